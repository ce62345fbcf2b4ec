import { describe, expect, it } from 'vitest';
import { assumedCouncilRules } from '#src/law/council-rules.ts';
import { rulePack } from '#src/law/packs.ts';
import { absenceField, attendanceForm, councilRulesForm, councilRuleValues } from './schema.ts';

describe('the rules form', () => {
  it.each(['2021-02-03', '2024-03-01'])('gives back what it shows, notes of sources too: %s', (day) => {
    const rules = assumedCouncilRules(day, ['CO_BO', 'CO_CP'], 'Chủ tịch Hội đồng', rulePack());
    expect(Object.values(councilRuleValues(rules))).toContain(rules.threshold.CO_BO?.source.note);
    expect(councilRulesForm.parse({ version: '3', ...councilRuleValues(rules) })).toEqual({ version: 3, rules });
  });

  it('refuses what is too long and cuts nothing', () => {
    const values = councilRuleValues(assumedCouncilRules('2021-02-03', ['CO_BO'], 'Chủ tịch Hội đồng', rulePack()));
    const sent = councilRulesForm.safeParse({ ...values, version: '1', quorumNote: 'x'.repeat(251) });
    expect(sent.error?.issues.map(({ path }) => path)).toEqual([['quorumNote']]);
  });
});

it('refuses a reason for absence that is too long', () => {
  const sent = attendanceForm.safeParse({ [absenceField('a')]: 'x'.repeat(201), presentIds: [] });
  expect(sent.error?.issues.map(({ path }) => path)).toEqual([[absenceField('a')]]);
});
