import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  answerMinutesAccess,
  assembleMinutesAccess,
  concludeMinutesAccess,
  editMinutesAccess,
  replyToMinutesAccess,
  sendMinutesAccess,
  signMinutesAccess,
  takeBackMinutesAccess,
  viewMinutes,
} from '../access.ts';
import { answerMinutes } from '../commands/answer-minutes.ts';
import { assembleMinutes } from '../commands/assemble-minutes.ts';
import { concludeMinutes } from '../commands/conclude-minutes.ts';
import { editMinutes } from '../commands/edit-minutes.ts';
import { contentMark } from '../commands/minutes-content.ts';
import { replyToMinutes } from '../commands/reply-to-minutes.ts';
import { sendMinutes } from '../commands/send-minutes.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import { takeBackMinutes } from '../commands/take-back-minutes.ts';
import { MinutesPage } from '../pages/minutes-page.tsx';
import type { MinutesPageProps } from '../pages/minutes-props.ts';
import { MinutesSectionPage } from '../pages/minutes-section-page.tsx';
import { type MinutesFacts, minutesRecord, minutesStateFacts, presentVersion } from '../queries/minutes.ts';
import { lastEdit } from '../queries.ts';
import * as forms from '../schema/meeting-forms.ts';
import { emptyForm } from '../schema.ts';
import { openRecord } from './open-record.ts';

type Tried = MinutesPageProps['tried'];

async function show(scope: Scope<string, MinutesFacts>, visit: Visit, attempt: Attempt, tried: Tried = null) {
  const { conferenceId } = scope.facts;
  const { facts, minutes, record } = await openRecord(scope, async (tx) => ({
    minutes: await minutesRecord(tx, conferenceId),
    facts: (await minutesStateFacts(tx, conferenceId)) ?? scope.facts,
  }));
  const frozen = minutes?.agreedContent ?? null;
  return (
    <MinutesPage
      visit={visit}
      facts={facts}
      record={record}
      minutes={minutes}
      today={scope.today}
      intact={frozen === null ? null : contentMark(frozen) === minutes?.hash}
      attempt={attempt}
      tried={tried}
    />
  );
}

async function showSection(scope: Scope<string, MinutesFacts>, visit: Visit, attempt: Attempt) {
  const { facts } = scope;
  const code = visit.params.code ?? '';
  const { record, minutes, last } = await openRecord(scope, async (tx) => ({
    minutes: await minutesRecord(tx, facts.conferenceId),
    last: attempt.conflict && (await lastEdit(tx, facts.object)),
  }));
  const section = minutes && presentVersion(minutes).sections.find((each) => each.code === code);
  if (!minutes || !section) throw notFound();
  const assembled = minutes.versions[0]?.sections.find((each) => each.code === code) ?? null;
  return (
    <MinutesSectionPage
      visit={visit}
      facts={facts}
      record={record}
      minutes={minutes}
      section={section}
      assembled={assembled}
      attempt={attempt}
      last={last}
    />
  );
}

/** From the assembled draft over the members' agreement to two signatures. */
export function minutesRoutes(http: FeatureRoutes): void {
  writing(http);
  agreeing(http);
}

const back = (scope: Scope<string, MinutesFacts>) => paths.minutes(scope.facts.conferenceId);

function writing(http: FeatureRoutes): void {
  http.page(paths.minutes(), viewMinutes, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.assembleMinutes(), assembleMinutesAccess, {
    schema: emptyForm,
    run: async (scope) => {
      await assembleMinutes(scope);
      return back(scope);
    },
  });
  http.page(paths.minutesSection(), viewMinutes, (scope, visit) => showSection(scope, visit, nothingSent));
  http.form(paths.minutesSection(), editMinutesAccess, {
    schema: forms.sectionForm,
    show: (scope, visit, attempt) => showSection(scope, visit, attempt),
    run: async (scope, input, visit) => {
      await editMinutes(scope, { ...input, code: visit.params.code ?? '' });
      return back(scope);
    },
  });
  http.form(paths.sendMinutes(), sendMinutesAccess, {
    schema: forms.sendMinutesForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, 'send'),
    run: async (scope, input) => {
      await sendMinutes(scope, input);
      return back(scope);
    },
  });
}

function agreeing(http: FeatureRoutes): void {
  http.form(paths.answerMinutes(), answerMinutesAccess, {
    schema: forms.answerMinutesForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, 'answer'),
    run: async (scope, input) => {
      await answerMinutes(scope, input);
      return back(scope);
    },
  });
  http.form(paths.replyToMinutes(), replyToMinutesAccess, {
    schema: forms.replyForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, 'reply'),
    run: async (scope, { reply }, visit) => {
      await replyToMinutes(scope, { unitId: visit.params.unitId ?? '', reply });
      return back(scope);
    },
  });
  http.form(paths.takeBackMinutes(), takeBackMinutesAccess, {
    schema: forms.takeBackForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, 'takeBack'),
    run: async (scope, input) => {
      await takeBackMinutes(scope, input);
      return back(scope);
    },
  });
  http.form(paths.concludeMinutes(), concludeMinutesAccess, {
    schema: emptyForm,
    run: async (scope) => {
      await concludeMinutes(scope);
      return back(scope);
    },
  });
  http.form(paths.signMinutes(), signMinutesAccess, {
    schema: forms.signForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, 'sign'),
    run: async (scope, { password, mark }) => {
      await signMinutes(scope, await confirmSignature(scope, password), { mark });
      return back(scope);
    },
  });
}
