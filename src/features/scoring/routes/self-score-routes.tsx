import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  assignReview,
  editSelfScore,
  respondToReview,
  resumeReviewAccess,
  returnReview,
  scoreReview,
  settleReviewAccess,
  signSelfScoreAccess,
  viewSheet,
} from '../access.ts';
import { saveSelfScore } from '../commands/save-self-score.ts';
import { isAsSigned } from '../commands/self-score-content.ts';
import { signSelfScore } from '../commands/sign-self-score.ts';
import { HiddenSheetPage, SheetPage } from '../pages/sheet-page.tsx';
import { SignPage } from '../pages/sign-page.tsx';
import type { SheetFacts } from '../queries.ts';
import { lateSentence, signingFaults } from '../rules.ts';
import * as forms from '../schema.ts';
import { readSelfLines } from '../self-lines.ts';
import { saveDraft, versionToWrite } from './draft-lines.ts';
import { showEvidence } from './evidence-routes.tsx';
import { demandNoFaults, openSheet, openVisibleSheet, recordOf } from './open-sheet.ts';

async function showSheet<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  const { view, sees } = await openSheet(scope);
  const may = (access: Allowing) => access.allows(scope.actor, scope.facts);
  if (!sees) return <HiddenSheetPage visit={visit} view={view} assigns={!scope.facts.planned && may(assignReview)} />;
  const rights = {
    edits: may(editSelfScore),
    signs: may(signSelfScoreAccess),
    assigns: !scope.facts.planned && may(assignReview),
    reviews: may(scoreReview),
    returns: may(returnReview),
    resumes: may(resumeReviewAccess),
    responds: may(respondToReview),
    settles: may(settleReviewAccess),
  };
  return (
    <SheetPage
      visit={visit}
      view={view}
      rights={rights}
      today={scope.today}
      asSigned={isAsSigned(view.record)}
      attempt={attempt}
    />
  );
}

/** The page of one line, when its own form came back with errors. */
async function showLine<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  return showEvidence(
    scope,
    { ...visit, params: { ...visit.params, criterionId: attempt.values.line ?? '' } },
    attempt,
  );
}

async function showSign<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  const view = await openVisibleSheet(scope);
  const { criteria, self, deadline, state } = view.record;
  return (
    <SignPage
      visit={visit}
      view={view}
      faults={signingFaults(criteria, self)}
      late={lateSentence(scope.today, deadline, state)}
      attempt={attempt}
    />
  );
}

/** The sheet of a unit, its self score and the signature of its head. */
export function selfScoreRoutes(http: FeatureRoutes): void {
  http.page(paths.sheet(), viewSheet, async (scope, visit) => {
    const line = visit.query('d') === '' ? undefined : (await recordOf(scope)).criteria[Number(visit.query('d'))];
    if (line) return visit.c.redirect(paths.sheetEvidence(scope.facts.sheetId, line.id), 303);
    return showSheet(scope, visit, nothingSent);
  });
  http.form(paths.sheet(), editSelfScore, {
    schema: forms.linesForm,
    show: (scope, visit, attempt) => (attempt.values.line ? showLine : showSheet)(scope, visit, attempt),
    async run(scope, { version, fields }, visit) {
      if (fields.draft === '1') return saveDraft(scope, { version, fields }, visit);
      const record = await recordOf(scope);
      const { criteria } = record;
      const { lines, faults } = readSelfLines(criteria, fields, record.self, record.year);
      demandNoFaults(faults);
      await saveSelfScore(scope, {
        version: fields.line ? versionToWrite(record, { version, fields }) : version,
        lines,
      });
      const line = criteria.find(({ id }) => id === fields.line);
      return line ? paths.sheetEvidence(scope.facts.sheetId, line.id) : paths.sheet(scope.facts.sheetId);
    },
  });
  http.page(paths.signSheet(), signSelfScoreAccess, (scope, visit) => showSign(scope, visit, nothingSent));
  http.form(paths.signSheet(), signSelfScoreAccess, {
    schema: forms.signForm,
    show: showSign,
    async run(scope, { version, password }) {
      await signSelfScore(scope, await confirmSignature(scope, password), { version });
      return paths.sheet(scope.facts.sheetId);
    },
  });
}

interface Allowing {
  allows(actor: Actor | null, facts: SheetFacts): boolean;
}
