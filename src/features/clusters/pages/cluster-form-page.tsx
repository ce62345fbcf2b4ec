import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';

/** Adds a cluster. */
export function ClusterFormPage({ visit, attempt }: { visit: Visit; attempt: Attempt }) {
  const t = visit.t.clusters;
  const { values, errors } = attempt;
  const field = (name: 'code' | 'name' | 'description') => ({
    name,
    label: t.form[name],
    value: values[name],
    error: errors[name],
  });
  return (
    <Layout
      frame={visit.frame}
      title={t.form.title}
      current="clusters"
      failed={attempt.sent}
      crumbs={[{ label: t.title, href: paths.clusters() }, { label: t.form.title }]}
    >
      <PageHead title={t.form.title} />
      <div class="hep">
        <ErrorSummary errors={errors} />
        <Form action={paths.newCluster()}>
          <TextField {...field('code')} hint={t.form.codeHint} width="ma" />
          <TextField {...field('name')} />
          <Radios
            name="kind"
            label={t.form.kind}
            choices={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
            value={values.kind ?? 'cum'}
            error={errors.kind}
            inline
          />
          <TextArea {...field('description')} hint={t.form.descriptionHint} rows={2} optional />
          <ButtonGroup>
            <Button>{t.form.save}</Button>
            <a href={paths.clusters()}>{visit.t.common.cancel}</a>
          </ButtonGroup>
        </Form>
      </div>
    </Layout>
  );
}
