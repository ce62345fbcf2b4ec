import { DecimalField, Select, TextField } from '#src/ui/fields.tsx';
import { Cell, Row, Scroll, Table } from '#src/ui/table.tsx';
import { rowField } from '../rule-kinds.ts';
import type { FormOf } from './rule-fields.tsx';

interface RowsProps {
  at: number;
  form: FormOf;
  rows: number;
}

const fieldsOf =
  ({ at, form }: RowsProps, row: number) =>
  (part: string, label: string) => {
    const name = rowField(at, row, part);
    return { name, label, value: form.value(name), error: form.error(name), labelIn: 'head' as const };
  };

/** Bands of a rate; with the size of the work before them where they differ by it. */
export function BandRows(props: RowsProps & { sized: boolean }) {
  const { at, form, rows, sized } = props;
  const { t } = form;
  const sizes = sized ? [{ label: t.sizeFrom }, { label: t.sizeTo }] : [];
  return (
    <>
      <p class="mo">{t.bandsHint}</p>
      <Scroll label={t.bands}>
        <Table
          caption={t.bands}
          columns={[...sizes, { label: t.from }, { label: t.to }, { label: t.points, width: 90 }, { label: t.words }]}
          stacked
        >
          {[...Array(rows).keys()].map((row) => {
            const of = fieldsOf(props, row);
            return (
              <Row>
                {sized && <BoundCell {...props} row={row} part="sizeFrom" label={t.sizeFrom} />}
                {sized && <BoundCell {...props} row={row} part="sizeTo" label={t.sizeTo} />}
                <BoundCell {...props} row={row} part="from" label={t.from} />
                <BoundCell {...props} row={row} part="to" label={t.to} />
                <Cell>
                  <DecimalField {...of('points', t.points)} />
                </Cell>
                <Cell>
                  <TextField {...of('text', t.words)} />
                  {['code', 'sizeCode', 'sizeText'].map((part) => (
                    <input type="hidden" name={rowField(at, row, part)} value={form.value(rowField(at, row, part))} />
                  ))}
                </Cell>
              </Row>
            );
          })}
        </Table>
      </Scroll>
    </>
  );
}

function BoundCell(props: RowsProps & { row: number; part: string; label: string }) {
  const { form, row, part, label } = props;
  const { t } = form;
  const of = fieldsOf(props, row);
  const low = part.toLowerCase().endsWith('from');
  return (
    <Cell>
      <Select
        {...of(`${part}Open`, `${label}: ${t.bound}`)}
        labelIn="readers"
        options={[
          { value: 'closed', label: low ? t.fromClosed : t.toClosed },
          { value: 'open', label: low ? t.fromOpen : t.toOpen },
        ]}
      />
      <DecimalField {...of(part, label)} />
    </Cell>
  );
}

/** One of several printed outcomes and what each gives. */
export function OptionRows(props: RowsProps) {
  const { form, rows } = props;
  const { t } = form;
  return (
    <Table
      caption={t.options}
      columns={[
        { label: t.code, width: 110 },
        { label: t.optionWords },
        { label: t.points, width: 90 },
        { label: t.penalty, width: 90 },
      ]}
      stacked
    >
      {[...Array(rows).keys()].map((row) => {
        const of = fieldsOf(props, row);
        return (
          <Row>
            <Cell>
              <TextField {...of('code', t.code)} />
            </Cell>
            <Cell>
              <TextField {...of('text', t.optionWords)} />
            </Cell>
            <Cell>
              <DecimalField {...of('points', t.points)} />
            </Cell>
            <Cell>
              <DecimalField {...of('penalty', t.penalty)} />
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
