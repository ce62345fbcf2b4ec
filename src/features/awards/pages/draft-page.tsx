import type { Competence } from '#src/law/competence.ts';
import type { PrizeMoney } from '#src/law/prize-money.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form, fieldId } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { DecisionRecord, WaitingCase } from '../queries/decisions.ts';
import { heldWords, higherFlagName, oneFlagRules, type Sorted } from '../rules/fall-back.ts';
import { reasonField } from '../schema.ts';
import { computedWords, SourceCitation } from './award-words.tsx';
import { AwardsFrame } from './awards-frame.tsx';

interface Props {
  visit: Visit;
  award: string;
  awardName: string;
  today: Day;
  year: number;
  sorted: Sorted<WaitingCase>;
  /** The draft that is edited; null for a new one. */
  decision: DecisionRecord | null;
  competence: Competence | null;
  money: PrizeMoney | null;
  attempt: Attempt;
}

/** The recommended units with a box each; who is left out gets a reason, who is held back is shown with the rule. */
export function DraftPage(props: Props) {
  const { visit, awardName, year, sorted, decision, attempt } = props;
  const t = visit.t.awards.draft;
  const title = decision ? t.editTitle(awardName, year) : t.title(awardName, year);
  return (
    <AwardsFrame visit={visit} title={title} of="decisions" failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={t.facts(sorted.ready.length + sorted.held.length)} />
      <ErrorSummary errors={attempt.errors} ids={{ caseIds: 'f-caseIds' }} />
      {attempt.conflict && (
        <Notice kind="luu-y" title={t.conflict} live>
          {attempt.conflict.values.caseIds}
        </Notice>
      )}
      <TwoColumns side={<Side {...props} />}>
        {sorted.ready.length === 0 ? <Empty title={t.nothing}>{t.nothingText}</Empty> : <ListForm {...props} />}
        {sorted.held.length > 0 && <Held {...props} />}
      </TwoColumns>
    </AwardsFrame>
  );
}

function ListForm({ visit, award, year, sorted, decision, attempt }: Props) {
  const t = visit.t.awards.draft;
  const listed = decision?.items.map(({ caseId }) => caseId) ?? sorted.ready.map(({ caseId }) => caseId);
  const chosen = attempt.sent ? (attempt.lists.caseIds ?? []) : listed;
  const kept = new Map(decision?.leftOut.map(({ caseId, reason }) => [caseId, reason]));
  return (
    <Form
      action={decision ? paths.editDecision(decision.decisionId) : paths.newDecision()}
      version={decision ? (attempt.conflict?.version ?? attempt.values.version ?? decision.version) : undefined}
      guarded
    >
      <input type="hidden" name="award" value={award} />
      <input type="hidden" name="year" value={String(year)} />
      <p>{t.same}</p>
      <fieldset class="govuk-fieldset" id={fieldId('caseIds')}>
        <legend class="govuk-fieldset__legend">{t.cases}</legend>
        {attempt.errors.caseIds && <p class="govuk-error-message">{attempt.errors.caseIds}</p>}
        {sorted.ready.map((each) => (
          <div class="hep">
            <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  name="caseIds"
                  id={`chon-${each.caseId}`}
                  value={each.caseId}
                  checked={chosen.includes(each.caseId) || undefined}
                  aria-describedby={`chon-${each.caseId}-goi-y`}
                />
                <label class="govuk-label govuk-checkboxes__label" for={`chon-${each.caseId}`}>
                  {each.unitName}
                </label>
                <div class="govuk-hint govuk-checkboxes__hint" id={`chon-${each.caseId}-goi-y`}>
                  {t.caseHint(each.sessionTitle, each.votesFor, each.baseCount, each.dossierCode)}
                  {each.fellBack && ` · ${visit.t.awards.list.fellBackWhy}`}
                </div>
              </div>
            </div>
            <TextField
              name={reasonField(each.caseId)}
              label={t.reason(each.unitName)}
              value={attempt.values[reasonField(each.caseId)] ?? kept.get(each.caseId)}
              error={attempt.errors[reasonField(each.caseId)]}
              maxlength={500}
            />
          </div>
        ))}
      </fieldset>
      <ButtonGroup>
        <Button>{decision ? t.saveEdit : t.save}</Button>
        <a href={decision ? paths.awardDecision(decision.decisionId) : paths.awardDecisions()}>{visit.t.common.back}</a>
      </ButtonGroup>
    </Form>
  );
}

function Held({ visit, sorted, today }: Props) {
  const t = visit.t.awards.draft;
  return (
    <section>
      <h2>{t.held}</h2>
      <Table
        caption={t.held}
        captionHidden
        stacked
        columns={[{ label: t.heldColumns.unit }, { label: t.heldColumns.why }]}
      >
        {sorted.held.map((each) => (
          <Row>
            <RowHead>{each.unitName}</RowHead>
            <Cell label={t.heldColumns.why}>{heldWords(each.by, higherFlagName(each.pack, today))}</Cell>
          </Row>
        ))}
      </Table>
      {oneFlagRules(sorted.held, today).map((rule) => (
        <p class="nho">
          <Said>{rule.text}</Said> <SourceCitation source={rule.source} />
        </p>
      ))}
    </section>
  );
}

function Side({ visit, competence, money }: Props) {
  const t = visit.t.awards;
  return (
    <>
      {competence && (
        <>
          <h2>{t.draft.competence}</h2>
          <p>{competence.decider.text}</p>
          <SourceCitation source={competence.decider.source} />
        </>
      )}
      {money && (
        <>
          <h2>{t.draft.money}</h2>
          <p>
            <b>{t.dong(formatWhole(money.dong))}</b>
            <br />
            {computedWords(visit, { multipleTenths: money.multiple.tenths, baseSalary: money.salary.dong })}
          </p>
          <SourceCitation source={money.multiple.source} />
          <br />
          <SourceCitation source={money.salary.source} />
        </>
      )}
    </>
  );
}
