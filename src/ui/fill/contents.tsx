// 目录: the sections with how far each is and how many errors stand in it.
import { useSyncExternalStore } from 'react';
import { lengthOf } from '../../report/outline';
import type { Judgement } from '../../report/judgement';
import type { SectionProgress } from '../../report/progress';
import { useJudgement } from './hooks';
import type { Here } from './here';

export function Contents({ here }: { readonly here: Here }) {
  const judgement = useJudgement();
  const current = useSyncExternalStore(here.subscribe, here.get);
  return (
    <nav className="contents" aria-label="目录">
      <h2>目录</h2>
      {judgement.progress.map((progress) => (
        <Entry
          key={progress.section.id}
          judgement={judgement}
          progress={progress}
          current={current === progress.section.id}
        />
      ))}
    </nav>
  );
}

interface EntryProps {
  readonly judgement: Judgement;
  readonly progress: SectionProgress;
  readonly current: boolean;
}

function Entry({ judgement, progress, current }: EntryProps) {
  const { section, stated, total } = progress;
  const inSection = (cell: string): boolean => judgement.form.cells.get(cell)?.table === section.id;
  const count = (causes: Judgement['causes']): number =>
    causes.filter(({ main }) => main.cells.some(inSection)).length;
  const errors = count(judgement.errors);
  const asked = count(judgement.unexplained);
  // In the narrow form only the first character stands: the number of the section, or 引.
  const { heading } = section;
  return (
    <button
      type="button"
      className="entry"
      aria-current={current ? 'true' : undefined}
      onClick={() => {
        const heading = document.getElementById(`section-${section.id}`);
        heading?.scrollIntoView();
        heading?.querySelector<HTMLElement>('[data-address]')?.focus({ preventScroll: true });
      }}
    >
      <b>
        {heading.charAt(0)}
        <span className="rest">{heading.slice(1)}</span>
      </b>
      {errors > 0 && (
        <span className="count" aria-label={`${errors} 处错误`}>
          {errors}
        </span>
      )}
      {errors === 0 && asked > 0 && (
        <span className="count warn" aria-label={`${asked} 处待核实`}>
          {asked}
        </span>
      )}
      <small>{stateOf(judgement, progress)}</small>
      <progress
        value={stated}
        max={total}
        aria-hidden="true"
        className={progress.done ? 'done' : undefined}
      />
    </button>
  );
}

function stateOf({ report }: Judgement, { section, stated, total, done }: SectionProgress): string {
  if (section.kind === 'text') {
    const length = lengthOf(report.texts[section.id] ?? '');
    if (length > 0) return `${length.toLocaleString('zh-CN')} 字`;
    return section.optional === true ? '可不填' : '未填';
  }
  return `${stated} / ${total}${done && stated < total ? '，已说明' : ''}`;
}
