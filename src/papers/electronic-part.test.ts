import { describe, expect, it } from 'vitest';
import { composeCountingMinutes } from './counting-minutes.ts';
import type { ElectronicPartFacts } from './electronic-part.ts';
import { countingMinutes } from './example-papers.ts';

const part: ElectronicPartFacts = {
  ...{ way: 'phiếu điện tử', uuid: 'HrWbdHApVXd3Tz', fingerprint: 'f'.repeat(43), tallied: 3 },
  words: ['lúa', 'đèn', 'sông', 'chuông', 'tre', 'gạch', 'trăng', 'cầu'],
  head: ['0a1b', '2c3d'],
  trackers: ['aaaa', 'bbbb', 'cccc'],
};

describe('the electronic part of counting minutes', () => {
  const paper = countingMinutes;
  if (paper.kind !== 'countingMinutes') throw new Error('no example');

  it('names way, number, words and head, and lists every tracker in an appendix', () => {
    const sheet = composeCountingMinutes({ ...paper.facts, electronic: part });
    const body = JSON.stringify(sheet.body);
    for (const word of ['phiếu điện tử', 'lúa đèn sông', '0a1b 2c3d', part.uuid]) expect(body).toContain(word);
    expect(sheet.annexes).toHaveLength(1);
    for (const tracker of part.trackers) expect(JSON.stringify(sheet.annexes)).toContain(tracker);
  });

  it('is not there for a vote on paper', () => {
    const sheet = composeCountingMinutes({ ...paper.facts, electronic: null });
    expect(JSON.stringify(sheet)).not.toContain('Tám từ');
    expect(sheet.annexes).toEqual([]);
  });
});
