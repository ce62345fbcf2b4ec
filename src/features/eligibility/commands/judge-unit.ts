import { rulePack } from '#src/law/packs.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { unitOptions } from '../../organisations/queries.ts';
import { collectiveFacts, personFacts } from '../../people/queries/facts.ts';
import { groupBy, piecesOf } from '../../people/queries/group.ts';
import { peopleOfUnit } from '../../people/queries.ts';
import type { JudgedUnitFacts } from '../access.ts';
import { packOfUnit, packsOfUnits } from '../queries/packs.ts';
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

/** Judges every unit as a collective: what the quotas of the whole ministry are counted over. */
export function judgeEveryCollective(
  scope: Scope<'eligibility.judgeCollectives'>,
  { year, onDate }: { year: number; onDate: Day },
): Promise<Tally> {
  return change(scope, async (tx, journal) => {
    const units = (await unitOptions(tx)).filter(
      ({ startsOn, endsOn }) => startsOn <= `${year}-12-31` && (!endsOn || endsOn >= `${year}-01-01`),
    );
    const packs = await packsOfUnits(
      tx,
      units.map(({ id }) => id),
      year,
    );
    const byPack = groupBy(units, ({ id }) => packs.get(id)?.pin?.hash ?? '');
    let tally = nothing;
    // A few packs at most, whatever the number of units.
    for (const group of byPack.values()) {
      const ids = group.map(({ id }) => id);
      const { pack } = packs.get(ids[0] ?? '') ?? { pack: rulePack() };
      tally = addTally(tally, await judgeCollectives(tx, ids, { year, onDate, pack, now: scope.now }));
    }
    await journal({ object: { kind: 'eligibility', id: 'all' }, after: { year, onDate, ...tally } });
    return tally;
  });
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
