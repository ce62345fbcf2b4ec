import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { addEvent, heldAward } from '../../awards/commands/change-award.ts';
import type { CertificateFacts } from '../queries.ts';
import { conferringProblem } from '../rules.ts';
import type { ConferInput } from '../schema.ts';
import { heldCertificate } from './certificate-in-change.ts';

/** Records that the certificate was handed over: when, and to whom. */
export function conferCertificate(
  scope: Scope<'certificate.confer', CertificateFacts>,
  { day, to, version }: ConferInput,
): Promise<{ number: string }> {
  return change(scope, async (tx, journal) => {
    const record = await heldCertificate(tx, scope.facts.certificateId, 'confer', version);
    const problem = conferringProblem(day, record.decisionDay, scope.today);
    if (problem) throw invalid({ day: problem });
    await tx.db
      .updateTable('certificate')
      .set((eb) => ({ state: 'conferred', conferred_on: day, conferred_to: to, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', record.id)
      .execute();
    const award = await heldAward(tx, record.awardId);
    // A certificate in the place of one that was handed over: the award is conferred already.
    if (award.state === 'published') {
      const detail = { certificate: record.number, to };
      await addEvent(
        tx,
        scope,
        award,
        'confer',
        { kind: 'conferred', happenedOn: day, detail },
        { certificate_number: record.number },
      );
    }
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: 'conferred', number: record.number, day, to },
    });
    return { number: record.number };
  });
}
