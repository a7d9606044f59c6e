// What the program works with beyond typing and keeping: files, the clipboard, arithmetic in the
// background. Everything has a way around.
import { tried, type Ability } from './ability';

export function working(): Promise<Ability>[] {
  return [
    tried('导入、导出文件', files, '不能导入和导出'),
    tried('直接写入选定的文件', pickers, ''),
    tried('复制', copying, '请用鼠标选中后按 Ctrl+C'),
    tried('校验码、编号', hashing, '不能新建年报'),
    tried('后台计算', workers, ''),
  ];
}

function files(): Omit<Ability, 'name'> {
  const address = URL.createObjectURL(new Blob(['']));
  URL.revokeObjectURL(address);
  if (!('download' in HTMLAnchorElement.prototype)) throw new Error('download');
  return { state: 'ok', found: '可用（以下载的方式另存）' };
}

function pickers(): Omit<Ability, 'name'> {
  if ('showDirectoryPicker' in window) return { state: 'ok', found: '可用' };
  return {
    state: 'limited',
    found: '没有',
    effect: '备份要逐次下载，不能自动写入选定的文件夹',
  };
}

function copying(): Omit<Ability, 'name'> {
  if (!document.queryCommandSupported('copy')) throw new Error('copy');
  const own = 'clipboard' in navigator ? '' : '（普通 http 下的方式）';
  return { state: 'ok', found: `可用${own}` };
}

function hashing(): Omit<Ability, 'name'> {
  crypto.getRandomValues(new Uint8Array(1));
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  return {
    state: 'ok',
    found: subtle ? '可用' : '可用（浏览器没有 WebCrypto，用程序内置的算法，结果相同）',
  };
}

function workers(): Omit<Ability, 'name'> {
  if ('Worker' in window) return { state: 'ok', found: '可用' };
  return { state: 'limited', found: '没有', effect: '读大文件时页面会停顿片刻' };
}
