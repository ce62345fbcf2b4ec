import { registerLines } from '#src/features/awards/queries/register.ts';
import { nominations } from '#src/features/ballots/queries.ts';
import { clusterYearFacts, handoverItems, leadershipOf } from '#src/features/clusters/queries.ts';
import { covenantState } from '#src/features/covenants/queries.ts';
import { members, type Outcome } from './data/published.ts';
import type { RegisterLine } from './data/simulated-awards.ts';
import { id, look, type Stage } from './stage.ts';

/** What the case ended with, read from the database alone. */
export function outcomeOf(stage: Stage): Promise<Outcome> {
  const year2020 = id(stage, 'year.2020');
  const year2021 = id(stage, 'year.2021');
  const codeOf = (unitId: string | null | undefined) =>
    members.find(({ code }) => id(stage, `unit.${code}`) === unitId)?.code ?? '';
  return look(stage, async (tx) => {
    const made = await nominations(tx, year2020);
    const nominated = (award: string) =>
      made
        .filter((nomination) => nomination.award === award)
        .map(({ unit_id }) => codeOf(unit_id))
        .sort();
    const covenant = await covenantState(tx, year2021);
    const leaders = await leadershipOf(tx, year2021);
    const facts2021 = await clusterYearFacts(tx, year2021);
    return {
      members: (await clusterYearFacts(tx, year2020))?.memberUnitIds?.length ?? 0,
      ministryFlag: nominated('CO_BO'),
      governmentFlag: nominated('CO_CP'),
      covenant2021: { signatures: covenant?.signed ?? 0, state: covenant?.state ?? '' },
      leaders2021: {
        head: codeOf(leaders?.headUnitId),
        deputy: codeOf(leaders?.deputyUnitId),
        byDecision: Boolean(leaders?.decision.number),
      },
      year2021: { state: facts2021?.phase ?? '', handoverItems: (await handoverItems(tx, year2020)).length },
    };
  });
}

/** The register at the end of the continued case, by unit; read from the database alone. Simulated. */
export async function registerOf(stage: Stage): Promise<RegisterLine[]> {
  const all = { text: '', unitId: null, award: null, year: null, state: null, after: null };
  const { lines } = await look(stage, (tx) => registerLines(tx, all, 100));
  return lines
    .map(({ unitId, award, decisionNumber, state }) => ({
      unit: members.find(({ code }) => id(stage, `unit.${code}`) === unitId)?.code ?? '',
      award,
      decision: decisionNumber,
      state: state === 'annulled' ? ('annulled' as const) : ('inForce' as const),
    }))
    .sort((one, other) => one.unit.localeCompare(other.unit) || one.award.localeCompare(other.award));
}
