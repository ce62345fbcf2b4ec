import type { ActionName } from '#src/features/accounts/rules.ts';

export type DossierState = 'draft' | 'submitted' | 'returned' | 'received' | 'qualified' | 'notQualified' | 'archived';

export type DossierAct = 'submit' | 'receive' | 'return' | 'extend' | 'qualify' | 'refuse' | 'publish' | 'archive';

interface Transition {
  readonly from: DossierState;
  readonly act: DossierAct;
  readonly to: DossierState;
  /** Row of the matrix that says who. */
  readonly who: ActionName;
  readonly precondition: string;
  /** What is undone when it goes back; null where nothing is. */
  readonly undone: string | null;
}

/** The life of a dossier (domain, section 4). What is not in the table is forbidden. */
export const DOSSIER_TRANSITIONS: readonly Transition[] = [
  {
    from: 'draft',
    act: 'submit',
    to: 'submitted',
    who: 'dossier.submit',
    precondition:
      'every part that the law of the day asks for is there; the unit head signed the report; never by a leader for the own unit (I-17)',
    undone: null,
  },
  {
    from: 'submitted',
    act: 'receive',
    to: 'received',
    who: 'dossier.receive',
    precondition: 'none',
    undone: null,
  },
  {
    from: 'received',
    act: 'return',
    to: 'returned',
    who: 'dossier.return',
    precondition: 'at least one remark on one part or question; a last day for the supplement',
    undone: 'the appraisal clock and the signature of the remarked report; what was sent stays as its round',
  },
  {
    from: 'returned',
    act: 'submit',
    to: 'submitted',
    who: 'dossier.submit',
    precondition: 'as the first time; every remarked item was dealt with; the last day has not passed',
    undone: null,
  },
  {
    from: 'returned',
    act: 'extend',
    to: 'returned',
    who: 'dossier.extend',
    precondition: 'a later last day and a reason',
    undone: 'the last day of the return',
  },
  {
    from: 'received',
    act: 'qualify',
    to: 'qualified',
    who: 'dossier.decide',
    precondition: 'a finding for every part, none missing or not met; a reason',
    undone: null,
  },
  {
    from: 'received',
    act: 'refuse',
    to: 'notQualified',
    who: 'dossier.decide',
    precondition: 'a finding for every part; a reason',
    undone: null,
  },
  {
    from: 'qualified',
    act: 'publish',
    to: 'qualified',
    who: 'dossier.publish',
    precondition: 'not made public before; not shorter than the law of the dossier asks',
    undone: null,
  },
  {
    from: 'qualified',
    act: 'archive',
    to: 'archived',
    who: 'dossier.archive',
    precondition: 'sealed by the archive room',
    undone: null,
  },
  {
    from: 'notQualified',
    act: 'archive',
    to: 'archived',
    who: 'dossier.archive',
    precondition: 'sealed by the archive room',
    undone: null,
  },
];

/** The state after an act, or null where the act is forbidden in this state. */
export function nextDossierState(from: DossierState, act: DossierAct): DossierState | null {
  return DOSSIER_TRANSITIONS.find((row) => row.from === from && row.act === act)?.to ?? null;
}

/** Where a dossier stands, said to a person whose act came too late. */
export const dossierSentences: Record<DossierState, string> = {
  draft: 'Hồ sơ đang soạn, chưa nộp.',
  submitted: 'Hồ sơ đã nộp, đang chờ cơ quan thường trực tiếp nhận.',
  returned: 'Hồ sơ đã trả lại để bổ sung.',
  received: 'Hồ sơ đã được tiếp nhận, đang thẩm định.',
  qualified: 'Hồ sơ đã được kết luận đủ điều kiện.',
  notQualified: 'Hồ sơ đã được kết luận không đủ điều kiện.',
  archived: 'Hồ sơ đã lưu trữ, không thay đổi được nữa.',
};
