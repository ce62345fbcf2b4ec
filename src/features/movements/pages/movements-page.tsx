import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { draftMovementAccess } from '../access.ts';
import type { Movement } from '../queries.ts';
import type { MovementState } from '../rules.ts';
import { MovementFrame } from './movement-frame.tsx';

const kinds: Record<MovementState, StatusKind> = { draft: 'cho', launched: 'tin', closed: 'xong' };

export function MovementStatus({ visit, state }: { visit: Visit; state: MovementState }) {
  return <Status kind={kinds[state]}>{visit.t.movements.states[state]}</Status>;
}

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  /** Only those that this reader may see. */
  movements: readonly Movement[];
}

/** The movements of a cluster-year, several at a time. */
export function MovementsPage({ visit, facts, movements }: Props) {
  const t = visit.t.movements;
  const mayDraft = draftMovementAccess.allows(visit.actor, facts);
  const title = t.title(facts.year);
  return (
    <MovementFrame visit={visit} year={facts} title={title}>
      <PageHead
        title={title}
        facts={facts.clusterName}
        actions={
          <>
            <Button kind="secondary" href={paths.plans(facts.clusterYearId)}>
              {t.planOfYear}
            </Button>
            {mayDraft && <Button href={paths.newMovement(facts.clusterYearId)}>{t.list.add}</Button>}
          </>
        }
      />
      {movements.length === 0 ? (
        <Empty title={t.list.emptyTitle(facts.year)}>{mayDraft ? t.list.emptyForLeaders : t.list.empty}</Empty>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { label: t.list.name },
            { label: t.list.formHead },
            { label: t.list.superior },
            { label: t.list.plan },
            { label: t.list.state },
          ]}
          stacked
        >
          {movements.map((movement) => (
            <MovementRow visit={visit} movement={movement} />
          ))}
        </Table>
      )}
      <p class="khong-in">
        <a href={paths.responses(facts.clusterYearId)}>{t.responses.link}</a>
        {' · '}
        <a href={paths.superiors()}>{t.superiors.title}</a>
      </p>
    </MovementFrame>
  );
}

function MovementRow({ visit, movement }: { visit: Visit; movement: Movement }) {
  const { list: t } = visit.t.movements;
  return (
    <Row>
      <RowHead>
        <a href={paths.movement(movement.id)}>{movement.title}</a>
      </RowHead>
      <Cell label={t.formHead}>{visit.t.movements.form.forms[movement.form]}</Cell>
      <Cell label={t.superior}>{movement.superiors.map(({ name }) => name).join('; ')}</Cell>
      <Cell label={t.plan}>{planWords(visit, movement)}</Cell>
      <Cell label={t.state}>
        <MovementStatus visit={visit} state={movement.state} />
      </Cell>
    </Row>
  );
}

/** "15/KH-CTĐIII ngày 01/12/2020, Trưởng Cụm"; null before the launch. */
export function planWords(visit: Visit, { planNumber, planDay, planIssuer }: Movement): string | null {
  return planNumber && planDay ? visit.t.movements.plan(planNumber, formatDay(planDay), planIssuer ?? '') : null;
}
