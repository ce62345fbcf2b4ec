import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CERTIFICATE_TRANSITIONS,
  CODE_ALPHABET,
  certificateNumber,
  checkCodeFrom,
  checkVerdict,
  codeWords,
  conferringProblem,
  cursorText,
  makingProblem,
  publicStanding,
  readAsked,
  readCursor,
  readLookUp,
} from './rules.ts';
import { readOffset } from './schema.ts';

describe('the life of a certificate', () => {
  it('never leads away from a replaced one', () => {
    expect(CERTIFICATE_TRANSITIONS.filter(({ from }) => from === 'replaced')).toEqual([]);
  });

  it('begins only with a published award in force that has none', () => {
    expect(makingProblem('published', false)).toBeNull();
    expect(makingProblem('conferred', false)).toBeNull();
    for (const state of ['granted', 'annulled'] as const) expect(makingProblem(state, false)).not.toBeNull();
    expect(makingProblem('published', true)).toContain('cấp lại');
  });

  it('is handed over between the decision and today', () => {
    expect(conferringProblem('2021-02-09', '2021-02-09', '2021-05-10')).toBeNull();
    expect(conferringProblem('2021-02-08', '2021-02-09', '2021-05-10')).toContain('09/02/2021');
    expect(conferringProblem('2021-05-11', '2021-02-09', '2021-05-10')).toContain('hôm nay');
  });
});

describe('codes and numbers', () => {
  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
        const code = checkCodeFrom(random);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{12}$/);
        for (const typed of [
          code,
          codeWords(code),
          codeWords(code).toLowerCase(),
          ` ${code.slice(0, 6)} ${code.slice(6)} `,
        ]) {
          expect(readAsked(typed)).toEqual({ kind: 'code', code });
        }
      }),
    );
    expect(new Set(CODE_ALPHABET).size).toBe(32);
    expect(codeWords('7KQM4XRAB2C3')).toBe('7KQM-4XRA-B2C3');
    for (const typed of ['CN-2021-0001', 'cn-2021-1', 'CN 2021 0001']) {
      expect(readAsked(typed)).toEqual({ kind: 'number', number: certificateNumber(2021, 1) });
    }
  });

  it('refuse what is neither, whatever it is', () => {
    for (const typed of ['', 'abc', 'TD20-7KQM-4XRA', '7KQM-4XRA-B2C', "'; drop table certificate; --"]) {
      expect(readAsked(typed)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (typed) => void readAsked(typed)));
  });

  it('give one answer: annulled before replaced, unknown for nothing', () => {
    expect(checkVerdict(null)).toBe('unknown');
    expect(checkVerdict({ replaced: false, annulled: false })).toBe('valid');
    expect(checkVerdict({ replaced: true, annulled: false })).toBe('replaced');
    expect(checkVerdict({ replaced: true, annulled: true })).toBe('annulled');
  });
});

describe('the look-up', () => {
  it('reads a name with or without marks as the same words, the last as it was begun', () => {
    const expected = { kind: 'name', words: ['ly', 'lich'], beginning: 'tu' };
    expect(readLookUp('Lý lịch tư')).toEqual(expected);
    expect(readLookUp(' ly   LICH tu ')).toEqual(expected);
    expect(readLookUp('  ')).toEqual({ kind: 'all' });
    expect(readLookUp('!!!')).toEqual({ kind: 'all' });
  });

  it('reads the number of a decision as it is written on papers', () => {
    expect(readLookUp('213')).toEqual({ kind: 'decision', numbers: ['213'], plain: 213 });
    expect(readLookUp('số 213/qd-btp')).toEqual({
      kind: 'decision',
      numbers: ['213/QĐ-BTP', '213/QĐ-BTP'],
      plain: null,
    });
    expect(readLookUp('0495 / QĐ-TTg')).toMatchObject({ numbers: ['0495/QĐ-TTg', '495/QĐ-TTg'] });
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (typed) => void readLookUp(typed)));
  });

  it('goes on after a place that it wrote itself, never after another', () => {
    const cursor = { grantedOn: '2021-02-09', awardId: '01900000-0000-7000-8000-000000000000' };
    expect(readCursor(cursorText(cursor))).toEqual(cursor);
    for (const text of ['', 'x', '2021-02-09.', "2021-02-09.' or 1=1"]) expect(readCursor(text)).toBeNull();
  });

  it('says how an award stands', () => {
    expect(publicStanding({ annulled: false, reissuedOn: null })).toBe('inForce');
    expect(publicStanding({ annulled: false, reissuedOn: '2021-05-10' })).toBe('reissued');
    expect(publicStanding({ annulled: true, reissuedOn: '2021-05-10' })).toBe('annulled');
  });
});

describe('the offset of a printer', () => {
  it('is read in tenths of a millimetre and stays on the sheet', () => {
    expect([readOffset('1,5'), readOffset('-2'), readOffset('\u22120,3'), readOffset(''), readOffset('x')]).toEqual([
      15, -20, -3, 0, 0,
    ]);
    expect(readOffset('31')).toBe(0);
  });
});
