import { sql } from 'kysely';
import { z } from 'zod';
import { type NationalPack, nationalPackSchema, type RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

/** The pack that a cluster-year runs on, as it was when it was pinned. */
export interface Pin {
  id: string;
  rulePackId: string;
  code: string;
  version: string;
  hash: string;
  reason: string;
  pinnedAt: Date;
  pinnedBy: string;
}

export interface PackOfYear {
  pack: RulePack;
  /** Null where the year was never pinned: then it is the program's own pack of today, and the page says so. */
  pin: Pin | null;
}

const keptPackSchema = nationalPackSchema.extend({ code: z.string().min(1), ministry: z.string().nullable() });

/** Packs are compiled once per object: what was read stays the same object, by its hash. */
const readPacks = new Map<string, RulePack>();
const heldPacks = 20;

/** The pinned pack of a cluster-year, else the program's current one. */
export async function packOfYear(tx: Tx, clusterYearId: string): Promise<PackOfYear> {
  const row = await pins(tx)
    .select('k.content')
    .where('p.cluster_year_id', '=', clusterYearId)
    .limit(1)
    .executeTakeFirst();
  if (!row) return { pack: rulePack(), pin: null };
  const { content, ...pin } = row;
  return { pack: packOf(pin.hash, content), pin };
}

/**
 * The pack that rules a unit's year: that of the cluster in which the unit takes part in that year. A unit in no
 * cluster has the program's current pack.
 */
export async function packOfUnit(tx: Tx, unitId: string, year: number): Promise<PackOfYear> {
  return (await packsOfUnits(tx, [unitId], year)).get(unitId) ?? { pack: rulePack(), pin: null };
}

/** `packOfUnit` of many units at once; every unit has one. */
export async function packsOfUnits(tx: Tx, unitIds: readonly string[], year: number): Promise<Map<string, PackOfYear>> {
  const { rows } = await sql<{ unitId: string; hash: string | null; content: unknown } & Omit<Pin, 'hash'>>`
    select distinct on (m.unit_id) m.unit_id as "unitId", p.id, p.rule_pack_id as "rulePackId", k.code, k.version,
      k.hash, p.reason, p.pinned_at as "pinnedAt", a.display_name as "pinnedBy", k.content
    from membership m
    join cluster_year y on y.tenant_id = m.tenant_id and y.id = m.cluster_year_id
    join cluster c on c.tenant_id = y.tenant_id and c.id = y.cluster_id
    left join rule_pack_pin p on p.tenant_id = y.tenant_id and p.cluster_year_id = y.id
    left join rule_pack k on k.tenant_id = p.tenant_id and k.id = p.rule_pack_id
    left join account a on a.tenant_id = p.tenant_id and a.id = p.pinned_by
    where m.tenant_id = ${tx.tenantId} and m.unit_id = any(${unitIds as string[]}::uuid[]) and y.year = ${year}
    order by m.unit_id, c.code, p.pinned_at desc, p.id desc`.execute(tx.db);
  const pinned = rows.flatMap(({ unitId, content, hash, ...pin }): [string, PackOfYear][] =>
    hash === null ? [] : [[unitId, { pack: packOf(hash, content), pin: { ...pin, hash } }]],
  );
  const current: PackOfYear = { pack: rulePack(), pin: null };
  return new Map([...unitIds.map((id): [string, PackOfYear] => [id, current]), ...pinned]);
}

/** The pinned packs of cluster-years; a year that was never pinned is left out. */
export async function packsOfClusterYears(tx: Tx, clusterYearIds: readonly string[]): Promise<Map<string, RulePack>> {
  if (clusterYearIds.length === 0) return new Map();
  const rows = await pins(tx)
    .select(['p.cluster_year_id', 'k.content'])
    .where('p.cluster_year_id', 'in', [...clusterYearIds])
    .execute();
  return new Map(
    rows.toReversed().map(({ cluster_year_id, hash, content }) => [cluster_year_id, packOf(hash, content)]),
  );
}

/** Every pin of a cluster-year, the one that counts first. */
export function pinsOf(tx: Tx, clusterYearId: string): Promise<Pin[]> {
  return pins(tx).where('p.cluster_year_id', '=', clusterYearId).execute();
}

/** Packs that some year kept, the latest first; for "what if". */
export function keptPacks(
  tx: Tx,
): Promise<{ id: string; code: string; version: string; hash: string; keptAt: Date }[]> {
  return tx.db
    .selectFrom('rule_pack')
    .select(['id', 'code', 'version', 'hash', 'kept_at as keptAt'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

export async function keptPack(tx: Tx, rulePackId: string): Promise<RulePack | null> {
  const row = await tx.db
    .selectFrom('rule_pack')
    .select(['hash', 'content'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', rulePackId)
    .executeTakeFirst();
  return row ? packOf(row.hash, row.content) : null;
}

function pins(tx: Tx) {
  return tx.db
    .selectFrom('rule_pack_pin as p')
    .innerJoin('rule_pack as k', (on) =>
      on.onRef('k.tenant_id', '=', 'p.tenant_id').onRef('k.id', '=', 'p.rule_pack_id'),
    )
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.pinned_by'))
    .select(['p.id', 'p.rule_pack_id as rulePackId', 'k.code', 'k.version', 'k.hash', 'p.reason'])
    .select(['p.pinned_at as pinnedAt', 'a.display_name as pinnedBy'])
    .where('p.tenant_id', '=', tx.tenantId)
    .orderBy('p.pinned_at', 'desc')
    .orderBy('p.id', 'desc');
}

function packOf(hash: string, content: unknown): RulePack {
  const known = readPacks.get(hash);
  if (known) return known;
  const pack = keptPackSchema.parse(content) as Omit<NationalPack, 'code'> & { code: string; ministry: string | null };
  if (readPacks.size >= heldPacks) readPacks.delete(readPacks.keys().next().value ?? '');
  readPacks.set(hash, pack);
  return pack;
}
