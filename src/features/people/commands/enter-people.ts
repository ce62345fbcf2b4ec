import { sql } from 'kysely';
import type { AwardCode } from '#src/law/award-code.ts';
import type { RatingLevel, Reach } from '#src/law/facts.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { piecesOf } from '../queries/group.ts';
import { awardFaults, levelOf, personFaults } from '../rules.ts';

/** A person as entered with the years that are behind. */
export interface PersonEntry {
  name: string;
  birthDate: Day | null;
  gender: 'female' | 'male' | null;
  identityNumber: string | null;
  staffCode: string | null;
  recruitedOn: Day | null;
  accountId?: string | null;
  /** In the order of the days; the last one is the present post. At least one. */
  posts: readonly {
    unitId: string;
    post: string;
    leader: boolean;
    startsOn: Day;
    endsOn: Day | null;
    document: string;
  }[];
  ratings?: readonly {
    year: number;
    level: RatingLevel;
    absentDays: number | null;
    maternity: boolean;
    document: string;
  }[];
  awards?: readonly {
    award: AwardCode;
    year: number;
    decisionNumber: string;
    decidedOn: Day;
    issuer: string;
    money: number | null;
    /** The key of the initiative that it was given for. */
    initiative: string | null;
  }[];
}

export interface InitiativeEntry {
  /** How awards of the same entering call it. */
  key: string;
  name: string;
  kind: 'initiative' | 'topic';
  reach: Reach;
  year: number;
  recognisedOn: Day;
  decisionNumber: string;
  issuer: string;
  /** Places of the authors in the list of persons. */
  authors: readonly number[];
}

const pieceSize = 1000;

/**
 * Adds persons with their posts, ratings, awards and initiatives, set by set: all of them or none.
 * @throws AppError forbidden for people of another unit; invalid when a number or a code is taken
 */
export function enterPeople(
  scope: Scope<'person.create', Facts>,
  entered: { people: readonly PersonEntry[]; initiatives?: readonly InitiativeEntry[]; synthetic: boolean },
): Promise<{ personIds: string[] }> {
  return change(scope, async (tx, journal) => {
    const personIds = await insertPeople(tx, scope, entered);
    const initiatives = await insertInitiatives(tx, scope, personIds, entered.initiatives ?? []);
    await insertYears(tx, scope, { ...entered, personIds, initiatives });
    await journal({
      object: { kind: 'person', id: personIds.length === 1 ? (personIds[0] as string) : 'all' },
      after: { people: personIds.length, initiatives: initiatives.size, synthetic: entered.synthetic, personIds },
    });
    return { personIds };
  });
}

type EnterScope = Scope<'person.create', Facts>;

async function insertPeople(
  tx: Tx,
  scope: EnterScope,
  { people, synthetic }: { people: readonly PersonEntry[]; synthetic: boolean },
): Promise<string[]> {
  mayEnter(scope, people);
  await demandRight(tx, scope, people);
  const rows = people.map((person) => {
    const present = person.posts.at(-1);
    return {
      tenant_id: tx.tenantId,
      id: uuidv7(scope.now.getTime()),
      name: person.name,
      name_fold: fold(person.name),
      name_sort: sortKey(person.name),
      birth_date: person.birthDate,
      gender: person.gender,
      identity_number: person.identityNumber,
      staff_code: person.staffCode,
      unit_id: present?.unitId ?? null,
      post: present?.post ?? '',
      leader: present?.leader ?? false,
      recruited_on: person.recruitedOn,
      left_on: null,
      account_id: person.accountId ?? null,
      merged_into_id: null,
      synthetic,
    };
  });
  for (const piece of piecesOf(rows, pieceSize)) await tx.db.insertInto('person').values(piece).execute();
  return rows.map(({ id }) => id);
}

/** The office enters anybody; a unit its own people. Whose history knows other units is entered by the office. */
function mayEnter(scope: EnterScope, people: readonly PersonEntry[]): void {
  if (scope.role === 'standingOffice') return;
  const own = scope.facts.unitId;
  if (people.some(({ posts }) => posts.some(({ unitId }) => unitId !== own))) {
    throw forbidden('Đơn vị chỉ ghi người của đơn vị mình. Người từ nơi khác chuyển đến do Cơ quan thường trực ghi.');
  }
}

async function demandRight(tx: Tx, scope: EnterScope, people: readonly PersonEntry[]): Promise<void> {
  const numbers = people.flatMap(({ identityNumber }) => identityNumber ?? []);
  const codes = people.flatMap(({ staffCode }) => staffCode ?? []);
  const taken = await ownersOf(tx, numbers, codes);
  const twice = { numbers: repeated(numbers), codes: repeated(codes) };
  for (const person of people) {
    const faults = personFaults(person, {
      identityOwner: takenBy(person.identityNumber, taken.numbers, twice.numbers),
      staffCodeOwner: takenBy(person.staffCode, taken.codes, twice.codes),
      today: scope.today,
    });
    for (const award of person.awards ?? []) {
      Object.assign(faults, awardFaults(award, { kind: 'person', today: scope.today }));
    }
    if (Object.keys(faults).length > 0) throw invalid(faults);
  }
}

const takenBy = (value: string | null, taken: Map<string, string>, twice: Set<string>) =>
  value === null ? null : (taken.get(value) ?? (twice.has(value) ? 'twice' : null));

function repeated(values: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(values.filter((value) => seen.has(value) || !seen.add(value)));
}

/** Who carries these numbers and codes, merged records too: they may come apart again. */
export async function ownersOf(
  tx: Tx,
  numbers: readonly string[],
  codes: readonly string[],
): Promise<{ numbers: Map<string, string>; codes: Map<string, string> }> {
  const byNumber = await tx.db
    .selectFrom('person')
    .select(['id', 'identity_number as value'])
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`identity_number = any(${numbers as string[]}::text[])`)
    .execute();
  const byCode = await tx.db
    .selectFrom('person')
    .select(['id', 'staff_code as value'])
    .where('tenant_id', '=', tx.tenantId)
    .where(sql<boolean>`staff_code = any(${codes as string[]}::text[])`)
    .execute();
  const map = (rows: { id: string; value: string | null }[]) => new Map(rows.map(({ id, value }) => [value ?? '', id]));
  return { numbers: map(byNumber), codes: map(byCode) };
}

/** @returns the ids of the initiatives by their keys */
async function insertInitiatives(
  tx: Tx,
  scope: EnterScope,
  personIds: readonly string[],
  initiatives: readonly InitiativeEntry[],
): Promise<Map<string, string>> {
  const ids = new Map(initiatives.map(({ key }) => [key, uuidv7(scope.now.getTime())]));
  const rows = initiatives.map(({ key, ...entry }) => ({
    tenant_id: tx.tenantId,
    id: ids.get(key) as string,
    name: entry.name,
    name_fold: fold(entry.name),
    kind: entry.kind,
    reach: entry.reach,
    year: entry.year,
    recognised_on: entry.recognisedOn,
    decision_number: entry.decisionNumber,
    issuer: entry.issuer,
  }));
  const authors = initiatives.flatMap(({ key, authors: places }) =>
    places.map((place) => ({
      tenant_id: tx.tenantId,
      initiative_id: ids.get(key) as string,
      person_id: personIds[place] as string,
      share: null,
    })),
  );
  for (const piece of piecesOf(rows, pieceSize)) await tx.db.insertInto('initiative').values(piece).execute();
  for (const piece of piecesOf(authors, pieceSize)) await tx.db.insertInto('initiative_author').values(piece).execute();
  return ids;
}

async function insertYears(
  tx: Tx,
  scope: EnterScope,
  entered: {
    people: readonly PersonEntry[];
    personIds: readonly string[];
    initiatives: Map<string, string>;
    synthetic: boolean;
  },
): Promise<void> {
  const rowOf = (place: number) => ({
    tenant_id: tx.tenantId,
    id: uuidv7(scope.now.getTime()),
    person_id: entered.personIds[place] as string,
  });
  const posts = entered.people.flatMap((person, place) =>
    person.posts.map(({ unitId, startsOn, endsOn, ...post }) => ({
      ...rowOf(place),
      ...post,
      unit_id: unitId,
      starts_on: startsOn,
      ends_on: endsOn,
    })),
  );
  const ratings = entered.people.flatMap((person, place) =>
    (person.ratings ?? []).map(({ absentDays, ...rating }) => ({
      ...rowOf(place),
      unit_id: null,
      ...rating,
      absent_days: absentDays,
    })),
  );
  const awards = entered.people.flatMap((person, place) =>
    (person.awards ?? []).map((award) => ({
      ...rowOf(place),
      unit_id: null,
      award: award.award,
      year: award.year,
      decision_number: award.decisionNumber,
      decided_on: award.decidedOn,
      issuer: award.issuer,
      level: levelOf(award.award),
      money: award.money,
      initiative_id: award.initiative ? (entered.initiatives.get(award.initiative) ?? null) : null,
      synthetic: entered.synthetic,
    })),
  );
  for (const piece of piecesOf(posts, pieceSize)) await tx.db.insertInto('person_post').values(piece).execute();
  for (const piece of piecesOf(ratings, pieceSize)) await tx.db.insertInto('yearly_rating').values(piece).execute();
  for (const piece of piecesOf(awards, pieceSize)) await tx.db.insertInto('past_award').values(piece).execute();
}
