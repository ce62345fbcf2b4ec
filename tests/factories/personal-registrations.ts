import { createPersonAccess } from '#src/features/people/access.ts';
import { enterPeople, type PersonEntry } from '#src/features/people/commands/enter-people.ts';
import { scopeOf } from './scoring.ts';
import type { World } from './world.ts';

const entry = (name: string, unitId: string, post: string, accountId: string | null): PersonEntry => ({
  name,
  birthDate: '1985-05-02',
  gender: 'female',
  identityNumber: null,
  staffCode: null,
  recruitedOn: '2010-01-01',
  accountId,
  posts: [{ unitId, post, leader: post === 'Cục trưởng', startsOn: '2010-01-01', endsOn: null, document: '' }],
});

/** People of CTN: the head, somebody with an account of no unit role (`hd.1`), and somebody without an account. */
export async function peopleOfCtn(world: World): Promise<{ head: string; self: string; other: string }> {
  const scope = await scopeOf(world, createPersonAccess, 'ctn.cv', {});
  const unitId = world.unitId('CTN');
  const { personIds } = await enterPeople(scope, {
    people: [
      entry('Lương Thị Mai Đoan', unitId, 'Cục trưởng', (await world.as('ctn.truong')).accountId),
      entry('Nguyễn Thị An', unitId, 'Chuyên viên', (await world.as('hd.1')).accountId),
      entry('Trần Văn Bình', unitId, 'Chuyên viên', null),
    ],
    synthetic: true,
  });
  const [head = '', self = '', other = ''] = personIds;
  return { head, self, other };
}
