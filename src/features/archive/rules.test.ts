import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { retentionOn } from '#src/law/retention.ts';
import {
  decidingLevel,
  differences,
  type Ending,
  fileName,
  filePath,
  keptFor,
  needsClosingReason,
  outcomeWords,
  sealingProblem,
} from './rules.ts';
import { sealForm } from './schema.ts';

const granted: Ending = {
  dossierState: 'qualified',
  award: { state: 'conferred', authority: 'minister', decisionNumber: '213/QĐ-BTP', certificate: 'conferred' },
  outcome: null,
  waitsFor: null,
};
const without = (change: Partial<Ending>): Ending => ({ ...granted, award: null, ...change });
const award = (change: Partial<NonNullable<Ending['award']>>): Ending => ({
  ...granted,
  award: { ...(granted.award as NonNullable<Ending['award']>), ...change },
});

describe('sealing', () => {
  it('is possible once the dossier came to its end', () => {
    expect(sealingProblem(granted)).toBeNull();
    expect(sealingProblem(award({ state: 'annulled', certificate: 'none' }))).toBeNull();
    expect(sealingProblem(without({ dossierState: 'notQualified', outcome: null }))).toBeNull();
    expect(sealingProblem(without({ dossierState: 'qualified', outcome: 'refused' }))).toBeNull();
  });

  it('waits for the certificate and for the appraisal, and happens once', () => {
    expect(sealingProblem(award({ state: 'published', certificate: 'none' }))).toContain('giấy chứng nhận');
    expect(sealingProblem(award({ certificate: 'made' }))).toContain('trao');
    expect(sealingProblem(without({ waitsFor: 'government' }))).toContain('đang trình');
    expect(sealingProblem(without({ waitsFor: 'decision' }))).toContain('dự thảo quyết định');
    expect(sealingProblem(award({ state: 'published', certificate: 'made' }))).toContain('trao');
    for (const state of ['draft', 'submitted', 'returned', 'received']) {
      expect(sealingProblem(without({ dossierState: state, outcome: null }))).toContain('thẩm định');
    }
    expect(sealingProblem({ ...granted, dossierState: 'archived' })).toContain('đã niêm phong');
  });

  it('asks for a reason only where no record says how it ended', () => {
    expect(needsClosingReason(without({ dossierState: 'qualified', outcome: null }))).toBe(true);
    expect(needsClosingReason(without({ dossierState: 'qualified', outcome: 'refused' }))).toBe(false);
    expect(needsClosingReason(without({ dossierState: 'notQualified', outcome: null }))).toBe(false);
    expect(needsClosingReason(granted)).toBe(false);
    expect(outcomeWords(granted)).toContain('213/QĐ-BTP');
    expect(outcomeWords(award({ state: 'annulled' }))).toContain('hủy bỏ');
  });

  it('keeps by the table, or by what the registry decided and says why', () => {
    expect([decidingLevel(granted), decidingLevel(award({ authority: 'government' }))]).toEqual(['minister', 'state']);
    const byLaw = retentionOn('2021-06-30', 'minister', rulePack());
    expect(keptFor(byLaw, { choice: 'law' }, 'Văn thư')).toBe(byLaw);
    expect(keptFor(byLaw, { choice: 'other', years: null, reason: 'Tiêu biểu' }, 'Văn thư')).toMatchObject({
      years: null,
      source: { standing: 'assumption', decidedBy: 'Văn thư', note: 'Tiêu biểu' },
    });
  });

  it('says everything that is wrong with the form at once', () => {
    const wrong = sealForm.safeParse({ kept: 'years', years: '0' });
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toContain('password');
    const fields = sealForm
      .safeParse({ kept: 'years', years: '0', password: 'x' })
      .error?.issues.map(({ path }) => path[0]);
    expect(fields).toEqual(['years', 'keptReason']);
    expect(sealForm.parse({ password: 'x' })).toMatchObject({ choice: { choice: 'law' } });
  });
});

describe('file names', () => {
  it('are plain, kept in order and never empty', () => {
    expect(filePath('van-ban', 3, 'Biên bản kiểm phiếu', 'pdf')).toBe('van-ban/03-bien-ban-kiem-phieu.pdf');
    fc.assert(fc.property(fc.string(), (title) => void expect(fileName(title)).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/)));
  });
});

describe('a comparison', () => {
  const file = (path: string, sha256: string) => ({ path, title: path, sha256 });

  it('finds what is changed, gone and new, and nothing in equal folders', () => {
    expect(differences([file('a', '1'), file('b', '1')], [file('a', '2'), file('c', '1')])).toEqual([
      { path: 'a', title: 'a', kind: 'changed' },
      { path: 'b', title: 'b', kind: 'missing' },
      { path: 'c', title: 'c', kind: 'added' },
    ]);
    const folder = fc.uniqueArray(fc.record({ path: fc.string(), title: fc.string(), sha256: fc.string() }), {
      selector: ({ path }) => path,
    });
    fc.assert(fc.property(folder, (files) => void expect(differences(files, files)).toEqual([])));
  });
});
