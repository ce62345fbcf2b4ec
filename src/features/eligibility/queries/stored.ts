import { sql } from 'kysely';
import { checkAll } from '#src/law/check.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import { opensYear } from '#src/law/outlook.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { ConditionOutcome, Verdict } from '#src/law/verdict.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

/** For which year of achievement, as of which day and under which rules all of a unit is judged. */
export interface Question {
  year: number;
  onDate: Day;
  pack: RulePack;
  now: Date;
}

export interface Tally {
  subjects: number;
  verdicts: number;
  eligible: number;
  unknown: number;
}

export const nothing: Tally = { subjects: 0, verdicts: 0, eligible: 0, unknown: 0 };

export function addTally(one: Tally, other: Tally): Tally {
  return {
    subjects: one.subjects + other.subjects,
    verdicts: one.verdicts + other.verdicts,
    eligible: one.eligible + other.eligible,
    unknown: one.unknown + other.unknown,
  };
}

/**
 * Judges subjects on every award open to them and keeps the verdicts: one statement for all of them. A verdict that
 * stands for the same subject, award and year is replaced.
 * @param unitIds the unit where each subject is counted, in the order of `subjects`
 */
export async function judgeAndStore(
  tx: Tx,
  subjects: readonly SubjectFacts[],
  unitIds: readonly (string | null)[],
  question: Question,
): Promise<Tally> {
  const tally = { ...nothing, subjects: subjects.length };
  const shapes = new Shapes();
  const [rows, rowShapes]: [number[], number[]] = [[], []];
  for (const [at, facts] of subjects.entries()) {
    for (const verdict of checkAll(facts, question.onDate, { pack: question.pack, achievementYear: question.year })) {
      rows.push(at);
      rowShapes.push(shapes.of(verdict));
      tally.verdicts += 1;
      if (verdict.outcome === 'eligible') tally.eligible += 1;
      if (verdict.outcome === 'unknown') tally.unknown += 1;
    }
  }
  if (rows.length > 0) {
    const kind = subjects[0]?.kind ?? 'person';
    const ids = subjects.map(({ id }) => id);
    const { pack } = question;
    const { tenantId } = tx;
    await sql`
      with shape as materialized (
        select number, award, outcome, unverified, not_met::text[] as not_met, unknown::text[] as unknown, opens_year
        from unnest(${shapes.numbers}::integer[], ${shapes.awards}::text[], ${shapes.outcomes}::text[],
          ${shapes.unverified}::boolean[], ${shapes.notMet}::text[], ${shapes.unknown}::text[],
          ${shapes.opensYears}::integer[])
          as s (number, award, outcome, unverified, not_met, unknown, opens_year)
      )
      insert into eligibility (tenant_id, subject_id, subject_kind, unit_id, award, year, on_date, outcome, unverified,
        pack, not_met, unknown, opens_year, computed_at)
      select ${tenantId}::uuid, (${ids}::uuid[])[r.at + 1], ${kind}::text, (${unitIds as string[]}::uuid[])[r.at + 1],
        s.award, ${question.year}::integer, ${question.onDate}::date, s.outcome, s.unverified,
        ${`${pack.code} ${pack.version}`}::text, s.not_met, s.unknown, s.opens_year, ${question.now}::timestamptz
      from unnest(${rows}::integer[], ${rowShapes}::integer[]) as r (at, shape)
      join shape s on s.number = r.shape
      on conflict (tenant_id, subject_id, award, year) do update set
        subject_kind = excluded.subject_kind, unit_id = excluded.unit_id, on_date = excluded.on_date,
        outcome = excluded.outcome, unverified = excluded.unverified, pack = excluded.pack,
        not_met = excluded.not_met, unknown = excluded.unknown, opens_year = excluded.opens_year,
        computed_at = excluded.computed_at`.execute(tx.db);
  }
  return tally;
}

/** Takes away what is kept of a unit's year, so that who left does not stay in its list. */
export async function forgetUnit(tx: Tx, unitId: string, year: number, kind: 'person' | 'collective'): Promise<void> {
  await tx.db
    .deleteFrom('eligibility')
    .where('tenant_id', '=', tx.tenantId)
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('subject_kind', '=', kind)
    .execute();
}

/** Verdicts that are stored alike, each once: thousands of people fail an award for the same reasons. */
class Shapes {
  readonly numbers: number[] = [];
  readonly awards: string[] = [];
  readonly outcomes: string[] = [];
  readonly unverified: boolean[] = [];
  /** Array literals: a nested array would be flattened by `unnest`. Codes are of letters, digits and hyphens. */
  readonly notMet: string[] = [];
  readonly unknown: string[] = [];
  readonly opensYears: (number | null)[] = [];
  private readonly known = new Map<string, number>();

  of(verdict: Verdict): number {
    const notMet = codesOf(verdict, 'notMet');
    const unknown = codesOf(verdict, 'unknown');
    const opens = opensYear(verdict);
    const { award, outcome, unverified } = verdict;
    const key = `${award} ${outcome} ${unverified} ${notMet} ${unknown} ${opens}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.length;
    this.known.set(key, number);
    this.numbers.push(number);
    this.awards.push(award);
    this.outcomes.push(outcome);
    this.unverified.push(unverified);
    this.notMet.push(`{${notMet}}`);
    this.unknown.push(`{${unknown}}`);
    this.opensYears.push(opens);
    return number;
  }
}

function codesOf(verdict: Verdict, outcome: ConditionOutcome): string {
  let codes = '';
  for (const result of verdict.conditions) {
    if (result.outcome === outcome) codes += codes === '' ? result.condition.code : `,${result.condition.code}`;
  }
  return codes;
}
