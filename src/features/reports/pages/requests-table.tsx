import type { Amendment } from '#src/features/covenants/queries.ts';
import type { AmendmentState } from '#src/features/covenants/rules.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';

const kinds: Record<AmendmentState, StatusKind> = { proposed: 'tin', agreed: 'xong', refused: 'cho' };

interface Props {
  visit: Visit;
  amendments: readonly Amendment[];
  withUnit?: boolean;
  empty: string;
}

/** Every change request, old beside new, whatever became of it. A refused one is not shown as a change that came. */
export function RequestsTable({ visit, amendments, withUnit = false, empty }: Props) {
  const t = visit.t.reports;
  const { requestColumns: columns, requestNumber, requestValue, requestStates } = t.progress;
  if (amendments.length === 0) return <p class="mo">{empty}</p>;
  return (
    <Table
      caption={t.midYear.requests}
      captionHidden
      stacked
      columns={[
        { label: columns.number },
        ...(withUnit ? [{ label: t.unit }] : []),
        { label: columns.before },
        { label: columns.after },
        { label: t.reason },
        { label: columns.state },
      ]}
    >
      {amendments.map((amendment) => {
        const { id, number, indicator, unitName, unitOfMeasure, oldGoal, oldDueOn, newGoal, newDueOn } = amendment;
        const before = requestValue(oldGoal, unitOfMeasure, formatDay(oldDueOn));
        const after = requestValue(newGoal, unitOfMeasure, formatDay(newDueOn));
        const agreed = amendment.state === 'agreed';
        return (
          <Row>
            <RowHead>
              <a href={paths.amendment(id)}>{requestNumber(String(number).padStart(2, '0'))}</a>
              <br />
              <span class="mo khong-dam">{indicator}</span>
            </RowHead>
            {withUnit && <Cell label={t.unit}>{unitName}</Cell>}
            <Cell label={columns.before}>
              <span>{agreed ? <del>{before}</del> : before}</span>
            </Cell>
            <Cell label={columns.after}>
              <span>{agreed ? <ins>{after}</ins> : after}</span>
            </Cell>
            <Cell label={t.reason}>
              <span class="mo">{amendment.reason}</span>
            </Cell>
            <Cell label={columns.state}>
              <Status kind={kinds[amendment.state]}>{requestStates[amendment.state]}</Status>
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
