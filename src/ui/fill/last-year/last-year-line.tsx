// 上年数 above a table: the switch among its commands, and while it is on, a line that says where the
// figures are from and what can be done with them.
import { useState } from 'react';
import type { Address } from '../../../report/address';
import type { TableSection } from '../../../report/form';
import { formOf } from '../../../report/forms/index';
import { AdoptCommand } from './adopt-command';
import { ComparisonDialog } from './comparison-dialog';
import { useLock, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { showLastYear, useLastYear, useLastYearShown } from './last-year';
import { LastYearDialog } from './last-year-dialog';
import './last-year.css';

/** Shows and hides; asks for last year's figures where they are not known. */
export function LastYearSwitch() {
  const known = useLastYear() !== undefined;
  const shown = useLastYearShown();
  const locked = useLock() !== undefined;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button small pressable"
        aria-pressed={known ? shown : undefined}
        disabled={!known && locked}
        onClick={() => (known ? showLastYear(!shown) : setAsking(true))}
      >
        上年数
      </button>
      {asking && <LastYearDialog onClose={() => setAsking(false)} />}
    </>
  );
}

export function LastYearLine({ table }: { readonly table: TableSection }) {
  const lastYear = useLastYear();
  const shown = useLastYearShown();
  const form = useSession(({ judgement }) => judgement().form);
  const [open, setOpen] = useState<'comparison' | 'figures'>();
  const within = (address: Address): boolean => form.cells.get(address)?.table === table.id;
  return (
    <>
      {lastYear && shown && (
        <div className="tools last-year" role="group" aria-label="上年数">
          <span>
            {lastYear.year} 年度，{formOf(lastYear.form).name}，
            {lastYear.from === 'link' ? '取自上年报告' : '手工填写'}
          </span>
          <span className="push" />
          <AdoptCommand within={within} />
          <button
            type="button"
            className="button small quiet"
            onClick={() => setOpen('comparison')}
          >
            对比上年
          </button>
          <ChangeButton className="button small quiet" onClick={() => setOpen('figures')}>
            修改上年数
          </ChangeButton>
        </div>
      )}
      {open === 'comparison' && <ComparisonDialog onClose={() => setOpen(undefined)} />}
      {open === 'figures' && <LastYearDialog onClose={() => setOpen(undefined)} />}
    </>
  );
}
