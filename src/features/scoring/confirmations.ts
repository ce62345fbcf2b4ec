import { type Break, breaksOf, isOf } from '#src/points/breaks.ts';
import { type Evaluation, evaluate } from '#src/points/evaluate.ts';
import type { LineFacts, Override } from '#src/points/facts.ts';
import type { Column, ScoreTable } from '#src/points/table.ts';
import { normaliseText } from '#src/text/normalise.ts';
import { type Criterion, contestedCriteria, type Faults, type Opinion } from './rules.ts';

export type ConfirmationStage = 'verified' | 'agreed';

/** Points that somebody competent let count against a rule of the table. Thousandths. */
export interface Confirmation {
  number: number;
  stage: ConfirmationStage;
  /** The signed round that was looked at. */
  round: number;
  /** An item of the table; '' for a cap of the whole table. */
  code: string;
  points: { [On in Column]?: number };
  /** The sentences of what the points break. */
  rule: string;
  reason: string;
  withdrawn: boolean;
  name: string;
  title: string;
  at: Date;
}

/** What a form says of one break: confirmed for this reason, or not. Code of the item -> what is said. */
export type Sayings = ReadonlyMap<string, { confirms: boolean; reason: string }>;

export const confirmField = (code: string) => `y.${code}`;
export const confirmReasonField = (code: string) => `z.${code}`;

/** What a form says of the breaks that it shows. A reason field stands beside each of them. */
export function readSayings(fields: Readonly<Record<string, string>>): Sayings {
  const before = confirmReasonField('');
  return new Map(
    Object.entries(fields).flatMap(([name, text]) => {
      if (!name.startsWith(before)) return [];
      const code = name.slice(before.length);
      return [[code, { confirms: fields[confirmField(code)] === '1', reason: normaliseText(text).slice(0, 2000) }]];
    }),
  );
}

export interface Standing {
  confirmations: readonly Confirmation[];
  /** Code of a line -> the signed round in which it was last sent back: what was confirmed of it before has ended. */
  returnedRounds: ReadonlyMap<string, number>;
  /** Lines that were contested and decided: for the agreed score only who decides confirms them. */
  contested?: ReadonlySet<string>;
}

/** The confirmations that stand at a stage, one for each code: the latest. What was verified stands on in the agreed score. */
export function standing(
  { confirmations, returnedRounds, contested = new Set() }: Standing,
  stage: ConfirmationStage,
): Map<string, Confirmation> {
  const found = new Map<string, Confirmation>();
  for (const each of confirmations) {
    if (stage === 'verified' && each.stage === 'agreed') continue;
    if (stage === 'agreed' && each.stage === 'verified' && contested.has(each.code)) continue;
    if (each.stage === 'verified' && (returnedRounds.get(each.code) ?? 0) >= each.round) continue;
    if (each.withdrawn) found.delete(each.code);
    else found.set(each.code, each);
  }
  return found;
}

/** What stands confirmed on a sheet at a stage. */
export function confirmedOn(
  sheet: Standing & { criteria: readonly Criterion[]; opinions: ReadonlyMap<string, Opinion> },
  stage: ConfirmationStage,
): Map<string, Confirmation> {
  const contested = new Set(contestedCriteria(sheet.criteria, sheet.opinions).map(({ code }) => code));
  return standing({ ...sheet, contested }, stage);
}

/** Entries together with what was confirmed of them, as `src/points` evaluates them. */
export function withConfirmed(
  entries: readonly LineFacts[],
  confirmed: ReadonlyMap<string, Pick<Confirmation, 'points' | 'reason' | 'name' | 'title'>>,
): LineFacts[] {
  if (confirmed.size === 0) return [...entries];
  const entered = new Set(entries.map(({ code }) => code));
  const overrides = new Map([...confirmed].map(([code, each]) => [code, overrideOf(each)]));
  return [
    ...entries.map((entry) => {
      const override = overrides.get(entry.code);
      return override ? { ...entry, override } : entry;
    }),
    ...[...overrides].flatMap(([code, override]) => (entered.has(code) ? [] : [{ code, override }])),
  ];
}

function overrideOf({
  points,
  reason,
  name,
  title,
}: Pick<Confirmation, 'points' | 'reason' | 'name' | 'title'>): Override {
  return { ...points, reason, by: [name, title].filter(Boolean).join(', '), asEntered: true };
}

/** A break of a rule on a record, with the confirmation that counts for it now. */
export interface OpenBreak extends Break {
  confirmed: Confirmation | null;
}

/** The breaks of a record, each with its confirmation where one stands for exactly these points. */
export function openBreaks(evaluation: Evaluation, confirmed: ReadonlyMap<string, Confirmation>): OpenBreak[] {
  return breaksOf(evaluation).map((each) => {
    const said = confirmed.get(each.code);
    return { ...each, confirmed: said && isOf(said.points, each) ? said : null };
  });
}

/** A confirmation that is added: the row before it has a name, a day and a number. */
export interface NewConfirmation {
  code: string;
  points: Confirmation['points'];
  rule: string;
  reason: string;
  withdrawn: boolean;
}

interface Saying {
  table: ScoreTable;
  entries: readonly LineFacts[];
  confirmed: ReadonlyMap<string, Confirmation>;
  said: Sayings;
  /** Who confirms, as the account of the points names it. */
  by: { name: string; title: string };
}

/**
 * What a form confirms and takes back on a record. A break of a group or of the whole table can come of a confirmation
 * below it, so that breaks are looked for until nothing new is confirmed. A confirmation without a reason, and a reason
 * without one, are faults. `open` are the breaks of which the form says nothing.
 */
export function readConfirmations({ table, entries, confirmed, said, by }: Saying): {
  added: NewConfirmation[];
  faults: Faults;
  open: Break[];
} {
  const standingNow = new Map<string, Pick<Confirmation, 'points' | 'reason' | 'name' | 'title'>>(confirmed);
  const added = new Map<string, NewConfirmation>();
  const faults: Faults = {};
  let breaks = breaksOf(evaluate(table, withConfirmed(entries, standingNow)));
  for (
    let before = -1;
    before !== added.size;
    breaks = breaksOf(evaluate(table, withConfirmed(entries, standingNow)))
  ) {
    before = added.size;
    for (const each of breaks) {
      const saying = said.get(each.code);
      if (!saying || added.has(each.code)) continue;
      const known = confirmed.get(each.code);
      const stands = known !== undefined && isOf(known.points, each);
      if (saying.confirms && !saying.reason) {
        faults[confirmReasonField(each.code)] = `Ghi lý do xác nhận điểm ${placeOf(each.code)}.`;
      } else if (!saying.confirms && saying.reason && saying.reason !== (stands ? known.reason : '')) {
        faults[confirmReasonField(each.code)] = `Đánh dấu ô xác nhận, hoặc xóa lý do ${placeOf(each.code)}.`;
      } else if (saying.confirms && !(stands && known.reason === saying.reason)) {
        const rule = each.messages.join(' ');
        const confirmation = { code: each.code, points: each.points, rule, reason: saying.reason, withdrawn: false };
        added.set(each.code, confirmation);
        standingNow.set(each.code, { ...confirmation, ...by });
      } else if (!saying.confirms && stands) {
        const rule = each.messages.join(' ');
        added.set(each.code, { code: each.code, points: {}, rule, reason: '', withdrawn: true });
        standingNow.delete(each.code);
      }
    }
  }
  const stands = (each: Break) => isOf(confirmed.get(each.code)?.points ?? {}, each);
  return { added: [...added.values()], faults, open: breaks.filter((each) => !said.has(each.code) && !stands(each)) };
}

const placeOf = (code: string) => (code === '' ? 'của cả bảng' : `của tiêu chí ${code}`);

/** The sentence beside a break that nobody has looked at yet. */
export function unseenSentence({ messages }: Break): string {
  return `${messages.join(' ')} Đánh dấu xác nhận và ghi lý do nếu tính đủ; để trống thì tính theo bảng.`;
}
