import type { YearRecord } from '#src/features/clusters/queries.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import type { ReportSigner } from '#src/papers/report-parts.ts';
import type { Day } from '#src/text/day.ts';

interface Issued {
  number: number | null;
  issuedOn: Day | null;
  issuedAt: Date | null;
  signerName: string | null;
  signerTitle: string | null;
  savedAt: Date;
}

interface Frame extends Omit<PaperFacts, 'synthetic'> {
  year: number;
  addressee: string;
  signer: ReportSigner;
  recipients: string[];
}

/** What both reports of a cluster carry: bodies, number, day, addressee, signer. A draft has neither number nor day. */
export function paperFrame(
  year: YearRecord,
  issued: Issued,
  content: { addressee: string; symbol: string },
  leadingUnit: string,
): Frame {
  return {
    superiorBody: year.tenantName,
    issuingBody: year.clusterName,
    registration: { number: issued.number, symbol: content.symbol },
    place: year.tenantPlace,
    date: issued.issuedOn,
    createdAt: (issued.issuedAt ?? issued.savedAt).toISOString(),
    year: year.year,
    addressee: content.addressee || '……',
    signer: { unit: leadingUnit, name: issued.signerName, title: issued.signerTitle ?? 'Thủ trưởng đơn vị' },
    recipients: ['Như trên', 'Các đơn vị thành viên', `Lưu: ${year.clusterName}`],
  };
}
