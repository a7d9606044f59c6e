// 采用上年报告数: puts what last year's report gives into cells of this year, as one step. Never done
// by itself.
import type { Address } from '../../../report/address';
import { offersOf } from '../../../report/carry-over';
import type { Change } from '../../../report/edits';
import { goTo, useDesk, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import type { Session } from '../session';

interface AdoptCommandProps {
  /** The cells it is offered for. */
  readonly within: (address: Address) => boolean;
}

export function AdoptCommand({ within }: AdoptCommandProps) {
  const { session } = useDesk();
  const offered = useSession((now) => offersIn(now, within).length > 0);
  if (!offered) return null;
  const onClick = (): void => {
    const offers = offersIn(session, within);
    session.act('adopt', offers);
    goTo(offers[0]?.address ?? '');
  };
  return (
    <ChangeButton className="button small" onClick={onClick}>
      采用上年报告数
    </ChangeButton>
  );
}

/** What last year's report gives for a cell; undefined where nothing, or where it stands there. */
export function useOffer(address: Address): string | undefined {
  return useSession((now) => offersIn(now, (cell) => cell === address)[0]?.new);
}

function offersIn({ judgement }: Session, within: AdoptCommandProps['within']): Change[] {
  const { form, report } = judgement();
  return offersOf(form, report).filter(({ address }) => within(address));
}
