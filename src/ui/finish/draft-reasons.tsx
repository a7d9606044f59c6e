// Why the file will be marked 草稿.
import type { Judgement } from '../../report/judgement';

export function DraftReasons({ judgement }: { readonly judgement: Judgement }) {
  const { unfinished, errors, unexplained } = judgement;
  const reasons = [
    unfinished.length > 0 &&
      `未填完：${unfinished.map(({ section }) => section.heading).join('、')}`,
    errors.length > 0 && `错误 ${errors.length} 处`,
    unexplained.length > 0 && `待核实 ${unexplained.length} 处没有改正或说明`,
  ].filter((reason) => reason !== false);
  if (reasons.length === 0) return null;
  return <p className="draft-reasons">将标明“草稿”。{reasons.join('；')}。</p>;
}
