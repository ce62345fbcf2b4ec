import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { askedOf } from '#src/points/asked.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DecimalField, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Warning } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import type { RegisteredTarget } from '../queries/registered-targets.ts';
import type { TableCriterion } from '../queries/score-table.ts';
import { explanationField, selfField } from '../rules.ts';
import { factField, selfValues } from '../self-lines.ts';
import { FactFields } from './fact-fields.tsx';
import { lineWarnings, type SheetView } from './sheet-view.ts';

export interface LineFormProps {
  visit: Visit;
  view: SheetView;
  criterion: TableCriterion;
  /** What the unit pledged for the year, where figures of this line can come from it. */
  targets: readonly RegisteredTarget[];
  /** The one that is filled in, not saved yet. */
  chosen: RegisteredTarget | null;
  attempt: Attempt;
}

/** Lines that measure a rate or a result: what was pledged is offered there. */
export function takesTargets({ item }: TableCriterion): boolean {
  return askedOf(item).some((asked) => asked === 'rate' || asked === 'target');
}

/** Everything that a unit says of one line, with hints; posts to the sheet, whose other lines stay as they are. */
export function LineForm(props: LineFormProps) {
  const { visit, view, criterion, chosen, attempt } = props;
  const { selfScore: words, scoring } = visit.t;
  const { record } = view;
  const { code, item } = criterion;
  const stored = { ...selfValues([criterion], record.self), ...(chosen && filledIn(visit, props, chosen)) };
  const values = attempt.values.line ? { ...stored, ...attempt.values } : stored;
  const of = (name: string) => ({ name, value: values[name] ?? '', error: attempt.errors[name] });
  const measured = askedOf(item).length > 0;
  const version = attempt.conflict?.version ?? (attempt.values.line ? attempt.values.version : record.version);
  // What this person saw of the line: others may write other lines meanwhile.
  const seen = JSON.stringify(selfValues([criterion], record.self));
  const was = attempt.conflict ? seen : (attempt.values.was ?? seen);
  return (
    <>
      <h2>{words.line.entry}</h2>
      {chosen && <Notice kind="luu-y" title={words.line.filled} />}
      {lineWarnings(view, code).map((sentence) => (
        <Warning>{sentence}</Warning>
      ))}
      <Form action={paths.sheet(record.sheetId)} version={version} guarded class="hep">
        <input type="hidden" name="line" value={criterion.id} />
        <input type="hidden" name="was" value={was} />
        <FactFields criterion={criterion} values={values} errors={attempt.errors} />
        <DecimalField
          {...of(selfField(code))}
          label={measured ? words.pointsByHand : scoring.columns.self}
          hint={measured ? words.pointsByHandHint : undefined}
          optional={measured}
        />
        <TextArea {...of(explanationField(code))} label={words.explanation} rows={3} maxlength={2000} optional />
        {criterion.kind === 'base' && (
          <TextField
            {...of(factField('notApplicable', code))}
            label={words.notApplicable}
            hint={words.notApplicableHint}
            optional
          />
        )}
        <ButtonGroup>
          <Button>{words.line.save}</Button>
        </ButtonGroup>
      </Form>
      <Targets {...props} />
    </>
  );
}

function Targets({ visit, view, criterion, targets }: LineFormProps) {
  const { line: words } = visit.t.selfScore;
  const usable = targets.filter(({ value }) => value !== null);
  if (usable.length === 0) return null;
  const page = paths.sheetEvidence(view.record.sheetId, criterion.id);
  return (
    <>
      <h3>{words.targets}</h3>
      <p class="mo nho">{words.targetHelp}</p>
      <PairList
        items={usable.map((target) => ({
          label: originOf(visit, target),
          value: (
            <Button kind="secondary" small href={`${page}?chi-tieu=${target.id}`} about={target.indicator}>
              {words.useTarget}
            </Button>
          ),
        }))}
      />
    </>
  );
}

function originOf({ t }: Visit, { indicator, goal, unitOfMeasure, version }: RegisteredTarget): string {
  return t.selfScore.line.origin(indicator, `${goal} ${unitOfMeasure}`.trim(), version);
}

/** The figure of a registered target in the field of the line, and its origin in the explanation. */
function filledIn(visit: Visit, { view, criterion }: LineFormProps, target: RegisteredTarget): Record<string, string> {
  const { code, item } = criterion;
  const said = view.record.self.get(code)?.words ?? '';
  const origin = originOf(visit, target);
  const words = said.includes(origin) ? said : [said, origin].filter(Boolean).join(' ');
  const value = target.value ?? 0;
  const whole = value % 1000 === 0;
  const share = askedOf(item).includes('rate');
  const perCent = /%/.test(`${target.unitOfMeasure}${target.goal}`);
  if (!share) {
    return whole ? { [factField('target', code)]: formatWhole(value / 1000), [explanationField(code)]: words } : {};
  }
  if (perCent) return { [factField('rate', code)]: formatPoints(value), [explanationField(code)]: words };
  // The goal is the whole; what was reached of it is for the unit to say.
  return whole ? { [factField('rate', code)]: `/${formatWhole(value / 1000)}`, [explanationField(code)]: words } : {};
}
