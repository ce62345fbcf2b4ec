import { TableLines } from '#src/features/score-tables/pages/table-lines.tsx';
import type { TableImport } from '#src/features/score-tables/queries/imports.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { baseBelow, type TableFault } from '#src/points/check-table.ts';
import { isPlain, isPlainTable } from '#src/points/plain-table.ts';
import { placeOfItem } from '#src/points/reading/answers.ts';
import type { Item } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Confirmation } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DecimalField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { tableValues } from '../commands/describe-table.ts';
import { criteriaOfTable, type StoredTable } from '../queries/score-table.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { dayWords, hourWords } from './day-words.ts';

interface ScoreTablePageProps {
  visit: Visit;
  year: { id: string; year: number };
  table: StoredTable | null;
  faults: TableFault[];
  /** What the table was read from; null for one written by hand. */
  origin: TableImport | null;
  edits: boolean;
  issues: boolean;
  attempt: Attempt;
}

export function ScoreTablePage(props: ScoreTablePageProps) {
  const { visit, year, table, edits, attempt } = props;
  const { table: words, crumb } = visit.t.scoring;
  const crumbs = [{ label: crumb, href: paths.scoring(year.id) }, { label: words.title(year.year) }];
  const failed = Object.keys(attempt.errors).length > 0;
  return (
    <Layout frame={visit.frame} title={words.title(year.year)} current="scoring" crumbs={crumbs} failed={failed}>
      <PageHead
        title={table?.title ?? words.title(year.year)}
        facts={table ? factsOf(props, table) : undefined}
        actions={
          edits && (
            <>
              <Button kind="secondary" href={paths.newCriterion(year.id)}>
                {words.add}
              </Button>
              <Button
                kind={table && table.groups.length > 0 ? 'secondary' : 'primary'}
                href={paths.tableImports(year.id)}
              >
                {visit.t.scoreTables.table.import}
              </Button>
            </>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <TableConflict visit={visit} attempt={attempt} table={table} />}
      {table && table.groups.length > 0 ? (
        <Criteria {...props} table={table} />
      ) : (
        <Empty title={words.empty}>{edits ? words.emptyHelp : visit.t.scoring.list.tableFirst}</Empty>
      )}
      {table && table.groups.length > 0 && <Copies {...props} table={table} />}
      {table?.contentHash && <p class="mo nho">{words.mark(table.contentHash.slice(0, 16))}</p>}
      {table && edits && <Drafting {...props} table={table} />}
    </Layout>
  );
}

/** The table beside the one before, on paper and for other programs. */
function Copies({ visit, year, table, origin, edits }: ScoreTablePageProps & { table: StoredTable }) {
  const { table: words, proposal } = visit.t.scoreTables;
  const links: [string, string][] = [
    ...(edits ? ([[paths.scoreTableRules(year.id), words.rules]] as [string, string][]) : []),
    [paths.compareScoreTable(year.id), words.compare],
    [paths.scoreTablePrint(year.id), words.print],
    [paths.scoreTableJson(year.id), words.json],
    [paths.scoreTableCsv(year.id), words.csv],
    ...(origin && edits ? ([[paths.tableImport(origin.id), words.fromFile]] as [string, string][]) : []),
  ];
  return (
    <>
      <ul class="khong-in">
        {links.map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p class="mo nho">
        {words.version(table.version)}
        {origin && ` · ${words.origin(origin.fileName)} · ${proposal.mark(origin.sha256.slice(0, 16))}`}
      </p>
    </>
  );
}

function factsOf({ visit }: ScoreTablePageProps, table: StoredTable): string {
  const { table: words } = visit.t.scoring;
  const state = table.issuedAt ? words.issued(dayWords(table.issuedAt), table.documentNumber) : words.draft;
  const sum = words.sum(formatPoints(baseBelow(table.content.items)));
  const cap = table.content.bonusCap === null ? '' : `, ${words.cap(formatPoints(table.content.bonusCap))}`;
  return `${state} · ${sum}${cap}`;
}

function Criteria({ visit, year, table, edits }: ScoreTablePageProps & { table: StoredTable }) {
  const { table: words, columns, kinds } = visit.t.scoring;
  if (!isPlainTable(table.content)) return <RichCriteria visit={visit} year={year} table={table} edits={edits} />;
  return (
    <CriteriaTable
      table={table}
      caption={table.title}
      heading={kinds.base}
      columns={[
        {
          label: columns.kind,
          width: 190,
          cell: ({ id, kind, code }) => (
            <>
              {kinds[kind]}
              {edits && ' · '}
              {edits && (
                <a href={paths.criterion(year.id, id)}>
                  {words.edit}
                  <span class="an"> {code}</span>
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** A table with rules of every kind: each line with the form that fits it. */
function RichCriteria({
  visit,
  year,
  table,
  edits,
}: Pick<ScoreTablePageProps, 'visit' | 'year' | 'edits'> & { table: StoredTable }) {
  const { table: words } = visit.t.scoring;
  const ids = new Map(criteriaOfTable(table).map(({ item, id }) => [item, id]));
  const groupOf = new Map(table.content.items.flatMap((group) => group.items.map((item) => [item, group] as const)));
  const edit = (item: Item, position: number) => {
    const id = groupOf.has(item) && isPlain(item) ? ids.get(item) : undefined;
    return (
      <a href={id ? paths.criterion(year.id, id) : paths.scoreTableLine(year.id, placeOfItem(position))}>
        {words.edit}
        <span class="an"> {item.code}</span>
      </a>
    );
  };
  return <TableLines visit={visit} table={table.content} action={edits ? edit : undefined} />;
}

function TableConflict({ visit, attempt, table }: Pick<ScoreTablePageProps, 'visit' | 'attempt' | 'table'>) {
  const { table: words } = visit.t.scoring;
  const labels = { title: words.name, published: words.published, bonusCap: words.bonusCap };
  const fields = Object.entries(labels).map(([name, label]) => ({
    label,
    theirs: attempt.conflict?.values[name] ?? '',
    yours: attempt.values[name] ?? '',
  }));
  return (
    <ConflictNotice
      fields={fields}
      who={attempt.conflict?.who ?? visit.t.common.roles.standingOffice}
      when={table?.savedAt ? `${hourWords(table.savedAt)}, ${dayWords(table.savedAt)}` : ''}
    />
  );
}

function Drafting({
  visit,
  year,
  table,
  faults,
  origin,
  issues,
  attempt,
}: ScoreTablePageProps & { table: StoredTable }) {
  const { table: words } = visit.t.scoring;
  const values = attempt.sent && attempt.values.title !== undefined ? attempt.values : tableValues(table);
  const error = (name: string) => attempt.errors[name];
  const odd = origin?.proposal.oddities.length ?? 0;
  return (
    <TwoColumns
      side={
        <>
          <h2>{words.issueTitle}</h2>
          <p>{words.issueHelp}</p>
          {faults.length > 0 && (
            <Notice kind="luu-y" title={words.faults}>
              <ul>
                {faults.map(({ message }) => (
                  <li>
                    <Said>{message}</Said>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {issues && (
            <Form action={paths.issueScoreTable(year.id)}>
              <TextField
                name="documentNumber"
                label={words.documentNumber}
                optional
                width="ma"
                value={attempt.values.documentNumber}
                error={error('documentNumber')}
              />
              {odd > 0 && origin && (
                <>
                  <p>
                    <a href={paths.tableImport(origin.id)}>{visit.t.scoreTables.table.odd(odd)}</a>
                  </p>
                  <Confirmation
                    name="odditiesSeen"
                    label={visit.t.scoreTables.table.seen(odd)}
                    checked={attempt.values.odditiesSeen === 'co'}
                    error={error('odditiesSeen')}
                  />
                </>
              )}
              <Button kind={faults.length > 0 ? 'secondary' : 'primary'}>{words.issue}</Button>
            </Form>
          )}
        </>
      }
    >
      <h2>{words.settings}</h2>
      <Form action={paths.scoreTable(year.id)} version={attempt.conflict?.version ?? table.version} guarded>
        <TextField name="title" label={words.name} value={values.title} error={error('title')} />
        <DecimalField
          name="published"
          label={words.published}
          optional
          value={values.published}
          error={error('published')}
        />
        <DecimalField
          name="bonusCap"
          label={words.bonusCap}
          optional
          value={values.bonusCap}
          error={error('bonusCap')}
        />
        <ButtonGroup>
          <Button kind="secondary">{visit.t.common.save}</Button>
        </ButtonGroup>
      </Form>
    </TwoColumns>
  );
}
