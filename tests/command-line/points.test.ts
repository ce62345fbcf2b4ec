import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '#src/points/reading/read-table.ts';
import { givesBase, itemsOf } from '#src/points/table.ts';
import { printTable } from '#src/points/table-schema.ts';
import { tienGiang } from '#tests/factories/printed-tables.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'thidua-points-'));
const printed = join(root, 'seeds/score-tables/tien-giang-2022.csv');

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function evaluate(tableFile: string, entries: string, ...more: string[]) {
  const args = ['points', 'evaluate', '--table', tableFile, '--entries', file('entries.csv', entries), ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/thidua.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

const heading = 'criterion,base,bonus,penalty,note\n';
const full = [...itemsOf(readTable(tienGiang()).table.items)]
  .filter(givesBase)
  .map(({ code, base }) => `${code},${(base ?? 0) / 1000},,,`)
  .join('\n');

describe('thidua points evaluate', () => {
  it('gives 100 for full base points of the printed table, with the sum of each group', () => {
    const { status, stdout, stderr } = evaluate(printed, `${heading}${full}\n`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ total: 100, base: 100, bonus: 0, penalty: 0 });
    expect(found.groups.map(({ code, base }: { code: string; base: number }) => [code, base])).toEqual([
      ['1', 80],
      ['2', 2],
      ['3', 10],
      ['4', 3],
      ['5', 5],
    ]);
  });

  it('warns of every broken rule and refuses none', () => {
    const entries = [
      'a1,3,,,',
      'A1.1,,,"2,0",vượt trần',
      'a.7.6,,1,,',
      'a3,3,2,,không có mục cộng',
      'Z9,1,,,không có trong bảng',
      'a5,nhiều,,,',
    ];
    const { status, stdout } = evaluate(printed, `${heading}${entries.join('\n')}\n`);
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ base: 6, bonus: 1, penalty: 1.5, total: 5.5, entered: { bonus: 3, penalty: 2 } });
    const kinds = found.warnings.map(({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`);
    expect(kinds).toEqual(
      expect.arrayContaining(['overCap a1', 'noClause a3', 'unknownCode Z9', 'unreadable a5', 'missingEntry a5']),
    );
    const steps: { points: number }[] = found.derivation;
    expect(steps.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(found.total, 9);
  });

  it('reads our own form as well, and prints for people', () => {
    const plain = table([item('I', { base: 5000, rules: [{ kind: 'fixed' }] })], { title: 'Bảng thử', total: 5000 });
    const json = file('table.json', printTable(plain));
    const { status, stdout } = evaluate(json, `${heading}I,4.5,,,\n`, '--text');
    expect(status).toBe(0);
    expect(stdout).toContain('Tổng: 4,5 + 0 − 0 = 4,5');
  });

  it('says in Vietnamese what is wrong with a call or a file', () => {
    expect(evaluate(join(folder, 'khong-co.csv'), heading).stderr).toContain('Không có tệp');
    expect(evaluate(file('text.csv', 'a,b\n1,2\n'), heading).stderr).toContain('Không tìm thấy hàng tiêu đề');
    expect(evaluate(printed, 'x,y\n1,2\n').stderr).toContain('criterion, base, bonus, penalty');
  });

  it('keeps the printed table as its source has it', () => {
    expect(readFileSync(printed, 'utf8').split('\n')[0]).toBe('stt,tieu_chuan,chuan_raw,thuong_raw,tru_raw');
  });
});
