import { differenceWords } from '#src/features/movements/pages/registered-targets.tsx';
import { goalDifference } from '#src/features/movements/rules.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { PledgedTarget, PledgedUnit } from '../queries/covenant-record.ts';
import type { Amendment } from '../queries.ts';
import { amendmentNumber } from './amendment-number.ts';
import { Beside } from './beside.tsx';

interface Props {
  visit: Visit;
  year: number;
  covenantId: string;
  unit: PledgedUnit;
  amendments: readonly Amendment[];
  /** The reader may propose a change of this unit's targets. */
  mayPropose: boolean;
}

/** The targets of one unit as they are in force, the signed value beside each amended one. */
export function TargetsTable(props: Props) {
  const { visit, year, unit } = props;
  const t = visit.t.covenants.targets;
  const links = props.mayPropose || props.amendments.some(({ unitId }) => unitId === unit.unitId);
  if (unit.targets.length === 0) return <p>{t.none}</p>;
  return (
    <Table
      caption={t.caption(unit.unitName)}
      columns={[
        { label: t.indicator },
        { label: t.unitOfMeasure },
        { label: t.baseline(year - 1), number: true },
        { label: t.goal(year), number: true },
        { label: t.difference(year - 1), number: true },
        { label: t.weight, number: true },
        { label: t.owner },
        { label: t.due },
        ...(links ? [{ label: t.change }] : []),
      ]}
      stacked
    >
      {unit.targets.map((target) => (
        <TargetRow {...props} target={target} links={links} />
      ))}
    </Table>
  );
}

function TargetRow({ visit, year, target, links, ...rest }: Props & { target: PledgedTarget; links: boolean }) {
  const t = visit.t.covenants.targets;
  const { original } = target;
  return (
    <Row>
      <RowHead>
        {target.indicator}
        {target.note && (
          <>
            <br />
            <span class="mo">{target.note}</span>
          </>
        )}
      </RowHead>
      <Cell label={t.unitOfMeasure}>{target.unitOfMeasure}</Cell>
      <Cell label={t.baseline(year - 1)} number class="mo">
        {target.baseline || '–'}
      </Cell>
      <Cell label={t.goal(year)} number class="dam">
        <Beside visit={visit} original={original && original.goal !== target.goal ? original.goal : null}>
          {target.goal}
        </Beside>
      </Cell>
      <Cell label={t.difference(year - 1)} number>
        {differenceWords(goalDifference(target.baseline, target.goal))}
      </Cell>
      <Cell label={t.weight} number>
        {`${formatPoints(target.weight)}\u00a0%`}
      </Cell>
      <Cell label={t.owner}>{target.owner}</Cell>
      <Cell label={t.due}>
        <Beside visit={visit} original={original && original.dueOn !== target.dueOn ? formatDay(original.dueOn) : null}>
          {formatDay(target.dueOn)}
        </Beside>
      </Cell>
      {links && (
        <Cell label={t.change}>
          <AmendmentLinks visit={visit} target={target} {...rest} />
        </Cell>
      )}
    </Row>
  );
}

function AmendmentLinks({
  visit,
  target,
  unit,
  covenantId,
  amendments,
  mayPropose,
}: Omit<Props, 'year'> & { target: PledgedTarget }) {
  const { targets: t, amendments: words } = visit.t.covenants;
  const own = amendments.filter(({ targetId }) => targetId === target.id);
  const waiting = own.some(({ state }) => state === 'proposed');
  return (
    <span class="lien-ket-doc">
      {own.map(({ id, number, state }) => (
        <a href={paths.amendment(id)}>
          {state === 'proposed' ? t.waiting(amendmentNumber(number)) : words.number(amendmentNumber(number))}
        </a>
      ))}
      {mayPropose && !waiting && (
        <a class="khong-in" href={paths.proposeAmendment(covenantId, unit.unitId, target.id)}>
          {t.propose}
          <span class="an"> {target.indicator}</span>
        </a>
      )}
    </span>
  );
}
