import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { clientAddress } from '#src/platform/http/client-address.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { keepLanguage } from '#src/platform/http/language.ts';
import { localPath } from '#src/platform/http/local-path.ts';
import { ComponentSheet } from '#src/ui/component-sheet.tsx';
import { chooseLanguage, enterDemonstration, moveClockAccess, viewComponentSheet, viewHome } from '../access.ts';
import { moveClock } from '../commands/move-clock.ts';
import { HomePage } from '../pages/home-page.tsx';
import { demonstrationCase, enterableAccounts, userOfAccount } from '../queries/demonstration.ts';
import { clockForm, enterForm, languageForm } from '../schema.ts';
import { addCookies } from './sign-in.tsx';

/** The first page and its posts. Outside the demonstration `/` leads on. */
export function homeRoutes(http: FeatureRoutes): void {
  http.page(paths.home(), viewHome, async (scope, visit) => {
    if (!scope.services.demonstration) return visit.c.redirect(visit.actor ? paths.myWork() : paths.signIn(), 302);
    const { opened, accounts } = await read(scope, async (tx) => {
      const found = await demonstrationCase(tx, scope.today);
      const people = { clusterYearId: found?.clusterYearId ?? null, today: scope.today };
      return { opened: found, accounts: await enterableAccounts(tx, people) };
    });
    return <HomePage visit={visit} today={scope.today} opened={opened} accounts={accounts} />;
  });

  http.form(paths.enterAs(), enterDemonstration, {
    schema: enterForm,
    run: async (scope, input, visit) => {
      // A list posts the chosen account under the name of the role that was pressed.
      const accountId = (input as Record<string, string>)[input.role] ?? input.role;
      const userId = await read(scope, (tx) => userOfAccount(tx, accountId));
      if (!userId) throw invalid({ role: 'Chọn một vai ở trang đầu.' });
      const { c } = visit;
      const { cookies } = await scope.services.signIn.signInAs(userId, c.req.raw.headers, clientAddress(c));
      addCookies(c, cookies);
      return paths.myWork();
    },
  });

  http.form(paths.moveClock(), moveClockAccess, {
    schema: clockForm,
    run: async (scope, { day }) => {
      await moveClock(scope, day);
      return paths.home();
    },
  });

  http.form(paths.language(), chooseLanguage, {
    schema: languageForm,
    run: async (_scope, { lang, back }, { c }) => {
      keepLanguage(c, lang);
      return localPath(back) ?? paths.home();
    },
  });

  http.page(paths.componentSheet(), viewComponentSheet, (_scope, visit) => <ComponentSheet frame={visit.frame} />);
}
