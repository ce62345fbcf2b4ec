import { z } from 'zod';
import type { FlagCode } from '#src/law/awards.ts';
import { type CouncilDraft, councilRuleKey, SESSION_RULES, type SessionRuleName } from '#src/law/council-rules.ts';
import { dayOf, formatDay, formatHour, parseDay } from '#src/text/day.ts';
import { instantAt, parseHour } from '#src/text/hour.ts';
import { normaliseText } from '#src/text/normalise.ts';
import {
  type Issue,
  oneOf,
  readSource,
  readThreshold,
  sourceFields,
  type Typed,
  textOf,
  thresholdFields,
} from '../ballots/schema/ruled-fields.ts';
import { line, paragraphs, reading, text, uuid, version } from '../conferences/schema/fields.ts';
import type { Place, SeatKind, Vote } from './rules.ts';

export const emptyForm = z.object({});
export const signForm = z.object({ password: text.pipe(z.string().min(1, 'Nhập mật khẩu để ký.')) });

function reason(ask: string) {
  return text
    .transform(normaliseText)
    .pipe(z.string().min(1, ask).max(1000, 'Dài quá. Rút còn nhiều nhất 1000 ký tự.'));
}

// The composition: a seat for each account that the decision names

export interface CompositionInput {
  /** Of the Council; a later decision may rename it. */
  name: string;
  number: string;
  signedOn: string;
  issuer: string;
  places: Place[];
  version: number;
}

const SEATS: readonly SeatKind[] = ['chair', 'viceChair', 'member'];

export function seatField(accountId: string): string {
  return `seat-${accountId}`;
}

/** Answers every error at once; whether the composition can stand is for the rules. */
export const compositionForm = z.record(z.string(), z.unknown()).transform((typed, context): CompositionInput => {
  const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  const signedOn = parseDay(textOf(typed, 'signedOn'));
  if (!signedOn.ok) issue('signedOn', signedOn.message);
  const secretaryId = textOf(typed, 'secretaryId');
  const seats = Object.keys(typed).filter((name) => name.startsWith(seatField('')));
  const places = seats.flatMap((name): Place[] => {
    const accountId = name.slice(seatField('').length);
    const seat = SEATS.find((each) => each === typed[name]) ?? null;
    const isSecretary = accountId === secretaryId;
    return seat || isSecretary ? [{ accountId, seat, isSecretary }] : [];
  });
  return {
    name: asked(typed, 'name', 'Ghi tên Hội đồng.', 200, issue),
    number: asked(typed, 'number', 'Ghi số quyết định.', 60, issue),
    signedOn: signedOn.ok ? signedOn.value : '',
    issuer: asked(typed, 'issuer', 'Ghi cơ quan ra quyết định.', 200, issue),
    places,
    version: Number(textOf(typed, 'version')) || 0,
  };
});

function asked(typed: Typed, name: string, ask: string, limit: number, issue: Issue): string {
  const value = textOf(typed, name);
  if (value === '') issue(name, ask);
  if (value.length > limit) issue(name, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`);
  return value;
}

// A session

export const sessionForm = z
  .object({
    title: line('Ghi tên phiên họp.'),
    day: reading((typed) => parseDay(typed)),
    hour: reading(parseHour),
    place: line('Ghi địa điểm họp.'),
    version,
  })
  .transform(({ day, hour, ...rest }) => ({ ...rest, startsAt: instantAt(day, hour) }));
export type SessionInput = z.output<typeof sessionForm>;

/** The fields of a session's form as it shows them. */
export function sessionValues(session: { title: string; startsAt: string; place: string }): Record<string, string> {
  return {
    title: session.title,
    day: formatDay(dayOf(session.startsAt)),
    hour: formatHour(session.startsAt),
    place: session.place,
  };
}

export const agendaForm = z.object({ dossierIds: z.array(z.uuid('Chọn hồ sơ trong danh sách.')), version });
export type AgendaInput = z.output<typeof agendaForm>;

export interface AttendanceInput {
  presentIds: string[];
  /** By account: why absent. */
  reasons: Record<string, string>;
}

export function absenceField(accountId: string): string {
  return `absence-${accountId}`;
}

export const attendanceForm = z.record(z.string(), z.unknown()).transform((typed, context): AttendanceInput => {
  const prefix = absenceField('');
  const reasons = Object.keys(typed).flatMap((name) => {
    const why = name.startsWith(prefix) ? textOf(typed, name) : '';
    if (why.length > 200) {
      context.addIssue({ code: 'custom', path: [name], message: 'Dài quá. Rút còn nhiều nhất 200 ký tự.' });
    }
    return why === '' ? [] : [[name.slice(prefix.length), why]];
  });
  return {
    presentIds: Array.isArray(typed.presentIds) ? typed.presentIds.map(String) : [],
    reasons: Object.fromEntries(reasons),
  };
});

/** The reason is asked for only where too few are present. */
export const openSessionForm = z.object({
  quorumReason: text.transform(normaliseText).pipe(z.string().max(1000, 'Dài quá.')),
});
export const minutesForm = z.object({ discussion: paragraphs(20_000), conclusion: paragraphs(5000), version });
export type MinutesInput = z.output<typeof minutesForm>;

// A case

export const takeBackForm = z.object({ reason: reason('Ghi lý do thu hồi việc mở biểu quyết.') });
export const withdrawForm = z.object({ reason: reason('Ghi lý do rút hồ sơ khỏi danh sách xét.') });
export const recusalForm = z.object({ reason: reason('Ghi lý do không tham gia xét hồ sơ này.') });
export const recordRecusalForm = recusalForm.extend({ accountId: uuid('Chọn thành viên không tham gia xét.') });
const vote = text.pipe(z.enum(['for', 'against'], 'Chọn Đồng ý hoặc Không đồng ý.'));
export const voteForm = z.object({ vote });
export const opinionForm = z.object({ vote });
export const recordOpinionForm = z.object({
  accountId: uuid('Chọn thành viên gửi ý kiến.'),
  vote,
  paperNumber: line('Ghi số hoặc ký hiệu của văn bản.', 60),
  paperDay: reading((typed) => parseDay(typed)),
  file: z.array(z.custom<File>()).default([]),
});
export type RecordOpinionInput = z.output<typeof recordOpinionForm>;

export function handField(accountId: string): string {
  return `hand-${accountId}`;
}

export interface HandsInput {
  votes: { accountId: string; vote: Vote }[];
}

/** Those whose line is left empty have not voted. */
export const handsForm = z.record(z.string(), z.unknown()).transform((typed): HandsInput => {
  const prefix = handField('');
  return {
    votes: Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) && (value === 'for' || value === 'against')
        ? [{ accountId: name.slice(prefix.length), vote: value }]
        : [],
    ),
  };
});

// The rules of a session: each with its source, each may still be unset

export interface CouncilRulesInput {
  version: number;
  rules: CouncilDraft;
}

const AWARDS: readonly FlagCode[] = ['CO_BO', 'CO_CP'];
const CHOICES = {
  recusalBase: ['kept', 'leftOut'],
  absentMember: ['writtenOpinion', 'noOpinion'],
  tie: ['shareOnly', 'chairSide'],
} as const;

export const councilRulesForm = z.record(z.string(), z.unknown()).transform((typed, context): CouncilRulesInput => {
  const issue: Issue = (name, message) => context.addIssue({ code: 'custom', path: [name], message });
  const byAward = <T>(read: (award: FlagCode) => T | null) =>
    Object.fromEntries(
      AWARDS.flatMap((award) => {
        const rule = read(award);
        return rule === null ? [] : [[award, rule]];
      }),
    );
  const rules = {
    threshold: byAward((award) => readShare(councilRuleKey('threshold', award), typed, issue, false)),
    secret: byAward((award) => {
      const key = councilRuleKey('secret', award);
      const chosen = readChoice(key, ['secret', 'open'], typed, issue);
      return chosen && { value: chosen.value === 'secret', source: chosen.source };
    }),
    quorum: readShare('quorum', typed, issue, true),
    recusalBase: readChoice('recusalBase', CHOICES.recusalBase, typed, issue),
    absentMember: readChoice('absentMember', CHOICES.absentMember, typed, issue),
    tie: readChoice('tie', CHOICES.tie, typed, issue),
  };
  return { version: Number(textOf(typed, 'version')), rules: rules as CouncilDraft };
});

function readShare(key: string, typed: Typed, issue: Issue, onlyEntitled: boolean) {
  const share = readThreshold(key, typed, issue, onlyEntitled);
  return share && { ...share, source: readSource(key, typed, issue) };
}

function readChoice<T extends string>(key: string, choices: readonly T[], typed: Typed, issue: Issue) {
  const entered = textOf(typed, key);
  const value = entered === '' ? null : oneOf(key, entered, choices, issue);
  return value && { value, source: readSource(key, typed, issue) };
}

/** The fields of the rules form as it shows them; a rule that is unset has empty fields. */
export function councilRuleValues(draft: CouncilDraft): Record<string, string> {
  const ofAward = AWARDS.flatMap((award) => {
    const [share, manner] = [councilRuleKey('threshold', award), councilRuleKey('secret', award)];
    const [threshold, secret] = [draft.threshold[award] ?? null, draft.secret[award]];
    return [
      { ...thresholdFields(share, threshold), ...sourceFields(share, threshold?.source) },
      { [manner]: secret ? (secret.value ? 'secret' : 'open') : '', ...sourceFields(manner, secret?.source) },
    ];
  });
  const plain = (name: Exclude<SessionRuleName, 'quorum'>) => ({
    [name]: draft[name]?.value ?? '',
    ...sourceFields(name, draft[name]?.source),
  });
  const quorum = { ...thresholdFields('quorum', draft.quorum), ...sourceFields('quorum', draft.quorum?.source) };
  return Object.assign(
    {},
    ...ofAward,
    quorum,
    ...SESSION_RULES.flatMap((name) => (name === 'quorum' ? [] : [plain(name)])),
  );
}
