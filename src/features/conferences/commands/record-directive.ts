import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { directivesOfConference } from '../queries/directives.ts';
import { minutesStateFacts } from '../queries/minutes.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { directiveValues } from '../schema/meeting-forms.ts';

/** Writes down what the superior asked, in the words that were said, while the minutes are not signed. */
export function recordDirective(
  scope: Scope<'directive.record', ConferenceFacts>,
  { givenBy, wording }: { givenBy: string; wording: string },
): Promise<{ directiveId: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state === 'planned') throw wrongPhase('Hội nghị chưa khai mạc, chưa có chỉ đạo để ghi.');
    await demandUnsigned(tx, conference.id);
    const before = await directivesOfConference(tx, conference.id);
    const directiveId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('directive')
      .values({
        tenant_id: tx.tenantId,
        id: directiveId,
        conference_id: conference.id,
        cluster_year_id: conference.cluster_year_id,
        position: (before.at(-1)?.position ?? 0) + 1,
        given_by: givenBy,
        wording,
        recorded_at: scope.now,
        recorded_by: scope.actor?.displayName ?? '',
      })
      .execute();
    await journal({
      object: { kind: 'directive', id: directiveId },
      after: { conferenceId: conference.id, givenBy, wording },
    });
    return { directiveId };
  });
}

/** Corrects the words of a directive while the minutes are not signed; the journal keeps the earlier ones. */
export function editDirective(
  scope: Scope<'directive.record', ConferenceFacts>,
  input: { directiveId: string; givenBy: string; wording: string; version: number },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const directive = (await directivesOfConference(tx, conference.id)).find(({ id }) => id === input.directiveId);
    if (!directive) throw notFound();
    await demandUnsigned(tx, conference.id);
    if (directive.version !== input.version) {
      throw new AppError('conflict', 'Có người vừa sửa chỉ đạo này trước bạn.', {
        conflict: { values: directiveValues(directive), version: directive.version },
      });
    }
    const { givenBy, wording, version } = input;
    await tx.db
      .updateTable('directive')
      .set({ given_by: givenBy, wording, version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', directive.id)
      .execute();
    await journal({
      object: { kind: 'directive', id: directive.id },
      before: directiveValues(directive),
      after: { givenBy, wording },
    });
    return { version: version + 1 };
  });
}

/** The minutes tell what was asked: once they are signed nothing is added to it and nothing in it changes. */
async function demandUnsigned(tx: Tx, conferenceId: string): Promise<void> {
  if ((await minutesStateFacts(tx, conferenceId))?.phase !== 'signed') return;
  throw wrongPhase('Biên bản hội nghị đã ký, lời chỉ đạo không ghi thêm và không sửa được nữa.');
}
