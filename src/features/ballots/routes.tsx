import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { conferenceFacts, conferenceOfYear } from '../conferences/queries.ts';
import { packOfYear } from '../eligibility/queries/packs.ts';
import { listBallots, prepareBallotAccess } from './access.ts';
import { prepareBallot } from './commands/prepare-ballot.ts';
import { BallotsPage } from './pages/ballots-page.tsx';
import { ballotRecords } from './queries/ballot-record.ts';
import { awardsWithoutBallot, nominations } from './queries.ts';
import { listRoutes, preparationRoutes, wayRoutes } from './routes/preparation-routes.tsx';
import { paperRoutes, resultRoutes } from './routes/result-routes.tsx';
import { countingRoutes, votingRoutes } from './routes/voting-routes.tsx';
import * as schema from './schema.ts';

/** Pages and form posts of the paper ballots. */
export function routes(http: FeatureRoutes): void {
  yearRoutes(http);
  preparationRoutes(http);
  wayRoutes(http);
  listRoutes(http);
  votingRoutes(http);
  countingRoutes(http);
  resultRoutes(http);
  paperRoutes(http);
}

/** The ballots of a year. */
function yearRoutes(http: FeatureRoutes): void {
  http.page(paths.ballots(), listBallots, async (scope, visit) => {
    const { clusterYearId } = scope.facts;
    const view = await read(scope, async (tx) => {
      const conference = await conferenceOfYear(tx, clusterYearId);
      const ballots = await ballotRecords(tx, { clusterYearId });
      const facts = conference && (await conferenceFacts(tx, conference.id));
      const { pack } = await packOfYear(tx, clusterYearId);
      const mayPrepare = facts !== null && prepareBallotAccess.allows(visit.actor, facts);
      return {
        conference,
        ballots,
        nominations: await nominations(tx, clusterYearId),
        preparable: conference && mayPrepare ? awardsWithoutBallot(conference.day, pack, ballots) : [],
      };
    });
    return <BallotsPage visit={visit} facts={scope.facts} {...view} />;
  });
  http.form(paths.prepareBallot(), prepareBallotAccess, {
    schema: schema.prepareForm,
    run: async (scope, input) => paths.ballot((await prepareBallot(scope, input)).ballotId),
  });
}
