import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { WorkList } from '#src/ui/work-list.tsx';
import type { Notice } from '../queries/notices.ts';
import { WorkViews } from './work-views.tsx';

interface Props {
  visit: Visit;
  notices: Notice[];
  unread: number;
}

const kinds: Record<Notice['kind'], StatusKind> = { reminder: 'luu-y', byHand: 'luu-y', moved: 'tin' };

/** What this account was told: unread first, each with what it is about. */
export function NoticesPage({ visit, notices, unread }: Props) {
  const t = visit.t.myWork.notices;
  const items = (list: Notice[]) =>
    list.map((notice) => ({
      deadline: formatDay(dayOf(notice.madeAt.toISOString())),
      left: <span class="mo">{formatHour(notice.madeAt.toISOString())}</span>,
      title: notice.title,
      href: notice.href,
      why: notice.body,
      state: [<Status kind={kinds[notice.kind]}>{t.kinds[notice.kind]}</Status>],
      action: notice.readAt ? undefined : (
        <Form action={paths.readNotices()}>
          <input type="hidden" name="noticeId" value={notice.id} />
          <Button small kind="secondary" about={notice.title}>
            {t.read}
          </Button>
        </Form>
      ),
    }));
  return (
    <Layout frame={visit.frame} title={t.title} current="myWork">
      <PageHead
        title={t.title}
        facts={t.facts(unread)}
        actions={
          unread > 1 && (
            <Form action={paths.readNotices()}>
              <Button kind="secondary">{t.readAll}</Button>
            </Form>
          )
        }
      />
      <WorkViews visit={visit} current="notices" />
      {notices.length === 0 && <Empty title={t.emptyTitle}>{t.empty}</Empty>}
      <WorkList heading={t.unread} counted={t.counted} items={items(notices.filter(({ readAt }) => !readAt))} />
      <WorkList heading={t.old} counted={t.counted} items={items(notices.filter(({ readAt }) => readAt))} />
      <p class="mo nho">{t.inProgram}</p>
    </Layout>
  );
}
