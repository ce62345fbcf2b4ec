import { describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { retentionArticle, retentionOn, retentionWords } from '#src/law/retention.ts';

const pack = rulePack();

describe('retention', () => {
  it('keeps awards of the State for good and those of a minister for 20 years', () => {
    expect(retentionOn('2021-06-30', 'state', pack).years).toBeNull();
    expect(retentionOn('2021-06-30', 'minister', pack).years).toBe(20);
    expect(retentionOn('2021-06-30', 'none', pack).years).toBe(20);
  });

  it('goes by the table in force on the day and says that it was not compared', () => {
    expect(retentionOn('2023-02-14', 'minister', pack).source.document).toContain('09/2011');
    expect(retentionOn('2023-02-15', 'minister', pack).source.document).toContain('10/2022');
    expect(retentionWords(retentionOn('2021-06-30', 'minister', pack))).toMatch(/^20 năm: .*chưa đối chiếu bản gốc/u);
    expect(retentionArticle(retentionOn('2021-06-30', 'none', pack))).not.toContain('chưa đối chiếu');
    expect(retentionOn('2005-01-01', 'minister', pack).source.standing).toBe('assumption');
  });
});
