// What can be done with the reports of the list, and what is said afterwards.
import { useState, type ReactNode } from 'react';
import { nameOfReport } from '../../report/organ';
import { deleteForever } from '../../store/backup';
import {
  createReport,
  duplicateReport,
  moveToBin,
  restoreFromBin,
  type ReportRow,
} from '../../store/reports';
import { successorValues, type Predecessor } from './succeed';
import { sentenceOf } from './sentence';

/** A sentence about the last deed, and the deed that takes it back. */
export interface Said {
  readonly sentence: string;
  readonly wrong?: true;
  readonly undo?: () => void;
}

export interface Deeds {
  readonly open: (row: ReportRow) => void;
  /** Begins the report of the year after. */
  readonly succeed: (row: ReportRow) => void;
  readonly duplicate: (row: ReportRow) => void;
  readonly bin: (row: ReportRow) => void;
  readonly restore: (row: ReportRow) => void;
  /** Deletes reports of the bin for good. */
  readonly destroy: (rows: readonly ReportRow[]) => void;
  readonly loadExample: () => void;
}

interface DeedsAndNotice extends Deeds {
  readonly say: (said: Said) => void;
  readonly notice: ReactNode;
}

/** The deeds of the list; whatever fails is said in a sentence. */
export function useDeeds(
  onOpen: (id: string) => void,
  onSucceed: (predecessor: Predecessor) => void,
): DeedsAndNotice {
  const [said, say] = useState<Said>();
  const attempt = (deed: () => Promise<unknown>, after?: Said): void => {
    deed().then(
      () => say(after),
      (error: unknown) => say({ sentence: sentenceOf(error), wrong: true }),
    );
  };
  const restore = (row: ReportRow): void =>
    attempt(() => restoreFromBin(row.id, Date.now()), {
      sentence: `已还原：${nameOfReport(row)}。`,
    });
  return {
    say,
    notice: <Notice said={said} onClose={() => say(undefined)} />,
    restore,
    open: (row) => onOpen(row.id),
    succeed: (row) =>
      attempt(async () => onSucceed({ row, values: await successorValues(row.id) })),
    duplicate: (row) =>
      attempt(() => duplicateReport(row.id, Date.now()), {
        sentence: `已复制：${nameOfReport(row)}。`,
      }),
    bin: (row) =>
      attempt(() => moveToBin(row.id, Date.now()), {
        sentence: `已移到回收站：${nameOfReport(row)}。`,
        undo: () => restore(row),
      }),
    destroy: (rows) =>
      attempt(
        () =>
          deleteForever(
            rows.map(({ id }) => id),
            Date.now(),
          ),
        {
          sentence: `已彻底删除：${rows.length === 1 ? rows.map(nameOfReport).join() : `${rows.length} 份年报`}。`,
        },
      ),
    loadExample: () =>
      attempt(async () => {
        const { exampleValues } = await import('./example');
        onOpen(await createReport(exampleValues(), 'create', Date.now()));
      }),
  };
}

interface NoticeProps {
  readonly said: Said | undefined;
  readonly onClose: () => void;
}

function Notice({ said, onClose }: NoticeProps) {
  return (
    <div role={said?.wrong ? 'alert' : 'status'} className="said">
      {said && (
        <p className={said.wrong ? 'notice wrong' : 'notice'}>
          {said.sentence}
          {said.undo && (
            <button type="button" className="button quiet small" onClick={said.undo}>
              还原
            </button>
          )}
          <button type="button" className="button quiet small" onClick={onClose}>
            关闭
          </button>
        </p>
      )}
    </div>
  );
}
