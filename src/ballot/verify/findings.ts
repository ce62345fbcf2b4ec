import { type FindingCode, sentenceOf } from './sentences.ts';

/** Families of checks; what each asks stands in docs/api/ballot.md. */
export const CHECKS = [
  'A1',
  'A2',
  'A3',
  'B1',
  'B2',
  'B3',
  'C1',
  'C2',
  'C3',
  'D1',
  'D2',
  'D3',
  'E1',
  'E2',
  'E3',
] as const;
export type Check = (typeof CHECKS)[number];

/** Where it was found. Records and events count from 0; trustees, questions and answers from 1, as people count. */
export interface Place {
  readonly record?: number;
  readonly event?: number;
  /** Of a ballot. */
  readonly tracker?: string;
  readonly trustee?: number;
  /** Place in the list of credentials, from 1. */
  readonly credential?: number;
  readonly question?: number;
  readonly answer?: number;
}

export interface Finding {
  readonly code: FindingCode;
  readonly check: Check;
  readonly place: Place;
  /** Both say the same; numbers of the place are not repeated in them. */
  readonly vi: string;
  readonly en: string;
}

export type Values = Readonly<Record<string, string | number>>;

export function findingOf(code: FindingCode, place: Place = {}, values: Values = {}): Finding {
  return { code, check: code.slice(0, 2) as Check, place, ...sentenceOf(code, values) };
}

export type CheckState = 'passed' | 'failed' | 'not-run';

/** Everything that was found, and which checks were made: what was not looked at never counts as passed. */
export class Findings {
  readonly failures: Finding[] = [];
  readonly warnings: Finding[] = [];
  private readonly made = new Set<Check>();

  fail(code: FindingCode, place: Place = {}, values: Values = {}): void {
    this.failures.push(findingOf(code, place, values));
  }

  warn(code: FindingCode, place: Place = {}, values: Values = {}): void {
    this.warnings.push(findingOf(code, place, values));
  }

  ran(...checks: Check[]): void {
    for (const check of checks) this.made.add(check);
  }

  failed(...checks: Check[]): boolean {
    return this.failures.some(({ check }) => checks.includes(check));
  }

  has(...codes: FindingCode[]): boolean {
    return this.failures.some(({ code }) => codes.includes(code));
  }

  states(): Record<Check, CheckState> {
    const state = (check: Check): CheckState =>
      this.failed(check) ? 'failed' : this.made.has(check) ? 'passed' : 'not-run';
    return Object.fromEntries(CHECKS.map((check) => [check, state(check)])) as Record<Check, CheckState>;
  }
}
