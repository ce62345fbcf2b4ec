import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import { electronicContent } from '../../ballots/commands/minutes-content.ts';
import { bothCaseEntries, slipsCount } from '../queries/case-counts.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import { secretCases } from '../queries/signatures.ts';
import { caseFiguresArePublished, publicOutcome } from '../rules/shown-outcome.ts';
import { countedOpinions } from '../rules.ts';

/** What is signed with the minutes: composition, attendance, rules, cases with their outcome, the text. */
export function minutesMark(session: SessionRecord): string {
  return mark({
    form: 'thidua-council-minutes/1',
    sessionId: session.id,
    title: session.title,
    startsAt: session.startsAt,
    place: session.place,
    compositionId: session.composition.id,
    presidingId: session.presiding?.accountId ?? null,
    quorumReason: session.quorumReason,
    attendance: session.attendance.toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1)),
    rules: session.rules,
    cases: session.cases.map(caseContent),
    withdrawn: session.withdrawn.map(({ dossierId, withdrawnReason }) => ({ dossierId, withdrawnReason })),
    discussion: session.discussion,
    conclusion: session.conclusion,
  });
}

/** What the tellers sign: the papers of every secret vote. */
export function countingMark(session: SessionRecord): string {
  return mark({
    form: 'thidua-council-count/1',
    sessionId: session.id,
    tellers: session.tellers.map(({ accountId, isHead }) => ({ accountId, isHead })),
    cases: secretCases(session).map((one) => {
      const count = one.way === 'electronic' ? slipsCount(one) : bothCaseEntries(one, session.tellers)?.[0].count;
      const { votes, ...papers } = count ?? { votes: new Map<string, number>() };
      const electronic = one.electronic ? { electronic: electronicContent(one.electronic) } : {};
      return { dossierId: one.dossierId, papers, votes: Object.fromEntries(votes), note: one.countNote, ...electronic };
    }),
  });
}

function caseContent(one: CaseRecord) {
  return {
    dossierId: one.dossierId,
    state: one.state,
    secret: one.secret,
    outcome: one.outcome && !caseFiguresArePublished(one) ? publicOutcome(one, one.outcome) : one.outcome,
    voters: one.voters,
    votes: one.votes.map(({ accountId, vote }) => ({ accountId, vote })),
    opinionsOf: countedOpinions(one.opinions, one.voters).map(({ accountId, sequence }) => ({ accountId, sequence })),
    recusals: one.recusals.map(({ accountId, reason }) => ({ accountId, reason })),
    takebacks: one.takebacks,
  };
}

/** SHA-256 of the content as JSON with sorted keys, hexadecimal. */
function mark(content: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.stringify(content)))
    .digest('hex');
}
