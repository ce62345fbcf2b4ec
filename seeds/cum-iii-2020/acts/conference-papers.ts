import {
  acknowledgeInvitationAccess,
  addDocumentAccess,
  conductSpeakers,
  prepareConference,
  registerSpeakerAccess,
  sendInvitationsAccess,
  viewInvitations,
} from '#src/features/conferences/access.ts';
import { acknowledgeInvitation } from '#src/features/conferences/commands/acknowledge-invitation.ts';
import { addDocument } from '#src/features/conferences/commands/add-document.ts';
import { registerSpeaker } from '#src/features/conferences/commands/add-speaker.ts';
import { endSpeaker, startSpeaker } from '#src/features/conferences/commands/conduct-speaker.ts';
import { editConference } from '#src/features/conferences/commands/edit-conference.ts';
import { printInvitations } from '#src/features/conferences/commands/print-invitations.ts';
import { sendInvitations } from '#src/features/conferences/commands/send-invitations.ts';
import type { DocumentPaper } from '#src/features/conferences/schema/meeting-forms.ts';
import { type MemberCode, members, published } from '../data/published.ts';
import { leaders2020, mandates, unitPeople } from '../data/simulated-people.ts';
import { type Act, id, type Stage, scopeOf, userOf } from '../stage.ts';

const chair = userOf(leaders2020.head, 'head');
const secretary = userOf(leaders2020.head, 'officer');
const conference = (stage: Stage) => ({ conferenceId: id(stage, 'conference') });
const codes = members.map(({ code }) => code as MemberCode);

/** Guests who still hold the first invitation, to the place before it changed, when the demonstration opens. */
const toldLater = ['Cụm thi đua số I', 'Cụm thi đua số II'];
/** Units that have not acknowledged their invitation when the demonstration opens. */
const silent: readonly MemberCode[] = ['GDBD', 'QLXLVPHC', 'THADS'];

async function send(
  stage: Stage,
  names: readonly string[],
  { way, sentOn, number }: { way: 'paper' | 'electronic'; sentOn: string; number: string | null },
): Promise<void> {
  const scope = await scopeOf(stage, secretary, sendInvitationsAccess, conference(stage));
  const inviteeIds = names.map((name) => id(stage, name));
  await sendInvitations(scope, { inviteeIds, way, sentOn, documentNumber: number });
}

async function acknowledge(stage: Stage, units: readonly MemberCode[]): Promise<void> {
  for (const code of units) {
    const params = { ...conference(stage), inviteeId: id(stage, `unit.${code}`) };
    await acknowledgeInvitation(await scopeOf(stage, userOf(code, 'officer'), acknowledgeInvitationAccess, params));
  }
}

async function layBefore(stage: Stage, user: string, papers: readonly DocumentPaper[]): Promise<void> {
  for (const paper of papers) {
    await addDocument(await scopeOf(stage, user, addDocumentAccess, conference(stage)), { title: null, paper }, null);
  }
}

/** Simulated: the news item says that delegates spoke, not who and on what. */
const speeches: readonly { unit: MemberCode; topic: string; starts: string; ends: string }[] = [
  { unit: 'PBGDPL', topic: 'Lượng hóa tiêu chí phổ biến pháp luật', starts: '09:14', ends: '09:19' },
  { unit: 'TGPL', topic: 'Thi đua gắn với vụ việc trợ giúp pháp lý', starts: '09:20', ends: '09:28' },
  { unit: 'BTTP', topic: 'Tiến độ tự chấm và minh chứng', starts: '09:29', ends: '09:33' },
];

async function register(stage: Stage, { unit, topic }: { unit: MemberCode; topic: string }): Promise<void> {
  const params = { ...conference(stage), unitId: id(stage, `unit.${unit}`) };
  const delegate = mandates[unit] ?? unitPeople[unit].head;
  const { speakerId } = await registerSpeaker(
    await scopeOf(stage, userOf(unit, 'officer'), registerSpeakerAccess, params),
    { itemId: id(stage, 'item.discussion'), name: `${delegate.name}, ${delegate.jobTitle}`, topic },
  );
  stage.ids.set(`speaker.${unit}`, speakerId);
}

const speakingActs: Act[] = speeches.flatMap(({ unit, starts, ends }) => {
  const name = members.find(({ code }) => code === unit)?.name ?? '';
  const act = (hour: string, title: string, conduct: typeof startSpeaker | typeof endSpeaker): Act => ({
    at: `2020-12-17T${hour}:00+07:00`,
    title,
    facts: null,
    async run(stage) {
      const scope = await scopeOf(stage, chair, conductSpeakers, conference(stage));
      await conduct(scope, { speakerId: id(stage, `speaker.${unit}`) });
      return undefined;
    },
  });
  return [
    act(starts, `${name} phát biểu (mô phỏng)`, startSpeaker),
    act(ends, `${name} kết thúc phát biểu (mô phỏng)`, endSpeaker),
  ];
});

export const conferencePapersActs: Act[] = [
  {
    at: '2020-12-02T09:00:00+07:00',
    title: 'Gửi giấy mời tới 11 đơn vị, Bộ Tư pháp và khách mời',
    facts: null,
    async run(stage) {
      const units = codes.map((code) => `unit.${code}`);
      await send(stage, units, { way: 'electronic', sentOn: '2020-12-02', number: null });
      const guests = ['Bộ Tư pháp', ...published.guests].map((body) => `guest.${body}`);
      await send(stage, guests, { way: 'paper', sentOn: '2020-12-02', number: '15/GM-CTĐIII' });
      return `${units.length + guests.length} nơi nhận`;
    },
  },
  {
    at: '2020-12-04T09:00:00+07:00',
    title: 'Các đơn vị xác nhận đã nhận giấy mời',
    facts: null,
    async run(stage) {
      await acknowledge(stage, codes);
      return undefined;
    },
  },
  {
    at: '2020-12-08T09:00:00+07:00',
    title: 'Đổi nơi họp; gửi lại giấy mời, hai cụm bạn chưa được gửi lại',
    facts: null,
    async run(stage) {
      const head = unitPeople[leaders2020.head];
      await editConference(await scopeOf(stage, secretary, prepareConference, conference(stage)), {
        title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020 và ký kết giao ước thi đua năm 2021',
        day: published.conferenceDay,
        hour: '08:30',
        place: 'Hội trường lớn, Trụ sở Bộ Tư pháp',
        chairName: head.head.name,
        chairTitle: `${head.head.jobTitle}, Trưởng Cụm thi đua số III`,
        secretaryName: head.officer.name,
        secretaryTitle: 'Thư ký Cụm',
        version: 1,
      });
      const guests = ['Bộ Tư pháp', ...published.guests.filter((body) => !toldLater.includes(body))];
      const again = [...codes.map((code) => `unit.${code}`), ...guests.map((body) => `guest.${body}`)];
      await send(stage, again, { way: 'electronic', sentOn: '2020-12-08', number: null });
      return `${again.length} nơi nhận lại`;
    },
  },
  {
    at: '2020-12-09T10:00:00+07:00',
    title: '8 đơn vị xác nhận giấy mời gửi lại',
    facts: null,
    async run(stage) {
      await acknowledge(
        stage,
        codes.filter((code) => !silent.includes(code)),
      );
      return undefined;
    },
  },
  {
    at: '2020-12-11T16:00:00+07:00',
    title: 'Đưa tài liệu hội nghị lên; một đơn vị đăng ký phát biểu',
    facts: 'S8, S12',
    async run(stage) {
      await layBefore(stage, secretary, ['yearEndReport', 'ranking', 'covenant']);
      await layBefore(stage, 'vu.tdkt', ['draftPlan', 'scoreTable']);
      const [first] = speeches;
      if (first) await register(stage, first);
      return undefined;
    },
  },
  {
    at: '2020-12-15T10:00:00+07:00',
    title: 'Gửi lại giấy mời cho hai cụm bạn; ba đơn vị còn lại xác nhận; hai đơn vị đăng ký phát biểu',
    facts: null,
    async run(stage) {
      const guests = toldLater.map((body) => `guest.${body}`);
      await send(stage, guests, { way: 'electronic', sentOn: '2020-12-15', number: null });
      await acknowledge(stage, silent);
      for (const speech of speeches.slice(1)) await register(stage, speech);
      const scope = await scopeOf(stage, secretary, viewInvitations, conference(stage));
      await stage.out?.('giay-moi.pdf', await printInvitations(scope, null));
      return undefined;
    },
  },
  ...speakingActs,
];
