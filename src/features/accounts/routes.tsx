import type { SignInAgain } from '#src/platform/http/feature-routes.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';

/** The sign-in page in place of the page that needs a session; what was typed travels along. */
export const signInAgain: SignInAgain = async (visit, resume) =>
  visit.c.html(
    <SignInPage
      visit={visit}
      next={visit.c.req.path}
      resume={resume ? JSON.stringify({ path: resume.path, lists: resume.body.lists }) : null}
      error={null}
    />,
    401,
  );
