import type { Amendment } from '#src/features/covenants/queries.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Evidence } from '#src/ui/evidence.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Ruler } from '#src/ui/threshold.tsx';
import type { SentProgress } from '../content.ts';
import { type Forecast, halfShare, type ProgressState, wholeShare } from '../rules/mid-year.ts';
import { evidenceLabel } from './evidence-label.ts';
import { GoalRequest } from './goal-request.tsx';

const stateKinds: Record<ProgressState, StatusKind> = {
  exceeded: 'xong',
  met: 'xong',
  onTrack: 'xong',
  behind: 'luu-y',
  yearEnd: 'cho',
};
const forecastKinds: Record<Forecast, StatusKind> = { exceed: 'xong', reach: 'xong', hard: 'luu-y', miss: 'loi' };

interface Props {
  visit: Visit;
  reportId: string;
  lines: readonly SentProgress[];
  amendments: readonly Amendment[];
}

/** What was sent, target by target, against the goal that all signed. */
export function ProgressTable({ visit, reportId, lines, amendments }: Props) {
  const t = visit.t.reports.progress;
  return (
    <Table
      caption={t.caption}
      captionHidden
      stacked
      columns={[
        { label: t.target },
        { label: t.original, number: true },
        { label: t.request, number: true },
        { label: t.value, number: true },
        { label: t.bar, width: 190 },
        { label: t.state, width: 130 },
        { label: t.forecast, width: 110 },
        { label: t.note, width: 250 },
      ]}
    >
      {lines.map((line) => (
        <Line visit={visit} reportId={reportId} line={line} amendments={amendments} />
      ))}
    </Table>
  );
}

function Line({ visit, reportId, line, amendments }: Omit<Props, 'lines'> & { line: SentProgress }) {
  const t = visit.t.reports.progress;
  const { indicator, unitOfMeasure, goal, signedGoal, value, share, state, forecast, note, evidence } = line;
  return (
    <Row>
      <RowHead>
        {indicator}
        <Evidence
          items={evidence.map((item) => ({
            label: evidenceLabel(visit, item),
            href: item.fileName
              ? paths.targetEvidenceFile(reportId, item.id)
              : paths.targetEvidence(reportId, line.targetId),
          }))}
        />
      </RowHead>
      <Cell label={t.original} number>
        {signedGoal ?? goal} {unitOfMeasure}
      </Cell>
      <Cell label={t.request} number>
        <GoalRequest
          visit={visit}
          amendments={amendments.filter(({ targetId }) => targetId === line.targetId)}
          unitOfMeasure={unitOfMeasure}
        />
      </Cell>
      <Cell label={t.value} number>
        <b>{value ? `${value} ${unitOfMeasure}` : '–'}</b>
      </Cell>
      <Cell>
        {share !== null && (
          <Ruler
            part={share}
            whole={wholeShare}
            need={halfShare}
            mark={false}
            label={t.barOf(formatPoints(share))}
            thin
          />
        )}
      </Cell>
      <Cell label={t.state}>
        <Status kind={stateKinds[state]}>{t.states[state]}</Status>
      </Cell>
      <Cell label={t.forecast}>
        <Status kind={forecastKinds[forecast]}>{t.forecasts[forecast]}</Status>
      </Cell>
      <Cell label={t.note}>{note && <span class="mo">{note}</span>}</Cell>
    </Row>
  );
}
