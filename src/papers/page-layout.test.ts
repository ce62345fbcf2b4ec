/** Every kind of paper against the figures of Nghị định 30/2020/NĐ-CP, Phụ lục I, read back by poppler. */
import { afterAll, describe, expect, it } from 'vitest';
import { composePaper } from '#src/papers/compose-paper.ts';
import { EXAMPLES } from '#src/papers/example-papers.ts';
import type { Paper } from '#src/papers/paper.ts';
import {
  hasPoppler,
  type Line,
  linesOf,
  MILLIMETRE,
  poppler,
  type Rule,
  rulesOf,
  textOf,
  wordsOf,
} from '#src/papers/poppler-pages.ts';
import { stopPress } from '#src/papers/press.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import type { DocumentSheet } from '#src/papers/sheet.ts';

afterAll(stopPress);

/** Millimetres and points, as the Phụ lục gives them. */
const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
const SIZES = {
  nation: [12, 13],
  motto: [13, 14],
  bodies: [12, 13],
  number: [13, 13],
  dateline: [13, 14],
  type: [13, 14],
  subject: [13, 14],
  body: [13, 14],
  capacity: [13, 14],
  recipientsLabel: [12, 12],
  recipients: [11, 11],
  pageNumber: [13, 14],
} as const;
const RULE_SHARE = [1 / 3, 1 / 2] as const;
const INDENT_MM = 10;

/** Papers to which the layout of an official paper does not apply. */
const OTHER_PAPERS: Partial<Record<Paper['kind'], string>> = {
  paperBallot: 'a ballot is no paper of the registry: A5, without number, all copies alike',
  councilBallot: 'a ballot is no paper of the registry: A5, without number, all copies alike',
  certificate:
    'its lines are those of a certificate (Nghị định 98/2023/NĐ-CP, Điều 104), not of a paper with a letterhead',
};
const LANDSCAPE: Partial<Record<Paper['kind'], string>> = {
  commentTable: 'seven columns of text: tables may lie (Phụ lục I, mục I)',
};
const WITHOUT_NUMBER: Partial<Record<Paper['kind'], string>> = {
  archiveHead: 'goes with the counting minutes',
  commentTable: 'goes with the letter that sends it',
  launchPlan: 'bears the number of the decision that it goes with; a draft has none',
  covenant: 'an agreement of equals, entered in no register',
  attendanceList: 'a working list, kept with the minutes',
  dossierReceipt: 'known by the code of the dossier',
  awardList: 'an extract of the register on a day',
  recordExtract: 'no new act',
};
const WITHOUT_SIGNATURE: Partial<Record<Paper['kind'], string>> = {
  archiveHead: 'every teller signs in the table',
  commentTable: 'goes with the letter that sends it',
  covenant: 'each head signs in the table, with hour and manner',
  recordExtract: 'no new act',
  launchPlan: 'a draft is not signed',
};
const WITHOUT_RECIPIENTS: Partial<Record<Paper['kind'], string>> = {
  archiveHead: 'goes with the counting minutes',
  agreedMinutes: 'sent to all who took part, with their answers: the list is in the program',
  commentTable: 'goes with the letter that sends it',
  countingMinutes: 'goes with the minutes of the conference',
  attendanceList: 'kept with the minutes',
  councilCount: 'goes with the minutes of the session',
  achievementReport: 'a form of the dossier',
  dossierReceipt: 'handed to the one who brought the dossier',
  appraisalSheet: 'kept in the dossier',
  recordExtract: 'no new act',
  launchPlan: 'a draft goes to those who are asked to comment',
};

interface Printed {
  paper: Paper;
  sheet: DocumentSheet;
  pdf: Uint8Array;
  lines: Line[];
  rules: Rule[];
  width: number;
  height: number;
}

const cache = new Map<Paper, Promise<Printed>>();

function printed(paper: Paper): Promise<Printed> {
  const known = cache.get(paper) ?? print(paper);
  cache.set(paper, known);
  return known;
}

async function print(paper: Paper): Promise<Printed> {
  const sheet = composePaper(paper);
  if (sheet.layout !== 'document') throw new Error(`${paper.kind} has a layout of its own: name it with its reason`);
  const pdf = await renderPaper(paper);
  const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/u.exec(poppler('pdfinfo', pdf));
  const [width, height] = [Number(size?.[1]), Number(size?.[2])];
  return { paper, sheet, pdf, lines: linesOf(pdf), rules: rulesOf(pdf, 1), width, height };
}

const official = EXAMPLES.filter(({ kind }) => OTHER_PAPERS[kind] === undefined);
const named = official.map((paper, index) => [`${paper.kind}, example ${index + 1}`, paper] as const);

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
const textMiddle = (page: { width: number }) => ((30 - 16) * MILLIMETRE + page.width) / 2;
const isNumber = ({ text, top }: Line) => /^\d+$/u.test(text) && top < 17 * MILLIMETRE;
const isFooter = ({ text }: Line) => text === 'Văn bản có số liệu mô phỏng';

function expectBetween(value: number, [low, high]: readonly [number, number], slack = 0.05) {
  expect(value).toBeGreaterThanOrEqual(low - slack);
  expect(value).toBeLessThanOrEqual(high + slack);
}

function one(lines: Line[], text: string): Line {
  const found = lines.find((line) => line.text === flat(text));
  if (!found) throw new Error(`“${text}” stands nowhere on one line`);
  return found;
}

/** The lines of a text that may go over several lines, from the first that begins it. */
function block(lines: Line[], text: string): Line[] {
  const whole = flat(text);
  for (let from = 0; from < lines.length; from += 1) {
    let sum = '';
    for (let to = from; to < lines.length && whole.startsWith(sum); to += 1) {
      sum = flat(`${sum} ${lines[to]?.text}`);
      if (sum === whole) return lines.slice(from, to + 1);
    }
  }
  throw new Error(`“${text}” stands nowhere`);
}

const span = (lines: Line[]) => ({
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
  top: Math.min(...lines.map(({ top }) => top)),
  bottom: Math.max(...lines.map(({ top, size }) => top + size)),
});

/** The rule next below a text, in the middle of it. */
function ruleUnder(rules: Rule[], lines: Line[]): Rule {
  const above = span(lines);
  const found = rules
    .filter((rule) => rule.top > above.bottom - 2 && rule.top < above.bottom + 12)
    .find((rule) => Math.abs(middle(rule) - middle(above)) < 3);
  if (!found) throw new Error(`no rule under “${lines.at(-1)?.text}”`);
  return found;
}

describe('the examples', () => {
  it('show every kind, and name with a reason those that differ', () => {
    const kinds = new Set(EXAMPLES.map(({ kind }) => kind));
    expect(kinds.size).toBe(26);
    const sheets = official.map((paper) => [paper.kind, composePaper(paper) as DocumentSheet] as const);
    const differing = (differs: (sheet: DocumentSheet) => boolean) =>
      new Set(sheets.filter(([, sheet]) => differs(sheet)).map(([kind]) => kind));
    expect(differing(({ orientation }) => orientation === 'landscape')).toEqual(new Set(Object.keys(LANDSCAPE)));
    expect(differing(({ head }) => head.number === null)).toEqual(new Set(Object.keys(WITHOUT_NUMBER)));
    expect(differing(({ signatures }) => signatures === null)).toEqual(new Set(Object.keys(WITHOUT_SIGNATURE)));
    expect(differing(({ recipients }) => recipients.length === 0)).toEqual(new Set(Object.keys(WITHOUT_RECIPIENTS)));
  });
});

describe.runIf(hasPoppler()).each(named)('%s', (_name, paper) => {
  it('is A4 with the four margins', async () => {
    const page = await printed(paper);
    const [width, height] = LANDSCAPE[paper.kind] ? [297, 210] : [210, 297];
    expect(page.width / MILLIMETRE).toBeCloseTo(width, 0);
    expect(page.height / MILLIMETRE).toBeCloseTo(height, 0);
    const words = wordsOf(page.pdf);
    const body = words.filter(({ top, bottom }) => top > 17 * MILLIMETRE && bottom < page.height - 18 * MILLIMETRE);
    expectBetween(Math.min(...body.map(({ left }) => left)) / MILLIMETRE, MARGINS.left);
    expectBetween((page.width - Math.max(...body.map(({ right }) => right))) / MILLIMETRE, MARGINS.right);
    for (const at of new Set(body.map(({ page: number }) => number))) {
      const tops = body.filter((word) => word.page === at).map(({ top }) => top / MILLIMETRE);
      expectBetween(Math.min(...tops), MARGINS.top);
    }
    expect(page.height / MILLIMETRE - Math.max(...body.map(({ bottom }) => bottom)) / MILLIMETRE).toBeGreaterThan(19.5);
    const outside = words.filter((word) => !body.includes(word)).map(({ text }) => text);
    const allowed = new Set([...'Văn bản có số liệu mô phỏng'.split(' '), '2', '3', '4']);
    expect(outside.filter((text) => !allowed.has(text))).toEqual([]);
  });

  it('is set in Tinos, the metrics of Times New Roman, black, in the sizes of the Phụ lục', async () => {
    const { pdf, lines } = await printed(paper);
    const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.every((line) => line.includes('+Tinos-') && / yes\s+yes\s+yes /u.test(line))).toBe(true);
    expect(new Set(lines.map(({ colour }) => colour))).toEqual(new Set(['#000000']));
    const sizes = new Set(lines.filter((line) => !isFooter(line)).map(({ size }) => size));
    expect([...sizes].filter((size) => ![11, 12, 13, 14].includes(size))).toEqual([]);
    const small = lines.filter(({ size }) => size === 11);
    expect(small.every(({ text, left, right }) => text.startsWith('- ') || right < left + 90 * MILLIMETRE)).toBe(true);
  });

  it('has the bodies on the left and Quốc hiệu, tiêu ngữ on the right, each in the middle of its side', async () => {
    const { sheet, lines, rules, width } = await printed(paper);
    const nation = one(lines, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const motto = one(lines, 'Độc lập - Tự do - Hạnh phúc');
    expect([nation.font, motto.font]).toEqual(['Tinos-Bold', 'Tinos-Bold']);
    expectBetween(nation.size, SIZES.nation);
    expectBetween(motto.size, SIZES.motto);
    expect(middle(motto)).toBeCloseTo(middle(nation), 0);
    expect(middle(nation)).toBeGreaterThan(width / 2);
    const under = ruleUnder(rules, [motto]);
    expectBetween((under.right - under.left) / (motto.right - motto.left), [0.97, 1.03]);

    const head = lines.filter(({ page, right }) => page === 1 && right < nation.left);
    const issuer = block(head, sheet.head.issuer);
    expect(sheet.head.issuer).toBe(sheet.head.issuer.toLocaleUpperCase('vi'));
    expect(new Set(issuer.map(({ font }) => font))).toEqual(new Set(['Tinos-Bold']));
    for (const line of issuer) {
      expectBetween(line.size, SIZES.bodies);
      // A space that ends a line counts in its width.
      expect(Math.abs(middle(line) - middle(span(issuer)))).toBeLessThan(2);
    }
    const rule = ruleUnder(rules, issuer);
    expectBetween((rule.right - rule.left) / (span(issuer).right - span(issuer).left), RULE_SHARE, 0.02);
    if (sheet.head.superior === null) return;
    const superior = block(head, sheet.head.superior);
    expect(superior.every(({ font }) => font === 'Tinos-Regular')).toBe(true);
    expectBetween(superior[0]?.size ?? 0, SIZES.bodies);
    expect(superior[0]?.top).toBeCloseTo(nation.top, 0);
    expect(superior[0]?.top).toBeLessThan(issuer[0]?.top ?? 0);
  });

  it('has number and date line on one line, small days and months with a zero', async () => {
    const { sheet, lines, pdf } = await printed(paper);
    const dateline = one(lines, sheet.head.dateline);
    expect(dateline.font).toBe('Tinos-Italic');
    expectBetween(dateline.size, SIZES.dateline);
    expect(dateline.text).toMatch(
      /^Hà Nội, ngày (0[1-9]|[12]\d|3[01]|……) tháng (0[12]|[3-9]|1[0-2]|……) năm (\d{4}|……)$/u,
    );
    const text = textOf(pdf);
    expect(text).not.toMatch(/ngày \d tháng/u);
    expect(text).not.toMatch(/tháng [12] năm/u);
    if (sheet.head.number === null) return;
    expect(flat(sheet.head.number)).toMatch(/^Số: (\d{2,}|)\/\p{L}+(-\p{L}+)*$/u);
    const [number] = block(lines, sheet.head.number);
    expect(number?.font).toBe('Tinos-Regular');
    expectBetween(number?.size ?? 0, SIZES.number);
    expect(Math.abs((number?.top ?? 0) - dateline.top)).toBeLessThan(1);
    expect(number?.right).toBeLessThan(dateline.left);
  });

  it('has type and subject in the middle, bold, over a rule', async () => {
    const page = await printed(paper);
    const { sheet, lines, rules } = page;
    const type = one(lines, sheet.type);
    expect(sheet.type).toBe(sheet.type.toLocaleUpperCase('vi'));
    const subject = block(
      lines.filter(({ top, page: at }) => at === 1 && top > type.top),
      sheet.subject,
    );
    for (const line of [type, ...subject]) {
      expect(line.font).toBe('Tinos-Bold');
      expectBetween(line.size, SIZES.type);
      expect(Math.abs(middle(line) - textMiddle(page))).toBeLessThan(2);
    }
    const last = sheet.reference === undefined ? subject : block(lines, sheet.reference);
    if (sheet.reference !== undefined) expect(last.every(({ font }) => font === 'Tinos-Italic')).toBe(true);
    const rule = ruleUnder(rules, last);
    expectBetween((rule.right - rule.left) / (span(last).right - span(last).left), RULE_SHARE, 0.02);
  });

  it('sets its text justified, the first line 1 cm in, in 14 points', async () => {
    const { sheet, lines } = await printed(paper);
    const first = sheet.body.find(({ kind }) => kind === 'paragraph');
    if (first?.kind !== 'paragraph') return;
    const opening = first.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
    const line = lines.find(({ text, size }) => size === 14 && text.length > 1 && flat(opening).startsWith(text));
    expectBetween(line?.size ?? 0, SIZES.body);
    expect((line?.left ?? 0) / MILLIMETRE).toBeCloseTo(30 + INDENT_MM, 0);
  });

  it('numbers its pages in the middle of the top margin from the second; an appendix counts anew', async () => {
    const page = await printed(paper);
    const { sheet, lines } = page;
    const labels = new Set(sheet.annexes.map(({ label }) => label));
    const expected: [number, string][] = [];
    let count = 0;
    for (let at = 1; at <= Math.max(...lines.map((line) => line.page)); at += 1) {
      const top = lines.filter((line) => line.page === at && !isNumber(line))[0];
      count = labels.has(top?.text ?? '') && top?.font === 'Tinos-Bold' ? 1 : count + 1;
      if (count > 1) expected.push([at, String(count)]);
    }
    const numbers = lines.filter(isNumber);
    expect(numbers.map((line) => [line.page, line.text])).toEqual(expected);
    for (const number of numbers) {
      expect(number.font).toBe('Tinos-Regular');
      expectBetween(number.size, SIZES.pageNumber);
      expect(Math.abs(middle(number) - textMiddle(page))).toBeLessThan(2);
    }
  });

  it('heads an appendix by its label, its title in capitals and what it goes with', async () => {
    const page = await printed(paper);
    for (const annex of page.sheet.annexes) {
      const at = block(page.lines, annex.title)[0]?.page;
      const lines = page.lines.filter((line) => line.page === at);
      const label = one(lines, annex.label);
      expect([label.font, label.size]).toEqual(['Tinos-Bold', 14]);
      expect(annex.title).toBe(annex.title.toLocaleUpperCase('vi'));
      expect(block(lines, annex.title).every(({ font }) => font === 'Tinos-Bold')).toBe(true);
      const reference = block(lines, annex.reference);
      expect(reference.every(({ font }) => font === 'Tinos-Italic')).toBe(true);
      expect(annex.reference).toMatch(/^\(Kèm theo .+\)$/u);
      for (const line of [label, ...block(lines, annex.title), ...reference]) {
        expect(Math.abs(middle(line) - textMiddle(page))).toBeLessThan(2);
      }
    }
  });

  it('closes grounds with ";" and the last with ".", in italics', async () => {
    const { sheet, lines } = await printed(paper);
    for (const [index, ground] of sheet.grounds.entries()) {
      expect(ground.at(-1)).toBe(index === sheet.grounds.length - 1 ? '.' : ';');
      expect(block(lines, ground).every(({ font }) => font === 'Tinos-Italic')).toBe(true);
    }
  });

  it('has the one who signs on the right and the recipients on the left', async () => {
    const { sheet, lines, width } = await printed(paper);
    const last = lines.filter(({ text }) => text === 'Nơi nhận:').at(-1);
    if (sheet.signatures !== null) {
      const [first = ''] = sheet.signatures.right.capacity;
      const from = lines.filter(({ text }) => text === flat(first)).at(-1);
      expect(from?.font).toBe('Tinos-Bold');
      expectBetween(from?.size ?? 0, SIZES.capacity);
      expect(first).toBe(first.toLocaleUpperCase('vi'));
      expect(middle(from ?? { left: 0, right: 0 })).toBeGreaterThan(width / 2);
      for (const { capacity } of sheet.signatures.left) {
        const left = lines.filter(({ text }) => text === flat(capacity[0] ?? ''))[0];
        expect(left?.font).toBe('Tinos-Bold');
        expect(middle(left ?? { left: width, right: width })).toBeLessThan(middle(from ?? { left: 0, right: 0 }));
      }
      if (last && sheet.signatures.left.length === 0) {
        expect(last.page).toBe(from?.page);
        expect(Math.abs(last.top - (from?.top ?? 0))).toBeLessThan(6);
      }
    }
    if (sheet.recipients.length === 0) return;
    expect(last?.font).toBe('Tinos-BoldItalic');
    expectBetween(last?.size ?? 0, SIZES.recipientsLabel);
    expect((last?.left ?? 0) / MILLIMETRE).toBeCloseTo(30, 0);
    const list = sheet.recipients.map((words) =>
      block(
        lines.filter(({ size }) => size === 11),
        `- ${words}`,
      ),
    );
    for (const line of list.flat()) expectBetween(line.size, SIZES.recipients);
    expect(sheet.recipients.map((words) => words.at(-1))).toEqual(
      sheet.recipients.map((_words, index) => (index === sheet.recipients.length - 1 ? '.' : ';')),
    );
    expect(sheet.recipients.at(-1)).toMatch(/^Lưu: /u);
  });

  it('says on its first page what is simulated, and that it is at the foot of every page', async () => {
    const { sheet, lines, pdf } = await printed(paper);
    expect(sheet.synthetic.length).toBeGreaterThan(0);
    const first = lines.filter(({ page }) => page === 1).map(({ text }) => text);
    for (const words of sheet.synthetic) expect(flat(first.join(' '))).toContain(flat(words));
    const pages = Math.max(...wordsOf(pdf).map(({ page }) => page));
    expect(lines.filter(isFooter).map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, at) => at + 1));
  });
});

describe.runIf(hasPoppler()).each(EXAMPLES.filter(({ kind }) => OTHER_PAPERS[kind]))('$kind', (paper) => {
  it('is set in Tinos inside its sheet, and says what is simulated', async () => {
    const pdf = await renderPaper(paper);
    const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.every((line) => line.includes('+Tinos-') && / yes\s+yes\s+yes /u.test(line))).toBe(true);
    const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/u.exec(poppler('pdfinfo', pdf));
    for (const { left, right, top, bottom } of wordsOf(pdf)) {
      expect(Math.min(left, top)).toBeGreaterThan(8 * MILLIMETRE);
      expect(right).toBeLessThan(Number(size?.[1]) - 8 * MILLIMETRE);
      expect(bottom).toBeLessThan(Number(size?.[2]) - 8 * MILLIMETRE);
    }
    const text = textOf(pdf);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Số liệu mô phỏng: ');
  });
});
