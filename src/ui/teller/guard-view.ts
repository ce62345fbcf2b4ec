import type { Check, Finding } from '#src/ballot/verify/findings.ts';
import type { GuardNews } from './vote-work.ts';

/** The checks of the guard as a teller reads them; each stands for one or more families of checks. */
export const guardLines = {
  order: ['A1', 'A2', 'A3'],
  rules: ['B1'],
  keys: ['B2'],
  slips: ['B3'],
  ballots: ['C1', 'C2', 'C3'],
  sum: ['D1'],
  head: ['E1'],
  number: ['E2'],
  minimum: ['E3'],
} as const satisfies Record<string, readonly Check[]>;

export type GuardLine = keyof typeof guardLines;

export interface LineVerdict {
  readonly line: GuardLine;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly findings: readonly Finding[];
}

/** What the guard says, line by line. A line with a check that was not made has not passed. */
export function lineVerdicts({ verdict, sameKeys }: GuardNews): LineVerdict[] {
  const { checks } = verdict.report;
  return (Object.keys(guardLines) as GuardLine[]).map((line) => {
    const of: readonly Check[] = guardLines[line];
    const findings = verdict.failures.filter(({ check }) => of.includes(check));
    const failed =
      findings.length > 0 || of.some((check) => checks[check] === 'failed') || (line === 'keys' && !sameKeys);
    const left = of.some((check) => checks[check] === 'not-run');
    return { line, findings, state: failed ? 'failed' : left ? 'skipped' : 'passed' };
  });
}
