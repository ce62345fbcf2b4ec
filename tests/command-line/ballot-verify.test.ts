import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/thidua.js', import.meta.url));
const vector = (path: string) => fileURLToPath(new URL(`../vectors/ballots/${path}`, import.meta.url));

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'ballot', ...args], { encoding: 'utf8' });
  const codes = stdout ? (JSON.parse(stdout).failures as { code: string }[]).map(({ code }) => code) : [];
  return { status, codes, stderr };
}

describe('thidua ballot verify', () => {
  it('ends with 0 for what is right, 1 for what is wrong or unfinished, 2 for a wrong call', () => {
    expect(verify('verify', vector('negative/good.bel'), '--voters', '4')).toMatchObject({ status: 0, codes: [] });
    expect(verify('verify', vector('negative/good.bel'), '--voters', '5')).toMatchObject({
      status: 1,
      codes: ['E2.voters'],
    });
    expect(verify('verify', vector('negative/wrong-result.bel'))).toMatchObject({ status: 1, codes: ['D3.result'] });
    const unfinished = vector('tool-2.0-threshold-2of3-11/voting-11-ballots.bel');
    expect(verify('verify', unfinished)).toMatchObject({ status: 1, codes: [] });
    for (const wrong of [
      [],
      ['verify'],
      ['verify', 'none.bel'],
      ['verify', unfinished, '--head', 'x'],
      ['verify', '--what'],
    ])
      expect(verify(...wrong)).toMatchObject({ status: 2 });
  });
});
