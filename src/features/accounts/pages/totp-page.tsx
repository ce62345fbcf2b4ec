import { create } from 'qrcode';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { OwnViews } from './own-views.tsx';

interface Props {
  visit: Visit;
  enabled: boolean;
  attempt: Attempt;
  /** A secret that was just made: shown this one time. */
  started?: { uri: string; backupCodes: string[] };
  /** The first code was wrong: the secret is still in the telephone. */
  retry?: boolean;
}

/** Two-step sign-in: on or off, the secret to scan, the backup codes. */
export function TotpPage(props: Props) {
  const { visit, enabled, attempt } = props;
  const t = visit.t.accounts.totp;
  const done = visit.query('xong');
  return (
    <Layout frame={visit.frame} title={t.title} failed={attempt.sent}>
      <PageHead
        title={t.title}
        facts={enabled ? <Status kind="xong">{t.on}</Status> : <Status kind="cho">{t.off}</Status>}
      />
      <OwnViews visit={visit} current="totp" />
      {done === 'bat' && enabled && <Notice kind="xong" title={t.nowOn} live />}
      {done === 'tat' && !enabled && <Notice kind="xong" title={t.nowOff} live />}
      <ErrorSummary errors={attempt.errors} />
      <p>{t.what}</p>
      <Step {...props} />
    </Layout>
  );
}

function Step(props: Props) {
  const { visit, enabled, attempt, started, retry } = props;
  const t = visit.t.accounts.totp;
  if (started) return <Started {...props} started={started} />;
  if (enabled) {
    return (
      <>
        <p>{t.disableWhat}</p>
        <WithPassword visit={visit} attempt={attempt} action={paths.disableTotp()} button={t.disable} warning />
      </>
    );
  }
  return (
    <>
      {retry && (
        <section>
          <h2>{t.retryTitle}</h2>
          <p>{t.retry}</p>
          <FirstCode visit={visit} attempt={attempt} />
        </section>
      )}
      <WithPassword visit={visit} attempt={attempt} action={paths.startTotp()} button={t.start} />
    </>
  );
}

function Started({ visit, attempt, started }: Props & { started: NonNullable<Props['started']> }) {
  const t = visit.t.accounts.totp;
  const secret = new URL(started.uri).searchParams.get('secret') ?? '';
  return (
    <>
      <h2>{t.startTitle}</h2>
      <p>{t.scan}</p>
      <QrCode text={started.uri} label={t.qrLabel} />
      <p>
        {t.secret}: <span class="mono">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
      </p>
      <h2>{t.backupTitle}</h2>
      <p>{t.backup}</p>
      <ul class="ma-du-phong mono">
        {started.backupCodes.map((code) => (
          <li>{code}</li>
        ))}
      </ul>
      <FirstCode visit={visit} attempt={attempt} />
    </>
  );
}

function FirstCode({ visit, attempt }: Pick<Props, 'visit' | 'attempt'>) {
  const t = visit.t.accounts.totp;
  return (
    <Form action={paths.confirmTotp()} class="hep">
      <TextField
        name="totpCode"
        label={t.firstCode}
        width="ma"
        inputmode="numeric"
        autocomplete="one-time-code"
        error={attempt.errors.totpCode}
      />
      <ButtonGroup>
        <Button>{t.confirm}</Button>
      </ButtonGroup>
    </Form>
  );
}

function WithPassword({
  visit,
  attempt,
  action,
  button,
  warning = false,
}: Pick<Props, 'visit' | 'attempt'> & { action: string; button: string; warning?: boolean }) {
  return (
    <Form action={action} class="hep">
      <PasswordField name="password" label={visit.t.accounts.totp.password} error={attempt.errors.password} />
      <ButtonGroup>
        <Button kind={warning ? 'warning' : 'secondary'}>{button}</Button>
      </ButtonGroup>
    </Form>
  );
}

const quietZone = 4;

/** Drawn by ourselves: one path of unit squares, no style and no script. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (data[y * size + x]) dark.push(`M${x + quietZone} ${y + quietZone}h1v1h-1z`);
  }
  const whole = size + 2 * quietZone;
  return (
    <svg class="ma-qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <path d={`M0 0h${whole}v${whole}H0z`} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
