import type { Context } from 'hono';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { invalid } from '#src/platform/errors.ts';
import { clientAddress } from '#src/platform/http/client-address.ts';
import type { FeatureRoutes, SignInAgain } from '#src/platform/http/feature-routes.tsx';
import { type KeptForm, keepForm, keptForm } from '#src/platform/http/kept-form.ts';
import { localPath } from '#src/platform/http/local-path.ts';
import { isRegisteredPost } from '#src/platform/http/registered-post.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Refused, SignInAnswer } from '#src/platform/sign-in/sign-in.ts';
import type { Frame } from '#src/ui/frame.ts';
import { resumeForm, useSignIn } from '../access.ts';
import { CodePage } from '../pages/code-page.tsx';
import { ResumePage } from '../pages/resume-page.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { actorOfUser } from '../queries.ts';
import { codeForm, nothing, resumeFields, signInForm } from '../schema.ts';

/** The sign-in page in place of the page that needs a session (401); what was typed travels along. */
export const signInAgain: SignInAgain = async (visit, resume) => {
  const { pathname, search } = new URL(visit.c.req.url);
  const kept = resume ? keepForm(resume.path, resume.body) : '';
  return visit.c.html(<SignInPage visit={visit} next={`${pathname}${search}`} resume={kept} expired />, 401);
};

/** Sign-in in one or two steps, the form that was interrupted, and the way out. */
export function signInRoutes(http: FeatureRoutes): void {
  http.page(paths.signIn(), useSignIn, (_scope, visit) =>
    visit.actor
      ? visit.c.redirect(paths.myWork(), 302)
      : SignInPage({ visit, next: localPath(visit.query('next')) ?? '', resume: '' }),
  );
  http.form(paths.signIn(), useSignIn, {
    schema: signInForm,
    show: (_scope, visit, attempt) => (
      <SignInPage
        visit={visit}
        next={attempt.values.next ?? ''}
        resume={attempt.values.resume ?? ''}
        attempt={attempt}
      />
    ),
    run: async (scope, { userName, password, next, resume, again }, visit) => {
      if (again) return visit.c.html(<SignInPage visit={visit} next={next} resume={resume} />);
      requireTyped(userName, password);
      const { c } = visit;
      const answer = await scope.services.signIn.signIn({ userName, password }, c.req.raw.headers, clientAddress(c));
      const show = (attempt: Attempt) => <SignInPage visit={visit} next={next} resume={resume} attempt={attempt} />;
      if (answer.kind === 'refused') return refusal(answer, 'password', { userName }, visit, show);
      if (answer.kind === 'totpRequired') {
        addCookies(c, answer.cookies);
        if (resume) return c.html(<CodePage visit={visit} next={next} resume={resume} />);
        return `${paths.signInCode()}?${new URLSearchParams({ next })}`;
      }
      return welcome(http, visit, answer, { next, resume });
    },
  });

  http.page(paths.signInCode(), useSignIn, (_scope, visit) => (
    <CodePage visit={visit} next={localPath(visit.query('next')) ?? ''} resume="" />
  ));
  http.form(paths.signInCode(), useSignIn, {
    schema: codeForm,
    show: (_scope, visit, attempt) => (
      <CodePage visit={visit} next={attempt.values.next ?? ''} resume={attempt.values.resume ?? ''} attempt={attempt} />
    ),
    run: async (scope, { totpCode, next, resume }, visit) => {
      const { c } = visit;
      const answer = await scope.services.signIn.verifyTotp(totpCode, c.req.raw.headers, clientAddress(c));
      const show = (attempt: Attempt) => <CodePage visit={visit} next={next} resume={resume} attempt={attempt} />;
      if (answer.kind === 'refused') return refusal(answer, 'totpCode', {}, visit, show);
      if (answer.kind === 'totpRequired') throw invalid({ totpCode: 'Nhập lại mã xác thực.' });
      return welcome(http, visit, answer, { next, resume });
    },
  });

  // For who signed in again in another window: the form goes on from here with that session.
  http.form(paths.resume(), resumeForm, {
    schema: resumeFields,
    run: async (_scope, { resume }, visit) => {
      const kept = resumable(http, resume);
      if (!kept) throw invalid({}, visit.t.accounts.resume.gone);
      return visit.c.html(<ResumePage visit={visit} frame={visit.frame} kept={kept} />);
    },
  });

  http.form(paths.signOut(), useSignIn, {
    schema: nothing,
    run: async (scope, _input, { c }) => {
      addCookies(c, await scope.services.signIn.signOut(c.req.raw.headers));
      return paths.home();
    },
  });
}

/** Sets whole `Set-Cookie` values of the sign-in on the answer. */
export function addCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

function requireTyped(userName: string, password: string): void {
  const fields: Record<string, string> = {};
  if (!userName.trim()) fields.userName = 'Nhập tên đăng nhập.';
  if (!password) fields.password = 'Nhập mật khẩu.';
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** 422 beside the field; 429 with the time to wait when attempts are used up. */
function refusal(
  answer: Refused,
  field: string,
  values: Record<string, string>,
  { c }: Visit,
  show: (attempt: Attempt) => ReturnType<typeof SignInPage>,
): Response | Promise<Response> {
  if (answer.retryAfterSeconds === undefined) throw invalid({ [field]: answer.message });
  c.header('retry-after', String(answer.retryAfterSeconds));
  return c.html(show({ values, lists: {}, errors: { [field]: answer.message }, conflict: null, sent: true }), 429);
}

/** The new session stands: on to the interrupted form, the page that was asked for, or my work. */
async function welcome(
  http: FeatureRoutes,
  visit: Visit,
  answer: Extract<SignInAnswer, { kind: 'signedIn' }>,
  { next, resume }: { next: string; resume: string },
): Promise<string | Response> {
  const { c, services } = visit;
  const actor = await actorOfUser(services, { userId: answer.userId, sessionId: '' });
  if (!actor) {
    await services.signIn.revokeAll(answer.userId);
    throw invalid({ userName: visit.t.accounts.signIn.disabled });
  }
  addCookies(c, answer.cookies);
  const kept = resumable(http, resume);
  if (kept) return c.html(<ResumePage visit={visit} frame={frameFor(visit, actor)} kept={kept} />);
  return localPath(next) ?? paths.myWork();
}

function resumable(http: FeatureRoutes, resume: string): KeptForm | null {
  const kept = keptForm(resume);
  return kept && isRegisteredPost(http.described, kept.path) ? kept : null;
}

/** The frame was drawn before the session began. */
function frameFor(visit: Visit, actor: Actor): Frame {
  return {
    ...visit.frame,
    who: {
      title: actor.jobTitle,
      unit: actor.unitName ?? actor.displayName,
      signOutAction: paths.signOut(),
    },
    places: [{ key: 'myWork', label: visit.t.common.places.myWork, href: paths.myWork() }],
  };
}
