import { type Retention, retentionArticle } from '#src/law/retention.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { Citation } from '#src/ui/citation.tsx';
import { PasswordField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';

interface Props {
  visit: Visit;
  dossier: { id: string; code: string; unitName: string; awardName: string; year: number };
  outcome: string;
  /** Why it cannot be sealed yet; null when it can. */
  problem: string | null;
  needsReason: boolean;
  byLaw: Retention;
  attempt: Attempt;
}

/** States what sealing does, asks for the period of keeping and the password. */
export function SealPage(props: Props) {
  const { visit, dossier, outcome, problem, byLaw, attempt } = props;
  const t = visit.t.archive.seal;
  const title = t.title(dossier.code);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="archive"
      failed={attempt.sent}
      crumbs={[{ label: visit.t.archive.list.title, href: paths.archives() }, { label: dossier.code }]}
    >
      <PageHead
        title={title}
        facts={visit.t.archive.page.facts(
          dossier.unitName,
          visit.t.archive.list.award(dossier.awardName, dossier.year),
        )}
      />
      <ErrorSummary errors={attempt.errors} />
      {problem ? (
        <Notice kind="luu-y" title={problem}>
          <p>
            <a href={paths.certificates()}>{t.certificates}</a>
          </p>
        </Notice>
      ) : (
        <>
          <Notice kind="luu-y">{t.what}</Notice>
          <SummaryList facts={[{ key: t.outcome, value: outcome }]} />
          <p>
            <Citation article={t.law(retentionArticle(byLaw))} standing={byLaw.source.standing} />
          </p>
          <SealForm {...props} />
        </>
      )}
    </Layout>
  );
}

function SealForm({ visit, dossier, needsReason, attempt }: Props) {
  const t = visit.t.archive.seal;
  const { values, errors } = attempt;
  return (
    <div class="hep">
      <Form action={paths.sealDossier(dossier.id)}>
        {needsReason && (
          <TextArea
            name="closingReason"
            label={t.closingReason}
            hint={t.closingReasonHint}
            value={values.closingReason}
            error={errors.closingReason}
            maxlength={500}
          />
        )}
        <Radios
          name="kept"
          label={t.kept}
          choices={(['law', 'permanent', 'years'] as const).map((value) => ({ value, label: t.choices[value] }))}
          value={values.kept ?? 'law'}
          error={errors.kept}
        />
        <TextField
          name="years"
          label={t.years}
          value={values.years}
          error={errors.years}
          width="so"
          inputmode="numeric"
          optional
        />
        <TextField
          name="keptReason"
          label={t.keptReason}
          hint={t.keptReasonHint}
          value={values.keptReason}
          error={errors.keptReason}
          maxlength={300}
          optional
        />
        <PasswordField name="password" label={t.password} error={errors.password} />
        <ButtonGroup>
          <Button icon="lock">{t.button}</Button>
          <a href={paths.archives()}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}
