// A command that changes the report: disabled while nothing may be changed here, or this may not be done.
import type { ComponentPropsWithoutRef } from 'react';
import type { Act } from '../../../report/edits';
import { useLock } from '../hooks';

interface ChangeButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** What it does, where some locks let that go on. */
  readonly act?: Act;
}

export function ChangeButton({ act, disabled, title, ...rest }: ChangeButtonProps) {
  const lock = useLock(act);
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || lock !== undefined}
      title={lock?.sentence || title}
    />
  );
}
