import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { addEvent, heldAward } from '../../awards/commands/change-award.ts';
import type { CertificateFacts } from '../queries.ts';
import type { ReissueInput } from '../schema.ts';
import { awardsToCertify } from './award-of-certificate.ts';
import { heldCertificate } from './certificate-in-change.ts';
import { type WrittenCertificate, writeCertificates } from './write-certificate.ts';

/**
 * Makes another certificate in the place of this one (cấp lại, cấp đổi). The old one stays, marked as replaced with the
 * day and the reason; its code and number keep answering that it was.
 */
export function reissueCertificate(
  scope: Scope<'certificate.reissue', CertificateFacts>,
  input: ReissueInput,
): Promise<WrittenCertificate> {
  return change(scope, async (tx, journal) => {
    const old = await heldCertificate(tx, scope.facts.certificateId, 'reissue', input.version);
    if (input.day > scope.today) throw invalid({ day: 'Ngày ghi trên giấy không được sau hôm nay.' });
    if (input.day < old.day) throw invalid({ day: 'Ngày ghi trên giấy mới không được trước ngày của giấy cũ.' });
    await tx.db
      .updateTable('certificate')
      .set((eb) => ({
        state: 'replaced',
        replaced_on: scope.today,
        replaced_kind: input.kind,
        replaced_reason: input.reason,
        version: eb('version', '+', 1),
      }))
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', old.id)
      .execute();
    const awards = await awardsToCertify(tx, [old.awardId]);
    const [written] = await writeCertificates(tx, scope, awards, input, old.id);
    const [award] = awards;
    if (!written || !award) throw new Error('no certificate was written');
    const held = await heldAward(tx, award.awardId);
    const detail = { certificate: written.number, before: old.number, kind: input.kind };
    const happening = { kind: 'reissued' as const, happenedOn: scope.today, reason: input.reason, detail };
    // The register names the certificate that was handed over; one that was not leaves its trace among the events.
    if (held.state === 'conferred') {
      await addEvent(tx, scope, held, 'reissue', happening, { certificate_number: written.number });
    } else await addEvent(tx, scope, held, null, happening);
    await journal({
      object: scope.facts.object,
      before: { state: old.state, number: old.number, subject: old.subjectName },
      after: { state: 'replaced', kind: input.kind, by: written.number, subject: award.subjectName },
      reason: input.reason,
    });
    await journal({
      object: { kind: 'certificate', id: written.certificateId },
      after: { number: written.number, awardId: award.awardId, subject: award.subjectName, replaces: old.number },
    });
    return written;
  });
}
