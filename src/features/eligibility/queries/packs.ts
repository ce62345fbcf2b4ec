import { sql } from 'kysely';
import { z } from 'zod';
import { type NationalPack, nationalPackSchema, type RulePack } from '#src/law/pack.ts';
import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import { withSections } from '#src/law/sections.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { packHash } from '../rule-parts.ts';

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
  const pin = await pins(tx).where('p.cluster_year_id', '=', clusterYearId).limit(1).executeTakeFirst();
  if (!pin) return { pack: rulePack(), pin: null };
  return { pack: await packUnder(tx, pin), pin };
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
  const { rows } = await sql<{ unitId: string; hash: string | null } & Omit<Pin, 'hash'>>`
    select distinct on (m.unit_id) m.unit_id as "unitId", p.id, p.rule_pack_id as "rulePackId", k.code, k.version,
      k.hash, p.reason, p.pinned_at as "pinnedAt", a.display_name as "pinnedBy"
    from membership m
    join cluster_year y on y.tenant_id = m.tenant_id and y.id = m.cluster_year_id
    join cluster c on c.tenant_id = y.tenant_id and c.id = y.cluster_id
    left join rule_pack_pin p on p.tenant_id = y.tenant_id and p.cluster_year_id = y.id
    left join rule_pack k on k.tenant_id = p.tenant_id and k.id = p.rule_pack_id
    left join account a on a.tenant_id = p.tenant_id and a.id = p.pinned_by
    where m.tenant_id = ${tx.tenantId} and m.unit_id = any(${unitIds as string[]}::uuid[]) and y.year = ${year}
    order by m.unit_id, c.code, p.pinned_at desc, p.id desc`.execute(tx.db);
  const pinned = rows.flatMap(({ unitId, hash, ...pin }) => (hash === null ? [] : [{ unitId, pin: { ...pin, hash } }]));
  const packs = await packsUnder(
    tx,
    pinned.map(({ pin }) => pin),
  );
  const current: PackOfYear = { pack: rulePack(), pin: null };
  return new Map([
    ...unitIds.map((id): [string, PackOfYear] => [id, current]),
    ...pinned.map(({ unitId, pin }): [string, PackOfYear] => [unitId, { pack: packs(pin), pin }]),
  ]);
}

/** The pinned packs of cluster-years; a year that was never pinned is left out. */
export async function packsOfClusterYears(tx: Tx, clusterYearIds: readonly string[]): Promise<Map<string, RulePack>> {
  if (clusterYearIds.length === 0) return new Map();
  const rows = await pins(tx)
    .select('p.cluster_year_id')
    .where('p.cluster_year_id', 'in', [...clusterYearIds])
    .execute();
  const packs = await packsUnder(tx, rows);
  return new Map(rows.toReversed().map((row) => [row.cluster_year_id, packs(row)]));
}

export interface YearPacks {
  /** The pinned pack of one of the years, else the program's current one. */
  of: (clusterYearId: string) => RulePack;
}

/** The packs of cluster-years that are read together. */
export async function yearPacks(tx: Tx, clusterYearIds: readonly string[]): Promise<YearPacks> {
  const pinned = await packsOfClusterYears(tx, [...new Set(clusterYearIds)]);
  return { of: (clusterYearId) => pinned.get(clusterYearId) ?? rulePack() };
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
    .select(['id as rulePackId', 'hash', 'code'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', rulePackId)
    .executeTakeFirst();
  return row ? packUnder(tx, row) : null;
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

type Kept = Pick<Pin, 'rulePackId' | 'hash' | 'code'>;

async function packUnder(tx: Tx, kept: Kept): Promise<RulePack> {
  return (await packsUnder(tx, [kept]))(kept);
}

/** Reads the content of kept packs, of each hash once: a whole pack is half a megabyte. */
async function packsUnder(tx: Tx, kept: readonly Kept[]): Promise<(one: Kept) => RulePack> {
  const found = new Map<string, RulePack>();
  const strange = new Map<string, Kept>();
  for (const one of kept) {
    const known = readPacks.get(one.hash) ?? programPack(one);
    if (known) found.set(one.hash, known);
    else strange.set(one.rulePackId, one);
  }
  if (strange.size > 0) {
    const rows = await tx.db
      .selectFrom('rule_pack')
      .select(['hash', 'content'])
      .where('tenant_id', '=', tx.tenantId)
      .where('id', 'in', [...strange.keys()])
      .execute();
    for (const { hash, content } of rows) found.set(hash, packOf(hash, content));
  }
  return ({ hash, code, rulePackId }) => {
    const pack = found.get(hash);
    if (!pack) throw new Error(`kept pack ${code} ${rulePackId} is gone`);
    return pack;
  };
}

/** The program's own pack, where the kept one has its content. */
function programPack({ code, hash }: Kept): RulePack | null {
  const pack = PACK_CODES.some((each) => each === code) ? rulePack(code) : null;
  return pack && packHash(pack) === hash ? pack : null;
}

function packOf(hash: string, content: unknown): RulePack {
  const kept = keptPackSchema.parse(content) as Omit<NationalPack, 'code'> & { code: string; ministry: string | null };
  const isKnown = PACK_CODES.some((code) => code === kept.code);
  const pack = withSections(kept, rulePack(isKnown ? kept.code : 'quoc-gia'));
  if (readPacks.size >= heldPacks) readPacks.delete(readPacks.keys().next().value ?? '');
  readPacks.set(hash, pack);
  return pack;
}

/** The same for a page that shows it: null where the packs differ. */
export function whatAllSay<Said>(packs: readonly RulePack[], say: (pack: RulePack) => Said): { said: Said } | null {
  const [first = rulePack(), ...others] = new Set(packs);
  const said = say(first);
  const words = JSON.stringify(said);
  return others.every((pack) => JSON.stringify(say(pack)) === words) ? { said } : null;
}

/**
 * What the packs of several years say of one matter, where they say the same.
 * @throws AppError wrongPhase when they differ: nothing can be decided for all of these years at once
 */
export function saidAlike<Said>(packs: readonly RulePack[], matter: string, say: (pack: RulePack) => Said): Said {
  const all = whatAllSay(packs, say);
  if (all) return all.said;
  throw wrongPhase(
    `Các cụm ghim bộ quy định khác nhau về ${matter}. Làm riêng từng cụm, hoặc nhờ cơ quan thường trực ghim lại.`,
  );
}
