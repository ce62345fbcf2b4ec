import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { answerPlanAccess, commentPlanAccess, issuePlanAccess, writePlanAccess } from '../access.ts';
import {
  currentRound,
  type PlanRecord,
  type PlanVersion,
  spokenUnits,
  versionOf,
  writable,
} from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { commentsOpen } from '../rules.ts';

/** Name of the query that opens an earlier version. */
export const versionQuery = 'ban';

/** What this reader sees of a plan, and may do with it now. */
export interface PlanView {
  record: PlanRecord;
  facts: PlanFacts;
  today: Day;
  /** The version on the page. */
  shown: PlanVersion;
  /** Writes the draft and sees what is not settled yet. */
  writes: boolean;
  /** The paragraphs can be changed on this page. */
  edits: boolean;
  answers: boolean;
  issues: boolean;
  /** Members may speak today. */
  open: boolean;
  /** The member unit that the reader speaks for; null for others. */
  speaksFor: string | null;
  members: number;
  spoken: number;
}

/** @param number version asked for; another one than the latest is only read */
export function planView(
  visit: Visit,
  {
    record,
    facts,
    today,
    writes,
    number,
  }: Pick<PlanView, 'record' | 'facts' | 'today' | 'writes'> & { number: number },
): PlanView {
  const latest = versionOf(record, record.currentVersion) as PlanVersion;
  const shown = versionOf(record, number) ?? latest;
  const isLatest = shown.number === record.currentVersion;
  const open = commentsOpen({ state: record.state, commentUntil: currentRound(record)?.commentUntil ?? null }, today);
  const units = visit.actor?.grants.flatMap(({ unitId }) => unitId ?? []) ?? [];
  const speaksFor =
    units.find(
      (unitId) => facts.memberUnitIds?.includes(unitId) && commentPlanAccess.allows(visit.actor, { ...facts, unitId }),
    ) ?? null;
  return {
    record,
    facts,
    today,
    shown,
    writes,
    edits: isLatest && writePlanAccess.allows(visit.actor, facts) && writable(record),
    answers: answerPlanAccess.allows(visit.actor, facts),
    issues: issuePlanAccess.allows(visit.actor, facts),
    open,
    speaksFor: open && isLatest ? speaksFor : null,
    members: facts.memberUnitIds?.length ?? 0,
    spoken: spokenUnits(record).size,
  };
}
