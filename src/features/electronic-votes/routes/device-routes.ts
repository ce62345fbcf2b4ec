import type { Context } from 'hono';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import {
  castBallotAccess,
  confirmWordsAccess,
  decryptAccess,
  followVote,
  makeKeyAccess,
  makeSlipsAccess,
  readWholeArchive,
  refuseDecryptionAccess,
  rehearseAccess,
  sealEnvelopeAccess,
  sealVoteAccess,
  spoilBallotAccess,
  useSlip,
  viewCeremony,
  viewVote,
} from '../access.ts';
import { ballotChecks } from '../checking/ballot-checks.ts';
import { acceptBallot, castAnswer } from '../commands/accept-ballot.ts';
import { confirmEnvelope } from '../commands/confirm-envelope.ts';
import { confirmWords } from '../commands/confirm-words.ts';
import { postCert, postPolynomial, postVerification } from '../commands/give-key-parts.ts';
import { postDecryption } from '../commands/post-decryption.ts';
import { recordSlips } from '../commands/record-slips.ts';
import { refuseDecryption } from '../commands/refuse-decryption.ts';
import { postRehearsal, startRehearsal } from '../commands/rehearse.ts';
import { sealVote } from '../commands/seal-vote.ts';
import { spoilBallot } from '../commands/spoil-ballot.ts';
import { archiveFile, publicRecords, recordsFrom } from '../queries/archive-records.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { spoiledBallot, voteRecord } from '../queries/vote-record.ts';
import { ceremonyParts, slipVotes, voteParts } from '../queries.ts';
import * as schema from '../schema.ts';

/** What the tellers' devices read and send. */
export function tellerDeviceRoutes(http: FeatureRoutes): void {
  http.data(paths.ceremonyParts(), viewCeremony, async (scope) => {
    const { ceremonyId } = scope.facts;
    return found(await read(scope, (tx) => ceremonyParts(tx, ceremonyId, scope.actor?.accountId ?? null)));
  });
  http.device(paths.postCert(), makeKeyAccess, { schema: schema.certPost, run: postCert });
  http.device(paths.postPolynomial(), makeKeyAccess, {
    schema: schema.polynomialPost,
    run: postPolynomial,
  });
  http.device(paths.postVerification(), makeKeyAccess, {
    schema: schema.verificationPost,
    run: postVerification,
  });
  http.device(paths.confirmEnvelope(), sealEnvelopeAccess, { schema: schema.emptyPost, run: confirmEnvelope });
  http.device(paths.startRehearsal(), rehearseAccess, { schema: schema.emptyPost, run: startRehearsal });
  http.device(paths.postRehearsal(), rehearseAccess, { schema: schema.decryptionPost, run: postRehearsal });
  http.device(paths.recordSlips(), makeSlipsAccess, { schema: schema.slipsPost, run: recordSlips });
  http.data(paths.voteParts(), viewVote, async (scope) => {
    const { voteId } = scope.facts;
    return found(await read(scope, (tx) => voteParts(tx, voteId, scope.actor?.accountId ?? null)));
  });
  http.device(paths.sealVote(), sealVoteAccess, { schema: schema.sealPost, run: sealVote });
  http.device(paths.confirmWords(), confirmWordsAccess, { schema: schema.wordsPost, run: confirmWords });
  http.device(paths.postDecryption(), decryptAccess, { schema: schema.decryptionPost, run: postDecryption });
  http.device(paths.refuseDecryption(), refuseDecryptionAccess, {
    schema: schema.refusalPost,
    run: refuseDecryption,
  });
  http.data(paths.wholeVoteArchive(), readWholeArchive, (scope, c) => archive(scope, c, 'whole'));
}

/** What a slip's page and anybody else reads and sends. The session is not looked at. */
export function slipDeviceRoutes(http: FeatureRoutes): void {
  const anonymous = { anonymous: true };
  http.data(
    paths.slipVotes(),
    useSlip,
    (scope) => {
      // Ballots come after this: the threads that check them take a second to begin.
      ballotChecks.warm();
      return read(scope, async (tx) => found(await slipVotes(tx, scope.facts.ceremonyId)));
    },
    anonymous,
  );
  http.data(
    paths.voteElection(),
    followVote,
    async (scope, c) => {
      const vote = found(await read(scope, (tx) => voteRecord(tx, scope.facts.voteId)));
      return c.body(vote.election, 200, { 'content-type': 'application/json' });
    },
    anonymous,
  );
  http.device(paths.castBallot(), castBallotAccess, { schema: schema.castPost, run: acceptBallot, ...anonymous });
  http.data(
    paths.castBallot(),
    followVote,
    (scope, c) => castAnswer(scope, (c.req.query('ma') ?? '').slice(0, 60)),
    anonymous,
  );
  http.device(paths.spoilBallot(), spoilBallotAccess, { schema: schema.spoilPost, run: spoilBallot, ...anonymous });
  http.data(
    paths.spoiledBallot(),
    followVote,
    async (scope, c) => {
      const tracker = (c.req.query('ma') ?? '').slice(0, 60);
      return found(await read(scope, (tx) => spoiledBallot(tx, scope.facts.voteId, tracker)));
    },
    anonymous,
  );
  http.data(paths.voteArchive(), followVote, (scope, c) => archive(scope, c, 'public'), anonymous);
}

function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}

/** The archive as it is now, streamed record by record; what is appended meanwhile is left for the next download. */
async function archive(scope: Scope<string, VoteFacts>, c: Context, which: 'whole' | 'public'): Promise<Response> {
  const { voteId } = scope.facts;
  const { vote, end } = await read(scope, async (tx) => {
    const record = found(await voteRecord(tx, voteId));
    return { vote: record, end: which === 'whole' ? record.records : await publicRecords(tx, record) };
  });
  if (end === 0) throw notFound();
  const pieces = archiveFile((from) => read(scope, (tx) => recordsFrom(tx, voteId, from, end)), end);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return c.body(body, 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${vote.uuid}.bel"`,
  });
}
