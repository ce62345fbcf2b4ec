import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { Forecast, ProgressState } from './rules/mid-year.ts';
import type { AreaKind, Figure } from './rules/year-end.ts';

export interface SentEvidence {
  id: string;
  summary: string;
  documentNumber: string | null;
  /** Legal day. */
  documentDate: string | null;
  fileName: string | null;
  sha256: string | null;
}

export interface SentProgress {
  targetId: string;
  indicator: string;
  unitOfMeasure: string;
  /** In force when it was sent, and what all signed where an amendment had changed it. */
  goal: string;
  signedGoal: string | null;
  value: string;
  /** Thousandths of a percent of the signed goal. */
  share: number | null;
  state: ProgressState;
  forecast: Forecast;
  note: string;
  evidence: SentEvidence[];
}

/** What a unit's head signs at mid-year. */
export interface ProgressContent {
  form: 'thidua-mid-year-progress/1';
  reportId: string;
  unit: string;
  year: number;
  round: number;
  lines: SentProgress[];
}

export interface SentArea {
  areaId: string;
  area: string;
  words: string;
  figures: Figure[];
}

/** What a unit's head signs for the year's report. */
export interface ContributionContent {
  form: 'thidua-year-end-contribution/1';
  reportId: string;
  unit: string;
  year: number;
  round: number;
  areas: SentArea[];
}

/** The cluster's own words, the same in both reports. */
interface IssuedReport {
  cluster: string;
  year: number;
  number: number;
  symbol: string;
  issuedOn: string;
  addressee: string;
  overview: string;
  units: number;
}

export interface MidYearContent extends IssuedReport {
  form: 'thidua-mid-year-report/1';
  heldOn: string;
  missingReason: string;
  results: string;
  difficulties: string;
  conclusion: string;
  tasks: string;
  /** `sentOn` null: never sent; `returned`: completion was asked for and has not come. */
  progress: { unit: string; sentOn: string | null; returned: boolean; lines: SentProgress[] }[];
  amendments: ReportedAmendment[];
}

/** A change request as it stood when the report was issued: old beside new, whatever became of it. */
export interface ReportedAmendment {
  number: number;
  unit: string;
  indicator: string;
  unitOfMeasure: string;
  oldGoal: string;
  newGoal: string;
  oldDueOn: string;
  newDueOn: string;
  state: 'proposed' | 'agreed' | 'refused';
}

export interface ReportedFigure extends Figure {
  unit: string;
}

export interface YearEndContent extends IssuedReport {
  form: 'thidua-year-end-report/1';
  missingReason: string;
  limits: string;
  directions: string;
  areas: { kind: AreaKind; name: string; section: string; figures: ReportedFigure[] }[];
  /** Movements of the year, with the superior movements that each belongs to. */
  movements: { title: string; superiors: string[] }[];
}

export type ReportContent = ProgressContent | ContributionContent | MidYearContent | YearEndContent;

/** One text for one content: JSON with sorted keys and no white space. */
export function contentText(content: ReportContent): string {
  return canonicalJson(JSON.stringify(content));
}

/** The mark of a content text: SHA-256, hexadecimal. */
export function contentMark(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
