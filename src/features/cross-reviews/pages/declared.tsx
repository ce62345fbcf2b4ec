import { paths } from '#src/paths.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Evidence } from '#src/ui/evidence.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import { evidenceLabel } from '../../scoring/pages/evidence-list.tsx';
import type { TableCriterion } from '../../scoring/queries/score-table.ts';
import type { SheetRecord, StoredEvidence } from '../../scoring/queries/sheet-record.ts';

type YesNo = { yes: string; no: string };

interface DeclaredProps {
  record: SheetRecord;
  criterion: TableCriterion;
  /** The unit declared something on the line. */
  declared: boolean;
}

/** What the unit says of a line, without the points it gives itself: figures, explanation, evidence. */
export function Declared({ record, criterion, declared }: DeclaredProps) {
  const { t } = useFrame();
  const { code } = criterion;
  const line = record.signed.get(code);
  const facts = factWords(criterion, line?.facts ?? null, t.selfScore.shortAsked, t.crossReviews.mark);
  const evidence = record.evidence.filter((item) => item.codes.includes(code) && item.round <= record.signedRound);
  const files = evidence.filter(({ fileName }) => fileName !== null);
  const papers = evidence.filter(({ fileName }) => fileName === null);
  return (
    <>
      {(line?.words || facts || declared) && (
        <div class="mo">{[facts, line?.words].filter(Boolean).join(' · ') || t.crossReviews.mark.declared}</div>
      )}
      {papers.map((item) => (
        <div class="mo">{paperWords(item, t.scoring.evidence.document)}</div>
      ))}
      <Evidence
        items={files.map((item) => ({
          label: evidenceLabel(item, t.scoring.evidence.document),
          href: paths.evidence(record.sheetId, item.id),
        }))}
      />
    </>
  );
}

function paperWords(item: StoredEvidence, document: (number: string, day: string | null) => string): string {
  return [evidenceLabel(item, document), item.summary].filter(Boolean).join(': ');
}

/** "Số trường hợp: 2 · Tỷ lệ: 38/40"; '' where the line has no facts. */
export function factWords(
  { item }: TableCriterion,
  facts: MeasuredFacts | null,
  labels: Record<string, string>,
  words: YesNo,
): string {
  if (!facts) return '';
  const { choice, ...others } = facts;
  const chosen = item.rules
    .flatMap((rule) => (rule.kind === 'choice' ? rule.options : []))
    .find(({ code }) => code === choice);
  const said = Object.entries({ ...(choice === undefined ? {} : { choice: chosen?.text ?? choice }), ...others })
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${labels[name] ?? name}: ${valueWords(value, words)}`);
  return said.join(' · ');
}

function valueWords(value: unknown, words: YesNo): string {
  if (Array.isArray(value)) return value.map((each) => formatPoints(Number(each))).join('; ');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value;
  if (typeof value === 'object' && value !== null && 'count' in value && 'of' in value)
    return `${value.count}/${value.of}`;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return String(value).replace('.', ',');
}
