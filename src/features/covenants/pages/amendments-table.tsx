import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Amendment } from '../queries.ts';
import type { AmendmentState } from '../rules.ts';
import { amendmentNumber } from './amendment-number.ts';

const kinds: Record<AmendmentState, StatusKind> = { proposed: 'tin', agreed: 'xong', refused: 'cho' };

export function AmendmentStatus({ visit, state }: { visit: Visit; state: AmendmentState }) {
  return <Status kind={kinds[state]}>{visit.t.covenants.amendments.states[state]}</Status>;
}

/** Everything that was proposed after the signing, agreed or not. */
export function AmendmentsTable({ visit, amendments }: { visit: Visit; amendments: readonly Amendment[] }) {
  const t = visit.t.covenants.amendments;
  return (
    <section>
      <h2>{t.title}</h2>
      {amendments.length === 0 ? (
        <p class="mo">{t.none}</p>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          columns={[{ label: t.target }, { label: t.unit }, { label: t.change }, { label: t.state }]}
          stacked
        >
          {amendments.map((amendment) => (
            <Row>
              <RowHead>
                <a href={paths.amendment(amendment.id)}>{t.number(amendmentNumber(amendment.number))}</a>
                <br />
                <span class="mo">{amendment.indicator}</span>
              </RowHead>
              <Cell label={t.unit}>{amendment.unitName}</Cell>
              <Cell label={t.change}>
                <Change visit={visit} amendment={amendment} />
              </Cell>
              <Cell label={t.state}>
                <AmendmentStatus visit={visit} state={amendment.state} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}

/** Before and after; a refused change is not shown as one that came. */
function Change({ visit, amendment }: { visit: Visit; amendment: Amendment }) {
  const { due, into } = visit.t.covenants.amendments;
  const { oldGoal, newGoal, oldDueOn, newDueOn, unitOfMeasure } = amendment;
  const before = `${oldGoal}\u00a0${unitOfMeasure}, ${due(formatDay(oldDueOn))}`;
  const after = `${newGoal}\u00a0${unitOfMeasure}, ${due(formatDay(newDueOn))}`;
  if (amendment.state !== 'agreed') return <span>{into(before, after)}</span>;
  return (
    <span>
      <del>{before}</del> <ins>{after}</ins>
    </span>
  );
}
