import { type Award, awardName } from '#src/law/awards.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Synthetic } from '#src/ui/synthetic.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import type { ConferenceLine } from '../../conferences/queries/conference-record.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import type { Nomination } from '../queries.ts';
import { isAnnounced } from '../rules.ts';
import { BallotStatus } from './ballot-frame.tsx';

interface Props {
  visit: Visit;
  facts: ClusterYearFacts;
  conference: ConferenceLine | null;
  ballots: BallotRecord[];
  nominations: Nomination[];
  /** Flags that this person may prepare a ballot for now. */
  preparable: Award[];
}

/** The ballots of a year, how far each is, and who is nominated. */
export function BallotsPage(props: Props) {
  const { visit, facts, conference, ballots, nominations } = props;
  const t = visit.t.ballots.list;
  return (
    <Layout frame={visit.frame} title={t.title(facts.year)} current="ballots">
      <PageHead
        title={t.title(facts.year)}
        facts={conference ? t.facts(conference.title, formatDay(conference.day)) : t.noConference}
        actions={
          ballots.some(({ state }) => isAnnounced(state)) && (
            <Button kind="secondary" href={paths.nominationList(facts.clusterYearId)}>
              {t.nominationList}
            </Button>
          )
        }
      />
      {nominations.length > 0 && <Nominations visit={visit} nominations={nominations} />}
      {ballots.length === 0 ? (
        <Empty title={t.emptyTitle}>{props.preparable.length > 0 ? t.emptyForLeaders : t.empty}</Empty>
      ) : (
        <Ballots visit={visit} ballots={ballots} />
      )}
      {conference && props.preparable.length > 0 && <Preparation {...props} conference={conference} />}
    </Layout>
  );
}

function Ballots({ visit, ballots }: { visit: Visit; ballots: BallotRecord[] }) {
  const t = visit.t.ballots.list;
  return (
    <Table
      caption={t.ballots}
      stacked
      columns={[
        { label: t.columns.award },
        { label: t.columns.round, number: true },
        { label: t.columns.state },
        { label: t.columns.result },
      ]}
    >
      {ballots.map((ballot) => (
        <Row>
          <RowHead>
            <Flag row /> <a href={paths.ballot(ballot.id)}>{ballot.awardName}</a>
          </RowHead>
          <Cell number label={t.columns.round}>
            {ballot.round}
          </Cell>
          <Cell label={t.columns.state}>
            <BallotStatus visit={visit} state={ballot.state} />
          </Cell>
          <Cell label={t.columns.result}>
            <Outcome visit={visit} ballot={ballot} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Nothing of a count before it is announced. */
function Outcome({ visit, ballot }: { visit: Visit; ballot: BallotRecord }) {
  const t = visit.t.ballots.list;
  if (ballot.voidReason !== null) return <span class="mo">{t.voided(ballot.voidReason)}</span>;
  if (!isAnnounced(ballot.state) || !ballot.result) return null;
  return <a href={paths.ballotResult(ballot.id)}>{t.elected(formatCount(ballot.result.verdict.elected.length))}</a>;
}

function Nominations({ visit, nominations }: { visit: Visit; nominations: Nomination[] }) {
  const t = visit.t.ballots.list;
  const awards = [...new Set(nominations.map(({ award_name }) => award_name))];
  return (
    <section>
      <h2>{t.nominations}</h2>
      {awards.map((award) => (
        <Table
          caption={award}
          columns={[
            { label: t.nominationColumns.unit },
            {
              label: (
                <>
                  {t.nominationColumns.votes} {visit.services.demonstration && <Synthetic />}
                </>
              ),
              number: true,
              width: 200,
            },
            { label: t.nominationColumns.base, width: 300 },
          ]}
          stacked
        >
          {nominations
            .filter(({ award_name }) => award_name === award)
            .map(({ unit_name, votes, base, base_count }) => (
              <Row>
                <RowHead>{unit_name}</RowHead>
                <Cell number label={t.nominationColumns.votes}>
                  {votes === null ? t.reached : `${votes}/${base_count}`}
                </Cell>
                <Cell label={t.nominationColumns.base}>
                  {votes === null ? t.withheld : visit.t.ballots.rules.bases[base]}
                </Cell>
              </Row>
            ))}
        </Table>
      ))}
      <p class="mo nho">{t.nominated}</p>
    </section>
  );
}

function Preparation({ visit, preparable, conference }: Props & { conference: ConferenceLine }) {
  const t = visit.t.ballots.list;
  return (
    <section>
      <h2>{t.prepareHeading}</h2>
      <ButtonGroup>
        {preparable.map((award, at) => (
          <Form action={paths.prepareBallot(conference.id)}>
            <input type="hidden" name="award" value={award.code} />
            <Button kind={at === 0 ? 'primary' : 'secondary'}>{t.prepare(awardName(award))}</Button>
          </Form>
        ))}
      </ButtonGroup>
    </section>
  );
}
