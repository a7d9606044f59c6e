// Under somebody who types, tabs are closed, renderers crash, the whole browser is killed, again and
// again on one profile: nothing the database had acknowledged is lost, nothing is there twice, and
// nobody is told of a loss that was none. A handful here, many by `npm run soak`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { headsOf, replay } from '../src/report/edits';
import { form2021 } from '../src/report/forms/2021';
import { lineOf } from '../src/store/line';
import type { EditRow } from '../src/store/records';
import { chance, type Draw } from './chance';
import { expect, test as base, watch, withoutGuide } from './fixtures';
import { GENTLE, HARSH, type Browser } from './kills';
import { FillPage } from './pages/fill-page';
import { ListPage } from './pages/list-page';
import { blankReport, opened, ORGAN } from './reports';
import { type } from './typist';
import { bearWitness, handedOver, newWitness, stored, type Stage, type Witness } from './witness';

const CYCLES = Number(process.env['GOUJI_KILLS'] ?? 7);
const SEED = Number(process.env['GOUJI_KILLS_SEED'] ?? 20_262);

const CELLS = [...form2021.cells.values()]
  .filter((cell) => !cell.total && cell.kind === 'count')
  .map(({ address }) => address);
const KILLS = { ...GENTLE, ...HARSH };
const FIELDS = [...CELLS, 'overview', 'problems'];

/** The longest a cycle may take, on a busy machine as well. */
const CYCLE = 180_000;
/** The most the time on a line may be behind. */
const MINUTE = 60_000;

interface Victim extends Browser {
  readonly witness: Witness;
  /** What no test allows, in any of the browsers so far. */
  readonly faults: () => readonly string[];
}

const test = base.extend<{ victim: Victim }>({
  // All browsers are watched below; another one beside them would only take time.
  // oxlint-disable-next-line no-empty-pattern -- how Playwright wants it
  quiet: async ({}, run) => {
    await run();
  },
  victim: async ({ launchOptions, baseURL, viewport, locale, timezoneId }, run) => {
    const profile = await mkdtemp(join(tmpdir(), 'gouji-kill-'));
    const witness = newWitness();
    const seen: (readonly string[])[] = [];
    const start = async (): Promise<BrowserContext> => {
      const started = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        // Browsers that are driven leave the cache out unless they are told not to.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        ...(baseURL && { baseURL }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        viewport,
        serviceWorkers: 'block',
      });
      await withoutGuide(started);
      await bearWitness(started, witness);
      seen.push(await watch(started, baseURL));
      return started;
    };
    let context = await start();
    await run({
      profile,
      witness,
      faults: () => seen.flat(),
      context: () => context,
      start: async () => {
        context = await start();
      },
    });
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Finds the report in the list and opens it, as one does after such a thing. */
async function reopened(context: BrowserContext): Promise<Page> {
  // The first tab stays open: a browser may end with its last one.
  const [, ...dead] = context.pages();
  // It may be given a renderer that was killed a moment ago.
  const page = await context.newPage().catch(() => context.newPage());
  for (const each of dead) await each.close();
  const list = new ListPage(page);
  await list.goto();
  await expect(list.row(ORGAN)).toBeVisible();
  await expectNoAlarm(page);
  await list.row(ORGAN).getByRole('button', { name: '打开' }).click();
  await opened(list);
  return page;
}

/**
 * Whether the page answers. Now and then a browser that is driven hangs as a whole, most often when it
 * reloads in the middle of a key; it is ended then, as a person would, and that is said.
 */
async function answers(page: Page): Promise<boolean> {
  const tooLate = pause(20_000).then(() => false);
  const isThere = await Promise.race([page.evaluate(() => true).catch(() => false), tooLate]);
  if (!isThere) process.stdout.write('a browser that did not answer is ended\n');
  return isThere;
}

async function expectNoAlarm(page: Page): Promise<void> {
  const alarm = /本机数据曾损坏|在本机找不到了|现在打不开|不能保存到本机|本页无法显示/;
  await expect(page.getByText(alarm)).toHaveCount(0);
}

/** What was acknowledged and is not there, or only in an earlier stage. */
function lostOf({ acknowledged }: Witness, edits: readonly EditRow[]): EditRow[] {
  const log = new Map(edits.map((edit) => [edit.id, edit]));
  return [...acknowledged.values()].filter(({ id, when, new: text }) => {
    const now = log.get(id);
    return !now || now.when < when || (now.when === when && now.new !== text);
  });
}

/** A log of one window at a time: numbered without repetition, every edit made on what stood then. */
function expectWellFormed(edits: readonly EditRow[]): void {
  const log = new Map(edits.map((edit) => [edit.id, edit]));
  expect(log.size, 'ids are unique').toBe(edits.length);
  const counters = new Set(edits.map(({ counter }) => counter));
  expect(counters.size, 'no edit is there twice').toBe(edits.length);
  const astray = edits.filter(({ address, base, old }) => {
    const made = base.map((id) => log.get(id));
    return made.some((edit) => edit?.address !== address) || (made.at(-1)?.new ?? '') !== old;
  });
  expect(astray, 'made on what is not there').toEqual([]);
  const forked = [...headsOf(edits).values()].filter((heads) => heads.length > 1);
  expect(forked, 'two at one place').toEqual([]);
  const recovered = edits.filter(({ act }) => act === 'recover');
  expect(recovered, 'mended though nothing was broken').toEqual([]);
}

/** Page and list say what the log says. */
async function expectAgreement(page: Page): Promise<void> {
  const fill = new FillPage(page);
  await expect(async () => {
    const { edits, lines } = await stored(page);
    const values = replay(edits);
    const standing = Object.fromEntries(FIELDS.map((at) => [at, values.get(at) ?? '']));
    expect(await fill.shown(FIELDS)).toEqual(standing);
    expect(lines).toEqual([
      expect.objectContaining({ ...lineOf(values, edits), judged: edits.length }),
    ]);
    const last = Math.max(...edits.map(({ when }) => when));
    expect(last - (lines[0]?.savedAt ?? 0), 'the time on the line').toBeLessThan(MINUTE);
  }).toPass({ timeout: 15_000 });
}

/** What was handed over and is not there, in this stage or a later one. */
function droppedOf(stages: readonly Stage[], edits: readonly EditRow[]): Stage[] {
  const log = new Map(edits.map((edit) => [edit.id, edit]));
  return stages.filter(({ edit }) => (log.get(edit.id)?.when ?? 0) < edit.when);
}

interface Tally {
  cycles: number;
  edits: number;
  stages: number;
  acknowledged: number;
  lost: number;
  /** Of the stages that were not acknowledged. */
  survived: number;
}

function tallyOf(stages: readonly Stage[], edits: readonly EditRow[], lost: number): Tally {
  const open = stages.filter(({ acknowledged }) => !acknowledged);
  return {
    cycles: 1,
    edits: new Set(stages.map(({ edit }) => edit.id)).size,
    stages: stages.length,
    acknowledged: stages.length - open.length,
    lost,
    survived: open.length - droppedOf(open, edits).length,
  };
}

function print(tallies: ReadonlyMap<string, readonly Tally[]>): void {
  const row = (name: string, own: readonly Tally[]): string => {
    const sum = (read: (tally: Tally) => number): number =>
      own.reduce((total, tally) => total + read(tally), 0);
    const open = sum(({ stages, acknowledged }) => stages - acknowledged);
    return (
      `${name.padEnd(16)} ${sum(({ cycles }) => cycles)} cycles, ${sum(({ edits }) => edits)} edits ` +
      `in ${sum(({ stages }) => stages)} keys and deeds, ` +
      `${sum(({ acknowledged }) => acknowledged)} acknowledged, ` +
      `${sum(({ lost }) => lost)} of them lost; ` +
      `${open} not acknowledged, ${sum(({ survived }) => survived)} of them kept all the same`
    );
  };
  const rows = [...tallies].map(([name, own]) => row(name, own));
  const all = row('all', [...tallies.values()].flat());
  process.stdout.write(`${[...rows, all].join('\n')}\n`);
}

/** As many of each kind as may be, in an order that only looks random. */
function drawn(draw: Draw): string[] {
  const left: string[] = [];
  return Array.from({ length: CYCLES }, () => {
    if (left.length === 0) left.push(...Object.keys(KILLS));
    return left.splice(draw(left.length), 1)[0] ?? '';
  });
}

test(`${CYCLES} kills under typing, seed ${SEED}: nothing acknowledged is lost`, async ({
  victim,
}, info) => {
  const begun = Date.now();
  // A cycle that hangs is told at once, with what it waits for.
  const wait = (): void => test.setTimeout(Date.now() - begun + CYCLE);
  wait();
  const { witness } = victim;
  const draw = chance(SEED);
  const tallies = new Map<string, Tally[]>();
  let page = await victim.context().newPage();
  await blankReport(page);
  try {
    for (const [cycle, name] of drawn(draw).entries()) {
      await test.step(`${cycle}: ${name}`, async () => {
        wait();
        const before = witness.stages.size;
        const typist = type(new FillPage(page), draw, CELLS);
        await test.step('types', () => typist.after(2 + draw(9)));
        // In the middle of a write, or anywhere within a key and the writing of the line.
        const late = draw(3) === 0 ? draw(150) : undefined;
        const moment = (): Promise<void> =>
          late === undefined
            ? Promise.race([handedOver(witness), typist.after(Number.POSITIVE_INFINITY)])
            : pause(late);
        const next = await test.step('is killed', async () =>
          KILLS[name]?.({ page, browser: victim, draw, moment }));
        await test.step('ends', () => typist.stop());
        const made = [...witness.stages.values()].slice(before);
        const hangs = next !== undefined && !(await answers(next));
        if (hangs) await HARSH['browser killed']?.({ page, browser: victim, draw, moment: now });
        const opens = (): Promise<Page> => reopened(victim.context());
        page = hangs || !next ? await test.step('opens', opens) : next;
        const fill = new FillPage(page);
        // Soon enough, or never.
        await expect(fill.cell('preamble')).toBeVisible({ timeout: 60_000 });
        await fill.expectSaved();
        const { edits } = await stored(page);
        const lost = lostOf(witness, edits);
        tallies.set(name, [...(tallies.get(name) ?? []), tallyOf(made, edits, lost.length)]);
        expect(lost, 'acknowledged and lost').toEqual([]);
        if (name in GENTLE && !hangs)
          expect(droppedOf(made, edits), 'handed over and lost').toEqual([]);
        expectWellFormed(edits);
        await expectAgreement(page);
        await expectNoAlarm(page);
      });
    }
  } catch (error) {
    // What has hung cannot be looked at.
    const body = await page.screenshot().catch(() => undefined);
    if (body) await info.attach('page', { body, contentType: 'image/png' });
    throw error;
  } finally {
    print(tallies);
  }
  expect(victim.faults()).toEqual([]);
});

async function now(): Promise<void> {}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
