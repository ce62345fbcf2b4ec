import { credentialSecret } from '#src/ballot/credentials.ts';
import { type Election, readElection } from '#src/ballot/election.ts';
import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import { ballotSteps } from '#src/ballot/make-ballot.ts';
import { portablePowers } from '#src/ballot/powers-portable.ts';
import { type BallotKey, ballotKeySteps } from '#src/ballot/proofs.ts';
import { inSlices } from '#src/ballot/slices.ts';
import type { BallotMaker } from './device.ts';

interface Prepared {
  readonly election: Election;
  readonly key: BallotKey;
  readonly words: readonly string[];
}

/** Encrypts in slices of a few milliseconds, so that the page answers meanwhile. */
export function ballotMaker(): BallotMaker {
  const prepared = new Map<string, Promise<Prepared | null>>();
  const prepare = (text: string) => {
    const known = prepared.get(text) ?? prepareElection(text);
    prepared.set(text, known);
    known.catch(() => prepared.delete(text));
    return known;
  };
  return {
    async prepare(electionText) {
      await prepare(electionText);
    },
    async make({ electionText, vote, credential, chosen }, onProgress) {
      const ready = await prepare(electionText);
      if (!ready) return { fault: 'election' };
      const { election, key, words } = ready;
      // What was shown to choose from is what is encrypted.
      if (JSON.stringify(shown(election.record.questions)) !== JSON.stringify(shown(vote.questions)))
        return { fault: 'questions' };
      const secret = credentialSecret(credential, election.record.uuid);
      await breathe();
      const work = ballotSteps(election, key, secret, chosen);
      const made = await inSlices(work, ({ done, total }) => onProgress(Math.floor((done * 100) / total)));
      return made.ok ? { made: made.value, words } : { fault: made.code };
    },
  };
}

async function prepareElection(text: string): Promise<Prepared | null> {
  const read = readElection(text, portablePowers);
  if (!read.ok) return null;
  await breathe();
  const key = await inSlices(ballotKeySteps(portablePowers, read.value.y));
  const words = fingerprintWords(read.value.fingerprint);
  return { election: read.value, key, words };
}

const breathe = () => new Promise((resume) => setTimeout(resume));
const shown = (questions: Election['record']['questions']) =>
  questions.map(({ question, answers, min, max }) => [question, answers, min, max]);
