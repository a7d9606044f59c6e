// 上年数: taken out of last year's report, or the few figures that matter typed in a minute. Accepting
// is one step of history.
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Address } from '../../../report/address';
import { amountText, readAmount } from '../../../report/amount';
import { lastYearChanges, wantedOf, withTotals } from '../../../report/carry-over';
import { replay } from '../../../report/edits';
import { formForYear, formOf } from '../../../report/forms/index';
import { yearBefore, type LastYear } from '../../../report/last-year';
import type { Report } from '../../../report/report';
import { Dialog } from '../../parts/dialog';
import { Doubts } from '../../parts/doubts';
import { fieldName, useDesk } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import type { Found } from './found';
import { LastYearFields } from './last-year-fields';
import { LastYearSource } from './last-year-source';

export function LastYearDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useDesk();
  const { form, report } = session.judgement();
  const [source, setSource] = useState(() => yearBefore(report) ?? nothingYet(report));
  const [doubts, setDoubts] = useState<readonly string[]>([]);
  const lastForm = formOf(source.form);
  const wanted = wantedOf(form, lastForm);
  const fields = useForm<Record<string, string>>({ defaultValues: typedOf(source) });

  const accept = (next: LastYear | undefined): void => {
    session.act('lastYear', lastYearChanges(replay(session.edits()), next));
    onClose();
  };
  const submit = fields.handleSubmit((given) => {
    const next = withTyped(source, wanted, given);
    accept(Object.keys(next.cells).length > 0 ? next : undefined);
  });
  const onFound = ({ lastYear, doubts: found }: Found): void => {
    setDoubts(found);
    if (!lastYear) return;
    setSource(lastYear);
    fields.reset(typedOf(lastYear));
  };

  return (
    <Dialog title="上年数" onClose={onClose}>
      <FormProvider {...fields}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <div className="dialog-body">
            <State report={report} source={source} />
            <LastYearSource report={report} onFound={onFound} />
            <Doubts doubts={doubts} arriving />
            <LastYearFields form={lastForm} wanted={wanted} />
          </div>
          <Commands onClear={report.lastYear && (() => accept(undefined))} onClose={onClose} />
        </form>
      </FormProvider>
    </Dialog>
  );
}

interface CommandsProps {
  /** None where there is nothing to clear. */
  readonly onClear: (() => void) | undefined;
  readonly onClose: () => void;
}

function Commands({ onClear, onClose }: CommandsProps) {
  return (
    <div className="dialog-actions">
      {onClear && (
        <ChangeButton className="button" onClick={onClear}>
          清除上年数
        </ChangeButton>
      )}
      <span className="push" />
      <button type="button" className="button" onClick={onClose}>
        取消
      </button>
      <ChangeButton type="submit" className="button main">
        确定
      </ChangeButton>
    </div>
  );
}

/** Last year with what was typed for the figures that matter; as it was where they say the same. */
function withTyped(
  source: LastYear,
  wanted: readonly Address[],
  given: Readonly<Record<string, string>>,
): LastYear {
  const form = formOf(source.form);
  const cells = { ...source.cells };
  for (const address of wanted) {
    const cell = form.cells.get(address);
    const reading = cell && readAmount(cell.kind, given[fieldName(address)] ?? '');
    if (reading?.kind === 'number') cells[address] = reading.value;
    else delete cells[address];
  }
  const same = wanted.every((address) => cells[address] === source.cells[address]);
  return same ? source : { ...source, from: 'typed', cells: withTotals(form, cells) };
}

interface StateProps {
  readonly report: Report;
  readonly source: LastYear;
}

function State({ report, source }: StateProps) {
  const count = Object.keys(source.cells).length;
  const other = report.lastYear && !yearBefore(report) ? report.lastYear.year : undefined;
  return (
    <>
      {other !== undefined && (
        <p className="notice warn">
          现有上年数是 {other} 年度的，与 {report.year} 年度不衔接，没有使用。
        </p>
      )}
      <p role="status">
        {source.year} 年度，{formOf(source.form).name}，
        {count === 0
          ? '还没有数据。上年报告不在手边的，只填下面几项即可。'
          : `已有 ${count} 格数据。`}
      </p>
    </>
  );
}

/** The form of last year's report is that of its year, and never newer than that of this one's. */
function nothingYet({ year, form }: Report): LastYear {
  const usual = formForYear(year - 1);
  const own = formOf(form);
  const older = own.firstYear < usual.firstYear ? own : usual;
  return { form: older.id, year: year - 1, from: 'typed', cells: {}, texts: {} };
}

/** What stands in the fields. */
function typedOf({ form, cells }: LastYear): Record<string, string> {
  const addresses = [...formOf(form).cells.keys()];
  return Object.fromEntries(
    addresses.map((address) => {
      const value = cells[address];
      return [fieldName(address), value === undefined ? '' : amountText(value)];
    }),
  );
}
