import type { Clock } from '../clock.ts';
import { legalDay } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { read as readTenant, type Tx } from '../database/transaction.ts';
import { forbidden, notFound, wrongPhase } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { isUuid } from '../ids.ts';
import type { Log } from '../log.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { type Actor, type Facts, type RoleName, rolesOn } from './actor.ts';

/** What every room may use, made once in `main.ts`. */
export interface Services {
  database: Database;
  clock: Clock;
  signIn: SignIn;
  files: FileStore;
  log: Log;
  /** The tenant of pages that need no sign-in (the demonstration's ministry). */
  publicTenantId: string;
  demonstration: boolean;
  /** Address under which people reach the program; absent in tests and replays. */
  publicUrl?: string;
}

/** One row of the matrix: who may do this, and in which states of the object. */
export interface ActionRule {
  object: string;
  roles: readonly RoleName[];
  phases: readonly string[] | 'any';
}

declare const minted: unique symbol;

/**
 * The right to do one action on one object, checked. Only an `Access` makes it; commands and queries ask for it, so a
 * change without a check does not compile.
 */
export interface Scope<A extends string = string, F extends Facts = Facts> {
  readonly [minted]: A;
  readonly action: A;
  readonly tenantId: string;
  readonly actor: Actor | null;
  /** The role that allowed it, first in the order of the matrix row; written in the journal. */
  readonly role: RoleName;
  readonly facts: F;
  readonly services: Services;
  readonly now: Date;
  /** Legal day of `now`, `YYYY-MM-DD`. */
  readonly today: string;
  /** Identity of the form that was sent; a repeat returns the first result. */
  readonly submission: string | null;
}

export interface Asker {
  actor: Actor | null;
  services: Services;
  submission?: string | null;
}

export interface Access<A extends string = string, F extends Facts = Facts> {
  readonly action: A;
  readonly rule: ActionRule;
  /** @throws AppError notFound, forbidden or wrongPhase */
  authorise(asker: Asker, params: Record<string, string>): Promise<Scope<A, F>>;
  /** For pages that show or hide a button: the same decision on facts already read. */
  allows(actor: Actor | null, facts: Facts): boolean;
}

/**
 * Binds actions to the facts of their objects. Deny by default: an action without a row in the matrix does not
 * compile, an object that cannot be read is "not found", and a role that is not listed is refused.
 */
export function accessOver<M extends Record<string, ActionRule>>(matrix: M) {
  return function access<A extends keyof M & string, F extends Facts>(
    action: A,
    factsOf: (tx: Tx, params: Record<string, string>, asker: Asker) => Promise<F | null>,
  ): Access<A, F> {
    const rule = matrix[action] as ActionRule;
    return {
      action,
      rule,
      allows: (actor, facts) => allowingRole(rule, rolesOn(actor, facts)) !== null && phaseFits(rule, facts),
      async authorise(asker, params) {
        const { actor, services, submission = null } = asker;
        const tenantId = actor?.tenantId ?? services.publicTenantId;
        for (const [name, value] of Object.entries(params)) {
          if (name.endsWith('Id') && !isUuid(value)) throw notFound();
        }
        const facts = await readTenant(services.database, tenantId, (tx) => factsOf(tx, params, asker));
        if (!facts) throw notFound();
        const role = allowingRole(rule, rolesOn(actor, facts));
        if (!role) throw forbidden();
        if (!phaseFits(rule, facts) && !(await sentBefore(asker, tenantId, action))) {
          throw wrongPhase('Việc này không làm được ở giai đoạn hiện tại.');
        }
        const now = services.clock.now();
        return {
          action,
          tenantId,
          actor,
          role,
          facts,
          services,
          now,
          today: legalDay(now),
          submission,
        } as unknown as Scope<A, F>;
      },
    };
  };
}

/** The same form was acted on before: its repeat is let through to get the first one's result, whatever moved since. */
async function sentBefore({ actor, services, submission }: Asker, tenantId: string, action: string): Promise<boolean> {
  if (!submission || !actor) return false;
  const row = await readTenant(services.database, tenantId, ({ db }) =>
    db
      .selectFrom('submission')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', submission)
      .where('action', '=', action)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst(),
  );
  return row !== undefined;
}

function allowingRole(rule: ActionRule, roles: Set<RoleName>): RoleName | null {
  return rule.roles.find((role) => roles.has(role)) ?? null;
}

function phaseFits(rule: ActionRule, facts: Facts): boolean {
  return rule.phases === 'any' || rule.phases.includes(facts.phase);
}

/** A read-only snapshot under a scope. */
export function read<T>(scope: Scope, act: (tx: Tx) => Promise<T>): Promise<T> {
  return readTenant(scope.services.database, scope.tenantId, act);
}
