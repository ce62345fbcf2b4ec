import { paths } from '#src/paths.ts';
import { formatDay } from '#src/text/day.ts';
import { Evidence } from '#src/ui/evidence.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import type { StoredEvidence } from '../queries/sheet-record.ts';
import type { SheetView } from './sheet-view.ts';

/** Evidence under a criterion: a file is handed out, a document is named; both lead on. */
export function EvidenceList({ view, code, addHref }: { view: SheetView; code: string; addHref?: string }) {
  const { t } = useFrame();
  const { record, evidence } = view;
  const criterion = record.criteria.find((one) => one.code === code);
  const items = evidence
    .filter(({ codes }) => codes.includes(code))
    .map((item) => ({
      label: evidenceLabel(item, t.scoring.evidence.document),
      href: item.fileName
        ? paths.evidence(record.sheetId, item.id)
        : paths.sheetEvidence(record.sheetId, criterion?.id ?? ''),
    }));
  return <Evidence items={items} addHref={addHref} />;
}

export function evidenceLabel(item: StoredEvidence, document: (number: string, day: string | null) => string): string {
  if (!item.documentNumber) return item.fileName ?? item.summary;
  return document(item.documentNumber, item.documentDate && formatDay(item.documentDate));
}
