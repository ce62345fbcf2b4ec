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
import { ratingValues } from '../values.ts';
import { demandVersion, presentPerson } from './present-person.ts';

/**
 * Writes the rating of a person for a year, or corrects it; `version` 0 says that the form saw none.
 * @throws AppError conflict when somebody wrote that year since; invalid for a year to come
 */
export function ratePerson(
  scope: Scope<'person.rate', PersonAccessFacts>,
  input: RatingInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    return writeRating(tx, scope, { holder: { kind: 'person', id: person.id }, input, journal });
  });
}

/** Writes the rating of a unit for a year, or corrects it. */
export function rateCollective(
  scope: Scope<'collective.rate', CollectiveAccessFacts>,
  input: CollectiveRatingInput,
): Promise<{ version: number }> {
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
    version: number;
  };
  journal: (note: JournalNote) => Promise<void>;
}

async function writeRating(tx: Tx, scope: Scope, { holder, input, journal }: Writing): Promise<{ version: number }> {
  const faults = yearFaults(input.year, scope.today);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const present = await ratingOf(tx, holder, input.year);
  await demandVersion(tx, input.version, {
    object: holder,
    version: present?.version ?? 0,
    values: present ? ratingValues(present) : {},
    message: 'Xếp loại của năm này vừa được ghi. Xem lại rồi lưu.',
  });
  const row = {
    level: input.level,
    absent_days: input.absentDays,
    maternity: input.maternity,
    document: input.document,
    version: input.version + 1,
  };
  if (present) {
    await tx.db
      .updateTable('yearly_rating')
      .set(row)
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', present.id)
      .execute();
  } else {
    await tx.db
      .insertInto('yearly_rating')
      .values({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        person_id: holder.kind === 'person' ? holder.id : null,
        unit_id: holder.kind === 'collective' ? holder.id : null,
        year: input.year,
        ...row,
      })
      .execute();
  }
  await journal({ object: holder, before: present && ratingValues(present), after: input });
  return { version: input.version + 1 };
}
