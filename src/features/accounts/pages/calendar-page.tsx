import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { Button, CopyButton } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { WorkViews } from './work-views.tsx';

interface Props {
  visit: Visit;
  madeAt: Date | null;
  /** The new address, whole, right after it was made; null later: only its hash is kept. */
  address: string | null;
  /** The same form came twice: the address was shown the first time. */
  repeated?: boolean;
}

/** The secret address of one's own calendar: make, replace, revoke. */
export function CalendarPage({ visit, madeAt, address, repeated = false }: Props) {
  const t = visit.t.myWork.calendar;
  return (
    <Layout frame={visit.frame} title={t.title} current="myWork" islands={address ? ['copy-text'] : []}>
      <PageHead title={t.title} facts={madeAt ? t.since(moment(madeAt)) : t.none} />
      <WorkViews visit={visit} current="calendar" />
      <div class="hep">
        {address && (
          <Notice kind="xong" title={t.made} live>
            <p>{t.once}</p>
            <p class="mono dau-hieu">{address}</p>
            <CopyButton text={address} />
          </Notice>
        )}
        {repeated && <Notice kind="luu-y" title={t.repeated} live />}
        <p>{t.what}</p>
        <p>{t.secret}</p>
        <div class="nhom-nut">
          <Form action={paths.ownCalendar()}>
            <Button kind={madeAt ? 'secondary' : 'primary'}>{madeAt ? t.replace : t.make}</Button>
          </Form>
        </div>
        {madeAt && (
          <>
            <h2>{t.endTitle}</h2>
            <p>{t.endWhat}</p>
            <Form action={paths.endCalendar()}>
              <Button kind="warning">{t.end}</Button>
            </Form>
          </>
        )}
      </div>
    </Layout>
  );
}

const moment = (at: Date) => `${formatHour(at.toISOString())}, ${formatDay(dayOf(at.toISOString()))}`;
