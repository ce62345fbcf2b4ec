import { sql } from 'kysely';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { addDays, type Day } from '#src/text/day.ts';
import { unitById } from '../../organisations/queries.ts';
import { worksOn } from '../../organisations/rules.ts';
import { among } from '../queries/fact-rows.ts';
import { type PostRecord, postsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { postFaults } from '../rules.ts';
import type { PostCorrection } from '../schema.ts';
import { recordedPostValues } from '../values.ts';
import { correcting, entryOf, keepCorrection } from './keep-correction.ts';

/**
 * Corrects a post that was recorded. The post before it ends the day before, as when it was recorded; the latest one is
 * what the person's record says, and its last day the last day of work of who left.
 * @throws AppError notFound, conflict, invalid
 */
export function correctPost(
  scope: Scope<'person.correct', PersonAccessFacts>,
  { postId, why, version, ...input }: PostCorrection & { postId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const { record } = scope.facts;
    const posts = await postsOf(tx, held.ids);
    const post = entryOf(posts, postId);
    const at = posts.indexOf(post);
    const [later, earlier] = [posts[at - 1] ?? null, posts[at + 1] ?? null];
    const last = later === null && post.endsOn !== null;
    const now = { ...input, endsOn: last ? input.endsOn : post.endsOn };
    const unit = await unitById(tx, now.unitId);
    const faults = postFaults(now, {
      ...{ later: later?.startsOn ?? null, earlier: earlier?.startsOn ?? null, recruitedOn: record.recruitedOn },
      ...{ ended: post.endsOn !== null, unitWorks: unit !== null && worksOn(unit, now.startsOn), today: scope.today },
    });
    const names = new Map([...posts.map((each) => [each.unitId, each.unitName] as const), [now.unitId, unit?.name]]);
    const kept = await keepCorrection(
      tx,
      scope,
      held,
      {
        ...{ kind: 'post', factId: postId, version: { stands: post.version, sent: version }, why },
        ...{ before: recordedPostValues(post), after: recordedPostValues(now) },
        named: ({ unitId = '', ...rest }) => ({ ...rest, unit: names.get(unitId) ?? '' }),
      },
      faults,
    );
    await tx.db
      .updateTable('person_post')
      .set({
        ...{ unit_id: now.unitId, post: now.post, leader: now.leader, starts_on: now.startsOn, ends_on: now.endsOn },
        ...{ document: now.document, version: kept.version },
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', postId)
      .execute();
    if (earlier && earlier.endsOn === addDays(post.startsOn, -1)) await endBefore(tx, earlier, now.startsOn);
    if (!later) {
      await tx.db
        .updateTable('person')
        .set({ unit_id: now.unitId, post: now.post, leader: now.leader, version: sql`version + 1` })
        .$if(last, (update) => update.set({ left_on: now.endsOn }))
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', record.id)
        .execute();
    }
    await countDisciplineAnew(tx, held.ids);
    return kept;
  });
}

async function endBefore(tx: Tx, earlier: PostRecord, startsOn: Day): Promise<void> {
  await tx.db
    .updateTable('person_post')
    .set({ ends_on: addDays(startsOn, -1), version: earlier.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', earlier.id)
    .execute();
}

/** Discipline counts against the unit where the person worked on its day: the corrected posts say which. */
export async function countDisciplineAnew(tx: Tx, personIds: readonly string[]): Promise<void> {
  await sql`
    update discipline d set unit_id = o.unit_id
    from (
      select distinct on (e.id) e.id, p.unit_id
      from discipline e
      join person_post p on p.tenant_id = e.tenant_id and ${among('p.person_id', personIds)}
        and p.starts_on <= e.decided_on and (p.ends_on is null or p.ends_on >= e.decided_on)
      where e.tenant_id = ${tx.tenantId} and ${among('e.person_id', personIds)}
      order by e.id, p.starts_on desc
    ) o
    where d.tenant_id = ${tx.tenantId} and d.id = o.id and d.unit_id is distinct from o.unit_id`.execute(tx.db);
}
