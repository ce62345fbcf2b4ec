import { partialDecryption } from '#src/ballot/decryption.ts';
import { opensslPowers as powers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import { checkRehearsal } from '#src/ballot/rehearsal.ts';
import { readTally } from '#src/ballot/tally.ts';
import { makeCertificate, readCertificates } from '#src/ballot/trustees/certificates.ts';
import { makeContribution } from '#src/ballot/trustees/contributions.ts';
import { newSeed } from '#src/ballot/trustees/keys.ts';
import { computeOwnKey } from '#src/ballot/trustees/own-key.ts';
import { guardInThreads } from '#src/ballot/workers/verify-in-threads.ts';
import {
  confirmWordsAccess,
  decryptAccess,
  makeKeyAccess,
  rehearseAccess,
  sealEnvelopeAccess,
} from '#src/features/electronic-votes/access.ts';
import { confirmEnvelope } from '#src/features/electronic-votes/commands/confirm-envelope.ts';
import { confirmWords } from '#src/features/electronic-votes/commands/confirm-words.ts';
import { postCert, postPolynomial, postVerification } from '#src/features/electronic-votes/commands/give-key-parts.ts';
import { postDecryption } from '#src/features/electronic-votes/commands/post-decryption.ts';
import { postRehearsal, startRehearsal } from '#src/features/electronic-votes/commands/rehearse.ts';
import { tallyText } from '#src/features/electronic-votes/queries/archive-records.ts';
import { type CeremonyParts, ceremonyParts, voteParts } from '#src/features/electronic-votes/queries.ts';
import { id, look, type Stage, scopeOf } from '../stage.ts';
import { archiveOf } from './archive.ts';

/** The simulated device of one teller: its seed is here and nowhere else. */
export class TellerDevice {
  private readonly seed: string = newSeed();
  private readonly stage: Stage;
  private readonly ceremonyId: string;
  readonly userName: string;

  constructor(stage: Stage, ceremonyId: string, userName: string) {
    this.stage = stage;
    this.ceremonyId = ceremonyId;
    this.userName = userName;
  }

  /** Sends what its key needs next; nothing while it waits for others. */
  async giveNextPart(): Promise<void> {
    const parts = await this.parts();
    const scope = await scopeOf(this.stage, this.userName, makeKeyAccess, { ceremonyId: this.ceremonyId });
    const own = this.own(parts);
    switch (parts.own?.step) {
      case 'cert':
        await postCert(scope, { cert: makeCertificate(powers, parts, own.index, this.seed) });
        break;
      case 'polynomial':
        await postPolynomial(scope, { polynomial: makeContribution(powers, this.certificates(parts), own) });
        break;
      case 'verification':
        await postVerification(scope, { verification: this.key(parts).publicKey });
        break;
    }
  }

  /** The envelope is sealed, and a dummy of known numbers is opened. */
  async rehearse(): Promise<void> {
    const params = { ceremonyId: this.ceremonyId };
    await confirmEnvelope(await scopeOf(this.stage, this.userName, sealEnvelopeAccess, params));
    const scope = await scopeOf(this.stage, this.userName, rehearseAccess, params);
    const { rehearsal } = await startRehearsal(scope);
    const parts = await this.parts();
    const tally = checkRehearsal(ballotKey(powers, BigInt(parts.publicKey ?? '')), parts.uuid, rehearsal);
    if (!tally) throw new Error('the dummy is not what it says');
    const decryption = partialDecryption(powers, rehearsal.fingerprint, tally, this.key(parts).secret);
    await postRehearsal(await scopeOf(this.stage, this.userName, rehearseAccess, params), { decryption });
  }

  async confirmWords(voteId: string, fingerprint: string): Promise<void> {
    await confirmWords(await scopeOf(this.stage, this.userName, confirmWordsAccess, { voteId }), { fingerprint });
  }

  /** Looks at the whole archive first, as every teller's device does, and decrypts its part. */
  async decrypt(voteId: string): Promise<void> {
    const accountId = id(this.stage, `account.${this.userName}`);
    const { vote, tally } = await look(this.stage, async (tx) => ({
      vote: await voteParts(tx, voteId, accountId),
      tally: await tallyText(tx, voteId),
    }));
    const { head, voters } = vote?.expectations ?? {};
    if (!vote || !head || !voters || tally === null) throw new Error('the vote is not ready to be decrypted');
    const { electorate, ...known } = vote.expectations;
    const expectations = { ...known, head, voters, ...(electorate === null ? {} : { electorate }) };
    const verdict = await guardInThreads(await archiveOf(this.stage, voteId), expectations);
    if (!verdict.allowed) throw new Error(verdict.reasons.join(', '));
    const decryption = partialDecryption(
      powers,
      vote.fingerprint,
      readTally(tally),
      this.key(await this.parts()).secret,
    );
    await postDecryption(await scopeOf(this.stage, this.userName, decryptAccess, { voteId }), { decryption });
  }

  private async parts(): Promise<CeremonyParts> {
    const accountId = id(this.stage, `account.${this.userName}`);
    const parts = await look(this.stage, (tx) => ceremonyParts(tx, this.ceremonyId, accountId));
    if (!parts?.own) throw new Error(`${this.userName} holds no key`);
    return parts;
  }

  private own(parts: CeremonyParts) {
    return { index: parts.own?.position ?? 0, seed: this.seed };
  }

  private certificates(parts: CeremonyParts) {
    const certificates = readCertificates(
      powers,
      parts,
      parts.holders.map(({ cert }) => cert),
      this.own(parts),
    );
    if (!certificates.ok) throw new Error(`the certificates: ${certificates.code}`);
    return certificates.value;
  }

  /** The share of the secret, computed again from the seed and what the server keeps. */
  private key(parts: CeremonyParts) {
    const contributions = parts.holders.map(({ polynomial }) => polynomial);
    const key = computeOwnKey(powers, this.certificates(parts), contributions, this.own(parts));
    if (!key.ok) throw new Error(`the key of ${this.userName}: ${key.code}`);
    return key.value;
  }
}
