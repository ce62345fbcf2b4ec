import type { Task } from '#src/features/accounts/schema.ts';
import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { leadersFacts, withoutOwnLeaders } from '#src/features/movements/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { tasksOfCovenants } from './queries/tasks.ts';
import type { AmendmentState, CovenantState } from './rules.ts';

export interface CovenantFacts extends ClusterYearFacts {
  covenantId: string;
  state: CovenantState;
}

export async function covenantFacts(tx: Tx, covenantId: string): Promise<CovenantFacts | null> {
  const row = await tx.db
    .selectFrom('covenant')
    .select(['cluster_year_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', covenantId)
    .executeTakeFirst();
  const year = row && (await leadersFacts(tx, row.cluster_year_id));
  if (!year) return null;
  return {
    ...year,
    object: { kind: 'covenant', id: covenantId },
    phase: year.phase === 'closed' ? 'yearClosed' : row.state,
    covenantId,
    state: row.state,
  };
}

export interface PartyFacts extends CovenantFacts {
  unitId: string;
}

/** The covenant as one of its members sees it: the unit that signs or proposes. */
export async function partyFacts(tx: Tx, covenantId: string, unitId: string): Promise<PartyFacts | null> {
  const facts = await covenantFacts(tx, covenantId);
  return facts?.memberUnitIds?.includes(unitId) ? { ...facts, unitId } : null;
}

export interface AmendmentFacts extends PartyFacts {
  amendmentId: string;
}

export async function amendmentFacts(tx: Tx, amendmentId: string): Promise<AmendmentFacts | null> {
  const row = await tx.db
    .selectFrom('covenant_amendment')
    .select(['covenant_id', 'unit_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', amendmentId)
    .executeTakeFirst();
  const covenant = row && (await covenantFacts(tx, row.covenant_id));
  if (!covenant) return null;
  const facts: AmendmentFacts = {
    ...covenant,
    object: { kind: 'amendment', id: amendmentId },
    phase: covenant.phase === 'yearClosed' ? 'yearClosed' : row.state,
    unitId: row.unit_id,
    amendmentId,
  };
  return withoutOwnLeaders(facts, row.unit_id);
}

/** The covenant of a year; null when nobody has begun it. */
export async function covenantOfYear(tx: Tx, clusterYearId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('covenant')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface CovenantStanding {
  covenantId: string;
  state: CovenantState;
  /** Signatures of the version opened last, of the parties to it; 0 of 0 in the draft. */
  signed: number;
  of: number;
  inForceAt: Date | null;
  /** Later than the version that all signed: the covenant was amended. */
  amended: boolean;
  currentVersion: number;
}

/** How far the covenant of a year is; null when nobody has begun it. */
export async function covenantState(tx: Tx, clusterYearId: string): Promise<CovenantStanding | null> {
  const row = await tx.db
    .selectFrom('covenant as c')
    .select(['c.id', 'c.state', 'c.in_force_at', 'c.signing_version', 'c.current_version'])
    .select((eb) => [
      eb
        .selectFrom('covenant_party as p')
        .whereRef('p.tenant_id', '=', 'c.tenant_id')
        .whereRef('p.covenant_id', '=', 'c.id')
        .whereRef('p.number', '=', 'c.signing_version')
        .select((agg) => agg.fn.countAll<number>().as('count'))
        .as('parties'),
      eb
        .selectFrom('covenant_signature as s')
        .whereRef('s.tenant_id', '=', 'c.tenant_id')
        .whereRef('s.covenant_id', '=', 'c.id')
        .whereRef('s.number', '=', 'c.signing_version')
        .select((agg) => agg.fn.countAll<number>().as('count'))
        .as('signatures'),
    ])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  if (!row) return null;
  const draft = row.state === 'draft';
  return {
    covenantId: row.id,
    state: row.state,
    signed: draft ? 0 : Number(row.signatures ?? 0),
    of: draft ? 0 : Number(row.parties ?? 0),
    inForceAt: row.in_force_at,
    amended: row.current_version > row.signing_version,
    currentVersion: row.current_version,
  };
}

export interface Amendment {
  id: string;
  covenantId: string;
  number: number;
  unitId: string;
  unitName: string;
  targetId: string;
  indicator: string;
  unitOfMeasure: string;
  oldGoal: string;
  oldDueOn: Day;
  newGoal: string;
  newDueOn: Day;
  reason: string;
  state: AmendmentState;
  content: string;
  hash: string;
  proposedAt: Date;
  proposerName: string;
  proposerTitle: string;
  decidedAt: Date | null;
  deciderName: string | null;
  deciderTitle: string | null;
  deciderRole: 'clusterHead' | 'clusterDeputy' | null;
  decisionWords: string | null;
  resultingVersion: number | null;
}

function amendments(tx: Tx) {
  return tx.db
    .selectFrom('covenant_amendment as a')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.id', 'a.covenant_id as covenantId', 'a.number', 'a.unit_id as unitId', 'u.name as unitName'])
    .select(['a.target_id as targetId', 'a.indicator', 'a.unit_of_measure as unitOfMeasure', 'a.reason', 'a.state'])
    .select(['a.old_goal as oldGoal', 'a.old_due_on as oldDueOn', 'a.new_goal as newGoal', 'a.new_due_on as newDueOn'])
    .select(['a.content', 'a.content_hash as hash', 'a.proposed_at as proposedAt', 'a.proposer_name as proposerName'])
    .select(['a.proposer_title as proposerTitle', 'a.decided_at as decidedAt', 'a.decider_name as deciderName'])
    .select(['a.decider_title as deciderTitle', 'a.decider_role as deciderRole', 'a.decision_words as decisionWords'])
    .select('a.resulting_version as resultingVersion')
    .where('a.tenant_id', '=', tx.tenantId);
}

/** Every amendment of a covenant in order, whatever became of it. */
export function amendmentsOf(tx: Tx, covenantId: string): Promise<Amendment[]> {
  return amendments(tx).where('a.covenant_id', '=', covenantId).orderBy('a.number').execute();
}

export async function amendmentOf(tx: Tx, amendmentId: string): Promise<Amendment | null> {
  return (await amendments(tx).where('a.id', '=', amendmentId).executeTakeFirst()) ?? null;
}

/** What covenants ask of this account now: to write, open, sign, or decide an amendment. */
export function covenantTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  return tasksOfCovenants(tx, actor, today);
}
