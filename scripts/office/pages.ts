// Pages as an office program has set them: converted once for all files, then read word by word.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A word and where it stands, in millimetres from the upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const MILLIMETRES = 25.4 / 72;

/** Converts every file of a folder into PDF, with pictures of their pages beside it. */
export function convertAll(files: string, pdfs: string, profile: string): void {
  mkdirSync(pdfs, { recursive: true });
  const names = readdirSync(files).map((name) => join(files, name));
  const own = `-env:UserInstallation=file://${profile}`;
  const convert = ['--headless', own, '--convert-to', 'pdf', '--outdir', pdfs];
  execFileSync('soffice', [...convert, ...names], { stdio: 'pipe' });
}

/** Pictures of all pages of a PDF, beside it. */
export function drawPages(pdf: string): void {
  execFileSync('pdftoppm', ['-r', '60', '-png', pdf, pdf.replace(/\.pdf$/, '')]);
}

export function pagesOf(pdf: string): Page[] {
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      return {
        width: Number(width) * MILLIMETRES,
        height: Number(height) * MILLIMETRES,
        words: [...page.matchAll(WORD)].map(wordOf),
      };
    });
}

const WORD = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)<\/word>/g;

function wordOf([, left, top, right, bottom, text = '']: RegExpMatchArray): Word {
  const [l, t, r, b] = [left, top, right, bottom].map((value) => Number(value) * MILLIMETRES);
  return { text, left: l ?? 0, right: r ?? 0, top: t ?? 0, bottom: b ?? 0 };
}

/** What a page says, without white space. */
export function saidOn({ words }: Page): string {
  return words.map(({ text }) => text).join('');
}

/** The lines of words, from top to bottom. */
export function linesOn(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = lines.at(-1);
    if (last?.[0] && Math.abs(middle(last[0]) - middle(word)) < 2) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

export function middle({ top, bottom }: Word): number {
  return (top + bottom) / 2;
}
