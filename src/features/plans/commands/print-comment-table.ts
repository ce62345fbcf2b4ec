import type { CommentTableFacts } from '#src/papers/comment-table.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { dayOf } from '#src/text/day.ts';
import { labelOf, type PlanComment, type PlanRecord, planRecord, seenBy } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { causesOf } from '../rules/compare.ts';

/** The table of comments and replies as a landscape PDF. @param writes see `seenBy` */
export async function printCommentTable(scope: Scope<'plan.view', PlanFacts>, writes: boolean): Promise<Uint8Array> {
  const found = await read(scope, (tx) => planRecord(tx, scope.facts.planId));
  const record = found && seenBy(found, writes);
  if (!record) throw notFound();
  const facts = tablePaper(record, {
    members: scope.facts.memberUnitIds?.length ?? 0,
    demonstration: scope.services.demonstration,
  });
  return renderPaper({ kind: 'commentTable', facts });
}

export function tablePaper(
  record: PlanRecord,
  { members, demonstration }: { members: number; demonstration: boolean },
): CommentTableFacts {
  const at = lastSaid(record);
  const heard = new Set([...record.comments, ...record.consents].map(({ unitId }) => unitId));
  return {
    superiorBody: record.tenantName,
    issuingBody: record.clusterName,
    registration: null,
    place: record.place,
    date: dayOf(at.toISOString()),
    createdAt: at.toISOString(),
    synthetic: demonstration ? ['lời dự thảo, góp ý và trả lời.'] : [],
    year: record.year,
    version: record.currentVersion,
    members,
    consents: record.consents.length,
    silent: members - heard.size,
    comments: inOrder(record).map((comment) => ({
      place: placeOf(record, comment),
      unit: comment.unitName,
      words: comment.words,
      answer: comment.answer && {
        verdict: comment.answer.verdict,
        words: comment.answer.words,
        changedIn: changedIn(record, comment),
      },
    })),
  };
}

/** The instant of the last comment or answer: equal facts give equal bytes. */
function lastSaid({ comments, savedAt }: PlanRecord): Date {
  const instants = comments.flatMap(({ givenAt, answer }) => [givenAt, ...(answer ? [answer.answeredAt] : [])]);
  return instants.length === 0 ? savedAt : new Date(Math.max(...instants.map((instant) => instant.getTime())));
}

/** In the order of the paragraphs as they were sent; what concerns the whole draft comes last. */
export function inOrder(record: PlanRecord): PlanComment[] {
  const positions = new Map(
    record.versions.flatMap(({ all }) => all.map(({ paragraphId, position }) => [paragraphId, position] as const)),
  );
  const place = ({ paragraphId }: PlanComment) => (paragraphId === null ? 1e6 : (positions.get(paragraphId) ?? 1e5));
  return record.comments.toSorted((one, other) => place(one) - place(other));
}

/** Number of the paragraph in the version that was commented on. */
export function placeOf(record: PlanRecord, { paragraphId, round }: PlanComment): string {
  if (paragraphId === null) return 'Toàn dự thảo';
  const number = record.rounds.find((each) => each.round === round)?.number ?? 1;
  return labelOf(record, paragraphId, number);
}

/** The paragraph of the latest version that took the comment up; null where the draft stays as it was. */
export function changedIn(record: PlanRecord, comment: PlanComment): string | null {
  const { answer, paragraphId } = comment;
  if (!answer || answer.verdict === 'explained') return null;
  const place = answer.placedId ?? paragraphId;
  if (place === null || causesOf(place, [comment]).length === 0) return null;
  const latest = labelOf(record, place, record.currentVersion);
  return latest === '' ? null : `Đoạn ${latest}`;
}
