// A report on its way from the database to a page, and what stands there until it has come, or where it is
// not here at all.
import { useEffect, useState } from 'react';
import type { Edit } from '../../report/edits';
import { loadEdits, wasHere } from '../../store/edits';

/** Opens a report once its log is read; what fails is thrown while rendering. `open` stays the same. */
export function useOpened<Open>(
  reportId: string,
  open: (reportId: string, edits: readonly Edit[]) => Open,
): Open | 'missing' | undefined {
  const [opened, setOpened] = useState<Open | 'missing'>();
  useEffect(() => {
    let gone = false;
    loadEdits(reportId)
      .then((edits) => {
        if (gone) return;
        const next = edits.length === 0 ? 'missing' : open(reportId, edits);
        setOpened(() => next);
      })
      .catch((error: unknown) => {
        // Thrown while rendering, it is shown instead of the page.
        setOpened(() => {
          throw error;
        });
      });
    return () => {
      gone = true;
    };
  }, [reportId, open]);
  return opened;
}

interface NotOpenProps {
  readonly reportId: string;
  readonly why: 'missing' | undefined;
}

export function NotOpen({ reportId, why }: NotOpenProps) {
  if (!why) return <p className="opening">正在打开…</p>;
  return (
    <p className="opening">
      {wasHere(reportId)
        ? '这份年报的数据在本机找不到了，本机数据可能已损坏或被清除。'
        : '本机没有这份年报。'}
      <a href="#/">回到年报列表</a>
    </p>
  );
}
