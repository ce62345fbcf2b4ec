import { setTimeout } from 'node:timers/promises';
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
import { hasPoppler, MILLIMETRE, pageCount, poppler, textOf, type Word, wordsOf } from '#src/papers/poppler-pages.ts';
import { PressError, press, pressProcessId, stopPress } from '#src/papers/press.ts';
import { renderPaper } from '#src/papers/render-paper.ts';

type Facts<Kind extends Paper['kind']> = Extract<Paper, { kind: Kind }>['facts'];

const HOSTILE = '#panic("x") $x^2$ "q" \\ * _ <a> @b `c` [d] {e} ~ // /* = - + 1. https://x.vn/a \\u{41}';

afterAll(stopPress);

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

  it('prints the same bytes in a new process, and others at another hour', async () => {
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

  it('outlives a compiler that ends: the sheet under it is refused, the rest are printed by a new one', async () => {
    await renderPaper(nominationList);
    const first = pressProcessId();
    const jobs = [countingMinutes, nominationList, covenant].map((paper) => renderPaper(paper));
    const settled = Promise.allSettled(jobs);
    await setTimeout(0);
    process.kill(first as number, 'SIGABRT');
    const [lost, ...printed] = await settled;
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(PressError) });
    expect(lost).toMatchObject({ reason: { message: 'the press ended (SIGABRT)' } });
    expect(printed.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(pressProcessId()).not.toBe(first);
  });

  it('refuses the jobs in line when it is stopped, and starts again', async () => {
    const refused = expect(renderPaper(covenant)).rejects.toThrow('the press was stopped');
    await setTimeout(0);
    await stopPress();
    await refused;
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
  it('keeps the words of the facts', async () => {
    const text = textOf(await renderPaper(conferenceMinutes));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Hà Nội, ngày 17 tháng 12 năm 2020');
    expect(text).toContain('Số liệu mô phỏng: số phiếu');
    expect(text).toContain('Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật');
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
