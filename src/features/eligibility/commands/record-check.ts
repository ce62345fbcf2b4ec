import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { RuleFacts } from '../access.ts';
import { after } from './pin-pack.ts';

export interface CheckInput {
  rule: string;
  outcome: 'same' | 'differs';
  instrument: string;
  note: string;
  checkedOn: Day;
}

/** Records that a rule was held against the text of its instrument; it counts for the rule as it is now. */
export function recordCheck(scope: Scope<'rule.check', RuleFacts>, input: CheckInput): Promise<{ rule: string }> {
  return change(scope, async (tx, journal) => {
    const { pack, parts } = scope.facts;
    const part = parts.find(({ code }) => code === input.rule);
    if (!part) throw invalid({ rule: 'Không có quy định này trong bộ quy định. Mở lại trang rồi chọn.' });
    if (input.checkedOn > scope.today) throw invalid({ checkedOn: 'Ngày đối chiếu không sau hôm nay.' });
    if (input.outcome === 'differs' && input.note === '') {
      throw invalid({ note: 'Ghi bản gốc nói gì, khác ở chỗ nào.' });
    }
    const last = await tx.db
      .selectFrom('rule_check')
      .select((eb) => eb.fn.max('checked_at').as('at'))
      .where('tenant_id', '=', tx.tenantId)
      .where('pack_code', '=', pack.code)
      .where('rule_code', '=', part.code)
      .executeTakeFirst();
    await tx.db
      .insertInto('rule_check')
      .values({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        pack_code: pack.code,
        rule_code: part.code,
        rule_hash: part.hash,
        outcome: input.outcome,
        instrument: input.instrument,
        note: input.note,
        checked_on: input.checkedOn,
        checked_at: after(last?.at ?? null, scope.now),
        checked_by: scope.actor?.accountId ?? '',
      })
      .execute();
    await journal({
      object: scope.facts.object,
      after: { ...input, pack: `${pack.code} ${pack.version}`, hash: part.hash },
      reason: input.note || null,
    });
    return { rule: part.code };
  });
}
