import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { withoutOwnLeaders } from '../../movements/queries.ts';
import { openDossiersAccess, viewDossier } from '../access.ts';
import type { DossierLine } from '../queries.ts';
import { DossierStatus } from './dossier-status.tsx';

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  lines: readonly DossierLine[];
  /** Nominations without a dossier. */
  waiting: number;
  dueOn: Day | null;
}

/** The dossiers of a year: how far each is; what it holds is for those who may read it. */
export function DossiersPage({ visit, facts, lines, waiting, dueOn }: Props) {
  const t = visit.t.dossiers.list;
  const title = t.title(facts.year);
  const opens = waiting > 0 && openDossiersAccess.allows(visit.actor, facts);
  const seesAll = lines.every((line) => mayRead(visit, facts, line));
  const anyPublic = lines.some(({ publicationEndsOn }) => publicationEndsOn !== null);
  const due = dueOn ? visit.t.common.deadline(formatDay(dueOn)) : t.noDeadline;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="dossiers"
      crumbs={[{ label: visit.t.dossiers.place }, { label: visit.t.common.year(facts.year) }]}
    >
      <PageHead
        title={title}
        facts={[facts.clusterName, due, t.count(lines.length)].join(' · ')}
        actions={
          anyPublic && (
            <Button kind="secondary" href={paths.publicComment()}>
              {t.publicList}
            </Button>
          )
        }
      />
      {lines.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{opens ? t.emptyForLeaders : t.empty}</p>
        </Empty>
      ) : (
        <>
          <p class="mo">{t.nominated}</p>
          <DossierTable visit={visit} facts={facts} lines={lines} />
        </>
      )}
      {!seesAll && <p class="mo">{t.hidden}</p>}
      {opens && (
        <Form action={paths.openDossiers(facts.clusterYearId)}>
          <Button>{t.open}</Button>
        </Form>
      )}
    </Layout>
  );
}

function mayRead(visit: Visit, facts: ClusterYearFacts, { unitId, state }: DossierLine): boolean {
  return viewDossier.allows(visit.actor, {
    ...withoutOwnLeaders(facts, unitId),
    unitId,
    phase: state,
  });
}

function DossierTable({ visit, facts, lines }: Pick<Props, 'visit' | 'facts' | 'lines'>) {
  const t = visit.t.dossiers.list;
  return (
    <Table
      caption={t.title(facts.year)}
      captionHidden
      columns={[
        { label: t.columns.unit },
        { label: t.columns.award },
        { label: t.columns.code },
        { label: t.columns.state },
        { label: t.columns.until },
      ]}
      stacked
    >
      {lines.map((line) => (
        <Row>
          <RowHead>
            {mayRead(visit, facts, line) ? <a href={paths.dossier(line.dossierId)}>{line.unitName}</a> : line.unitName}
          </RowHead>
          <Cell label={t.columns.award}>
            <span>
              <Flag row /> {line.awardName}
            </span>
          </Cell>
          <Cell label={t.columns.code}>{line.code ?? <span class="mo">{t.notCoded}</span>}</Cell>
          <Cell label={t.columns.state}>
            <DossierStatus visit={visit} state={line.state} />
          </Cell>
          <Cell label={t.columns.until}>{untilWords(visit, line)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function untilWords(visit: Visit, line: DossierLine): string {
  const t = visit.t.dossiers.list;
  if (line.state === 'returned' && line.supplementDueOn) return t.supplementUntil(formatDay(line.supplementDueOn));
  if ((line.state === 'submitted' || line.state === 'received') && line.appraisalDueOn) {
    return t.appraisalUntil(formatDay(line.appraisalDueOn));
  }
  if (line.state === 'qualified' && line.publicationEndsOn) return t.commentUntil(formatDay(line.publicationEndsOn));
  return '';
}
