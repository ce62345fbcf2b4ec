import type { StateTable } from '#src/features/state-table.ts';

export type DossierState = 'draft' | 'submitted' | 'returned' | 'received' | 'qualified' | 'notQualified' | 'archived';

export type DossierAction = 'submit' | 'receive' | 'return' | 'extend' | 'qualify' | 'refuse' | 'publish' | 'archive';

/** The life of a dossier (domain, section 4). What is not in the table is forbidden. */
export const DOSSIER_TRANSITIONS: StateTable<DossierState, DossierAction> = [
  {
    from: 'draft',
    action: 'submit',
    to: 'submitted',
    who: 'dossier.submit',
    precondition:
      'every part that the law of the day asks for is there; the unit head signed the report; never by a leader for the own unit (I-17)',
    undone: null,
  },
  {
    from: 'submitted',
    action: 'receive',
    to: 'received',
    who: 'dossier.receive',
    precondition: 'none',
    undone: null,
  },
  {
    from: 'received',
    action: 'return',
    to: 'returned',
    who: 'dossier.return',
    precondition: 'at least one remark on one part or question; a last day for the supplement',
    undone: 'the appraisal clock and the signature of the remarked report; what was sent stays as its round',
  },
  {
    from: 'returned',
    action: 'submit',
    to: 'submitted',
    who: 'dossier.submit',
    precondition: 'as the first time; every remarked item was dealt with; the last day has not passed',
    undone: null,
  },
  {
    from: 'returned',
    action: 'extend',
    to: 'returned',
    who: 'dossier.extend',
    precondition: 'a later last day and a reason',
    undone: 'the last day of the return',
  },
  {
    from: 'received',
    action: 'qualify',
    to: 'qualified',
    who: 'dossier.decide',
    precondition:
      'a finding for every part and condition, none missing or not met; a reason, and one more where the verdict says not eligible (I-16)',
    undone: null,
  },
  {
    from: 'received',
    action: 'refuse',
    to: 'notQualified',
    who: 'dossier.decide',
    precondition: 'a finding for every part; a reason',
    undone: null,
  },
  {
    from: 'qualified',
    action: 'publish',
    to: 'qualified',
    who: 'dossier.publish',
    precondition: 'not made public before; not shorter than the law of the dossier asks',
    undone: null,
  },
  {
    from: 'qualified',
    action: 'archive',
    to: 'archived',
    who: 'dossier.archive',
    precondition: 'sealed by the archive room',
    undone: null,
  },
  {
    from: 'notQualified',
    action: 'archive',
    to: 'archived',
    who: 'dossier.archive',
    precondition: 'sealed by the archive room',
    undone: null,
  },
];

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
