import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';

interface Item {
  summary: string;
  documentNumber: string | null;
  documentDate: Day | null;
  fileName: string | null;
}

/** Number and day of a document, else the name of the file. */
export function evidenceLabel(visit: Visit, { summary, documentNumber, documentDate, fileName }: Item): string {
  if (!documentNumber) return fileName ?? summary;
  return visit.t.reports.evidence.document(documentNumber, documentDate && formatDay(documentDate));
}
