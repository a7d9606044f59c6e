// Whose report lies open, as the head of its page says it. Where there is no room the form gives way first,
// then the name; the year and 统计口径, by which reports of one organ are told apart, stay.
import type { Form } from '../../report/form';
import { SCOPES } from '../../report/organ';
import type { Report } from '../../report/report';
import './desk-head.css';

type Whose = Pick<Report, 'organ' | 'year'>;

/** All of it in one line, for where it is cut. */
export function wholeName({ organ, year }: Whose, { name }: Form): string {
  const scope = organ.scope && SCOPES[organ.scope];
  return [organ.name, `${year} 年度`, scope, name].filter(Boolean).join('　');
}

interface ReportNameProps extends Whose, Pick<Report, 'example'> {
  readonly form: Form;
}

export function ReportName({ organ, year, example, form }: ReportNameProps) {
  return (
    <>
      <span className="name">{organ.name}</span>
      {example && <strong className="example">示例</strong>}
      <small>{year} 年度</small>
      {organ.scope && <small>{SCOPES[organ.scope]}</small>}
      <small className="form">{form.name}</small>
    </>
  );
}
