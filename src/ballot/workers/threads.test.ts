import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf, partsOf } from '#tests/factories/forged-archives.ts';
import { question, simulateElection } from '#tests/factories/simulated-election.ts';
import { opensslPowers } from '../powers-openssl.ts';
import type { Progress } from '../verify/report.ts';
import { verifyArchive } from '../verify/verify-archive.ts';
import { verifyInThreads } from './verify-in-threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'ballot-threads-'));
let whole: Uint8Array;

beforeAll(() => {
  whole = new Uint8Array(simulateElection({ seed: 'threads', voters: 22, questions: [question(2, 0, 1)] }).bytes());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verification in threads', () => {
  it('says the same as in one, of bytes and of a file', async () => {
    const file = join(folder, 'a.bel');
    writeFileSync(file, whole);
    const alone = await verifyArchive(whole, { powers: opensslPowers });
    expect(alone.verdict).toBe('accepted');
    const said: Progress[] = [];
    expect(await verifyInThreads(whole, { threads: 2, onProgress: (progress) => said.push(progress) })).toEqual(alone);
    expect(await verifyInThreads(file, { threads: 2, caller: 'waits' })).toEqual(alone);
    expect(said.at(0)).toMatchObject({ step: 'reading', of: whole.length });
  });

  it('reports the same failures', async () => {
    const parts = await partsOf(whole);
    const forged = archiveOf({
      ...parts,
      events: parts.events.map((event, at) => {
        const [text = ''] = event.data;
        if (event.type !== 'Ballot' || at % 3 !== 0) return event;
        return { ...event, data: [text.replace(/"response":"\d/, (found) => `${found.slice(0, -1)}1`)] };
      }),
    });
    const alone = await verifyArchive(forged, { powers: opensslPowers });
    expect(alone.verdict).toBe('refused');
    expect(await verifyInThreads(forged, { threads: 2 })).toEqual(alone);
  });

  it('passes a fault on instead of waiting for ever', async () => {
    await expect(verifyInThreads(join(folder, 'none.bel'))).rejects.toThrow('ENOENT');
  });
});
