import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The last of the ten years of history, and the day on which everybody is judged. */
export const judgedYear = 2020;
export const judgedOn = '2020-12-31';
const firstYear = judgedYear - 9;
/** People of one unit. */
const unitSize = 200;

export interface Body {
  tenantId: string;
  people: number;
  rows: number;
}

/**
 * A ministry of invented people, each with ten years: a rating, what was registered and up to four awards a year,
 * initiatives, here and there a discipline or a matter under way. The same for every run: all of it follows from the
 * number of the person and the year.
 */
export async function makeBody(owner: pg.Client, people: number): Promise<Body> {
  const tenantId = randomUUID();
  const values = [tenantId, people];
  await owner.query(`insert into tenant (id, code, name, place) values ($1, $2, 'Cơ quan mô phỏng', 'Hà Nội')`, [
    tenantId,
    `MP${people}`,
  ]);
  await owner.query(
    `insert into unit (tenant_id, id, code, name, short_name, name_fold, name_sort, kind, starts_on)
     select $1, ${uuid('1', 'n')}, 'DV' || n, 'Đơn vị ' || n, 'Đơn vị ' || n, 'don vi ' || n, 'don vi ' || n, 'cuc', '2000-01-01'
     from generate_series(0, ($2::integer - 1) / ${unitSize}) n`,
    values,
  );
  // What is made here refers only to what is made here: asking the database about every row would take most of the time.
  await owner.query(`set session_replication_role = 'replica'`);
  let rows = 0;
  for (const insert of statements) rows += (await owner.query(insert, values)).rowCount ?? 0;
  await owner.query(`set session_replication_role = 'origin'`);
  return { tenantId, people, rows };
}

/** Ids in order, as those of the program are. `kind` keeps the tables apart. */
function uuid(kind: string, number: string): string {
  return `('00000000-000${kind}-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
}

/** A number below 100 that follows from the person, the year and what it is asked for. */
const chance = (salt: number) => `(abs(hashint8(n::bigint * 7919 + y * 31 + ${salt})::bigint) % 100)`;
const person = uuid('2', 'n');
const everyYear = `generate_series(0, $2::integer - 1) n, generate_series(${firstYear}, ${judgedYear}) y`;
/** Every eighth person does well every year: so that runs of years are found too. */
const well = 'n % 8 = 0';
const excellent = `(${chance(1)} < 15 or (${well} and ${chance(1)} < 80))`;
const good = `(${excellent} or ${chance(1)} < 80)`;
const initiative = `(${chance(2)} < 30 or (${well} and ${chance(2)} < 85))`;
const before = `y < ${judgedYear}`;
const fighter = `(${good} and ${initiative} and (${chance(3)} < 40 or ${well}))`;

/** One row of a person's year in the table that `kind` stands for. */
const ofYear = (kind: string) => uuid(kind, `n::bigint * 16 + y - ${firstYear}`);

const award = (kind: string, code: string, level: string, condition: string) => `
  insert into past_award (tenant_id, id, person_id, award, year, decision_number, decided_on, issuer, level, synthetic)
  select $1, ${ofYear(kind)}, ${person}, '${code}', y, y || '/QĐ-MP', make_date(y, 12, 20), 'Cơ quan mô phỏng',
    '${level}', true
  from ${everyYear} where ${condition}`;

const statements = [
  `insert into person (tenant_id, id, name, name_fold, name_sort, gender, unit_id, post, recruited_on, synthetic)
   select $1, ${person}, 'Người mô phỏng ' || n, 'nguoi mo phong ' || n, 'nguoi mo phong ' || n,
     case when n % 2 = 0 then 'female' else 'male' end, ${uuid('1', `n / ${unitSize}`)}, 'Chuyên viên',
     make_date(${firstYear - 1} - n % 20, 1 + n % 12, 1), true
   from generate_series(0, $2::integer - 1) n`,
  `insert into yearly_rating (tenant_id, id, person_id, year, level, absent_days)
   select $1, ${ofYear('9')}, ${person}, y, case when ${excellent} then 'excellent' when ${good} then 'good'
     when ${chance(1)} < 97 then 'completed' else 'notCompleted' end, ${chance(4)} / 10
   from ${everyYear}`,
  `insert into initiative (tenant_id, id, name, name_fold, kind, reach, year, recognised_on, decision_number)
   select $1, ${ofYear('3')}, 'Sáng kiến ' || n || ' năm ' || y,
     'sang kien ' || n || ' nam ' || y, 'initiative', case when ${chance(5)} < 25 then 'ministry' else 'base' end, y,
     make_date(y, 11, 30), y || '/QĐ-SK'
   from ${everyYear} where ${initiative}`,
  `insert into initiative_author (tenant_id, initiative_id, person_id, share)
   select $1, ${ofYear('3')}, ${person}, 100
   from ${everyYear} where ${initiative}`,
  award('4', 'LDTT', 'base', good),
  // Half of the people have the title of the judged year already, and are asked about the next one.
  award('5', 'CSTDCS', 'base', `${fighter} and (${before} or n % 16 < 8)`),
  award('6', 'CSTD_BO', 'ministry', `${before} and ${well} and ${chance(6)} < 25`),
  award('7', 'GK', 'base', `${before} and ${good} and ${chance(7)} < 20`),
  award('8', 'BK_BO', 'ministry', `${before} and ${good} and ${chance(8)} < 8`),
  `insert into personal_registration (tenant_id, id, person_id, unit_id, year, state, titles)
   select $1, ${ofYear('a')}, ${person}, ${uuid('1', `n / ${unitSize}`)}, y, 'agreed', '{LDTT,CSTDCS,CSTD_BO}'
   from ${everyYear} where ${chance(9)} < 95`,
  `insert into discipline (tenant_id, id, person_id, level, decided_on, decision_number, ended_on)
   select $1, ${ofYear('b')}, ${person}, case when ${chance(11)} < 70 then 'reprimand' else 'warning' end,
     make_date(y, 5, 4), y || '/QĐ-KL', make_date(y + 1, 5, 4)
   from ${everyYear} where ${chance(10)} = 0 and n % 5 = 0`,
  `insert into pending_matter (tenant_id, id, person_id, kind, opened_on)
   select $1, ${ofYear('c')}, ${person}, 'complaint', make_date(y, 9, 1)
   from ${everyYear} where y = ${judgedYear} and ${chance(12)} = 0`,
];
