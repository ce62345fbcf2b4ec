import { dayWords, hourWords } from '#src/features/scoring/pages/day-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { checkSums } from '#src/points/check-sums.ts';
import type { TableFault } from '#src/points/check-table.ts';
import type { TableChange } from '#src/points/diff-tables.ts';
import type { ScoreTable } from '#src/points/table.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { TableImport } from '../queries/imports.ts';
import { openCount } from '../rules.ts';
import { crumbsOf, type YearOf } from './crumbs.ts';
import { DiffList } from './diff-list.tsx';
import { AllLines, AskedLines } from './proposal-lines.tsx';

export interface ImportPageProps {
  visit: Visit;
  year: YearOf;
  found: TableImport;
  /** As it would be taken over now. */
  table: ScoreTable;
  faults: readonly TableFault[];
  last: { year: number; changes: readonly TableChange[] } | null;
  answers: boolean;
  attempt: Attempt;
}

/** Steps 2 and 3: what was read, what is asked first, what is odd, what differs from last year; then it is taken over. */
export function ImportPage(props: ImportPageProps) {
  const { visit, year, found, attempt } = props;
  const { proposal: t } = visit.t.scoreTables;
  const open = openCount(found.proposal, found.answers);
  const title = props.table.title || found.fileName;
  const upload = { label: visit.t.scoreTables.upload.crumb, href: paths.tableImports(year.id) };
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="scoring"
      crumbs={crumbsOf(visit, year, upload, t.crumb)}
      failed={attempt.sent}
    >
      <PageHead
        title={title}
        facts={t.facts(found.fileName, found.startedName, `${hourWords(found.startedAt)} ${dayWords(found.startedAt)}`)}
      />
      <ErrorSummary errors={attempt.errors} />
      <State {...props} open={open} />
      <TwoColumns width={320} side={<Side {...props} open={open} />}>
        {open > 0 && found.state === 'open' && <AskedLines {...props} />}
        <Oddities {...props} />
        {props.last && (
          <details class="gap-muc">
            <summary>{visit.t.scoreTables.compare.title(props.last.year)}</summary>
            <DiffList visit={visit} changes={props.last.changes} />
          </details>
        )}
        <details class="gap-muc" open={found.state !== 'open' || open === 0}>
          <summary>{t.all(found.rows.length || found.proposal.table.items.length)}</summary>
          <AllLines {...props} />
        </details>
      </TwoColumns>
    </Layout>
  );
}

function State({ visit, found, open, attempt }: ImportPageProps & { open: number }) {
  const { proposal: t } = visit.t.scoreTables;
  if (found.state !== 'open') {
    const when = found.endedAt ? `${hourWords(found.endedAt)} ${dayWords(found.endedAt)}` : '';
    return (
      <Notice kind={found.state === 'taken' ? 'xong' : 'tin'} title={found.state === 'taken' ? t.taken : t.dropped}>
        {t.ended(found.endedName ?? '', when)}
      </Notice>
    );
  }
  return (
    <>
      {attempt.conflict && (
        <Notice kind="luu-y" live>
          {visit.t.frame.conflict.title}
        </Notice>
      )}
      <Notice kind={open > 0 ? 'cho' : 'xong'} title={open > 0 ? t.open(open) : t.none}>
        {open > 0 ? t.step : t.noneText}
      </Notice>
    </>
  );
}

function Side({ visit, found, table, faults, answers, open, attempt }: ImportPageProps & { open: number }) {
  const { proposal: t } = visit.t.scoreTables;
  const sums = checkSums(table);
  const wrong = sums.filter(({ message }) => message !== null);
  return (
    <>
      <h2>{t.sums}</h2>
      {wrong.length === 0 && <p>{t.sumsOk(sums.length)}</p>}
      {faults.length > 0 && (
        <Notice kind="luu-y" title={t.faults}>
          <ul>
            {faults.map(({ message }) => (
              <li>
                <Said>{message}</Said>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {found.state === 'open' && answers && (
        <>
          <h2>{t.takeTitle}</h2>
          <p>{open > 0 ? t.takeLater : t.takeText}</p>
          {open === 0 && (
            <Form action={paths.takeTableImport(found.id)} version={attempt.conflict?.version ?? found.version}>
              <ButtonGroup>
                <Button>{t.takeButton}</Button>
              </ButtonGroup>
            </Form>
          )}
          <Form action={paths.dropTableImport(found.id)}>
            <Button kind="secondary" small>
              {t.drop}
            </Button>
          </Form>
        </>
      )}
      <p>
        <a href={paths.tableImportFile(found.id)}>{t.original}</a>
      </p>
      <p class="mo nho">{t.mark(found.sha256.slice(0, 16))}</p>
    </>
  );
}

function Oddities({ visit, found }: ImportPageProps) {
  const { proposal: t } = visit.t.scoreTables;
  const { oddities } = found.proposal;
  if (found.rows.length === 0) return null;
  return (
    <details class="gap-muc">
      <summary>{t.oddities(oddities.length)}</summary>
      <p class="mo">{oddities.length > 0 ? t.oddityText : t.noOddity}</p>
      {oddities.length > 0 && (
        <Table columns={[{ label: t.line, width: 60 }, { label: t.code, width: 90 }, { label: t.read }]} stacked>
          {oddities.map(({ line, code, cell, message }) => (
            <Row>
              <RowHead>{String(line)}</RowHead>
              <Cell label={t.code}>{code}</Cell>
              <Cell>
                <span lang="vi">{message}</span> <span class="mo">{t.cells[cell]}</span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </details>
  );
}
