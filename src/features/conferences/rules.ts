import { nextState, type StateTable, step } from '#src/features/state-table.ts';
import { fraction, meetsShare, minimumVotes, type RequiredShare } from '#src/law/fraction.ts';
import { assumedBy, type Source, standingWords } from '#src/law/source.ts';
import { requiredShareWords } from '#src/law/threshold.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

// The course of a conference and of its agenda

export type ConferenceState = 'planned' | 'open' | 'closed';
export type ConferenceAction = 'open' | 'close';
export type ItemState = 'waiting' | 'current' | 'done' | 'skipped';
export type ItemAction = 'start' | 'finish' | 'skip' | 'takeUp' | 'resume';
export type ItemKind =
  | 'opening'
  | 'report'
  | 'discussion'
  | 'speech'
  | 'announcement'
  | 'ballot'
  | 'covenant'
  | 'closing';

export const ITEM_KINDS: readonly ItemKind[] = [
  'opening',
  'report',
  'discussion',
  'speech',
  'announcement',
  'ballot',
  'covenant',
  'closing',
];

/** Every step of a conference; what is not in the table is forbidden. Nothing opens it again. */
export const CONFERENCE_TRANSITIONS: StateTable<ConferenceState, ConferenceAction> = [
  {
    from: 'planned',
    action: 'open',
    to: 'open',
    who: 'conference.open',
    precondition: 'Đã đến ngày họp, chương trình có ít nhất một mục, đủ số có mặt hoặc có lý do ghi bằng chữ.',
    undone: null,
  },
  {
    from: 'open',
    action: 'close',
    to: 'closed',
    who: 'conference.close',
    precondition: 'Mọi mục đã xong hoặc được bỏ qua có lý do; không còn lần bỏ phiếu dở dang.',
    undone: null,
  },
];

/** Every step of an agenda item while its conference is open. */
export const ITEM_TRANSITIONS: StateTable<ItemState, ItemAction> = [
  step('waiting', 'start', 'current', 'conference.advance', 'Không mục nào khác đang thực hiện.'),
  step('current', 'finish', 'done', 'conference.advance', 'Chuyển sang mục khác hoặc bế mạc.'),
  step('waiting', 'skip', 'skipped', 'conference.advance', 'Ghi lý do.'),
  step(
    'skipped',
    'takeUp',
    'current',
    'conference.advance',
    'Không mục nào khác đang thực hiện.',
    'Lý do bỏ qua (còn trong nhật ký).',
  ),
  step(
    'done',
    'resume',
    'current',
    'conference.advance',
    'Không mục nào khác đang thực hiện.',
    'Giờ kết thúc của mục.',
  ),
];

// Quorum

/** The least share of the entitled members that must be present, with the document or the people who set it. */
export type Quorum = RequiredShare & { readonly source: Source };

/** No document read sets the quorum of a cluster's conference: two thirds of the members is assumed and says so. */
export function assumedQuorum(decidedBy: string): Quorum {
  return { share: fraction(2, 3), comparison: 'atLeast', source: assumedBy(decidedBy, 'chưa có văn bản') };
}

export interface QuorumVerdict {
  readonly present: number;
  readonly entitled: number;
  readonly minimum: number;
  readonly met: boolean;
  /** For the minutes, without a full stop; its standing stands in brackets. */
  readonly sentence: string;
}

/** Members present, held against the quorum on the base of all members with a vote (I-4, I-5). */
export function quorumVerdict(quorum: Quorum, present: number, entitled: number): QuorumVerdict {
  const minimum = minimumVotes(entitled, quorum);
  const met = meetsShare(present, entitled, quorum);
  const counted = `Có mặt ${present}/${entitled} thành viên có quyền bỏ phiếu`;
  const required = `yêu cầu ${requiredShareWords(quorum)}, tức ít nhất ${minimum}/${entitled}`;
  const verdict = met ? 'đủ điều kiện họp' : 'chưa đủ điều kiện họp';
  return {
    present,
    entitled,
    minimum,
    met,
    sentence: `${counted}, ${required}: ${verdict} (${quorumSourceWords(quorum)})`,
  };
}

/** "giả định, chưa có văn bản; do … chọn", or the document with its standing. */
export function quorumSourceWords({ source }: Quorum): string {
  if (source.standing === 'assumption') {
    const decided = source.decidedBy ? `; do ${source.decidedBy} chọn` : '';
    return `giả định, chưa có văn bản${decided}`;
  }
  const place = [source.article, source.document].filter((part) => part !== '').join(' ');
  return source.standing === 'read' ? place : `${place}, ${standingWords(source.standing)}`;
}

// Opening

export interface OpeningFacts {
  readonly state: ConferenceState;
  readonly today: Day;
  readonly day: Day;
  readonly itemCount: number;
  readonly verdict: QuorumVerdict;
}

/** What still forbids opening, quorum apart; null when nothing does. */
export function openingObstacle({ state, today, day, itemCount }: OpeningFacts): string | null {
  if (nextState(CONFERENCE_TRANSITIONS, state, 'open') === null)
    return 'Hội nghị đã khai mạc. Mở lại trang để xem mục đang thực hiện.';
  if (today < day) return `Hội nghị họp ngày ${formatDay(day)}. Họp sớm hơn thì sửa ngày họp trước.`;
  if (itemCount === 0) return 'Chương trình chưa có mục nào. Thêm ít nhất một mục rồi khai mạc.';
  return null;
}

/**
 * Opens with quorum, or below it with a written reason that is kept and printed (I-16). A reason given where the
 * quorum is met is not needed and not kept.
 *
 * @returns the override that is recorded, null where the quorum is met
 */
export function decideOpening(facts: OpeningFacts, reason: string): Parsed<string | null> {
  const obstacle = openingObstacle(facts);
  if (obstacle !== null) return refused(obstacle);
  if (facts.verdict.met) return parsed(null);
  if (reason.trim() === '') {
    return refused(
      `Mới có ${facts.verdict.present}/${facts.verdict.entitled} đơn vị, cần ít nhất ${facts.verdict.minimum}. Chờ thêm, hoặc ghi lý do vẫn khai mạc.`,
    );
  }
  return parsed(reason);
}

// The agenda

export interface PlacedItem {
  readonly id: string;
  readonly position: number;
  readonly state: ItemState;
}

/** The item that comes next: the first one waiting after the current one, else the first one waiting at all. */
export function nextItem<T extends PlacedItem>(items: readonly T[]): T | null {
  const waiting = items
    .filter(({ state }) => state === 'waiting')
    .sort((left, right) => left.position - right.position);
  const at = items.find(({ state }) => state === 'current')?.position;
  return (at === undefined ? undefined : waiting.find(({ position }) => position > at)) ?? waiting[0] ?? null;
}

export interface ItemMove {
  readonly id: string;
  readonly action: ItemAction;
  readonly to: ItemState;
}

/**
 * Finishes the current item and starts another, in this order. `to` null only finishes. `from` is the item that the
 * person saw in hand; when another one is in hand by now nothing is done, so that two presses never skip an item.
 */
export function decideMove(items: readonly PlacedItem[], from: string | null, to: string | null): Parsed<ItemMove[]> {
  const current = items.find(({ state }) => state === 'current') ?? null;
  if ((current?.id ?? null) !== from)
    return refused('Hội nghị đã chuyển sang mục khác. Mở lại trang rồi chọn mục tiếp theo.');
  const target = to === null ? null : (items.find(({ id }) => id === to) ?? null);
  if (to !== null && target === null) return refused('Mục này không còn trong chương trình. Mở lại trang.');
  if (current && target?.id === current.id) return refused('Mục này đang được thực hiện.');
  if (!current && !target) return refused('Không mục nào đang thực hiện.');
  const moves: ItemMove[] = [];
  if (current) moves.push({ id: current.id, action: 'finish', to: 'done' });
  if (target) moves.push(startOf(target));
  return parsed(moves);
}

function startOf({ id, state }: PlacedItem): ItemMove {
  const actions: Record<ItemState, ItemAction> = {
    waiting: 'start',
    current: 'start',
    skipped: 'takeUp',
    done: 'resume',
  };
  return { id, action: actions[state], to: 'current' };
}

/** An item that was begun or skipped stands in the record: only what still waits may be changed, moved or removed. */
export function itemObstacle(conference: ConferenceState, item: ItemState): string | null {
  if (conference === 'closed') return 'Hội nghị đã bế mạc, chương trình không sửa được nữa.';
  return item === 'waiting' ? null : 'Mục đã thực hiện hoặc đã bỏ qua, không sửa được nữa.';
}

/**
 * The neighbour that an item changes places with; begun items keep theirs.
 * @returns null at the end of the list or beside an item that no longer waits
 */
export function neighbourOf<T extends PlacedItem>(items: readonly T[], id: string, direction: 'up' | 'down'): T | null {
  const ordered = [...items].sort((left, right) => left.position - right.position);
  const at = ordered.findIndex((item) => item.id === id);
  const other = at < 0 ? undefined : ordered[direction === 'up' ? at - 1 : at + 1];
  return other?.state === 'waiting' ? other : null;
}

/**
 * What was voted on, by the item that it belongs to: the first award to the first ballot item and so on, a run-off to
 * its award's item, what is left over to the last item.
 * @param itemIds ballot items in their order
 */
export function ballotsByItem<B extends { award: string }>(
  itemIds: readonly string[],
  ballots: readonly B[],
): Map<string, B[]> {
  const awards = [...new Set(ballots.map(({ award }) => award))];
  const byItem = new Map<string, B[]>();
  for (const ballot of ballots) {
    const itemId = itemIds[Math.min(awards.indexOf(ballot.award), itemIds.length - 1)];
    if (itemId !== undefined) byItem.set(itemId, [...(byItem.get(itemId) ?? []), ballot]);
  }
  return byItem;
}

// Delegates and attendance

export type Authority = 'head' | 'mandate';
export type Presence = 'present' | 'absent';

/** A delegate whose presence was recorded stands in the record until the desk takes the mark back. */
export function delegateObstacle(state: ConferenceState, presence: Presence | null): string | null {
  if (state === 'closed') return 'Hội nghị đã bế mạc, không đổi đại biểu được nữa.';
  if (presence !== 'present') return null;
  return 'Đại biểu đã được ghi có mặt. Muốn đổi đại biểu, báo bàn điểm danh ghi vắng trước.';
}

/** Nobody is present before the day of the conference; an absence may be known earlier. */
export function earlyPresence(today: Day, day: Day): string | null {
  return today < day ? `Hội nghị họp ngày ${formatDay(day)}. Ghi có mặt từ ngày đó.` : null;
}

/** Presence is that of a named delegate with authority to represent; without one a unit can only be absent. */
export function markObstacle(state: ConferenceState, hasDelegate: boolean, presence: Presence): string | null {
  if (state === 'closed') return 'Hội nghị đã bế mạc, không sửa điểm danh được nữa.';
  if (presence === 'absent' || hasDelegate) return null;
  return 'Đơn vị chưa cử đại biểu. Đơn vị ghi đại biểu và quyền đại diện rồi mới ghi có mặt được.';
}

// Closing

/**
 * Everything that still keeps the conference open, a sentence each; the item in hand is finished by the closing.
 * @param openMatters what other rooms have not finished, for example a ballot that was not announced
 */
export function closingObstacles(
  items: readonly (PlacedItem & { readonly title: string })[],
  openMatters: readonly string[],
): string[] {
  const waiting = items.filter(({ state }) => state === 'waiting');
  return [
    ...waiting.map(({ title }) => `Mục “${title}” chưa thực hiện. Thực hiện, hoặc bỏ qua và ghi lý do.`),
    ...openMatters,
  ];
}

// Announcements

export interface LeadershipNames {
  readonly head: string;
  readonly deputy: string | null;
  readonly clusterName: string;
  readonly year: number;
}

/** "Cục Con nuôi là Trưởng Cụm, Tổng cục … là Phó Trưởng Cụm thi đua số III năm 2021": what the decision says (I-9). */
export function leadershipWords({ head, deputy, clusterName, year }: LeadershipNames): string {
  if (deputy === null) return `${head} là Trưởng ${clusterName} năm ${year}`;
  const kind = clusterName.split(' ')[0];
  return `${head} là Trưởng ${kind}, ${deputy} là Phó Trưởng ${clusterName} năm ${year}`;
}

/** "Quyết định số 01/QĐ-BTP ngày 10/12/2020 của Bộ Tư pháp". */
export function decisionWords(decision: { number: string; signedOn: Day | null; issuer: string }): string {
  const number = decision.number === '' ? '' : ` số ${decision.number}`;
  const day = decision.signedOn === null ? '' : ` ngày ${formatDay(decision.signedOn)}`;
  return `Quyết định${number}${day} của ${decision.issuer}`;
}
