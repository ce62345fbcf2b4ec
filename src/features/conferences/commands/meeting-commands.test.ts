import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { openedConference, planConference } from '#tests/factories/conferences.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';
import {
  acknowledgeInvitationAccess,
  addDocumentAccess,
  addFollowUpAccess,
  advanceAgendaAccess,
  answerMinutesAccess,
  arrangeAgenda,
  arrangeSpeakers,
  assembleMinutesAccess,
  closeConferenceAccess,
  concludeMinutesAccess,
  conductSpeakers,
  editMinutesAccess,
  extendFollowUpAccess,
  inviteGuestAccess,
  prepareConference,
  readMinutes,
  recordDirectiveAccess,
  registerSpeakerAccess,
  removeDocumentAccess,
  reopenFollowUpAccess,
  replyToMinutesAccess,
  reportFollowUpAccess,
  sendInvitationsAccess,
  sendMinutesAccess,
  signMinutesAccess,
  takeBackMinutesAccess,
  viewInvitations,
  withdrawSpeakerAccess,
} from '../access.ts';
import { conferenceRecord } from '../queries/conference-record.ts';
import { directivesInForce, followUpRecord } from '../queries/directives.ts';
import { documentsOf } from '../queries/documents.ts';
import { type Invitee, inviteesOf } from '../queries/invitations.ts';
import { meetingTasks } from '../queries/meeting-tasks.ts';
import { minutesRecord, presentVersion } from '../queries/minutes.ts';
import { speakersOf } from '../queries/speakers.ts';
import { conferenceTasks } from '../queries.ts';
import { acknowledgeInvitation } from './acknowledge-invitation.ts';
import { addDocument } from './add-document.ts';
import { addFollowUp } from './add-follow-up.ts';
import { addSpeaker, registerSpeaker } from './add-speaker.ts';
import { advanceAgenda } from './advance-agenda.ts';
import { answerMinutes } from './answer-minutes.ts';
import { assembleMinutes } from './assemble-minutes.ts';
import { closeConference } from './close-conference.ts';
import { concludeMinutes } from './conclude-minutes.ts';
import { endSpeaker, startSpeaker } from './conduct-speaker.ts';
import { editConference } from './edit-conference.ts';
import { editMinutes } from './edit-minutes.ts';
import { extendFollowUp } from './extend-follow-up.ts';
import { inviteGuest } from './invite-guest.ts';
import { moveSpeaker } from './move-speaker.ts';
import { invitationPaper, printInvitations } from './print-invitations.ts';
import { printMinutes } from './print-minutes.ts';
import { recordDirective } from './record-directive.ts';
import { removeDocument } from './remove-document.ts';
import { removeGuest } from './remove-guest.ts';
import { removeItem } from './remove-item.ts';
import { reopenFollowUp } from './reopen-follow-up.ts';
import { replyToMinutes } from './reply-to-minutes.ts';
import { reportFollowUp } from './report-follow-up.ts';
import { sendInvitations } from './send-invitations.ts';
import { sendMinutes } from './send-minutes.ts';
import { signMinutes } from './sign-minutes.ts';
import { takeBackMinutes } from './take-back-minutes.ts';
import { withdrawSpeaker } from './withdraw-speaker.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-12-14T08:00:00+07:00'));

async function by<A extends string, F extends Facts>(
  access: Access<A, F>,
  params: Record<string, string>,
  userName = 'ktvb.truong',
) {
  return access.authorise({ actor: await world.as(userName), services: world.services }, params);
}

const look = <T>(query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);

const inviteesNow = (conferenceId: string) =>
  look(async (tx) => {
    const record = await conferenceRecord(tx, conferenceId);
    return record ? inviteesOf(tx, record) : [];
  });

const tasksOn = async (conferenceId: string, userName = 'ktvb.truong') => {
  const actor = await world.as(userName);
  const tasks = await look((tx) => conferenceTasks(tx, actor, '2020-12-14'));
  return tasks.filter(({ key }) => key === `invitations-${conferenceId}`);
};

/** A conference that was opened and closed on 17/12/2020 with one item. */
async function closedConference(): Promise<string> {
  const { conferenceId, itemIds } = await openedConference(world, ['discussion']);
  await advanceAgenda(await by(advanceAgendaAccess, { conferenceId }), { from: null, to: itemIds[0] ?? '' });
  world.clock.set('2020-12-17T11:00:00+07:00');
  await closeConference(await by(closeConferenceAccess, { conferenceId }), { conclusions: 'Thông qua.' });
  return conferenceId;
}

describe('invitations', () => {
  it('are sent, acknowledged, outdated by another place, and sent again', async () => {
    const { conferenceId } = await planConference(world, ['opening']);
    const guest = await inviteGuest(await by(inviteGuestAccess, { conferenceId }), {
      kind: 'superior',
      body: 'Bộ Tư pháp',
      name: null,
      jobTitle: 'Thứ trưởng',
    });
    const all = (await inviteesNow(conferenceId)).map(({ id }) => id);
    expect(all).toHaveLength(12);
    const send = async (inviteeIds: string[]) =>
      sendInvitations(await by(sendInvitationsAccess, { conferenceId }), {
        inviteeIds,
        way: 'paper',
        sentOn: '2020-12-14',
        documentNumber: '15/GM',
      });
    const [task] = await tasksOn(conferenceId);
    expect(task).toMatchObject({ title: 'Gửi giấy mời cho 12 nơi: Hội nghị tổng kết năm 2020', state: 'notStarted' });
    expect(await tasksOn(conferenceId, 'ctn.truong')).toEqual([]);
    expect(await send(all)).toEqual({ sent: 12, again: 0 });
    expect(await tasksOn(conferenceId)).toEqual([]);
    const ctn = { conferenceId, inviteeId: world.unitId('CTN') };
    await acknowledgeInvitation(await by(acknowledgeInvitationAccess, ctn, 'ctn.cv'));
    await expect(by(acknowledgeInvitationAccess, ctn, 'gdbd.cv')).rejects.toMatchObject({ code: 'forbidden' });
    const again = await by(acknowledgeInvitationAccess, ctn, 'ctn.cv');
    await expect(acknowledgeInvitation(again)).rejects.toMatchObject({ code: 'wrongPhase' });

    await editConference(await by(prepareConference, { conferenceId }), {
      title: 'Hội nghị',
      day: '2020-12-17',
      hour: '08:30',
      place: 'Nhà khách',
      chairName: null,
      chairTitle: 'Chủ trì',
      secretaryName: null,
      secretaryTitle: 'Thư ký',
      version: 1,
    });
    expect((await inviteesNow(conferenceId)).every(({ outdated }) => outdated)).toBe(true);
    const late = await by(acknowledgeInvitationAccess, { conferenceId, inviteeId: guest.guestId });
    await expect(acknowledgeInvitation(late)).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await send([ctn.inviteeId])).toEqual({ sent: 1, again: 1 });
    expect((await tasksOn(conferenceId))[0]?.title).toBe('Gửi lại giấy mời cho 11 nơi: Hội nghị');
    const told = await look(async (tx) => {
      const record = await conferenceRecord(tx, conferenceId);
      const printing = { createdAt: '2020-12-14T01:00:00.000Z', demonstration: false };
      const paperOf = (ids: string[], invitees: Invitee[]) =>
        record &&
        invitationPaper(
          record,
          invitees.filter(({ id }) => ids.includes(id)),
          printing,
        );
      const invitees = record ? await inviteesOf(tx, record) : [];
      return [paperOf([ctn.inviteeId], invitees), paperOf([guest.guestId], invitees), paperOf(all, invitees)];
    });
    expect(told.map((paper) => [paper?.date, paper?.registration?.number])).toEqual([
      ['2020-12-14', 15],
      [null, null],
      [null, null],
    ]);
    const now = (await inviteesNow(conferenceId)).find(({ id }) => id === ctn.inviteeId);
    expect(now).toMatchObject({ state: 'sent', outdated: false, latest: { sequence: 2, place: 'Nhà khách' } });

    await expect(
      removeGuest(await by(inviteGuestAccess, { conferenceId }), { guestId: guest.guestId }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    const paper = await printInvitations(await by(viewInvitations, { conferenceId }, 'ctn.cv'), null);
    expect(Buffer.from(paper.slice(0, 4)).toString()).toBe('%PDF');
  });

  it('are the leaders’, before the opening, under a day that has come', async () => {
    const { conferenceId } = await planConference(world, ['opening']);
    await expect(by(sendInvitationsAccess, { conferenceId }, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    const scope = await by(sendInvitationsAccess, { conferenceId });
    const input = { inviteeIds: [world.unitId('CTN')], way: 'electronic' as const, documentNumber: null };
    await expect(sendInvitations(scope, { ...input, sentOn: '2020-12-20' })).rejects.toMatchObject({
      fields: { sentOn: expect.stringContaining('Ngày gửi sau hôm nay') },
    });
    await expect(
      sendInvitations(scope, { ...input, inviteeIds: [world.clusterId], sentOn: '2020-12-14' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('documents', () => {
  it('are files and papers of the program; taking one away leaves a trace and ends with the opening', async () => {
    const { conferenceId } = await planConference(world, ['opening']);
    const bytes = Buffer.from('%PDF-1.7\n');
    const file = { name: 'Dự thảo.pdf', mediaType: 'application/pdf', bytes };
    const add = await by(addDocumentAccess, { conferenceId });
    const first = await addDocument(add, { title: 'Dự thảo', paper: null }, file);
    await addDocument(
      await by(addDocumentAccess, { conferenceId }, 'vu.tdkt'),
      { title: null, paper: 'ranking' },
      null,
    );
    await expect(by(addDocumentAccess, { conferenceId }, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await removeDocument(await by(removeDocumentAccess, { conferenceId }), { ...first, reason: 'Bản cũ' });
    const documents = await look((tx) => documentsOf(tx, conferenceId));
    expect(documents.map(({ title, removed }) => [title, removed?.reason ?? null])).toEqual([
      ['Dự thảo', 'Bản cũ'],
      ['Xếp hạng theo điểm năm 2020', null],
    ]);
    const twice = removeDocument(await by(removeDocumentAccess, { conferenceId }), { ...first, reason: 'Lại' });
    await expect(twice).rejects.toMatchObject({ code: 'wrongPhase' });
    const opened = await openedConference(world, ['opening']);
    await expect(by(removeDocumentAccess, opened as never)).rejects.toMatchObject({ code: 'wrongPhase' });
  });
});

describe('speakers', () => {
  it('register, are ordered, speak one at a time and stand in the minutes', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['discussion', 'report']);
    const [itemId = '', second = ''] = itemIds;
    const register = async (unit: 'CTN' | 'GDBD') => {
      const params = { conferenceId, unitId: world.unitId(unit) };
      const scope = await by(registerSpeakerAccess, params, `${unit.toLowerCase()}.cv`);
      return (await registerSpeaker(scope, { itemId, name: `Đại biểu ${unit}`, topic: 'Tiêu chí' })).speakerId;
    };
    const ctn = await register('CTN');
    const gdbd = await register('GDBD');
    const guest = await addSpeaker(await by(arrangeSpeakers, { conferenceId }), {
      itemId,
      unitId: null,
      name: 'Vụ TĐKT',
      topic: '',
      minutes: 3,
    });
    await moveSpeaker(await by(arrangeSpeakers, { conferenceId }), { speakerId: gdbd, direction: 'up' });
    const conduct = () => by(conductSpeakers, { conferenceId });
    await expect(startSpeaker(await conduct(), { speakerId: gdbd })).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(removeItem(await by(arrangeAgenda, { conferenceId }), { itemId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await advanceAgenda(await by(advanceAgendaAccess, { conferenceId }), { from: null, to: itemId });
    await startSpeaker(await conduct(), { speakerId: gdbd });
    world.clock.set('2020-12-17T08:37:00+07:00');
    await startSpeaker(await conduct(), { speakerId: ctn });
    await expect(endSpeaker(await conduct(), { speakerId: gdbd })).rejects.toMatchObject({ code: 'wrongPhase' });
    const withdraw = { conferenceId, speakerId: guest.speakerId };
    await expect(by(withdrawSpeakerAccess, withdraw, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await withdrawSpeaker(await by(withdrawSpeakerAccess, withdraw), guest);
    await advanceAgenda(await by(advanceAgendaAccess, { conferenceId }), { from: itemId, to: second });
    const list = await look((tx) => speakersOf(tx, conferenceId));
    expect(list.map(({ id, state }) => [id, state])).toEqual([
      [gdbd, 'done'],
      [ctn, 'done'],
    ]);
    const closed = registerSpeaker(
      await by(registerSpeakerAccess, { conferenceId, unitId: world.unitId('CTN') }, 'ctn.cv'),
      { itemId, name: 'A', topic: '' },
    );
    await expect(closed).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('directives', () => {
  it('have tasks with an owner, a day, notes; they stay into the next year', async () => {
    const conferenceId = await closedConference();
    const { directiveId } = await recordDirective(await by(recordDirectiveAccess, { conferenceId }), {
      givenBy: 'Thứ trưởng',
      wording: 'Đánh giá thực chất',
    });
    const add = await by(addFollowUpAccess, { conferenceId, directiveId }, 'vu.tdkt');
    const task = (owner: string, dueOn = '2021-01-15') => addFollowUp(add, { task: 'Rà soát', owner, dueOn });
    await expect(task(world.clusterId, '2020-12-01')).rejects.toMatchObject({
      fields: { owner: expect.any(String), dueOn: expect.any(String) },
    });
    const { followUpId } = await task(world.unitId('GDBD'));
    const office = await task('office');
    await expect(by(reportFollowUpAccess, { followUpId }, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    const foreign = await by(reportFollowUpAccess, { followUpId }, 'vu.tdkt');
    await expect(reportFollowUp(foreign, { wording: 'x', finished: false, version: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const own = await by(reportFollowUpAccess, { followUpId }, 'gdbd.cv');
    await reportFollowUp(own, { wording: 'Đã họp', finished: false, version: 1 });
    await expect(reportFollowUp(own, { wording: 'Cũ', finished: false, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await reportFollowUp(await by(reportFollowUpAccess, office, 'vu.tdkt'), {
      wording: 'Xong',
      finished: true,
      version: 1,
    });
    const extension = { dueOn: '2021-02-15', reason: 'Chờ bảng tiêu chí', version: 2 };
    await extendFollowUp(await by(extendFollowUpAccess, { followUpId }), extension);
    await expect(
      extendFollowUp(await by(extendFollowUpAccess, { followUpId }), { ...extension, dueOn: '2021-01-20', version: 3 }),
    ).rejects.toMatchObject({ fields: { dueOn: expect.any(String) } });
    await reopenFollowUp(await by(reopenFollowUpAccess, office, 'vu.tdkt'), { reason: 'Chưa đủ', version: 2 });
    expect(await look((tx) => followUpRecord(tx, followUpId))).toMatchObject({
      state: 'inProgress',
      dueOn: '2021-02-15',
      notes: [{ kind: 'progress' }, { kind: 'extension', dueBefore: '2021-01-15', dueAfter: '2021-02-15' }],
    });
    const tasksOf = async (user: string) => {
      const actor = await world.as(user);
      return (await look((tx) => meetingTasks(tx, actor, '2021-02-16'))).filter(({ key }) =>
        key.startsWith('follow-up'),
      );
    };
    expect(await tasksOf('gdbd.cv')).toMatchObject([{ state: 'overdue' }]);
    expect(await tasksOf('vu.tdkt')).toHaveLength(1);
    const inForce = (year: number) => look((tx) => directivesInForce(tx, world.clusterId, year));
    expect((await inForce(2021)).map(({ id }) => id)).toContain(directiveId);
    await leadersOf2021();
    await expect(by(extendFollowUpAccess, { followUpId })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await by(extendFollowUpAccess, { followUpId }, 'ctn.cv')).role).toBe('clusterHead');
  });
});

/** 2021 begins under CTN and THADS. */
async function leadersOf2021(): Promise<void> {
  await inTransaction(world.services.database, world.tenantId, async ({ db }) => {
    await db.updateTable('cluster_year').set({ state: 'open' }).where('id', '=', world.year2021).execute();
    const earlier = await db.selectFrom('leadership').selectAll().executeTakeFirstOrThrow();
    await db
      .insertInto('leadership')
      .values({
        tenant_id: earlier.tenant_id,
        id: crypto.randomUUID(),
        cluster_year_id: world.year2021,
        head_unit_id: world.unitId('CTN'),
        deputy_unit_id: world.unitId('THADS'),
        decision_id: earlier.decision_id,
        recorded_at: world.clock.now(),
        announced_at: world.clock.now(),
        superseded_by: null,
      })
      .execute();
  });
}

describe('minutes', () => {
  it('go from the assembled draft over the members’ answers to two signatures', async () => {
    const conferenceId = await closedConference();
    const params = { conferenceId };
    await assembleMinutes(await by(assembleMinutesAccess, params, 'ktvb.cv'));
    const minutes = async () => {
      const found = await look((tx) => minutesRecord(tx, conferenceId));
      if (!found) throw new Error('no minutes');
      return found;
    };
    const [opening] = presentVersion(await minutes()).sections;
    expect(opening?.text).toContain('Địa điểm: Trụ sở Bộ Tư pháp.');
    const edit = await by(editMinutesAccess, params, 'ktvb.cv');
    await editMinutes(edit, { code: '1', text: 'Địa điểm: Hội trường.', version: 1 });
    await expect(editMinutes(edit, { code: '1', text: 'Khác', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(by(editMinutesAccess, params, 'htqtct.cv')).rejects.toMatchObject({ code: 'forbidden' });
    expect((await minutes()).versions.map(({ sections }) => sections[0]?.text === opening?.text)).toEqual([
      true,
      false,
    ]);

    await sendMinutes(await by(sendMinutesAccess, params, 'ktvb.cv'), { until: '2020-12-21', version: 2 });
    const answer = async (unit: 'CTN' | 'GDBD', kind: 'agree' | 'remark', version: number) =>
      answerMinutes(
        await by(answerMinutesAccess, { conferenceId, unitId: world.unitId(unit) }, `${unit.toLowerCase()}.truong`),
        { answer: kind, remark: 'Sửa', version },
      );
    await answer('CTN', 'remark', 2);
    await expect(answer('GDBD', 'agree', 1)).rejects.toMatchObject({ code: 'wrongPhase' });
    await answer('GDBD', 'agree', 2);
    await answer('GDBD', 'remark', 2);
    await answer('GDBD', 'agree', 2);
    expect((await minutes()).answers.map(({ answer: kind }) => kind).sort()).toEqual(['agree', 'remark']);
    const conclude = async () => concludeMinutes(await by(concludeMinutesAccess, params, 'ktvb.cv'));
    world.clock.set('2020-12-22T08:00:00+07:00');
    await expect(answer('GDBD', 'agree', 2)).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(conclude()).rejects.toThrow('ý kiến chưa trả lời');
    await replyToMinutes(await by(replyToMinutesAccess, params, 'ktvb.cv'), {
      unitId: world.unitId('CTN'),
      reply: 'Giữ nguyên.',
    });
    const { mark } = await conclude();
    const sign = async (user: string, text = mark) => {
      const scope = await by(signMinutesAccess, params, user);
      return signMinutes(scope, await confirmSignature(scope, testPassword), { mark: text });
    };
    await expect(sign('ktvb.truong')).rejects.toThrow('Thư ký ký trước');
    await expect(sign('ktvb.cv', 'khác')).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(by(signMinutesAccess, params, 'htqtct.truong')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await sign('ktvb.cv')).toEqual({ side: 'secretary', complete: false });
    await expect(sign('ktvb.cv')).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await sign('ktvb.truong')).toEqual({ side: 'chair', complete: true });
    await expect(by(takeBackMinutesAccess, params, 'ktvb.cv')).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(
      recordDirective(await by(recordDirectiveAccess, params), { givenBy: 'Thứ trưởng', wording: 'Thêm một ý' }),
    ).rejects.toThrow('Biên bản hội nghị đã ký');
    expect((await minutes()).agreedContent).toContain('không trả lời 9/11 (không trả lời không tính là nhất trí)');
    const first = await printMinutes(await by(readMinutes, params, 'ctn.cv'));
    world.clock.set('2020-12-25T08:00:00+07:00');
    const later = await printMinutes(await by(readMinutes, params, 'ctn.cv'));
    expect(Buffer.from(first).equals(Buffer.from(later))).toBe(true);

    await inTransaction(world.services.database, world.tenantId, ({ db }) =>
      db
        .updateTable('conference_minutes')
        .set({ agreed_content: '{}' })
        .where('conference_id', '=', conferenceId)
        .execute(),
    );
    await expect(printMinutes(await by(readMinutes, params, 'ctn.cv'))).rejects.toThrow('không còn khớp dấu');
  });

  it('are taken back for a reason, and asked about anew', async () => {
    const conferenceId = await closedConference();
    const params = { conferenceId };
    await assembleMinutes(await by(assembleMinutesAccess, params));
    await expect(by(assembleMinutesAccess, params)).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(by(sendMinutesAccess, params, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await sendMinutes(await by(sendMinutesAccess, params), { until: '2020-12-21', version: 1 });
    await answerMinutes(await by(answerMinutesAccess, { conferenceId, unitId: world.unitId('CTN') }, 'ctn.truong'), {
      answer: 'agree',
      remark: '',
      version: 1,
    });
    expect(await takeBackMinutes(await by(takeBackMinutesAccess, params), { reason: 'Sửa tên' })).toEqual({
      number: 2,
    });
    const minutes = await look((tx) => minutesRecord(tx, conferenceId));
    expect(minutes).toMatchObject({ state: 'drafting', number: 2, answers: [], agreeUntil: null });
    const actor = await world.as('ktvb.cv');
    const tasks = await look((tx) => meetingTasks(tx, actor, '2020-12-18'));
    expect(tasks.map(({ title }) => title)).toContain('Hoàn thiện biên bản: Hội nghị tổng kết năm 2020');
  });

  it('are not there before the closing', async () => {
    const { conferenceId } = await planConference(world, ['opening']);
    await expect(by(assembleMinutesAccess, { conferenceId })).rejects.toMatchObject({ code: 'wrongPhase' });
  });
});
