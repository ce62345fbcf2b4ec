import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causesOf, compareVersions, pieces, unexplained } from './rules/compare.ts';
import { type Labelled, outline, type Paragraph, paragraphsOfText } from './rules/outline.ts';
import {
  closingFault,
  commentsOpen,
  deadlineFault,
  extensionFault,
  issuingFault,
  mayWrite,
  PLAN_TRANSITIONS,
  type PlanState,
  type Readiness,
  sendingFault,
  signingDayFault,
} from './rules.ts';

const states: PlanState[] = ['draft', 'commenting', 'answering', 'issued'];

describe('states of a launch plan', () => {
  it('lead nowhere once issued, and back only with what is undone', () => {
    expect(PLAN_TRANSITIONS.filter(({ from }) => from === 'issued')).toEqual([]);
    const back = PLAN_TRANSITIONS.filter(({ from, to }) => from && states.indexOf(to) <= states.indexOf(from));
    expect(back.filter(({ undone, action }) => undone === null && action !== 'send')).toEqual([]);
  });

  it('let the text be written only in a version that was not sent', () => {
    for (const state of states) {
      expect(mayWrite({ state, frozen: true })).toBe(false);
      expect(mayWrite({ state, frozen: false })).toBe(state === 'draft' || state === 'answering');
    }
  });
});

const ready: Readiness = { state: 'draft', frozen: false, texts: 3, unanswered: 0, unexplained: [], changed: 0 };

describe('preconditions', () => {
  it('open comments until the end of the last day', () => {
    const plan = { state: 'commenting' as const, commentUntil: '2020-12-17' };
    expect(commentsOpen(plan, '2020-12-17')).toBe(true);
    expect(commentsOpen(plan, '2020-12-18')).toBe(false);
    expect(commentsOpen({ ...plan, state: 'answering' }, '2020-12-16')).toBe(false);
  });

  it('say what is missing before sending', () => {
    expect(sendingFault(ready)).toBeNull();
    expect(sendingFault({ ...ready, texts: 0 })).toContain('chưa có đoạn nào');
    const answering = { ...ready, state: 'answering' as const, changed: 2 };
    expect(sendingFault(answering)).toBeNull();
    expect(sendingFault({ ...answering, frozen: true })).toContain('Lập bản mới');
    expect(sendingFault({ ...answering, changed: 0 })).toContain('Lập bản mới');
    expect(sendingFault({ ...answering, unanswered: 2 })).toContain('Còn 2 ý kiến');
    expect(sendingFault({ ...answering, unexplained: ['IV.3'] })).toContain('IV.3');
  });

  it('keep the plan from being issued while a comment is unanswered or a change unexplained', () => {
    expect(issuingFault({ ...ready, state: 'answering' })).toBeNull();
    expect(issuingFault({ ...ready, unanswered: 1 })).toContain('Còn 1 ý kiến chưa trả lời');
    expect(issuingFault({ ...ready, unexplained: ['I.1', 'II.2'] })).toContain('2 đoạn sửa');
  });

  it('judge deadlines by calendar days', () => {
    expect(deadlineFault('2020-12-10', '2020-12-10')).toBeNull();
    expect(deadlineFault('2020-12-09', '2020-12-10')).toContain('10/12/2020');
    expect(extensionFault('2020-12-18', '2020-12-17', '2020-12-18')).toBeNull();
    expect(extensionFault('2020-12-17', '2020-12-17', '2020-12-10')).toContain('17/12/2020');
  });

  it('take the day of the signature between the sending and today', () => {
    const days = { sentOn: '2020-12-10', today: '2021-02-22' };
    expect(signingDayFault('2021-02-22', days)).toBeNull();
    expect(signingDayFault('2020-12-10', days)).toBeNull();
    expect(signingDayFault('2021-02-23', days)).toContain('không sau hôm nay, 22/02/2021');
    expect(signingDayFault('2020-02-22', days)).toContain('không trước ngày gửi lấy ý kiến, 10/12/2020');
  });

  it('close comments after the deadline, or once every member has spoken', () => {
    const round = { commentUntil: '2020-12-17', spoken: 10, members: 11 };
    expect(closingFault(round, '2020-12-17')).toContain('10/11 đơn vị');
    expect(closingFault(round, '2020-12-18')).toBeNull();
    expect(closingFault({ ...round, spoken: 11 }, '2020-12-12')).toBeNull();
  });
});

const paragraph = (paragraphId: string, words: string, kind: Paragraph['kind'] = 'text'): Paragraph => ({
  paragraphId,
  position: 1,
  kind,
  words,
  removed: false,
  reason: '',
  version: 1,
});

describe('the text of a plan', () => {
  it('is read a paragraph a line; numbers are left to the program', () => {
    const typed = 'I. Mục đích\n1. Tạo động lực\n\n  II.2 Nội dung  \n11 đơn vị tham gia.\n80 % trở lên';
    expect(paragraphsOfText(typed)).toEqual([
      { kind: 'heading', words: 'Mục đích' },
      { kind: 'text', words: 'Tạo động lực' },
      { kind: 'text', words: 'Nội dung' },
      { kind: 'text', words: '11 đơn vị tham gia.' },
      { kind: 'text', words: '80 % trở lên' },
    ]);
  });

  it('is numbered by section, struck paragraphs left out', () => {
    const struck = { ...paragraph('x', 'bỏ'), removed: true };
    const lines = [
      paragraph('a', 'mở đầu'),
      paragraph('b', 'Mục đích', 'heading'),
      struck,
      paragraph('c', 'một'),
      paragraph('d', 'hai'),
      paragraph('e', 'Nội dung', 'heading'),
      paragraph('f', 'ba'),
    ];
    expect(outline(lines).map(({ label }) => label)).toEqual(['1', 'I', 'I.1', 'I.2', 'II', 'II.1']);
  });
});

const sentence = fc
  .array(fc.constantFrom('thi', 'đua', 'cụm', 'số', 'III,', '80', '%', 'đơn', 'vị', ';', 'phiếu.'), { maxLength: 14 })
  .map((words) => words.join(' '));

describe('comparison of versions', () => {
  it('gives back both texts from its pieces', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const found = pieces(before, after);
        const text = (leftOut: string) =>
          found
            .filter(({ kind }) => kind !== leftOut)
            .map((piece) => piece.text)
            .join('');
        expect(text('added')).toBe(before);
        expect(text('removed')).toBe(after);
      }),
    );
  });

  it('puts what was replaced side by side, not word between word', () => {
    const found = pieces('lên 80 %.', 'lên mức đơn vị đăng ký.');
    expect(found.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(found[1]?.text).toBe('80 %');
  });

  it('names every paragraph of both versions once', () => {
    const line = fc.record({ id: fc.integer({ min: 1, max: 12 }).map(String), words: sentence });
    const version = fc
      .uniqueArray(line, { selector: ({ id }) => id, maxLength: 10 })
      .map((lines) => outline(lines.map(({ id, words }) => paragraph(id, words))));
    fc.assert(
      fc.property(version, version, (before: Labelled[], after: Labelled[]) => {
        const found = compareVersions(before, after);
        const ids = found.map(({ paragraphId }) => paragraphId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...before, ...after].map(({ paragraphId }) => paragraphId)));
        const kinds = new Map(found.map(({ paragraphId, kind }) => [paragraphId, kind]));
        for (const { paragraphId } of before) expect(kinds.get(paragraphId)).not.toBe('added');
        for (const { paragraphId } of after) expect(kinds.get(paragraphId)).not.toBe('removed');
      }),
    );
  });

  it('leaves a removed paragraph where it stood', () => {
    const before = outline([paragraph('a', 'một'), paragraph('b', 'hai'), paragraph('c', 'ba')]);
    const after = outline([paragraph('a', 'một'), paragraph('c', 'ba')]);
    expect(compareVersions(before, after).map(({ paragraphId, kind }) => `${paragraphId} ${kind}`)).toEqual([
      'a same',
      'b removed',
      'c same',
    ]);
  });

  it('asks a reason only for changes that no comment explains', () => {
    const before = outline([paragraph('a', 'một'), paragraph('b', 'hai')]);
    const after = outline([paragraph('a', 'một hai'), paragraph('b', 'hai ba'), paragraph('c', 'bốn')]);
    const comments = [
      { paragraphId: 'a', answer: { verdict: 'taken' as const, placedId: null } },
      { paragraphId: 'b', answer: { verdict: 'explained' as const, placedId: null } },
      { paragraphId: 'a', answer: { verdict: 'partly' as const, placedId: 'c' } },
      { paragraphId: 'b', answer: null },
    ];
    const open = unexplained(compareVersions(before, after), comments);
    expect(open.map(({ paragraphId }) => paragraphId)).toEqual(['b']);
    const reasons = new Map([['b', 'Thống nhất cách viết']]);
    expect(unexplained(compareVersions(before, after, reasons), comments)).toEqual([]);
    expect(causesOf('c', comments)).toHaveLength(1);
  });
});
