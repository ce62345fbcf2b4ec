import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type Appended,
  type ArchiveRecord,
  appendBallot,
  appendDecryption,
  appendEndBallots,
  appendResult,
  appendSetup,
  appendTally,
  archiveBytes,
  EMPTY,
  openingRecord,
} from '#src/ballot/archive/write.ts';
import { credentialSecret, newUuid } from '#src/ballot/credentials.ts';
import { ownedDecryptionText, readDecryption } from '#src/ballot/decryption.ts';
import { electionText, readElection } from '#src/ballot/election.ts';
import { GROUP_NAME, productOf } from '#src/ballot/group.ts';
import { makeBallot } from '#src/ballot/make-ballot.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import type { PedersenRecord, TrusteesRecord } from '#src/ballot/records.ts';
import { combineResult } from '#src/ballot/result.ts';
import { tallyBallots } from '#src/ballot/tally.ts';
import { question } from '#tests/factories/simulated-election.ts';
import { got } from '#tests/factories/simulated-trustees.ts';
import { inFolder, tool, toolMissing, verdictOfTool } from './ballot-tool.ts';

const TIMESTAMP = 1_764_000_000;

test.skipIf(toolMissing)(
  'trustees and credentials of the tool, our ballots, decrypted by the tool, counted by us',
  () => {
    inFolder({}, (folder) => {
      const uuid = newUuid();
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      const named = (end: string) =>
        readdirSync(folder)
          .filter((name) => name.endsWith(end))
          .sort();

      tool(folder, ['setup', 'generate-credentials', '--uuid', uuid, '--group', GROUP_NAME, '--count', '3']);
      const secrets = read(named('.privcreds')[0] as string)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[1] as string);
      const published = JSON.parse(read(named('.pubcreds')[0] as string)) as string[];
      const credentials = published.map((entry) => BigInt(entry.split(',')[0] as string));

      const record = thresholdKeys(folder);
      const trustees = JSON.stringify([['Pedersen', JSON.parse(record)]] satisfies TrusteesRecord);
      const pedersen = JSON.parse(record) as PedersenRecord;
      const publicKey = productOf(
        pedersen.coefexps.map(({ message }) =>
          BigInt((JSON.parse(message) as { coefexps: string[] }).coefexps[0] as string),
        ),
      );
      const draft = { uuid, name: 'Thử', description: '', questions: [question(3, 0, 2)], publicKey };
      const election = got(readElection(electionText(draft), opensslPowers));

      const records: ArchiveRecord[] = [openingRecord(TIMESTAMP)];
      let head = EMPTY;
      const add = (appended: Appended) => {
        records.push(...appended.records);
        head = appended.head;
      };
      add(appendSetup(head, { election: election.text, trustees, credentials }));
      const key = ballotKey(opensslPowers, election.y);
      const choices = [
        [1, 0, 0],
        [1, 1, 0],
        [0, 0, 0],
      ];
      const ballots = secrets.map((credential, voter) => {
        const secret = credentialSecret(credential, uuid);
        return got(makeBallot(election, key, secret, [choices[voter] as number[]])).ballot;
      });
      for (const ballot of ballots) add(appendBallot(head, ballot));
      add(appendEndBallots(head));
      const tally = tallyBallots(election.record.questions, ballots);
      add(appendTally(head, tally));
      writeFileSync(join(folder, `${uuid}.bel`), Buffer.concat([...archiveBytes(records, TIMESTAMP)]));

      const trusteeNames = named('.key').map((name) => name.slice(0, -'.key'.length));
      const decryptions = [3, 1].map((owner) => {
        const name = trusteeNames[owner - 1];
        const keys = ['--key', `${name}.key`, '--decryption-key', `${name}.dkey`, '--trustee-id', String(owner)];
        const [text, owned] = tool(folder, ['election', 'decrypt-threshold', ...keys])
          .trimEnd()
          .split('\n') as [string, string];
        expect(ownedDecryptionText(owner, text)).toBe(owned);
        const of = BigInt(pedersen.verification_keys[owner - 1]?.public_key ?? '');
        return {
          owner,
          text,
          factors: got(readDecryption(opensslPowers, election.fingerprint, tally.tally, of, text)),
        };
      });
      for (const { text, owner } of decryptions) add(appendDecryption(head, text, ownedDecryptionText(owner, text)));
      const result = got(
        combineResult(opensslPowers, tally.tally, decryptions, { threshold: 2, voters: tally.voters }),
      );
      expect(result.numbers).toEqual([[2, 1, 0]]);
      add(appendResult(head, result.text));
      const { stderr } = verdictOfTool(uuid, Buffer.concat([...archiveBytes(records, TIMESTAMP)]));
      expect(stderr).toContain('I: all checks passed');
    });
  },
);

/** Three trustees of whom two are needed, by the tool's six steps; leaves `.key` and `.dkey` of each in the folder. */
function thresholdKeys(folder: string): string {
  const step = (args: readonly string[], input = '') =>
    tool(folder, ['setup', 'generate-trustee-key-threshold', '--group', GROUP_NAME, ...args], input);
  const named = (end: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(end))
      .sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const withCerts = ['--certs', 'certs.jsons'];
  for (let trustee = 0; trustee < 3; trustee += 1) step(['--step', '1']);
  writeFileSync(join(folder, 'certs.jsons'), named('.cert').map(read).join(''));
  step([...withCerts, '--step', '2']);
  const polynomials = named('.key').map((key) => step([...withCerts, '--key', key, '--step', '3', '--threshold', '2']));
  writeFileSync(join(folder, 'polynomials.jsons'), polynomials.join(''));
  step([...withCerts, '--step', '4', '--polynomials', 'polynomials.jsons']);
  const outputs = named('.key').map((key) =>
    step([...withCerts, '--key', key, '--step', '5'], read(key.replace('.key', '.vinput'))),
  );
  return step([...withCerts, '--step', '6', '--polynomials', 'polynomials.jsons'], outputs.join('')).trimEnd();
}
