import { dayWords, hourWords } from '#src/features/scoring/pages/day-words.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Reading } from '#src/points/reading/draft.ts';
import type { Item } from '#src/points/table.ts';
import type { Crumb } from '#src/ui/breadcrumb.tsx';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Confirmation, Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DecimalField, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Warning } from '#src/ui/status.tsx';
import { Cell, Row, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { capField, mostCaps, mostRules, ruleField } from '../rule-kinds.ts';
import { ItemWords, Verbatim } from './item-words.tsx';
import { type PrintedLine, PrintedPoints } from './proposal-lines.tsx';
import { type FormOf, RuleFields } from './rule-fields.tsx';

export interface LinePageProps {
  visit: Visit;
  crumbs: Crumb[];
  action: string;
  version: number;
  /** Null for a row that is no line: it can only be seen. */
  item: Item | null;
  /** The words of the source, row by row. */
  printed: readonly Omit<PrintedLine, 'place'>[];
  asked: readonly Reading[];
  /** The line was read from a file and its proposal can be taken. */
  proposed: boolean;
  /** Takes the line out of a draft, with all below it. */
  removal?: string;
  /** What stands now, by field. */
  values: Record<string, string>;
  /** Who answered, or changed the table, last. */
  last: { who: string; at: Date } | null;
  attempt: Attempt;
}

/** One line: its words as printed, what was read in them, and a form for each kind of rule. */
export function LinePage(props: LinePageProps) {
  const { visit, item, attempt, asked, last } = props;
  const { line: t, proposal } = visit.t.scoreTables;
  const title = item ? t.title(item.code) : t.row(props.printed[0]?.line ?? 0);
  const values = attempt.sent ? attempt.values : props.values;
  const form: FormOf = { t, value: (name) => values[name] ?? '', error: (name) => attempt.errors[name] };
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="scoring"
      crumbs={[...props.crumbs, { label: title }]}
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
    >
      <PageHead
        title={title}
        facts={last ? proposal.answered(last.who, `${hourWords(last.at)} ${dayWords(last.at)}`) : undefined}
      />
      <ErrorSummary errors={attempt.errors} ids={{ take: 'f-take-proposal' }} />
      {attempt.conflict && (
        <ConflictNotice
          fields={conflictFields(props)}
          who={attempt.conflict.who ?? ''}
          when={last ? `${hourWords(last.at)}, ${dayWords(last.at)}` : ''}
        />
      )}
      <TwoColumns
        width={360}
        side={
          item && (
            <>
              <h2>{t.readAs}</h2>
              <ItemWords item={item} nothing={t.nothing} />
            </>
          )
        }
      >
        {(props.proposed || !item) && <Source {...props} />}
        {asked.length > 0 && (
          <>
            <h2>{t.asks}</h2>
            {[...new Set(asked.map(({ ask }) => ask))].map((ask) => (
              <Warning>{ask}</Warning>
            ))}
          </>
        )}
        <Form action={props.action} version={attempt.conflict?.version ?? props.version} guarded>
          {/* Enter in a field saves; the first button of a form is the one that it presses. */}
          <button type="submit" class="an" tabindex={-1}>
            {t.save}
          </button>
          {!props.proposed && item && <Words {...props} form={form} />}
          <Takes {...props} form={form} />
          {item && <Rules form={form} />}
          <ButtonGroup>
            <Button>{t.save}</Button>
            {props.removal && (
              <Button kind="warning" formaction={props.removal}>
                {t.remove}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      </TwoColumns>
    </Layout>
  );
}

const shownRows = 4;

/** What the source prints; the words of a draft are its own and stand in their field. */
function Source({ visit, printed }: LinePageProps) {
  const { line: t, table } = visit.t.scoreTables;
  return (
    <>
      <h2>{t.verbatim}</h2>
      {printed.slice(0, shownRows).map((row) => (
        <PrintedRows visit={visit} row={row} />
      ))}
      {printed.length > shownRows && (
        <details class="gap-muc">
          <summary>{table.lines(printed.length - shownRows)}</summary>
          {printed.slice(shownRows).map((row) => (
            <PrintedRows visit={visit} row={row} />
          ))}
        </details>
      )}
    </>
  );
}

function PrintedRows({ visit, row }: { visit: Visit; row: LinePageProps['printed'][number] }) {
  return (
    <blockquote class="trich">
      <Verbatim text={row.text} />
      <PrintedPoints visit={visit} cells={row.cells} />
    </blockquote>
  );
}

function conflictFields({ visit, attempt }: LinePageProps) {
  const { line: t } = visit.t.scoreTables;
  const labels = {
    code: t.code,
    text: t.text,
    take: t.take,
    base: t.base,
    'r0.kind': t.rule(1),
    'r0.points': t.points,
    'c0.most': t.caps,
    body: t.body,
  };
  const words = (name: string, value = '') => {
    if (name === 'take') return (t.takes as Record<string, string>)[value] ?? '';
    return name === 'r0.kind' ? ((t.kinds as Record<string, string>)[value] ?? '') : value;
  };
  return Object.entries(labels).map(([name, label]) => ({
    label,
    theirs: words(name, attempt.conflict?.values[name]),
    yours: words(name, attempt.values[name]),
  }));
}

function Takes({ item, proposed, form }: LinePageProps & { form: FormOf }) {
  const { t } = form;
  const choices = item
    ? (['proposal', 'changed', 'text'] as const)
        .filter((take) => proposed || take !== 'proposal')
        .map((take) => ({ value: take, label: t.takes[take] }))
    : [{ value: 'proposal', label: t.rowTakes.proposal }];
  return <Radios name="take" label={t.take} choices={choices} value={form.value('take')} error={form.error('take')} />;
}

/** A line of a draft may be called otherwise; a line that is only proposed stays as its source prints it. */
function Words({ visit, item, form }: LinePageProps & { form: FormOf }) {
  const { t } = form;
  const of = (name: string, label: string) => ({ name, label, value: form.value(name), error: form.error(name) });
  return (
    <>
      <TextField {...of('code', t.code)} width="ma" />
      <TextArea {...of('text', t.text)} rows={4} maxlength={20_000} />
      {item && <PrintedPoints visit={visit} cells={item.raw} />}
    </>
  );
}

function Rules({ form }: { form: FormOf }) {
  const { t } = form;
  const of = (name: string, label: string) => ({ name, label, value: form.value(name), error: form.error(name) });
  const used = [...Array(mostRules).keys()].filter((at) => form.value(ruleField(at, 'kind')) !== '').length;
  return (
    <>
      <DecimalField {...of('base', t.base)} optional />
      {[...Array(Math.min(mostRules, used + 1)).keys()].map((at) => (
        <RuleFields at={at} form={form} />
      ))}
      <Button kind="secondary" name="show" value="1">
        {t.show}
      </Button>
      <Caps form={form} />
      <h2>{t.more}</h2>
      <TextField {...of('onlyIf', t.onlyIf)} hint={t.onlyIfHint} width="ma" optional />
      <Select
        {...of('holds', t.holds)}
        width="nua"
        empty="–"
        options={(['noPenalty', 'fullBase'] as const).map((holds) => ({ value: holds, label: t.holdsOf[holds] }))}
      />
      <input type="hidden" name="conditionText" value={form.value('conditionText')} />
      <Confirmation name="oneOf" label={t.oneOf} checked={form.value('oneOf') === 'co'} />
      <TextField {...of('body', t.body)} optional />
    </>
  );
}

function Caps({ form }: { form: FormOf }) {
  const { t } = form;
  const used = [...Array(mostCaps).keys()].filter((at) => form.value(capField(at, 'most')) !== '').length;
  return (
    <>
      <h2>{t.caps}</h2>
      <p class="mo">{t.capsHint}</p>
      <Table
        caption={t.caps}
        captionHidden
        columns={[{ label: t.capOn, width: 200 }, { label: t.most, width: 110 }, { label: t.capWords }]}
        stacked
      >
        {[...Array(Math.min(mostCaps, used + 1)).keys()].map((at) => {
          const of = (part: string, label: string) => {
            const name = capField(at, part);
            return { name, label, value: form.value(name), error: form.error(name), labelIn: 'head' as const };
          };
          return (
            <Row>
              <Cell>
                <Select
                  {...of('on', t.capOn)}
                  empty={t.capNone}
                  options={(['bonus', 'penalty', 'both'] as const).map((on) => ({ value: on, label: t.capOf[on] }))}
                />
              </Cell>
              <Cell>
                <DecimalField {...of('most', t.most)} />
              </Cell>
              <Cell>
                <TextField {...of('text', t.capWords)} />
              </Cell>
            </Row>
          );
        })}
      </Table>
    </>
  );
}
