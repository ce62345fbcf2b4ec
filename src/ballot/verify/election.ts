import { hasMembers, isCount, parseStrict } from '../archive/strict-json.ts';
import { GROUP_NAME, readElement } from '../group.ts';
import { base64Digest } from '../hashes.ts';
import { isMember, type Powers } from '../powers.ts';
import type { ElectionRecord, Question } from '../records.ts';
import type { Findings } from './findings.ts';
import type { KeptRecord } from './layout.ts';

export interface ReadElection {
  readonly record: ElectionRecord;
  /** B64 of the raw bytes. */
  readonly fingerprint: string;
  readonly y: bigint;
}

const MEMBERS = [
  'version',
  'description',
  'name',
  'group',
  'public_key',
  'questions',
  'uuid',
  'administrator?',
  'credential_authority?',
];
const UUID = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;
/** More choices than this in one question is no form of vote, only a way to keep a verifier busy. */
const MOST_ANSWERS = 1000;

/** Check B1. @returns null when nothing can be computed with what the file says */
export function checkElection(
  { text, record: at }: KeptRecord,
  { uuid, fingerprint }: { uuid?: string; fingerprint?: string },
  powers: Powers,
  findings: Findings,
): ReadElection | null {
  findings.ran('B1');
  const place = { record: at };
  const parsed = parseStrict(text);
  const value = typeof parsed === 'object' ? (parsed.value as ElectionRecord) : null;
  if (value?.group === 'Ed25519') findings.fail('B1.ed25519', place);
  else if (typeof value?.group === 'string' && value.group !== GROUP_NAME)
    findings.fail('B1.group', place, { group: value.group.slice(0, 40) });
  if (!isElection(value)) {
    findings.fail('B1.form', place);
    return null;
  }
  const own = base64Digest(text);
  if (value.version !== 1) findings.fail('B1.version', place);
  if (!UUID.test(value.uuid)) findings.fail('B1.uuid', place);
  if (uuid !== undefined && uuid !== value.uuid)
    findings.fail('B1.other-election', place, { found: value.uuid.slice(0, 40), expected: uuid });
  if (fingerprint !== undefined && fingerprint !== own) findings.fail('B1.fingerprint', place);
  const asked = checkQuestions(value.questions, at, findings);
  if (value.group !== GROUP_NAME) return null;
  const y = readElement(value.public_key);
  if (y === null || y === 1n) {
    findings.fail('B1.key', place);
    return null;
  }
  if (!isMember(powers, y)) findings.fail('C1.public-key', place);
  return asked ? { record: value, fingerprint: own, y } : null;
}

function isElection(value: unknown): value is ElectionRecord {
  return (
    hasMembers(value, MEMBERS) &&
    [value.description, value.name, value.group, value.public_key, value.uuid].every(
      (each) => typeof each === 'string',
    ) &&
    [value.administrator, value.credential_authority].every((each) => each === undefined || typeof each === 'string') &&
    Array.isArray(value.questions) &&
    value.questions.length > 0
  );
}

function checkQuestions(questions: readonly Question[], record: number, findings: Findings): boolean {
  let well = true;
  for (const [at, question] of questions.entries()) {
    const fault = faultOf(question);
    if (fault) findings.fail(fault, { record, question: at + 1 });
    well &&= !fault;
  }
  return well;
}

function faultOf(question: unknown): 'B1.question' | 'B1.kind' | null {
  if (!hasMembers(question, ['answers', 'min', 'max', 'question', 'blank?'])) return 'B1.kind';
  const { answers, min, max, question: asked, blank } = question;
  if (blank !== undefined && blank !== false) return 'B1.kind';
  const well =
    typeof asked === 'string' &&
    Array.isArray(answers) &&
    answers.length > 0 &&
    answers.length <= MOST_ANSWERS &&
    answers.every((answer) => typeof answer === 'string') &&
    isCount(min) &&
    isCount(max) &&
    min <= max &&
    max <= answers.length;
  return well ? null : 'B1.question';
}
