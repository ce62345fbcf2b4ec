import { RULE_LABELS, type RuleName } from '#src/law/ballot-rules.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DecimalField, Select, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { options, ShareFields, SourceFields } from '#src/ui/ruled-fields.tsx';
import type { LastEdit } from '../../conferences/queries.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { BallotConflict } from './ballot-conflict.tsx';
import { BallotFrame } from './ballot-frame.tsx';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  /** What the fields show: typed, stored, or assumed for the demonstration. */
  values: Record<string, string>;
  assumed: boolean;
  attempt: Attempt;
  last: LastEdit | null;
}

/** Every rule with its source; what is unset stays empty. */
export function RulesPage({ visit, ballot, values, assumed, attempt, last }: Props) {
  const t = visit.t.ballots.rules;
  const names = Object.keys(RULE_LABELS) as RuleName[];
  const field: RuleField = { visit, values, errors: attempt.errors };
  return (
    <BallotFrame visit={visit} ballot={ballot} title={t.title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <BallotConflict attempt={attempt} labels={labelsOf(visit)} last={last} />
      {assumed && (
        <Notice kind="luu-y" title={t.assumed}>
          {t.assumedWhat}
        </Notice>
      )}
      <Form action={paths.ballotRules(ballot.id)} version={attempt.conflict?.version ?? ballot.version} guarded>
        {names.map((name) => (
          <fieldset class="govuk-fieldset the-le">
            <legend class="govuk-label">{t.labels[name]}</legend>
            <div class="the-le__o">
              <div>
                <ValueFields {...field} name={name} />
              </div>
              <SourceFields {...ruled(field)} name={name} />
            </div>
          </fieldset>
        ))}
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.ballot(ballot.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </BallotFrame>
  );
}

function labelsOf(visit: Visit): Record<string, string> {
  const t = visit.t.ballots.rules;
  const names = Object.keys(RULE_LABELS) as RuleName[];
  return Object.fromEntries(
    names.flatMap((name) => [
      name === 'threshold' || name === 'quorum' ? [`${name}Share`, t.labels[name]] : [name, t.labels[name]],
      [`${name}Source`, `${t.labels[name]}: ${t.standing}`],
    ]),
  );
}

interface RuleField {
  visit: Visit;
  values: Record<string, string>;
  errors: Record<string, string>;
}

function ruled({ visit, values, errors }: RuleField) {
  return { words: visit.t.ballots.rules, values, errors };
}

function ValueFields({ name, ...field }: RuleField & { name: RuleName }) {
  const { visit, values, errors } = field;
  const t = visit.t.ballots.rules;
  const common = { name, label: t.columns.value, error: errors[name] };
  switch (name) {
    case 'seats':
      return <DecimalField {...common} value={values.seats} />;
    case 'threshold':
    case 'quorum':
      return <ShareFields {...ruled(field)} name={name} onlyEntitled={name === 'quorum'} />;
    case 'invalidReasons':
      return <TextArea {...common} hint={t.reasonsHint} value={values.invalidReasons} rows={5} />;
    default:
      return <Select {...common} options={optionsOf(visit, name)} value={values[name]} empty={t.unset} />;
  }
}

function optionsOf(visit: Visit, name: 'style' | 'secret' | 'selfVote' | 'tieRule') {
  const t = visit.t.ballots.rules;
  return options({ style: t.styles, secret: t.secrets, selfVote: t.selfVotes, tieRule: t.tieRules }[name]);
}
