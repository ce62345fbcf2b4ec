import { paths } from '#src/paths.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Evidence } from '#src/ui/evidence.tsx';
import { DecimalField, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { ReviewedTarget } from '../queries/mid-year.ts';
import {
  forecastField,
  forecasts,
  noteField,
  progressStates,
  shareField,
  stateField,
  valueField,
} from '../rules/mid-year.ts';
import { mayWriteItem } from '../rules.ts';
import { progressValues } from '../schema.ts';
import { evidenceLabel } from './evidence-label.ts';
import { GoalRequest } from './goal-request.tsx';
import type { ProgressPageProps } from './progress-page.tsx';
import { EditedMeanwhile } from './report-forms.tsx';

/** The unit writes target by target; what was not sent back stands as it was sent. */
export function ProgressForm(props: ProgressPageProps) {
  const { visit, record, attempt } = props;
  const t = visit.t.reports.progress;
  if (record.targets.length === 0) return <Empty title={t.noTargets} />;
  const stored = progressValues(record.lines);
  const values = attempt.sent ? { ...stored, ...attempt.values } : stored;
  return (
    <>
      <EditedMeanwhile visit={visit} attempt={attempt} labels={labelsOf(props)} savedAt={record.savedAt} />
      <Form
        action={paths.progressReport(record.id)}
        version={attempt.conflict?.version ?? attempt.values.version ?? record.version}
        guarded
      >
        <Table
          caption={t.caption}
          captionHidden
          stacked
          columns={[
            { label: t.target },
            { label: t.original, number: true },
            { label: t.request, number: true },
            { label: t.value, width: 105 },
            { label: t.share, width: 88 },
            { label: t.state, width: 140 },
            { label: t.forecast, width: 115 },
            { label: t.note, width: 250 },
          ]}
        >
          {record.targets.map((target) => (
            <Line {...props} target={target} values={values} />
          ))}
        </Table>
        <p class="mo nho">{t.noteHint}</p>
        <ButtonGroup>
          <Button kind={props.may.send ? 'secondary' : 'primary'}>{t.saveAll}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function labelsOf({ visit, record }: ProgressPageProps): Record<string, string> {
  const t = visit.t.reports.progress;
  return Object.fromEntries(
    record.targets.flatMap(({ id, indicator }) => [
      [valueField(id), t.of(t.value, indicator)],
      [shareField(id), t.of(t.share, indicator)],
      [stateField(id), t.of(t.state, indicator)],
      [forecastField(id), t.of(t.forecast, indicator)],
      [noteField(id), t.of(t.note, indicator)],
    ]),
  );
}

interface LineProps extends ProgressPageProps {
  target: ReviewedTarget;
  values: Record<string, string>;
}

function Line(props: LineProps) {
  const { visit, record, target, may } = props;
  const t = visit.t.reports.progress;
  const writable = mayWriteItem(record.state, record.remarks, target.id);
  const { covenantId, unitId, evidence, id } = record;
  return (
    <Row>
      <RowHead>
        {target.indicator}
        <Evidence
          items={evidence
            .filter(({ targetId }) => targetId === target.id)
            .map((item) => ({
              label: evidenceLabel(visit, item),
              href: item.fileName ? paths.targetEvidenceFile(id, item.id) : paths.targetEvidence(id, target.id),
            }))}
          addHref={writable ? paths.targetEvidence(id, target.id) : undefined}
        />
      </RowHead>
      <Cell label={t.original} number>
        {target.signedGoal ?? target.goal} {target.unitOfMeasure}
      </Cell>
      <Cell label={t.request} number>
        <GoalRequest
          visit={visit}
          amendments={record.amendments.filter(({ targetId }) => targetId === target.id)}
          unitOfMeasure={target.unitOfMeasure}
          indicator={target.indicator}
          proposeHref={may.propose && covenantId ? paths.proposeAmendment(covenantId, unitId, target.id) : undefined}
        />
      </Cell>
      {writable ? <Fields {...props} /> : <Written {...props} />}
    </Row>
  );
}

function Fields({ visit, target, values, attempt }: LineProps) {
  const t = visit.t.reports.progress;
  const field = (name: string, label: string) => ({
    name,
    label,
    labelIn: 'head' as const,
    value: values[name] ?? '',
    error: attempt.errors[name],
  });
  return (
    <>
      <Cell>
        <TextField {...field(valueField(target.id), t.value)} maxlength={40} />
      </Cell>
      <Cell>
        <DecimalField {...field(shareField(target.id), t.share)} width="het" />
      </Cell>
      <Cell>
        <Select
          {...field(stateField(target.id), t.state)}
          options={progressStates.map((state) => ({ value: state, label: t.states[state] }))}
          empty={t.choose}
        />
      </Cell>
      <Cell>
        <Select
          {...field(forecastField(target.id), t.forecast)}
          options={forecasts.map((forecast) => ({ value: forecast, label: t.forecasts[forecast] }))}
          empty={t.choose}
        />
      </Cell>
      <Cell>
        <TextArea {...field(noteField(target.id), t.note)} rows={2} maxlength={1000} />
      </Cell>
    </>
  );
}

function Written({ visit, record, target }: LineProps) {
  const t = visit.t.reports.progress;
  const line = record.lines.find(({ targetId }) => targetId === target.id);
  return (
    <>
      <Cell label={t.value}>{line?.value}</Cell>
      <Cell label={t.share}>{progressValues(line ? [line] : [])[shareField(target.id)]}</Cell>
      <Cell label={t.state}>{line?.state && t.states[line.state]}</Cell>
      <Cell label={t.forecast}>{line?.forecast && t.forecasts[line.forecast]}</Cell>
      <Cell label={t.note}>{line?.note && <span class="mo">{line.note}</span>}</Cell>
    </>
  );
}
