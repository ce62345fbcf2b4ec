import { type StateTable, step } from '#src/features/state-table.ts';
import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import { type Day, formatDay } from '#src/text/day.ts';

export type PersonState = 'serving' | 'left' | 'merged';
export type PersonAction = 'leave' | 'return' | 'merge' | 'unmerge' | 'unmergeLeft';

/** Every step of a person's record. A merged record keeps its rows; they are read through the one that was kept. */
export const PERSON_TRANSITIONS: StateTable<PersonState, PersonAction> = [
  step('serving', 'leave', 'left', 'person.leave', 'the last day is not before the first day of work, nor after today'),
  step('left', 'return', 'serving', 'person.move', 'a post that begins after the last day', 'the last day of work'),
  step('serving', 'merge', 'merged', 'person.merge', 'the kept record is not merged itself; a reason'),
  step('left', 'merge', 'merged', 'person.merge', 'the kept record is not merged itself; a reason'),
  step('merged', 'unmerge', 'serving', 'person.unmerge', 'a reason; number and staff code belong to nobody else now'),
  step('merged', 'unmergeLeft', 'left', 'person.unmerge', 'the same, where the record has a last day of work'),
];

export type MatterState = 'open' | 'closed';

/** A matter that is being looked into; it bars while it is open. */
export const MATTER_TRANSITIONS: StateTable<MatterState, 'close'> = [
  step(
    'open',
    'close',
    'closed',
    ['person.matter', 'collective.matter'],
    'the day of the conclusion is not before the day of opening, nor after today; whether a violation was found',
  ),
];

export type DisciplineState = 'running' | 'ended';

/** Discipline runs until the day on which it was served to its end. */
export const DISCIPLINE_TRANSITIONS: StateTable<DisciplineState, 'end'> = [
  step('running', 'end', 'ended', 'person.discipline', 'the day is not before the decision, nor after today'),
];

export type PastAwardState = 'standing' | 'revoked';

/** An award of the past; a revoked one stays in the list with the decision that revoked it. */
export const PAST_AWARD_TRANSITIONS: StateTable<PastAwardState, 'revoke'> = [
  step(
    'standing',
    'revoke',
    'revoked',
    ['person.revokeAward', 'collective.revokeAward'],
    'number, day and reason of the decision; the day is not before the award, nor after today',
  ),
];

/** The state that a person's record says, whatever the day is. */
export function personState({
  leftOn,
  mergedIntoId,
}: {
  leftOn: Day | null;
  mergedIntoId: string | null;
}): PersonState {
  if (mergedIntoId) return 'merged';
  return leftOn ? 'left' : 'serving';
}

export const matterState = ({ closedOn }: { closedOn: Day | null }): MatterState => (closedOn ? 'closed' : 'open');
export const disciplineState = ({ endedOn }: { endedOn: Day | null }): DisciplineState =>
  endedOn ? 'ended' : 'running';
export const pastAwardState = ({ revokedOn }: { revokedOn: Day | null }): PastAwardState =>
  revokedOn ? 'revoked' : 'standing';

type Faults = Record<string, string>;

/** Titles and forms that only one kind of subject has; the rest is for both. */
const forCollectives: readonly AwardCode[] = ['TTLDTT', 'TTLDXS', 'CO_BO', 'CO_CP'];
const forPersons: readonly AwardCode[] = ['LDTT', 'CSTDCS', 'CSTD_BO', 'CSTDTQ', 'KNC'];

/** The awards that a person or a collective can have. */
export function awardsFor(kind: 'person' | 'collective'): AwardCode[] {
  const others = kind === 'person' ? forCollectives : forPersons;
  return AWARD_CODES.filter((code) => !others.includes(code));
}

const baseAwards: readonly AwardCode[] = ['LDTT', 'CSTDCS', 'TTLDTT', 'GK'];
const ministryAwards: readonly AwardCode[] = ['CSTD_BO', 'TTLDXS', 'CO_BO', 'BK_BO'];

/** Who decides an award: the head of the unit, the minister, or the State above. */
export function levelOf(award: AwardCode): 'base' | 'ministry' | 'state' {
  if (baseAwards.includes(award)) return 'base';
  return ministryAwards.includes(award) ? 'ministry' : 'state';
}

export interface PersonDraft {
  birthDate: Day | null;
  identityNumber: string | null;
  staffCode: string | null;
  recruitedOn: Day | null;
}

/** The youngest age at which somebody may work in a body of the State. */
const youngest = 15;

/**
 * What is wrong with a person's record, by field.
 * @param known who carries the number or the code already; null where nobody else does
 */
export function personFaults(
  draft: PersonDraft,
  known: { identityOwner: string | null; staffCodeOwner: string | null; today: Day },
): Faults {
  const faults: Faults = {};
  if (draft.birthDate && draft.birthDate > known.today) faults.birthDate = 'Ngày sinh không thể sau hôm nay.';
  if (draft.birthDate && draft.recruitedOn && draft.recruitedOn < yearsLater(draft.birthDate, youngest)) {
    faults.recruitedOn = 'Ngày tuyển dụng trước khi đủ 15 tuổi. Xem lại ngày sinh và ngày tuyển dụng.';
  }
  if (known.identityOwner) {
    faults.identityNumber = 'Số định danh này đã ghi cho một người khác. Xem lại số, hoặc báo Cơ quan thường trực.';
  }
  if (known.staffCodeOwner) {
    faults.staffCode = 'Mã cán bộ này đã ghi cho một người khác. Xem lại mã, hoặc báo Cơ quan thường trực.';
  }
  return faults;
}

function yearsLater(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

export interface Move {
  startsOn: Day;
  unitId: string;
}

/**
 * What forbids a new post: it begins after the present one, after the last day of work, and no later than today.
 * @param present the first day of the post that is held now; null where none is recorded
 */
export function moveFaults(
  move: Move,
  known: { present: Day | null; recruitedOn: Day | null; leftOn: Day | null; unitWorks: boolean; today: Day },
): Faults {
  const faults: Faults = {};
  if (!known.unitWorks) faults.unitId = 'Đơn vị này không hoạt động vào ngày nhận chức vụ. Chọn đơn vị khác.';
  if (move.startsOn > known.today) faults.startsOn = 'Ghi vào ngày nhận chức vụ hoặc sau đó, không ghi trước.';
  else if (known.present && move.startsOn <= known.present) {
    faults.startsOn = `Chức vụ đang giữ bắt đầu từ ${formatDay(known.present)}. Ghi ngày sau đó.`;
  } else if (known.leftOn && move.startsOn <= known.leftOn) {
    faults.startsOn = `Người này thôi làm việc từ sau ngày ${formatDay(known.leftOn)}. Ghi ngày sau đó.`;
  } else if (known.recruitedOn && move.startsOn < known.recruitedOn) {
    faults.startsOn = `Ngày tuyển dụng là ${formatDay(known.recruitedOn)}. Ghi ngày từ đó trở đi.`;
  }
  return faults;
}

/** What forbids a correction of a recorded post: its days stand between those of the posts around it. */
export function postFaults(
  post: { startsOn: Day; endsOn: Day | null },
  known: {
    earlier: Day | null;
    later: Day | null;
    recruitedOn: Day | null;
    ended: boolean;
    unitWorks: boolean;
    today: Day;
  },
): Faults {
  const { startsOn, endsOn } = post;
  const faults: Faults = {};
  if (!known.unitWorks) faults.unitId = 'Đơn vị này không hoạt động vào ngày nhận chức vụ. Chọn đơn vị khác.';
  if (startsOn > known.today) faults.startsOn = 'Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.';
  else if (known.earlier && startsOn <= known.earlier) {
    faults.startsOn = `Chức vụ trước bắt đầu từ ${formatDay(known.earlier)}. Ghi ngày sau đó.`;
  } else if (known.later && startsOn >= known.later) {
    faults.startsOn = `Chức vụ sau bắt đầu từ ${formatDay(known.later)}. Ghi ngày trước đó.`;
  } else if (known.recruitedOn && startsOn < known.recruitedOn) {
    faults.startsOn = `Ngày tuyển dụng là ${formatDay(known.recruitedOn)}. Ghi ngày từ đó trở đi.`;
  }
  if (!known.ended) return faults;
  if (!endsOn) faults.endsOn = 'Ghi ngày làm việc cuối cùng.';
  else Object.assign(faults, endFaults('endsOn', endsOn, { begunOn: startsOn, today: known.today }));
  return faults;
}

export const FACT_KINDS = ['award', 'rating', 'initiative', 'post', 'discipline', 'matter'] as const;
/** A kind of entry that can be corrected. */
export type FactKind = (typeof FACT_KINDS)[number];

/** The fields that differ, as they were and as they are. */
export function changedFields(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { before: Record<string, string>; after: Record<string, string> } {
  const changed: { before: Record<string, string>; after: Record<string, string> } = { before: {}, after: {} };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[field] ?? '', after[field] ?? ''];
    if (was === is) continue;
    changed.before[field] = was;
    changed.after[field] = is;
  }
  return changed;
}

/** What is wrong with a last day of work. */
export function leaveFaults(leftOn: Day, known: { recruitedOn: Day | null; present: Day | null; today: Day }): Faults {
  if (leftOn > known.today) return { leftOn: 'Ghi vào ngày thôi làm việc hoặc sau đó, không ghi trước.' };
  const first = [known.recruitedOn, known.present]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return first && leftOn < first ? { leftOn: `Ghi ngày từ ${formatDay(first)} trở đi.` } : {};
}

/** A year is rated, counted or awarded only once it is there. */
export function yearFaults(year: number, today: Day): Faults {
  const present = Number(today.slice(0, 4));
  return year > present ? { year: `Năm ${year} chưa tới. Ghi năm ${present} hoặc trước đó.` } : {};
}

export interface AwardDraft {
  award: AwardCode;
  year: number;
  decidedOn: Day;
}

/** What is wrong with an award of the past. */
export function awardFaults(draft: AwardDraft, known: { kind: 'person' | 'collective'; today: Day }): Faults {
  const faults: Faults = { ...yearFaults(draft.year, known.today) };
  if (!awardsFor(known.kind).includes(draft.award)) {
    faults.award =
      known.kind === 'person'
        ? 'Danh hiệu này chỉ dành cho tập thể. Chọn lại.'
        : 'Danh hiệu này chỉ dành cho cá nhân. Chọn lại.';
  }
  if (draft.decidedOn > known.today) faults.decidedOn = 'Ngày quyết định không thể sau hôm nay.';
  else if (Number(draft.decidedOn.slice(0, 4)) < draft.year) {
    faults.decidedOn = `Quyết định khen thành tích năm ${draft.year} không thể có trước năm ${draft.year}.`;
  }
  return faults;
}

/** A day that ends something: not before its beginning, not after today. `field` names where the day stands. */
export function endFaults(field: string, day: Day, known: { begunOn: Day; today: Day }): Faults {
  if (day > known.today) return { [field]: 'Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.' };
  if (day < known.begunOn) return { [field]: `Ghi ngày từ ${formatDay(known.begunOn)} trở đi.` };
  return {};
}

/** A day of something that happened: not after today. */
export function pastDayFaults(field: string, day: Day, today: Day): Faults {
  return day > today ? { [field]: 'Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.' } : {};
}

/** An initiative is recognised in its year or later. */
export function initiativeFaults(draft: { year: number; recognisedOn: Day }, today: Day): Faults {
  const faults = { ...yearFaults(draft.year, today), ...pastDayFaults('recognisedOn', draft.recognisedOn, today) };
  if (!faults.recognisedOn && Number(draft.recognisedOn.slice(0, 4)) < draft.year) {
    faults.recognisedOn = `Sáng kiến của năm ${draft.year} không thể được công nhận trước năm ${draft.year}.`;
  }
  return faults;
}

export interface StaffDraft {
  people: number;
  completed: number | null;
  advanced: number | null;
  fighters: number | null;
  women: number | null;
}

/** Parts of a head-count are no more than the whole; who is a CSTĐCS holds LĐTT as well. */
export function staffFaults(draft: StaffDraft): Faults {
  const faults: Faults = {};
  for (const field of ['completed', 'advanced', 'fighters', 'women'] as const) {
    const count = draft[field];
    if (count !== null && count > draft.people) faults[field] = `Không quá tổng số ${draft.people} người.`;
  }
  if (!faults.fighters && draft.fighters !== null && draft.advanced !== null && draft.fighters > draft.advanced) {
    faults.fighters = `Không quá số Lao động tiên tiến, ${draft.advanced} người.`;
  }
  return faults;
}

/** What forbids joining two records; empty when they may be joined. */
export function mergeFaults(
  kept: { id: string; mergedIntoId: string | null },
  other: { id: string; mergedIntoId: string | null } | null,
): Faults {
  if (!other) return { '': 'Không còn bản ghi kia. Mở lại danh sách có thể trùng.' };
  if (other.id === kept.id) return { '': 'Một bản ghi không gộp vào chính nó.' };
  if (kept.mergedIntoId) return { '': 'Bản ghi định giữ đã gộp vào bản khác. Mở bản được giữ rồi gộp.' };
  if (other.mergedIntoId) return { '': 'Bản ghi kia đã gộp rồi.' };
  return {};
}

/** An open merge: `mergedId` was joined into `keptId`, which may have been joined into another since. */
export interface OpenMerge {
  keptId: string;
  mergedId: string;
}

/**
 * The kept record that each merged one is read through: the root of the tree that the open merges make. The column
 * `merged_into_id` holds just this, so that reading never follows a chain.
 */
export function keptOf(merges: readonly OpenMerge[]): Map<string, string> {
  const parents = new Map(merges.map(({ mergedId, keptId }) => [mergedId, keptId]));
  const roots = new Map<string, string>();
  for (const { mergedId } of merges) {
    let root = mergedId;
    for (let above = parents.get(root); above !== undefined; above = parents.get(root)) root = above;
    roots.set(mergedId, root);
  }
  return roots;
}

/** Hides all but the last four digits: "••••••••1234". */
export function maskedNumber(number: string): string {
  return '•'.repeat(Math.max(0, number.length - 4)) + number.slice(-4);
}

/** The record that two names and days of birth point to is the same person's, as far as writing goes. */
export type LikenessReason = 'identity' | 'staffCode' | 'nameAndBirth' | 'nameInUnit';
