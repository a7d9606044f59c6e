// What pages hand to the database and what the database says to it, told to somebody outside at once:
// only what was told before a page died counts. And what is in the database afterwards.
import type { BrowserContext, Page } from '@playwright/test';
import type { EditRow, ReportRow } from '../src/store/records';

/** How an edit stood when it was written: it grows with every key of a visit. */
export interface Stage {
  readonly edit: EditRow;
  /** The transaction of the page that made it was complete. */
  acknowledged: boolean;
}

export interface Witness {
  /** Everything that was made and handed over, in this order. */
  readonly stages: Map<string, Stage>;
  /** Every edit as it was acknowledged last, whoever wrote it. */
  readonly acknowledged: Map<string, EditRow>;
  /** Called once, when the next stage is handed over. */
  readonly waiting: Set<() => void>;
}

export function newWitness(): Witness {
  return { stages: new Map(), acknowledged: new Map(), waiting: new Set() };
}

/** Resolves when the next stage is handed over, long before it is acknowledged. */
export function handedOver({ waiting }: Witness): Promise<void> {
  return new Promise((resolve) => waiting.add(resolve));
}

/** From now on all pages of this context are watched. */
export async function bearWitness(context: BrowserContext, witness: Witness): Promise<void> {
  const { stages, acknowledged } = witness;
  const keyOf = ({ id, when }: EditRow): string => `${id} ${when}`;
  /** Who made a stage; a page that finds what another has left behind writes it as well. */
  const makers = new Map<string, string>();
  await context.exposeFunction('tellIssued', (page: string, edit: EditRow) => {
    const key = keyOf(edit);
    if (stages.has(key)) return;
    stages.set(key, { edit, acknowledged: false });
    makers.set(key, page);
    for (const tell of witness.waiting) tell();
    witness.waiting.clear();
  });
  await context.exposeFunction('tellAcknowledged', (page: string, edits: readonly EditRow[]) => {
    for (const edit of edits) {
      const key = keyOf(edit);
      const stage = stages.get(key);
      if (stage && makers.get(key) === page) stage.acknowledged = true;
      if ((acknowledged.get(edit.id)?.when ?? 0) < edit.when) acknowledged.set(edit.id, edit);
    }
  });
  await context.addInitScript(watchPuts);
}

/** Runs in the page. */
function watchPuts(): void {
  const outside = window as unknown as {
    tellIssued: (page: string, edit: unknown) => void;
    tellAcknowledged: (page: string, edits: readonly unknown[]) => void;
  };
  const page = String(Math.random());
  const put = IDBObjectStore.prototype.put;
  const written = new WeakMap<IDBTransaction, unknown[]>();
  IDBObjectStore.prototype.put = function watched(...args) {
    const request = put.apply(this, args);
    if (this.name !== 'edits') return request;
    const { transaction } = this;
    const edits = written.get(transaction) ?? [];
    if (edits.length === 0) {
      written.set(transaction, edits);
      transaction.addEventListener('complete', () => outside.tellAcknowledged(page, edits));
    }
    edits.push(args[0]);
    outside.tellIssued(page, args[0]);
    return request;
  };
}

/** The edits of all reports as they are stored, and the lines of the list. */
export function stored(page: Page): Promise<{ edits: EditRow[]; lines: ReportRow[] }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await answer(indexedDB.open('gouji'));
    const tables = database.transaction(['edits', 'reports']);
    const edits = answer<EditRow[]>(tables.objectStore('edits').getAll());
    const lines = answer<ReportRow[]>(tables.objectStore('reports').getAll());
    const both = { edits: await edits, lines: await lines };
    database.close();
    return both;
  });
}
