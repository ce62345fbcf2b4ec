import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { AcceptedFile } from '#src/platform/files/accept-file.ts';
import { linkFile, storeUpload } from '#src/platform/files/stored-upload.ts';
import { formatDay } from '#src/text/day.ts';
import { memberOf } from '../queries/conference-record.ts';
import { type DelegateFacts, lockConference, mandateFile } from '../queries.ts';
import { delegateObstacle } from '../rules.ts';
import { type DelegateInput, delegateValues } from '../schema.ts';

/**
 * A member unit names the person who acts for it: its head, or somebody with a written mandate. A later naming takes
 * the place of the earlier one until the desk has marked the delegate present; the journal keeps both.
 * @param file the mandate, its bytes already in the file store; without one an earlier file of the mandate stays
 */
export async function registerDelegate(
  scope: Scope<'attendance.register', DelegateFacts>,
  { authority, version, ...person }: DelegateInput,
  file: AcceptedFile | null = null,
): Promise<{ version: number }> {
  const upload = file && (await storeUpload(scope, file));
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const { conferenceId, unitId } = scope.facts;
    const conference = await lockConference(tx, conferenceId);
    const { delegate, presence } = await memberOf(tx, conference, unitId);
    const obstacle = delegateObstacle(conference.state, presence);
    if (obstacle) throw wrongPhase(obstacle);
    if (authority.kind === 'mandate' && authority.day > conference.day) {
      throw invalid({
        mandateDay: `Giấy ủy quyền ghi ngày sau ngày họp ${formatDay(conference.day)}. Xem lại ngày trên giấy.`,
      });
    }
    if ((delegate?.version ?? 0) !== version) {
      throw new AppError('conflict', 'Có người vừa ghi đại biểu của đơn vị trước bạn.', {
        conflict: { values: delegate ? delegateValues(delegate) : {}, version: delegate?.version ?? 0 },
      });
    }
    const kept = authority.kind === 'mandate' ? await mandateFile(tx, conferenceId, unitId) : null;
    const fileId = upload && (await linkFile(tx, scope, upload));
    const values = {
      name: person.name,
      job_title: person.jobTitle,
      authority: authority.kind,
      mandate_number: authority.kind === 'mandate' ? authority.number : null,
      mandate_day: authority.kind === 'mandate' ? authority.day : null,
      mandate_giver: authority.kind === 'mandate' ? authority.giver : null,
      mandate_file_id: authority.kind === 'mandate' ? (fileId ?? kept?.id ?? null) : null,
      registered_at: scope.now,
      registered_by: scope.actor.accountId,
      version: version + 1,
    };
    await tx.db
      .insertInto('delegate')
      .values({ tenant_id: tx.tenantId, conference_id: conferenceId, unit_id: unitId, ...values })
      .onConflict((on) => on.columns(['tenant_id', 'conference_id', 'unit_id']).doUpdateSet(values))
      .execute();
    await journal({
      object: { kind: 'delegate', id: `${conferenceId}/${unitId}` },
      before: delegate,
      after: { ...person, authority, file: upload && { name: upload.name, sha256: upload.sha256 } },
    });
    return { version: version + 1 };
  });
}
