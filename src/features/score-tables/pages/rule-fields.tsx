import type { Child } from 'hono/jsx';
import type { Words } from '#src/platform/i18n/words.ts';
import { Confirmation } from '#src/ui/choices.tsx';
import { DecimalField, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { isRuleKind, mostRows, type RuleKind, rowField, ruleField, ruleKinds } from '../rule-kinds.ts';
import { BandRows, OptionRows } from './rule-rows.tsx';

/** What the fields of a line's form know of what was typed. */
export interface FormOf {
  t: Words['scoreTables']['line'];
  value(name: string): string;
  error(name: string): string | undefined;
}

/** One rule: its kind, and the fields of that kind. */
export function RuleFields({ at, form }: { at: number; form: FormOf }) {
  const { t } = form;
  const name = ruleField(at, 'kind');
  const kind = form.value(name);
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">
        <h2>{t.rule(at + 1)}</h2>
      </legend>
      <Select
        name={name}
        label={t.kind}
        value={kind}
        error={form.error(name)}
        empty={t.noKind}
        options={ruleKinds.map((each) => ({ value: each, label: t.kinds[each] }))}
      />
      {isRuleKind(kind) && <KindFields at={at} kind={kind} form={form} />}
    </fieldset>
  );
}

function KindFields({ at, kind, form }: { at: number; kind: RuleKind; form: FormOf }): Child {
  const { t } = form;
  const of = (part: string, label: string) => {
    const name = ruleField(at, part);
    return { name, label, value: form.value(name), error: form.error(name) };
  };
  const check = (part: string, label: string) => (
    <Confirmation name={ruleField(at, part)} label={label} checked={form.value(ruleField(at, part)) === 'co'} />
  );
  const on = (
    <Select
      {...of('on', t.on)}
      width="nua"
      empty="–"
      options={(['base', 'bonus', 'penalty'] as const).map((column) => ({ value: column, label: t.columns[column] }))}
    />
  );
  switch (kind) {
    case 'fixed':
    case 'average':
      return null;
    case 'free':
      return on;
    case 'each':
      return (
        <>
          {on}
          <DecimalField {...of('points', t.points)} />
          {check('once', t.once)}
          <TextArea {...of('exempt', t.exempt)} rows={2} optional />
        </>
      );
    case 'bands':
    case 'sizedBands':
      return (
        <>
          {on}
          <BandRows at={at} form={form} sized={kind === 'sizedBands'} rows={usedRows(form, at) + 2} />
        </>
      );
    case 'steps':
      return (
        <>
          {on}
          <DecimalField {...of('from', t.stepFrom)} />
          {check('fromOpen', t.stepOpen)}
          <DecimalField {...of('first', t.first)} />
          <DecimalField {...of('step', t.step)} />
          <DecimalField {...of('each', t.each)} />
        </>
      );
    case 'choice':
      return <OptionRows at={at} form={form} rows={usedRows(form, at) + 2} />;
    case 'allOrNothing':
      return <TextArea {...of('text', t.needs)} rows={3} />;
    case 'knockOut':
      return <TextArea {...of('text', t.knockOut)} rows={3} />;
    case 'relative':
      return (
        <Select
          {...of('formula', t.formula)}
          options={(['share', 'target'] as const).map((each) => ({ value: each, label: t.formulas[each] }))}
        />
      );
    case 'deadline':
      return (
        <>
          {on}
          <DecimalField {...of('points', t.points)} />
          <Select
            {...of('rewards', t.rewards)}
            width="nua"
            empty="–"
            options={(['late', 'early'] as const).map((each) => ({ value: each, label: t.rewardsOf[each] }))}
          />
          <Select
            {...of('when', t.when)}
            width="nua"
            empty="–"
            options={(['by', 'before'] as const).map((each) => ({ value: each, label: t.whenOf[each] }))}
          />
          <TextField {...of('day', t.day)} width="so" inputmode="numeric" optional />
          <TextField {...of('month', t.month)} width="so" inputmode="numeric" optional />
          <TextField {...of('days', t.days)} width="so" inputmode="numeric" optional />
          {check('working', t.working)}
        </>
      );
  }
}

/** Rows in which something stands. */
function usedRows(form: FormOf, at: number): number {
  let used = 0;
  for (let row = 0; row < mostRows; row += 1) {
    if (['points', 'text', 'from', 'to'].some((part) => form.value(rowField(at, row, part)) !== '')) used = row + 1;
  }
  return Math.min(used, mostRows - 2);
}
