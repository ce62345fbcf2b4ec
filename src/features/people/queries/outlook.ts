import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import { opensYear } from '#src/law/outlook.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Verdict } from '#src/law/verdict.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { packOfUnit } from '../../eligibility/queries/packs.ts';
import { dayToJudge, withoutConfidential } from '../../eligibility/rules.ts';
import { collectiveFacts, personFacts } from './facts.ts';
import type { Holder } from './records.ts';

/** How one award stands for the year that is looked at. */
export interface Opening {
  award: AwardCode;
  verdict: Verdict;
  state: 'eligible' | 'missing' | 'later' | 'blocked' | 'unknown' | 'unverified';
  /** The first year of achievement in which it can be had, when every year goes well; null when none is foreseen. */
  opens: number | null;
}

export interface Outlook {
  year: number;
  pack: RulePack;
  regimeName: string;
  openings: Opening[];
  facts: SubjectFacts;
  /** Discipline and matters were left out. */
  withheld: boolean;
}

/** Months of the year after in which achievements of a year are still being decided. */
const lastMonthOfDeciding = 3;

/** The year of achievement that people have before them on a day: until March that of the year before. */
export function yearBefore(today: Day): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) <= lastMonthOfDeciding ? year - 1 : year;
}

/**
 * What is open to a person or a unit for a year of achievement and what opens later, the nearest first. What is held
 * for the year already is left out.
 * @param confidential whether the reader may know of discipline and pending matters
 */
export async function outlookOf(
  tx: Tx,
  holder: Holder,
  asked: { year: number; today: Day; unitId: string | null; confidential: boolean },
): Promise<Outlook | null> {
  const [known] = await (holder.kind === 'person' ? personFacts(tx, [holder.id]) : collectiveFacts(tx, [holder.id]));
  if (!known) return null;
  const facts = asked.confidential ? known : withoutConfidential(known);
  const { pack } = asked.unitId
    ? await packOfUnit(tx, asked.unitId, asked.year)
    : await packOfUnit(tx, holder.id, asked.year);
  const onDate = dayToJudge(asked.year, asked.today);
  const open = pack.awards.filter(
    ({ code, subjects }) => subjects.includes(facts.kind) && !isHeld(facts, code, asked.year),
  );
  const openings = open.map(({ code }) => openingOf(check(code, facts, onDate, { pack, achievementYear: asked.year })));
  return {
    year: asked.year,
    pack,
    regimeName: pack.regimes.find(({ code }) => code === openings[0]?.verdict.regime)?.name ?? '',
    openings: openings.sort(byNearness),
    facts,
    withheld: !asked.confidential,
  };
}

function isHeld(facts: SubjectFacts, code: AwardCode, year: number): boolean {
  return (facts.awards ?? []).some((held) => held.award === code && held.year === year && held.revokedOn === null);
}

function openingOf(verdict: Verdict): Opening {
  const opens = opensYear(verdict);
  return { award: verdict.award, verdict, opens, state: stateOf(verdict, opens) };
}

function stateOf(verdict: Verdict, opens: number | null): Opening['state'] {
  if (verdict.outcome === 'eligible') return verdict.unverified ? 'unverified' : 'eligible';
  if (verdict.outcome === 'unknown') return 'unknown';
  if (opens === null) return 'blocked';
  return opens === verdict.achievementYear ? 'missing' : 'later';
}

const order: readonly Opening['state'][] = ['eligible', 'unverified', 'missing', 'later', 'unknown', 'blocked'];

function byNearness(left: Opening, right: Opening): number {
  const rank = order.indexOf(left.state) - order.indexOf(right.state);
  return rank !== 0 ? rank : (left.opens ?? 9999) - (right.opens ?? 9999);
}

/** The titles that a person registered for a year, sent or agreed. */
export async function registeredTitles(tx: Tx, ids: readonly string[], year: number): Promise<AwardCode[]> {
  const rows = await tx.db
    .selectFrom('personal_registration')
    .select('titles')
    .where('tenant_id', '=', tx.tenantId)
    .where('person_id', 'in', [...ids])
    .where('year', '=', year)
    .where('state', 'in', ['sent', 'agreed'])
    .execute();
  return rows.flatMap(({ titles }) => titles.filter(isAwardCode));
}
