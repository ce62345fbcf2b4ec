import { sql } from 'kysely';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { PlanFacts } from '../queries.ts';
import { mostParagraphs } from '../rules/outline.ts';
import { versionInChange, writePlan } from './plan-in-change.ts';

interface Input {
  kind: 'heading' | 'text';
  words: string;
  reason: string;
  /** The paragraph before it; null: at the beginning. */
  after: string | null;
}

export function addParagraph(
  scope: Scope<'plan.write', PlanFacts>,
  { kind, words, reason, after }: Input,
): Promise<{ paragraphId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, version } = await versionInChange(tx, scope);
    if (version.paragraphs.length >= mostParagraphs) {
      throw invalid({ words: `Dự thảo có nhiều nhất ${mostParagraphs} đoạn. Gộp bớt đoạn rồi thêm.` });
    }
    const before = version.all.find(({ paragraphId }) => paragraphId === after);
    if (after !== null && !before) throw notFound();
    const position = (before?.position ?? 0) + 1;
    const paragraphId = uuidv7(scope.now.getTime());
    await tx.db
      .updateTable('launch_plan_paragraph')
      .set({ position: sql`position + 1` })
      .where('tenant_id', '=', tx.tenantId)
      .where('plan_id', '=', record.id)
      .where('number', '=', version.number)
      .where('position', '>=', position)
      .execute();
    await tx.db
      .insertInto('launch_plan_paragraph')
      .values({
        tenant_id: tx.tenantId,
        plan_id: record.id,
        number: version.number,
        paragraph_id: paragraphId,
        position,
        kind,
        words,
        reason,
      })
      .execute();
    await writePlan(tx, scope, record);
    await journal({
      object: scope.facts.object,
      after: { version: version.number, paragraphId, kind, words },
      reason: reason || null,
    });
    return { paragraphId };
  });
}
