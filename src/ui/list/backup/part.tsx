// A part of 备份与恢复: what it is for stands before its commands.
import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

export function Part({ title, about, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="hint">{about}</p>
      {children}
    </section>
  );
}
