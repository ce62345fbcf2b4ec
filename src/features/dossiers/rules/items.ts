import type { PartKey } from '#src/law/dossier-law.ts';
import type { DossierState } from '../rules.ts';
import { type QuestionKey, REPORT_QUESTIONS } from './report-questions.ts';

/** What a remark or a finding is about: a part of the dossier, or a question of the report. */
export type ItemKey = `part.${PartKey}` | `report.${QuestionKey}`;

export const partItem = (key: PartKey): ItemKey => `part.${key}`;
export const questionItem = (key: QuestionKey): ItemKey => `report.${key}`;

export function isItem(text: string): text is ItemKey {
  const parts: readonly PartKey[] = ['submission', 'report', 'reviewMinutes', 'countingMinutes', 'confirmation'];
  return parts.some((key) => partItem(key) === text) || REPORT_QUESTIONS.some(({ key }) => questionItem(key) === text);
}

interface Editable {
  state: DossierState;
  /** The items of the return that is being answered; empty unless `returned`. */
  openRemarks: readonly { item: string }[];
}

/** Until its first submission everything; after a return the remarked items only; else nothing. */
export function mayEdit({ state, openRemarks }: Editable, item: ItemKey): boolean {
  if (state === 'draft') return true;
  return state === 'returned' && openRemarks.some((remark) => remark.item === item);
}

/** Whether the return touches the report, so that its head signs again. */
export function touchesReport(remarks: readonly { item: string }[]): boolean {
  return remarks.some(({ item }) => item.startsWith('report.'));
}
