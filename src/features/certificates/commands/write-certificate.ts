import { randomBytes } from 'node:crypto';
import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { CODE_LENGTH, certificateNumber, checkCodeFrom } from '../rules.ts';
import type { AwardToCertify } from './award-of-certificate.ts';

export interface Signer {
  day: Day;
  signerTitle: string;
  signerName: string;
}

export interface WrittenCertificate {
  certificateId: string;
  number: string;
}

/** The next free places in the series of a year; two who make certificates at once meet at the key of the series. */
export async function nextSerial(tx: Tx, seriesYear: number): Promise<number> {
  const row = await tx.db
    .selectFrom('certificate')
    .select((eb) => eb.fn.max('serial').as('last'))
    .where('tenant_id', '=', tx.tenantId)
    .where('series_year', '=', seriesYear)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** Writes certificates as they will be printed; their codes are random and say nothing of the award. */
export async function writeCertificates(
  tx: Tx,
  scope: Scope,
  awards: readonly AwardToCertify[],
  { day, signerTitle, signerName }: Signer,
  replacesId: string | null,
): Promise<WrittenCertificate[]> {
  const seriesYear = Number(day.slice(0, 4));
  const first = await nextSerial(tx, seriesYear);
  const place = await tx.db.selectFrom('tenant').select('place').where('id', '=', tx.tenantId).executeTakeFirst();
  const rows = awards.map((award, index) => {
    const checkCode = checkCodeFrom(randomBytes(CODE_LENGTH));
    return {
      tenant_id: tx.tenantId,
      id: uuidv7(scope.now.getTime()),
      award_id: award.awardId,
      series_year: seriesYear,
      serial: first + index,
      number: certificateNumber(seriesYear, first + index),
      check_code: checkCode,
      check_address: `${(scope.services.publicUrl ?? 'http://localhost').replace(/\/$/, '')}${paths.checkedCertificate(checkCode)}`,
      state: 'made' as const,
      subject_name: award.subjectName,
      award_name: award.awardName,
      year: award.year,
      issuer: award.issuer,
      decision_number: award.decisionNumber,
      decision_day: award.grantedOn,
      ordinal: award.ordinal,
      achievement: `Đã có thành tích xuất sắc, tiêu biểu trong phong trào thi đua năm ${award.year} của ${award.clusterName}`,
      place: place?.place ?? '',
      certificate_day: day,
      signer_title: signerTitle,
      signer_name: signerName,
      made_at: scope.now,
      made_by: scope.actor?.accountId ?? '',
      conferred_on: null,
      conferred_to: null,
      replaces_id: replacesId,
      replaced_on: null,
      replaced_kind: null,
      replaced_reason: null,
      synthetic: award.synthetic,
    };
  });
  await tx.db.insertInto('certificate').values(rows).execute();
  return rows.map(({ id, number }) => ({ certificateId: id, number }));
}
