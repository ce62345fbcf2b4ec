import { createHash } from 'node:crypto';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError } from '#src/platform/errors.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { RegistrationFacts, RegistrationRecord } from '../queries.ts';
import { lateDays, sendingFault } from '../rules.ts';
import { demandSeen, registrationInChange, writeRegistration } from './registration-in-change.ts';

/**
 * The unit's head sends what is written; late is allowed and marked. What was sent is kept whole with its hash.
 * @param input.version of the registration that the head read; null for callers without a form
 * @throws AppError invalid when the weights do not sum to 100 %
 */
export function sendRegistration(
  scope: Scope<'registration.send', RegistrationFacts>,
  input: { version: number | null },
): Promise<{ round: number; lateDays: number; hash: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await registrationInChange(tx, scope, 'send');
    demandSeen(record, input.version);
    const fault = sendingFault(record.targets);
    if (fault) throw new AppError('invalid', fault);
    const content = sentContent(record);
    const hash = createHash('sha256').update(content).digest('hex');
    await tx.db
      .insertInto('registration_sending')
      .values({
        tenant_id: tx.tenantId,
        registration_id: record.id,
        round: record.round,
        sent_at: scope.now,
        sent_on: scope.today,
        due_on: record.dueOn,
        sender_name: scope.actor?.displayName ?? '',
        sender_title: scope.actor?.jobTitle ?? '',
        content,
        content_hash: hash,
      })
      .execute();
    await writeRegistration(tx, scope, record, { state: next });
    const late = lateDays(scope.today, record.dueOn);
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, round: record.round, lateDays: late, hash },
    });
    return { round: record.round, lateDays: late, hash };
  });
}

/** Everything that was sent, as canonical JSON. */
function sentContent(record: RegistrationRecord): string {
  return canonicalJson(
    JSON.stringify({
      form: 'thidua-registration/1',
      registrationId: record.id,
      unit: record.unitName,
      year: record.year,
      round: record.round,
      titleAimed: record.titleAimed,
      targets: record.targets.map(({ id, indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, note }) => {
        return { id, indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, note };
      }),
    }),
  );
}
