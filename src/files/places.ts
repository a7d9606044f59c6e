/**
 * What a paragraph of a page is where no class says so: editors of sites strip classes and leave
 * alignment. Told by where it stands on its line, and among the others.
 */
import { CONTACT_LABEL } from './compose';
import type { Block, Signature } from './document';

/** How a paragraph is set. */
interface Setting {
  readonly align: string;
  readonly style: string;
  readonly text: string;
}

/** 草稿 above everything, 联系方式 before the first heading, and what may be a signature. */
export function placeOf(
  { align, style, text }: Setting,
  before: readonly (Block | string)[],
): 'mark' | 'contact' | 'right' | undefined {
  if (/^right$/i.test(align) || /text-align:\s*right/i.test(style)) return 'right';
  if (/^center$/i.test(align)) {
    return before.length === 0 && /^(?:草稿|示例)$/.test(text) ? 'mark' : undefined;
  }
  if (!/^left$/i.test(align)) return undefined;
  const blocks = before.filter((block) => typeof block !== 'string');
  const last = blocks.at(-1);
  const goesOn = last?.kind === 'paragraph' && last.role === 'contact';
  const isFirstPart = blocks.every(({ kind }) => kind === 'paragraph');
  return isFirstPart && (goesOn || text.startsWith(CONTACT_LABEL)) ? 'contact' : undefined;
}

/**
 * 落款: who and when, at the right below everything else. They are taken off the blocks; a 校验码 below
 * them is no part of the report. Undefined where nothing stands there, or more than a signature.
 */
export function signatureAt(
  blocks: Block[],
  atTheRight: ReadonlySet<Block>,
): Signature | undefined {
  const isAtTheRight = blocks.map((block) => atTheRight.has(block));
  const from = isAtTheRight.lastIndexOf(false) + 1;
  const lines = blocks
    .slice(from)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .filter((text) => !/^校验码[\s\d]+$/.test(text));
  const isNone = lines.length > 2 || lines.some((text) => COMMANDS.test(text));
  if (from === blocks.length || isNone) return undefined;
  blocks.length = from;
  const [first = '', second] = lines;
  if (second !== undefined) return { name: first, date: second };
  return /\d\s*[年.\-/]\s*\d/.test(first) ? { name: '', date: first } : { name: first, date: '' };
}

/** What pages offer at their foot. */
const COMMANDS = /打印|关闭|分享|返回|扫一扫/;
