import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { RegistrationTable } from '#src/platform/database/tables/movements.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type RegistrationFacts, type RegistrationRecord, registrationRecord, type Target } from '../queries.ts';
import {
  mayEditTarget,
  mayExtend,
  REGISTRATION_TRANSITIONS,
  type RegistrationAction,
  type RegistrationState,
  registrationSentences,
} from '../rules.ts';
import { titleOf } from './title-of.ts';

type RegistrationScope = Scope<string, RegistrationFacts>;

const seeNow = 'Mở lại trang để xem tình trạng hiện nay.';

/** The registration held until the end of the change, with everything in it. */
async function held(tx: Tx, scope: RegistrationScope): Promise<RegistrationRecord> {
  await tx.db
    .selectFrom('registration')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', scope.facts.registrationId)
    .forUpdate()
    .execute();
  const record = await registrationRecord(tx, scope.facts.registrationId);
  if (!record) throw notFound();
  return record;
}

/** @throws AppError wrongPhase when the act is not possible any more */
export async function registrationInChange(
  tx: Tx,
  scope: RegistrationScope,
  act: RegistrationAction,
): Promise<{ record: RegistrationRecord; next: RegistrationState }> {
  const record = await held(tx, scope);
  const next = nextState(REGISTRATION_TRANSITIONS, record.state, act);
  if (!next) throw wrongPhase(`${registrationSentences[record.state]} ${seeNow}`);
  return { record, next };
}

/** @throws AppError wrongPhase when nothing in the registration may change now */
export async function registrationInEditing(tx: Tx, scope: RegistrationScope): Promise<RegistrationRecord> {
  const record = await held(tx, scope);
  if (record.state !== 'draft' && record.state !== 'returned') {
    throw wrongPhase(`${registrationSentences[record.state]} ${seeNow}`);
  }
  return record;
}

/** @throws AppError wrongPhase when the return asked for other targets only */
export async function targetInEditing(
  tx: Tx,
  scope: RegistrationScope,
  targetId: string,
): Promise<{ record: RegistrationRecord; target: Target }> {
  const record = await registrationInEditing(tx, scope);
  const target = record.targets.find(({ id }) => id === targetId);
  if (!target) throw notFound();
  demandEditable(record, target);
  return { record, target };
}

/** @throws AppError wrongPhase when the return asked for other targets only */
export function demandEditable(record: RegistrationRecord, target: Target): void {
  if (mayEditTarget(record, target)) return;
  throw wrongPhase('Trưởng Cụm không có ý kiến về chỉ tiêu này, nên lần gửi lại này chỉ tiêu giữ nguyên.');
}

/** @throws AppError wrongPhase when the return allows neither new targets nor another title */
export function demandExtension(record: RegistrationRecord): void {
  if (mayExtend(record)) return;
  throw wrongPhase('Lần trả lại này chỉ cho sửa các chỉ tiêu có ý kiến, không thêm chỉ tiêu và không đổi danh hiệu.');
}

/** @throws AppError conflict when the registration changed since the page was opened; null: no form */
export function demandSeen(record: RegistrationRecord, version: number | null): void {
  if (version === null || version === record.version) return;
  throw new AppError('conflict', 'Bản đăng ký vừa có người sửa. Xem lại nội dung bên dưới rồi làm lại.', {
    conflict: { values: {}, version: record.version, ...(record.savedBy ? { who: record.savedBy } : {}) },
  });
}

type RegistrationChange = Partial<
  Pick<RegistrationTable, 'state' | 'agreed_at' | 'agreed_by'> & {
    title_aimed: 'none' | 'CO_BO' | 'CO_CP';
    round: number;
  }
>;

/** Writes the registration with its next version and who saved it. */
export async function writeRegistration(
  tx: Tx,
  scope: RegistrationScope,
  record: RegistrationRecord,
  values: RegistrationChange = {},
): Promise<void> {
  await tx.db
    .updateTable('registration')
    .set({ ...values, version: record.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', record.id)
    .execute();
}
