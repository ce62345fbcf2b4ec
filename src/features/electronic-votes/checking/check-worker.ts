import { parentPort } from 'node:worker_threads';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { type ElectionKey, electionKey } from '#src/ballot/proofs.ts';
import { checkBallot } from '#src/ballot/verify/ballot.ts';
import type { CheckAnswer, CheckOrder } from './messages.ts';

/** Tables of the last elections: one costs as long as two ballots, and a meeting votes on one election after another. */
const keys = new Map<string, ElectionKey>();
const KEPT = 4;

function keyOf(publicKey: string): ElectionKey {
  const known = keys.get(publicKey);
  if (known) return known;
  const key = electionKey(opensslPowers, BigInt(publicKey));
  if (keys.size >= KEPT) keys.delete(keys.keys().next().value as string);
  keys.set(publicKey, key);
  return key;
}

parentPort?.on('message', ({ id, election, text }: CheckOrder) => {
  const { uuid, fingerprint, questions, publicKey } = election;
  const { faults, credential } = checkBallot(text, { uuid, fingerprint, questions, key: keyOf(publicKey) });
  const answer: CheckAnswer = { id, faults: faults.map(({ code }) => code), credential };
  parentPort?.postMessage(answer);
});
