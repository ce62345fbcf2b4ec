import { type RawBuilder, sql } from 'kysely';
import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import type { Outcome } from '#src/law/verdict.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

/** One person of a unit, as the latest judgement of the whole unit left it. */
export interface EligibleLine {
  personId: string;
  name: string;
  post: string;
  outcome: Outcome;
  opensYear: number | null;
}

/** When and on what the stored verdicts were made; of a unit they are made together. */
export interface Made {
  at: Date;
  onDate: Day;
  pack: string;
}

export const sorts = ['name', 'outcome', 'opens'] as const;
export type Sort = (typeof sorts)[number];

export interface ListQuestion {
  unitId: string;
  award: AwardCode;
  year: number;
  outcome: Outcome | null;
  sort: Sort;
  /** Conditions that this reader may not know of: they are left out of the outcome. */
  hidden: readonly string[];
}

export const linesPerPage = 50;

export interface Lines {
  lines: EligibleLine[];
  counts: Record<Outcome, number>;
  made: Made | null;
}

/**
 * The people of a unit for one award and year.
 * @param page from 1; null for all of them
 */
export async function eligibleLines(tx: Tx, question: ListQuestion, page: number | null): Promise<Lines> {
  const { unitId, award, year, outcome } = question;
  const seen = outcomeSeen(question.hidden);
  const opens = opensSeen(question.hidden);
  const stored = () =>
    tx.db
      .selectFrom('eligibility as e')
      .where('e.tenant_id', '=', tx.tenantId)
      .where('e.unit_id', '=', unitId)
      .where('e.award', '=', award)
      .where('e.year', '=', year)
      .where('e.subject_kind', '=', 'person');
  const counted = await stored()
    .select([seen.as('outcome'), (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy(sql`1`)
    .execute();
  const made = await stored()
    .select(['e.computed_at as at', 'e.on_date as onDate', 'e.pack'])
    .orderBy('e.computed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  let lines = stored()
    .innerJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.subject_id'))
    .select(['p.id as personId', 'p.name', 'p.post', opens.as('opensYear'), seen.as('outcome')]);
  if (outcome) lines = lines.where(seen, '=', outcome);
  if (question.sort === 'outcome') lines = lines.orderBy(sql`array_position(array['eligible', 'unknown'], ${seen})`);
  if (question.sort === 'opens') lines = lines.orderBy(opens, (order) => order.asc().nullsLast());
  lines = lines.orderBy('p.name_sort').orderBy('p.id');
  if (page) lines = lines.limit(linesPerPage).offset((page - 1) * linesPerPage);
  const counts = { eligible: 0, notEligible: 0, unknown: 0 };
  for (const row of counted) counts[row.outcome] = Number(row.count);
  return { lines: await lines.execute(), counts, made: made ?? null };
}

/** The outcome without the conditions that the reader may not know of. */
function outcomeSeen(hidden: readonly string[]): RawBuilder<Outcome> {
  if (hidden.length === 0) return sql<Outcome>`e.outcome`;
  const codes = sql`${hidden as string[]}::text[]`;
  return sql<Outcome>`case
    when e.outcome = 'notEligible' and e.not_met <> '{}' and e.not_met <@ ${codes}
      then case when e.unknown <@ ${codes} then 'eligible' else 'unknown' end
    when e.outcome = 'unknown' and e.unknown <> '{}' and e.unknown <@ ${codes} then 'eligible'
    else e.outcome end`;
}

/** The year in which it opens, where no condition that the reader may not know of has a part in it. */
function opensSeen(hidden: readonly string[]): RawBuilder<number | null> {
  if (hidden.length === 0) return sql<number | null>`e.opens_year`;
  return sql<number | null>`case when not e.not_met && ${hidden as string[]}::text[] then e.opens_year end`;
}

export interface UnitSummary {
  unitId: string;
  name: string;
  counts: Record<Outcome, number>;
  at: Date | null;
  /** The day as of which it was judged, the latest where its people were judged apart. */
  onDate: Day | null;
}

/** How every unit stands for one award and year: its people, or the unit itself for an award of collectives. */
export async function unitSummaries(
  tx: Tx,
  { award, year, kind }: { award: AwardCode; year: number; kind: 'person' | 'collective' },
): Promise<UnitSummary[]> {
  const rows = await tx.db
    .selectFrom('unit as u')
    .leftJoin('eligibility as e', (on) =>
      on
        .onRef('e.tenant_id', '=', 'u.tenant_id')
        .onRef('e.unit_id', '=', 'u.id')
        .on('e.award', '=', award)
        .on('e.year', '=', year)
        .on('e.subject_kind', '=', kind),
    )
    .select(['u.id as unitId', 'u.name', (eb) => eb.fn.max('e.computed_at').as('at')])
    .select((eb) => eb.fn.max('e.on_date').as('onDate'))
    .select((eb) =>
      (['eligible', 'notEligible', 'unknown'] as const).map((outcome) =>
        eb.fn.count<number>('e.subject_id').filterWhere('e.outcome', '=', outcome).as(outcome),
      ),
    )
    .where('u.tenant_id', '=', tx.tenantId)
    .where('u.successor_id', 'is', null)
    .where('u.starts_on', '<=', `${year}-12-31`)
    .where((eb) => eb.or([eb('u.ends_on', 'is', null), eb('u.ends_on', '>=', `${year}-01-01`)]))
    .groupBy(['u.id', 'u.name', 'u.name_sort'])
    .orderBy('u.name_sort')
    .execute();
  return rows.map(({ unitId, name, at, onDate, eligible, notEligible, unknown }) => ({
    unitId,
    name,
    at,
    onDate,
    counts: { eligible: Number(eligible), notEligible: Number(notEligible), unknown: Number(unknown) },
  }));
}

export interface AwardSummary {
  award: AwardCode;
  counts: Record<Outcome, number>;
}

/** How the whole body stands for a year, award by award, over the units that work. */
export async function awardSummaries(tx: Tx, year: number, kind: 'person' | 'collective'): Promise<AwardSummary[]> {
  const rows = await tx.db
    .selectFrom('eligibility as e')
    .select([sql<AwardCode>`e.award`.as('award'), 'e.outcome', (eb) => eb.fn.countAll<number>().as('count')])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.year', '=', year)
    .where('e.subject_kind', '=', kind)
    .groupBy(['e.award', 'e.outcome'])
    .execute();
  const found = new Map<AwardCode, Record<Outcome, number>>();
  for (const { award, outcome, count } of rows) {
    const counts = found.get(award) ?? { eligible: 0, notEligible: 0, unknown: 0 };
    found.set(award, { ...counts, [outcome]: Number(count) });
  }
  return AWARD_CODES.flatMap((award) => {
    const counts = found.get(award);
    return counts ? [{ award, counts }] : [];
  });
}
