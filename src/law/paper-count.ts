export type CandidateId = string;

export type Candidate = { readonly id: CandidateId; readonly name: string };

/**
 * One count. `issued` are the papers taken out for the vote; `unused` those of them left over, or spoiled and exchanged
 * before they went into the box; `exchanged` is the part of `unused` for which another paper was given (none if absent).
 */
export type Count = {
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  readonly returned: number;
  readonly unused: number;
  readonly exchanged?: number;
  readonly valid: number;
  readonly invalid: number;
  readonly votes: ReadonlyMap<CandidateId, number>;
  readonly maxChoices: number;
};

export type CountField = Exclude<keyof Count, 'votes'>;

/** A sum that does not hold: `by` is how much too many (positive) or too few (negative). */
export type Mismatch = {
  readonly kind: 'notCount' | 'present' | 'issued' | 'papers' | 'exchanged' | 'validity' | 'votes' | 'choices';
  readonly candidateId?: CandidateId;
  readonly by: number;
  readonly message: string;
};

/** The name of each figure of a count on screen. */
export const COUNT_LABELS: Record<CountField, string> = {
  entitled: 'Tổng số thành viên có quyền bỏ phiếu',
  present: 'Số có mặt',
  issued: 'Phát ra',
  returned: 'Thu về',
  unused: 'Không dùng',
  exchanged: 'Phiếu đổi',
  valid: 'Hợp lệ',
  invalid: 'Không hợp lệ',
  maxChoices: 'Số được chọn nhiều nhất',
};
const COUNT_FIELDS = Object.keys(COUNT_LABELS) as CountField[];

/** Every way in which a count does not reconcile, each with a sentence that says by how much; empty when it does. */
export function checkCount(count: Count, candidates: readonly Candidate[]): Mismatch[] {
  const noCounts = [
    ...COUNT_FIELDS.filter((field) => !isCount(count[field] ?? 0)).map((field) => notCount(COUNT_LABELS[field])),
    ...[...count.votes].filter(([, votes]) => !isCount(votes)).map(([id]) => notCount(nameOf(candidates, id), id)),
  ];
  if (noCounts.length > 0) return noCounts;
  return [...checkPapers(count), ...checkVotes(count, candidates)];
}

function checkPapers(count: Count): Mismatch[] {
  const { entitled, present, issued, returned, unused, exchanged = 0, valid, invalid } = count;
  const outside = `thu về ${returned} + không dùng ${unused}`;
  return [
    atMost('present', present, entitled, `Có mặt ${present}, có quyền bỏ phiếu ${entitled}`),
    atMost('exchanged', exchanged, unused, `Phiếu đổi ${exchanged}, không dùng ${unused}`),
    atMost('issued', issued, present + exchanged, `Phát ra ${issued}, có mặt ${present}${also(exchanged)}`),
    equal('papers', returned + unused, issued, `Phát ra ${issued}, ${outside}`),
    equal('validity', valid + invalid, returned, `Thu về ${returned}, hợp lệ ${valid} + không hợp lệ ${invalid}`),
  ].flat();
}

function also(exchanged: number): string {
  return exchanged > 0 ? ` + phiếu đổi ${exchanged}` : '';
}

function checkVotes({ votes, valid, maxChoices }: Count, candidates: readonly Candidate[]): Mismatch[] {
  const missing = candidates.filter(({ id }) => !votes.has(id));
  const strange = [...votes.keys()].filter((id) => !candidates.some((candidate) => candidate.id === id));
  const chosen = [...votes.values()].reduce((sum, each) => sum + each, 0);
  const most = maxChoices * valid;
  return [
    ...missing.map(({ id, name }) => notCount(name, id)),
    ...strange.map((id) => ({ ...notCount(id, id), message: `${id} không có trong danh sách bỏ phiếu.` })),
    ...[...votes].flatMap(([id, each]) =>
      atMost('votes', each, valid, `${nameOf(candidates, id)} được ${each} phiếu, hợp lệ ${valid}`, id),
    ),
    ...atMost('choices', chosen, most, `Tổng lựa chọn ${chosen}, không quá ${maxChoices} × ${valid} = ${most}`),
  ];
}

function atMost(kind: Mismatch['kind'], value: number, limit: number, sums: string, id?: CandidateId): Mismatch[] {
  return value > limit ? [mismatch(kind, value - limit, sums, id)] : [];
}

function equal(kind: Mismatch['kind'], value: number, expected: number, sums: string): Mismatch[] {
  return value === expected ? [] : [mismatch(kind, value - expected, sums)];
}

function mismatch(kind: Mismatch['kind'], by: number, sums: string, candidateId?: CandidateId): Mismatch {
  const message = `${sums}: ${by > 0 ? 'thừa' : 'thiếu'} ${Math.abs(by)}.`;
  return { kind, by, message, ...(candidateId === undefined ? {} : { candidateId }) };
}

function notCount(label: string, candidateId?: CandidateId): Mismatch {
  const message = `${label}: ghi một số nguyên từ 0 trở lên.`;
  return { kind: 'notCount', by: 0, message, ...(candidateId === undefined ? {} : { candidateId }) };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function nameOf(candidates: readonly Candidate[], id: CandidateId): string {
  return candidates.find((candidate) => candidate.id === id)?.name ?? id;
}

/** A place where two tellers' counts differ; null is a candidate that one of them left out. */
export type Difference = {
  readonly field: CountField | 'votes';
  readonly candidateId?: CandidateId;
  readonly label: string;
  readonly first: number | null;
  readonly second: number | null;
};

/** Every field in which two independent entries of one count differ (I-2); empty lets the count be accepted. */
export function compareCounts(first: Count, second: Count, candidates: readonly Candidate[]): Difference[] {
  const fields = COUNT_FIELDS.map((field): Difference => {
    return { field, label: COUNT_LABELS[field], first: first[field] ?? 0, second: second[field] ?? 0 };
  });
  const ids = new Set([...candidates.map(({ id }) => id), ...first.votes.keys(), ...second.votes.keys()]);
  const votes = [...ids].map((candidateId): Difference => {
    const [one, other] = [first.votes.get(candidateId) ?? null, second.votes.get(candidateId) ?? null];
    return { field: 'votes', candidateId, label: nameOf(candidates, candidateId), first: one, second: other };
  });
  return [...fields, ...votes].filter((each) => each.first !== each.second);
}

/** The count in one sentence for the minutes. */
export function countSentence({ entitled, present, issued, returned, unused, valid, invalid }: Count): string {
  const members = `Tổng số thành viên có quyền bỏ phiếu ${entitled}, có mặt ${present}`;
  const papers = `phiếu phát ra ${issued}, thu về ${returned}, không dùng ${unused}`;
  return `${members}; ${papers}; hợp lệ ${valid}, không hợp lệ ${invalid}.`;
}
