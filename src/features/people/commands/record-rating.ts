import type { RatingLevel } from '#src/law/facts.ts';
import { change, type JournalNote } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { type Holder, ratingOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { yearFaults } from '../rules.ts';
import type { CollectiveRatingInput, RatingInput } from '../schema.ts';
import { presentPerson } from './present-person.ts';

/**
 * Writes the rating of a person for a year.
 * @throws AppError invalid for a year to come, or one that is rated: that rating is corrected, with a reason
 */
export function ratePerson(
  scope: Scope<'person.rate', PersonAccessFacts>,
  input: RatingInput,
): Promise<{ ratingId: string }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    return writeRating(tx, scope, { holder: { kind: 'person', id: person.id }, input, journal });
  });
}

/** Writes the rating of a unit for a year. */
export function rateCollective(
  scope: Scope<'collective.rate', CollectiveAccessFacts>,
  input: CollectiveRatingInput,
): Promise<{ ratingId: string }> {
  return change(scope, (tx, journal) =>
    writeRating(tx, scope, {
      holder: { kind: 'collective', id: scope.facts.record.id },
      input: { ...input, absentDays: null, maternity: false },
      journal,
    }),
  );
}

interface Writing {
  holder: Holder;
  input: {
    year: number;
    level: RatingLevel;
    absentDays: number | null;
    maternity: boolean;
    document: string;
  };
  journal: (note: JournalNote) => Promise<void>;
}

async function writeRating(tx: Tx, scope: Scope, { holder, input, journal }: Writing): Promise<{ ratingId: string }> {
  const faults = yearFaults(input.year, scope.today);
  if (await ratingOf(tx, holder, input.year, true)) {
    faults.year = `Năm ${input.year} đã ghi xếp loại. Muốn sửa thì mở mục đó, sửa và ghi lý do.`;
  }
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const ratingId = uuidv7(scope.now.getTime());
  await tx.db
    .insertInto('yearly_rating')
    .values({
      tenant_id: tx.tenantId,
      id: ratingId,
      person_id: holder.kind === 'person' ? holder.id : null,
      unit_id: holder.kind === 'collective' ? holder.id : null,
      year: input.year,
      level: input.level,
      absent_days: input.absentDays,
      maternity: input.maternity,
      document: input.document,
    })
    .execute();
  await journal({ object: holder, after: { ratingId, ...input } });
  return { ratingId };
}
