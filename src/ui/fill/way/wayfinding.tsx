// Finding one's way on the fill page: the keys that lead to what is wrong or blank, 跳转, the help and
// the guide. What the keys are is told in page-keys.ts, where they halt in stops.ts.
import { useCallback, useEffect, useState } from 'react';
import { addressesOf, nextStop } from '../../../report/rows';
import { HelpButton } from '../../parts/help-button';
import { usePageKeys } from '../../parts/page-keys';
import { Guide } from '../help/guide';
import { claimGuide } from '../help/guide-memory';
import { HelpDialog } from '../help/help-dialog';
import { goTo, useDesk, type Desk } from '../hooks';
import { cellsMeant } from '../source/source-command';
import { SourceDialog } from '../source/source-dialog';
import { JumpDialog } from './jump-dialog';
import { pageAction, type PageAction } from './page-keys';
import { blankStops, problemStops } from './stops';

type Stop = Extract<PageAction, { kind: 'stop' }>;

export function Wayfinding({ reportId }: { readonly reportId: string }) {
  const desk = useDesk();
  const [dialog, setDialog] = useState<'jump' | 'help' | 'source'>();
  const [guiding, setGuiding] = useState(false);
  const [said, setSaid] = useState('');
  usePageKeys(pageAction, (action) => {
    if (action.kind === 'stop') setSaid(halt(desk, action));
    else if (action.kind === 'source' && cellsMeant(desk).length === 0) setSaid('请先点选一格');
    else setDialog(action.kind);
  });
  const { session } = desk;
  useEffect(() => {
    let gone = false;
    const claimed = claimGuide(session, () => gone);
    // Without the list there is no first report.
    claimed.then((first) => first && setGuiding(true)).catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [session]);
  const endGuide = useCallback(() => setGuiding(false), []);
  const close = (): void => setDialog(undefined);
  return (
    <>
      <HelpButton said={said} onHelp={() => setDialog('help')} />
      {dialog === 'source' && <SourceDialog addresses={cellsMeant(desk)} onClose={close} />}
      {dialog === 'jump' && <JumpDialog onClose={close} />}
      {dialog === 'help' && (
        <HelpDialog
          reportId={reportId}
          onClose={close}
          onGuide={() => {
            close();
            setGuiding(true);
          }}
        />
      )}
      {guiding && <Guide onEnd={endGuide} />}
    </>
  );
}

/** Goes to the next stop; says so where there is none. */
function halt({ session, selection }: Desk, { among, direction }: Stop): string {
  const stops = among === 'problems' ? problemStops(session) : blankStops(session);
  const order = addressesOf(session.judgement().form);
  const target = nextStop(order, stops, selection.get(), direction);
  if (target === undefined) return among === 'problems' ? '没有错误和待核实' : '没有未填的格';
  goTo(target);
  return '';
}
