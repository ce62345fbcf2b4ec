import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { expectedOutcome, members, published } from '#seeds/cum-iii-2020/data/published.ts';
import { governmentFlagVotes, ministryFlagVotes, papers } from '#seeds/cum-iii-2020/data/simulated-votes.ts';
import { verifyInThreads } from '#src/ballot/workers/verify-in-threads.ts';
import { toolMissing, verdictOfTool } from '#tests/ballot-tool/ballot-tool.ts';

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
      'bien-ban-kiem-phieu-dien-tu-CO_BO.pdf',
      'bien-ban-kiem-phieu-dien-tu-CO_CP.pdf',
      'bo-phieu-dien-tu-CO_BO.bel',
      'bo-phieu-dien-tu-CO_CP.bel',
      'danh-sach-de-nghi.pdf',
      'danh-sach-diem-danh.pdf',
      'giao-uoc-2021.pdf',
      'giay-moi.pdf',
      'phieu-bau-CO_BO.pdf',
      'phieu-bau-CO_CP.pdf',
    ]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(lines.filter((line) => line.includes('Bỏ phiếu điện tử')).every((line) => line.includes('mô phỏng'))).toBe(
      true,
    );
  });

  it.each([
    { flag: 'CO_BO', votes: ministryFlagVotes },
    { flag: 'CO_CP', votes: governmentFlagVotes },
  ])('writes an archive of $flag that both verifiers accept, with the sum of the paper count', async (vote) => {
    const bytes = readFileSync(join(folder, 'out', `bo-phieu-dien-tu-${vote.flag}.bel`));
    const report = await verifyInThreads(bytes, { expectations: { voters: papers.valid, electorate: 13 } });
    expect(report).toMatchObject({ verdict: 'accepted', figures: { voters: 11, trustees: 3, threshold: 2 } });
    const counted = Object.values(vote.votes).toSorted((one, other) => one - other);
    expect(report.result?.[0]?.toSorted((one, other) => one - other)).toEqual(counted);
    if (!toolMissing) expect(verdictOfTool(report.election?.uuid ?? '', bytes).status).toBe(0);
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
