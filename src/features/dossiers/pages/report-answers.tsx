import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Fact, SummaryList } from '#src/ui/summary-list.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import { REPORT_QUESTIONS, REPORT_SECTIONS, type ReportQuestion } from '../rules/report-questions.ts';
import { KnownFactsList, KnownTargets } from './known-side.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  known: KnownFacts;
  /** A link that changes an answer; nothing where it may not change. */
  actionOf?: (question: ReportQuestion) => Child;
}

/** Every answer of the report in the order of the paper, and what the program filled in. */
export function ReportAnswers({ visit, record, known, actionOf }: Props) {
  const t = visit.t.dossiers;
  return (
    <>
      {REPORT_SECTIONS.map((section) => (
        <>
          <h2>{t.report.sections[section]}</h2>
          <SummaryList
            facts={REPORT_QUESTIONS.filter((question) => question.section === section).map(
              (question): Fact => ({
                key: t.question.questions[question.key].title,
                value: <AnswerText text={record.answers.get(question.key)?.text} empty={t.check.missing} />,
                action: actionOf?.(question),
              }),
            )}
          />
          {section === 'achievements' && <KnownTargets visit={visit} known={known} />}
        </>
      ))}
      <h2>{t.report.known}</h2>
      <KnownFactsList visit={visit} record={record} known={known} />
    </>
  );
}

function AnswerText({ text, empty }: { text: string | undefined; empty: string }) {
  if (text === undefined) return <span class="mo">{empty}</span>;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
