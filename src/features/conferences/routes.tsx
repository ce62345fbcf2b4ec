import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { ballotResultsOfConference, ballotStates, unfilledBallots, unfinishedBallots } from '../ballots/queries.ts';
import { covenantState } from '../covenants/queries.ts';
import {
  advanceAgendaAccess,
  announceDecisionAccess,
  arrangeAgenda,
  closeConferenceAccess,
  createConferenceAccess,
  inviteGuestAccess,
  listConferences,
  markAttendanceAccess,
  openConferenceAccess,
  prepareConference,
  projectConference,
  readAttendancePaper,
  readMandate,
  readMinutes,
  recordProceedingsAccess,
  registerDelegateAccess,
  viewAttendance,
  viewConference,
} from './access.ts';
import { addItem } from './commands/add-item.ts';
import { advanceAgenda } from './commands/advance-agenda.ts';
import { announceDecision } from './commands/announce-decision.ts';
import { closeConference } from './commands/close-conference.ts';
import { createConference } from './commands/create-conference.ts';
import { editConference } from './commands/edit-conference.ts';
import { editItem } from './commands/edit-item.ts';
import { inviteGuest } from './commands/invite-guest.ts';
import { markAttendance } from './commands/mark-attendance.ts';
import { markGuest } from './commands/mark-guest.ts';
import { moveItem } from './commands/move-item.ts';
import { openConference } from './commands/open-conference.ts';
import { printAttendance } from './commands/print-attendance.ts';
import { printMinutes } from './commands/print-minutes.ts';
import { recordProceedings } from './commands/record-proceedings.ts';
import { registerDelegate } from './commands/register-delegate.ts';
import { removeGuest } from './commands/remove-guest.ts';
import { removeItem } from './commands/remove-item.ts';
import { skipItem } from './commands/skip-item.ts';
import { AttendancePage } from './pages/attendance-page.tsx';
import { ClosePage } from './pages/close-page.tsx';
import { ConferencePage } from './pages/conference-page.tsx';
import { ConferencesPage } from './pages/conferences-page.tsx';
import { DelegatePage } from './pages/delegate-page.tsx';
import { ItemPage } from './pages/item-page.tsx';
import { PreparationPage } from './pages/preparation-page.tsx';
import { ProjectorPage } from './pages/projector-page.tsx';
import { meetingFolder } from './queries/meeting-folder.ts';
import {
  type ConferenceFacts,
  conferencesOfYear,
  type DelegateFacts,
  followingYear,
  lastEdit,
  mandateFile,
  unannouncedDecisions,
} from './queries.ts';
import { directiveRoutes } from './routes/directive-routes.tsx';
import { documentRoutes } from './routes/document-routes.tsx';
import { invitationRoutes } from './routes/invitation-routes.tsx';
import { minutesRoutes } from './routes/minutes-routes.tsx';
import { download, recordOf } from './routes/open-record.ts';
import { speakerRoutes } from './routes/speaker-routes.tsx';
import { closingObstacles } from './rules.ts';
import * as schema from './schema.ts';

/** Pages and form posts of the conference. */
export function routes(http: FeatureRoutes): void {
  planning(http);
  agenda(http);
  conducting(http);
  attendance(http);
  delegates(http);
  papers(http);
  invitationRoutes(http);
  documentRoutes(http);
  speakerRoutes(http);
  directiveRoutes(http);
  minutesRoutes(http);
}

function planning(http: FeatureRoutes): void {
  const showYear = async (
    scope: Scope<'conference.list' | 'conference.create', Parameters<typeof ConferencesPage>[0]['facts']>,
    visit: Visit,
    attempt: Attempt,
  ) => {
    const conferences = await read(scope, (tx) => conferencesOfYear(tx, scope.facts.clusterYearId));
    return <ConferencesPage visit={visit} facts={scope.facts} conferences={conferences} attempt={attempt} />;
  };
  http.page(paths.conferences(), listConferences, (scope, visit) => showYear(scope, visit, nothingSent));
  http.form(paths.conferences(), createConferenceAccess, {
    schema: schema.newConferenceForm,
    show: (scope, visit, attempt) => showYear(scope, visit, attempt),
    run: async (scope, input) => paths.prepareConference((await createConference(scope, input)).conferenceId),
  });

  const showPreparation = async (
    scope: Scope<'conference.arrange' | 'conference.prepare', ConferenceFacts>,
    visit: Visit,
    attempt: Attempt,
  ) => {
    const { conferenceId } = scope.facts;
    const [record, last] = await read(scope, async (tx) => [
      await recordOf(tx, conferenceId),
      attempt.conflict && (await lastEdit(tx, { kind: 'conference', id: conferenceId })),
    ]);
    return <PreparationPage visit={visit} record={record} attempt={attempt} last={last} />;
  };
  http.page(paths.prepareConference(), arrangeAgenda, (scope, visit) => showPreparation(scope, visit, nothingSent));
  http.form(paths.prepareConference(), prepareConference, {
    schema: schema.conferenceForm,
    show: (scope, visit, attempt) => showPreparation(scope, visit, attempt),
    run: async (scope, input) => {
      await editConference(scope, input);
      return paths.prepareConference(scope.facts.conferenceId);
    },
  });
}

type Tried = 'edit' | 'skip' | 'proceedings';

async function showItem(scope: Scope<string, ConferenceFacts>, visit: Visit, attempt: Attempt, tried: Tried = 'edit') {
  const itemId = visit.params.itemId ?? null;
  const [record, last] = await read(scope, async (tx) => [
    await recordOf(tx, scope.facts.conferenceId),
    attempt.conflict && itemId ? await lastEdit(tx, { kind: 'agendaItem', id: itemId }) : null,
  ]);
  const item = itemId === null ? null : record.items.find(({ id }) => id === itemId);
  if (item === undefined) throw notFound();
  return <ItemPage visit={visit} record={record} item={item} attempt={attempt} tried={tried} last={last} />;
}

function agenda(http: FeatureRoutes): void {
  http.page(paths.newAgendaItem(), arrangeAgenda, (scope, visit) => showItem(scope, visit, nothingSent));
  http.form(paths.newAgendaItem(), arrangeAgenda, {
    schema: schema.newItemForm,
    show: (scope, visit, attempt) => showItem(scope, visit, attempt),
    run: async (scope, input) => {
      await addItem(scope, input);
      return paths.prepareConference(scope.facts.conferenceId);
    },
  });
  http.page(paths.agendaItem(), arrangeAgenda, (scope, visit) => showItem(scope, visit, nothingSent));
  http.form(paths.agendaItem(), arrangeAgenda, {
    schema: schema.itemForm,
    show: (scope, visit, attempt) => showItem(scope, visit, attempt),
    run: async (scope, input, visit) => {
      await editItem(scope, { ...input, itemId: visit.params.itemId ?? '' });
      return paths.prepareConference(scope.facts.conferenceId);
    },
  });
  http.form(paths.moveAgendaItem(), arrangeAgenda, {
    schema: schema.moveItemForm,
    run: async (scope, { direction }, visit) => {
      await moveItem(scope, { itemId: visit.params.itemId ?? '', direction });
      return paths.prepareConference(scope.facts.conferenceId);
    },
  });
  http.form(paths.removeAgendaItem(), arrangeAgenda, {
    schema: schema.emptyForm,
    run: async (scope, _input, visit) => {
      await removeItem(scope, { itemId: visit.params.itemId ?? '' });
      return paths.prepareConference(scope.facts.conferenceId);
    },
  });
}

async function showConference(scope: Scope<string, ConferenceFacts>, visit: Visit, attempt: Attempt) {
  const { facts } = scope;
  const isOffice = scope.actor?.grants.some(({ role }) => role === 'standingOffice') ?? false;
  const { record, ballots, decisions, following, folder } = await read(scope, async (tx) => {
    const found = await recordOf(tx, facts.conferenceId);
    return {
      record: found,
      ballots: await ballotStates(tx, facts.clusterYearId),
      decisions: isOffice ? await unannouncedDecisions(tx, [facts.clusterId]) : [],
      following: await followingWithCovenant(tx, facts.clusterYearId),
      folder: await meetingFolder(tx, found),
    };
  });
  return (
    <ConferencePage
      visit={visit}
      facts={facts}
      record={record}
      today={scope.today}
      ballots={ballots}
      decisions={decisions}
      following={following}
      folder={folder}
      attempt={attempt}
    />
  );
}

function conducting(http: FeatureRoutes): void {
  const back = (scope: Scope<string, ConferenceFacts>) => paths.conference(scope.facts.conferenceId);
  http.page(paths.conference(), viewConference, (scope, visit) => showConference(scope, visit, nothingSent));
  http.form(paths.openConference(), openConferenceAccess, {
    schema: schema.openForm,
    show: (scope, visit, attempt) => showConference(scope, visit, attempt),
    run: async (scope, input) => {
      await openConference(scope, input);
      return back(scope);
    },
  });
  http.form(paths.advanceAgenda(), advanceAgendaAccess, {
    schema: schema.advanceForm,
    run: async (scope, input) => {
      await advanceAgenda(scope, input);
      return back(scope);
    },
  });
  http.form(paths.skipAgendaItem(), advanceAgendaAccess, {
    schema: schema.skipForm,
    show: (scope, visit, attempt) => showItem(scope, visit, attempt, 'skip'),
    run: async (scope, { reason }, visit) => {
      await skipItem(scope, { itemId: visit.params.itemId ?? '', reason });
      return back(scope);
    },
  });
  http.form(paths.proceedings(), recordProceedingsAccess, {
    schema: schema.proceedingsForm,
    show: (scope, visit, attempt) => showItem(scope, visit, attempt, 'proceedings'),
    run: async (scope, input, visit) => {
      await recordProceedings(scope, { ...input, itemId: visit.params.itemId ?? '' });
      return back(scope);
    },
  });
  http.form(paths.announceDecision(), announceDecisionAccess, {
    schema: schema.announceForm,
    run: async (scope, { leadershipId }) => {
      await announceDecision(scope, leadershipId);
      return back(scope);
    },
  });
  http.page(paths.projector(), projectConference, async (scope, visit) => {
    const { conferenceId } = scope.facts;
    const [record, ballots, following] = await read(scope, async (tx) => [
      await recordOf(tx, conferenceId),
      await ballotResultsOfConference(tx, conferenceId),
      await followingWithCovenant(tx, scope.facts.clusterYearId),
    ]);
    const covenant = following?.covenant ?? null;
    const now = scope.now.toISOString();
    return <ProjectorPage visit={visit} record={record} ballots={ballots} covenant={covenant} now={now} />;
  });
  closing(http);
}

function closing(http: FeatureRoutes): void {
  const show = async (scope: Scope<'conference.close', ConferenceFacts>, visit: Visit, attempt: Attempt) => {
    const [record, matters, unfilled] = await read(scope, async (tx) => [
      await recordOf(tx, scope.facts.conferenceId),
      await unfinishedBallots(tx, scope.facts.conferenceId),
      await unfilledBallots(tx, scope.facts.conferenceId),
    ]);
    const obstacles = closingObstacles(record.items, matters);
    return <ClosePage visit={visit} record={record} obstacles={obstacles} unfilled={unfilled} attempt={attempt} />;
  };
  http.page(paths.closeConference(), closeConferenceAccess, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.closeConference(), closeConferenceAccess, {
    schema: schema.closeForm,
    show,
    run: async (scope, input) => {
      await closeConference(scope, input);
      return paths.conference(scope.facts.conferenceId);
    },
  });
}

function attendance(http: FeatureRoutes): void {
  const show = async (scope: Scope<string, ConferenceFacts>, visit: Visit, attempt: Attempt) => {
    const record = await read(scope, (tx) => recordOf(tx, scope.facts.conferenceId));
    return <AttendancePage visit={visit} facts={scope.facts} record={record} today={scope.today} attempt={attempt} />;
  };
  const back = (scope: Scope<string, ConferenceFacts>) => paths.attendance(scope.facts.conferenceId);
  http.page(paths.attendance(), viewAttendance, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.attendance(), markAttendanceAccess, {
    schema: schema.markForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await markAttendance(scope, input);
      return back(scope);
    },
  });
  http.form(paths.conferenceGuests(), inviteGuestAccess, {
    schema: schema.guestForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await inviteGuest(scope, input);
      return back(scope);
    },
  });
  http.form(paths.conferenceGuest(), markAttendanceAccess, {
    schema: schema.markGuestForm,
    run: async (scope, { state }, visit) => {
      await markGuest(scope, { guestId: visit.params.guestId ?? '', state });
      return back(scope);
    },
  });
  http.form(paths.removeGuest(), inviteGuestAccess, {
    schema: schema.emptyForm,
    run: async (scope, _input, visit) => {
      await removeGuest(scope, { guestId: visit.params.guestId ?? '' });
      return back(scope);
    },
  });
}

function delegates(http: FeatureRoutes): void {
  const show = async (scope: Scope<'attendance.register', DelegateFacts>, visit: Visit, attempt: Attempt) => {
    const { conferenceId, unitId } = scope.facts;
    const [record, last] = await read(scope, async (tx) => [
      await recordOf(tx, conferenceId),
      attempt.conflict && (await lastEdit(tx, { kind: 'delegate', id: `${conferenceId}/${unitId}` })),
    ]);
    const member = record.members.find((each) => each.unitId === unitId);
    if (!member) throw notFound();
    return <DelegatePage visit={visit} record={record} member={member} attempt={attempt} last={last} />;
  };
  http.page(paths.delegate(), registerDelegateAccess, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.delegate(), registerDelegateAccess, {
    schema: schema.delegateForm,
    files: ['file'],
    show,
    run: async (scope, { file, ...input }) => {
      await registerDelegate(scope, input, file && (await acceptFile(file, 'file')));
      return paths.conference(scope.facts.conferenceId);
    },
  });
  http.page(paths.mandate(), readMandate, async (scope, visit) => {
    const { conferenceId, unitId } = scope.facts;
    const file = await read(scope, (tx) => mandateFile(tx, conferenceId, unitId));
    if (!file) throw notFound();
    return download(visit, await scope.services.files.get(file.sha256), file.media_type, file.name, 'attachment');
  });
}

function papers(http: FeatureRoutes): void {
  http.page(paths.conferenceMinutes(), readMinutes, async (scope, visit) =>
    download(visit, await printMinutes(scope), 'application/pdf', 'Biên bản hội nghị.pdf', 'inline'),
  );
  http.page(paths.attendancePaper(), readAttendancePaper, async (scope, visit) =>
    download(visit, await printAttendance(scope), 'application/pdf', 'Danh sách điểm danh.pdf', 'inline'),
  );
}

async function followingWithCovenant(...[tx, clusterYearId]: Parameters<typeof followingYear>) {
  const following = await followingYear(tx, clusterYearId);
  return following && { ...following, covenant: await covenantState(tx, following.id) };
}
