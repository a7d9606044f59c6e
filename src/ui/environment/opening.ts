// How the program was opened: from where, in which browser, and whether it needs the network.
import { tried, type Ability } from './ability';
import { browserOf, OLDEST } from './browser';
import type { Offline } from './offline';

type Finding = Omit<Ability, 'name'>;

/** From a server, by https or plainly, from this machine, or as a file. */
export function openedBy({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): Finding {
  if (protocol === 'file:') {
    return {
      state: 'limited',
      found: '直接打开的文件',
      effect: '数据只在这台电脑、这个浏览器中；同一账户用此浏览器打开的其他本地网页也能读取',
    };
  }
  const address = hostname.replace(/^\[|\]$/g, '');
  if (/^(localhost|127(\.\d+){3}|::1)$|\.localhost$/.test(address)) {
    return { state: 'ok', found: `本机地址（${protocol}//${hostname}）` };
  }
  if (protocol === 'https:') return { state: 'ok', found: 'https' };
  return {
    state: 'limited',
    found: '普通 http',
    effect: '填报、校验、保存、导入、导出都不受影响；不能断网打开，不能申请持久保存',
  };
}

function browser(userAgent: string): Finding {
  const { name, chromium } = browserOf(userAgent);
  const advice = `请切换到极速模式，或改用 Chromium 内核 ${OLDEST} 以上的浏览器`;
  if (chromium === undefined) {
    return { state: 'limited', found: name, effect: `没有在这种浏览器上测试过；${advice}` };
  }
  const found = name === 'Chromium' ? `${name} ${chromium}` : `${name}，Chromium 内核 ${chromium}`;
  return chromium < OLDEST ? { state: 'off', found, effect: advice } : { state: 'ok', found };
}

const OFFLINE: Readonly<Record<Offline, Finding>> = {
  impossible: {
    state: 'limited',
    found: '没有',
    effect: '以 https 或本机地址打开时才有；断网后已打开的页面仍可填报和保存',
  },
  preparing: { state: 'ok', found: '正在准备，稍后重新检测' },
  ready: { state: 'ok', found: '已备好，断网也能打开' },
  waiting: { state: 'ok', found: '已备好；新版本在等待，可点“刷新并更新”' },
  overtaken: {
    state: 'limited',
    found: '本窗口是旧版本，另一窗口已更新',
    effect: '请刷新本页，输入的内容不会丢失',
  },
  failed: {
    state: 'limited',
    found: '没有备好',
    effect: '断网后不能重新打开；常见原因是磁盘空间不足、无痕窗口，或网络设备改动了程序文件',
  },
};

/** From a folder everything is in the one file that was opened. */
function offlineUse(offline: Offline, single: boolean): Finding {
  return single ? { state: 'ok', found: '单机版，不需要网络' } : OFFLINE[offline];
}

/** Built-ins that src/polyfills.ts has filled in. */
function filledIn(): string[] {
  const builtIns: readonly (readonly [name: string, found: unknown])[] = [
    ['Array.at', Array.prototype.at],
    ['Array.findLast', (Array.prototype as { findLast?: unknown }).findLast],
    ['String.at', String.prototype.at],
    ['Object.hasOwn', Object.hasOwn],
  ];
  return builtIns
    .filter(([, found]) => !Function.prototype.toString.call(found).includes('[native code]'))
    .map(([name]) => name);
}

export function opening(offline: Offline, single: boolean): Promise<Ability>[] {
  return [
    tried('打开方式', () => openedBy(window.location), ''),
    tried('浏览器', () => browser(navigator.userAgent), ''),
    tried(
      '安全连接',
      () =>
        window.isSecureContext
          ? { state: 'ok', found: '是' }
          : {
              state: 'limited',
              found: '否（普通 http）',
              effect: '浏览器停用了下面几项能力，各项另有替代办法',
            },
      '',
    ),
    tried('断网打开', () => offlineUse(offline, single), ''),
    tried(
      '补充的内置功能',
      () => {
        const names = filledIn();
        return {
          state: 'ok',
          found: names.length > 0 ? `已由程序补充：${names.join('、')}` : '不需要',
        };
      },
      '',
    ),
  ];
}
