import { describe, expect, test } from 'vitest';
import { seededRandom } from '#tests/factories/seeded-random.ts';
import {
  question,
  randomChoices,
  type SimulatedElection,
  simulateElection,
} from '#tests/factories/simulated-election.ts';
import { inFolder, runTool, tool, toolMissing, verdictOfTool } from './ballot-tool.ts';

const PASSED = 'I: all checks passed';

/** Four of eleven, and among those who came through two of four; one votes twice, one does not come. */
function conference(): SimulatedElection {
  const questions = [question(11, 0, 4), question(4, 0, 2)];
  const random = seededRandom('conference');
  const voters = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3];
  const casts = voters.map((voter) => ({ voter, choices: randomChoices(questions, random) }));
  return simulateElection({ seed: 'conference', ownCeremony: true, questions, casts });
}

describe.skipIf(toolMissing)('the independent tool verifies', () => {
  test('a conference of 11: 4 of 11 and 2 of 4, a ballot cast again, an abstention', () => {
    const played = conference();
    expect(played.tally?.voters).toBe(10);
    expect(played.numbers).toEqual(played.sums);
    const { status, stderr } = verdictOfTool(played.election.record.uuid, played.bytes());
    expect(stderr).toContain(PASSED);
    expect(status).toBe(0);
  });

  test.each([
    { size: 1, threshold: 1, decrypting: [1] },
    { size: 2, threshold: 2, decrypting: [2, 1] },
    { size: 3, threshold: 2, decrypting: [3, 1] },
    { size: 3, threshold: 1, decrypting: [2] },
    { size: 5, threshold: 3, decrypting: [5, 2, 4] },
    { size: 5, threshold: 3, decrypting: [1, 3, 4, 5] },
  ])('$threshold of $size trustees, decrypted by $decrypting', ({ size, threshold, decrypting }) => {
    const played = simulateElection({
      seed: `${threshold} of ${size}`,
      voters: 4,
      questions: [question(3, 1, 2)],
      trustees: { size, threshold },
      ownCeremony: true,
      decrypting,
    });
    expect(played.numbers).toEqual(played.sums);
    expect(verdictOfTool(played.election.record.uuid, played.bytes()).stderr).toContain(PASSED);
  });

  test.each(['setup', 'voting', 'closed', 'tallied', 'decrypted'] as const)('an archive as far as "%s"', (until) => {
    const played = simulateElection({ seed: until, voters: 3, questions: [question(2, 0, 1)], until });
    expect(verdictOfTool(played.election.record.uuid, played.bytes()).stderr).toContain(PASSED);
  });

  test('and does not pass what is wrong: a result of one more', () => {
    const played = simulateElection({ seed: 'wrong', voters: 3, questions: [question(2, 0, 1)] });
    const wrong = simulateElection({
      seed: 'wrong',
      voters: 3,
      questions: [question(2, 0, 1)],
      result: played.sums.map((row) => row.map((number) => number + 1)),
    });
    const { status, stderr } = verdictOfTool(wrong.election.record.uuid, wrong.bytes());
    expect(stderr).not.toContain(PASSED);
    expect(status).not.toBe(0);
  });
});

describe.skipIf(toolMissing)('the independent tool computes from our archive', () => {
  test('the same tally and the same result', () => {
    const plan = { seed: 'computed', voters: 5, questions: [question(4, 0, 2), question(2, 1, 1)] };
    const whole = simulateElection(plan);
    const uuid = whole.election.record.uuid;
    const closed = simulateElection({ ...plan, until: 'closed' });
    const tally = inFolder({ [`${uuid}.bel`]: closed.bytes() }, (folder) =>
      tool(folder, ['election', 'compute-encrypted-tally']),
    );
    expect(tally.trimEnd().split('\n')).toEqual([whole.tally?.tallyText, whole.tally?.sizedText]);
    const decrypted = simulateElection({ ...plan, until: 'decrypted' });
    const result = inFolder({ [`${uuid}.bel`]: decrypted.bytes() }, (folder) =>
      tool(folder, ['election', 'compute-result']),
    );
    expect(result.trimEnd()).toBe(whole.resultText);
  });

  test('a ballot for one of our credentials, which is counted', () => {
    const plan = { seed: 'tool ballot', voters: 3, questions: [question(4, 0, 2)] };
    const setup = simulateElection({ ...plan, until: 'setup' });
    const { uuid } = setup.election.record;
    const files = {
      [`${uuid}.bel`]: setup.bytes(),
      'credential.txt': setup.voters[1]?.credential ?? '',
      'choices.json': '[[0,1,1,0]]',
    };
    const ballot = inFolder(files, (folder) =>
      tool(folder, ['election', 'generate-ballot', '--privcred', 'credential.txt', '--ballot', 'choices.json']),
    ).trimEnd();
    const played = simulateElection({
      ...plan,
      casts: [
        { voter: 0, choices: [[1, 1, 0, 0]] },
        { voter: 1, choices: [[0, 1, 1, 0]], ballot },
      ],
    });
    expect(played.resultText).toBe('{"result":[[1,2,1,0]]}');
    expect(verdictOfTool(uuid, played.bytes()).stderr).toContain(PASSED);
  });

  test('the version that is known is the one that answers', () => {
    const { status, stdout } = inFolder({}, (folder) => runTool(folder, ['--version']));
    expect(status).toBe(0);
    expect(stdout).toContain('2.0');
  });
});
