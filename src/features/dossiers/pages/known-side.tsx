import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import type { QuestionKey } from '../rules/report-questions.ts';

interface Props {
  visit: Visit;
  record: DossierRecord;
  known: KnownFacts;
}

/** What the program fills in by itself, each with where it comes from. */
export function KnownFactsList({ visit, record, known }: Props) {
  const t = visit.t.dossiers.report;
  const { nominated } = record;
  return (
    <SummaryList
      facts={[
        { key: t.knownWhere.unit, value: record.unitName },
        {
          key: t.knownWhere.score,
          value: known.score ? t.scoreWords(known.score.total, known.score.rank, known.score.of) : t.knownWhere.noScore,
        },
        {
          key: t.knownWhere.votes,
          value:
            nominated.votes === null
              ? t.votesWithheld(formatDay(nominated.conferenceDay))
              : t.votesWords(nominated.votes, nominated.baseCount, formatDay(nominated.conferenceDay)),
        },
        {
          key: t.knownWhere.movements,
          value: known.movements.map(({ title }) => title).join('; ') || t.knownWhere.noMovements,
        },
        { key: t.knownWhere.responses, value: <Responses visit={visit} known={known} /> },
        { key: t.knownWhere.register, value: <Earlier visit={visit} known={known} /> },
      ]}
    />
  );
}

function Responses({ visit, known }: { visit: Visit; known: KnownFacts }) {
  if (known.responses.length === 0) return <>{visit.t.dossiers.report.knownWhere.noResponses}</>;
  return (
    <ul>
      {known.responses.map(({ movement, words }) => (
        <li>
          {movement}: {words}
        </li>
      ))}
    </ul>
  );
}

function Earlier({ visit, known }: { visit: Visit; known: KnownFacts }) {
  if (known.earlierAwards.length === 0) return <>{visit.t.dossiers.report.knownWhere.noRegister}</>;
  return (
    <>
      {known.earlierAwards.map(({ year, award, decision }, at) => (
        <>
          {at > 0 && <br />}
          {year}: {award} ({decision})
        </>
      ))}
    </>
  );
}

/** The targets in force with what was reached at mid-year, and the figures of the whole year. */
export function KnownTargets({ visit, known }: { visit: Visit; known: KnownFacts }) {
  return (
    <>
      <Targets visit={visit} known={known} />
      <Figures visit={visit} known={known} />
    </>
  );
}

function Targets({ visit, known }: { visit: Visit; known: KnownFacts }) {
  const t = visit.t.dossiers.report;
  if (known.targets.length === 0) return <p class="mo">{t.knownWhere.noTargets}</p>;
  return (
    <Table
      caption={t.knownWhere.targets}
      columns={[
        { label: t.columns.indicator },
        { label: t.columns.unit },
        { label: t.columns.baseline, number: true },
        { label: t.columns.goal, number: true },
        { label: t.columns.midYear, number: true },
      ]}
      stacked
    >
      {known.targets.map(({ indicator, unitOfMeasure, baseline, goal, signedGoal, midYear }) => (
        <Row>
          <RowHead>{indicator}</RowHead>
          <Cell label={t.columns.unit}>{unitOfMeasure}</Cell>
          <Cell label={t.columns.baseline} number>
            {baseline}
          </Cell>
          <Cell label={t.columns.goal} number>
            {goal}
            {signedGoal && (
              <>
                <br />
                <span class="mo nho">{t.signedGoal(signedGoal)}</span>
              </>
            )}
          </Cell>
          <Cell label={t.columns.midYear} number>
            {midYear || '–'}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Figures({ visit, known }: { visit: Visit; known: KnownFacts }) {
  const t = visit.t.dossiers.report;
  if (known.figures.length === 0) return <p class="mo">{t.knownWhere.noFigures}</p>;
  return (
    <Table
      caption={t.knownWhere.figures}
      columns={[
        { label: t.columns.figure },
        { label: t.columns.unit },
        { label: t.columns.lastYear, number: true },
        { label: t.columns.thisYear, number: true },
      ]}
      stacked
    >
      {known.figures.map(({ indicator, unitOfMeasure, value, lastValue }) => (
        <Row>
          <RowHead>{indicator}</RowHead>
          <Cell label={t.columns.unit}>{unitOfMeasure}</Cell>
          <Cell label={t.columns.lastYear} number>
            {lastValue || '–'}
          </Cell>
          <Cell label={t.columns.thisYear} number>
            {value}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Beside a question: what of it the program knows already. */
export function KnownBeside({ visit, record, known, question }: Props & { question: QuestionKey }) {
  const t = visit.t.dossiers.report;
  if (question === 'results') {
    return (
      <>
        <h2>{t.known}</h2>
        {known.score && <p>{t.scoreWords(known.score.total, known.score.rank, known.score.of)}</p>}
        <KnownTargets visit={visit} known={known} />
      </>
    );
  }
  if (question === 'movements') {
    return (
      <>
        <h2>{t.known}</h2>
        <p class="mo">{t.knownWhere.movements}</p>
        <ul>
          {known.movements.map(({ title }) => (
            <li>{title}</li>
          ))}
        </ul>
        {known.movements.length === 0 && <p>{t.knownWhere.noMovements}</p>}
        <p class="mo">{t.knownWhere.responses}</p>
        <Responses visit={visit} known={known} />
      </>
    );
  }
  if (question === 'titles' || question === 'commendations') {
    return (
      <>
        <h2>{t.known}</h2>
        <p class="mo">{t.knownWhere.register}</p>
        <p>
          <Earlier visit={visit} known={known} />
        </p>
      </>
    );
  }
  return (
    <>
      <h2>{t.known}</h2>
      <p class="mo">{t.knownWhere.unit}</p>
      <p>{record.unitName}</p>
    </>
  );
}
