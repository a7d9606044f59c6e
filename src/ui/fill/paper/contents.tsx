// 目录: the sections with how far each is and how many errors stand in it.
import { lengthOf } from '../../../report/outline';
import type { Judgement } from '../../../report/judgement';
import type { SectionProgress } from '../../../report/progress';
import { useJudgement } from '../hooks';
import { Contents, ContentsEntry, useHere } from '../../paper/contents';
import type { Here } from '../../paper/here';

export function FillContents({ here }: { readonly here: Here }) {
  const judgement = useJudgement();
  const current = useHere(here);
  return (
    <Contents>
      {judgement.progress.map((progress) => {
        const { section, stated, total, done } = progress;
        const errors = countIn(judgement, section.id, judgement.errors);
        const asked = countIn(judgement, section.id, judgement.unexplained);
        return (
          <ContentsEntry
            key={section.id}
            id={section.id}
            heading={section.heading}
            current={current === section.id}
            state={stateOf(judgement, progress)}
            count={errors || asked}
            counted={errors > 0 ? '处错误' : '处待核实'}
            tone={errors > 0 ? undefined : 'warn'}
            share={stated / Math.max(total, 1)}
            done={done}
            onGo={goToSection}
          />
        );
      })}
    </Contents>
  );
}

function goToSection(id: string): void {
  const section = document.getElementById(`section-${id}`);
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>('[data-address]')?.focus({ preventScroll: true });
}

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
