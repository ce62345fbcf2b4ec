import { type Evaluation, evaluate } from '#src/points/evaluate.ts';
import type { SheetRecord, StoredEvidence } from '../queries/sheet-record.ts';
import { entriesOf, type Lines } from '../rules.ts';

/** What the pages of a sheet show: the records that this reader may see, each evaluated against the table. */
export interface SheetView {
  record: SheetRecord;
  /** The self score in view: the unit's own round, or what the head signed for everybody else. */
  self: Lines;
  evidence: StoredEvidence[];
  totals: { self: Evaluation; verified: Evaluation | null; agreed: Evaluation | null };
  /** Verified points are shown to the unit once the review is finished, to reviewers while they write. */
  showsVerified: boolean;
}

/** @param own the reader belongs to the sheet's unit @param reviews the reader reviews it or is the standing office */
export function sheetView(record: SheetRecord, { own, reviews }: { own: boolean; reviews: boolean }): SheetView {
  const writing = record.state === 'draft' || record.state === 'returned';
  const self = own && writing ? record.self : record.signed;
  const showsVerified = record.reviewedAt !== null || reviews || record.state === 'returned';
  const of = (lines: Lines) => evaluate(record.table.content, entriesOf(record.criteria, lines));
  return {
    record,
    self,
    evidence: record.evidence.filter(({ round }) => own || round <= record.signedRound),
    showsVerified,
    totals: {
      self: of(self),
      verified: showsVerified && record.verified.size > 0 ? of(record.verified) : null,
      agreed: record.state === 'final' ? of(record.agreed) : null,
    },
  };
}

/** The warnings at one line, of the self score and of the verified score where it is shown; each sentence once (I-16). */
export function lineWarnings({ totals, showsVerified }: SheetView, code: string): string[] {
  const warnings = [...totals.self.warnings, ...(showsVerified ? (totals.verified?.warnings ?? []) : [])];
  const sentences = warnings
    .filter((warning) => warning.code === code && warning.kind !== 'missingEntry')
    .map(({ message }) => message);
  return [...new Set(sentences)];
}
