import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { makeSlipsAccess, viewCeremony, viewVote, voidCeremonyAccess } from '../access.ts';
import { printHeadSheet } from '../commands/print-head-sheet.ts';
import { CeremonyPage } from '../pages/ceremony-page.tsx';
import { SlipsPage } from '../pages/slips-page.tsx';
import { VotePage } from '../pages/vote-page.tsx';
import type { CeremonyFacts, VoteFacts } from '../queries/facts.ts';
import { meetingOfKeys } from '../queries/meeting.ts';
import { wordsOf } from '../queries/public-vote.ts';
import { voteRecord, voteRecords } from '../queries/vote-record.ts';
import { ceremonyParts, electionOf, publicResult, voteParts } from '../queries.ts';

/** Offered beside those who are present. */
const SPARE_SLIPS = 3;

/** Pages of those who hold the keys, and of those who look on in the meeting. */
export function tellerRoutes(http: FeatureRoutes): void {
  http.page(paths.keyCeremony(), viewCeremony, (scope, visit) => showCeremony(scope, visit, nothingSent));
  http.page(paths.recordSlips(), makeSlipsAccess, showSlips);
  http.page(paths.electronicVote(), viewVote, (scope, visit) => showVote(scope, visit, nothingSent));
  http.page(paths.voteHeadSheet(), viewVote, async (scope, visit) =>
    visit.c.body((await printHeadSheet(scope)) as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="dau-cua-ho-so.pdf"',
    }),
  );
}

/** The ceremony's page, with what was typed in the form that voids it. */
export async function showCeremony<A extends string>(scope: Scope<A, CeremonyFacts>, visit: Visit, attempt: Attempt) {
  const { ceremonyId } = scope.facts;
  const view = await read(scope, async (tx) => ({
    parts: found(await ceremonyParts(tx, ceremonyId, scope.actor?.accountId ?? null)),
    meeting: found(await meetingOfKeys(tx, ceremonyId)),
    votes: (await voteRecords(tx, { ceremonyId }))
      .filter(({ state }) => state !== 'voided')
      .map((vote) => ({ id: vote.id, name: electionOf(vote).name, state: vote.state })),
  }));
  const mayVoid = voidCeremonyAccess.allows(visit.actor, scope.facts);
  return <CeremonyPage visit={visit} {...view} mayVoid={mayVoid} attempt={attempt} />;
}

async function showSlips(scope: Scope<'keyCeremony.makeSlips', CeremonyFacts>, visit: Visit) {
  const { ceremonyId } = scope.facts;
  const meeting = found(await read(scope, (tx) => meetingOfKeys(tx, ceremonyId)));
  const publicUrl = scope.services.publicUrl ?? new URL(visit.c.req.url).origin;
  const suggested = (meeting.present ?? 9) + SPARE_SLIPS;
  return (
    <SlipsPage visit={visit} ceremonyId={ceremonyId} meeting={meeting} suggested={suggested} publicUrl={publicUrl} />
  );
}

/** The vote's page, with what was typed in the form that confirms the signed head. */
export async function showVote<A extends string>(scope: Scope<A, VoteFacts>, visit: Visit, attempt: Attempt) {
  const { voteId } = scope.facts;
  const accountId = scope.actor?.accountId ?? null;
  const { parts, record } = await read(scope, async (tx) => ({
    parts: found(await voteParts(tx, voteId, accountId)),
    record: found(await voteRecord(tx, voteId)),
  }));
  const result = parts.own ? record.result : publicResult(record);
  return <VotePage visit={visit} parts={parts} words={wordsOf(parts.fingerprint)} result={result} attempt={attempt} />;
}

function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}
