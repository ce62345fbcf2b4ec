import { renderPaper } from '#src/papers/render-paper.ts';
import type { ReviewMinutesFacts } from '#src/papers/review-minutes.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { evaluate } from '#src/points/evaluate.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { type Confirmation, type ConfirmationStage, confirmedOn, withConfirmed } from '../../scoring/confirmations.ts';
import { yearBests } from '../../scoring/queries/cluster-best.ts';
import { type SheetRecord, sheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { changedCriteria, entriesOf, type Lines, pointsOf } from '../../scoring/rules.ts';
import { type MinutesRecord, minutesRecord } from '../queries/minutes-record.ts';
import { knowsReviewers } from '../queries.ts';
import { type Ground, linesOfParts, type Plan, standsIn, type VerdictKind, type Work } from '../rules.ts';

/**
 * The minutes of verification as a PDF; the names of reviewers by a plan stand in it for who may know them.
 * @throws AppError wrongPhase before the review is finished
 */
export async function printReviewMinutes(scope: Scope<'scoreSheet.view', SheetFacts>): Promise<Uint8Array> {
  const facts = await read(scope, async (tx) => {
    const record = await sheetRecord(tx, scope.facts.sheetId);
    if (!record) throw notFound();
    const names = await knowsReviewers(tx, scope.actor, scope.facts);
    return reviewMinutesFacts(tx, record, { demonstration: scope.services.demonstration, names });
  });
  if (!facts) throw wrongPhase('Biên bản thẩm định in được khi thẩm định đã xong.');
  return renderPaper({ kind: 'reviewMinutes', facts });
}

interface Reading {
  demonstration: boolean;
  /** With the names of who marked by a plan, once the agreed score is final. */
  names: boolean;
}

/** What the minutes of a sheet say; null before the review is finished. */
export async function reviewMinutesFacts(
  tx: Tx,
  record: SheetRecord,
  { demonstration, names }: Reading,
): Promise<ReviewMinutesFacts | null> {
  if (!record.reviewedAt) return null;
  const issuer = await issuerOf(tx, record.clusterYearId);
  const minutes = await minutesRecord(tx, record);
  const named = names && record.state === 'final';
  const changed = changedCriteria(record.criteria, record.signed, record.verified);
  const at = (record.finalAt ?? record.respondedAt ?? record.reviewedAt).toISOString();
  const bests = await yearBests(tx, record.clusterYearId, record.table);
  const total = (lines: Lines, stage: ConfirmationStage | null) => {
    const entries = entriesOf(record.criteria, lines);
    const confirmed = stage ? withConfirmed(entries, confirmedOn(record, stage)) : entries;
    return evaluate(record.table.content, confirmed, bests?.[stage ?? 'self'].cluster ?? undefined).total;
  };
  const signature = record.signatures.at(-1);
  return {
    superiorBody: issuer.tenantName,
    issuingBody: issuer.clusterName,
    registration: { number: null, symbol: `BB-CTĐ${issuer.clusterCode}` },
    place: issuer.place,
    date: dayOf(at),
    createdAt: at,
    synthetic: demonstration ? ['điểm, lý do, ý kiến, tên người và ngày.'] : [],
    unit: record.unitName,
    year: record.year,
    reviewedAt: record.reviewedAt.toISOString(),
    reviewers: reviewersOf(record, minutes, named),
    totals: {
      self: total(record.signed, null),
      verified: total(record.verified, 'verified'),
      agreed: record.state === 'final' ? total(record.agreed, 'agreed') : null,
    },
    lines: { of: record.criteria.length, same: record.criteria.length - changed.length },
    changed: changed.map((criterion) => changedLine(record, criterion)),
    confirmed: record.confirmations
      .filter(({ stage }) => stage === 'verified' || record.state === 'final')
      .map((each) => ({
        line: each.code || 'Cả bảng',
        what: each.withdrawn ? 'rút xác nhận' : `tính đủ ${confirmedWords(each.points)}`,
        rule: each.rule,
        reason: each.reason,
        who: [each.name, each.title].filter(Boolean).join(', '),
        day: dayWords(each.at),
      })),
    differences: minutes ? differencesOf(record, minutes) : [],
    recusals: (minutes?.recusals ?? []).map(({ who, ground, at: day }) => ({
      who: named ? who : 'Một người được phân công',
      ground: groundWords[ground],
      day: dayWords(day),
    })),
    joined: minutes ? joinedWords(minutes.seen.plan.gap) : null,
    office: { title: 'Người chủ trì thẩm định', name: null },
    unitHead: {
      title: signature?.title ?? 'Thủ trưởng đơn vị',
      name: signature?.name ?? null,
      signedAt:
        record.respondedAt && `${formatHour(record.respondedAt.toISOString())}, ${dayWords(record.respondedAt)}`,
    },
    recipients: [record.unitName, 'Vụ Thi đua – Khen thưởng', `Lưu: ${issuer.clusterName}`],
  };
}

const columnWords = { base: 'điểm chuẩn', bonus: 'điểm cộng', penalty: 'điểm trừ' };

function confirmedWords(points: Confirmation['points']): string {
  return (['base', 'bonus', 'penalty'] as const)
    .flatMap((on) => (points[on] === undefined ? [] : [`${formatPoints(points[on])} ${columnWords[on]}`]))
    .join('; ');
}

const groundWords: Record<Ground, string> = {
  worked: 'từng công tác tại đơn vị trong năm được chấm',
  shared: 'cùng chủ trì một nhiệm vụ được chấm',
  family: 'có người thân là lãnh đạo đơn vị',
  other: 'lý do khác, ghi ở nhật ký',
};

const howWords: Record<VerdictKind, string> = {
  single: 'Một người chấm',
  same: 'Khớp nhau',
  near: 'Trong mức chênh lệch: lấy trung bình',
  justified: 'Các bên giữ điểm và giải trình: lấy trung bình',
  moderated: 'Quyết định của người chủ trì',
  differs: 'Chưa xử lý',
};

function joinedWords(gap: number | null): string {
  const above =
    gap === null ? 'Không đặt mức chênh lệch' : `Chênh trên ${formatPoints(gap)} điểm phải thống nhất hoặc giải trình`;
  return `${above}; điểm thẩm định là trung bình các điểm chấm, làm tròn nửa lên đến phần nghìn (giả định)`;
}

function reviewersOf(
  record: SheetRecord,
  minutes: MinutesRecord | null,
  named: boolean,
): ReviewMinutesFacts['reviewers'] {
  if (!minutes) {
    return record.reviewers.map(({ name, title, unitName }) => ({
      name: [name, title, unitName].filter(Boolean).join(', '),
      what: 'Cả bảng điểm, ghi chung một bản điểm thẩm định',
    }));
  }
  const { seen } = minutes;
  return seen.tasks.map(({ name, title, unitName, codes, kind }, at) => {
    const count = linesOfParts(seen.parts, codes).size;
    return {
      name: named ? [name, title, unitName].filter(Boolean).join(', ') : `Người chấm ${at + 1}`,
      what: `${workWords(seen.plan, { kind, codes })}: ${codes.join(', ')} (${count} tiêu chí)`,
    };
  });
}

function workWords(plan: Plan, work: Pick<Work, 'kind' | 'codes'>): string {
  if (work.kind === 'cross') return 'Chấm chéo';
  return standsIn(plan, work) ? 'Chấm thay đơn vị thành viên' : 'Chấm nhóm cho cả Cụm';
}

function changedLine(record: SheetRecord, criterion: SheetRecord['criteria'][number]) {
  const { code } = criterion;
  const opinion = record.opinions.get(code);
  const said = opinion && (opinion.agreed ? 'Đồng ý' : 'Không nhất trí');
  const agreed = record.agreed.get(code);
  return {
    code,
    maximum: maximumText(criterion) ?? '–',
    self: pointsText(criterion, pointsOf(record.signed, code)) ?? '–',
    verified: pointsText(criterion, pointsOf(record.verified, code)) ?? '–',
    agreed: record.state === 'final' ? (pointsText(criterion, agreed?.points ?? null) ?? '–') : null,
    ground: [record.verified.get(code)?.words, agreed?.words && `Quyết định điểm thống nhất: ${agreed.words}`]
      .filter(Boolean)
      .join('; '),
    opinion: said ? [said, opinion?.words].filter(Boolean).join(': ') : null,
  };
}

/** Every line on which the marks differ or differed, with what was said of it. */
function differencesOf(record: SheetRecord, { seen, history }: MinutesRecord): ReviewMinutesFacts['differences'] {
  return seen.lines.flatMap(({ code, marks, taskIds, verdict, decision }) => {
    const words = history.filter((one) => one.code === code && one.kind !== 'mark');
    if (verdict.difference === 0 && words.length === 0 && !decision) return [];
    const criterion = record.criteria.find((one) => one.code === code);
    if (!criterion) return [];
    const sent = taskIds.map(
      (taskId, at) =>
        history.find((one) => one.taskId === taskId && one.code === code && one.number === 1)?.points ??
        (words.length > 0 ? 0 : (marks[at]?.points ?? 0)),
    );
    const who = (taskId: string) => `Người chấm ${taskIds.indexOf(taskId) + 1}`;
    const said = words
      .filter(({ taskId }) => taskIds.includes(taskId))
      .map(({ taskId, kind, points, reason }) =>
        kind === 'changed'
          ? `${who(taskId)} đổi thành ${formatPoints(points ?? 0)}: ${reason}`
          : `${who(taskId)} giữ điểm: ${reason}`,
      );
    return [
      {
        code,
        marks: sent.map((points) => pointsText(criterion, points) ?? '–'),
        result: pointsText(criterion, verdict.points) ?? '–',
        how: [
          howWords[verdict.kind],
          ...said,
          ...(decision ? [`${decision.deciderTitle}: ${decision.reason}`] : []),
        ].join('; '),
      },
    ];
  });
}

type Line = Pick<SheetRecord['criteria'][number], 'kind' | 'maximum'>;

/** Points as they count: a penalty is taken off. */
function pointsText({ kind }: Line, points: number | null): string | null {
  if (points === null) return null;
  return formatPoints(kind === 'penalty' ? -points : points);
}

function maximumText(line: Line): string | null {
  return line.maximum !== null && line.kind === 'bonus'
    ? `+${formatPoints(line.maximum)}`
    : pointsText(line, line.maximum);
}

const dayWords = (at: Date) => formatDay(dayOf(at.toISOString()));

function issuerOf(tx: Tx, clusterYearId: string) {
  return tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'y.tenant_id')
    .select(['t.name as tenantName', 't.place', 'c.name as clusterName', 'c.code as clusterCode'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', '=', clusterYearId)
    .executeTakeFirstOrThrow();
}
