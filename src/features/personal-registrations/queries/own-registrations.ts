import { personById, personOfAccount } from '#src/features/people/queries.ts';
import { isAwardCode } from '#src/law/award-code.ts';
import { rulePack } from '#src/law/packs.ts';
import { awardNamed } from '#src/law/regimes.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { familyOf, unitYears } from '../queries.ts';
import type { PersonalRegistrationState } from '../rules.ts';

export interface OwnRegistrations {
  /** Null: no personal record is linked to the account. */
  person: {
    id: string;
    name: string;
    unitName: string;
    years: { year: number; titles: string[]; state: PersonalRegistrationState | null; deadline: Day | null }[];
  } | null;
  /** Units whose registrations the account reads. */
  units: { id: string; name: string }[];
  /** These are all units of the body. */
  ofAll: boolean;
  /** The years that can be registered for today, the later first. */
  years: number[];
}

/** What an account finds under "Đăng ký cá nhân". */
export async function ownRegistrations(tx: Tx, actor: Actor, today: Day): Promise<OwnRegistrations> {
  const present = Number(today.slice(0, 4));
  const years = [present + 1, present];
  const personId = await personOfAccount(tx, actor.accountId);
  const ofAll = actor.grants.some(({ role }) => role === 'standingOffice');
  return {
    person: personId ? await ownYears(tx, personId, years) : null,
    units: await unitsOf(tx, actor, ofAll),
    ofAll,
    years,
  };
}

async function ownYears(tx: Tx, personId: string, open: readonly number[]): Promise<OwnRegistrations['person']> {
  const person = await personById(tx, personId);
  if (!person?.unitId) return null;
  const written = await tx.db
    .selectFrom('personal_registration')
    .select(['year', 'titles', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('person_id', 'in', familyOf(tx, personId))
    .execute();
  const steps = await unitYears(tx, [person.unitId], { from: Math.min(...open), to: Math.max(...open) });
  const years = [...new Set([...open, ...written.map(({ year }) => year)])].sort((one, other) => other - one);
  return {
    id: personId,
    name: person.name,
    unitName: person.unitName ?? '',
    years: years.map((year) => {
      const row = written.find((each) => each.year === year);
      return {
        year,
        titles: row?.titles.filter(isAwardCode).map((code) => awardNamed(rulePack(), code).names[0] ?? code) ?? [],
        state: row?.state ?? null,
        deadline: steps.find((step) => step.year === year)?.deadline ?? null,
      };
    }),
  };
}

/** The units that the account is head or officer of; all that work for the office. */
async function unitsOf(tx: Tx, actor: Actor, ofAll: boolean): Promise<{ id: string; name: string }[]> {
  const own = actor.grants.flatMap(({ role, unitId }) =>
    (role === 'unitHead' || role === 'unitOfficer') && unitId ? [unitId] : [],
  );
  if (!ofAll && own.length === 0) return [];
  let query = tx.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .where('successor_id', 'is', null)
    .where('ends_on', 'is', null);
  if (!ofAll) query = query.where('id', 'in', own);
  return query.orderBy('name_sort').orderBy('id').execute();
}
