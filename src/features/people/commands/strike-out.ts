import { sql } from 'kysely';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { addDays } from '#src/text/day.ts';
import {
  disciplineOf,
  initiativesOf,
  mattersOf,
  type PostRecord,
  pastAwards,
  postsOf,
  ratingsOf,
} from '../queries/records.ts';
import { recordedTables } from '../queries/strikes.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { type FactKind, pastAwardState } from '../rules.ts';
import type { StrikeInput } from '../schema.ts';
import {
  awardValues,
  disciplineValues,
  initiativeValues,
  matterValues,
  ratingValues,
  recordedPostValues,
} from '../values.ts';
import { mayRevoke } from './correct-award.ts';
import { authorsElsewhere } from './correct-initiative.ts';
import { countDisciplineAnew } from './correct-post.ts';
import { type Correcting, correcting, entryOf, type HeldFacts } from './keep-correction.ts';
import { demandVersion } from './present-person.ts';
import { markOf } from './sensitive.ts';

/** Who may correct an entry may strike it out. */
export type CorrectScope = Scope<
  'person.correct' | 'person.correctConfidential' | 'collective.correct' | 'collective.correctConfidential',
  HeldFacts
>;

/** The entry as the form wrote it, and what forbids to strike it out. */
interface Entry {
  version: number;
  values: Record<string, string>;
  problem?: string;
  /** What else changes with it. */
  afterwards?: () => Promise<void>;
}

type Find = (tx: Tx, scope: CorrectScope, held: Correcting, factId: string) => Promise<Entry>;

const finds: Record<FactKind, Find> = {
  rating: async (tx, _scope, { holder, ids }, factId) => {
    const rating = entryOf(await ratingsOf(tx, holder, ids), factId);
    return { version: rating.version, values: ratingValues(rating) };
  },
  award: async (tx, scope, { holder, ids }, factId) => {
    const award = entryOf(await pastAwards(tx, holder, ids), factId);
    const forbidden = pastAwardState(award) === 'revoked' && !mayRevoke(scope);
    return {
      ...{ version: award.version, values: awardValues(award) },
      ...(forbidden ? { problem: 'Khen thưởng đã hủy bỏ thì người được ghi hủy bỏ mới gạch bỏ được.' } : {}),
    };
  },
  initiative: async (tx, scope, { ids }, factId) => {
    const initiative = entryOf(await initiativesOf(tx, ids), factId);
    const problem = await initiativeProblem(tx, scope, factId);
    return { version: initiative.version, values: initiativeValues(initiative), ...(problem ? { problem } : {}) };
  },
  discipline: async (tx, _scope, { ids }, factId) => {
    const discipline = entryOf(await disciplineOf(tx, ids), factId);
    return { version: discipline.version, values: disciplineValues(discipline) };
  },
  matter: async (tx, _scope, { holder, ids }, factId) => {
    const matter = entryOf(await mattersOf(tx, holder, ids), factId);
    return { version: matter.version, values: matterValues(matter) };
  },
  post: findPost,
};

/**
 * Strikes out an entry that was recorded for the wrong person or unit: it stays with day, name and reason, and counts
 * nowhere. Of discipline and matters the journal keeps the mark alone.
 * @throws AppError notFound, conflict, invalid
 */
export function strikeOut(
  scope: CorrectScope,
  { kind, factId, why, version }: StrikeInput & { kind: FactKind; factId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const entry = await finds[kind](tx, scope, held, factId);
    const message = 'Có người vừa sửa mục này trước bạn. Xem lại rồi gạch bỏ.';
    await demandVersion(tx, version, { object: held.holder, version: entry.version, values: {}, message });
    if (entry.problem) throw invalid({ '': entry.problem });
    await tx.db
      .updateTable(recordedTables[kind])
      .set({ struck_at: scope.now, struck_by: scope.actor?.accountId ?? '', strike_reason: why })
      .set({ version: entry.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', factId)
      .where('struck_at', 'is', null)
      .execute();
    await entry.afterwards?.();
    const secret = kind === 'discipline' || kind === 'matter';
    await held.journal({
      object: held.holder,
      ...(secret
        ? { after: { kind, factId, struckOut: true, mark: markOf({ ...entry.values, why }) } }
        : { before: { kind, factId, ...entry.values }, after: { kind, factId, struckOut: true }, reason: why }),
    });
    return { version: entry.version + 1 };
  });
}

async function initiativeProblem(tx: Tx, scope: CorrectScope, initiativeId: string): Promise<string | null> {
  if (scope.role !== 'standingOffice' && (await authorsElsewhere(tx, initiativeId, scope.facts.unitId ?? null))) {
    return 'Sáng kiến có đồng tác giả ở đơn vị khác: Cơ quan thường trực gạch bỏ.';
  }
  const used = await tx.db
    .selectFrom('past_award')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('initiative_id', '=', initiativeId)
    .executeTakeFirst();
  return used ? 'Có khen thưởng ghi cho sáng kiến này. Sửa hoặc gạch bỏ khen thưởng đó trước.' : null;
}

/** The post before it goes on in its place; without the latest post the person's record says the one before. */
async function findPost(tx: Tx, scope: CorrectScope, { ids }: Correcting, factId: string): Promise<Entry> {
  const posts = await postsOf(tx, ids);
  const post = entryOf(posts, factId);
  const at = posts.indexOf(post);
  const [later, earlier] = [posts[at - 1] ?? null, posts[at + 1] ?? null];
  const entry = { version: post.version, values: recordedPostValues(post) };
  if (!later && !earlier) return { ...entry, problem: 'Đây là chức vụ duy nhất đã ghi. Sửa mục này thay vì gạch bỏ.' };
  return {
    ...entry,
    async afterwards() {
      const followed = earlier !== null && earlier.endsOn === addDays(post.startsOn, -1);
      const held = earlier && followed ? { ...earlier, endsOn: post.endsOn } : earlier;
      if (held && followed) await goOn(tx, held);
      if (!later && held) await showPost(tx, (scope.facts as PersonAccessFacts).record.id, held);
      await countDisciplineAnew(tx, ids);
    },
  };
}

async function goOn(tx: Tx, post: PostRecord): Promise<void> {
  await tx.db
    .updateTable('person_post')
    .set({ ends_on: post.endsOn, version: post.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', post.id)
    .execute();
}

async function showPost(tx: Tx, personId: string, { unitId, post, leader }: PostRecord): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({ unit_id: unitId, post, leader, version: sql`version + 1` })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', personId)
    .execute();
}
