import { z } from 'zod';
import { type Day, formatDay } from '#src/text/day.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { day, line, optionalDay, optionalText, optionalUuid, uuid, version } from '../organisations/schema.ts';
import type { Step } from './rules.ts';

const text = z.string().default('');

export const emptyForm = z.object({});

export const clusterForm = z.object({
  code: line('Ghi số hoặc mã của cụm, ví dụ III.', 20),
  name: line('Ghi tên cụm, ví dụ “Cụm thi đua số III”.', 150),
  kind: text.pipe(z.enum(['cum', 'khoi'], 'Chọn cụm hoặc khối.')),
  description: optionalText(500),
});

export const openYearForm = z.object({
  year: text
    .transform((typed) => Number(normaliseLine(typed)))
    .pipe(
      z
        .number('Ghi năm bằng bốn chữ số, ví dụ 2021.')
        .int('Ghi năm bằng bốn chữ số, ví dụ 2021.')
        .min(1948, 'Năm phải từ 1948 đến 2200.')
        .max(2200, 'Năm phải từ 1948 đến 2200.'),
    ),
});

/** A decision as a form gives it; `synthetic` marks a number or day that no source gives. */
export interface DecisionInput {
  number: string;
  signedOn: Day;
  issuer: string;
  subject: string;
  synthetic: boolean;
}

const synthetic = text.transform((value) => value === 'co');

const decisionFields = {
  number: line('Ghi số, ký hiệu của quyết định, ví dụ 2500/QĐ-BTP.', 60),
  signedOn: day('Ghi ngày ký quyết định.'),
  issuer: line('Ghi cơ quan ban hành, ví dụ Bộ Tư pháp.', 200),
  subject: line('Ghi trích yếu của quyết định.', 500),
  synthetic,
};

export const leadershipForm = z.object({
  ...decisionFields,
  headUnitId: uuid('Chọn đơn vị làm Trưởng Cụm.'),
  deputyUnitId: optionalUuid,
  announcement: text.pipe(z.enum(['conference', 'published'], 'Chọn cách công bố.')),
});

/** A change of members may come without a decision; a decision that is begun must be whole. */
export const membersForm = z
  .object({
    unitId: z.array(z.uuid('Chọn lại trong danh sách.')).default([]),
    version,
    number: text,
    signedOn: text,
    issuer: text,
    subject: text,
    synthetic,
  })
  .transform((typed, context) => {
    const { unitId, version: opened, ...paper } = typed;
    const begun = [paper.number, paper.signedOn, paper.subject].some((value) => normaliseLine(value) !== '');
    if (!begun) return { unitIds: unitId, version: opened, decision: null };
    const decision = z.object({ ...decisionFields, synthetic: z.boolean() }).safeParse(paper);
    for (const { path, message } of decision.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return decision.success ? { unitIds: unitId, version: opened, decision: decision.data } : z.NEVER;
  });

/** Name and days of a step; `leaveOut` and `added` change the list itself. */
export interface StepsInput {
  version: number;
  steps: Pick<Step, 'code' | 'name' | 'startsOn' | 'endsOn'>[];
  leaveOut: string[];
  added: Pick<Step, 'name' | 'startsOn' | 'endsOn'> | null;
  reason: string;
}

const stepLine = z.object({
  name: line('Ghi tên của bước.', 60),
  startsOn: optionalDay,
  endsOn: optionalDay,
});

/** Fields `name-CODE`, `startsOn-CODE`, `endsOn-CODE` for each step; `-new` for one more; `leaveOut` lists codes. */
export const stepsForm = z
  .looseObject({ version, leaveOut: z.array(z.string()).default([]), reason: optionalText(500) })
  .transform((typed, context): StepsInput => {
    const read = (code: string) => {
      const parsed = stepLine.safeParse({
        name: typed[`name-${code}`],
        startsOn: typed[`startsOn-${code}`],
        endsOn: typed[`endsOn-${code}`],
      });
      for (const { path, message } of parsed.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [`${String(path[0])}-${code}`], message });
      }
      return parsed.data;
    };
    const codes = Object.keys(typed).flatMap((name) => (name.startsWith('name-') ? [name.slice(5)] : []));
    const steps = codes
      .filter((code) => code !== 'new' && !typed.leaveOut.includes(code))
      .flatMap((code) => {
        const step = read(code);
        return step ? [{ code, ...step }] : [];
      });
    const begun = ['name-new', 'startsOn-new', 'endsOn-new'].some((name) => String(typed[name] ?? '').trim() !== '');
    return {
      version: typed.version,
      steps,
      leaveOut: typed.leaveOut,
      added: begun ? (read('new') ?? null) : null,
      reason: typed.reason,
    };
  });

/** The fields of the steps' form as it shows them. */
export function stepValues(steps: readonly Step[]): Record<string, string> {
  return Object.fromEntries(
    steps.flatMap(({ code, name, startsOn, endsOn }) => [
      [`name-${code}`, name],
      [`startsOn-${code}`, startsOn ? formatDay(startsOn) : ''],
      [`endsOn-${code}`, endsOn ? formatDay(endsOn) : ''],
    ]),
  );
}

export const giveForm = z
  .object({
    action: text.pipe(z.enum(['give', 'keep', 'takeBack'], 'Chọn giao hoặc giữ lại.')),
    note: optionalText(500),
  })
  .refine(({ action, note }) => action !== 'keep' || note !== '', {
    path: ['note'],
    message: 'Ghi ai giữ và giữ đến khi nào.',
  });

export const receiveForm = z
  .object({ action: text.pipe(z.enum(['receive', 'refuse'], 'Chọn đã nhận hoặc chưa nhận.')), note: optionalText(500) })
  .refine(({ action, note }) => action !== 'refuse' || note !== '', {
    path: ['note'],
    message: 'Ghi còn thiếu gì.',
  });

export const remindForm = z.object({ note: optionalText(500) });

export const signForm = z.object({ password: z.string().min(1, 'Nhập mật khẩu để ký.') });

export type ClusterInput = z.output<typeof clusterForm>;
export type LeadershipInput = z.output<typeof leadershipForm>;
export type MembersInput = z.output<typeof membersForm>;
export type GiveInput = z.output<typeof giveForm>;
export type ReceiveInput = z.output<typeof receiveForm>;
