import { describe, expect, it } from 'vitest';
import { linesOf } from '#src/points/lines.ts';
import type { Rule } from '#src/points/table.ts';
import { item, table } from '#tests/factories/score-tables.ts';
import type { Line } from './rules.ts';
import { emptyLines, signingFaults } from './rules.ts';
import { readSelfLines, selfValues } from './self-lines.ts';

const each: Rule = { kind: 'each', on: 'penalty', points: 500, exempt: 'tự phát hiện' };
const rules: Record<string, Rule[]> = {
  '1': [{ kind: 'fixed' }],
  '2': [each],
  '3': [
    {
      kind: 'bands',
      on: 'base',
      bands: [{ text: '≥ 90 %', from: { at: 90_000, open: false }, to: null, points: 4000 }],
    },
  ],
  '4': [{ kind: 'choice', options: [{ code: 'a', text: 'có', base: 500, penalty: 0 }] }],
  '5': [{ kind: 'allOrNothing', needs: 'đủ' }],
  '6': [{ kind: 'deadline', on: 'base', points: 1000, due: { when: 'by', month: 1, day: 31, rewards: 'early' } }],
  '7': [{ kind: 'relative', formula: 'target' }],
  '8': [{ kind: 'average' }],
};
const criteria = linesOf(
  table(Object.entries(rules).map(([code, own]) => item(code, { base: code === '2' ? null : 5000, rules: own }))),
).map((line) => ({ ...line, id: line.code }));

const read = (fields: Record<string, string>, stored: Record<string, Line> = {}) =>
  readSelfLines(criteria, fields, new Map(Object.entries(stored)), 2020);

describe('what a form says of a line', () => {
  it.each<[string, Record<string, string>, Partial<Line> & { facts: object | null }]>([
    ['points of a plain line', { 'p.1': '4,5' }, { points: 4500, facts: null }],
    ['cases without those exempted', { 'c.2': '3', 'x.2': '1' }, { points: 1000, facts: { cases: 3, exempted: 1 } }],
    ['count of a whole', { 'q.3': '45/50' }, { points: 4000, facts: { rate: { count: 45, of: 50 } } }],
    ['per cent', { 'q.3': '89,9 %' }, { points: 0, facts: { rate: { count: 89_900, of: 100_000 } } }],
    ['an outcome', { 'k.4': 'a' }, { points: 500, facts: { choice: 'a' } }],
    ['yes', { 'h.5': '1' }, { points: 5000, facts: { holds: true } }],
    ['a day without its year', { 'd.6': '30/1' }, { points: 1000, facts: { doneOn: '2020-01-30' } }],
    ['not done', { 'd.6': 'Chưa' }, { points: 0, facts: { doneOn: null } }],
    [
      'a result, whose points hang on the others',
      { 'a.7': '1.200', 'g.7': '1.000' },
      { points: null, facts: { actual: 1200, target: 1000 } },
    ],
    ['several marks', { 'm.8': '4; 5' }, { points: 4500, facts: { marks: [4000, 5000] } }],
    [
      'what does not apply',
      { 'q.3': '45/50', 'n.3': 'Không phát sinh' },
      { points: null, facts: { rate: { count: 45, of: 50 }, notApplicable: 'Không phát sinh' } },
    ],
    [
      'points by hand beside figures',
      { 'q.3': '45/50', 'p.3': '3' },
      { points: 3000, facts: { rate: { count: 45, of: 50 } } },
    ],
    ['nothing', { 'c.2': '', 'x.2': '' }, { points: null, facts: null }],
  ])('%s', (_name, fields, line) => {
    const found = read(fields);
    expect(found.faults).toEqual({});
    expect(found.lines).toMatchObject([line]);
  });

  it('leaves what the form does not hold as it is stored', () => {
    const stored = { '2': { points: 1000, words: 'Tự báo', facts: { cases: 3, exempted: 1 } } };
    expect(read({ 'c.2': '4' }, stored).lines).toEqual([
      { code: '2', points: 1500, explanation: 'Tự báo', facts: { cases: 4, exempted: 1 } },
    ]);
    expect(read({}, stored).lines).toEqual([]);
  });

  it('keeps points by hand while figures change, and follows the figures again when they are taken out', () => {
    const stored = { '3': { points: 3000, words: 'x', facts: { rate: { count: 95, of: 100 } } } };
    expect(read({ 'q.3': '96/100' }, stored).lines[0]?.points).toBe(3000);
    expect(read({ 'p.3': '' }, stored).lines[0]?.points).toBe(4000);
  });

  it('says what cannot be read, beside its field', () => {
    const { faults } = read({ 'c.2': '1,5', 'q.3': '4/0', 'd.6': '31/2', 'm.8': 'tốt', 'h.5': 'x' });
    expect(Object.keys(faults).sort()).toEqual(['c.2', 'd.6', 'h.5', 'm.8', 'q.3']);
  });
});

describe('figures that no table can count', () => {
  it('are said beside their field instead of breaking the save', () => {
    expect(read({ 'c.2': '1.000.000' }).faults).toEqual({
      'c.2': 'Số liệu này cho 500.000 điểm, quá lớn. Xem lại số đã ghi.',
    });
    expect(read({ 'c.2': '1.000.000.000' }).faults).toEqual({ 'c.2': 'Ghi nhiều nhất 1.000.000.' });
  });
});

describe('what is stored', () => {
  const lines = new Map<string, Line>([
    ['1', { points: 4500, words: '' }],
    ['2', { points: 1000, words: '', facts: { cases: 3, exempted: 1 } }],
    ['3', { points: 3000, words: '', facts: { rate: { count: 45, of: 50 } } }],
    ['7', { points: null, words: '', facts: { actual: 1200, target: 1000 } }],
  ]);

  it('shows figures as they were written, and points only where somebody typed them', () => {
    const values = selfValues(criteria, lines);
    expect(values).toMatchObject({ 'p.1': '4,5', 'c.2': '3', 'x.2': '1', 'p.2': '', 'q.3': '45/50', 'p.3': '3' });
    const { lines: again } = readSelfLines(criteria, values, new Map(), 2020);
    for (const { code, points, facts } of again) {
      expect({ points, facts }).toEqual({
        points: lines.get(code)?.points ?? null,
        facts: lines.get(code)?.facts ?? null,
      });
    }
  });

  it('is signed only with words where points differ from the figures; a line with figures alone is not empty', () => {
    const faults = signingFaults(criteria, lines);
    expect(faults['e.3']).toContain('Tiêu chí 3 ghi 3, tính theo số liệu là 4');
    expect(faults['p.7']).toBeUndefined();
    expect(emptyLines(criteria, lines).map(({ code }) => code)).toEqual(['4', '5', '6', '8']);
  });
});
