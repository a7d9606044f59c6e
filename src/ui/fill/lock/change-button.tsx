// A command that changes the report: disabled while nothing may be changed here.
import type { ComponentPropsWithoutRef } from 'react';
import { useLock } from '../hooks';

export function ChangeButton({ disabled, title, ...rest }: ComponentPropsWithoutRef<'button'>) {
  const lock = useLock();
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || lock !== undefined}
      title={lock?.sentence || title}
    />
  );
}
