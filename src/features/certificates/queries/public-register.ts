import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from '#src/platform/database/tables.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Asked, Cursor, LookUp, ReplacementKind } from '../rules.ts';

/*
 * What anybody may read. What is shown comes from the views of 0016 alone; the tables of the register only give ids and
 * words to look for, so that nothing nominated, pending or unpublished can be shown.
 */

export interface PublicAward {
  awardId: string;
  subjectName: string;
  unitName: string;
  award: string;
  awardName: string;
  year: number;
  grantedOn: Day;
  ordinal: number;
  decisionId: string;
  decisionNumber: string;
  issuer: string;
  annulled: boolean;
  annulledBy: string | null;
  annulledOn: Day | null;
  reissuedOn: Day | null;
  synthetic: boolean;
}

export interface LookUpFilter {
  lookUp: LookUp;
  /** Code of an award, '' for all. */
  award: string;
  /** Year of the achievement; null for all. */
  year: number | null;
  after: Cursor | null;
}

type AwardQuery<O> = SelectQueryBuilder<Tables, 'public_award', O>;

/** A page of published awards, the latest decision first; one more than `limit` when there are more. */
export async function publicAwards(tx: Tx, filter: LookUpFilter, limit: number): Promise<PublicAward[]> {
  const { lookUp, after } = filter;
  let query = columns(tx);
  if (lookUp.kind === 'decision') {
    const ids = await decisionsNumbered(tx, lookUp);
    if (ids.length === 0) return [];
    query = query.where('public_award.decision_id', 'in', ids);
  }
  if (lookUp.kind === 'name') query = named(query, tx, lookUp);
  if (filter.award) query = query.where('public_award.award', '=', filter.award);
  if (filter.year !== null) query = query.where('public_award.year', '=', filter.year);
  if (after) {
    query = query.where((eb) =>
      eb(
        eb.refTuple('public_award.granted_on', 'public_award.award_id'),
        '<',
        eb.tuple(after.grantedOn, after.awardId),
      ),
    );
  }
  return query
    .orderBy('public_award.granted_on', 'desc')
    .orderBy('public_award.award_id', 'desc')
    .limit(limit + 1)
    .execute();
}

function columns(tx: Tx) {
  return tx.db
    .selectFrom('public_award')
    .select(['award_id as awardId', 'subject_name as subjectName', 'unit_name as unitName', 'award'])
    .select(['award_name as awardName', 'year', 'granted_on as grantedOn', 'ordinal', 'decision_id as decisionId'])
    .select(['decision_number as decisionNumber', 'issuer', 'annulled', 'annulled_by as annulledBy'])
    .select(['annulled_on as annulledOn', 'reissued_on as reissuedOn', 'synthetic'])
    .where('tenant_id', '=', tx.tenantId);
}

/** Every word whole, the last one as far as it was typed; ranges in byte order are index conditions. */
function named<O>(
  query: AwardQuery<O>,
  tx: Tx,
  { words, beginning }: Extract<LookUp, { kind: 'name' }>,
): AwardQuery<O> {
  const beyond = `${beginning}\u{10FFFF}`;
  return [...words, null].reduce<AwardQuery<O>>(
    (narrowed, word) =>
      narrowed.where((eb) => {
        const found = eb
          .selectFrom('award_word as w')
          .select('w.award_id')
          .where('w.tenant_id', '=', tx.tenantId)
          .whereRef('w.award_id', '=', 'public_award.award_id');
        return eb.exists(
          word === null
            ? found.where('w.word', '>=', beginning).where('w.word', '<', beyond)
            : found.where('w.word', '=', word),
        );
      }),
    query,
  );
}

async function decisionsNumbered(tx: Tx, { numbers, plain }: Extract<LookUp, { kind: 'decision' }>): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('award_decision')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('number_text', 'in', numbers), ...(plain === null ? [] : [eb('number', '=', plain)])]))
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

export interface PublicDecision {
  decisionId: string;
  kind: 'grant' | 'correct' | 'annul';
  state: 'issued' | 'corrected' | 'annulled';
  number: string;
  datedOn: Day;
  issuer: string;
  awardName: string;
  year: number;
  synthetic: boolean;
}

/** Published decisions, the latest first, after a place in that order; one more than `limit` when there are more. */
export function publicDecisions(
  tx: Tx,
  after: { datedOn: Day; decisionId: string } | null,
  limit: number,
): Promise<PublicDecision[]> {
  let query = decisionColumns(tx);
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('dated_on', 'decision_id'), '<', eb.tuple(after.datedOn, after.decisionId)),
    );
  }
  return query
    .orderBy('dated_on', 'desc')
    .orderBy('decision_id', 'desc')
    .limit(limit + 1)
    .execute();
}

export async function publicDecision(tx: Tx, decisionId: string): Promise<PublicDecision | null> {
  return (await decisionColumns(tx).where('decision_id', '=', decisionId).executeTakeFirst()) ?? null;
}

function decisionColumns(tx: Tx) {
  return tx.db
    .selectFrom('public_decision')
    .select(['decision_id as decisionId', 'kind', 'state', 'number_text as number', 'dated_on as datedOn', 'issuer'])
    .select(['award_name as awardName', 'award_year as year', 'synthetic'])
    .where('tenant_id', '=', tx.tenantId);
}

/** The published awards that a decision granted, corrected or annulled, in the order of its list. */
export async function awardsInDecision(tx: Tx, decisionId: string): Promise<PublicAward[]> {
  const granted = await tx.db
    .selectFrom('award')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('decision_id', '=', decisionId)
    .execute();
  const spokenOf = await tx.db
    .selectFrom('award_event')
    .select('award_id as id')
    .where('tenant_id', '=', tx.tenantId)
    .where('decision_id', '=', decisionId)
    .execute();
  const ids = [...new Set([...granted, ...spokenOf].map(({ id }) => id))];
  if (ids.length === 0) return [];
  return columns(tx).where('award_id', 'in', ids).orderBy('ordinal').orderBy('award_id').execute();
}

export interface CheckedCertificate {
  number: string;
  replaced: boolean;
  replacedOn: Day | null;
  replacedKind: ReplacementKind | null;
  replacedBy: string | null;
  annulled: boolean;
  award: PublicAward;
}

/** The certificate of a published award by its code or number; null for every other. */
export async function checkedCertificate(tx: Tx, asked: Asked): Promise<CheckedCertificate | null> {
  const row = await tx.db
    .selectFrom('public_certificate')
    .select(['award_id as awardId', 'number', 'replaced', 'replaced_on as replacedOn'])
    .select(['replaced_kind as replacedKind', 'replaced_by as replacedBy'])
    .where('tenant_id', '=', tx.tenantId)
    .where((eb) => (asked.kind === 'code' ? eb('check_code', '=', asked.code) : eb('number', '=', asked.number)))
    .executeTakeFirst();
  const award = row && (await columns(tx).where('award_id', '=', row.awardId).executeTakeFirst());
  if (!row || !award) return null;
  const { awardId: _, ...certificate } = row;
  return { ...certificate, annulled: award.annulled, award };
}
