import { nextState } from '#src/features/state-table.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type CertificateRecord, certificateRecord } from '../queries.ts';
import { CERTIFICATE_TRANSITIONS, type CertificateAction } from '../rules.ts';

/** The certificate, held until the end of the transaction, when the act is possible in its state. */
export async function heldCertificate(
  tx: Tx,
  certificateId: string,
  act: CertificateAction,
  version: number,
): Promise<CertificateRecord> {
  await tx.db
    .selectFrom('certificate')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', certificateId)
    .forUpdate()
    .executeTakeFirst();
  const record = await certificateRecord(tx, certificateId);
  if (!record) throw notFound();
  if (!nextState(CERTIFICATE_TRANSITIONS, record.state, act)) {
    throw wrongPhase(
      record.state === 'replaced'
        ? `Giấy này đã được thay bằng giấy số ${record.replacedByNumber ?? ''}.`
        : 'Giấy này đã trao rồi.',
    );
  }
  if (record.awardState === 'annulled') throw wrongPhase('Khen thưởng này đã bị hủy bỏ, giấy không còn hiệu lực.');
  if (record.version !== version) {
    throw new AppError('conflict', 'Có người vừa ghi về giấy này. Xem lại rồi gửi lại.', {
      conflict: { values: {}, version: record.version },
    });
  }
  return record;
}
