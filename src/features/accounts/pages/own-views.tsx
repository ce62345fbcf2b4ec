import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Views } from '#src/ui/views.tsx';

/** Sessions, password, two-step sign-in: three views of one's own account. */
export function OwnViews({ visit, current }: { visit: Visit; current: 'sessions' | 'password' | 'totp' }) {
  const t = visit.t.accounts.own;
  const addresses = { sessions: paths.sessions(), password: paths.password(), totp: paths.totp() };
  return (
    <Views
      label={t.title}
      views={(['sessions', 'password', 'totp'] as const).map((key) => ({
        label: t.views[key],
        href: addresses[key],
        current: key === current,
      }))}
    />
  );
}
