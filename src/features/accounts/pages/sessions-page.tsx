import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { OwnSession } from '#src/platform/sign-in/sessions.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { OwnViews } from './own-views.tsx';

const done = { phien: 'revoked', 'phien-khac': 'othersRevoked', 'mat-khau': 'passwordChanged' } as const;

/** The user's own live sessions, each with a way to end it. */
export function SessionsPage({ visit, sessions }: { visit: Visit; sessions: OwnSession[] }) {
  const t = visit.t.accounts.sessions;
  const what = done[visit.query('xong') as keyof typeof done];
  return (
    <Layout frame={visit.frame} title={t.title}>
      <PageHead title={t.title} facts={t.facts} />
      <OwnViews visit={visit} current="sessions" />
      {what && <Notice kind="xong" title={t[what]} live />}
      <Table
        caption={t.caption}
        captionHidden
        columns={[
          { label: t.columns.browser },
          { label: t.columns.address },
          { label: t.columns.started },
          { label: t.columns.used },
          { label: t.columns.end },
        ]}
        stacked
      >
        {sessions.map((session) => (
          <Row>
            <RowHead>{browserName(session.browser, t.on) ?? t.unknownBrowser}</RowHead>
            <Cell label={t.columns.address}>{session.address}</Cell>
            <Cell label={t.columns.started}>{moment(session.startedAt)}</Cell>
            <Cell label={t.columns.used}>{moment(session.lastUsedAt)}</Cell>
            <Cell label={t.columns.end}>
              {session.current ? (
                <Status kind="xong">{t.current}</Status>
              ) : (
                <Form action={paths.revokeSession()}>
                  <input type="hidden" name="sessionId" value={session.sessionId} />
                  <Button kind="secondary" small about={moment(session.startedAt)}>
                    {t.revoke}
                  </Button>
                </Form>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      {sessions.length > 1 && (
        <Form action={paths.revokeOtherSessions()}>
          <ButtonGroup>
            <Button kind="secondary">{t.others}</Button>
          </ButtonGroup>
        </Form>
      )}
      <p class="mo nho">
        {t.advice} {visit.services.demonstration && t.clockNote}
      </p>
    </Layout>
  );
}

const moment = (instant: string) => `${formatHour(instant)}, ${formatDay(dayOf(instant))}`;

const browsers = [
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser\//, 'Cốc Cốc'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** "Firefox trên Windows", enough to recognise one's own; null for what does not say. */
function browserName(userAgent: string, on: string): string | null {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1];
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  if (!browser) return null;
  return system ? `${browser} ${on} ${system}` : browser;
}
