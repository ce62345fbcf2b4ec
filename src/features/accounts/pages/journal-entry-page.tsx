import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Fact, SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { JournalEntryRecord } from '../queries/journal.ts';
import { actionWords, kindWords, momentWords, roleWords } from './journal-words.ts';

interface Props {
  visit: Visit;
  entry: JournalEntryRecord;
}

/** One line: who, what, before and after side by side, and its place in the sealed log. */
export function JournalEntryPage({ visit, entry }: Props) {
  const t = visit.t.journal.entry;
  const title = actionWords(visit, entry.action);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="journal"
      crumbs={[{ label: visit.t.journal.title, href: paths.journal() }, { label: t.title }]}
    >
      <PageHead title={title} facts={`${entry.actorName} · ${momentWords(entry.at)}`} />
      <SummaryList facts={factsOf(visit, entry)} />
      <h2>{t.changes}</h2>
      {entry.hidden ? <p>{t.hidden}</p> : <Changes visit={visit} entry={entry} />}
      <h2>{t.place}</h2>
      <Place visit={visit} entry={entry} />
    </Layout>
  );
}

function factsOf(visit: Visit, entry: JournalEntryRecord): Fact[] {
  const t = visit.t.journal.entry;
  const ofObject = new URLSearchParams({ loai: entry.objectKind, ma: entry.objectId });
  return [
    { key: t.at, value: momentWords(entry.at) },
    { key: t.recordedAt, value: momentWords(entry.recordedAt) },
    { key: t.who, value: entry.actorName },
    { key: t.role, value: roleWords(visit, entry.actorRole) },
    {
      key: t.object,
      value: (
        <>
          {kindWords(visit, entry.objectKind)} <span class="mono nho">{entry.objectId}</span>
        </>
      ),
      action: <a href={`${paths.journal()}?${ofObject}`}>{t.others}</a>,
    },
    {
      key: t.reason,
      value: entry.hidden ? t.hidden : entry.reason ? <span class="nguyen-van">{entry.reason}</span> : t.noReason,
    },
  ];
}

function Changes({ visit, entry }: Props) {
  const t = visit.t.journal.entry;
  const before = members(entry.before);
  const after = members(entry.after);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  if (names.length === 0) return <p>{t.noChanges}</p>;
  return (
    <Table
      caption={t.changes}
      captionHidden
      columns={[{ label: t.field }, { label: t.before }, { label: t.after }]}
      stacked
    >
      {names.map((name) => (
        <Row kind={before.has(name) && after.has(name) && before.get(name) !== after.get(name) ? 'chon' : undefined}>
          <RowHead>{visit.t.journal.fields[name] ?? <span class="mono nho">{name}</span>}</RowHead>
          <Cell label={t.before}>
            <span class="nguyen-van">{before.get(name) ?? t.nothing}</span>
          </Cell>
          <Cell label={t.after}>
            <span class="nguyen-van">{after.get(name) ?? t.nothing}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The members of a JSON value as text: plain values as they are, nested ones as indented JSON. */
function members(value: unknown): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return new Map([['value', textOf(value)]]);
  return new Map(Object.entries(value).map(([name, member]) => [name, textOf(member)]));
}

function textOf(value: unknown): string {
  if (value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

function Place({ visit, entry }: Props) {
  const t = visit.t.journal.entry;
  if (!entry.place) return <p>{t.notSealed}</p>;
  const { leafIndex, leafHash, checkpoint } = entry.place;
  return (
    <SummaryList
      facts={[
        { key: t.leaf, value: formatWhole(leafIndex + 1) },
        { key: t.hash, value: <span class="mono nho nguyen-van">{leafHash}</span> },
        {
          key: t.checkpoint,
          value: checkpoint
            ? `${visit.t.journal.sealed.name(checkpoint.number)}, ${momentWords(new Date(checkpoint.signedAt))}`
            : t.nothing,
          action: checkpoint && (
            <a href={paths.checkpoint(String(checkpoint.number))}>{visit.t.journal.sealed.download}</a>
          ),
        },
      ]}
    />
  );
}
