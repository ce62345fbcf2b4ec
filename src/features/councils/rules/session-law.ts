import type { FlagCode } from '#src/law/awards.ts';
import {
  assumedCouncilRules,
  type CouncilClause,
  type CouncilDraft,
  councilClauseFor,
  councilClausesOn,
  EMPTY_COUNCIL_RULES,
  lawfulCouncilRules,
  SESSION_RULES,
} from '#src/law/council-rules.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Day } from '#src/text/day.ts';

/** What of a session chooses its law: its day, and of every case on the list the pack that its year runs on. */
export interface SessionCases {
  day: Day;
  awards: readonly FlagCode[];
  cases: readonly { award: FlagCode; pack: RulePack }[];
}

/** The rules that the law of the day sets for the awards on the list. Where the packs of years differ nothing is set. */
export function lawfulSessionRules(session: SessionCases): CouncilDraft {
  return joined(session, (award, pack) => lawfulCouncilRules(session.day, [award], pack));
}

/** Rules to begin with in a demonstration: the law, and for what it leaves open an assumption of those who are named. */
export function assumedSessionRules(session: SessionCases, decidedBy: string): CouncilDraft {
  return joined(session, (award, pack) => assumedCouncilRules(session.day, [award], decidedBy, pack));
}

/** The flags for which the packs of the years on the list set different rules. */
export function awardsInDispute(session: SessionCases): FlagCode[] {
  return session.awards.filter(
    (award) => oneOf(packsFor(session, award).map((pack) => lawfulCouncilRules(session.day, [award], pack))) === null,
  );
}

/** The clauses that the packs of the list hold for the day, each once. */
export function clausesOfSession(session: SessionCases): CouncilClause[] {
  const packs = [...new Set(session.cases.map(({ pack }) => pack))];
  const clauses = packs.flatMap((pack) => councilClausesOn(session.day, pack));
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()];
}

/** A flag for which the session asks for less than a clause of the law, or counts on another base. */
export interface BelowLaw {
  award: FlagCode;
  clause: CouncilClause;
}

/** The flags whose threshold, as it is set, falls short of what the packs of their years ask for. */
export function thresholdsBelowLaw(session: SessionCases & { rules: CouncilDraft }): BelowLaw[] {
  return session.awards.flatMap((award) => {
    const set = session.rules.threshold[award];
    const clauses = packsFor(session, award).flatMap((pack) => councilClauseFor(session.day, award, pack) ?? []);
    const clause = clauses.find(
      ({ share }) =>
        set && (set.base !== share.base || set.share.num * share.share.den < share.share.num * set.share.den),
    );
    return clause ? [{ award, clause }] : [];
  });
}

function packsFor({ cases }: SessionCases, award: FlagCode): RulePack[] {
  return [...new Set(cases.flatMap((each) => (each.award === award ? [each.pack] : [])))];
}

function joined(session: SessionCases, rulesOf: (award: FlagCode, pack: RulePack) => CouncilDraft): CouncilDraft {
  const byAward = session.awards.map((award) => packsFor(session, award).map((pack) => rulesOf(award, pack)));
  const agreed = byAward.flatMap((drafts) => oneOf(drafts) ?? []);
  const ofSession = SESSION_RULES.map((name) => {
    const set = byAward.flat().flatMap((draft) => draft[name] ?? []);
    const lawful = set.filter(({ source }) => source.standing !== 'assumption');
    return [name, oneOf(lawful.length > 0 ? lawful : set)] as const;
  });
  return {
    ...EMPTY_COUNCIL_RULES,
    ...Object.fromEntries(ofSession),
    threshold: Object.assign({}, ...agreed.map(({ threshold }) => threshold)),
    secret: Object.assign({}, ...agreed.map(({ secret }) => secret)),
  };
}

/** The one thing that all of them are; null where they differ or there is none. */
function oneOf<T>(all: readonly T[]): T | null {
  const [first] = all;
  return first !== undefined && new Set(all.map((each) => JSON.stringify(each))).size === 1 ? first : null;
}
