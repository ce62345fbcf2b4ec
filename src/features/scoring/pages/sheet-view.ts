import { type Evaluation, evaluate } from '#src/points/evaluate.ts';
import { startOf } from '../commands/save-review.ts';
import { type Confirmation, confirmedOn, type OpenBreak, openBreaks, withConfirmed } from '../confirmations.ts';
import { isRelative, type YearBest, type YearBests } from '../queries/cluster-best.ts';
import type { TableCriterion } from '../queries/score-table.ts';
import type { SheetRecord, StoredEvidence } from '../queries/sheet-record.ts';
import type { RecordName } from '../queries/year-lines.ts';
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
  /** What was ever confirmed against a rule, as far as this reader sees the record that it is about. */
  confirmations: Confirmation[];
  /** What lines are measured against in each record; null where the table measures none against the cluster. */
  bests: YearBests | null;
  /** Whether a confirmation counts in the latest record that is shown. */
  counts(confirmation: Confirmation): boolean;
}

/** @param own the reader belongs to the sheet's unit @param reviews the reader reviews it or is the standing office */
export function sheetView(
  record: SheetRecord,
  { own, reviews }: { own: boolean; reviews: boolean },
  bests: YearBests | null = null,
): SheetView {
  const writing = record.state === 'draft' || record.state === 'returned';
  const self = own && writing ? record.self : record.signed;
  const showsVerified = record.reviewedAt !== null || reviews || record.state === 'returned';
  const of = (name: RecordName, lines: Lines, confirmed: ReadonlyMap<string, Confirmation> = new Map()) => {
    const entries = withConfirmed(entriesOf(record.criteria, lines), confirmed);
    return evaluate(record.table.content, entries, bests?.[name].cluster ?? undefined);
  };
  const final = record.state === 'final';
  const onVerified = confirmedOn(record, 'verified');
  const onAgreed = confirmedOn(record, 'agreed');
  const verified = showsVerified && record.verified.size > 0 ? of('verified', record.verified, onVerified) : null;
  const agreed = final ? of('agreed', record.agreed, onAgreed) : null;
  const latest = agreed ? openBreaks(agreed, onAgreed) : verified ? openBreaks(verified, onVerified) : [];
  return {
    record,
    self,
    evidence: record.evidence.filter(({ round }) => own || round <= record.signedRound),
    showsVerified,
    totals: {
      self: of('self', self),
      verified,
      agreed,
    },
    confirmations: record.confirmations.filter(({ stage }) => (stage === 'agreed' ? final : showsVerified)),
    bests,
    counts: ({ number }) => latest.some(({ confirmed }) => confirmed?.number === number),
  };
}

/** What breaks a rule in the verified score; where nothing is verified yet, in what the unit declared. */
export function verifiedBreaks({ record }: SheetView): OpenBreak[] {
  const confirmed = confirmedOn(record, 'verified');
  const entries = withConfirmed(entriesOf(record.criteria, startOf(record)), confirmed);
  return openBreaks(evaluate(record.table.content, entries), confirmed);
}

/** The warnings at one line, of every record that is shown; each sentence once (I-16). */
export function lineWarnings({ totals }: SheetView, code: string): string[] {
  const records = [totals.self, totals.verified, totals.agreed];
  const warnings = records.flatMap((record) => record?.warnings ?? []);
  const sentences = warnings
    .filter((warning) => warning.code === code && warning.kind !== 'missingEntry' && warning.kind !== 'noBest')
    .map(({ message }) => message);
  return [...new Set(sentences)];
}

/** The lines of one record that this reader sees. */
export function linesOf({ record, self, showsVerified }: SheetView, name: RecordName): Lines | null {
  if (name === 'self') return self;
  if (name === 'verified') return showsVerified ? record.verified : null;
  return record.state === 'final' ? record.agreed : null;
}

/**
 * The points of a line in one record, as they count in its column: those that were written, else those that its figures
 * give beside the other units. `waits` for the cluster where these are not known yet. Thousandths, never negative.
 */
export function shownPoints(
  view: SheetView,
  name: RecordName,
  criterion: TableCriterion,
): { points: number | null; waits: YearBest | null } {
  const line = linesOf(view, name)?.get(criterion.code);
  const evaluation = view.totals[name];
  if (!line || line.points !== null || !line.facts || !evaluation || !isRelative(criterion)) {
    return { points: line?.points ?? null, waits: null };
  }
  const best = view.bests?.[name];
  if (!best?.cluster) return { points: null, waits: best ?? null };
  const steps = evaluation.derivation.filter(({ code, on }) => code === criterion.code && on === criterion.kind);
  return { points: Math.abs(steps.reduce((sum, { points }) => sum + points, 0)), waits: null };
}
