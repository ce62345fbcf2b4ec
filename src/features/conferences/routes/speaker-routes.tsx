import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  arrangeSpeakers,
  conductSpeakers,
  registerSpeakerAccess,
  viewSpeakers,
  withdrawSpeakerAccess,
} from '../access.ts';
import { addSpeaker, registerSpeaker } from '../commands/add-speaker.ts';
import { endSpeaker, startSpeaker } from '../commands/conduct-speaker.ts';
import { moveSpeaker } from '../commands/move-speaker.ts';
import { withdrawSpeaker } from '../commands/withdraw-speaker.ts';
import { SpeakersPage } from '../pages/speakers-page.tsx';
import { speakersOf } from '../queries/speakers.ts';
import { type ConferenceFacts, conferenceFacts } from '../queries.ts';
import * as forms from '../schema/meeting-forms.ts';
import { emptyForm } from '../schema.ts';
import { openRecord } from './open-record.ts';

async function show(scope: Scope<string, ConferenceFacts>, visit: Visit, attempt: Attempt) {
  const { conferenceId } = scope.facts;
  const { facts, ...found } = await openRecord(scope, async (tx) => ({
    speakers: await speakersOf(tx, conferenceId),
    facts: (await conferenceFacts(tx, conferenceId)) ?? scope.facts,
  }));
  return <SpeakersPage visit={visit} facts={facts} {...found} now={scope.now.toISOString()} attempt={attempt} />;
}

/** The list of speakers: units register, the chair orders and gives the floor. */
export function speakerRoutes(http: FeatureRoutes): void {
  const back = (scope: Scope<string, ConferenceFacts>) => paths.speakers(scope.facts.conferenceId);
  const speakerId = (visit: Visit) => visit.params.speakerId ?? '';
  http.page(paths.speakers(), viewSpeakers, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.speakers(), arrangeSpeakers, {
    schema: forms.addSpeakerForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await addSpeaker(scope, input);
      return back(scope);
    },
  });
  http.form(paths.registerSpeaker(), registerSpeakerAccess, {
    schema: forms.registerSpeakerForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await registerSpeaker(scope, input);
      return back(scope);
    },
  });
  http.form(paths.moveSpeaker(), arrangeSpeakers, {
    schema: forms.moveSpeakerForm,
    run: async (scope, { direction }, visit) => {
      await moveSpeaker(scope, { speakerId: speakerId(visit), direction });
      return back(scope);
    },
  });
  http.form(paths.startSpeaker(), conductSpeakers, {
    schema: emptyForm,
    run: async (scope, _input, visit) => {
      await startSpeaker(scope, { speakerId: speakerId(visit) });
      return back(scope);
    },
  });
  http.form(paths.endSpeaker(), conductSpeakers, {
    schema: emptyForm,
    run: async (scope, _input, visit) => {
      await endSpeaker(scope, { speakerId: speakerId(visit) });
      return back(scope);
    },
  });
  http.form(paths.withdrawSpeaker(), withdrawSpeakerAccess, {
    schema: emptyForm,
    run: async (scope, _input, visit) => {
      await withdrawSpeaker(scope, { speakerId: speakerId(visit) });
      return back(scope);
    },
  });
}
