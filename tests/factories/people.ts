import { createPersonAccess } from '#src/features/people/access.ts';
import { createPerson } from '#src/features/people/commands/create-person.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access, Scope } from '#src/platform/access/scope.ts';
import { read, type Tx } from '#src/platform/database/transaction.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import type { UnitCode, World } from './world.ts';

/** A past award of CTN's own, as its form gives it. */
export const pastAward = {
  ...{ award: 'CSTDCS' as const, year: 2018, decisionNumber: '21/QĐ-CTN', decidedOn: '2019-01-10' },
  ...{ issuer: 'Cục Con nuôi', money: null, initiativeId: null },
};

/** What tests of people's records do in the world that is open when they run. */
export function peopleIn(world: () => World) {
  /** The scope of an account for an action; of the standing office unless another is named. */
  async function by<A extends string, F extends Facts>(
    guard: Access<A, F>,
    params: Record<string, string>,
    userName = 'vu.tdkt',
  ): Promise<Scope<A, F>> {
    return guard.authorise({ actor: await world().as(userName), services: world().services }, params);
  }

  function look<T>(query: (tx: Tx) => Promise<T>): Promise<T> {
    return read(world().services.database, world().tenantId, query);
  }

  return {
    by,
    look,
    /** A person of a unit since 2010, without an account; synthetic. @returns the id */
    async create(unit: UnitCode, staffCode: string | null = null): Promise<string> {
      const { personId } = await createPerson(await by(createPersonAccess, {}), {
        ...{ name: 'Đặng Thị Hồng Ánh', birthDate: null, gender: 'female', identityNumber: null, staffCode },
        ...{ recruitedOn: '2010-09-01', unitId: world().unitId(unit), post: 'Chuyên viên', leader: false },
        ...{ startsOn: '2010-09-01', document: '' },
      });
      return personId;
    },
    /** What the journal says last about an object. */
    journalOf: async (kind: string, id: string) => (await look((tx) => actsOn(tx, { kind, id }, 1)))[0],
  };
}
