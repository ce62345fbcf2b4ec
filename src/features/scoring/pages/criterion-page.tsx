import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DecimalField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { criterionValues } from '../commands/save-criterion.ts';
import type { StoredTable, TableCriterion } from '../queries/score-table.ts';
import { dayWords, hourWords } from './day-words.ts';

interface CriterionPageProps {
  visit: Visit;
  year: { id: string; year: number };
  table: StoredTable | null;
  /** Null for a new one. */
  criterion: TableCriterion | null;
  attempt: Attempt;
}

export function CriterionPage({ visit, year, table, criterion, attempt }: CriterionPageProps) {
  const { criterion: words, table: tableWords, kinds, crumb } = visit.t.scoring;
  const title = criterion ? words.edit(criterion.code) : words.add;
  const stored = criterion && table ? criterionValues(table, criterion) : { kind: 'base' };
  const values: Record<string, string> = attempt.sent ? attempt.values : stored;
  const of = (name: string, label: string) => ({ name, label, value: values[name], error: attempt.errors[name] });
  const crumbs = [
    { label: crumb, href: paths.scoring(year.id) },
    { label: tableWords.title(year.year), href: paths.scoreTable(year.id) },
    { label: title },
  ];
  const failed = Object.keys(attempt.errors).length > 0;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : table?.version);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="scoring"
      crumbs={crumbs}
      failed={failed}
      islands={['dirty-form']}
    >
      <PageHead title={title} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && (
        <ConflictNotice
          fields={conflictLabels(words).map(([name, label]) => ({
            label,
            theirs: attempt.conflict?.values[name] ?? '',
            yours: attempt.values[name] ?? '',
          }))}
          who={attempt.conflict.who ?? visit.t.common.roles.standingOffice}
          when={table?.savedAt ? `${hourWords(table.savedAt)}, ${dayWords(table.savedAt)}` : ''}
        />
      )}
      <Form
        action={criterion ? paths.criterion(year.id, criterion.id) : paths.newCriterion(year.id)}
        version={version}
        guarded
      >
        <TextField {...of('groupCode', words.groupCode)} width="ma" hint={words.groupHint} />
        <TextField {...of('groupName', words.groupName)} />
        <TextField {...of('code', words.code)} width="ma" hint={words.codeHint} />
        <TextField {...of('name', words.name)} />
        <Radios
          {...of('kind', words.kind)}
          choices={(['base', 'bonus', 'penalty'] as const).map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <DecimalField {...of('maximum', words.maximum)} hint={words.maximumHint} />
        <TextArea {...of('guidance', words.guidance)} optional rows={3} maxlength={2000} />
        <ButtonGroup>
          <Button>{words.save}</Button>
          {criterion && (
            <Button kind="warning" formaction={paths.removeCriterion(year.id, criterion.id)}>
              {tableWords.remove}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Layout>
  );
}

function conflictLabels(words: Visit['t']['scoring']['criterion']): [string, string][] {
  return [
    ['groupCode', words.groupCode],
    ['groupName', words.groupName],
    ['code', words.code],
    ['name', words.name],
    ['kind', words.kind],
    ['maximum', words.maximum],
    ['guidance', words.guidance],
  ];
}
