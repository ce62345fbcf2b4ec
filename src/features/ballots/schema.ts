import { z } from 'zod';
import { RULE_LABELS, type RuleName, type RuleSetDraft } from '#src/law/ballot-rules.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';
import {
  type Issue,
  oneOf,
  readSource,
  readThreshold,
  sourceFields,
  textOf,
  thresholdFields,
} from './schema/ruled-fields.ts';

const text = z.string().default('');

function paragraph(ask: string, limit = 1000) {
  return text
    .transform(normaliseText)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

function line(ask: string, limit = 200) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

const MOST_PAPERS = 1000;

/** A count of papers as it is typed: digits only. */
export function parseCount(typed: string): Parsed<number> {
  const digits = normaliseLine(typed);
  if (!/^\d{1,6}$/.test(digits)) return refused('Ghi một số nguyên từ 0 trở lên.');
  return Number(digits) > MOST_PAPERS ? refused(`Ghi số không quá ${MOST_PAPERS}.`) : parsed(Number(digits));
}

function reading<T>(parse: (typed: string) => Parsed<T>) {
  return text.transform((typed, context): T => {
    const answer = parse(typed);
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', message: answer.message });
    return z.NEVER;
  });
}

const count = reading(parseCount);
const optionalCount = reading((typed) => (typed.trim() === '' ? parsed(0) : parseCount(typed)));
const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));

export const emptyForm = z.object({});
export const prepareForm = z.object({
  award: text.pipe(z.enum(['CO_BO', 'CO_CP'], 'Chọn cờ thi đua được bỏ phiếu.')),
});
export const tellersForm = z.object({
  headId: text.pipe(z.uuid('Chọn tổ trưởng.')),
  memberIds: z.array(z.uuid('Chọn người trong danh sách.')),
  version,
});
export const releaseForm = z.object({ reason: paragraph('Ghi lý do mở lại danh sách.') });
export const printForm = z.object({
  spare: count,
  format: text.pipe(z.enum(['a5', 'a4TwoUp'], 'Chọn khổ giấy.')),
});
/** Papers, or slips where no paper is used; where both are, the slips in fields of their own. */
export const closeForm = z
  .object({
    issued: count,
    unused: count,
    exchanged: optionalCount,
    slipsIssued: optionalCount,
    slipsUnused: optionalCount,
    slipsExchanged: optionalCount,
  })
  .transform(({ issued, unused, exchanged, slipsIssued, slipsUnused, slipsExchanged }): CloseInput => {
    const slips = { issued: slipsIssued, unused: slipsUnused, exchanged: slipsExchanged };
    return { issued, unused, exchanged, slips };
  });

interface Handed {
  issued: number;
  unused: number;
  exchanged: number;
}

export interface CloseInput extends Handed {
  /** Of a vote with papers and slips. */
  slips?: Handed;
}

export const confirmForm = z.object({ note: text.transform(normaliseText).pipe(z.string().max(1000, 'Dài quá.')) });
export const signForm = z.object({ password: text.pipe(z.string().min(1, 'Nhập mật khẩu để ký.')) });
export const settleForm = z.object({
  unitIds: z.array(z.uuid('Chọn đơn vị trong danh sách.')),
  decidedBy: line('Ghi ai quyết định, theo thể lệ.'),
  reason: paragraph('Ghi lý do chọn.'),
});
export const voidForm = z.object({ reason: paragraph('Ghi lý do hủy lần bỏ phiếu này.') });

export type PrepareInput = z.output<typeof prepareForm>;
export type TellersInput = z.output<typeof tellersForm>;
export type PrintInput = z.output<typeof printForm>;
export type SettleInput = z.output<typeof settleForm>;

// The count of one teller: a field for every figure and for every candidate

const PAPER_FIELDS = ['issued', 'returned', 'unused', 'exchanged', 'valid', 'invalid'] as const;

export interface CountInput {
  issued: number;
  returned: number;
  unused: number;
  exchanged: number;
  valid: number;
  invalid: number;
  /** By unit. */
  votes: Record<string, number>;
}

/** The field of a candidate's votes in the form. */
export function voteField(unitId: string): string {
  return `votes-${unitId}`;
}

/** Answers every error at once; which candidates there are is checked by the command. */
export const countForm = z.record(z.string(), z.unknown()).transform((typed, context): CountInput => {
  const read = (name: string) => {
    const answer = name === 'exchanged' && textOf(typed, name) === '' ? parsed(0) : parseCount(textOf(typed, name));
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', path: [name], message: answer.message });
    return 0;
  };
  const papers = Object.fromEntries(PAPER_FIELDS.map((name) => [name, read(name)]));
  const fields = Object.keys(typed).filter((name) => name.startsWith(voteField('')));
  const votes = Object.fromEntries(fields.map((name) => [name.slice(voteField('').length), read(name)]));
  return { ...papers, votes } as CountInput;
});

// The rules of a ballot: each with its source, each may still be unset

export interface RulesInput {
  version: number;
  rules: Omit<RuleSetDraft, 'award'>;
}

const NAMES = Object.keys(RULE_LABELS) as RuleName[];

export const rulesForm = z.record(z.string(), z.unknown()).transform((typed, context): RulesInput => {
  const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  const rules = Object.fromEntries(NAMES.map((name) => [name, readRule(name, typed, issue)]));
  return { version: Number(textOf(typed, 'version')), rules: rules as RulesInput['rules'] };
});

function readRule(name: RuleName, typed: Record<string, unknown>, issue: Issue): unknown {
  const value = readValue(name, typed, issue);
  if (value === null) return null;
  const source = readSource(name, typed, issue);
  return name === 'threshold' || name === 'quorum' ? { ...(value as object), source } : { value, source };
}

function readValue(name: RuleName, typed: Record<string, unknown>, issue: Issue): unknown {
  if (name === 'threshold' || name === 'quorum') return readThreshold(name, typed, issue, name === 'quorum');
  const entered = name === 'invalidReasons' ? String(typed[name] ?? '') : textOf(typed, name);
  if (entered.trim() === '') return null;
  switch (name) {
    case 'seats': {
      const seats = parseCount(entered);
      if (seats.ok && seats.value > 0) return seats.value;
      issue(name, 'Ghi số nguyên từ 1 trở lên.');
      return null;
    }
    case 'secret':
      return oneOf(name, entered, ['secret', 'open'], issue) === 'secret';
    case 'style':
      return oneOf(name, entered, ['chooseUpTo'], issue);
    case 'selfVote':
      return oneOf(name, entered, ['allowed', 'forbidden'], issue);
    case 'tieRule':
      return oneOf(name, entered, ['runoff', 'chairSide', 'competentPerson'], issue);
    case 'invalidReasons':
      return reasonsOf(entered, issue);
  }
}

function reasonsOf(entered: string, issue: Issue): string[] {
  const reasons = normaliseText(entered)
    .split('\n')
    .map((reason) => normaliseLine(reason).replace(/[.;,]+$/u, ''))
    .filter((reason) => reason !== '');
  if (reasons.length > 12 || reasons.some((reason) => reason.length > 120)) {
    issue('invalidReasons', 'Ghi nhiều nhất 12 trường hợp, mỗi trường hợp một dòng không quá 120 ký tự.');
  }
  return reasons;
}

/** The fields of the rules form as it shows them; a rule that is unset has empty fields. */
export function ruleValues(draft: RuleSetDraft): Record<string, string> {
  return Object.assign(
    {},
    ...NAMES.map((name) => ({ ...valueFields(draft, name), ...sourceFields(name, draft[name]?.source) })),
  );
}

function valueFields(draft: RuleSetDraft, name: RuleName): Record<string, string> {
  switch (name) {
    case 'threshold':
    case 'quorum':
      return thresholdFields(name, draft[name]);
    case 'secret':
      return { secret: draft.secret ? (draft.secret.value ? 'secret' : 'open') : '' };
    case 'invalidReasons':
      return { invalidReasons: draft.invalidReasons?.value.join('\n') ?? '' };
    default:
      return { [name]: String(draft[name]?.value ?? '') };
  }
}
