import type { RulePack } from '#src/law/pack.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { collectiveFacts, personFacts } from '../../people/queries/facts.ts';
import { piecesOf } from '../../people/queries/group.ts';
import { peopleOfUnit } from '../../people/queries.ts';
import type { JudgedUnitFacts } from '../access.ts';
import { packOfUnit } from '../queries/packs.ts';
import { addTally, forgetUnit, judgeAndStore, nothing, type Question, type Tally } from '../queries/stored.ts';

/** Persons whose facts are held at once. */
const pieceSize = 2000;

/** Judges all people of a unit and the unit itself, for one year on every award, and keeps the verdicts. */
export function judgeUnit(
  scope: Scope<'eligibility.judge', JudgedUnitFacts>,
  { year, onDate }: { year: number; onDate: Day },
): Promise<Tally> {
  return change(scope, async (tx, journal) => {
    const unitId = scope.facts.record.id;
    const { pack } = await packOfUnit(tx, unitId, year);
    const question = { year, onDate, pack, now: scope.now };
    const people = (await peopleOfUnit(tx, unitId, onDate)).map(({ id }) => id);
    await forgetUnit(tx, unitId, year, 'person');
    let tally = await judgeCollectives(tx, [unitId], question);
    for (const piece of piecesOf(people, pieceSize)) {
      tally = addTally(tally, await judgePersons(tx, piece, unitId, question));
    }
    await journal({
      object: { kind: 'eligibility', id: unitId },
      after: { unitId, year, onDate, pack: `${pack.code} ${pack.version}`, ...tally },
    });
    return tally;
  });
}

/** Judges units as collectives, each by the pack of its year. */
export async function judgeAllCollectives(
  tx: Tx,
  unitIds: readonly string[],
  packOf: (unitId: string | null) => RulePack,
  question: Omit<Question, 'pack'>,
): Promise<Tally> {
  let tally = nothing;
  const packs = new Set(unitIds.map(packOf));
  // A few packs at most, whatever the number of units.
  for (const pack of packs) {
    const ids = unitIds.filter((id) => packOf(id) === pack);
    tally = addTally(tally, await judgeCollectives(tx, ids, { ...question, pack }));
  }
  return tally;
}

async function judgePersons(tx: Tx, ids: readonly string[], unitId: string, question: Question): Promise<Tally> {
  const facts = await personFacts(tx, ids);
  return judgeAndStore(
    tx,
    facts,
    facts.map(() => unitId),
    question,
  );
}

async function judgeCollectives(tx: Tx, unitIds: readonly string[], question: Question): Promise<Tally> {
  const facts = await collectiveFacts(tx, unitIds);
  return judgeAndStore(
    tx,
    facts,
    facts.map(({ id }) => id),
    question,
  );
}
