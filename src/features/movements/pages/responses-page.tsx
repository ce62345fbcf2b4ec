import type { ClusterYearFacts, Member } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { writeResponseAccess } from '../access.ts';
import type { SuperiorMovement, SuperiorResponse } from '../queries/superiors.ts';
import { MovementFrame } from './movement-frame.tsx';
import { Lines } from './movement-page.tsx';

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  superiors: readonly SuperiorMovement[];
  members: readonly Member[];
  responses: readonly SuperiorResponse[];
}

/** What each member did for each superior movement of the year; all who take part read it. */
export function ResponsesPage({ visit, facts, superiors, members, responses }: Props) {
  const t = visit.t.movements.responses;
  const title = t.title(facts.year);
  return (
    <MovementFrame visit={visit} year={facts} title={title} below>
      <PageHead title={title} facts={t.facts(responses.length, superiors.length * members.length)} />
      {superiors.length === 0 ? (
        <Empty title={t.emptyTitle(facts.year)}>{t.empty}</Empty>
      ) : (
        <>
          <p>{t.intro}</p>
          {superiors.map((superior) => (
            <SuperiorSection
              visit={visit}
              facts={facts}
              superior={superior}
              members={members}
              responses={responses.filter(({ superiorId }) => superiorId === superior.id)}
            />
          ))}
        </>
      )}
    </MovementFrame>
  );
}

interface SectionProps extends Omit<Props, 'superiors'> {
  superior: SuperiorMovement;
}

function SuperiorSection({ visit, facts, superior, members, responses }: SectionProps) {
  const t = visit.t.movements.responses;
  const lines = members
    .map((member) => ({
      ...member,
      response: responses.find(({ unitId }) => unitId === member.unitId),
      may: writeResponseAccess.allows(visit.actor, { ...facts, unitId: member.unitId }),
    }))
    .filter(({ response, may }) => response || may);
  return (
    <section>
      <h2>{superior.name}</h2>
      <p class="mo">
        {t.by(superior.launchingBody)} · {t.count(responses.length, members.length)}
      </p>
      {lines.length > 0 && (
        <Table
          caption={superior.name}
          captionHidden
          columns={[{ label: t.unit, width: 260 }, { label: t.words }, { label: t.saved, width: 150 }]}
          stacked
        >
          {lines.map(({ unitId, name, response, may }) => (
            <Row kind={may ? 'chon' : undefined}>
              <RowHead>{name}</RowHead>
              <Cell label={t.words}>
                {response ? <Lines text={response.words} /> : <span class="mo">{t.none}</span>}
                {may && (
                  <>
                    <br />
                    <a href={paths.response(facts.clusterYearId, superior.id, unitId)}>
                      {response ? t.change : t.write}
                      <span class="an">: {superior.name}</span>
                    </a>
                  </>
                )}
              </Cell>
              <Cell label={t.saved}>{response && formatDay(dayOf(response.savedAt.toISOString()))}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
