import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day, Instant } from '#src/text/day.ts';
import { type ClusterYearFacts, clusterYearFacts } from '../../clusters/queries.ts';
import { type ConferenceFacts, conferenceFacts } from '../queries.ts';
import type { FollowUpState, TaskFollowUp } from '../rules/follow-ups.ts';
import { momentOf } from './conference-record.ts';

export interface FollowUp {
  id: string;
  directiveId: string;
  /** Null: the standing office. */
  ownerUnitId: string | null;
  ownerName: string | null;
  task: string;
  dueOn: Day;
  state: FollowUpState;
  doneOn: Day | null;
  version: number;
}

export interface Directive {
  id: string;
  conferenceId: string;
  conferenceTitle: string;
  conferenceDay: Day;
  year: number;
  position: number;
  givenBy: string;
  wording: string;
  version: number;
  followUps: FollowUp[];
}

export interface DirectiveFacts extends ConferenceFacts {
  directiveId: string;
}

/** A directive of a conference. */
export async function directiveFacts(
  tx: Tx,
  conferenceId: string,
  directiveId: string,
): Promise<DirectiveFacts | null> {
  const facts = await conferenceFacts(tx, conferenceId);
  const row = await tx.db
    .selectFrom('directive')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .where('id', '=', directiveId)
    .executeTakeFirst();
  return facts && row ? { ...facts, object: { kind: 'directive', id: directiveId }, directiveId } : null;
}

/** What was asked at one conference, each with the tasks that follow. */
export function directivesOfConference(tx: Tx, conferenceId: string): Promise<Directive[]> {
  return directives(tx, { conferenceId });
}

/** What was asked in a year and, of the cluster's earlier years, what is not done or was done in this year. */
export async function directivesInForce(tx: Tx, clusterId: string, year: number): Promise<Directive[]> {
  const all = await directives(tx, { clusterId, until: year });
  const current = (directive: Directive) =>
    directive.year === year || directive.followUps.some(({ doneOn }) => (doneOn ?? '9999') >= `${year}-01-01`);
  return all.filter(current);
}

async function directives(
  tx: Tx,
  of: { conferenceId: string } | { clusterId: string; until: number },
): Promise<Directive[]> {
  let query = tx.db
    .selectFrom('directive as d')
    .innerJoin('conference as c', (on) =>
      on.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.conference_id'),
    )
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .select(['d.id', 'd.conference_id as conferenceId', 'c.title as conferenceTitle', 'c.starts_at', 'y.year'])
    .select(['d.position', 'd.given_by as givenBy', 'd.wording', 'd.version'])
    .where('d.tenant_id', '=', tx.tenantId)
    .orderBy('y.year', 'desc')
    .orderBy('c.starts_at', 'desc')
    .orderBy('d.position')
    .orderBy('d.id');
  query =
    'conferenceId' in of
      ? query.where('d.conference_id', '=', of.conferenceId)
      : query.where('y.cluster_id', '=', of.clusterId).where('y.year', '<=', of.until);
  const rows = await query.execute();
  const followUps = await followUpsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ starts_at, ...row }) => ({
    ...row,
    conferenceDay: momentOf(starts_at).day,
    followUps: followUps.filter(({ directiveId }) => directiveId === row.id),
  }));
}

async function followUpsOf(tx: Tx, directiveIds: readonly string[]): Promise<FollowUp[]> {
  if (directiveIds.length === 0) return [];
  return followUpQuery(tx)
    .where('f.directive_id', 'in', [...directiveIds])
    .execute();
}

function followUpQuery(tx: Tx) {
  return tx.db
    .selectFrom('follow_up as f')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'f.tenant_id').onRef('u.id', '=', 'f.owner_unit_id'))
    .select(['f.id', 'f.directive_id as directiveId', 'f.owner_unit_id as ownerUnitId', 'u.name as ownerName'])
    .select(['f.task', 'f.due_on as dueOn', 'f.state', 'f.done_on as doneOn', 'f.version'])
    .where('f.tenant_id', '=', tx.tenantId)
    .orderBy('f.due_on')
    .orderBy('f.id');
}

export interface FollowUpNote {
  sequence: number;
  kind: 'progress' | 'extension' | 'done' | 'reopened';
  wording: string;
  dueBefore: Day | null;
  dueAfter: Day | null;
  at: Instant;
  by: string;
}

export interface FollowUpFacts extends ClusterYearFacts {
  followUpId: string;
  ownerUnitId: string | null;
}

/**
 * A follow-up outlives its conference: its facts are those of the cluster's latest year that is open, so that the heads
 * of that year watch over it. A leader whose own unit has the task does not decide on it (I-17).
 */
export async function followUpFacts(tx: Tx, followUpId: string): Promise<FollowUpFacts | null> {
  const row = await tx.db
    .selectFrom('follow_up as f')
    .innerJoin('directive as d', (on) =>
      on.onRef('d.tenant_id', '=', 'f.tenant_id').onRef('d.id', '=', 'f.directive_id'),
    )
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .leftJoin('cluster_year as n', (on) =>
      on
        .onRef('n.tenant_id', '=', 'y.tenant_id')
        .onRef('n.cluster_id', '=', 'y.cluster_id')
        .on('n.state', '=', 'open')
        .on((eb) => eb('n.year', '>=', eb.ref('y.year'))),
    )
    .select(['f.state', 'f.owner_unit_id', 'd.cluster_year_id', 'n.id as open_year_id'])
    .where('f.tenant_id', '=', tx.tenantId)
    .where('f.id', '=', followUpId)
    .orderBy('n.year', 'desc')
    .executeTakeFirst();
  const year = row && (await clusterYearFacts(tx, row.open_year_id ?? row.cluster_year_id));
  if (!row || !year) return null;
  const owner = row.owner_unit_id;
  return {
    ...year,
    object: { kind: 'followUp', id: followUpId },
    phase: row.state,
    followUpId,
    ownerUnitId: owner,
    unitId: owner,
    headUnitId: owner === year.headUnitId ? null : year.headUnitId,
    deputyUnitId: owner === year.deputyUnitId ? null : year.deputyUnitId,
  };
}

export interface FollowUpRecord extends FollowUp {
  directive: Omit<Directive, 'followUps'>;
  notes: FollowUpNote[];
}

/** @param lock holds the task until the transaction ends */
export async function followUpRecord(tx: Tx, followUpId: string, lock = false): Promise<FollowUpRecord | null> {
  const query = followUpQuery(tx).where('f.id', '=', followUpId);
  const followUp = await (lock ? query.forUpdate('f') : query).executeTakeFirst();
  if (!followUp) return null;
  const owner = await tx.db
    .selectFrom('directive')
    .select('conference_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', followUp.directiveId)
    .executeTakeFirstOrThrow();
  const directive = (await directivesOfConference(tx, owner.conference_id)).find(
    ({ id }) => id === followUp.directiveId,
  );
  if (!directive) return null;
  const notes = await tx.db
    .selectFrom('follow_up_note')
    .select([
      'sequence',
      'kind',
      'wording',
      'due_before as dueBefore',
      'due_after as dueAfter',
      'noted_at',
      'noted_by as by',
    ])
    .where('tenant_id', '=', tx.tenantId)
    .where('follow_up_id', '=', followUpId)
    .orderBy('sequence')
    .execute();
  return {
    ...followUp,
    directive,
    notes: notes.map(({ noted_at, ...note }) => ({ ...note, at: noted_at.toISOString() })),
  };
}

/** What is not done and lies with these units, or with the standing office. */
export async function openFollowUps(
  tx: Tx,
  { unitIds, office }: { unitIds: readonly string[]; office: boolean },
): Promise<TaskFollowUp[]> {
  if (unitIds.length === 0 && !office) return [];
  const rows = await tx.db
    .selectFrom('follow_up as f')
    .innerJoin('directive as d', (on) =>
      on.onRef('d.tenant_id', '=', 'f.tenant_id').onRef('d.id', '=', 'f.directive_id'),
    )
    .select(['f.id', 'f.task', 'f.due_on as dueOn', 'f.state', 'd.given_by as givenBy'])
    .where('f.tenant_id', '=', tx.tenantId)
    .where('f.state', '<>', 'done')
    .where((eb) =>
      eb.or([
        ...(unitIds.length > 0 ? [eb('f.owner_unit_id', 'in', [...unitIds])] : []),
        ...(office ? [eb('f.owner_unit_id', 'is', null)] : []),
      ]),
    )
    .orderBy('f.due_on')
    .execute();
  return rows;
}
