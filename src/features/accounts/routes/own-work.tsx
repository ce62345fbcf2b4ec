import { createHash } from 'node:crypto';
import { paths } from '#src/paths.ts';
import { read, type Services } from '#src/platform/access/scope.ts';
import { calendarText } from '#src/platform/calendar.ts';
import { legalDay } from '#src/platform/clock.ts';
import { read as readTenant } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { allDates } from '../../all-dates.ts';
import {
  endCalendarAccess,
  makeCalendarAccess,
  readCalendarFeed,
  readNoticesAccess,
  viewNotices,
  viewOwnCalendar,
} from '../access.ts';
import { endCalendarAddress } from '../commands/end-calendar-address.ts';
import { makeCalendarAddress } from '../commands/make-calendar-address.ts';
import { readNotices } from '../commands/read-notices.ts';
import { CalendarPage } from '../pages/calendar-page.tsx';
import { NoticesPage } from '../pages/notices-page.tsx';
import {
  accountOfFile,
  calendarMadeAt,
  hashOfFile,
  newCalendarFile,
  tenantOfFile,
} from '../queries/calendar-address.ts';
import { noticesOf, unreadNotices } from '../queries/notices.ts';
import { actorOfAccount } from '../queries.ts';
import { nothing, readNoticesForm } from '../schema.ts';

const shownNotices = 100;

/** Notices and the calendar of one's own work; the calendar itself is read by its secret address. */
export function ownWorkRoutes(http: FeatureRoutes): void {
  http.page(paths.notices(), viewNotices, async (scope, visit) => {
    const accountId = scope.facts.object.id;
    const found = await read(scope, async (tx) => ({
      notices: await noticesOf(tx, accountId, shownNotices),
      unread: await unreadNotices(tx, accountId),
    }));
    return <NoticesPage visit={visit} {...found} />;
  });
  http.form(paths.readNotices(), readNoticesAccess, {
    schema: readNoticesForm,
    lists: ['noticeId'],
    async run(scope, { noticeId }) {
      await readNotices(scope, noticeId);
      return paths.notices();
    },
  });

  http.page(paths.ownCalendar(), viewOwnCalendar, async (scope, visit) => {
    const madeAt = await read(scope, (tx) => calendarMadeAt(tx, scope.facts.object.id));
    return <CalendarPage visit={visit} madeAt={madeAt} address={null} />;
  });
  http.form(paths.ownCalendar(), makeCalendarAccess, {
    schema: nothing,
    async run(scope, _input, visit) {
      const file = newCalendarFile(scope.tenantId);
      const { hash } = await makeCalendarAddress(scope, file);
      const fresh = hash === hashOfFile(file);
      const address = fresh ? siteOf(scope.services, visit) + paths.calendarFeed(file) : null;
      visit.c.header('cache-control', 'no-store');
      return visit.c.html(<CalendarPage visit={visit} madeAt={scope.now} address={address} repeated={!fresh} />);
    },
  });
  http.form(paths.endCalendar(), endCalendarAccess, {
    schema: nothing,
    async run(scope) {
      await endCalendarAddress(scope);
      return paths.ownCalendar();
    },
  });

  http.page(paths.calendarFeed(), readCalendarFeed, async (scope, visit) => {
    const file = visit.params.file ?? '';
    const tenantId = tenantOfFile(file);
    if (!tenantId) throw notFound();
    const text = await feedText(scope.services, { tenantId, file, site: siteOf(scope.services, visit) });
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    const headers = { etag, 'cache-control': 'private, no-cache' };
    if (visit.c.req.header('if-none-match')?.includes(etag)) return visit.c.body(null, 304, headers);
    return visit.c.body(text, 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="thi-dua.ics"',
    });
  });
}

const siteOf = (services: Services, visit: Visit) => services.publicUrl ?? new URL(visit.c.req.url).origin;

interface Feed {
  tenantId: string;
  file: string;
  site: string;
}

/** @throws AppError notFound for an address that is unknown, revoked, or of an account that may not sign in any more */
function feedText(services: Services, { tenantId, file, site }: Feed): Promise<string> {
  return readTenant(services.database, tenantId, async (tx) => {
    const found = await accountOfFile(tx, file);
    const session = { userId: found?.userId ?? '', sessionId: 'calendar' };
    const actor = found && (await actorOfAccount(tx, found.accountId, session, legalDay(services.clock.now())));
    if (!actor) throw notFound();
    const dates = await allDates(tx, actor);
    return calendarText(
      'Thi Đua',
      dates.map(({ href, changedAt, ...date }) => ({
        ...date,
        url: site + href,
        changedAt: changedAt ?? found.madeAt,
      })),
    );
  });
}
