import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { PlanFrame } from './plan-frame.tsx';

/** The whole text of version 1, a paragraph a line; paragraphs are changed one by one afterwards. */
export function DraftPage({ visit, facts, attempt }: { visit: Visit; facts: ClusterYearFacts; attempt: Attempt }) {
  const t = visit.t.plans.draft;
  return (
    <PlanFrame visit={visit} year={facts} title={t.title(facts.year)} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title(facts.year)} facts={facts.clusterName} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.newPlan(facts.clusterYearId)} guarded>
        <TextArea
          name="text"
          label={t.label}
          hint={t.hint}
          rows={24}
          value={attempt.values.text}
          error={attempt.errors.text}
        />
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.plans(facts.clusterYearId)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}
