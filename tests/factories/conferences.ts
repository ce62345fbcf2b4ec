import {
  arrangeAgenda,
  createConferenceAccess,
  markAttendanceAccess,
  openConferenceAccess,
  registerDelegateAccess,
} from '#src/features/conferences/access.ts';
import { addItem } from '#src/features/conferences/commands/add-item.ts';
import { createConference } from '#src/features/conferences/commands/create-conference.ts';
import { markAttendance } from '#src/features/conferences/commands/mark-attendance.ts';
import { openConference } from '#src/features/conferences/commands/open-conference.ts';
import { registerDelegate } from '#src/features/conferences/commands/register-delegate.ts';
import type { ItemKind } from '#src/features/conferences/rules.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import { elevenUnits, type UnitCode, type World } from './world.ts';

/** A conference of 2020 on 17/12/2020 at 8:30 with one item of each given kind. Synthetic. */
export async function planConference(
  world: World,
  kinds: readonly ItemKind[] = ['opening', 'report', 'ballot', 'announcement', 'closing'],
): Promise<{ conferenceId: string; itemIds: string[] }> {
  const chair = await chairOf(world);
  const { conferenceId } = await createConference(
    await createConferenceAccess.authorise(chair, { clusterYearId: world.year2020 }),
    {
      title: 'Hội nghị tổng kết năm 2020',
      day: '2020-12-17',
      hour: '08:30',
      place: 'Trụ sở Bộ Tư pháp',
      chairName: null,
      chairTitle: 'Đại diện Trưởng Cụm năm 2020',
      secretaryName: null,
      secretaryTitle: 'Thư ký Cụm',
    },
  );
  const itemIds: string[] = [];
  for (const [at, kind] of kinds.entries()) {
    const scope = await arrangeAgenda.authorise(chair, { conferenceId });
    const plannedAt = `${String(8 + at).padStart(2, '0')}:30`;
    itemIds.push((await addItem(scope, { title: `Mục ${at + 1}`, plannedAt, kind, speaker: null })).itemId);
  }
  return { conferenceId, itemIds };
}

/** The head of the cluster in 2020 at the keyboard. */
export async function chairOf(world: World): Promise<Asker> {
  return { actor: await world.as('ktvb.truong'), services: world.services };
}

/** A member unit names its head as delegate. */
export async function nameDelegate(world: World, conferenceId: string, code: UnitCode): Promise<void> {
  const asker = { actor: await world.as(`${code.toLowerCase()}.truong`), services: world.services };
  const scope = await registerDelegateAccess.authorise(asker, { conferenceId, unitId: world.unitId(code) });
  await registerDelegate(scope, {
    name: `Đại biểu ${code}`,
    jobTitle: 'Thủ trưởng đơn vị',
    authority: { kind: 'head' },
    version: 0,
  });
}

/** On the morning of 17/12/2020: names the delegates of these units and marks them present. */
export async function fillRoom(
  world: World,
  conferenceId: string,
  codes: readonly UnitCode[] = allUnits,
): Promise<void> {
  world.clock.set('2020-12-17T08:20:00+07:00');
  const chair = await chairOf(world);
  for (const code of codes) {
    await nameDelegate(world, conferenceId, code);
    const scope = await markAttendanceAccess.authorise(chair, { conferenceId });
    await markAttendance(scope, { unitId: world.unitId(code), state: 'present' });
  }
}

export const allUnits: readonly UnitCode[] = elevenUnits.map(([code]) => code);

/** A planned conference, opened on its day with everybody present. Moves the clock to 17/12/2020. */
export async function openedConference(
  world: World,
  kinds?: readonly ItemKind[],
): Promise<{ conferenceId: string; itemIds: string[] }> {
  const planned = await planConference(world, kinds);
  await fillRoom(world, planned.conferenceId);
  world.clock.set('2020-12-17T08:30:00+07:00');
  const scope = await openConferenceAccess.authorise(await chairOf(world), { conferenceId: planned.conferenceId });
  await openConference(scope, { reason: '' });
  return planned;
}
