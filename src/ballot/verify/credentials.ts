import { readElement } from '../group.ts';
import type { Findings } from './findings.ts';
import type { KeptRecord } from './layout.ts';

/** Section 4.8, check B3: all but membership in the group, which is shared among the threads. @returns the list, or null */
export function checkCredentials(
  { text, record }: KeptRecord,
  { electorate }: { electorate?: number },
  findings: Findings,
): readonly string[] | null {
  findings.ran('B3');
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {}
  if (!Array.isArray(value) || value.length === 0 || JSON.stringify(value) !== text) {
    findings.fail('B3.form', { record });
    return null;
  }
  const seen = new Set<string>();
  for (const [at, credential] of value.entries()) {
    const place = { record, credential: at + 1 };
    const element = readElement(credential);
    if (element === null) findings.fail('C1.number', place, { what: 'credential' });
    if (element === 1n) findings.fail('B3.one', place);
    if (seen.has(credential)) findings.fail('B3.repeated', place);
    seen.add(credential);
  }
  if (electorate !== undefined && value.length !== electorate)
    findings.fail('B3.count', { record }, { found: value.length, expected: electorate });
  return value.map(String);
}
