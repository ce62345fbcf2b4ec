import {
  arrangeAgenda,
  createConferenceAccess,
  inviteGuestAccess,
  registerDelegateAccess,
} from '#src/features/conferences/access.ts';
import { addItem } from '#src/features/conferences/commands/add-item.ts';
import { createConference } from '#src/features/conferences/commands/create-conference.ts';
import { inviteGuest } from '#src/features/conferences/commands/invite-guest.ts';
import { registerDelegate } from '#src/features/conferences/commands/register-delegate.ts';
import type { ItemKind } from '#src/features/conferences/rules.ts';
import { type MemberCode, members, published } from '../data/published.ts';
import { leaders2020, mandates, unitPeople } from '../data/simulated-people.ts';
import { type Act, id, type Stage, scopeOf, userOf } from '../stage.ts';

/** Units that have not named their delegate when the demonstration opens, so that a visitor can. */
export const lateUnits: readonly MemberCode[] = ['GDBD', 'THADS', 'QLXLVPHC'];

/** The order of the day; hours are simulated, what happened (S1, S2, S8, S12–S20) is published. */
export const agenda: readonly { key: string; plannedAt: string; title: string; kind: ItemKind }[] = [
  { key: 'opening', plannedAt: '08:30', title: 'Tuyên bố lý do, giới thiệu đại biểu', kind: 'opening' },
  {
    key: 'report',
    plannedAt: '08:40',
    title: 'Báo cáo tổng kết công tác thi đua, khen thưởng năm 2020',
    kind: 'report',
  },
  {
    key: 'discussion',
    plannedAt: '09:10',
    title: 'Thảo luận, góp ý Dự thảo Kế hoạch phát động phong trào thi đua năm 2021',
    kind: 'discussion',
  },
  { key: 'speech', plannedAt: '09:50', title: 'Phát biểu chỉ đạo của Thứ trưởng', kind: 'speech' },
  {
    key: 'leaders',
    plannedAt: '10:00',
    title: 'Công bố quyết định Trưởng Cụm, Phó Trưởng Cụm năm 2021',
    kind: 'announcement',
  },
  { key: 'CO_BO', plannedAt: '10:10', title: 'Bỏ phiếu suy tôn Cờ thi đua ngành Tư pháp', kind: 'ballot' },
  { key: 'CO_CP', plannedAt: '10:30', title: 'Bỏ phiếu suy tôn Cờ thi đua của Chính phủ', kind: 'ballot' },
  { key: 'covenant', plannedAt: '10:50', title: 'Ký kết Giao ước thi đua năm 2021', kind: 'covenant' },
  { key: 'closing', plannedAt: '11:10', title: 'Bế mạc', kind: 'closing' },
];

export async function nameDelegate(stage: Stage, unit: MemberCode): Promise<void> {
  const { head } = unitPeople[unit];
  const mandate = mandates[unit];
  const scope = await scopeOf(stage, userOf(unit, 'officer'), registerDelegateAccess, {
    conferenceId: id(stage, 'conference'),
    unitId: id(stage, `unit.${unit}`),
  });
  await registerDelegate(scope, {
    name: mandate?.name ?? head.name,
    jobTitle: mandate?.jobTitle ?? head.jobTitle,
    authority: mandate
      ? { kind: 'mandate', number: mandate.number, day: '2020-12-14', giver: `${head.name}, ${head.jobTitle}` }
      : { kind: 'head' },
    version: 0,
  });
}

export const preparationActs: Act[] = [
  {
    at: '2020-12-01T09:00:00+07:00',
    title: 'Trưởng Cụm lập chương trình hội nghị tổng kết ngày 17/12/2020, mời đại biểu',
    facts: 'S1, S4, S5',
    async run(stage) {
      const chair = unitPeople[leaders2020.head];
      const secretary = userOf(leaders2020.head, 'officer');
      const clusterYearId = id(stage, 'year.2020');
      const scope = await scopeOf(stage, secretary, createConferenceAccess, { clusterYearId });
      const { conferenceId } = await createConference(scope, {
        title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020 và ký kết giao ước thi đua năm 2021',
        day: published.conferenceDay,
        hour: '08:30',
        place: 'Trụ sở Bộ Tư pháp',
        chairName: chair.head.name,
        chairTitle: `${chair.head.jobTitle}, Trưởng Cụm thi đua số III`,
        secretaryName: chair.officer.name,
        secretaryTitle: 'Thư ký Cụm',
      });
      stage.ids.set('conference', conferenceId);
      for (const { key, plannedAt, title, kind } of agenda) {
        const arranging = await scopeOf(stage, secretary, arrangeAgenda, { conferenceId });
        const { itemId } = await addItem(arranging, { plannedAt, title, kind, speaker: null });
        stage.ids.set(`item.${key}`, itemId);
      }
      const { superior, guests } = published;
      const invited = [
        { kind: 'superior' as const, body: 'Bộ Tư pháp', name: superior.name, jobTitle: superior.jobTitle },
        ...guests.map((body) => ({ kind: 'observer' as const, body, name: null, jobTitle: 'Đại diện' })),
      ];
      for (const guest of invited) {
        const { guestId } = await inviteGuest(
          await scopeOf(stage, secretary, inviteGuestAccess, { conferenceId }),
          guest,
        );
        stage.ids.set(`guest.${guest.body}`, guestId);
      }
      return `${agenda.length} mục, ${invited.length} khách mời không bỏ phiếu`;
    },
  },
  {
    at: '2020-12-10T09:00:00+07:00',
    title: '8 đơn vị cử đại biểu',
    facts: null,
    async run(stage) {
      const units = members.map(({ code }) => code).filter((code) => !lateUnits.includes(code));
      for (const code of units) await nameDelegate(stage, code);
      return undefined;
    },
  },
];
