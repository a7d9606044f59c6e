// Tells screen readers, on leaving a cell, what has changed among the findings.
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../hooks';

export function Announcements() {
  const { session, selection } = useDesk();
  const [said, setSaid] = useState('');
  const before = useRef<ReadonlySet<string>>(undefined);

  useEffect(() => {
    const broken = (): ReadonlySet<string> =>
      new Set(session.judgement().causes.map(({ main }) => main.title));
    before.current = broken();
    return selection.subscribe(() => {
      const known = before.current ?? new Set();
      const now = broken();
      before.current = now;
      const fresh = [...now].filter((title) => !known.has(title));
      const mended = [...known].filter((title) => !now.has(title));
      const sentences = [...fresh, ...mended.map((title) => `已改正：${title}`)];
      if (sentences.length > 0) setSaid(sentences.join('。'));
    });
  }, [session, selection]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
