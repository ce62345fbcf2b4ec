import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { play } from '#seeds/cum-iii-2020/play.ts';
import { look, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { type App, createApp } from '#src/app.ts';
import { createTenant } from '#src/features/accounts/commands/create-tenant.ts';
import { type ActionName, matrix } from '#src/features/accounts/rules.ts';
import type { RoleName } from '#src/platform/access/actor.ts';
import type { ActionRule } from '#src/platform/access/scope.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import type { RouteDescription } from '#src/platform/http/feature-routes.tsx';
import { createSignIn } from '#src/platform/sign-in/sign-in.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { cacheFolder, openTestDatabase } from '../factories/test-database.ts';

const origin = 'http://localhost';

/** The roles of each account on the objects that a walk asks for; `stranger` is nobody. */
export type People = Readonly<Record<string, readonly RoleName[]>>;
/** Where an action's objects belong to others than the rest of the walk: who has which role there, nobody else any. */
export type Exceptions = Partial<Record<ActionName, Readonly<Record<string, readonly RoleName[]>>>>;
/** The first id of a table under a condition; empty where there is none. */
export type FirstId = (table: string, condition?: ReturnType<typeof sql>) => Promise<string>;

export interface Walk {
  stage: Stage;
  app: App;
  params: Record<string, string>;
  addressOf(route: RouteDescription, other?: Record<string, string>): string;
  ask(route: RouteDescription, user: string, path?: string): Promise<Response>;
  /** The accounts that this route's row names, by their roles on its object. */
  allowed(route: RouteDescription): string[];
  refused(route: RouteDescription): string[];
  /** Sets the state of an object; false where the state needs more than the word. */
  setState(table: string, column: string, id: string, state: string): Promise<boolean>;
  stateOf(table: string, column: string, id: string): Promise<string>;
  close(): Promise<void>;
}

/** Plays the case until an instant and signs everybody in, and an account of another body as `foreign`. */
export async function openWalk(plan: {
  until: string | null;
  people: People;
  exceptions?: Exceptions;
  paramsOf(stage: Stage, first: FirstId): Promise<Record<string, string>>;
}): Promise<Walk> {
  const { people, exceptions = {} } = plan;
  const folder = mkdtempSync(join(tmpdir(), 'thidua-routes-'));
  const database = await openTestDatabase();
  const signIn = createSignIn({
    pool: database.pool,
    baseUrl: origin,
    secret: 'routes-'.repeat(8),
    production: false,
    demonstration: true,
    cheapPasswords: true,
  });
  const stage = await play({ database, signIn, dataFolder: folder, until: plan.until });
  const app = createApp(stage.services, { publicUrl: origin }, await buildAssets(cacheFolder));
  const first: FirstId = (table, condition = sql`true`) =>
    look(stage, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from ${sql.table(table)} where tenant_id = ${tx.tenantId} and ${condition} limit 1`.execute(tx.db);
      return rows[0]?.id ?? '';
    });
  const params = await plan.paramsOf(stage, first);
  const users = Object.keys(people).filter((user) => user !== 'stranger');
  const cookies = new Map<string, string>();
  for (const user of users) cookies.set(user, await signedIn(stage.tenantId, user));
  const foreign = await createTenant(stage.services, {
    code: 'KHAC',
    name: 'Cơ quan khác',
    superiorName: null,
    place: 'Hà Nội',
    administrator: { userName: 'quantri.khac', displayName: 'Quản trị khác', password: 'Thi-dua-2020' },
  });
  cookies.set('foreign', await signedIn(foreign.tenantId, 'quantri.khac'));

  async function signedIn(tenantId: string, user: string): Promise<string> {
    const account = await inTransaction(database, tenantId, ({ db }) =>
      db.selectFrom('account').select('user_id').where('user_name', '=', user).executeTakeFirstOrThrow(),
    );
    const answer = await signIn.signInAs(account.user_id, new Headers(), '127.0.0.1');
    return answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  }

  function addressOf({ path }: RouteDescription, other: Record<string, string> = {}): string {
    return path.replace(/:(\w+)/g, (_, name: string) => other[name] ?? params[name] ?? 'x');
  }

  function mayByRole(route: RouteDescription, user: string): boolean {
    const special = exceptions[route.action as ActionName];
    const roles = (special ? special[user] : people[user]) ?? [];
    return ruleOf(route).roles.some((role) => role === 'public' || roles.includes(role));
  }

  return {
    stage,
    app,
    params,
    addressOf,
    ask(route, user, path = addressOf(route)) {
      const headers: Record<string, string> = { origin, 'sec-fetch-site': 'same-origin' };
      const cookie = cookies.get(user);
      if (cookie) headers.cookie = cookie;
      const body = route.method === 'POST' ? new URLSearchParams() : undefined;
      return Promise.resolve(app.hono.request(origin + path, { method: route.method, headers, body }));
    },
    allowed: (route) => users.filter((user) => mayByRole(route, user)),
    refused: (route) => users.filter((user) => !mayByRole(route, user)),
    setState: (table, column, id, state) =>
      inTransaction(database, stage.tenantId, ({ db }) =>
        sql`update ${sql.table(table)} set state = ${state} where ${sql.ref(column)} = ${id}`.execute(db),
      ).then(
        () => true,
        // Some states need more than the word; the room's own tests reach those.
        () => false,
      ),
    stateOf: (table, column, id) =>
      look(stage, async (tx) => {
        const { rows } = await sql<{ state: string }>`
          select state from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(tx.db);
        return rows[0]?.state ?? '';
      }),
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function ruleOf(route: RouteDescription): ActionRule {
  return matrix[route.action as ActionName];
}

/** What went wrong where a page or a form was to be refused: as "GET /x as y: 200". */
export async function notRefused(
  walk: Walk,
  routes: readonly RouteDescription[],
  usersOf: (route: RouteDescription) => readonly string[],
  { statuses = [403, 404], other = {} }: { statuses?: readonly number[]; other?: Record<string, string> } = {},
): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routes) {
    for (const user of usersOf(route)) {
      const { status } = await walk.ask(route, user, walk.addressOf(route, other));
      if (!statuses.includes(status)) wrong.push(`${route.method} ${route.path} as ${user}: ${status}`);
    }
  }
  return wrong;
}

export interface StatefulObject {
  table: string;
  param: string;
  column?: string;
}

/**
 * Sets the object into each state that its rows name and asks every route of that kind in each phase that its row does
 * not name, as those who may in the right one.
 */
export async function openInWrongPhase(
  walk: Walk,
  kind: string,
  { table, param, column = 'id' }: StatefulObject,
): Promise<{ wrong: string[]; tried: number }> {
  const phases = Object.values(matrix as Record<string, ActionRule>)
    .filter(({ object }) => object === kind)
    .flatMap((rule) => (rule.phases === 'any' ? [] : rule.phases));
  const id = walk.params[param] ?? '';
  const before = await walk.stateOf(table, column, id);
  const found = { wrong: [] as string[], tried: 0 };
  for (const phase of new Set([before, ...phases])) {
    if (phase !== before && !(await walk.setState(table, column, id, phase))) continue;
    for (const route of walk.app.routes) {
      const rule = ruleOf(route);
      if (rule.object !== kind || rule.phases === 'any' || rule.phases.includes(phase)) continue;
      const users = walk.allowed(route);
      found.tried += users.length;
      const statuses = [403, 404, 409];
      const wrong = await notRefused(walk, [route], () => users, { statuses });
      found.wrong.push(...wrong.map((each) => `${phase}: ${each}`));
    }
  }
  await walk.setState(table, column, id, before);
  return found;
}
