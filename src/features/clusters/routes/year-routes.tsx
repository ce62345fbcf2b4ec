import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { ballotStates } from '../../ballots/queries.ts';
import { conferenceOfYear, conferencesOfYear, delegateStates } from '../../conferences/queries.ts';
import { covenantState } from '../../covenants/queries.ts';
import { registrationStates } from '../../movements/queries.ts';
import { planOfYear } from '../../plans/queries.ts';
import { parentState, unitReportStates } from '../../reports/queries.ts';
import { sheetStates } from '../../scoring/queries.ts';
import {
  changeStepsAccess,
  closeYearAccess,
  remindAccess,
  startYearAccess,
  viewClusterYear,
  viewHandover,
} from '../access.ts';
import { closeYear } from '../commands/close-year.ts';
import { startYear } from '../commands/start-year.ts';
import { CloseYearPage } from '../pages/close-year-page.tsx';
import { YearPage } from '../pages/year-page.tsx';
import type { Progress } from '../pages/year-progress.tsx';
import { stepMovesOf } from '../queries/step-moves.ts';
import {
  type ClusterYearFacts,
  leadershipsOf,
  membersOf,
  stepOf,
  stepsOf,
  type YearRecord,
  yearRecord,
} from '../queries.ts';
import { closeObstacle, inForce, visibleLeaderships } from '../rules.ts';
import { emptyForm } from '../schema.ts';

export function yearRoutes(http: FeatureRoutes): void {
  http.page(paths.clusterYear(), viewClusterYear, showYear);

  http.form(paths.startYear(), startYearAccess, {
    schema: emptyForm,
    run: async (scope) => paths.clusterYear((await startYear(scope)).clusterYearId),
  });

  http.page(paths.closeYear(), closeYearAccess, async (scope, visit) => {
    const { clusterYearId } = scope.facts;
    const { year, conferences } = await read(scope, async (tx) => ({
      year: await yearRecord(tx, clusterYearId),
      conferences: await conferencesOfYear(tx, clusterYearId),
    }));
    if (!year) throw notFound();
    const obstacle = closeObstacle({ conferenceOpen: conferences.some(({ state }) => state === 'open') });
    return <CloseYearPage visit={visit} year={year} obstacle={obstacle} />;
  });
  http.form(paths.closeYear(), closeYearAccess, {
    schema: emptyForm,
    run: async (scope) => paths.clusterYear((await closeYear(scope)).clusterYearId),
  });
}

/** Moved deadlines named on the year's page; the rest stand with the steps. */
const shownMoves = 2;

async function showYear(scope: Scope<'clusterYear.view', ClusterYearFacts>, visit: Visit) {
  const { clusterYearId } = scope.facts;
  const { actor } = visit;
  const found = await read(scope, async (tx) => {
    const record = await yearRecord(tx, clusterYearId);
    if (!record) throw notFound();
    const leaderships = await leadershipsOf(tx, [record.id, ...(record.nextId ? [record.nextId] : [])]);
    return {
      record,
      leaderships: visibleLeaderships(actor, leaderships),
      progress: await progressOf(tx, record),
      conference: await conferenceOfYear(tx, record.id),
      covenants: await covenantsOf(tx, record),
      plans: await plansOf(tx, record),
      ballots: await ballotStates(tx, record.id),
      moves: await stepMovesOf(tx, record.id, shownMoves),
    };
  });
  const { record, leaderships } = found;
  const ofYear = (id: string | null) => leaderships.filter((each) => each.clusterYearId === id);
  const next = ofYear(record.nextId);
  const incoming = inForce(next);
  const handover = { ...scope.facts, unitId: incoming?.headUnitId ?? null };
  return (
    <YearPage
      visit={visit}
      {...found}
      leaders={inForce(ofYear(record.id))}
      nextLeaders={
        record.nextId
          ? {
              inForce: incoming,
              waiting: next.find(({ announcedAt, supersededBy }) => !announcedAt && !supersededBy) ?? null,
            }
          : null
      }
      today={scope.today}
      ownUnitId={actor?.unitId ?? null}
      may={{
        start: startYearAccess.allows(actor, scope.facts),
        close: closeYearAccess.allows(actor, scope.facts),
        steps: changeStepsAccess.allows(actor, scope.facts),
        remind: remindAccess.allows(actor, scope.facts),
        handover: viewHandover.allows(actor, handover),
      }}
    />
  );
}

async function progressOf(tx: Tx, record: YearRecord): Promise<Progress> {
  const { nextId } = record;
  const next = nextId ? await registrationStates(tx, nextId) : [];
  const registering = next.some(({ registrationId }) => registrationId !== null);
  return {
    year: record.year,
    members: await membersOf(tx, record.id),
    steps: await stepsOf(tx, record.id),
    registrations: await registrationStates(tx, record.id),
    midYear: await midYearOf(tx, record.id),
    sheets: await sheetStates(tx, record.id),
    delegates: await delegateStates(tx, record.id),
    next:
      nextId && registering
        ? {
            year: record.year + 1,
            registrations: next,
            deadline: (await stepOf(tx, nextId, 'registration'))?.endsOn ?? null,
          }
        : null,
  };
}

async function midYearOf(tx: Tx, clusterYearId: string): Promise<Progress['midYear']> {
  const state = await parentState(tx, 'midYear', clusterYearId);
  return state && { open: state === 'open', reports: await unitReportStates(tx, clusterYearId, 'midYear') };
}

async function plansOf(tx: Tx, { id, year, nextId }: YearRecord) {
  const own = { year, clusterYearId: id, standing: await planOfYear(tx, id) };
  if (!nextId) return [own];
  return [own, { year: year + 1, clusterYearId: nextId, standing: await planOfYear(tx, nextId) }];
}

async function covenantsOf(tx: Tx, record: YearRecord) {
  const own = { year: record.year, standing: await covenantState(tx, record.id) };
  if (!record.nextId) return [own];
  return [own, { year: record.year + 1, standing: await covenantState(tx, record.nextId) }];
}
