import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePaper } from '#src/papers/compose-paper.ts';
import { attendanceList, paperBallot } from '#src/papers/example-papers.ts';
import { printableSheet, UnprintableTextError } from '#src/papers/printable-text.ts';
import type { BallotSheet, DocumentSheet } from '#src/papers/sheet.ts';

const ballot = composePaper(paperBallot) as BallotSheet;

function printed(text: string): string {
  return printableSheet({ ...ballot, candidates: [text] }).candidates[0] as string;
}

describe('printableSheet', () => {
  it('composes letters and drops what cannot be seen', () => {
    expect(printed('Thưởng'.normalize('NFD'))).toBe('Thưởng');
    expect(printed('Cục\u202e Con\u200b nuôi\u0007')).toBe('Cục Con nuôi');
  });

  it('keeps the spaces between runs', () => {
    const sheet = printableSheet(composePaper(attendanceList) as DocumentSheet);
    const spaced = printableSheet({ ...sheet, body: [{ kind: 'paragraph', runs: ['1. Chủ trì: ', 'Cục trưởng'] }] });
    expect(spaced.body).toEqual([{ kind: 'paragraph', runs: ['1. Chủ trì: ', 'Cục trưởng'] }]);
  });

  it('refuses a character that the fonts lack and names it and its place', () => {
    const act = () => printed('Cục Con nuôi 😀漢');
    expect(act).toThrow(UnprintableTextError);
    expect(act).toThrow(/😀 漢 trong “Cục Con nuôi/u);
  });

  it('gives very long words places to break, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120, unit: fc.constantFrom(...'aâđệỗƯx#$"\\*_ 1') }), (text) => {
        const kept = printed(`x${text}x`);
        expect(kept.replaceAll('\u200b', '')).toBe(`x${text}x`);
        expect(kept.split(/[\s\u200b]/u).every((piece) => [...piece].length <= 16)).toBe(true);
      }),
    );
  });
});
