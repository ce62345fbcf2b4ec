import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { JournalFilter, JournalLine } from '../queries/journal.ts';
import { CheckForm } from './checkpoints-page.tsx';
import { actionWords, kindWords, momentWords, roleWords } from './journal-words.ts';

interface Props {
  visit: Visit;
  filter: JournalFilter;
  /** What stands in the field of the day. */
  typedDay: string;
  badDay: boolean;
  lines: JournalLine[];
  more: boolean;
  extent: { count: number; first: Date | null };
  choices: { kinds: string[]; accounts: { id: string; name: string }[] };
  recent: SignedCheckpoint[];
}

/** The journal, the latest line first. */
export function JournalPage(props: Props) {
  const { visit, extent, lines, badDay } = props;
  const t = visit.t.journal;
  return (
    <Layout frame={visit.frame} title={t.title} current="journal">
      <PageHead
        title={t.title}
        facts={t.facts(formatWhole(extent.count), extent.first && formatDay(dayOf(extent.first.toISOString())))}
      />
      <Filters {...props} />
      {badDay && <Notice kind="luu-y">{t.filter.badDay}</Notice>}
      <TwoColumns side={<Side {...props} />}>
        {lines.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : <Lines visit={visit} lines={lines} />}
        <Further {...props} />
        <p class="mo nho">{t.secrecy}</p>
      </TwoColumns>
    </Layout>
  );
}

function Filters({ visit, filter, typedDay, choices }: Props) {
  const t = visit.t.journal.filter;
  return (
    <>
      <Form action={paths.journal()} method="get" class="loc">
        <Select
          name="ai"
          label={t.account}
          empty={t.anybody}
          options={choices.accounts.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.accountId}
        />
        <Select
          name="loai"
          label={t.kind}
          empty={t.anyKind}
          options={choices.kinds.map((kind) => ({ value: kind, label: kindWords(visit, kind) }))}
          value={filter.objectKind}
        />
        <TextField name="ngay" label={t.day} placeholder="17/12/2020" value={typedDay} inputmode="numeric" />
        <Button icon="search">{t.find}</Button>
      </Form>
      {filter.objectId && (
        <p>
          {t.onlyObject} <a href={paths.journal()}>{t.all}</a>
        </p>
      )}
    </>
  );
}

function Lines({ visit, lines }: Pick<Props, 'visit' | 'lines'>) {
  const t = visit.t.journal;
  const { columns } = t;
  return (
    <Table
      caption={t.caption}
      captionHidden
      columns={[
        { label: columns.when, width: 170 },
        { label: columns.who },
        { label: columns.what },
        { label: columns.on },
        { label: columns.reason },
      ]}
      stacked
    >
      {lines.map((line) => (
        <Row>
          <Cell label={columns.when}>{momentWords(line.at)}</Cell>
          <RowHead>
            {line.actorName}
            <div class="mo">{roleWords(visit, line.actorRole)}</div>
          </RowHead>
          <Cell label={columns.what}>
            <a href={paths.journalEntry(line.id)}>
              {actionWords(visit, line.action)}
              <span class="an">, {t.open}</span>
            </a>
          </Cell>
          <Cell label={columns.on}>{kindWords(visit, line.objectKind)}</Cell>
          <Cell label={columns.reason}>
            {line.hidden && <span class="mo">{t.entry.hidden}</span>}
            {line.reason && <span class="nguyen-van mo">{line.reason}</span>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Further({ visit, filter, typedDay, lines, more }: Props) {
  const t = visit.t.journal;
  const last = lines.at(-1);
  const kept = { ai: filter.accountId, loai: filter.objectKind, ma: filter.objectId, ngay: typedDay };
  const query = (more: Record<string, string>) =>
    new URLSearchParams(Object.entries({ ...kept, ...more }).filter(([, value]) => value !== ''));
  if (!more && !filter.after) return null;
  return (
    <nav class="phan-trang" aria-label={visit.t.frame.pagination.label}>
      {filter.after && <a href={`${paths.journal()}?${query({})}`}>{t.newest}</a>}
      {more && last && (
        <a href={`${paths.journal()}?${query({ sau: last.id })}`} rel="next">
          {t.older}
        </a>
      )}
    </nav>
  );
}

function Side({ visit, recent }: Props) {
  const t = visit.t.journal;
  return (
    <>
      <h2>{t.check.title}</h2>
      <CheckForm visit={visit} errors={{}} typed="" />
      <h2>{t.sealed.recent}</h2>
      {recent.length === 0 ? (
        <p>{t.sealed.empty}</p>
      ) : (
        <PairList
          items={recent.map((point) => ({
            label: `${point.number} · ${momentWords(new Date(point.signedAt))}`,
            value: <Status kind="xong">{t.sealed.signed}</Status>,
          }))}
        />
      )}
      <p>
        <a href={paths.checkpoints()}>{t.sealed.all}</a>
      </p>
    </>
  );
}
