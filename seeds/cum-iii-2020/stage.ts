import { actorOfAccount } from '#src/features/accounts/queries.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access, Asker, Scope, Services } from '#src/platform/access/scope.ts';
import { confirmSignature, type SignatureProof } from '#src/platform/access/signature.ts';
import { legalDay, type manualClock } from '#src/platform/clock.ts';
import { read, type Tx } from '#src/platform/database/transaction.ts';
import type { MemberCode } from './data/published.ts';
import { demonstrationPassword } from './data/simulated-people.ts';

/** Where the case is played: the services on a clock that the play sets, and the ids that acts hand on. */
export interface Stage {
  services: Services;
  clock: ReturnType<typeof manualClock>;
  tenantId: string;
  /** Ids by name that earlier acts left for later ones: `unit.CTN`, `year.2020`, `ballot.CO_BO`. */
  ids: Map<string, string>;
  /** Where the replay writes its papers; null when only the data is wanted. */
  out: ((name: string, pdf: Uint8Array) => Promise<void>) | null;
}

/** One act of the case: what happens, when, and what of it is published. */
export interface Act {
  at: string;
  title: string;
  /** Numbers of the published facts, or null when everything in it is simulated. */
  facts: string | null;
  run(stage: Stage): Promise<string | undefined>;
}

/** Signs an account in, as far as access is concerned. */
export async function as(stage: Stage, userName: string): Promise<Asker> {
  const { services, tenantId } = stage;
  const actor = await read(services.database, tenantId, async (tx) => {
    const row = await tx.db
      .selectFrom('account')
      .select(['id', 'user_id'])
      .where('tenant_id', '=', tenantId)
      .where('user_name', '=', userName)
      .executeTakeFirstOrThrow();
    const today = legalDay(services.clock.now());
    return actorOfAccount(tx, row.id, { userId: row.user_id, sessionId: 'replay' }, today);
  });
  if (!actor) throw new Error(`${userName} has no account in force`);
  return { actor, services };
}

/** The scope of one account for one action, through the same access as a page. */
export async function scopeOf<A extends string, F extends Facts>(
  stage: Stage,
  userName: string,
  access: Access<A, F>,
  params: Record<string, string> = {},
): Promise<Scope<A, F>> {
  return access.authorise(await as(stage, userName), params);
}

export function id(stage: Stage, name: string): string {
  const value = stage.ids.get(name);
  if (!value) throw new Error(`no id for ${name} yet`);
  return value;
}

export function look<T>(stage: Stage, query: (tx: Tx) => Promise<T>): Promise<T> {
  return read(stage.services.database, stage.tenantId, query);
}

/** User name of a unit's head or officer. */
export function userOf(unit: MemberCode, who: 'head' | 'officer'): string {
  return `${unit.toLowerCase()}.${who === 'head' ? 'truong' : 'cv'}`;
}

/** The password given again before a signature, as the page asks for it. */
export function signed(scope: Scope): Promise<SignatureProof> {
  return confirmSignature(scope, demonstrationPassword);
}

/** The version that a form on the cluster-year would have been opened with. */
export async function versionOfYear(stage: Stage, clusterYearId: string): Promise<number> {
  const facts = await look(stage, (tx) =>
    tx.db
      .selectFrom('cluster_year')
      .select('version')
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', clusterYearId)
      .executeTakeFirstOrThrow(),
  );
  return facts.version;
}
