import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { compareVersions, type Difference, unexplained } from '../rules/compare.ts';
import { type Labelled, outline, type Paragraph } from '../rules/outline.ts';
import { mayWrite, type PlanState, type Readiness, type Verdict } from '../rules.ts';

export interface PlanVersion {
  number: number;
  writtenAt: Date;
  writtenBy: string;
  /** Sent or issued; null while it is written. */
  frozenAt: Date | null;
  /** With struck paragraphs. */
  all: Paragraph[];
  /** What stands, numbered. */
  paragraphs: Labelled[];
}

export interface PlanRound {
  round: number;
  /** The version that was sent. */
  number: number;
  sentAt: Date;
  sentBy: string;
  commentUntil: Day;
  closedAt: Date | null;
  withdrawnAt: Date | null;
}

export interface PlanComment {
  id: string;
  round: number;
  /** Null: on the whole draft. */
  paragraphId: string | null;
  unitId: string;
  unitName: string;
  words: string;
  givenAt: Date;
  givenBy: string;
  version: number;
  answer: PlanAnswer | null;
}

export interface PlanAnswer {
  verdict: Verdict;
  words: string;
  /** The paragraph that took it up, where it is another one or was named. */
  placedId: string | null;
  answeredAt: Date;
  answeredBy: string;
  version: number;
}

export interface PlanRecord {
  id: string;
  clusterYearId: string;
  year: number;
  clusterName: string;
  tenantName: string;
  place: string;
  state: PlanState;
  round: number;
  currentVersion: number;
  number: string | null;
  signedOn: Day | null;
  issuer: string | null;
  signerTitle: string | null;
  signerName: string | null;
  issuedAt: Date | null;
  savedAt: Date;
  savedBy: string;
  version: number;
  versions: PlanVersion[];
  rounds: PlanRound[];
  /** Of every round, not withdrawn, in the order in which they were given. */
  comments: PlanComment[];
  /** Units that agreed without a comment in the latest round. */
  consents: { unitId: string; unitName: string }[];
}

/** The plan whole. @param lock held until the end of the change */
export async function planRecord(tx: Tx, planId: string, lock = false): Promise<PlanRecord | null> {
  if (lock) await holdPlan(tx, planId);
  const plan = await tx.db
    .selectFrom('launch_plan as p')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'p.tenant_id').onRef('y.id', '=', 'p.cluster_year_id'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'p.tenant_id')
    .select(['p.id', 'p.cluster_year_id as clusterYearId', 'y.year', 'k.name as clusterName', 't.name as tenantName'])
    .select(['t.place', 'p.state', 'p.round', 'p.current_version as currentVersion', 'p.number', 'p.issuer'])
    .select(['p.signed_on as signedOn', 'p.signer_title as signerTitle', 'p.signer_name as signerName'])
    .select(['p.issued_at as issuedAt', 'p.saved_at as savedAt', 'p.saved_by as savedBy', 'p.version'])
    .where('p.tenant_id', '=', tx.tenantId)
    .where('p.id', '=', planId)
    .executeTakeFirst();
  if (!plan) return null;
  return {
    ...plan,
    versions: await versionsOf(tx, planId),
    rounds: await roundsOf(tx, planId),
    comments: await commentsOf(tx, planId),
    consents: await consentsOf(tx, planId, plan.round),
  };
}

async function holdPlan(tx: Tx, planId: string): Promise<void> {
  await tx.db
    .selectFrom('launch_plan')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', planId)
    .forUpdate()
    .execute();
}

async function versionsOf(tx: Tx, planId: string): Promise<PlanVersion[]> {
  const versions = await tx.db
    .selectFrom('launch_plan_version')
    .select(['number', 'written_at as writtenAt', 'written_by as writtenBy', 'frozen_at as frozenAt'])
    .where('tenant_id', '=', tx.tenantId)
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute();
  const paragraphs = await tx.db
    .selectFrom('launch_plan_paragraph')
    .select(['number', 'paragraph_id as paragraphId', 'position', 'kind', 'words', 'removed', 'reason', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('plan_id', '=', planId)
    .orderBy('number')
    .orderBy('position')
    .execute();
  return versions.map((version) => {
    const all = paragraphs.filter(({ number }) => number === version.number);
    return { ...version, all, paragraphs: outline(all) };
  });
}

function roundsOf(tx: Tx, planId: string): Promise<PlanRound[]> {
  return tx.db
    .selectFrom('launch_plan_round')
    .select(['round', 'number', 'sent_at as sentAt', 'sent_by as sentBy', 'comment_until as commentUntil'])
    .select(['closed_at as closedAt', 'withdrawn_at as withdrawnAt'])
    .where('tenant_id', '=', tx.tenantId)
    .where('plan_id', '=', planId)
    .orderBy('round')
    .execute();
}

async function commentsOf(tx: Tx, planId: string): Promise<PlanComment[]> {
  const rows = await tx.db
    .selectFrom('launch_plan_comment as c')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'))
    .leftJoin('launch_plan_answer as a', (on) =>
      on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.comment_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.round', 'c.paragraph_id as paragraphId', 'c.unit_id as unitId', 'u.name as unitName'])
    .select(['c.words', 'c.given_at as givenAt', 'c.given_by as givenBy', 'c.version'])
    .select(['a.verdict', 'a.words as answerWords', 'a.placed_id', 'a.answered_at', 'a.answered_by'])
    .select('a.version as answerVersion')
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.plan_id', '=', planId)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.given_at')
    .orderBy('u.name_sort')
    .orderBy('c.id')
    .execute();
  return rows.map(({ verdict, answerWords, placed_id, answered_at, answered_by, answerVersion, ...comment }) => ({
    ...comment,
    answer:
      verdict && answered_at
        ? {
            verdict,
            words: answerWords ?? '',
            placedId: placed_id,
            answeredAt: answered_at,
            answeredBy: answered_by ?? '',
            version: answerVersion ?? 1,
          }
        : null,
  }));
}

function consentsOf(tx: Tx, planId: string, round: number) {
  return tx.db
    .selectFrom('launch_plan_consent as c')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'))
    .select(['c.unit_id as unitId', 'u.name as unitName'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.plan_id', '=', planId)
    .where('c.round', '=', round)
    .orderBy('c.given_at')
    .execute();
}

type Versioned = Pick<PlanRecord, 'versions'>;

export function versionOf(record: Versioned, number: number): PlanVersion | null {
  return record.versions.find((version) => version.number === number) ?? null;
}

export function currentVersion(record: PlanRecord): PlanVersion {
  const version = versionOf(record, record.currentVersion);
  if (!version) throw new Error(`plan ${record.id} lacks version ${record.currentVersion}`);
  return version;
}

/** The round of now or, in a draft, the last one; null before the first sending. */
export function currentRound(record: PlanRecord): PlanRound | null {
  return record.rounds.find(({ round }) => round === record.round) ?? null;
}

/** The differences of two versions, with the reasons written in the later one. */
export function differences(record: Versioned, from: number, to: number): Difference[] {
  const [before, after] = [versionOf(record, from), versionOf(record, to)];
  if (!after) return [];
  const reasons = new Map(after.all.map(({ paragraphId, reason }) => [paragraphId, reason]));
  return compareVersions(before?.paragraphs ?? [], after.paragraphs, reasons);
}

/** Whether a change of paragraphs is possible now. */
export function writable(record: PlanRecord): boolean {
  return mayWrite({ state: record.state, frozen: currentVersion(record).frozenAt !== null });
}

export function readiness(record: PlanRecord): Readiness {
  const current = currentVersion(record);
  const changes = current.number === 1 ? [] : differences(record, current.number - 1, current.number).filter(differs);
  return {
    state: record.state,
    frozen: current.frozenAt !== null,
    texts: current.paragraphs.filter(({ kind }) => kind === 'text').length,
    unanswered: record.comments.filter(({ answer }) => answer === null).length,
    unexplained: unexplained(changes, record.comments).map(({ label }) => label),
    changed: changes.length,
  };
}

const differs = ({ kind }: Difference) => kind !== 'same';

/** Units that commented or agreed in the round of now. */
export function spokenUnits(record: PlanRecord): Set<string> {
  return new Set([
    ...record.comments.filter(({ round }) => round === record.round).map(({ unitId }) => unitId),
    ...record.consents.map(({ unitId }) => unitId),
  ]);
}

/**
 * The plan as it is shown: those who write see everything; the others see a text once it was sent, and the answers of
 * a round once they stand, with the next version or the issued plan. Null: nothing to see yet.
 */
export function seenBy(record: PlanRecord, writes: boolean): PlanRecord | null {
  if (writes) return record;
  const versions = record.versions.filter(({ frozenAt }) => frozenAt !== null);
  const last = versions.at(-1);
  if (!last) return null;
  const settled = (round: number) => record.state === 'issued' || round < record.round;
  return {
    ...record,
    versions,
    currentVersion: last.number,
    comments: record.comments.map((comment) => (settled(comment.round) ? comment : { ...comment, answer: null })),
  };
}

/** Number of a paragraph where it last stood, at most in version `upTo`: "II.3". */
export function labelOf(record: Versioned, paragraphId: string, upTo = Number.POSITIVE_INFINITY): string {
  for (const { number, paragraphs } of record.versions.toReversed()) {
    const found = number <= upTo && paragraphs.find((paragraph) => paragraph.paragraphId === paragraphId);
    if (found) return found.label;
  }
  return '';
}
