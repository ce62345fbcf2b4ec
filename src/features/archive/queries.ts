import type { Retention } from '#src/law/retention.ts';
import { paths } from '#src/paths.ts';
import type { Actor, Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Task } from '../accounts/schema.ts';

export interface ArchiveFacts extends Facts {
  archiveId: string;
}

export async function archiveFacts(tx: Tx, archiveId: string): Promise<ArchiveFacts | null> {
  const row = await tx.db
    .selectFrom('archive')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', archiveId)
    .executeTakeFirst();
  return row ? { object: { kind: 'archive', id: archiveId }, phase: 'any', archiveId } : null;
}

export interface ArchiveLine {
  id: string;
  dossierId: string;
  code: string;
  awardName: string;
  year: number;
  unitName: string;
  clusterName: string;
  outcome: string;
  closingReason: string | null;
  mark: string;
  size: number;
  sealedAt: Date;
  sealerName: string;
  kept: Retention;
  synthetic: boolean;
}

function archiveRows(tx: Tx) {
  return tx.db.selectFrom('archive').selectAll().where('tenant_id', '=', tx.tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof archiveRows>['execute']>>[number];

function lineOf(row: Row): ArchiveLine {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    code: row.code,
    awardName: row.award_name,
    year: row.year,
    unitName: row.unit_name,
    clusterName: row.cluster_name,
    outcome: row.outcome,
    closingReason: row.closing_reason,
    mark: row.mark,
    size: Number(row.size),
    sealedAt: row.sealed_at,
    sealerName: row.sealer_name,
    kept: {
      years: row.kept_years,
      source: {
        article: row.kept_article,
        document: row.kept_document,
        standing: row.kept_standing,
        ...(row.kept_note === null ? {} : { note: row.kept_note }),
        ...(row.kept_decided_by === null ? {} : { decidedBy: row.kept_decided_by }),
      },
    },
    synthetic: row.synthetic,
  };
}

/** Sealed dossiers, the latest first, after a place in that order; one more than `limit` when there are more. */
export async function archives(
  tx: Tx,
  after: { sealedAt: Date; id: string } | null,
  limit: number,
): Promise<ArchiveLine[]> {
  let query = archiveRows(tx);
  if (after) query = query.where((eb) => eb(eb.refTuple('sealed_at', 'id'), '<', eb.tuple(after.sealedAt, after.id)));
  const rows = await query
    .orderBy('sealed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(lineOf);
}

export interface StoredArchiveFile {
  path: string;
  title: string;
  kind: 'paper' | 'upload' | 'journal' | 'checkpoint' | 'index';
  mediaType: string;
  sha256: string;
  size: number;
}

export interface ArchiveRecord extends ArchiveLine {
  /** In the order of the ZIP. */
  files: StoredArchiveFile[];
}

export async function archiveRecord(tx: Tx, archiveId: string): Promise<ArchiveRecord | null> {
  const row = await archiveRows(tx).where('id', '=', archiveId).executeTakeFirst();
  if (!row) return null;
  const files = await tx.db
    .selectFrom('archive_file')
    .select(['path', 'title', 'kind', 'media_type as mediaType', 'sha256', 'size'])
    .where('tenant_id', '=', tx.tenantId)
    .where('archive_id', '=', archiveId)
    .orderBy('position')
    .execute();
  return { ...lineOf(row), files: files.map((file) => ({ ...file, size: Number(file.size) })) };
}

/** The sealed folder of a dossier, where there is one. */
export async function archiveOfDossier(tx: Tx, dossierId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('archive')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface OpenDossier {
  dossierId: string;
  code: string;
  awardName: string;
  unitName: string;
  year: number;
  state: 'qualified' | 'notQualified';
  /** State of the latest award of the dossier; null where there is none. */
  awardState: string | null;
}

/** Dossiers whose appraisal has concluded and that are not sealed, by code. */
export function dossiersToSeal(tx: Tx, limit: number): Promise<OpenDossier[]> {
  return tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .select([
      'd.id as dossierId',
      'd.code',
      'd.award_name as awardName',
      'd.unit_name as unitName',
      'y.year',
      'd.state',
    ])
    .select((eb) =>
      eb
        .selectFrom('award as a')
        .innerJoin('award_standing as s', (on) =>
          on.onRef('s.tenant_id', '=', 'a.tenant_id').onRef('s.award_id', '=', 'a.id'),
        )
        .select('s.state')
        .whereRef('a.tenant_id', '=', 'd.tenant_id')
        .whereRef('a.dossier_id', '=', 'd.id')
        .orderBy('a.granted_on', 'desc')
        .limit(1)
        .as('awardState'),
    )
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.state', 'in', ['qualified', 'notQualified'])
    .orderBy('d.code_year')
    .orderBy('d.code_number')
    .limit(limit)
    .execute() as Promise<OpenDossier[]>;
}

/** Dossiers that came to their end and wait for the registry: conferred, annulled, or not qualified. */
export async function archiveTasks(tx: Tx, actor: Actor): Promise<Task[]> {
  if (!actor.grants.some(({ role }) => role === 'registry')) return [];
  const waiting = (await dossiersToSeal(tx, 200)).filter(
    ({ state, awardState }) => state === 'notQualified' || awardState === 'conferred' || awardState === 'annulled',
  );
  return waiting.map(({ dossierId, code, awardName, unitName }) => ({
    key: `archive-${dossierId}`,
    title: `Niêm phong, lưu trữ hồ sơ ${code}`,
    href: paths.sealDossier(dossierId),
    why: `${unitName}, ${awardName}`,
    consequence: 'Hồ sơ chưa niêm phong thì chưa có dấu để kiểm tra về sau.',
    deadline: null,
    opensOn: null,
    state: 'notStarted',
    button: 'Niêm phong',
  }));
}
