import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { registerRows } from './fact-rows.ts';
import { firstOfEach, groupBy } from './group.ts';
import {
  type AwardRecord,
  type Holder,
  type InitiativeRecord,
  initiativesOf,
  pastAwards,
  type RatingRecord,
  ratingsOf,
} from './records.ts';

/** An award in the years of a person or a unit; one of the program's own register has no row to revoke here. */
export interface CourseAward {
  id: string | null;
  award: AwardCode;
  year: number;
  decisionNumber: string;
  decidedOn: Day;
  revoked: { number: string; on: Day } | null;
}

/** One year with what is known of it. */
export interface CourseYear {
  year: number;
  rating: RatingRecord | null;
  awards: CourseAward[];
  initiatives: InitiativeRecord[];
}

/** The years that somebody has something of, the latest first; gaps between them are there too. */
export async function courseOf(tx: Tx, holder: Holder, ids: readonly string[]): Promise<CourseYear[]> {
  const ratings = firstOfEach(await ratingsOf(tx, holder, ids), ({ year }) => year);
  const recorded = (await pastAwards(tx, holder, ids)).map(pastAward);
  const registered = holder.kind === 'collective' ? await ownRegister(tx, ids) : [];
  const awards = firstOfEach(
    [...registered, ...recorded],
    (each) => `${each.award} ${each.year} ${each.decisionNumber}`,
  );
  const initiatives = holder.kind === 'person' ? firstOfEach(await initiativesOf(tx, ids), ({ id }) => id) : [];
  const known = [...ratings, ...awards, ...initiatives].map(({ year }) => year);
  if (known.length === 0) return [];
  const rated = new Map(ratings.map((each) => [each.year, each]));
  const awarded = groupBy(awards, ({ year }) => String(year));
  const found = groupBy(initiatives, ({ year }) => String(year));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, at) => last - at).map((year) => ({
    year,
    rating: rated.get(year) ?? null,
    awards: (awarded.get(String(year)) ?? []).toSorted(highestFirst),
    initiatives: found.get(String(year)) ?? [],
  }));
}

/** The ids of what was recorded in these years: ratings, awards, initiatives. */
export function entriesOf(years: readonly CourseYear[]): string[] {
  return years.flatMap(({ rating, awards, initiatives }) => [
    ...(rating ? [rating.id] : []),
    ...awards.flatMap(({ id }) => (id ? [id] : [])),
    ...initiatives.map(({ id }) => id),
  ]);
}

const highestFirst = (left: CourseAward, right: CourseAward) =>
  AWARD_CODES.indexOf(right.award) - AWARD_CODES.indexOf(left.award);

function pastAward(row: AwardRecord): CourseAward {
  const { id, award, year, decisionNumber, decidedOn, revokedOn, revokeNumber } = row;
  return {
    ...{ id, award, year, decisionNumber, decidedOn },
    revoked: revokedOn ? { number: revokeNumber ?? '', on: revokedOn } : null,
  };
}

async function ownRegister(tx: Tx, unitIds: readonly string[]): Promise<CourseAward[]> {
  const rows = await registerRows(tx, unitIds);
  return rows.map(({ award, year, decisionNumber, decidedOn, revokedOn }) => ({
    ...{ id: null, award, year, decisionNumber, decidedOn },
    revoked: revokedOn ? { number: '', on: revokedOn } : null,
  }));
}
