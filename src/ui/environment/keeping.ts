// Whether what is typed is kept: the database is really written to and read back, in a place of its
// own beside the reports.
import { condition, TAKEN_OVER } from '../../store/condition';
import { listBin, listReports } from '../../store/reports';
import { tried, type Ability } from './ability';

const PLACE = 'gouji-environment';
const STORE = 'trial';
/** As large as a whole report. */
const SIZE = 60_000;
const TIMES = 3;
/** Slower than this is felt. In ms. */
const SLOW = 200;
const MEGABYTE = 1024 * 1024;
/** Below these a browser is short of space, or gives a private window little. In MB. */
const TIGHT = 100;
const SMALL = 2048;
/** Windows of one browser hear each other within this. In ms. */
const HEARD = 2000;

const NOT_KEPT = '填的内容不能保存；请换一个窗口或浏览器，在此之前不要填报';

export function keeping(): Promise<Ability>[] {
  return [
    tried('年报数据库', reportsThere, NOT_KEPT),
    tried('写入并读回', writtenAndRead, NOT_KEPT),
    tried('页面关闭时的暂存', laidDown, '关闭页面的一瞬间输入的内容可能来不及保存'),
    tried('持久保存', persistence, '请经常备份到文件'),
    tried('可用空间', space, ''),
    tried('无痕窗口', privacy, ''),
    tried('多窗口同步', windows, '不要在两个窗口中填同一份年报'),
  ];
}

/** What stands of the reports; asking for more than this would wait for another window. */
async function reportsThere(): Promise<Omit<Ability, 'name'>> {
  const state = condition();
  if (state.kind === 'memory')
    return { state: 'off', found: `打不开（${firstLineOf(state.why)}）`, effect: NOT_KEPT };
  if (state.kind === 'waiting' && state.cause === 'blocked') {
    const effect = '请关闭本浏览器中其他打开勾稽的窗口，再重新检测';
    return { state: 'off', found: '被另一个窗口占用', effect };
  }
  if (state.kind === 'waiting' || state.kind === 'opening') {
    return { state: 'off', found: '还没有打开', effect: '请稍候再重新检测' };
  }
  const [reports, bin] = await Promise.all([listReports(), listBin()]);
  const found = `可以打开，年报 ${reports.length} 份，回收站 ${bin.length} 份`;
  if (state.kind === 'kept') return { state: 'ok', found };
  return { state: 'limited', found: `${found}；由较新版本的程序接管`, effect: TAKEN_OVER };
}

function firstLineOf(text: string): string {
  return text.split('\n')[0] ?? '';
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

async function writtenAndRead(): Promise<Omit<Ability, 'name'>> {
  const opened = indexedDB.open(PLACE, 1);
  opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore(STORE));
  const trial = await done(opened);
  const times: number[] = [];
  let durability: string | undefined;
  for (let time = 0; time < TIMES; time += 1) {
    const text = String(time).repeat(SIZE);
    const start = performance.now();
    durability = await write(trial, text);
    times.push(performance.now() - start);
    const read = await done(trial.transaction(STORE).objectStore(STORE).get('text'));
    if (read !== text) throw new Error('读回的内容与写入的不一致');
  }
  await write(trial, '');
  trial.close();
  const middle = times.sort((a, b) => a - b)[1] ?? 0;
  const found = `一致，${Math.max(1, Math.round(middle))} 毫秒`;
  if (durability !== 'strict') {
    const effect = '浏览器不等写到磁盘就回报；突然断电时，最后几秒的输入可能丢失';
    return { state: 'limited', found: `${found}，不保证落盘`, effect };
  }
  if (middle < SLOW) return { state: 'ok', found: `${found}，写到磁盘才算保存` };
  return {
    state: 'limited',
    found,
    effect: '写入较慢；浏览器的用户目录可能在网络盘上，或磁盘正忙，页面关闭前请看到“已保存到本机”',
  };
}

function write(trial: IDBDatabase, text: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const transaction = trial.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.objectStore(STORE).put(text, 'text');
    // Not in every browser.
    const { durability } = transaction as { durability?: string };
    transaction.addEventListener('complete', () => resolve(durability));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('abort')));
  });
}

function laidDown(): Omit<Ability, 'name'> {
  localStorage.setItem(PLACE, STORE);
  const same = localStorage.getItem(PLACE) === STORE;
  localStorage.removeItem(PLACE);
  if (!same) throw new Error('localStorage');
  return { state: 'ok', found: '可用' };
}

/** Absent on plain http. */
function storage(): StorageManager | undefined {
  return navigator.storage as StorageManager | undefined;
}

async function persistence(): Promise<Omit<Ability, 'name'>> {
  const manager = storage();
  const effect = '磁盘空间不足时，浏览器可能清除网站数据；请经常备份到文件';
  if (!manager) return { state: 'limited', found: '普通 http 下没有这项能力', effect };
  if (await manager.persisted()) return { state: 'ok', found: '浏览器已同意，不会自行清除' };
  return {
    state: 'limited',
    found: '浏览器没有同意',
    effect: `${effect}；把本页安装为应用或加入收藏后，浏览器通常会同意`,
  };
}

async function estimated(): Promise<{ used: number; quota: number } | undefined> {
  const estimate = await storage()?.estimate();
  if (estimate?.quota === undefined) return undefined;
  return { used: (estimate.usage ?? 0) / MEGABYTE, quota: estimate.quota / MEGABYTE };
}

const UNTOLD = { state: 'ok', found: '浏览器不提供' } as const;

async function space(): Promise<Omit<Ability, 'name'>> {
  const known = await estimated();
  if (!known) return UNTOLD;
  const { used, quota } = known;
  const found = `已用 ${used.toFixed(1)} MB，上限约 ${Math.round(quota)} MB（浏览器的估计，不是磁盘的实际余量）`;
  if (quota - used >= TIGHT) return { state: 'ok', found };
  return { state: 'limited', found, effect: '空间快满了，请先备份到文件，再清理磁盘' };
}

async function privacy(): Promise<Omit<Ability, 'name'>> {
  const known = await estimated();
  const found = '没有发现迹象（浏览器不让网页确知，以窗口上的标志为准）';
  if (!known || known.quota >= SMALL) return { state: 'ok', found };
  return {
    state: 'limited',
    found: '给本页的空间很小，可能是无痕窗口，也可能是磁盘快满',
    effect: '无痕窗口一关，填的内容就没有了，请改用普通窗口',
  };
}

function windows(): Promise<Omit<Ability, 'name'>> {
  const here = new BroadcastChannel(PLACE);
  const there = new BroadcastChannel(PLACE);
  return new Promise<Omit<Ability, 'name'>>((resolve, reject) => {
    there.addEventListener('message', () => resolve({ state: 'ok', found: '可用' }));
    setTimeout(() => reject(new Error('BroadcastChannel')), HEARD);
    here.postMessage(STORE);
  }).finally(() => {
    here.close();
    there.close();
  });
}
