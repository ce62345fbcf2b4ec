import { sql } from 'kysely';
import type { AwardCode } from '#src/law/award-code.ts';
import type { QuotaRule } from '#src/law/quota.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { unitWithPredecessors } from '../../people/queries.ts';

/** What a quota is counted over, and where the number comes from. */
export interface Counted {
  number: number;
  /**
   * `reported`: the unit reported it with its head-counts; `decided`: decisions on record; `judged`: those who meet the
   * conditions by the latest judgement, while nothing is decided yet.
   */
  from: 'reported' | 'decided' | 'judged';
}

/**
 * What the base of a unit's quota counts: holders of LĐTT of the unit in that year. Null where the base is that of the
 * whole ministry, or nothing is known.
 */
export async function countedInUnit(tx: Tx, rule: QuotaRule, unitId: string, year: number): Promise<Counted | null> {
  if (rule.base !== 'advancedInUnit') return null;
  const units = await unitWithPredecessors(tx, unitId);
  const { rows } = await sql<{ reported: number | null; decided: number; judged: number }>`
    select
      (select s.advanced from unit_staff s
        where s.tenant_id = ${tx.tenantId} and s.unit_id = ${unitId} and s.year = ${year}) as reported,
      (select count(distinct a.person_id)::integer from past_award a
        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
        where a.tenant_id = ${tx.tenantId} and a.award = 'LDTT' and a.year = ${year} and a.revoked_on is null
          and p.unit_id = any(${units}::uuid[])) as decided,
      (select count(*)::integer from eligibility e
        where e.tenant_id = ${tx.tenantId} and e.unit_id = ${unitId} and e.award = 'LDTT' and e.year = ${year}
          and e.subject_kind = 'person' and e.outcome = 'eligible') as judged`.execute(tx.db);
  const [found] = rows;
  if (!found) return null;
  if (found.reported !== null) return { number: found.reported, from: 'reported' };
  if (found.decided > 0) return { number: found.decided, from: 'decided' };
  return found.judged > 0 ? { number: found.judged, from: 'judged' } : null;
}

/** What the base of a quota of the whole ministry counts; null where the base is a unit's, or nothing is known. */
export async function countedInMinistry(tx: Tx, rule: QuotaRule, year: number): Promise<Counted | null> {
  if (rule.base === 'meetStandardInMinistry' && rule.of) {
    const { judged, eligible } = await judgedInMinistry(tx, rule.of, year);
    return judged > 0 ? { number: eligible, from: 'judged' } : null;
  }
  if (rule.base !== 'advancedInMinistry') return null;
  const { rows } = await sql<{ number: number }>`
    select count(distinct a.person_id)::integer as number from past_award a
    where a.tenant_id = ${tx.tenantId} and a.award = 'LDTT' and a.year = ${year} and a.revoked_on is null
      and a.person_id is not null`.execute(tx.db);
  const decided = rows[0]?.number ?? 0;
  return decided > 0 ? { number: decided, from: 'decided' } : null;
}

/** How many were judged for an award in the whole body, and how many of them meet the conditions, by the latest judgements. */
export async function judgedInMinistry(
  tx: Tx,
  award: AwardCode,
  year: number,
): Promise<{ judged: number; eligible: number }> {
  const row = await tx.db
    .selectFrom('eligibility')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('judged'),
      fn
        .countAll<number>()
        .filterWhere(eb('outcome', '=', 'eligible'))
        .as('eligible'),
    ])
    .where('tenant_id', '=', tx.tenantId)
    .where('award', '=', award)
    .where('year', '=', year)
    .executeTakeFirst();
  return { judged: Number(row?.judged ?? 0), eligible: Number(row?.eligible ?? 0) };
}
