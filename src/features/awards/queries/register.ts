import { sql } from 'kysely';
import type { AwardState } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { type AwardLine, asLines, awardRows } from '../queries.ts';
import { wordsOf } from '../rules.ts';

export interface RegisterFilter {
  /** As typed: words of a name, or the number of a decision. */
  text: string;
  unitId: string | null;
  award: string | null;
  year: number | null;
  state: AwardState | null;
  /** The last entry of the page before. */
  after: { grantedOn: Day; awardId: string } | null;
}

export const registerPage = 25;

/**
 * A page of the register, the latest decision first. Every condition is an index condition: each whole word by
 * equality, the last word by the range of its prefix (byte order, so it holds behind row-level security too), the
 * filters by their own index in the order of the page; the page goes on after the last row's key, never by an offset.
 */
export async function registerLines(
  tx: Tx,
  filter: RegisterFilter,
  limit = registerPage,
): Promise<{ lines: AwardLine[]; more: boolean }> {
  const number = filter.text.trim();
  let query = awardRows(tx);
  if (/^\d+\//.test(number)) query = query.where('a.decision_number', '=', number);
  else {
    const words = wordsOf(filter.text);
    const last = lastWord(filter.text);
    for (const word of words) {
      query = query.where((eb) => {
        const found = eb
          .selectFrom('award_word as w')
          .select('w.award_id')
          .whereRef('w.tenant_id', '=', 's.tenant_id')
          .where('w.tenant_id', '=', tx.tenantId);
        return eb(
          's.award_id',
          'in',
          word === last
            ? found.where('w.word', '>=', word).where('w.word', '<', afterPrefix(word))
            : found.where('w.word', '=', word),
        );
      });
    }
  }
  if (filter.unitId) query = query.where('s.unit_id', '=', filter.unitId);
  if (filter.award) query = query.where('s.award', '=', filter.award);
  if (filter.year !== null) query = query.where('s.year', '=', filter.year);
  if (filter.state) query = query.where('s.state', '=', filter.state);
  if (filter.after) {
    const { grantedOn, awardId } = filter.after;
    query = query.where(sql<boolean>`(s.granted_on, s.award_id) < (${grantedOn}::date, ${awardId}::uuid)`);
  }
  const lines = await asLines(
    query
      .orderBy('s.granted_on', 'desc')
      .orderBy('s.award_id', 'desc')
      .limit(limit + 1),
  );
  return { lines: lines.slice(0, limit), more: lines.length > limit };
}

/** The last typed word is still being typed unless a space follows it. */
function lastWord(text: string): string | null {
  if (/\s$/.test(text)) return null;
  return wordsOf(text.trim().split(/\s+/).at(-1) ?? '').at(-1) ?? null;
}

/** The first text after every text that begins with the word, in byte order. */
function afterPrefix(word: string): string {
  return `${word}\u{10FFFF}`;
}

/** Years and awards that the register holds, for the filters: one look at the end of an index for each. */
export async function registerYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive y(year) as (
      (select max(year) from award_standing where tenant_id = ${tx.tenantId})
      union all
      select (select max(a.year) from award_standing a where a.tenant_id = ${tx.tenantId} and a.year < y.year)
      from y where y.year is not null
    ) select year from y where year is not null`.execute(tx.db);
  return rows.map(({ year }) => year);
}
