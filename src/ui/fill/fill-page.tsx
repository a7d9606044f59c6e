// The page on which a report is filled in: 目录, the paper, 数据校验. Opens the session on the log of
// the report; the parts listen to it themselves, so that a key renders only what it changes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { aside, type Address } from '../../report/address';
import { targetOf } from '../../report/target';
import { MishapLine } from '../keeping/mishap-line';
import { useKeeping } from '../keeping/use-keeping';
import { newHere } from '../paper/here';
import { NotOpen, useOpened } from '../paper/opened';
import { newHeld } from '../parts/held';
import { RemarksProvider } from '../remarks/remark-desk';
import { Announcements } from './checks/announcements';
import { FillContents } from './paper/contents';
import { FillHeader, type ExportCommand } from './fill-header';
import './fill.css';
import { DeskContext, fieldName, goTo, type Desk } from './hooks';
import { shownText } from './cell/marks';
import { keepShown } from './lock/keep-shown';
import { LockLine } from './lock/lock-line';
import { useReader } from './lock/use-reader';
import { useSeat } from './lock/use-seat';
import { CourseLine } from './moves/course-line';
import { openSession } from './open-session';
import { Paper } from './paper/paper';
import { newRangeStore } from './range/range-store';
import type { Session } from './session';
import { SidePanel } from './checks/side-panel';
import { newSuspected } from './checks/suspected';

interface FillPageProps {
  readonly reportId: string;
  /** The cell or text to go to when the page opens. */
  readonly at: Address | undefined;
  readonly Export: ExportCommand;
}

export function FillPage({ reportId, at, Export }: FillPageProps) {
  const session = useOpened(reportId, openSession);
  const seat = useSeat(reportId, session);
  if (session === undefined || session === 'missing') {
    return <NotOpen reportId={reportId} why={session} />;
  }
  return (
    <OpenDesk
      reportId={reportId}
      at={at}
      session={session}
      Export={Export}
      onTakeOver={seat.takeOver}
    />
  );
}

interface OpenDeskProps extends FillPageProps {
  readonly session: Session;
  readonly onTakeOver: () => void;
}

function OpenDesk({ reportId, at, session, Export, onTakeOver }: OpenDeskProps) {
  const desk = useNewDesk(session);
  const [here] = useState(newHere);
  const [asked, setAsked] = useState(0);
  const paper = useRef<HTMLElement>(null);

  useEffect(() => {
    if (at !== undefined) goTo(at);
  }, [at]);
  useShown(desk);
  useKeeping(reportId, session);
  useReader(session);
  useEffect(() => (paper.current ? here.watch(paper.current) : undefined), [here]);

  const onReverse = (direction: 'undo' | 'redo'): void => {
    const [first] = session.reverse(direction);
    if (first !== undefined) goTo(targetOf(session.judgement().form, first));
  };
  const goToTarget = useCallback(
    (address: Address) => goToPart(targetOf(session.judgement().form, address)),
    [session],
  );
  useShortcuts(onReverse, () => setAsked((times) => times + 1));

  return (
    <DeskContext.Provider value={desk}>
      <RemarksProvider reportId={reportId} desk={session} goTo={goToTarget}>
        <div className="fill-page">
          <FillHeader reportId={reportId} Export={Export} onReverse={onReverse} asked={asked} />
          <div className="desk-lines">
            <LockLine reportId={reportId} onTakeOver={onTakeOver} />
            <CourseLine reportId={reportId} />
            <MishapLine reportId={reportId} />
          </div>
          <FillContents here={here} />
          <Paper ref={paper} />
          <SidePanel reportId={reportId} />
          <Announcements />
        </div>
      </RemarksProvider>
    </DeskContext.Provider>
  );
}

/** The desk of a report, with every field as it shows at first. */
function useNewDesk(session: Session): Desk {
  const fields = useForm<Record<string, string>>({
    defaultValues: useMemo(() => shown(session), [session]),
  });
  const [selection] = useState(() => newHeld<Address>());
  const [range] = useState(() => newRangeStore(selection));
  const [suspected] = useState(newSuspected);
  return useMemo(
    () => ({ session, selection, range, suspected, fields }),
    [session, selection, range, suspected, fields],
  );
}

/** Fields show what stands in the report, and it has what stands in them before it is locked. */
function useShown({ session, fields: { setValue } }: Desk): void {
  useEffect(
    () =>
      session.onFields((addresses) => {
        const { form } = session.judgement();
        // Another form brings fields that were not on the page before.
        const anew = addresses.includes(aside('about', 'form'));
        for (const address of anew ? [...form.cells.keys(), ...form.texts] : addresses) {
          const cell = form.cells.get(address);
          if (!cell && !form.texts.has(address)) continue;
          setValue(fieldName(address), shownText(cell, session.typed(address)));
        }
      }),
    [session, setValue],
  );
  useEffect(() => session.onLocking(() => keepShown(session)), [session]);
}

/** A remark may be about a whole section. */
function goToPart(address: Address): void {
  document.getElementById(`section-${address}`)?.scrollIntoView();
  goTo(address);
}

/** What every field shows at first. */
function shown(session: Session): Record<string, string> {
  const { form } = session.judgement();
  return Object.fromEntries(
    [...form.cells.keys(), ...form.texts].map((address) => [
      fieldName(address),
      shownText(form.cells.get(address), session.typed(address)),
    ]),
  );
}

function useShortcuts(onReverse: (direction: 'undo' | 'redo') => void, onSave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key === 's') onSave();
      else if (document.querySelector('dialog[open]')) return;
      else if (key === 'y' || (key === 'z' && event.shiftKey)) onReverse('redo');
      else if (key === 'z') onReverse('undo');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
