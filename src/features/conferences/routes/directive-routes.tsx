import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  addFollowUpAccess,
  extendFollowUpAccess,
  listFollowUps,
  recordDirectiveAccess,
  reopenFollowUpAccess,
  reportFollowUpAccess,
  viewDirectives,
  viewFollowUp,
} from '../access.ts';
import { addFollowUp } from '../commands/add-follow-up.ts';
import { extendFollowUp } from '../commands/extend-follow-up.ts';
import { editDirective, recordDirective } from '../commands/record-directive.ts';
import { reopenFollowUp } from '../commands/reopen-follow-up.ts';
import { reportFollowUp } from '../commands/report-follow-up.ts';
import { DirectivePage } from '../pages/directive-page.tsx';
import { DirectivesPage } from '../pages/directives-page.tsx';
import { FollowUpPage, type FollowUpPageProps } from '../pages/follow-up-page.tsx';
import { FollowUpsPage } from '../pages/follow-ups-page.tsx';
import {
  directivesInForce,
  directivesOfConference,
  type FollowUpFacts,
  followUpRecord,
} from '../queries/directives.ts';
import { minutesStateFacts } from '../queries/minutes.ts';
import { type ConferenceFacts, lastEdit } from '../queries.ts';
import * as forms from '../schema/meeting-forms.ts';
import { openRecord } from './open-record.ts';

/** What the superior asked at a conference and what follows, until it is done. */
export function directiveRoutes(http: FeatureRoutes): void {
  directives(http);
  followUps(http);
}

const isSigned = async (tx: Tx, conferenceId: string) =>
  (await minutesStateFacts(tx, conferenceId))?.phase === 'signed';

async function showAll(scope: Scope<string, ConferenceFacts>, visit: Visit, attempt: Attempt) {
  const { facts, today } = scope;
  const found = await openRecord(scope, async (tx) => ({
    directives: await directivesOfConference(tx, facts.conferenceId),
    locked: await isSigned(tx, facts.conferenceId),
  }));
  return <DirectivesPage visit={visit} facts={facts} {...found} today={today} attempt={attempt} />;
}

async function showOne(
  scope: Scope<string, ConferenceFacts>,
  visit: Visit,
  attempt: Attempt,
  tried: 'words' | 'task' = 'words',
) {
  const directiveId = visit.params.directiveId ?? '';
  const { record, directive, last, locked } = await openRecord(scope, async (tx) => ({
    directive: (await directivesOfConference(tx, scope.facts.conferenceId)).find(({ id }) => id === directiveId),
    last: attempt.conflict && (await lastEdit(tx, { kind: 'directive', id: directiveId })),
    locked: await isSigned(tx, scope.facts.conferenceId),
  }));
  if (!directive) throw notFound();
  return (
    <DirectivePage
      visit={visit}
      record={record}
      directive={directive}
      locked={locked}
      today={scope.today}
      attempt={attempt}
      tried={tried}
      last={last}
    />
  );
}

function directives(http: FeatureRoutes): void {
  const back = (scope: Scope<string, ConferenceFacts>) => paths.directives(scope.facts.conferenceId);
  http.page(paths.directives(), viewDirectives, (scope, visit) => showAll(scope, visit, nothingSent));
  http.form(paths.directives(), recordDirectiveAccess, {
    schema: forms.newDirectiveForm,
    show: (scope, visit, attempt) => showAll(scope, visit, attempt),
    run: async (scope, input) => {
      await recordDirective(scope, input);
      return back(scope);
    },
  });
  http.page(paths.directive(), recordDirectiveAccess, (scope, visit) => showOne(scope, visit, nothingSent));
  http.form(paths.directive(), recordDirectiveAccess, {
    schema: forms.directiveForm,
    show: (scope, visit, attempt) => showOne(scope, visit, attempt, 'words'),
    run: async (scope, input, visit) => {
      await editDirective(scope, { ...input, directiveId: visit.params.directiveId ?? '' });
      return back(scope);
    },
  });
  http.form(paths.addFollowUp(), addFollowUpAccess, {
    schema: forms.newFollowUpForm,
    show: (scope, visit, attempt) => showOne(scope, visit, attempt, 'task'),
    run: async (scope, input) => {
      await addFollowUp(scope, input);
      return back(scope);
    },
  });
}

async function showFollowUp(
  scope: Scope<string, FollowUpFacts>,
  visit: Visit,
  attempt: Attempt,
  tried: FollowUpPageProps['tried'] = null,
) {
  const { facts, today } = scope;
  const record = await read(scope, (tx) => followUpRecord(tx, facts.followUpId));
  if (!record) throw notFound();
  return <FollowUpPage visit={visit} facts={facts} record={record} today={today} attempt={attempt} tried={tried} />;
}

function followUps(http: FeatureRoutes): void {
  const back = (scope: Scope<string, FollowUpFacts>) => paths.followUp(scope.facts.followUpId);
  http.page(paths.followUps(), listFollowUps, async (scope, visit) => {
    const { facts, today } = scope;
    const found = await read(scope, (tx) => directivesInForce(tx, facts.clusterId, facts.year));
    return <FollowUpsPage visit={visit} facts={facts} directives={found} today={today} />;
  });
  http.page(paths.followUp(), viewFollowUp, (scope, visit) => showFollowUp(scope, visit, nothingSent));
  http.form(paths.reportFollowUp(), reportFollowUpAccess, {
    schema: forms.reportForm,
    show: (scope, visit, attempt) => showFollowUp(scope, visit, attempt, 'report'),
    run: async (scope, input) => {
      await reportFollowUp(scope, input);
      return back(scope);
    },
  });
  http.form(paths.extendFollowUp(), extendFollowUpAccess, {
    schema: forms.extendForm,
    show: (scope, visit, attempt) => showFollowUp(scope, visit, attempt, 'extend'),
    run: async (scope, input) => {
      await extendFollowUp(scope, input);
      return back(scope);
    },
  });
  http.form(paths.reopenFollowUp(), reopenFollowUpAccess, {
    schema: forms.reopenForm,
    show: (scope, visit, attempt) => showFollowUp(scope, visit, attempt, 'reopen'),
    run: async (scope, input) => {
      await reopenFollowUp(scope, input);
      return back(scope);
    },
  });
}
