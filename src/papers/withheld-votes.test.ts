import { describe, expect, it } from 'vitest';
import { composePaper } from './compose-paper.ts';
import { EXAMPLES } from './example-papers.ts';

describe('a submission of a nominee', () => {
  const example = EXAMPLES.find((paper) => paper.kind === 'dossierSubmission');
  if (example?.kind !== 'dossierSubmission') throw new Error('no example');
  const printed = (votes: number | null) =>
    JSON.stringify(composePaper({ kind: 'dossierSubmission', facts: { ...example.facts, votes, baseCount: 11 } }));

  it('names the votes where they are published, else only that they were reached', () => {
    expect(printed(10)).toContain('10/11');
    expect(printed(10)).not.toContain('Không công bố số phiếu');
    expect(printed(null)).not.toMatch(/\d+\/11|null/);
    expect(printed(null)).toContain('Không công bố số phiếu');
  });
});
