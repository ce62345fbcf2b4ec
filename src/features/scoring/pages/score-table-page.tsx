import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { TableFault } from '#src/points/check-table.ts';
import { sumOf } from '#src/points/lines.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
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
            <Button
              kind={table && table.groups.length > 0 ? 'secondary' : 'primary'}
              href={paths.newCriterion(year.id)}
            >
              {words.add}
            </Button>
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
      {table?.contentHash && <p class="mo nho">{words.mark(table.contentHash.slice(0, 16))}</p>}
      {table && edits && <Drafting {...props} table={table} />}
    </Layout>
  );
}

function factsOf({ visit }: ScoreTablePageProps, table: StoredTable): string {
  const { table: words } = visit.t.scoring;
  const state = table.issuedAt ? words.issued(dayWords(table.issuedAt), table.documentNumber) : words.draft;
  const sum = words.sum(formatPoints(sumOf(criteriaOfTable(table), 'base')));
  const cap = table.content.bonusCap === null ? '' : `, ${words.cap(formatPoints(table.content.bonusCap))}`;
  return `${state} · ${sum}${cap}`;
}

function Criteria({ visit, year, table, edits }: ScoreTablePageProps & { table: StoredTable }) {
  const { table: words, columns, kinds } = visit.t.scoring;
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

function Drafting({ visit, year, table, faults, issues, attempt }: ScoreTablePageProps & { table: StoredTable }) {
  const { table: words } = visit.t.scoring;
  const values = attempt.sent && attempt.values.title !== undefined ? attempt.values : tableValues(table);
  const error = (name: string) => attempt.errors[name];
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
