import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { clusterYearFacts } from '../clusters/queries.ts';
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
