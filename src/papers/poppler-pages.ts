/** Printed papers read back by poppler, for tests: a program that knows nothing of the compiler that made them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MILLIMETRE = 72 / 25.4;

const MOST_OUTPUT = 64 * 1024 * 1024;
/** The largest scale that pdftohtml keeps: its sizes are whole numbers. */
const ZOOM = 3;

/** A word with its box in points from the top left of its page. */
export interface Word {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A run of one font on one line, in points from the top left of its page; `top` is that of the letters. */
export interface Line {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  size: number;
  font: string;
  colour: string;
}

/** A horizontal stroke that is not the side of a box, in points from the top left. */
export interface Rule {
  left: number;
  right: number;
  top: number;
}

export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function poppler(program: string, pdf: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const file = join(folder, 'paper.pdf');
  try {
    writeFileSync(file, pdf);
    const output = program === 'pdftotext' || program === 'pdftocairo' ? [file, '-'] : [file];
    return execFileSync(program, [...options, ...output], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_OUTPUT,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text in one line: soft line ends, no-break spaces and invisible breaks are not words. */
export function textOf(pdf: Uint8Array): string {
  return poppler('pdftotext', pdf).replaceAll('\u200b', '').replace(/\s+/gu, ' ');
}

export function wordsOf(pdf: Uint8Array): Word[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;
  return pagesOf(poppler('pdftotext', pdf, '-bbox')).flatMap((page, index) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
      page: index + 1,
      text: text as string,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}

export function linesOf(pdf: Uint8Array): Line[] {
  const xml = poppler('pdftohtml', pdf, '-stdout', '-xml', '-i', '-zoom', String(ZOOM), '-fontfullname');
  const fonts = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]*)" color="([^"]*)"/gu)].map(
      ([, id, size, font, colour]) => [
        id,
        { size: Number(size) / ZOOM, font: (font as string).replace(/^[A-Z]+\+/u, ''), colour: colour as string },
      ],
    ),
  );
  const line = /<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="\d+" font="(\d+)">(.*?)<\/text>/gsu;
  return pagesOf(xml).flatMap((page, index) =>
    [...page.matchAll(line)].flatMap(([, top, left, width, font, text]) => {
      const look = fonts.get(font as string);
      const words = plain(text as string);
      if (look === undefined || words === '') return [];
      const [x, y] = [Number(left) / ZOOM, Number(top) / ZOOM];
      return [{ page: index + 1, text: words, left: x, right: x + Number(width) / ZOOM, top: y, ...look }];
    }),
  );
}

/** The rules of one page. */
export function rulesOf(pdf: Uint8Array, page: number): Rule[] {
  const svg = poppler('pdftocairo', pdf, '-svg', '-f', String(page), '-l', String(page));
  const stroke =
    /stroke:rgb[^>]*d="M (\S+) (\S+) L (\S+) (\S+) " transform="matrix\((\S+),0,0,(\S+),([^,]+),([^)]+)\)"/gu;
  return [...svg.matchAll(stroke)].flatMap((found) => {
    const [x1, y1, x2, y2, a, d, e, f] = found.slice(1).map(Number) as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ];
    if (Math.abs(y1 - y2) > 0.01) return [];
    return [{ left: a * Math.min(x1, x2) + e, right: a * Math.max(x1, x2) + e, top: d * y1 + f }];
  });
}

export function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0
  );
}

function pagesOf(markup: string): string[] {
  return markup.split('<page ').slice(1);
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/gu, '')
    .replaceAll('\u200b', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
