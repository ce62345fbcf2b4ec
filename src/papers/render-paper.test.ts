import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  attendanceList,
  conferenceMinutes,
  countingMinutes,
  covenant,
  EXAMPLES,
  nominationList,
  paperBallot,
} from '#src/papers/example-papers.ts';
import type { Paper } from '#src/papers/paper.ts';
import { PressError, press, stopPress } from '#src/papers/press.ts';
import { renderPaper } from '#src/papers/render-paper.ts';

type Facts<Kind extends Paper['kind']> = Extract<Paper, { kind: Kind }>['facts'];
type Word = { page: number; text: string; left: number; right: number; top: number; bottom: number };

const MILLIMETRE = 72 / 25.4;
const MOST_OUTPUT = 64 * 1024 * 1024;
const HOSTILE = '#panic("x") $x^2$ "q" \\ * _ <a> @b `c` [d] {e} ~ // /* = - + 1. https://x.vn/a \\u{41}';
const folder = mkdtempSync(join(tmpdir(), 'papers-'));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stopPress();
});

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function poppler(program: string, pdf: Uint8Array, ...options: string[]): string {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, pdf);
  const output = program === 'pdftotext' ? [file, '-'] : [file];
  return execFileSync(program, [...options, ...output], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: MOST_OUTPUT,
  });
}

/** The text in one line: soft line ends, no-break spaces and invisible breaks are not words. */
function textOf(pdf: Uint8Array): string {
  return poppler('pdftotext', pdf).replaceAll('\u200b', '').replace(/\s+/gu, ' ');
}

/** Words with their boxes in points from the top left of the page. */
function wordsOf(pdf: Uint8Array): Word[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;
  return poppler('pdftotext', pdf, '-bbox')
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
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

function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0
  );
}

function counting(change: Partial<Facts<'countingMinutes'>>): Paper {
  return { kind: 'countingMinutes', facts: { ...(countingMinutes.facts as Facts<'countingMinutes'>), ...change } };
}

function attendance(change: Partial<Facts<'attendanceList'>>): Paper {
  return { kind: 'attendanceList', facts: { ...(attendanceList.facts as Facts<'attendanceList'>), ...change } };
}

function ballot(change: Partial<Facts<'paperBallot'>>): Paper {
  return { kind: 'paperBallot', facts: { ...(paperBallot.facts as Facts<'paperBallot'>), ...change } };
}

describe('renderPaper', () => {
  it.each(EXAMPLES)('prints $kind as a tagged PDF/A-2a; equal facts give equal bytes', async (paper) => {
    const pdf = await renderPaper(paper);
    const again = await renderPaper(structuredClone(paper));
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</su);
    expect(raw).toContain('/MarkInfo');
    expect(raw).toContain('(D:20201217');
    expect(Buffer.compare(Buffer.from(pdf), Buffer.from(again))).toBe(0);
  });

  it('prints the same bytes in a new thread, and others at another hour', async () => {
    const pdf = await renderPaper(countingMinutes);
    await stopPress();
    expect(Buffer.compare(await renderPaper(countingMinutes), pdf)).toBe(0);
    expect(Buffer.compare(await renderPaper(counting({ createdAt: '2020-12-17T05:00:01Z' })), pdf)).not.toBe(0);
  });

  it('has the pages that the paper needs', async () => {
    expect(pageCount(await renderPaper(conferenceMinutes))).toBe(3);
    expect(pageCount(await renderPaper(countingMinutes))).toBe(2);
    expect(pageCount(await renderPaper(covenant))).toBe(2 + 11);
    expect(pageCount(await renderPaper(ballot({ copies: 13, format: 'a5' })))).toBe(13);
    expect(pageCount(await renderPaper(ballot({ copies: 13, format: 'a4TwoUp' })))).toBe(7);
  });

  it('prints many papers asked for at once, each as if alone', async () => {
    const alone = await Promise.all(EXAMPLES.map((paper) => renderPaper(paper)));
    const together = await Promise.all([...EXAMPLES, ...EXAMPLES].map((paper) => renderPaper(paper)));
    const same = together.map((pdf, index) => Buffer.compare(pdf, alone[index % alone.length] as Uint8Array));
    expect(new Set(same)).toEqual(new Set([0]));
  });

  it('leaves the event loop free while it prints', async () => {
    const voters = Array.from({ length: 1500 }, (_, index) => ({
      unit: `Đơn vị thành viên số ${index + 1}`,
      delegate: null,
      authority: null,
      state: 'toSign' as const,
    }));
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 5);
    await renderPaper(attendance({ voters }));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(3);
  });

  it('refuses a sheet that the compiler refuses, and prints the next', async () => {
    const refused = press({ template: 'document.typ', sheet: '{}', createdAtSeconds: 0 });
    await expect(refused).rejects.toThrow(PressError);
    expect(pageCount(await renderPaper(nominationList))).toBeGreaterThan(0);
  });

  it('refuses a creation time that is none', async () => {
    await expect(renderPaper(counting({ createdAt: 'hôm qua' }))).rejects.toThrow(RangeError);
  });

  it('prints hostile facts without failing, however long', async () => {
    const long = 'Ủ'.repeat(400);
    const paper = counting({
      conference: HOSTILE,
      award: long,
      issuingBody: long,
      place: HOSTILE,
      incidents: [HOSTILE],
    });
    expect(pageCount(await renderPaper(paper))).toBeGreaterThan(1);
  });
});

describe.runIf(hasPoppler())('the printed page, read back by poppler', () => {
  it('embeds Tinos and nothing else', async () => {
    const fonts = poppler('pdffonts', await renderPaper(conferenceMinutes))
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.every((line) => line.includes('+Tinos-') && / yes\s+yes\s+yes /u.test(line))).toBe(true);
  });

  it('keeps the words of the facts', async () => {
    const text = textOf(await renderPaper(conferenceMinutes));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Hà Nội, ngày 17 tháng 12 năm 2020');
    expect(text).toContain('Số liệu mô phỏng: số phiếu');
    expect(text).toContain('Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật');
  });

  it.each(EXAMPLES.filter(({ kind }) => kind !== 'paperBallot'))('keeps the margins of $kind', async (paper) => {
    const pdf = await renderPaper(paper);
    const size = poppler('pdfinfo', pdf);
    expect(size).toContain('(A4)');
    const [width, height] = /Page size:\s+841/u.test(size) ? [297, 210] : [210, 297];
    const foot = (height - 20) * MILLIMETRE + 3;
    const words = wordsOf(pdf).filter(({ top, bottom }) => top > 20 * MILLIMETRE && bottom < foot);
    const lefts = words.map(({ left }) => left / MILLIMETRE);
    const rights = words.map(({ right }) => width - right / MILLIMETRE);
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(29.9);
    expect(Math.min(...lefts)).toBeLessThan(35);
    expect(Math.min(...rights)).toBeGreaterThanOrEqual(15);
    expect(Math.min(...rights)).toBeLessThan(20);
  });

  it('numbers pages in the middle of the top margin, from the second; an appendix counts anew', async () => {
    const numbersOf = async (paper: Paper) =>
      wordsOf(await renderPaper(paper)).filter(({ text, bottom }) => bottom < 20 * MILLIMETRE && /^\d+$/u.test(text));
    const [second, third, ...rest] = await numbersOf(conferenceMinutes);
    expect([second?.page, second?.text, third?.page, third?.text, rest.length]).toEqual([2, '2', 3, '3', 0]);
    const middle = ((second?.left ?? 0) + (second?.right ?? 0)) / 2 / MILLIMETRE;
    expect(middle).toBeCloseTo((30 + 210 - 16) / 2, 0);
    expect((await numbersOf(covenant)).map(({ page, text }) => [page, text])).toEqual([[2, '2']]);
  });

  it('never parts signatures from each other or from the closing line', async () => {
    for (let absent = 0; absent < 24; absent += 1) {
      const incidents = Array.from({ length: absent }, (_, index) => `Việc thứ ${index + 1}`);
      const words = wordsOf(await renderPaper(counting({ incidents })));
      const last = words.at(-1)?.page;
      const pages = words.filter(({ text }) => ['ỦY', 'TRƯỞNG'].includes(text)).map(({ page }) => page);
      expect(new Set(pages)).toEqual(new Set([last]));
      expect(words.filter(({ text }) => text === 'tên./.').map(({ page }) => page)).toEqual([last]);
    }
  });

  it('prints hostile text literally, inside the margins', async () => {
    const long = 'Ủ'.repeat(300);
    const voters = Array.from({ length: 200 }, (_, index) => ({
      unit: `${HOSTILE} ${index}`,
      delegate: { name: long, title: HOSTILE },
      authority: null,
      state: 'toSign' as const,
    }));
    const pdf = await renderPaper(attendance({ voters, conference: `${HOSTILE} ${long}`, issuingBody: long }));
    const words = wordsOf(pdf);
    expect(Math.max(...words.map(({ right }) => right / MILLIMETRE))).toBeLessThanOrEqual(194.5);
    expect(pageCount(pdf)).toBeGreaterThan(20);
    const wide = wordsOf(await renderPaper(counting({ award: `Cờ ${long}`, incidents: [long] })));
    expect(Math.max(...wide.map(({ right }) => right / MILLIMETRE))).toBeLessThanOrEqual(194.5);
    const minutes = textOf(await renderPaper(counting({ incidents: [HOSTILE] })));
    expect(minutes.replaceAll(' ', '')).toContain(HOSTILE.replaceAll(' ', ''));
  });

  it('prints ballots of which any two are alike', async () => {
    const a5 = await renderPaper(ballot({ copies: 3, format: 'a5' }));
    expect(poppler('pdfinfo', a5)).toMatch(/Page size:\s+419\.\d+ x 595\.\d+ pts/u);
    const [first, second, third] = [1, 2, 3].map((page) =>
      placed(
        wordsOf(a5).filter((word) => word.page === page),
        0,
      ),
    );
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const twoUp = wordsOf(await renderPaper(ballot({ copies: 2, format: 'a4TwoUp' })));
    const half = 148.5 * MILLIMETRE;
    const left = placed(
      twoUp.filter((word) => word.left < half),
      0,
    );
    const right = placed(
      twoUp.filter((word) => word.left >= half),
      half,
    );
    expect(right.map(({ text }) => text)).toEqual(left.map(({ text }) => text));
    for (const [index, word] of right.entries()) {
      expect(word.left).toBeCloseTo(left[index]?.left ?? 0, 1);
      expect(word.top).toBeCloseTo(left[index]?.top ?? 0, 1);
    }
  });

  it('fits many candidates on one side by smaller letters, and refuses two on a sheet when they cannot fit', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `Cục Nghiệp vụ số ${index + 1}`);
    expect(pageCount(await renderPaper(ballot({ candidates: many(18), copies: 2 })))).toBe(2);
    await expect(renderPaper(ballot({ candidates: many(60), format: 'a4TwoUp' }))).rejects.toThrow('ballot-too-long');
    expect(pageCount(await renderPaper(ballot({ candidates: many(60), copies: 1 })))).toBeGreaterThan(1);
  });
});

function placed(words: Word[], shift: number): Pick<Word, 'text' | 'left' | 'top'>[] {
  return words.map(({ text, left, top }) => ({ text, left: left - shift, top }));
}
