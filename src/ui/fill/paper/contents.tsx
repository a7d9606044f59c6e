// 目录: the sections with how far each is and how many errors stand in it.
import { memo, useSyncExternalStore } from 'react';
import { lengthOf } from '../../../report/outline';
import type { Judgement } from '../../../report/judgement';
import type { SectionProgress } from '../../../report/progress';
import { useJudgement } from '../hooks';
import type { Here } from '../here';

export function Contents({ here }: { readonly here: Here }) {
  const judgement = useJudgement();
  const current = useSyncExternalStore(here.subscribe, here.get);
  return (
    <nav className="contents" aria-label="目录">
      <h2>目录</h2>
      {judgement.progress.map((progress) => {
        const { section, stated, total, done } = progress;
        return (
          <Entry
            key={section.id}
            id={section.id}
            heading={section.heading}
            share={stated / Math.max(total, 1)}
            done={done}
            state={stateOf(judgement, progress)}
            errors={countIn(judgement, section.id, judgement.errors)}
            asked={countIn(judgement, section.id, judgement.unexplained)}
            current={current === section.id}
          />
        );
      })}
    </nav>
  );
}

interface EntryProps {
  readonly id: string;
  readonly heading: string;
  readonly share: number;
  readonly done: boolean;
  readonly state: string;
  readonly errors: number;
  readonly asked: number;
  readonly current: boolean;
}

const Entry = memo(function Entry(props: EntryProps) {
  const { id, heading, share, done, state, errors, asked, current } = props;
  return (
    <button
      type="button"
      className="entry"
      aria-current={current ? 'true' : undefined}
      onClick={() => {
        const section = document.getElementById(`section-${id}`);
        section?.scrollIntoView();
        section?.querySelector<HTMLElement>('[data-address]')?.focus({ preventScroll: true });
      }}
    >
      {/* In the narrow form only the first character stands: the number, or 引. */}
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
      <small>{state}</small>
      <progress value={share} aria-hidden="true" className={done ? 'done' : undefined} />
    </button>
  );
});

function countIn({ form }: Judgement, section: string, causes: Judgement['causes']): number {
  return causes.filter(({ main }) =>
    main.cells.some((cell) => form.cells.get(cell)?.table === section),
  ).length;
}

const COUNT = new Intl.NumberFormat('zh-CN');

function stateOf({ report }: Judgement, { section, stated, total, done }: SectionProgress): string {
  if (section.kind === 'text') {
    const length = lengthOf(report.texts[section.id] ?? '');
    if (length > 0) return `${COUNT.format(length)} 字`;
    return section.optional === true ? '可不填' : '未填';
  }
  return `${stated} / ${total}${done && stated < total ? '，已说明' : ''}`;
}
