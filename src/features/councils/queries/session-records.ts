import type { Selectable } from 'kysely';
import type { FlagCode } from '#src/law/awards.ts';
import { type CouncilDraft, type CouncilRuleSet, openableCouncil } from '#src/law/council-rules.ts';
import type { CouncilSessionTable } from '#src/platform/database/tables/councils.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf, type Instant } from '#src/text/day.ts';
import { type CeremonyRecord, ceremonyRecords } from '../../electronic-votes/queries/ceremony-record.ts';
import { type SessionState, secretaryOf, votersOf } from '../rules.ts';
import { type CaseRecord, caseRecords } from './case-records.ts';
import { type Composition, type Council, councilOf, type Seat } from './compositions.ts';
import { councilRulesOf } from './council-rule-rows.ts';

export interface Attendance {
  accountId: string;
  present: boolean;
  reason: string | null;
}

export interface SessionTeller {
  accountId: string;
  isHead: boolean;
  name: string;
  jobTitle: string;
}

export interface Signature {
  paper: 'minutes' | 'counting';
  accountId: string;
  at: Instant;
  hash: string;
}

export interface SessionRecord {
  id: string;
  councilId: string;
  councilName: string;
  tenantName: string;
  tenantPlace: string;
  title: string;
  startsAt: Instant;
  day: Day;
  place: string;
  state: SessionState;
  version: number;
  /** Pinned at the opening; before that the latest one. */
  composition: Composition;
  /** Who has a vote by the composition. */
  members: Seat[];
  secretary: Seat | null;
  presiding: Seat | null;
  quorumReason: string | null;
  openedAt: Instant | null;
  closedAt: Instant | null;
  minutedAt: Instant | null;
  discussion: string;
  conclusion: string;
  /** Empty until it is marked. */
  attendance: Attendance[];
  rules: CouncilDraft;
  /** Awards on the list, the outer one first. */
  awards: FlagCode[];
  /** Null while a rule is unset. */
  ruleSet: CouncilRuleSet | null;
  tellers: SessionTeller[];
  /** The keys of the tellers, where secret votes are electronic. */
  ceremony: CeremonyRecord | null;
  /** On the list. */
  cases: CaseRecord[];
  withdrawn: CaseRecord[];
  signatures: Signature[];
}

/** One session with everything that is recorded of it. */
export async function sessionRecord(tx: Tx, sessionId: string): Promise<SessionRecord | null> {
  return (await sessionRecords(tx, [sessionId]))[0] ?? null;
}

/** These sessions in the order of their days. */
export async function sessionRecords(tx: Tx, ids: readonly string[]): Promise<SessionRecord[]> {
  const council = ids.length === 0 ? null : await councilOf(tx);
  if (!council) return [];
  const rows = await tx.db
    .selectFrom('council_session')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('id', 'in', [...ids])
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  const parts = await partsOf(tx, ids);
  return rows.map((row) => assemble(row, parts, council));
}

async function partsOf(tx: Tx, ids: readonly string[]) {
  const { db, tenantId } = tx;
  return {
    cases: await caseRecords(tx, ids),
    ceremonies: (await ceremonyRecords(tx, { sessionIds: ids })).filter(({ state }) => state !== 'voided'),
    rules: await db
      .selectFrom('council_rule')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('session_id', 'in', [...ids])
      .execute(),
    attendance: await db
      .selectFrom('council_attendance')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('session_id', 'in', [...ids])
      .execute(),
    tellers: await db
      .selectFrom('council_teller')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('session_id', 'in', [...ids])
      .orderBy('position')
      .execute(),
    signatures: await db
      .selectFrom('council_signature')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('session_id', 'in', [...ids])
      .orderBy('signed_at')
      .execute(),
  };
}

type Parts = Awaited<ReturnType<typeof partsOf>>;
type Row = Selectable<CouncilSessionTable>;

function assemble(row: Row, parts: Parts, council: Council): SessionRecord {
  const own = <T extends { session_id: string }>(rows: T[]) => rows.filter(({ session_id }) => session_id === row.id);
  const composition = council.compositions.find(({ id }) => id === row.composition_id) ?? council.compositions[0];
  if (!composition) throw new Error(`council ${council.id} has no composition`);
  const seatOf = (accountId: string | null) => composition.seats.find((seat) => seat.accountId === accountId) ?? null;
  const cases = parts.cases.filter(({ sessionId }) => sessionId === row.id);
  const listed = cases.filter(({ state }) => state !== 'withdrawn');
  const awards = (['CO_BO', 'CO_CP'] as const).filter((award) => listed.some((each) => each.award === award));
  const rules = councilRulesOf(own(parts.rules));
  const opened = openableCouncil(rules, awards);
  return {
    id: row.id,
    councilId: council.id,
    councilName: council.name,
    tenantName: council.tenantName,
    tenantPlace: council.tenantPlace,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    day: dayOf(row.starts_at.toISOString()),
    place: row.place,
    state: row.state,
    version: row.version,
    composition,
    members: votersOf(composition.seats),
    secretary: secretaryOf(composition.seats),
    presiding: seatOf(row.presiding_id),
    quorumReason: row.quorum_reason,
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    minutedAt: row.minuted_at?.toISOString() ?? null,
    discussion: row.discussion,
    conclusion: row.conclusion,
    attendance: own(parts.attendance).map(({ account_id, present, absence_reason }) => {
      return { accountId: account_id, present, reason: absence_reason };
    }),
    rules,
    awards,
    ruleSet: opened.open ? opened.ruleSet : null,
    tellers: own(parts.tellers).map(({ account_id, is_head }) => {
      const seat = seatOf(account_id);
      return { accountId: account_id, isHead: is_head, name: seat?.name ?? '', jobTitle: seat?.jobTitle ?? '' };
    }),
    ceremony: parts.ceremonies.find(({ meeting }) => meeting.id === row.id) ?? null,
    cases: listed,
    withdrawn: cases.filter(({ state }) => state === 'withdrawn'),
    signatures: own(parts.signatures).map(({ paper, account_id, signed_at, content_hash }) => {
      return { paper, accountId: account_id, at: signed_at.toISOString(), hash: content_hash };
    }),
  };
}

/** Accounts of members who are marked present. */
export function thereOf({ attendance, members }: Pick<SessionRecord, 'attendance' | 'members'>): string[] {
  const marked = attendance.filter(({ present }) => present).map(({ accountId }) => accountId);
  return members.map(({ accountId }) => accountId).filter((accountId) => marked.includes(accountId));
}

export interface SessionLine {
  id: string;
  title: string;
  startsAt: Instant;
  place: string;
  state: SessionState;
  compositionId: string | null;
  cases: number;
  recommended: number;
  decided: number;
}

/** The sessions of the Council, the latest first. */
export async function sessionLines(tx: Tx, councilId: string, limit = 100): Promise<SessionLine[]> {
  const rows = await tx.db
    .selectFrom('council_session as s')
    .select(['s.id', 's.title', 's.starts_at', 's.place', 's.state', 's.composition_id'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.council_id', '=', councilId)
    .orderBy('s.starts_at', 'desc')
    .limit(limit)
    .execute();
  const ids = rows.map(({ id }) => id);
  const counts = ids.length === 0 ? [] : await caseCounts(tx, ids);
  return rows.map((row) => {
    const own = counts.filter(({ session_id }) => session_id === row.id);
    const sum = (...states: string[]) =>
      own.filter(({ state }) => states.includes(state)).reduce((all, { count }) => all + Number(count), 0);
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toISOString(),
      place: row.place,
      state: row.state,
      compositionId: row.composition_id,
      cases: sum('scheduled', 'open', 'voted', 'recommended', 'notRecommended'),
      recommended: sum('recommended'),
      decided: sum('recommended', 'notRecommended'),
    };
  });
}

function caseCounts(tx: Tx, sessionIds: readonly string[]) {
  return tx.db
    .selectFrom('council_case')
    .select(['session_id', 'state'])
    .select((eb) => eb.fn.countAll().as('count'))
    .where('tenant_id', '=', tx.tenantId)
    .where('session_id', 'in', [...sessionIds])
    .groupBy(['session_id', 'state'])
    .execute();
}
