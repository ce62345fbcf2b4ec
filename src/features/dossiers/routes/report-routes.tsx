import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { readForm, typedForm } from '#src/platform/http/read-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { answerReport, readDossierFile, signReportAccess, viewDossier } from '../access.ts';
import type { DossierScope } from '../commands/dossier-in-change.ts';
import { demandOpenItem } from '../commands/dossier-in-change.ts';
import { recordReading } from '../commands/record-reading.ts';
import { saveAnswer } from '../commands/save-answer.ts';
import { signReport } from '../commands/sign-report.ts';
import { CheckReportPage } from '../pages/check-report-page.tsx';
import { QuestionPage } from '../pages/question-page.tsx';
import { ReportPage } from '../pages/report-page.tsx';
import { WholeReportPage } from '../pages/whole-report-page.tsx';
import type { DossierFacts } from '../queries.ts';
import { mayEdit, questionItem } from '../rules/items.ts';
import { questionAfter, questionBySlug, type ReportQuestion } from '../rules/report-questions.ts';
import * as schema from '../schema.ts';
import { recordOf, recordWithKnown } from './open-dossier.ts';

type AnswerScope = Scope<'dossier.answer', DossierFacts>;

/** The achievement report: its questions one by one, the whole to check and sign, the whole to read. */
export function reportRoutes(http: FeatureRoutes): void {
  http.page(paths.dossierReport(), viewDossier, async (scope, visit) => {
    if (!answerReport.allows(visit.actor, scope.facts)) {
      return visit.c.redirect(paths.readDossierReport(scope.facts.dossierId), 303);
    }
    return <ReportPage visit={visit} {...(await recordWithKnown(scope))} />;
  });

  const showCheck = async (scope: DossierScope, visit: Visit, attempt: Attempt) => (
    <CheckReportPage visit={visit} facts={scope.facts} {...(await recordWithKnown(scope))} attempt={attempt} />
  );
  http.page(paths.checkDossierReport(), answerReport, (scope, visit) => showCheck(scope, visit, nothingSent));
  http.form(paths.signDossierReport(), signReportAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => showCheck(scope, visit, attempt),
    run: async (scope, { password, version }) => {
      await signReport(scope, await confirmSignature(scope, password), { version });
      return paths.dossierReport(scope.facts.dossierId);
    },
  });

  http.page(paths.readDossierReport(), readDossierFile, async (scope, visit) => {
    await recordReading(scope, 'reportOnScreen');
    return <WholeReportPage visit={visit} {...(await recordWithKnown(scope))} />;
  });

  questionRoutes(http);
}

function questionRoutes(http: FeatureRoutes): void {
  const questionOf = (visit: Visit): ReportQuestion => {
    const question = questionBySlug(visit.params.question ?? '');
    if (!question) throw notFound();
    return question;
  };
  const show = async (scope: AnswerScope, visit: Visit, attempt: Attempt) => {
    const question = questionOf(visit);
    const { record, known } = await recordWithKnown(scope);
    // A page that nothing could be saved from is not shown.
    if (!attempt.sent) demandOpenItem(record, questionItem(question.key));
    return <QuestionPage visit={visit} record={record} known={known} question={question} attempt={attempt} />;
  };
  http.page(paths.dossierQuestion(), answerReport, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.dossierQuestion(), answerReport, {
    schema: typedForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, fields, visit) => {
      const question = questionOf(visit);
      const { answer, version, goOn } = readForm(schema.answerForm(question), fields);
      await saveAnswer(scope, { question, text: answer, version });
      return addressAfter(scope, question, goOn);
    },
  });
}

/** The next question that may be written, or the list. */
async function addressAfter(scope: AnswerScope, question: ReportQuestion, goOn: string): Promise<string> {
  const { dossierId } = scope.facts;
  if (goOn !== 'next') return paths.dossierReport(dossierId);
  const record = await recordOf(scope);
  let next = questionAfter(question.key);
  while (next && !mayEdit(record, questionItem(next.key))) next = questionAfter(next.key);
  return next ? paths.dossierQuestion(dossierId, next.slug) : paths.checkDossierReport(dossierId);
}
