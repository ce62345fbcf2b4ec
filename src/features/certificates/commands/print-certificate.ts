import type { CertificateFacts as CertificatePaper } from '#src/papers/certificate.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { change } from '#src/platform/access/change.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { type CertificateFacts, type CertificateRecord, certificateRecord } from '../queries.ts';
import { codeWords } from '../rules.ts';

/** How it is put on the sheet: on white paper, or on a preprinted form with an offset in tenths of a millimetre. */
export type Stock = Pick<CertificatePaper, 'stock' | 'offset'>;

/** The certificate as a PDF; every print is in the journal. */
export async function printCertificate(
  scope: Scope<'certificate.print', CertificateFacts>,
  stock: Stock,
): Promise<{ pdf: Uint8Array; number: string }> {
  const record = await read(scope, (tx) => certificateRecord(tx, scope.facts.certificateId));
  if (!record) throw notFound();
  const pdf = await renderPaper({ kind: 'certificate', facts: certificatePaper(record, stock) });
  await change(scope, async (_tx, journal) => {
    await journal({ object: scope.facts.object, after: { number: record.number, stock: stock.stock } });
    return null;
  });
  return { pdf, number: record.number };
}

export const onWhitePaper: Stock = { stock: 'whole', offset: { right: 0, down: 0 } };

/** Only what was recorded when it was made: equal records give equal bytes. */
export function certificatePaper(record: CertificateRecord, { stock, offset }: Stock): CertificatePaper {
  return {
    issuer: record.issuer,
    award: record.awardName,
    isTitle: false,
    subject: record.subjectName,
    subjectLine: '',
    achievement: record.achievement,
    decision: { number: record.decisionNumber, day: record.decisionDay },
    ordinal: record.ordinal,
    number: record.number,
    place: record.place,
    day: record.day,
    signer: { title: record.signerTitle, name: record.signerName },
    checkAddress: record.checkAddress,
    checkCode: codeWords(record.checkCode),
    createdAt: record.madeAt.toISOString(),
    stock,
    offset,
    replaces: record.replacesNumber,
    synthetic: record.synthetic ? ['số quyết định, ngày, người ký và thành tích trên giấy này.'] : [],
  };
}
