import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { ConferenceMinutesTable } from '#src/platform/database/tables/meetings.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { heldMinutes, type MinutesFacts, type MinutesRecord } from '../queries/minutes.ts';
import { MINUTES_TRANSITIONS, type MinutesAction, type MinutesSection, type MinutesState } from '../rules/minutes.ts';

const REFUSALS: Record<MinutesState, string> = {
  drafting: 'Biên bản đang soạn, chưa gửi lấy ý kiến.',
  agreeing: 'Biên bản đang lấy ý kiến. Muốn sửa thì rút về, ghi lý do.',
  signing: 'Nội dung biên bản đã chốt, đang chờ ký.',
  signed: 'Biên bản đã ký đủ, không sửa được nữa.',
};

/** The minutes held until the change ends, with the state that the action brings. */
export async function minutesInChange(
  tx: Tx,
  scope: Scope<string, MinutesFacts>,
  action: MinutesAction,
): Promise<{ minutes: MinutesRecord; next: MinutesState }> {
  const minutes = await heldMinutes(tx, scope.facts.conferenceId);
  const next = nextState(MINUTES_TRANSITIONS, minutes.state, action);
  if (next === null) throw wrongPhase(REFUSALS[minutes.state]);
  return { minutes, next };
}

export async function writeMinutes(
  tx: Tx,
  scope: Scope<string, MinutesFacts>,
  values: Partial<Omit<ConferenceMinutesTable, 'tenant_id' | 'conference_id'>>,
): Promise<void> {
  await tx.db
    .updateTable('conference_minutes')
    .set(values)
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', scope.facts.conferenceId)
    .execute();
}

/** A version is written whole and never changed. */
export async function writeVersion(
  tx: Tx,
  scope: Scope<string, MinutesFacts>,
  { number, sections, changed }: { number: number; sections: MinutesSection[]; changed: string },
): Promise<void> {
  await tx.db
    .insertInto('minutes_version')
    .values({
      tenant_id: tx.tenantId,
      conference_id: scope.facts.conferenceId,
      number,
      sections: JSON.stringify(sections),
      changed,
      edited_at: scope.now,
      edited_by: scope.actor?.displayName ?? '',
    })
    .execute();
}
