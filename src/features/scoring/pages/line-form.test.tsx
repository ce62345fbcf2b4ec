import { describe, expect, it } from 'vitest';
import { nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { linesOf } from '#src/points/lines.ts';
import type { Rule } from '#src/points/table.ts';
import { Framed } from '#src/ui/frame-context.tsx';
import { sampleFrame } from '#tests/factories/frame.ts';
import { item, table } from '#tests/factories/score-tables.ts';
import type { RegisteredTarget } from '../queries/registered-targets.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import { LineForm, takesTargets } from './line-form.tsx';
import { sheetView } from './sheet-view.ts';

const bands: Rule = { kind: 'bands', on: 'base', bands: [] };
const target = (given: Partial<RegisteredTarget>): RegisteredTarget => ({
  id: 't1',
  indicator: 'Hồ sơ đúng hạn',
  unitOfMeasure: 'hồ sơ',
  goal: '60',
  value: 60_000,
  version: 2,
  ...given,
});

function formOf(rule: Rule, chosen: RegisteredTarget | null, targets = chosen ? [chosen] : []): string {
  const content = table([item('1', { base: 5000, rules: [rule] })]);
  const criteria = linesOf(content).map((line) => ({ ...line, id: 'c1' }));
  const record = {
    ...{ sheetId: 's1', state: 'draft', version: 3, criteria, self: new Map(), signed: new Map() },
    ...{ verified: new Map(), agreed: new Map(), evidence: [], reviewedAt: null, signedRound: 0 },
    ...{ opinions: new Map(), confirmations: [], returnedRounds: new Map() },
    table: { content, groups: [] },
  } as unknown as SheetRecord;
  const frame = sampleFrame();
  const visit = { frame, t: frame.t, language: 'vi' } as unknown as Visit;
  const view = sheetView(record, { own: true, reviews: false });
  const [criterion] = criteria;
  if (!criterion) throw new Error('no line');
  return String(
    <Framed value={frame}>
      <LineForm
        visit={visit}
        view={view}
        criterion={criterion}
        targets={targets}
        chosen={chosen}
        attempt={nothingSent}
      />
    </Framed>,
  );
}

const origin = 'Theo chỉ tiêu đăng ký “Hồ sơ đúng hạn”: 60 hồ sơ (giao ước thi đua, bản 2).';

describe('figures of registered targets', () => {
  it('are offered with their origin, and fill nothing by themselves', () => {
    const html = formOf(bands, null, [target({})]);
    expect(html).toContain(origin);
    expect(html).toContain('?chi-tieu=t1');
    expect(html).toMatch(/name="q\.1"[^>]*value=""/);
  });

  it.each<[string, Rule, RegisteredTarget, RegExp]>([
    ['the whole that a share is of', bands, target({}), /name="q\.1"[^>]*value="\/60"/],
    [
      'a rate in per cent',
      bands,
      target({ unitOfMeasure: '%', goal: '98,5', value: 98_500 }),
      /name="q\.1"[^>]*value="98,5"/,
    ],
    [
      'the target of a result',
      { kind: 'relative', formula: 'target' },
      target({ value: 1_200_000 }),
      /name="g\.1"[^>]*value="1\.200"/,
    ],
  ])('fill in %s, to be checked and saved, with the origin as words', (_name, rule, chosen, field) => {
    const html = formOf(rule, chosen);
    expect(html).toMatch(field);
    expect(html).toMatch(/<textarea[^>]*name="e\.1"[^>]*>\s*Theo chỉ tiêu đăng ký/);
    expect(html).toContain('chưa lưu');
  });

  it('are for lines that measure a rate or a result, and only where the goal is a number', () => {
    expect(formOf(bands, null, [target({ goal: 'tốt', value: null })])).not.toContain('chi-tieu');
    const plain = linesOf(table([item('1', { base: 5000, rules: [{ kind: 'fixed' }] })])).map((line) => ({
      ...line,
      id: 'c',
    }));
    expect(plain.map(takesTargets)).toEqual([false]);
  });
});
