import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagCode } from '#src/law/awards.ts';
import { oneFlagOn } from '#src/law/one-flag.ts';
import { rulePack } from '#src/law/packs.ts';
import { type Answered, choiceFaults, type OpenCase, replacedBy, sortCases } from './rules/fall-back.ts';
import { AWARD_TRANSITIONS, DECISION_TRANSITIONS, PAYMENT_TRANSITIONS, wordsOf } from './rules.ts';

describe('what can never happen', () => {
  it('lets nothing out of an annulled or withdrawn decision, and nothing signed back into a draft', () => {
    for (const { from, to } of DECISION_TRANSITIONS) {
      expect(from === 'annulled' || from === 'withdrawn').toBe(false);
      expect(from !== null && from !== 'drafted' && to === 'drafted').toBe(false);
    }
  });

  it('brings no annulled award back and pays nothing for it', () => {
    for (const { from, to } of AWARD_TRANSITIONS) if (from === 'annulled') expect(to).toBe('annulled');
    const paid = PAYMENT_TRANSITIONS.filter(({ action }) => action === 'pay').map(({ from }) => from);
    expect(paid).toEqual(['due']);
  });
});

const rule = oneFlagOn('2021-02-09', rulePack());
const unit = (number: number) => `u${number}`;
const caseOf = (award: FlagCode, number: number, state: 'open' | 'sent' = 'open'): OpenCase => ({
  caseId: `${award}-${number}`,
  award,
  unitId: unit(number),
  unitName: `Đơn vị ${number}`,
  year: 2020,
  inDecisionId: null,
  submission: state === 'sent' ? { id: 's', number: '12/TTr-BTP' } : null,
});

describe('the fall-back between the flags (I-6)', () => {
  it('follows the case of 2020: who is before the Government waits, who is refused comes back', () => {
    const open = [caseOf('CO_BO', 1), caseOf('CO_BO', 2), caseOf('CO_CP', 2, 'sent')];
    const waiting = sortCases('CO_BO', open, [], () => rule);
    expect(waiting.ready.map(({ caseId }) => caseId)).toEqual(['CO_BO-1']);
    expect(waiting.held[0]?.by).toEqual({ why: 'pending', submissionNumber: '12/TTr-BTP' });
    const refused: Answered[] = [{ unitId: unit(2), year: 2020, award: 'CO_CP', outcome: 'refused' }];
    expect(sortCases('CO_BO', [caseOf('CO_BO', 2)], refused, () => rule).ready[0]).toMatchObject({ fellBack: true });
  });

  it('never holds the higher flag back and reserves what is in another draft', () => {
    const open = [caseOf('CO_BO', 1), caseOf('CO_CP', 1), { ...caseOf('CO_CP', 2), inDecisionId: 'd' }];
    expect(sortCases('CO_CP', open, [], () => rule).ready.map(({ caseId }) => caseId)).toEqual(['CO_CP-1']);
    expect(sortCases('CO_BO', open, [], () => rule).held[0]?.by).toEqual({ why: 'notSubmitted' });
  });

  it('holds nobody where the pack has no such rule', () => {
    const open = [caseOf('CO_BO', 2), caseOf('CO_CP', 2, 'sent')];
    expect(sortCases('CO_BO', open, [], () => null)).toMatchObject({ ready: [{ fellBack: false }], held: [] });
    expect(replacedBy({ unitId: unit(2), year: 2020, award: 'CO_CP' }, open, null)).toBeNull();
  });

  it('leaves no unit with both flags of a year, whatever the order of decisions and answers', () => {
    const act = fc.record({
      kind: fc.constantFrom('decide', 'submit', 'grant', 'refuse'),
      unit: fc.integer({ min: 1, max: 4 }),
    });
    const higher = fc.subarray([1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4]), higher, fc.array(act, { maxLength: 30 }), (lowerUnits, above, acts) => {
        let open = [...lowerUnits.map((each) => caseOf('CO_BO', each)), ...above.map((each) => caseOf('CO_CP', each))];
        const answered: Answered[] = [];
        const flags = new Map<string, Set<FlagCode>>();
        const give = (unitId: string, award: FlagCode) =>
          flags.set(unitId, new Set([...(flags.get(unitId) ?? []), award]));
        const end = (each: OpenCase, outcome: Answered['outcome']) => {
          open = open.filter(({ caseId }) => caseId !== each.caseId);
          answered.push({ unitId: each.unitId, year: each.year, award: each.award, outcome });
        };
        for (const { kind, unit: number } of acts) {
          const ready = sortCases('CO_BO', open, answered, () => rule).ready.find(
            ({ unitId }) => unitId === unit(number),
          );
          const sent = open.find(({ award, unitId }) => award === 'CO_CP' && unitId === unit(number));
          if (kind === 'decide' && ready) {
            give(ready.unitId, 'CO_BO');
            end(ready, 'granted');
          } else if (kind === 'submit' && sent) sent.submission = { id: 's', number: '1' };
          else if (kind === 'grant' && sent?.submission) {
            give(sent.unitId, 'CO_CP');
            const lower = replacedBy(sent, open, rule);
            end(sent, 'granted');
            if (lower) end(lower, 'replaced');
          } else if (kind === 'refuse' && sent?.submission) end(sent, 'refused');
        }
        return [...flags.values()].every((each) => each.size === 1);
      }),
    );
  });

  it('loses nobody: every open case of the flag is ready or held', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3]), fc.subarray([1, 2, 3]), (lower, above) => {
        const open = [...lower.map((each) => caseOf('CO_BO', each)), ...above.map((each) => caseOf('CO_CP', each))];
        const { ready, held } = sortCases('CO_BO', open, [], () => rule);
        return ready.length + held.length === lower.length;
      }),
    );
  });
});

describe('the list of a decision against the recommended one', () => {
  const sorted = sortCases('CO_BO', [caseOf('CO_BO', 1), caseOf('CO_BO', 2), caseOf('CO_CP', 2)], [], () => rule);

  it('is complete, or every difference has its reason', () => {
    const both = sortCases('CO_BO', [caseOf('CO_BO', 1), caseOf('CO_BO', 3)], [], () => rule);
    expect(choiceFaults(both, ['CO_BO-1', 'CO_BO-3'], {})).toEqual({});
    expect(choiceFaults(both, ['CO_BO-1'], {})).toHaveProperty('reason-CO_BO-3');
    expect(choiceFaults(both, ['CO_BO-1'], { 'CO_BO-3': ' ' })).toHaveProperty('reason-CO_BO-3');
    expect(choiceFaults(both, ['CO_BO-1'], { 'CO_BO-3': 'Chờ kết luận thanh tra' })).toEqual({});
  });

  it('takes nobody who is held back, unknown, or nobody at all', () => {
    expect(choiceFaults(sorted, ['CO_BO-1', 'CO_BO-2'], {})).toHaveProperty('caseIds');
    expect(choiceFaults(sorted, ['x'], { 'CO_BO-1': 'lý do' })).toHaveProperty('caseIds');
    expect(choiceFaults(sorted, [], { 'CO_BO-1': 'lý do' })).toHaveProperty('caseIds');
  });
});

describe('the words that a name is found by', () => {
  it('are folded, each once', () => {
    expect(wordsOf('Cục Bổ trợ Tư pháp')).toEqual(['bo', 'cuc', 'phap', 'tro', 'tu']);
    expect(wordsOf('Cục Hộ tịch, quốc tịch, chứng thực')).toEqual(['chung', 'cuc', 'ho', 'quoc', 'thuc', 'tich']);
    expect(wordsOf(' – ')).toEqual([]);
  });
});
