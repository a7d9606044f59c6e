// What the rules find, as every panel shows it: in groups, one entry a cause, laid out as arithmetic. What
// can be done about it belongs to the page.
import type { ReactNode } from 'react';
import { amountText } from '../../report/amount';
import type { Cause } from '../../report/causes';
import type { Finding } from '../../report/finding';
import type { Judgement } from '../../report/judgement';
import type { Severity } from '../../report/rule';
import './findings.css';

/** What the panels call the groups, in their order: 待定 may stand behind the first. */
export const GROUPS = {
  errors: '错误（须改正）',
  unexplained: '待核实（须改正或说明）',
  explained: '已说明',
  hints: '提示（供参考）',
} as const;

/** The causes by group; every cause is in one of them. */
export function groupsOf({
  causes,
  errors,
  unexplained,
}: Judgement): Readonly<Record<keyof typeof GROUPS, readonly Cause[]>> {
  return {
    errors,
    unexplained,
    explained: causes.filter(
      (cause) => cause.main.severity === 'W' && !unexplained.includes(cause),
    ),
    hints: causes.filter(({ main }) => main.severity === 'I'),
  };
}

interface FindingGroupProps {
  readonly title: string;
  readonly causes: readonly Cause[];
  readonly children: (cause: Cause) => ReactNode;
}

/** Nothing where there are none. */
export function FindingGroup({ title, causes, children }: FindingGroupProps) {
  if (causes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="group">
        {title} {causes.length}
      </h3>
      {causes.map(children)}
    </section>
  );
}

const TONES: Readonly<Record<Severity, string>> = { E: 'wrong', W: 'asked', I: 'hint' };

interface FindingEntryProps {
  readonly finding: Finding;
  /** It is the one gone to. */
  readonly current?: boolean;
  /** What is said and done about it. */
  readonly children: ReactNode;
}

export function FindingEntry({ finding, current = false, children }: FindingEntryProps) {
  const { rule, severity, title, lines, clause } = finding;
  return (
    <article
      className={`cause ${TONES[severity]}`}
      data-rule={rule}
      aria-current={current ? 'true' : undefined}
    >
      <h4>{title}</h4>
      {lines.length > 0 && <Arithmetic finding={finding} />}
      {children}
      <p className="clause">
        依据：{clause}（{rule.replace(/[.:].*$/, '')}）
      </p>
    </article>
  );
}

function Arithmetic({ finding }: { readonly finding: Finding }) {
  return (
    <dl className="arithmetic">
      {finding.lines.map((line, index) => (
        <div key={`${line.label}-${index}`} className={line.sum ? 'sum' : undefined}>
          <dt>{line.label}</dt>
          <dd>
            {line.before !== undefined && <small>上年 {amountText(line.before)}</small>}
            {amountText(line.value)}
          </dd>
        </div>
      ))}
      {finding.difference !== undefined && (
        <div className="sum gap">
          <dt>差额</dt>
          <dd>{amountText(finding.difference)}</dd>
        </div>
      )}
    </dl>
  );
}
