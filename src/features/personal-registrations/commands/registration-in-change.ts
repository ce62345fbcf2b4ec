import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { PersonalRegistrationTable } from '#src/platform/database/tables/people.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { familyOf, type PersonYearFacts, type RegistrationRecord, registrationRecord } from '../queries.ts';
import {
  PERSONAL_REGISTRATION_TRANSITIONS,
  type PersonalRegistrationAction,
  type PersonalRegistrationState,
  personalRegistrationSentences,
  registrableYear,
} from '../rules.ts';
import { type PersonalRegistrationInput, registrationValues } from '../schema.ts';

type PersonScope = Scope<string, PersonYearFacts>;

const seeNow = 'Mở lại trang để xem tình trạng hiện nay.';

/** The registration held until the end of the change; null where nothing is written yet. */
export async function held(tx: Tx, scope: PersonScope): Promise<RegistrationRecord | null> {
  await tx.db
    .selectFrom('personal_registration')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('person_id', 'in', familyOf(tx, scope.facts.personId))
    .where('year', '=', scope.facts.year)
    .forUpdate()
    .execute();
  return registrationRecord(tx, scope.facts);
}

/** @throws AppError wrongPhase when the act is not possible any more */
export function demandStep(
  record: Pick<RegistrationRecord, 'state'> | null,
  act: PersonalRegistrationAction,
): PersonalRegistrationState {
  const next = nextState(PERSONAL_REGISTRATION_TRANSITIONS, record?.state ?? null, act);
  if (next) return next;
  const now = record ? `${personalRegistrationSentences[record.state]} ` : '';
  throw wrongPhase(`${now}${seeNow}`);
}

/** @throws AppError conflict when the registration changed since the page was opened; null: no form */
export function demandSeen(record: RegistrationRecord | null, version: number | null): void {
  const now = record?.version ?? 0;
  if (version === null || version === now) return;
  throw new AppError('conflict', 'Bản đăng ký vừa có người sửa. Xem lại nội dung bên dưới rồi làm lại.', {
    conflict: { values: record ? registrationValues(record) : {}, version: now },
  });
}

/** @throws AppError notFound */
export async function registrationInDecision(
  tx: Tx,
  scope: PersonScope,
  act: 'agree' | 'return',
  version: number | null,
): Promise<{ record: RegistrationRecord; next: PersonalRegistrationState }> {
  const record = await held(tx, scope);
  if (!record) throw notFound();
  const next = demandStep(record, act);
  demandSeen(record, version);
  return { record, next };
}

/**
 * Writes titles, plan and targets; begins the registration where there is none.
 * @returns the registration as it stands then
 * @throws AppError wrongPhase or conflict
 */
export async function writeContent(
  tx: Tx,
  scope: PersonScope,
  input: PersonalRegistrationInput & { version: number | null },
): Promise<{ before: RegistrationRecord | null; id: string; state: PersonalRegistrationState; version: number }> {
  const { personId, registeringUnitId, year } = scope.facts;
  if (!registrableYear(year, scope.today)) {
    throw wrongPhase(`Năm ${year} không đăng ký được vào hôm nay: chỉ đăng ký cho năm nay và năm sau.`);
  }
  const before = await held(tx, scope);
  if (before && before.state !== 'draft' && before.state !== 'returned') {
    throw wrongPhase(`${personalRegistrationSentences[before.state]} ${seeNow}`);
  }
  demandSeen(before, input.version);
  const id = before?.id ?? uuidv7(scope.now.getTime());
  const state = before?.state ?? demandStep(null, 'begin');
  const content = { titles: input.titles, initiative_plan: input.initiativePlan };
  const version = (before?.version ?? 0) + 1;
  if (before) {
    await updateRegistration(tx, id, { ...content, version });
    await tx.db
      .deleteFrom('personal_target')
      .where('tenant_id', '=', tx.tenantId)
      .where('registration_id', '=', id)
      .execute();
  } else {
    const key = { tenant_id: tx.tenantId, id, person_id: personId, unit_id: registeringUnitId, year };
    await tx.db
      .insertInto('personal_registration')
      .values({ ...key, ...content, state, sent_at: null, decided_at: null, decided_by: null })
      .execute();
  }
  await insertTargets(tx, scope, id, input.targets);
  return { before, id, state, version };
}

async function insertTargets(
  tx: Tx,
  scope: PersonScope,
  registrationId: string,
  targets: PersonalRegistrationInput['targets'],
): Promise<void> {
  if (targets.length === 0) return;
  await tx.db
    .insertInto('personal_target')
    .values(
      targets.map((target, index) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        registration_id: registrationId,
        position: index + 1,
        ...target,
      })),
    )
    .execute();
}

type Change = Partial<
  Pick<PersonalRegistrationTable, 'state' | 'sent_at' | 'decided_at' | 'decided_by'> & {
    titles: string[];
    initiative_plan: string;
    remark: string;
  }
>;

export async function updateRegistration(tx: Tx, id: string, values: Change & { version: number }): Promise<void> {
  await tx.db
    .updateTable('personal_registration')
    .set(values)
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** What the journal keeps of the content. */
export function contentOf(record: Pick<RegistrationRecord, 'titles' | 'initiativePlan' | 'targets'> | null) {
  return record && { titles: record.titles, initiativePlan: record.initiativePlan, targets: record.targets };
}
