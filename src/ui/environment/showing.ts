// What people see and print: fonts, page numbers, the screen, the clock.
import { momentInFull } from '../parts/moment';
import { tried, type Ability } from './ability';

/** Chromium that prints page numbers out of style sheets. */
const NUMBERS_PAGES = 131;
/** The fill page is laid out for this. In CSS px. */
const WIDTH = 1280;
const HEIGHT = 640;
/** Years in which this program can be used at all. */
const YEARS = [2025, 2060] as const;
/** 北京时间, in minutes as the browser counts them. */
const BEIJING = -480;

/** What official documents are set in, and the names the fonts go by. */
const FONTS: readonly (readonly [name: string, families: readonly string[]])[] = [
  ['宋体', ['SimSun', '宋体']],
  ['黑体', ['SimHei', '黑体']],
  ['仿宋', ['FangSong', '仿宋', 'FangSong_GB2312', '仿宋_GB2312']],
  ['楷体', ['KaiTi', '楷体', 'KaiTi_GB2312', '楷体_GB2312']],
  ['小标宋', ['FZXiaoBiaoSong-B05S', '方正小标宋简体', '方正小标宋_GBK']],
];

export function showing(chromium: number | undefined, now: Date): Promise<Ability>[] {
  return [
    tried('打印页码', () => pageNumbers(chromium), ''),
    tried('公文字体', fonts, ''),
    tried('窗口和缩放', screenOf, ''),
    tried('电脑时钟', () => clock(now, now.getTimezoneOffset()), ''),
  ];
}

function pageNumbers(chromium: number | undefined): Omit<Ability, 'name'> {
  if (chromium !== undefined && chromium >= NUMBERS_PAGES) return { state: 'ok', found: '可用' };
  return {
    state: 'limited',
    found: '这一版浏览器打印网页时不印页码',
    effect: '要页码的，请导出 Word 文档打印',
  };
}

/** Chinese characters are equally wide in every font; digits and letters are not. */
const SAMPLE = 'Gouji mmmmm iiiii 0123456789';

function fonts(): Omit<Ability, 'name'> {
  const drawing = document.createElement('canvas').getContext('2d');
  if (!drawing) return { state: 'ok', found: '没有检测' };
  const width = (family: string): number => {
    drawing.font = `72px ${family}`;
    return drawing.measureText(SAMPLE).width;
  };
  const there = (family: string): boolean =>
    ['monospace', 'serif'].every((generic) => width(`"${family}", ${generic}`) !== width(generic));
  const missing = FONTS.filter(([, families]) => !families.some(there)).map(([name]) => name);
  if (missing.length === 0) return { state: 'ok', found: '宋体、黑体、仿宋、楷体、小标宋都有' };
  return {
    state: 'limited',
    found: `可能没有：${missing.join('、')}`,
    effect: '预览和打印以相近的字体代替；导出的文件不受影响，在装有这些字体的电脑上照常显示',
  };
}

function screenOf(): Omit<Ability, 'name'> {
  const { innerWidth, innerHeight, devicePixelRatio, screen } = window;
  const found = [
    `屏幕 ${screen.width}×${screen.height}`,
    `页面 ${innerWidth}×${innerHeight}`,
    `缩放与显示比例合计 ${Math.round(devicePixelRatio * 100)}%`,
  ].join('，');
  if (innerWidth >= WIDTH && innerHeight >= HEIGHT) return { state: 'ok', found };
  return {
    state: 'limited',
    found,
    effect: `页面小于 ${WIDTH}×${HEIGHT}，表格要滚动才能看全；可把窗口放到最大，或按 Ctrl 和减号缩小`,
  };
}

/** Times are shown to people and stand in files; nothing is ordered by them. */
export function clock(now: Date, offset: number): Omit<Ability, 'name'> {
  const found = momentInFull(now.getTime());
  const [first, last] = YEARS;
  if (now.getFullYear() < first || now.getFullYear() > last) {
    return { state: 'limited', found, effect: '日期不对，修改记录和落款会跟着错；请校准电脑时钟' };
  }
  if (offset === BEIJING) return { state: 'ok', found: `${found}，北京时间` };
  return { state: 'limited', found, effect: '时区不是北京时间，显示的时间会有出入；请校准' };
}
