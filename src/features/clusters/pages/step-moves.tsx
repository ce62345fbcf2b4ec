import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { StepMove } from '../queries/step-moves.ts';

/** The moved deadlines of a year: old day beside new day, who, why. Nothing when none was moved. */
export function StepMoves({ visit, moves }: { visit: Visit; moves: StepMove[] }) {
  const t = visit.t.clusters.moves;
  if (moves.length === 0) return null;
  return (
    <section id="han-da-doi">
      <Table
        caption={t.caption}
        columns={[{ label: t.step }, { label: t.days }, { label: t.reason }, { label: t.who }]}
        stacked
      >
        {moves.map((move) => (
          <Row>
            <RowHead>{move.name}</RowHead>
            <Cell label={t.days}>
              <MovedDays visit={visit} move={move} />
            </Cell>
            <Cell label={t.reason}>{move.reason}</Cell>
            <Cell label={t.who}>
              {move.movedBy}
              <br />
              <span class="mo">{when(move.movedAt)}</span>
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

/** "04/12/2020 → 06/12/2020", the old day struck out and said. */
export function MovedDays({ visit, move }: { visit: Visit; move: StepMove }) {
  const t = visit.t.clusters.moves;
  const ends = move.endsBefore !== move.endsAfter;
  const [before, after] = ends ? [move.endsBefore, move.endsAfter] : [move.startsBefore, move.startsAfter];
  const leftOut = !move.startsAfter && !move.endsAfter;
  return (
    <>
      {!ends && `${t.starts} `}
      <del>
        <span class="an">{t.before} </span>
        {before ? formatDay(before) : t.none}
      </del>{' '}
      <ins>
        <span class="an">{t.after} </span>
        {after ? formatDay(after) : leftOut ? t.leftOut : t.none}
      </ins>
    </>
  );
}

const when = (at: Date) => `${formatHour(at.toISOString())}, ${formatDay(dayOf(at.toISOString()))}`;
