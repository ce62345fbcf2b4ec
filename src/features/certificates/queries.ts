import { paths } from '#src/paths.ts';
import type { Actor, Facts } from '#src/platform/access/actor.ts';
import type { AwardState } from '#src/platform/database/tables/awards.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../accounts/schema.ts';
import type { CertificateState, ReplacementKind } from './rules.ts';

export interface CertificateFacts extends Facts {
  certificateId: string;
  awardId: string;
}

export async function certificateFacts(tx: Tx, certificateId: string): Promise<CertificateFacts | null> {
  const row = await tx.db
    .selectFrom('certificate')
    .select(['award_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', certificateId)
    .executeTakeFirst();
  return (
    (row && {
      object: { kind: 'certificate', id: certificateId },
      phase: row.state,
      certificateId,
      awardId: row.award_id,
    }) ??
    null
  );
}

export interface CertificateRecord {
  id: string;
  awardId: string;
  dossierId: string;
  number: string;
  checkCode: string;
  checkAddress: string;
  state: CertificateState;
  subjectName: string;
  awardName: string;
  year: number;
  issuer: string;
  decisionNumber: string;
  decisionDay: Day;
  ordinal: number;
  achievement: string;
  place: string;
  day: Day;
  signerTitle: string;
  signerName: string;
  madeAt: Date;
  conferredOn: Day | null;
  conferredTo: string | null;
  replacesId: string | null;
  replacesNumber: string | null;
  replacedOn: Day | null;
  replacedKind: ReplacementKind | null;
  replacedReason: string | null;
  replacedById: string | null;
  replacedByNumber: string | null;
  synthetic: boolean;
  version: number;
  /** Where the award stands now, and its name there: a correction since makes the paper out of date. */
  awardState: AwardState;
  registerName: string;
}

function certificateRows(tx: Tx) {
  return tx.db
    .selectFrom('certificate as c')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.award_id'))
    .innerJoin('award_standing as s', (on) =>
      on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.award_id', '=', 'c.award_id'),
    )
    .leftJoin('certificate as p', (on) =>
      on.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.replaces_id'),
    )
    .leftJoin('certificate as f', (on) =>
      on.onRef('f.tenant_id', '=', 'c.tenant_id').onRef('f.replaces_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.award_id as awardId', 'a.dossier_id as dossierId', 'c.number', 'c.check_code as checkCode'])
    .select([
      'c.check_address as checkAddress',
      'c.state',
      'c.subject_name as subjectName',
      'c.award_name as awardName',
    ])
    .select(['c.year', 'c.issuer', 'c.decision_number as decisionNumber', 'c.decision_day as decisionDay', 'c.ordinal'])
    .select(['c.achievement', 'c.place', 'c.certificate_day as day', 'c.signer_title as signerTitle'])
    .select(['c.signer_name as signerName', 'c.made_at as madeAt', 'c.conferred_on as conferredOn'])
    .select(['c.conferred_to as conferredTo', 'c.replaces_id as replacesId', 'p.number as replacesNumber'])
    .select(['c.replaced_on as replacedOn', 'c.replaced_kind as replacedKind', 'c.replaced_reason as replacedReason'])
    .select(['f.id as replacedById', 'f.number as replacedByNumber', 'c.synthetic', 'c.version'])
    .select(['s.state as awardState', 's.subject_name as registerName'])
    .where('c.tenant_id', '=', tx.tenantId);
}

export async function certificateRecord(tx: Tx, certificateId: string): Promise<CertificateRecord | null> {
  return (await certificateRows(tx).where('c.id', '=', certificateId).executeTakeFirst()) ?? null;
}

/** Made certificates, the latest first, after a place in that order; one more than `limit` when there are more. */
export function certificates(
  tx: Tx,
  after: { madeAt: Date; id: string } | null,
  limit: number,
): Promise<CertificateRecord[]> {
  let query = certificateRows(tx);
  if (after) {
    query = query.where((eb) => eb(eb.refTuple('c.made_at', 'c.id'), '<', eb.tuple(after.madeAt, after.id)));
  }
  return query
    .orderBy('c.made_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Every certificate ever made for the awards of a dossier, the first one first. */
export function certificatesOfDossier(tx: Tx, dossierId: string): Promise<CertificateRecord[]> {
  return certificateRows(tx).where('a.dossier_id', '=', dossierId).orderBy('c.made_at').orderBy('c.id').execute();
}

export interface AwardWithoutCertificate {
  awardId: string;
  subjectName: string;
  awardName: string;
  year: number;
  decisionNumber: string;
  grantedOn: Day;
  ordinal: number;
  /** Who gives it: one signature is for the awards of one giver. */
  issuer: string;
}

/** Published awards that have no certificate yet, the earliest decision first. */
export function awardsWithoutCertificate(tx: Tx, limit: number): Promise<AwardWithoutCertificate[]> {
  return tx.db
    .selectFrom('award_standing as s')
    .innerJoin('award as a', (on) => on.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.award_id'))
    .select(['a.id as awardId', 's.subject_name as subjectName', 'a.award_name as awardName', 'a.year'])
    .select(['a.decision_number as decisionNumber', 'a.granted_on as grantedOn', 'a.ordinal', 'a.issuer'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.state', '=', 'published')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('certificate as c')
            .select('c.id')
            .where('c.tenant_id', '=', tx.tenantId)
            .whereRef('c.award_id', '=', 's.award_id'),
        ),
      ),
    )
    .orderBy('s.granted_on')
    .orderBy('s.award_id')
    .limit(limit)
    .execute();
}

/** What the registry has to do about certificates. */
export async function certificateTasks(tx: Tx, actor: Actor): Promise<Task[]> {
  if (!actor.grants.some(({ role }) => role === 'registry')) return [];
  const [without, toConfer] = [await awardsWithoutCertificate(tx, 100), await waitingToConfer(tx)];
  const tasks: Task[] = [];
  if (without.length > 0) {
    tasks.push({
      key: 'certificates-make',
      title: `Lập giấy chứng nhận cho ${without.length} khen thưởng đã công bố`,
      href: paths.certificates(),
      why: `Quyết định số ${[...new Set(without.map(({ decisionNumber }) => decisionNumber))].join(', ')} đã công bố.`,
      consequence: 'Chưa có giấy thì chưa trao được, hồ sơ chưa lưu trữ được.',
      deadline: null,
      opensOn: null,
      state: 'notStarted',
      button: 'Lập giấy',
    });
  }
  for (const { id, number, subjectName, outdated } of toConfer) {
    tasks.push({
      key: `certificate-${id}`,
      title: outdated ? `Cấp đổi giấy số ${number}: tên đã đính chính` : `Ghi việc trao giấy chứng nhận số ${number}`,
      href: outdated ? paths.reissueCertificate(id) : paths.certificate(id),
      why: subjectName,
      consequence: outdated
        ? 'Giấy in tên cũ, khác với sổ khen thưởng.'
        : 'Chưa ghi việc trao thì hồ sơ chưa lưu trữ được.',
      deadline: null,
      opensOn: null,
      state: 'notStarted',
      button: outdated ? 'Cấp đổi' : 'Ghi việc trao',
    });
  }
  return tasks;
}

async function waitingToConfer(tx: Tx) {
  return tx.db
    .selectFrom('certificate as c')
    .innerJoin('award_standing as s', (on) =>
      on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.award_id', '=', 'c.award_id'),
    )
    .select(['c.id', 'c.number', 's.subject_name as subjectName'])
    .select((eb) => eb('c.subject_name', '<>', eb.ref('s.subject_name')).as('outdated'))
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.state', '=', 'made')
    .where('s.state', '<>', 'annulled')
    .orderBy('c.made_at')
    .limit(50)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, outdated: Boolean(row.outdated) })));
}
