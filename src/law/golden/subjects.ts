import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import type {
  CollectiveFacts,
  HeldAward,
  Initiative,
  PersonFacts,
  Rating,
  RatingLevel,
  Staff,
} from '#src/law/facts.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Day } from '#src/text/day.ts';

/** Made-up subjects of whom everything is known, for the golden cases. Each case says what differs. */

export const NATIONAL = rulePack('quoc-gia');
export const JUSTICE = rulePack('bo-tu-phap');
export const FOREIGN = rulePack('bo-ngoai-giao');

/** A year of achievement under each regime, with a day on which it is judged after its end, under the same regime. */
export const MOMENTS = {
  'luat-2003-nghi-dinh-91': { year: 2020, on: '2021-02-01' },
  'luat-2022-nghi-dinh-98': { year: 2024, on: '2025-02-01' },
  'luat-2022-nghi-dinh-152': { year: 2025, on: '2026-02-01' },
  'luat-2022-sua-doi-2026': { year: 2026, on: '2027-02-01' },
} as const satisfies Record<string, { year: number; on: Day }>;
export type RegimeCode = keyof typeof MOMENTS;
export const REGIMES = Object.keys(MOMENTS) as RegimeCode[];

const YEARS = Array.from({ length: 40 }, (_, index) => 1990 + index);
const everywhereRegistered = YEARS.flatMap((year) => AWARD_CODES.map((award) => ({ award, year })));

export function person(facts: Partial<PersonFacts> = {}): PersonFacts {
  return {
    kind: 'person',
    id: 'p1',
    name: 'Nguyễn Văn Mô Phỏng',
    female: false,
    recruitedOn: '2005-01-01',
    ratings: [],
    awards: [],
    initiatives: [],
    discipline: [],
    matters: [],
    absences: [],
    registered: everywhereRegistered,
    ...facts,
  };
}

export function collective(facts: Partial<CollectiveFacts> = {}): CollectiveFacts {
  return {
    kind: 'collective',
    id: 'u1',
    name: 'Đơn vị Mô Phỏng',
    foundedOn: '1980-01-01',
    legalPersonality: true,
    ratings: [],
    awards: [],
    discipline: [],
    matters: [],
    staff: [],
    nominations: [],
    flagSubject: true,
    targets: [],
    registered: everywhereRegistered,
    ...facts,
  };
}

/** An award of a year, decided before the end of it. */
export function won(award: AwardCode, year: number, more: Partial<HeldAward> = {}): HeldAward {
  const decidedOn = `${year}-12-25`;
  return {
    award,
    year,
    decidedOn,
    decisionNumber: `${year}/QĐ-${award}`,
    issuer: 'Cơ quan có thẩm quyền',
    revokedOn: null,
    ...more,
  };
}

/** The award in each of these years. */
export function wonIn(award: AwardCode, ...years: number[]): HeldAward[] {
  return years.map((year) => won(award, year));
}

/** The same rating in every year from one to another. */
export function rated(level: RatingLevel, from: number, to = from): Rating[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, level }));
}

export function initiative(reach: Initiative['reach'], year: number, more: Partial<Initiative> = {}): Initiative {
  const id = more.id ?? `sk-${reach}-${year}`;
  return {
    id,
    name: id,
    kind: 'initiative',
    reach,
    year,
    recognisedOn: `${year}-11-20`,
    decisionNumber: `${id}/QĐ`,
    usedFor: [],
    ...more,
  };
}

/** Head-counts of a year in which everybody did well, unless told. */
export function staff(year: number, counts: Partial<Staff> = {}): Staff {
  const people = counts.people ?? 10;
  return { year, people, completed: people, advanced: people, fighters: 1, women: null, ...counts };
}
