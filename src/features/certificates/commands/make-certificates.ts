import type { Facts } from '#src/platform/access/actor.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { makingProblem } from '../rules.ts';
import type { MakeInput } from '../schema.ts';
import { type AwardToCertify, awardsToCertify } from './award-of-certificate.ts';
import { type WrittenCertificate, writeCertificates } from './write-certificate.ts';

/** Makes certificates for published awards, in the order of the decisions and their lists. */
export function makeCertificates(
  scope: Scope<'certificate.make', Facts>,
  input: MakeInput,
): Promise<WrittenCertificate[]> {
  return change(scope, async (tx, journal) => {
    const awards = await awardsToCertify(tx, input.awardIds);
    await demandMaking(tx, awards, input, scope.today);
    const written = await writeCertificates(tx, scope, awards, input, null);
    for (const [index, { certificateId, number }] of written.entries()) {
      await journal({
        object: { kind: 'certificate', id: certificateId },
        after: {
          number,
          awardId: awards[index]?.awardId,
          subject: awards[index]?.subjectName,
          signer: input.signerName,
        },
      });
    }
    return written;
  });
}

async function demandMaking(tx: Tx, awards: readonly AwardToCertify[], { day }: MakeInput, today: string) {
  if (day > today) throw invalid({ day: 'Ngày ghi trên giấy không được sau hôm nay.' });
  if (new Set(awards.map(({ issuer }) => issuer)).size > 1) {
    throw invalid({ awardIds: 'Mỗi lần chỉ lập giấy cho khen thưởng của một cấp, vì một người ký.' });
  }
  const latest =
    awards
      .map(({ grantedOn }) => grantedOn)
      .toSorted()
      .at(-1) ?? '';
  if (day < latest) throw invalid({ day: 'Ngày ghi trên giấy không được trước ngày quyết định.' });
  const having = await tx.db
    .selectFrom('certificate')
    .select('award_id')
    .where('tenant_id', '=', tx.tenantId)
    .where(
      'award_id',
      'in',
      awards.map(({ awardId }) => awardId),
    )
    .execute();
  const has = new Set(having.map(({ award_id }) => award_id));
  for (const { awardId, state, subjectName } of awards) {
    const problem = makingProblem(state, has.has(awardId));
    if (problem) throw invalid({ awardIds: `${subjectName}: ${problem}` });
  }
}
