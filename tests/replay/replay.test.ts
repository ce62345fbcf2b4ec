import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { expectedOutcome, members, published } from '#seeds/cum-iii-2020/data/published.ts';
import { governmentFlagVotes, ministryFlagVotes, papers } from '#seeds/cum-iii-2020/data/simulated-votes.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-replay-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the replay of the case', () => {
  it('ends with the published outcome and writes its papers', async () => {
    const run = promisify(execFile)(process.execPath, [resolve('bin/thidua.js'), 'replay'], {
      cwd: folder,
      env: { ...process.env, THIDUA_CACHE: resolve('.cache') },
    });
    const { stdout } = await run;
    const lines = stdout.trim().split('\n');
    const { outcome } = JSON.parse(lines.at(-1) ?? '{}');
    expect(outcome).toMatchObject(expectedOutcome);
    expect(outcome.year2021).toMatchObject({ state: 'open' });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'bao-cao-so-ket.pdf',
      'bao-cao-tong-ket.pdf',
      'bien-ban-ban-giao.pdf',
      'bien-ban-hoi-nghi-da-ky.pdf',
      'bien-ban-hoi-nghi.pdf',
      'bien-ban-kiem-phieu-CO_BO.pdf',
      'bien-ban-kiem-phieu-CO_CP.pdf',
      'danh-sach-de-nghi.pdf',
      'danh-sach-diem-danh.pdf',
      'giao-uoc-2021.pdf',
      'giay-moi.pdf',
      'phieu-bau-CO_BO.pdf',
      'phieu-bau-CO_CP.pdf',
    ]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

describe('the data of the case', () => {
  it('keeps the assertions of the published text: 2 of 4 of 11, two leaders who are members', () => {
    const codes = members.map(({ code }) => code as string);
    expect(codes).toHaveLength(11);
    expect(published.ministryFlag.every((code) => codes.includes(code))).toBe(true);
    expect(published.governmentFlag.every((code) => (published.ministryFlag as readonly string[]).includes(code))).toBe(
      true,
    );
    expect(published.leaders2021.head).not.toBe(published.leaders2021.deputy);
  });

  it('simulates counts that reconcile (I-1)', () => {
    const sum = (votes: Record<string, number>) => Object.values(votes).reduce((total, number) => total + number, 0);
    expect(papers.returned).toBe(papers.valid + papers.invalid);
    expect(papers.issued).toBe(papers.returned + papers.unused);
    expect(sum(ministryFlagVotes)).toBeLessThanOrEqual(4 * papers.valid);
    expect(sum(governmentFlagVotes)).toBeLessThanOrEqual(2 * papers.valid);
  });
});
