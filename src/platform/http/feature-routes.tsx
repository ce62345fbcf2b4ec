import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { routePath } from 'hono/route';
import type { z } from 'zod';
import { ErrorPage } from '#src/ui/error-page.tsx';
import type { Actor, Facts } from '../access/actor.ts';
import type { Access, Scope } from '../access/scope.ts';
import { AppError } from '../errors.ts';
import { type Language, languageField, wordsOf } from '../i18n/words.ts';
import { isUuid } from '../ids.ts';
import { frameInTrouble, logFault } from './faults.tsx';
import { type FormBody, isSecretField, readFormBody } from './form-body.ts';
import { readJsonBody } from './json-body.ts';
import { keepLanguage, languageOf, pagePath } from './language.ts';
import { type Attempt, nothingSent, type Visit, type Visitors } from './visit.ts';

export interface RouteDescription {
  method: 'GET' | 'POST';
  path: string;
  action: string;
}

export interface FormSpec<A extends string, F extends Facts, S extends z.ZodType> {
  /** Shape of the form: gets every field as text, `lists` as arrays of text, `files` as arrays of File. */
  schema: S;
  lists?: readonly string[];
  files?: readonly string[];
  /** The page with what was typed and every error beside its field. Without it errors get a page of their own. */
  show?(scope: Scope<A, F>, visit: Visit, attempt: Attempt): Promise<Child> | Child;
  /** Runs the command; the answer is the address that shows the new state. */
  run(scope: Scope<A, F>, input: z.output<S>, visit: Visit): Promise<string | Response>;
}

export interface DeviceSpec<A extends string, F extends Facts, S extends z.ZodType> {
  /** Shape of the JSON that a device of ours sends. */
  schema: S;
  /** The session is not looked at: nobody is known at this address, and no session is marked as used. */
  anonymous?: boolean;
  /** Runs the command; the answer goes back as JSON. */
  run(scope: Scope<A, F>, input: z.output<S>): Promise<unknown>;
}

/** What a device of ours is told when it is refused: the code of the refusal and a sentence for the person. */
export interface DeviceRefusal {
  error: string;
  message: string;
  fields?: Record<string, string>;
}

/** Where the sign-in room offers to sign in again without losing what was typed. */
export type SignInAgain = (visit: Visit, resume: { path: string; body: FormBody } | null) => Promise<Response>;

/**
 * The only way a page or a form post is registered: each names the access that guards it, so that deny is the default
 * and a test can walk every route with every role.
 */
export class FeatureRoutes {
  readonly described: RouteDescription[] = [];
  private readonly app: Hono;
  private readonly visitors: Visitors;
  private readonly signInAgain: SignInAgain;

  constructor(app: Hono, visitors: Visitors, signInAgain: SignInAgain) {
    this.app = app;
    this.visitors = visitors;
    this.signInAgain = signInAgain;
  }

  page<A extends string, F extends Facts>(
    path: string,
    access: Access<A, F>,
    show: (scope: Scope<A, F>, visit: Visit) => Promise<Child | Response> | Child | Response,
    /** `anonymous`: the session is not looked at, so that nobody is known at this address. */
    { anonymous = false }: { anonymous?: boolean } = {},
  ): void {
    this.described.push({ method: 'GET', path, action: access.action });
    this.app.get(path, async (c) => {
      const base = this.arrive(c);
      try {
        base.actor = anonymous ? null : await this.visitors.actorOf(c.req.raw.headers);
        if (!base.actor && !access.rule.roles.includes('public'))
          return await this.signInAgain(await this.visit(base, null), null);
        const scope = await access.authorise(base, base.params);
        return await answer(c, await show(scope, await this.visit(base, scope.facts)), 200);
      } catch (error) {
        return this.refuse(base, error, null);
      }
    });
  }

  form<A extends string, F extends Facts, S extends z.ZodType>(
    path: string,
    access: Access<A, F>,
    spec: FormSpec<A, F, S>,
  ): void {
    this.described.push({ method: 'POST', path, action: access.action });
    this.app.post(path, async (c) => {
      const base = this.arrive(c);
      let body: FormBody | null = null;
      try {
        base.actor = await this.visitors.actorOf(c.req.raw.headers);
        body = await readFormBody(c);
        const chosen = body.values[languageField];
        if (chosen !== undefined) speak(base, keepLanguage(c, chosen));
        if (!base.actor && !access.rule.roles.includes('public')) {
          return await this.signInAgain(await this.visit(base, null), { path: c.req.path, body });
        }
        const submission = body.values.submission ?? null;
        const asker = { ...base, submission: submission && isUuid(submission) ? submission : null };
        const scope = await access.authorise(asker, base.params);
        return await this.attempt(base, scope, spec, body);
      } catch (error) {
        return this.refuse(base, error, body);
      }
    });
  }

  /** A post of an island: JSON in, JSON out, with the same checks as a form. The submission is a header. */
  device<A extends string, F extends Facts, S extends z.ZodType>(
    path: string,
    access: Access<A, F>,
    spec: DeviceSpec<A, F, S>,
  ): void {
    this.described.push({ method: 'POST', path, action: access.action });
    this.app.post(path, (c) =>
      this.asDevice(c, access, spec.anonymous ?? false, async (scope) => {
        const parsed = spec.schema.safeParse(await readJsonBody(c));
        if (!parsed.success)
          throw new AppError('invalid', 'Dữ liệu gửi lên không đúng dạng. Tải lại trang rồi gửi lại.', {
            fields: fieldErrors(parsed.error),
          });
        return spec.run(scope, parsed.data);
      }),
    );
  }

  /** What an island reads: JSON, or a Response of its own. */
  data<A extends string, F extends Facts>(
    path: string,
    access: Access<A, F>,
    read: (scope: Scope<A, F>, c: Context) => Promise<unknown>,
    { anonymous = false }: { anonymous?: boolean } = {},
  ): void {
    this.described.push({ method: 'GET', path, action: access.action });
    this.app.get(path, (c) => this.asDevice(c, access, anonymous, (scope) => read(scope, c)));
  }

  private async asDevice<A extends string, F extends Facts>(
    c: Context,
    access: Access<A, F>,
    anonymous: boolean,
    act: (scope: Scope<A, F>) => Promise<unknown>,
  ): Promise<Response> {
    try {
      const { services } = this.visitors;
      const actor = anonymous ? null : await this.visitors.actorOf(c.req.raw.headers);
      if (!actor && !access.rule.roles.includes('public')) {
        return c.json({ error: 'signIn', message: 'Phiên đăng nhập đã hết. Đăng nhập lại ở một trang khác.' }, 401);
      }
      const sent = c.req.header('x-submission') ?? '';
      const submission = isUuid(sent) ? sent : null;
      const scope = await access.authorise({ actor, services, submission }, c.req.param() as Record<string, string>);
      const answer = await act(scope);
      return answer instanceof Response ? answer : c.json(answer as object);
    } catch (error) {
      if (error instanceof AppError) {
        const { code, message, fields, status } = error;
        return c.json({ error: code, message, fields } satisfies DeviceRefusal, status);
      }
      const reference = logFault(this.visitors.services.log, error, routePath(c));
      return c.json({ error: 'fault', message: `Máy chủ gặp lỗi (${reference}). Thử lại sau ít phút.` }, 500);
    }
  }

  private async attempt<A extends string, F extends Facts, S extends z.ZodType>(
    base: Arrival,
    scope: Scope<A, F>,
    spec: FormSpec<A, F, S>,
    body: FormBody,
  ): Promise<Response> {
    const visit = await this.visit(base, scope.facts);
    if (body.values[languageField] !== undefined) return this.showAgain(visit, scope, spec, body);
    const parsed = spec.schema.safeParse(schemaInput(body, spec));
    try {
      if (!parsed.success)
        throw new AppError('invalid', 'Có chỗ chưa đúng, xem từng ô.', { fields: fieldErrors(parsed.error) });
      const done = await spec.run(scope, parsed.data, visit);
      return typeof done === 'string' ? base.c.redirect(done, 303) : done;
    } catch (error) {
      if (!(error instanceof AppError) || !spec.show || (error.code !== 'invalid' && error.code !== 'conflict'))
        throw error;
      const fields =
        error.code === 'invalid' && Object.keys(error.fields).length === 0 ? { '': error.message } : error.fields;
      const attempt: Attempt = {
        values: body.values,
        lists: body.lists,
        errors: fields,
        conflict: error.conflict,
        sent: true,
      };
      return answer(base.c, await spec.show(scope, visit, attempt), error.status);
    }
  }

  /** The form's page with what was typed, in the language just chosen; nothing is checked and nothing is done. */
  private async showAgain<A extends string, F extends Facts, S extends z.ZodType>(
    visit: Visit,
    scope: Scope<A, F>,
    spec: FormSpec<A, F, S>,
    { values, lists }: FormBody,
  ): Promise<Response> {
    const { c } = visit;
    if (!spec.show) return c.redirect(pagePath(c), 303);
    const again = { ...visit, frame: { ...visit.frame, kept: true } };
    return answer(c, await spec.show(scope, again, { ...nothingSent, values, lists, sent: true }), 200);
  }

  private arrive(c: Context): Arrival {
    const language = languageOf(c);
    return {
      c,
      services: this.visitors.services,
      actor: null,
      language,
      t: wordsOf(language),
      params: c.req.param() as Record<string, string>,
    };
  }

  private async visit(base: Arrival, facts: Facts | null): Promise<Visit> {
    return {
      ...base,
      frame: await this.visitors.frameOf({ ...base, facts }),
      // No text of the database holds a NUL, and asking for one is a fault there.
      query: (name) => (base.c.req.query(name) ?? '').replaceAll('\u0000', '').normalize('NFC'),
    };
  }

  private async refuse(base: Arrival, error: unknown, body: FormBody | null): Promise<Response> {
    const known = error instanceof AppError ? error : null;
    const reference = known ? undefined : logFault(this.visitors.services.log, error, routePath(base.c));
    const status = known?.status ?? 500;
    const frame = await frameInTrouble(this.visitors, base);
    const read = body ?? (base.c.req.method === 'POST' ? await readFormBody(base.c).catch(() => null) : null);
    return base.c.html(
      <ErrorPage
        frame={frame}
        status={status}
        message={known?.message ?? null}
        fields={known?.fields ?? {}}
        typed={read ? typedText(read) : []}
        reference={reference}
      />,
      status,
    );
  }
}

function speak(base: Arrival, language: Language): void {
  base.language = language;
  base.t = wordsOf(language);
}

interface Arrival {
  c: Context;
  services: Visitors['services'];
  actor: Actor | null;
  language: Visit['language'];
  t: Visit['t'];
  params: Record<string, string>;
}

async function answer(c: Context, content: Child | Response, status: 200 | 409 | 422 | number): Promise<Response> {
  if (content instanceof Response) return content;
  return c.html(await (content as unknown as { toString(): string | Promise<string> }).toString(), status as 200);
}

function schemaInput(
  body: FormBody,
  spec: { lists?: readonly string[]; files?: readonly string[] },
): Record<string, unknown> {
  const input: Record<string, unknown> = { ...body.values };
  for (const name of spec.lists ?? []) input[name] = body.lists[name] ?? [];
  for (const name of spec.files ?? []) input[name] = body.files[name] ?? [];
  return input;
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join('.');
    fields[name] ??= issue.message;
  }
  return fields;
}

const unsaid = new Set(['submission', 'version', languageField]);

function typedText(body: FormBody): [string, string][] {
  return Object.entries(body.lists)
    .filter(([name, list]) => !unsaid.has(name) && !isSecretField(name) && list.some((text) => text.trim()))
    .map(([, list]) => ['', list.filter((text) => !isUuid(text)).join(', ')] as [string, string])
    .filter(([, text]) => text !== '');
}
