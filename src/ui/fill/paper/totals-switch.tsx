// Says who adds up the totals of a table, and hands all of them over or back at once.
import type { TableSection } from '../../../report/form';
import { isComputed } from '../../../report/report';
import { handBack, takeOver } from '../../../report/take-over';
import { useDesk, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import type { Session } from '../session';

function computedIn({ judgement }: Session, table: TableSection) {
  const { form, report } = judgement();
  const totals = form.totals.filter((cell) => cell.table === table.id);
  return { totals, computed: totals.filter((cell) => isComputed(report, cell)) };
}

export function TotalsSwitch({ table }: { readonly table: TableSection }) {
  const { session } = useDesk();
  const state = useSession((now) => {
    const { totals, computed } = computedIn(now, table);
    if (totals.length === 0) return 'none';
    return computed.length === 0 ? 'typed' : 'computed';
  });
  if (state === 'none') return null;
  const onClick = (): void => {
    const { totals, computed } = computedIn(session, table);
    if (state === 'typed') session.act('handBack', handBack(totals));
    else session.act('takeOver', takeOver(computed, session.judgement().reckoning));
  };
  return (
    <ChangeButton className="button small quiet" onClick={onClick}>
      {state === 'typed' ? '总计改回自动计算' : '总计改为手填'}
    </ChangeButton>
  );
}
