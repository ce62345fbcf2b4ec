import { sql } from 'kysely';
import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import type { CollectiveFacts, HeldAward, Initiative, PersonFacts, Registered, Staff } from '#src/law/facts.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf, formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import {
  type AwardRow,
  among,
  disciplineRows,
  matterRows,
  type Owned,
  pastAwardRows,
  ratingRows,
  registerRows,
} from './fact-rows.ts';
import { firstOfEach, groupBy, piecesOf } from './group.ts';

/** Persons that one round of queries reads. */
const pieceSize = 2000;

/**
 * What is known of persons, for verdicts: a fixed number of queries for each 2,000. A merged record is read through the
 * one that was kept, which comes once whichever of them was asked for. Unknown ids are left out.
 */
export async function personFacts(tx: Tx, personIds: readonly string[]): Promise<PersonFacts[]> {
  const facts: PersonFacts[] = [];
  for (const piece of piecesOf([...new Set(personIds)], pieceSize)) facts.push(...(await factsOfPersons(tx, piece)));
  return personIds.length > pieceSize ? firstOfEach(facts, ({ id }) => id) : facts;
}

async function factsOfPersons(tx: Tx, personIds: readonly string[]): Promise<PersonFacts[]> {
  const records = await recordsOf(tx, personIds);
  const keptId = new Map(records.map(({ id, rootId }) => [id, rootId]));
  const families = groupBy(records, ({ rootId }) => rootId);
  const ids = [...keptId.keys()];
  const isMerged = ids.length > families.size;
  /** Rows by kept record, its own first. */
  const byPerson = <T extends { owner: string }>(rows: readonly T[]) =>
    groupBy(isMerged ? ownFirst(rows, ({ owner }) => keptId.get(owner) === owner) : rows, ({ owner }) =>
      keptId.get(owner),
    );
  const ratings = byPerson(await ratingRows(tx, 'person_id', ids));
  const awards = byPerson(await pastAwardRows(tx, 'person_id', ids));
  const initiatives = byPerson(await initiativeRows(tx, ids));
  const discipline = byPerson(await disciplineRows(tx, 'person_id', ids));
  const matters = byPerson(await matterRows(tx, 'person_id', ids));
  const registered = byPerson(await personalRegistrations(tx, ids));
  return [...families].map(([id, family]) => {
    const rated = firstOfEach(ratings.get(id) ?? [], ({ year }) => year);
    const held = firstOfEach(awards.get(id) ?? [], awardKey);
    const absences = rated.filter(({ absentDays, maternity }) => absentDays !== null || maternity);
    const titles = registered.get(id);
    return {
      kind: 'person',
      id,
      name: family[0]?.name ?? '',
      female: femaleOf(family),
      recruitedOn: family.find(({ recruitedOn }) => recruitedOn !== null)?.recruitedOn ?? null,
      ratings: rated.length > 0 ? rated.map(({ year, level, document }) => ({ year, level, document })) : null,
      absences:
        absences.length > 0
          ? absences.map(({ year, absentDays, maternity }) => ({ year, days: absentDays ?? 0, maternity }))
          : null,
      awards: held.map(heldAward),
      initiatives: initiativesOf(initiatives.get(id) ?? [], held),
      discipline: firstOfEach(discipline.get(id) ?? [], disciplineKey).map(
        ({ level, decidedOn, decisionNumber, endedOn }) => ({ level, decidedOn, decisionNumber, endedOn }),
      ),
      matters: (matters.get(id) ?? []).map(matter),
      registered: titles ? titles.flatMap(titlesRegistered) : null,
    };
  });
}

interface PersonRow {
  id: string;
  rootId: string;
  name: string;
  gender: 'female' | 'male' | null;
  recruitedOn: Day | null;
}

/** The records of the asked persons, each kept one before those that were merged into it. */
async function recordsOf(tx: Tx, personIds: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    with root as (
      select distinct coalesce(merged_into_id, id) as id
      from person where tenant_id = ${tx.tenantId} and ${among('id', personIds)}
    ), record as (
      select p.id, p.id as root_id, p.name, p.gender, p.recruited_on
      from root join person p on p.tenant_id = ${tx.tenantId} and p.id = root.id
      union all
      select p.id, root.id, p.name, p.gender, p.recruited_on
      from root join person p on p.tenant_id = ${tx.tenantId} and p.merged_into_id = root.id
    )
    select id, root_id as "rootId", name, gender, recruited_on as "recruitedOn"
    from record order by (id <> root_id), id`.execute(tx.db);
  return rows;
}

function femaleOf(family: readonly PersonRow[]): boolean | null {
  const gender = family.find((record) => record.gender !== null)?.gender;
  return gender ? gender === 'female' : null;
}

type InitiativeRow = Owned<Omit<Initiative, 'usedFor'>>;

function initiativeRows(tx: Tx, personIds: readonly string[]): Promise<InitiativeRow[]> {
  return tx.db
    .selectFrom('initiative_author as a')
    .innerJoin('initiative as i', (on) =>
      on.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.id', '=', 'a.initiative_id'),
    )
    .select(['a.person_id as owner', 'i.id', 'i.name', 'i.kind', 'i.reach', 'i.year'])
    .select(['i.recognised_on as recognisedOn', 'i.decision_number as decisionNumber'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where(among('a.person_id', personIds))
    .execute();
}

/** An initiative is used up by the awards of this person that name it and still stand. */
function initiativesOf(rows: readonly InitiativeRow[], held: readonly AwardRow[]): Initiative[] {
  return firstOfEach(rows, ({ id }) => id).map(({ owner: _owner, ...initiative }) => ({
    ...initiative,
    usedFor: held
      .filter(({ initiativeId, revokedOn }) => initiativeId === initiative.id && revokedOn === null)
      .map(({ award, year }) => ({ award, year })),
  }));
}

interface TitlesRow {
  owner: string;
  year: number;
  state: 'draft' | 'sent' | 'returned' | 'agreed';
  titles: string[];
}

function personalRegistrations(tx: Tx, personIds: readonly string[]): Promise<TitlesRow[]> {
  return tx.db
    .selectFrom('personal_registration as r')
    .select(['r.person_id as owner', 'r.year', 'r.state', 'r.titles'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where(among('r.person_id', personIds))
    .execute();
}

/** Only what was sent, and not sent back, was registered. */
function titlesRegistered({ year, state, titles }: TitlesRow): Registered[] {
  if (state !== 'sent' && state !== 'agreed') return [];
  return titles.filter(isAwardCode).map((award) => ({ award, year }));
}

/**
 * What is known of units as collectives. What the units had that were merged into them, and into those, counts as
 * theirs; where both say something of one year the unit's own word stands.
 */
export async function collectiveFacts(tx: Tx, unitIds: readonly string[]): Promise<CollectiveFacts[]> {
  const facts: CollectiveFacts[] = [];
  for (const piece of piecesOf([...new Set(unitIds)], pieceSize)) facts.push(...(await factsOfUnits(tx, piece)));
  return facts;
}

async function factsOfUnits(tx: Tx, unitIds: readonly string[]): Promise<CollectiveFacts[]> {
  const lines = await linesOf(tx, unitIds);
  const ids = [...new Set(lines.map(({ id }) => id))];
  const ratings = byOwner(await ratingRows(tx, 'unit_id', ids));
  const awards = byOwner([...(await registerRows(tx, ids)), ...(await pastAwardRows(tx, 'unit_id', ids))]);
  const discipline = byOwner(await disciplineRows(tx, 'unit_id', ids));
  const matters = byOwner(await matterRows(tx, 'unit_id', ids));
  const staff = byOwner(await staffRows(tx, ids));
  const years = byOwner(await clusterYears(tx, ids));
  const scores = byOwner(await agreedScores(tx, ids));
  return [...groupBy(lines, ({ rootId }) => rootId)].map(([id, line]) => {
    const of = <T>(rows: Map<string, T[]>): T[] => line.flatMap((unit) => rows.get(unit.id) ?? []);
    const rated = firstOfEach(of(ratings), ({ year }) => year);
    const counted = firstOfEach(of(staff), ({ year }) => year);
    const memberships = of(years);
    const scored = of(scores);
    const registrations = memberships.filter(({ registration }) => registration !== null);
    return {
      kind: 'collective',
      id,
      name: line[0]?.name ?? '',
      foundedOn: line[0]?.foundedOn ?? null,
      legalPersonality: line[0]?.legalPersonality ?? null,
      ratings: rated.length > 0 ? rated.map(({ year, level, document }) => ({ year, level, document })) : null,
      awards: firstOfEach(of(awards), awardKey).map(heldAward),
      discipline: firstOfEach(of(discipline), disciplineKey).map(
        ({ level, decidedOn, decisionNumber, endedOn, who }) => ({ level, decidedOn, decisionNumber, endedOn, who }),
      ),
      matters: of(matters).map(matter),
      staff: counted.length > 0 ? counted.map(({ owner: _owner, ...row }) => row) : null,
      nominations: memberships.length > 0 ? memberships.flatMap(nominationsOf) : null,
      flagSubject: memberships.length > 0,
      registered: registrations.length > 0 ? registrations.flatMap(titlesOfUnit) : null,
      targets: scored.length > 0 ? scored.map(targetsOfYear) : null,
    };
  });
}

const byOwner = <T extends { owner: string }>(rows: readonly T[]) => groupBy(rows, ({ owner }) => owner);

interface LineRow {
  id: string;
  rootId: string;
  name: string;
  foundedOn: Day | null;
  legalPersonality: boolean | null;
}

/** Each asked unit, then the units that were merged into it, the nearest first. */
async function linesOf(tx: Tx, unitIds: readonly string[]): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    with recursive line (root_id, id, step) as (
      select id, id, 0 from unit where tenant_id = ${tx.tenantId} and ${among('id', unitIds)}
      union all
      select line.root_id, u.id, line.step + 1
      from line join unit u on u.tenant_id = ${tx.tenantId} and u.successor_id = line.id
      where line.step < 100
    )
    select u.id, line.root_id as "rootId", u.name, coalesce(u.founded_on, u.starts_on) as "foundedOn",
      u.legal_personality as "legalPersonality"
    from line join unit u on u.tenant_id = ${tx.tenantId} and u.id = line.id
    order by line.step, u.name_sort`.execute(tx.db);
  return rows;
}

function staffRows(tx: Tx, unitIds: readonly string[]): Promise<Owned<Staff>[]> {
  return tx.db
    .selectFrom('unit_staff')
    .select(['unit_id as owner', 'year', 'people', 'completed', 'advanced', 'fighters', 'women'])
    .where('tenant_id', '=', tx.tenantId)
    .where(among('unit_id', unitIds))
    .execute();
}

interface ClusterYearRow {
  owner: string;
  year: number;
  registration: 'draft' | 'sent' | 'returned' | 'agreed' | null;
  titleAimed: 'none' | 'CO_BO' | 'CO_CP' | null;
  nominations: { award: 'CO_BO' | 'CO_CP'; announcedAt: string }[] | null;
}

/** The cluster-years of units: what each registered, and what announced ballots nominated it for. */
async function clusterYears(tx: Tx, unitIds: readonly string[]): Promise<ClusterYearRow[]> {
  const { rows } = await sql<ClusterYearRow>`
    select m.unit_id as owner, y.year, r.state as registration, r.title_aimed as "titleAimed", (
      select json_agg(json_build_object('award', n.award, 'announcedAt', b.announced_at))
      from nomination n join ballot b on b.tenant_id = n.tenant_id and b.id = n.ballot_id
      where n.tenant_id = m.tenant_id and n.cluster_year_id = m.cluster_year_id and n.unit_id = m.unit_id
        and b.state in ('announced', 'minuted')
    ) as nominations
    from membership m
    join cluster_year y on y.tenant_id = m.tenant_id and y.id = m.cluster_year_id
    left join registration r
      on r.tenant_id = m.tenant_id and r.cluster_year_id = m.cluster_year_id and r.unit_id = m.unit_id
    where m.tenant_id = ${tx.tenantId} and ${among('m.unit_id', unitIds)}
    order by y.year`.execute(tx.db);
  return rows;
}

function nominationsOf({ year, nominations }: ClusterYearRow) {
  return (nominations ?? []).map(({ award, announcedAt }) => ({
    award,
    year,
    document: `Biên bản kiểm phiếu suy tôn, công bố ${formatDay(dayOf(new Date(announcedAt).toISOString()))}`,
  }));
}

/**
 * A unit that sent its registration registered to emulate: the titles of a collective need no other word. Flags are for
 * who aimed at them; who aims at the Government's aims at the ministry's on the way.
 */
function titlesOfUnit({ year, registration, titleAimed }: ClusterYearRow): Registered[] {
  if (registration !== 'sent' && registration !== 'agreed') return [];
  const flags: Record<string, AwardCode[]> = { CO_BO: ['CO_BO'], CO_CP: ['CO_BO', 'CO_CP'] };
  const awards: AwardCode[] = ['TTLDTT', 'TTLDXS', ...(flags[titleAimed ?? 'none'] ?? [])];
  return awards.map((award) => ({ award, year }));
}

interface AgreedScore {
  owner: string;
  year: number;
  /** Points in thousandths: of the base criteria, of all that they can give, of bonuses, of penalties. */
  base: number;
  maximum: number;
  bonus: number;
  penalty: number;
  /** Base criteria with less than their maximum. */
  short: number;
}

/** The agreed scores of the years in which the verification of a unit was brought to its end. */
async function agreedScores(tx: Tx, unitIds: readonly string[]): Promise<AgreedScore[]> {
  const { rows } = await sql<AgreedScore>`
    select s.unit_id as owner, y.year,
      coalesce(sum(l.points) filter (where c.kind = 'base'), 0)::integer as base,
      coalesce(sum(c.maximum) filter (where c.kind = 'base'), 0)::integer as maximum,
      coalesce(sum(l.points) filter (where c.kind = 'bonus'), 0)::integer as bonus,
      coalesce(sum(l.points) filter (where c.kind = 'penalty'), 0)::integer as penalty,
      (count(*) filter (where c.kind = 'base' and coalesce(l.points, 0) < c.maximum))::integer as short
    from score_sheet s
    join cluster_year y on y.tenant_id = s.tenant_id and y.id = s.cluster_year_id
    join score_criterion c on c.tenant_id = s.tenant_id and c.table_id = s.table_id
    left join agreed_line l on l.tenant_id = s.tenant_id and l.sheet_id = s.id and l.criterion_id = c.id
    where s.tenant_id = ${tx.tenantId} and s.state = 'final' and ${among('s.unit_id', unitIds)}
    group by s.unit_id, y.year, s.id
    order by y.year, s.id`.execute(tx.db);
  return rows;
}

/**
 * No text says what "vượt chỉ tiêu" is in a score. Assumed: every base criterion in full, a bonus on top and no
 * penalty. Less than that does not say that a target was missed, so it decides nothing.
 */
function targetsOfYear({ year, base, maximum, bonus, penalty, short }: AgreedScore) {
  const exceeded = short === 0 && maximum > 0 && bonus > 0 && penalty === 0;
  const [points, full] = [formatPoints(base), formatPoints(maximum)];
  const beside = `${formatPoints(bonus)} điểm thưởng, ${formatPoints(penalty)} điểm trừ`;
  return exceeded
    ? {
        ...{ year, exceeded },
        document: `kết quả thẩm định ${points}/${full} điểm chuẩn, ${beside}: hiểu là vượt chỉ tiêu (giả định)`,
      }
    : {
        ...{ year, exceeded: null },
        document: `kết quả thẩm định ${points}/${full} điểm chuẩn, ${beside}: chưa đủ để kết luận vượt chỉ tiêu`,
      };
}

function ownFirst<T>(rows: readonly T[], isOwn: (row: T) => boolean): T[] {
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
}

const awardKey = ({ award, year, decisionNumber }: AwardRow) => `${award} ${year} ${decisionNumber}`;

function heldAward({ award, year, decidedOn, decisionNumber, issuer, revokedOn }: AwardRow): HeldAward {
  return { award, year, decidedOn, decisionNumber, issuer, revokedOn };
}

function disciplineKey(row: { personId: string; decisionNumber: string; level: string; decidedOn: Day }): string {
  return `${row.personId} ${row.decisionNumber} ${row.level} ${row.decidedOn}`;
}

type MatterRow = Awaited<ReturnType<typeof matterRows>>[number];
const matter = ({ owner: _owner, ...row }: MatterRow) => row;
