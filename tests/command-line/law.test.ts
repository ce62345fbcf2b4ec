import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { law } from '#src/command-line/law.ts';
import { factsJsonSchema } from '#src/law/facts-schema.ts';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'thidua-law-'));
const example = (name: string) => join(root, 'docs/api/examples', name);

function lawCheck(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/thidua.js'), 'law', 'check', ...args],
    {
      encoding: 'utf8',
      cwd: folder,
    },
  );
  return { status, stdout, stderr };
}

function factsFile(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('the schema of facts', () => {
  it('is the one that is kept in docs/api', () => {
    const kept = JSON.parse(readFileSync(join(root, 'docs/api/facts.schema.json'), 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(factsJsonSchema())));
  });
});

describe('thidua law check', () => {
  it.each([
    ['ba-nam-lien.json', 'CSTD_BO', '2020-12-31', 'eligible', null],
    ['nam-dut-quang.json', 'CSTD_BO', '2025-12-31', 'notEligible', 2027],
    ['ty-le-lao-dong-tien-tien.json', 'TTLDTT', '2020-12-31', 'eligible', null],
    ['ty-le-lao-dong-tien-tien.json', 'TTLDTT', '2024-12-31', 'notEligible', 2024],
  ])('judges the example %s for %s on %s: %s', (file, award, on, outcome, opensYear) => {
    const { status, stdout, stderr } = lawCheck('--facts', example(file), '--award', award, '--on', on);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const verdict = JSON.parse(stdout);
    expect(verdict).toMatchObject({ award, onDate: on, outcome, opensYear });
    for (const condition of verdict.conditions) {
      expect(condition.required).not.toBe('');
      expect(condition.source.words).not.toBe('');
    }
  });

  it('prints for people, under another pack, year and day of receipt', () => {
    const facts = ['--facts', example('nam-dut-quang.json'), '--award', 'CSTD_BO'];
    const { status, stdout } = lawCheck(
      ...facts,
      '--on',
      '2026-10-15',
      '--year',
      '2025',
      '--received',
      '2026-09-30',
      '--pack',
      'quoc-gia',
      '--text',
    );
    expect(status).toBe(0);
    // Under the law of its receipt not eligible; the new one, where more favourable, was not read.
    expect(stdout).toContain('Kết luận: Chưa xác định được');
    expect(stdout).toContain('Năm 2024: không có');
    expect(stdout).toContain('bộ quoc-gia');
  });

  it('says what is wrong with what it was given', async () => {
    const good = ['--facts', example('ba-nam-lien.json')];
    const wrong = factsFile(
      'wrong.json',
      '{"kind":"person","id":"1","name":"A","ratings":[{"year":2020,"level":"best"}],"awards":[{"award":"LDTT","year":2020,"decidedOn":"2021-02-30","decisionNumber":"1","issuer":""}],"salary":1}',
    );
    const slips = factsFile(
      'slips.json',
      '{"kind":"person","id":"1","name":"A\\nB","matters":[{"kind":"press","openedOn":"2020-06-01","closedOn":"2019-06-01"}]}',
    );
    const cases: [string[], string][] = [
      [['--facts', slips, '--award', 'LDTT', '--on', '2020-12-31'], 'matters[0].closedOn: không thể trước'],
      [['--facts', slips, '--award', 'LDTT', '--on', '2020-12-31'], 'name: không được có dấu xuống dòng'],
      [[...good, '--award', 'HUY_HIEU', '--on', '2020-12-31'], 'Không có danh hiệu, hình thức nào mang mã "HUY_HIEU"'],
      [[...good, '--award', 'LDTT', '--on', '2021-02-29'], '--on phải là một ngày có trong lịch'],
      [[...good, '--award', 'LDTT', '--on', '31/12/2020'], '--on phải là một ngày có trong lịch'],
      [[...good, '--award', 'LDTT', '--on', '2020-12-31', '--pack', 'bo-y-te'], 'Không có bộ quy định "bo-y-te"'],
      [[...good, '--award', 'LDTT', '--on', '2020-12-31', '--year', '20'], '--year phải là một năm'],
      [[...good, '--award', 'LDTT', '--on', '2020-12-31', '--received', '2021-01-01'], 'không thể sau ngày xét'],
      [['--facts', 'khong-co.json', '--award', 'LDTT', '--on', '2020-12-31'], 'Không có tệp khong-co.json'],
      [['--facts', factsFile('text.json', 'abc'), '--award', 'LDTT', '--on', '2020-12-31'], 'không phải JSON'],
      [['--facts', wrong, '--award', 'LDTT', '--on', '2020-12-31'], 'ratings[0].level: phải là một trong: excellent'],
      [
        ['--facts', wrong, '--award', 'LDTT', '--on', '2020-12-31'],
        'awards[0].decidedOn: không có ngày này trong lịch',
      ],
      [['--facts', wrong, '--award', 'LDTT', '--on', '2020-12-31'], 'tệp: lược đồ không có mục salary'],
      [['--award', 'LDTT'], 'Cách dùng: thidua law check'],
    ];
    for (const [args, sentence] of cases) await expect(law.run(['check', ...args])).rejects.toThrow(sentence);
  });

  it.each([
    [['--facts', example('ba-nam-lien.json'), '--award', 'HUY_HIEU', '--on', '2020-12-31'], 'Không có danh hiệu'],
    [['--strange'], 'Tham số không đúng. Cách dùng: thidua law check'],
  ])('fails with nothing but the sentence: %s', (args, sentence) => {
    const { status, stdout, stderr } = lawCheck(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
