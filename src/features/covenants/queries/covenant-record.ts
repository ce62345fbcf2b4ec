import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { type ContentTarget, type CovenantContent, contentMark } from '../content.ts';
import { type Amendment, amendmentsOf } from '../queries.ts';
import { type CovenantState, itemsOf } from '../rules.ts';

export interface CovenantVersion {
  number: number;
  content: CovenantContent;
  hash: string;
  /** The stored text still bears its mark. */
  intact: boolean;
  frozenAt: Date;
  frozenBy: string;
  amendmentId: string | null;
}

export interface Party {
  unitId: string;
  unitName: string;
  signature: { signerName: string; signerTitle: string; signedAt: Date; hash: string } | null;
}

export interface CovenantRecord {
  id: string;
  clusterYearId: string;
  year: number;
  clusterName: string;
  tenantName: string;
  place: string;
  state: CovenantState;
  grounds: string;
  commitments: string;
  inForceAt: Date | null;
  savedAt: Date;
  savedBy: string;
  version: number;
  /** The version that all sign; null in a draft that was never opened, the latest opened one after a withdrawal. */
  signed: CovenantVersion | null;
  /** The one in force: `signed`, or a later one after amendments. */
  current: CovenantVersion | null;
  /** Who signs `signed`, in the order of the members; empty in a draft. */
  parties: Party[];
  amendments: Amendment[];
}

/** The covenant whole, with every mark computed again. @param lock held until the end of the change */
export async function covenantRecord(tx: Tx, covenantId: string, lock = false): Promise<CovenantRecord | null> {
  if (lock) await holdCovenant(tx, covenantId);
  const row = await tx.db
    .selectFrom('covenant as c')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'c.tenant_id')
    .select(['c.id', 'c.cluster_year_id as clusterYearId', 'y.year', 'k.name as clusterName', 't.name as tenantName'])
    .select(['t.place', 'c.state', 'c.grounds', 'c.commitments', 'c.in_force_at as inForceAt', 'c.version'])
    .select(['c.saved_at as savedAt', 'c.saved_by as savedBy', 'c.signing_version', 'c.current_version'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.id', '=', covenantId)
    .executeTakeFirst();
  if (!row) return null;
  const { signing_version, current_version, ...covenant } = row;
  const versions = await versionsOf(tx, covenantId, [signing_version, current_version]);
  return {
    ...covenant,
    signed: versions.find(({ number }) => number === signing_version) ?? null,
    current: versions.find(({ number }) => number === current_version) ?? null,
    parties: covenant.state === 'draft' ? [] : await partiesOf(tx, covenantId, signing_version),
    amendments: await amendmentsOf(tx, covenantId),
  };
}

async function holdCovenant(tx: Tx, covenantId: string): Promise<void> {
  await tx.db
    .selectFrom('covenant')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', covenantId)
    .forUpdate()
    .execute();
}

async function versionsOf(tx: Tx, covenantId: string, numbers: readonly number[]): Promise<CovenantVersion[]> {
  const rows = await tx.db
    .selectFrom('covenant_version')
    .select(['number', 'content', 'content_hash', 'frozen_at', 'frozen_by', 'amendment_id'])
    .where('tenant_id', '=', tx.tenantId)
    .where('covenant_id', '=', covenantId)
    .where('number', 'in', numbers)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    content: JSON.parse(row.content) as CovenantContent,
    hash: row.content_hash,
    intact: contentMark(row.content) === row.content_hash,
    frozenAt: row.frozen_at,
    frozenBy: row.frozen_by,
    amendmentId: row.amendment_id,
  }));
}

async function partiesOf(tx: Tx, covenantId: string, number: number): Promise<Party[]> {
  const rows = await tx.db
    .selectFrom('covenant_party as p')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'))
    .leftJoin('covenant_signature as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'p.tenant_id')
        .onRef('s.covenant_id', '=', 'p.covenant_id')
        .onRef('s.number', '=', 'p.number')
        .onRef('s.unit_id', '=', 'p.unit_id'),
    )
    .select(['p.unit_id', 'u.name', 's.signer_name', 's.signer_title', 's.signed_at', 's.content_hash'])
    .where('p.tenant_id', '=', tx.tenantId)
    .where('p.covenant_id', '=', covenantId)
    .where('p.number', '=', number)
    .orderBy('p.position')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitName: row.name,
    signature:
      row.signed_at === null
        ? null
        : {
            signerName: row.signer_name ?? '',
            signerTitle: row.signer_title ?? '',
            signedAt: row.signed_at,
            hash: row.content_hash ?? '',
          },
  }));
}

export interface PledgedTarget extends ContentTarget {
  /** What all signed, where an amendment changed it: stays beside the amended value on every page. */
  original: { goal: string; dueOn: Day } | null;
}

export interface PledgedUnit {
  unitId: string;
  unitName: string;
  titleAimed: string;
  targets: PledgedTarget[];
}

/** The targets in force, unit by unit, with the signed value beside each amended one. Empty before the first opening. */
export function pledges(record: Pick<CovenantRecord, 'signed' | 'current'>): PledgedUnit[] {
  const { signed, current } = record;
  if (!signed || !current) return [];
  const before = new Map(signed.content.units.flatMap(({ targets }) => targets.map((target) => [target.id, target])));
  return current.content.units.map(({ unitId, unit, titleAimed, targets }) => ({
    unitId,
    unitName: unit,
    titleAimed,
    targets: targets.map((target) => {
      const was = before.get(target.id);
      const changed = was !== undefined && (was.goal !== target.goal || was.dueOn !== target.dueOn);
      return { ...target, original: changed ? { goal: was.goal, dueOn: was.dueOn } : null };
    }),
  }));
}

/** The common text as it stands: frozen, or the draft. */
export function commonText(record: CovenantRecord): { grounds: string[]; commitments: string[] } {
  if (record.state !== 'draft' && record.current) return record.current.content;
  return { grounds: itemsOf(record.grounds), commitments: itemsOf(record.commitments) };
}
