import { paths } from '#src/paths.ts';
import { keptForm } from '#src/platform/http/kept-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { LinkList } from '#src/ui/work-list.tsx';

interface Props {
  visit: Visit;
  /** Where to go afterwards; '' for my work. */
  next: string;
  /** A form whose session had ended, as `keepForm` wrote it; '' when there is none. */
  resume: string;
  /** The page stands in place of one that needs a session. */
  expired?: boolean;
  attempt?: Attempt;
}

/** Sign-in; what was typed in a form whose session had ended travels along, so that nothing is lost. */
export function SignInPage({ visit, next, resume, expired = false, attempt = nothingSent }: Props) {
  const t = visit.t.accounts.signIn;
  const failed = Object.keys(attempt.errors).length > 0;
  return (
    <Layout frame={visit.frame} title={t.title} failed={failed}>
      <PageHead title={t.title} facts={t.lead} />
      <TwoColumns width={440} side={<Side visit={visit} />}>
        <ErrorSummary errors={attempt.errors} />
        <Why visit={visit} resume={resume} expired={expired} />
        <Form action={paths.signIn()} class="dang-nhap" multipart={resume !== ''}>
          <input type="hidden" name="next" value={next} />
          <KeptField resume={resume} />
          <TextField
            name="userName"
            label={t.userName}
            autocomplete="username"
            value={attempt.values.userName}
            error={attempt.errors.userName}
          />
          <PasswordField name="password" label={t.password} error={attempt.errors.password} />
          <ButtonGroup>
            <Button>{t.button}</Button>
            {resume !== '' && (
              <Button kind="secondary" formaction={paths.resume()}>
                {t.elsewhere}
              </Button>
            )}
          </ButtonGroup>
        </Form>
        <p class="nho sau-mau">{t.noAccount}</p>
      </TwoColumns>
    </Layout>
  );
}

/** The kept form inside another form: text only, never a password, a code or a file. */
export function KeptField({ resume }: { resume: string }) {
  return resume === '' ? null : <input type="hidden" name="resume" value={resume} />;
}

function Why({ visit, resume, expired }: Pick<Props, 'visit' | 'resume' | 'expired'>) {
  const t = visit.t.accounts.signIn;
  const kept = keptForm(resume);
  if (kept) {
    return (
      <Notice kind="luu-y" title={t.keptTitle}>
        <p>
          {t.kept} {t.secrets} {kept.files > 0 && t.files(kept.files)}
        </p>
      </Notice>
    );
  }
  return expired ? <Notice title={t.expiredTitle}>{t.expired}</Notice> : null;
}

function Side({ visit }: { visit: Visit }) {
  const t = visit.t.accounts.signIn;
  const demonstration = { label: t.enterRole, href: paths.home(), note: t.enterRoleNote };
  return (
    <>
      <h2>{t.withoutTitle}</h2>
      <LinkList
        links={[
          ...(visit.services.demonstration ? [demonstration] : []),
          { label: visit.t.start.help, href: paths.help(), note: visit.t.start.helpNote },
        ]}
      />
      <h2>{t.conferenceTitle}</h2>
      <p>{t.conference}</p>
    </>
  );
}
