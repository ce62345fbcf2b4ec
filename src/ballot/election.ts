import { GROUP_NAME, readElement } from './group.ts';
import { base64Digest } from './hashes.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import { isMember, type Powers } from './powers.ts';
import type { ElectionRecord, Question } from './records.ts';

/** An election as devices use it. What is hashed is its text: it is kept as it came. Section 4.10. */
export interface Election {
  readonly text: string;
  /** Base64 of the SHA-256 of the text, section 4.15. */
  readonly fingerprint: string;
  readonly record: ElectionRecord;
  /** The public key. */
  readonly y: bigint;
}

export type ElectionFault =
  | 'election.json'
  | 'election.version'
  | 'election.group'
  | 'election.publicKey'
  | 'election.uuid'
  | 'election.questions';

export interface ElectionDraft {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly questions: readonly Question[];
  readonly publicKey: bigint;
  readonly administrator?: string;
  readonly credentialAuthority?: string;
}

/** @returns the text of an election, the one form in which it is stored, sent and hashed */
export function electionText(draft: ElectionDraft): string {
  const record: ElectionRecord = {
    version: 1,
    description: draft.description,
    name: draft.name,
    group: GROUP_NAME,
    public_key: draft.publicKey.toString(),
    questions: draft.questions.map(({ answers, min, max, question }) => ({ answers, min, max, question })),
    uuid: draft.uuid,
    ...(draft.administrator === undefined ? {} : { administrator: draft.administrator }),
    ...(draft.credentialAuthority === undefined ? {} : { credential_authority: draft.credentialAuthority }),
  };
  return JSON.stringify(record);
}

/**
 * Reads the election that a device is told of. Whether it is the one that the tellers published is for its fingerprint to say.
 *
 * @param powers when given, the public key is also tested for membership of the group
 */
export function readElection(text: string, powers?: Powers): Outcome<Election, ElectionFault> {
  const record = parsed(text);
  if (record === null) return refused('election.json');
  if (record.version !== 1) return refused('election.version');
  if (record.group !== GROUP_NAME) return refused('election.group');
  if (typeof record.uuid !== 'string' || !/^[1-9A-HJ-NP-Za-km-z]{14,}$/u.test(record.uuid))
    return refused('election.uuid');
  if (!Array.isArray(record.questions) || record.questions.length === 0) return refused('election.questions');
  for (const [index, question] of record.questions.entries()) {
    if (!isQuestion(question)) return refused('election.questions', index + 1);
  }
  const y = readElement(record.public_key);
  if (y === null || y === 1n) return refused('election.publicKey');
  if (powers !== undefined && !isMember(powers, y)) return refused('election.publicKey');
  return accepted({ text, fingerprint: base64Digest(text), record: record as unknown as ElectionRecord, y });
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Homomorphic without blank, and possible to answer. */
function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null) return false;
  const { answers, min, max, question, blank, type } = value as Record<string, unknown>;
  return (
    Array.isArray(answers) &&
    answers.length > 0 &&
    answers.every((answer) => typeof answer === 'string') &&
    typeof question === 'string' &&
    Number.isSafeInteger(min) &&
    Number.isSafeInteger(max) &&
    0 <= (min as number) &&
    (min as number) <= (max as number) &&
    (max as number) <= answers.length &&
    (blank === undefined || blank === false) &&
    type === undefined
  );
}
