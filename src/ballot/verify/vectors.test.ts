import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { opensslPowers } from '../powers-openssl.ts';
import { portablePowers } from '../powers-portable.ts';
import type { VerificationReport } from './report.ts';
import { verifyArchive } from './verify-archive.ts';

const vector = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../tests/vectors/ballots/${path}`, import.meta.url)));
const verify = (path: string) => verifyArchive(vector(path), { powers: opensslPowers });
const codes = ({ failures }: VerificationReport) => [...new Set(failures.map(({ code }) => code))].sort();

describe('archives that are right', () => {
  it.each([
    ['tool-2.0-threshold-2of3-11/final.bel', [[4, 3, 1, 2, 2, 1, 3, 3, 1, 4, 3]], 11, 0],
    ['ts-made-2.0-only/Sp7m8RYTBzTRnf.bel', [[1, 2, 1, 2, 2, 2, 3, 2, 2, 2, 1]], 12, 1],
    ['ts-made-dual-2.0-3.0/GG3EsxxeHNqrqf.bel', [[1, 2, 1, 2, 2, 2, 3, 2, 2, 2, 1]], 12, 1],
    ['negative/good.bel', [[2, 4, 0]], 4, 0],
  ])('accepts %s', async (path, result, ballots, replaced) => {
    const report = await verify(path);
    expect(codes(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'accepted', state: 'finished', result, figures: { ballots, replaced } });
  });

  it.each([
    ['setup-only.bel', 'voting', 0],
    ['voting-11-ballots.bel', 'voting', 11],
    ['tally.bel', 'tallied', 11],
  ])('names the state of the unfinished %s and gives no result', async (file, state, ballots) => {
    const report = await verify(`tool-2.0-threshold-2of3-11/${file}`);
    expect(codes(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'unfinished', state, result: null, figures: { ballots } });
  });

  it('says the same with nothing but BigInt', async () => {
    const bytes = vector('negative/good.bel');
    const portable = await verifyArchive(bytes, { powers: portablePowers });
    expect(portable).toEqual(await verifyArchive(bytes, { powers: opensslPowers }));
  });
});

describe('archives that are wrong', () => {
  it.each([
    ['final-invalid-ballot-proof', ['C2.hash', 'C2.individual']],
    [
      'late-ballot-hides-earlier',
      ['A1.repeated', 'A3.late-ballot', 'C3.identical', 'D1.number', 'D1.tally', 'D1.weight'],
    ],
    ['wrong-result', ['D3.result']],
    ['et-omits-ballots', ['D1.number', 'D1.tally', 'D1.weight']],
    ['unknown-credential', ['C2.credential']],
  ])('refuses %s', async (name, expected) => {
    const report = await verify(`negative/${name}.bel`);
    expect(codes(report)).toEqual(expected);
    expect(report).toMatchObject({ verdict: 'refused', result: null });
  });

  it('names the ballot whose proof is invalid', async () => {
    const { failures, trackers } = await verify('negative/final-invalid-ballot-proof.bel');
    const found = failures.find(({ code }) => code === 'C2.individual');
    expect(found?.place).toMatchObject({ event: 4, question: 1, answer: 1, tracker: trackers[3] });
    expect(found?.vi).toContain('0 hoặc 1');
    expect(found?.en).toContain('0 or 1');
  });

  it('says of Ed25519 that it does not know the group, and nothing else', async () => {
    const report = await verify('tool-3.0-ed25519-100/k2z5CYG4MhwFws.bel');
    expect(codes(report)).toEqual(['B1.ed25519']);
    expect(report.verdict).toBe('refused');
  });
});
