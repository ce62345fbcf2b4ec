import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import { instantAt } from '#src/text/hour.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { type ConferenceInput, conferenceValues } from '../schema.ts';

/** Changes title, time, place and who chairs and keeps the minutes, before the opening. */
export function editConference(
  scope: Scope<'conference.prepare', ConferenceFacts>,
  { version, ...input }: ConferenceInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const row = await lockConference(tx, scope.facts.conferenceId);
    if (row.state !== 'planned') throw wrongPhase('Hội nghị đã khai mạc, không sửa ngày giờ, địa điểm được nữa.');
    const before = conferenceValues({
      ...row,
      chair: { name: row.chair_name, title: row.chair_title },
      secretary: { name: row.secretary_name, title: row.secretary_title },
    });
    if (row.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa hội nghị này trước bạn.', {
        conflict: { values: before, version: row.version },
      });
    }
    await tx.db
      .updateTable('conference')
      .set({
        title: input.title,
        starts_at: new Date(instantAt(input.day, input.hour)),
        place: input.place,
        chair_name: input.chairName,
        chair_title: input.chairTitle,
        secretary_name: input.secretaryName,
        secretary_title: input.secretaryTitle,
        version: version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', row.id)
      .execute();
    await journal({ object: { kind: 'conference', id: row.id }, before, after: input });
    return { version: version + 1 };
  });
}
