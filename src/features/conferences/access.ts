import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { clusterYearFacts } from '../clusters/queries.ts';
import { directiveFacts, followUpFacts } from './queries/directives.ts';
import { invitationFacts } from './queries/invitations.ts';
import { minutesSigningFacts, minutesStateFacts, minutesUnitFacts } from './queries/minutes.ts';
import { speakerFacts } from './queries/speakers.ts';
import { conferenceFacts, delegateFacts } from './queries.ts';

const ofYear = (tx: Tx, params: Record<string, string>) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofConference = (tx: Tx, params: Record<string, string>) => conferenceFacts(tx, params.conferenceId ?? '');
const ofDelegate = (tx: Tx, params: Record<string, string>) =>
  delegateFacts(tx, params.conferenceId ?? '', params.unitId ?? '');

export const listConferences = access('conference.list', ofYear);
export const createConferenceAccess = access('conference.create', ofYear);
export const viewConference = access('conference.view', ofConference);
export const prepareConference = access('conference.prepare', ofConference);
export const arrangeAgenda = access('conference.arrange', ofConference);
export const openConferenceAccess = access('conference.open', ofConference);
export const advanceAgendaAccess = access('conference.advance', ofConference);
export const recordProceedingsAccess = access('conference.record', ofConference);
export const announceDecisionAccess = access('conference.announce', ofConference);
export const closeConferenceAccess = access('conference.close', ofConference);
export const projectConference = access('conference.project', ofConference);
export const readMinutes = access('conference.minutes', ofConference);
export const viewAttendance = access('attendance.view', ofConference);
export const readAttendancePaper = access('attendance.paper', ofConference);
export const markAttendanceAccess = access('attendance.mark', ofConference);
export const inviteGuestAccess = access('attendance.invite', ofConference);
export const registerDelegateAccess = access('attendance.register', ofDelegate);
export const readMandate = access('attendance.mandate', ofDelegate);

const ofInvitee = (tx: Tx, params: Record<string, string>) =>
  invitationFacts(tx, params.conferenceId ?? '', params.inviteeId ?? '');
export const viewInvitations = access('invitation.view', ofConference);
export const sendInvitationsAccess = access('invitation.send', ofConference);
export const acknowledgeInvitationAccess = access('invitation.acknowledge', ofInvitee);

export const viewDocuments = access('conferenceDocument.view', ofConference);
export const addDocumentAccess = access('conferenceDocument.add', ofConference);
export const removeDocumentAccess = access('conferenceDocument.remove', ofConference);

const ofSpeaker = (tx: Tx, params: Record<string, string>) =>
  speakerFacts(tx, params.conferenceId ?? '', params.speakerId ?? '');
export const viewSpeakers = access('speaker.view', ofConference);
export const registerSpeakerAccess = access('speaker.register', ofDelegate);
export const withdrawSpeakerAccess = access('speaker.withdraw', ofSpeaker);
export const arrangeSpeakers = access('speaker.arrange', ofConference);
export const conductSpeakers = access('speaker.conduct', ofConference);

const ofDirective = (tx: Tx, params: Record<string, string>) =>
  directiveFacts(tx, params.conferenceId ?? '', params.directiveId ?? '');
const ofFollowUp = (tx: Tx, params: Record<string, string>) => followUpFacts(tx, params.followUpId ?? '');
export const viewDirectives = access('directive.view', ofConference);
export const recordDirectiveAccess = access('directive.record', ofConference);
export const addFollowUpAccess = access('followUp.add', ofDirective);
export const listFollowUps = access('followUp.list', ofYear);
export const viewFollowUp = access('followUp.view', ofFollowUp);
export const reportFollowUpAccess = access('followUp.report', ofFollowUp);
export const extendFollowUpAccess = access('followUp.extend', ofFollowUp);
export const reopenFollowUpAccess = access('followUp.reopen', ofFollowUp);

const ofMinutes = (tx: Tx, params: Record<string, string>) => minutesStateFacts(tx, params.conferenceId ?? '');
const ofMinutesUnit = (tx: Tx, params: Record<string, string>) =>
  minutesUnitFacts(tx, params.conferenceId ?? '', params.unitId ?? '');
export const viewMinutes = access('minutes.view', ofMinutes);
export const assembleMinutesAccess = access('minutes.assemble', ofMinutes);
export const editMinutesAccess = access('minutes.edit', ofMinutes);
export const sendMinutesAccess = access('minutes.send', ofMinutes);
export const answerMinutesAccess = access('minutes.answer', ofMinutesUnit);
export const replyToMinutesAccess = access('minutes.reply', ofMinutes);
export const takeBackMinutesAccess = access('minutes.takeBack', ofMinutes);
export const concludeMinutesAccess = access('minutes.conclude', ofMinutes);
export const signMinutesAccess = access('minutes.sign', (tx, params) =>
  minutesSigningFacts(tx, params.conferenceId ?? ''),
);
