import type { RegistrationState } from '#src/features/movements/rules.ts';
import type { StateTable } from '#src/features/state-table.ts';
import { type Day, formatDay } from '#src/text/day.ts';

export type CovenantState = 'draft' | 'signing' | 'inForce' | 'closed';
export type AmendmentState = 'proposed' | 'agreed' | 'refused';

export type CovenantAction = 'open' | 'withdraw' | 'sign' | 'complete' | 'amend' | 'close';

/** The life of a covenant (domain, section 4). "Amended" is in force with a version later than the one all signed. */
export const COVENANT_TRANSITIONS: StateTable<CovenantState, CovenantAction> = [
  {
    from: 'draft',
    action: 'open',
    to: 'signing',
    who: 'covenant.openForSignature',
    precondition: 'commitments written, registrations of all members agreed; freezes the content as a version',
    undone: null,
  },
  {
    from: 'signing',
    action: 'withdraw',
    to: 'draft',
    who: 'covenant.withdraw',
    precondition: 'a reason',
    undone: 'the opening; signatures stay with the version that they were given to, the next version needs all again',
  },
  {
    from: 'signing',
    action: 'sign',
    to: 'signing',
    who: 'covenant.sign',
    precondition: 'the unit is a party, has not signed this version, the content bears its mark',
    undone: null,
  },
  {
    from: 'signing',
    action: 'complete',
    to: 'inForce',
    who: 'covenant.sign',
    precondition: 'the last party has signed',
    undone: null,
  },
  {
    from: 'inForce',
    action: 'amend',
    to: 'inForce',
    who: 'covenant.decideAmendment',
    precondition: 'an amendment signed by the unit is agreed; a new version stands beside the one all signed',
    undone: null,
  },
  {
    from: 'inForce',
    action: 'close',
    to: 'closed',
    who: 'covenant.close',
    precondition: 'no amendment is waiting for a decision',
    undone: null,
  },
];

export type AmendmentAction = 'agree' | 'refuse';

export const AMENDMENT_TRANSITIONS: StateTable<AmendmentState, AmendmentAction> = [
  {
    from: 'proposed',
    action: 'agree',
    to: 'agreed',
    who: 'covenant.decideAmendment',
    precondition: 'not by a leader of the own unit (I-17)',
    undone: null,
  },
  {
    from: 'proposed',
    action: 'refuse',
    to: 'refused',
    who: 'covenant.decideAmendment',
    precondition: 'words; not by a leader of the own unit (I-17)',
    undone: null,
  },
];

/** Where a covenant stands, said to a person whose act came too late. */
export const covenantSentences: Record<CovenantState, string> = {
  draft: 'Giao ước đang soạn, chưa mở ký.',
  signing: 'Giao ước đã mở ký, nội dung đã chốt.',
  inForce: 'Giao ước đã đủ chữ ký và có hiệu lực.',
  closed: 'Giao ước đã kết thúc.',
};

/** Text typed one item a line, without empty lines. */
export function itemsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Why the covenant cannot be opened for signature yet, each a sentence; empty when it can. */
export function openingFaults(
  commitments: readonly string[],
  registrations: readonly { unitName: string; state: RegistrationState | null }[],
): string[] {
  const faults: string[] = [];
  if (commitments.length === 0) faults.push('Chưa có nội dung chung. Soạn nội dung rồi mở ký.');
  const waiting = registrations.filter(({ state }) => state !== 'agreed').map(({ unitName }) => unitName);
  if (registrations.length === 0) faults.push('Năm này chưa có đơn vị thành viên.');
  if (waiting.length > 0) {
    const total = registrations.length;
    faults.push(`Mới thống nhất ${total - waiting.length}/${total} bản đăng ký. Còn chờ: ${waiting.join('; ')}.`);
  }
  return faults;
}

/** Whether the covenant comes into force with this many signatures. */
export function isComplete(signed: number, parties: number): boolean {
  return parties > 0 && signed === parties;
}

interface Pledge {
  goal: string;
  dueOn: Day;
}

/** Field name -> sentence. */
export function amendmentFaults(
  before: Pledge,
  after: Pledge,
  { year, today }: { year: number; today: Day },
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!after.dueOn.startsWith(`${year}-`)) faults.newDueOn = `Hạn mới phải nằm trong năm ${year}.`;
  else if (after.dueOn !== before.dueOn && after.dueOn < today) {
    faults.newDueOn = `Hạn mới phải từ hôm nay, ${formatDay(today)}, trở đi.`;
  }
  if (after.goal === before.goal && after.dueOn === before.dueOn) {
    faults.newGoal = 'Mức và hạn mới giống hệt bản đang có hiệu lực. Ghi mức hoặc hạn muốn đổi.';
  }
  return faults;
}
