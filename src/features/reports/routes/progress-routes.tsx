import { proposeAmendmentAccess } from '#src/features/covenants/access.ts';
import { partyFacts } from '#src/features/covenants/queries.ts';
import { paths } from '#src/paths.ts';
import { rolesOn } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { typedForm } from '#src/platform/http/read-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { editProgress, returnProgressAccess, sendProgressAccess, viewProgress } from '../access.ts';
import { addTargetEvidence, removeTargetEvidence } from '../commands/add-target-evidence.ts';
import { returnReport } from '../commands/return-report.ts';
import { saveProgress } from '../commands/save-progress.ts';
import { sendReport } from '../commands/send-report.ts';
import { takeTargetEvidence } from '../commands/take-target-evidence.ts';
import type { ProgressContent } from '../content.ts';
import { TargetEvidencePage } from '../pages/evidence-page.tsx';
import { ProgressPage } from '../pages/progress-page.tsx';
import { ReturnPage } from '../pages/return-page.tsx';
import { progressRecord } from '../queries/mid-year.ts';
import { type UnitReportFacts, unitReportStates } from '../queries.ts';
import { mayWriteItem } from '../rules.ts';
import * as schema from '../schema.ts';

type ProgressScope = Scope<string, UnitReportFacts>;

/** A unit's side of the mid-year review: progress, evidence, sending, completion. */
export function progressRoutes(http: FeatureRoutes): void {
  http.page(paths.progressReport(), viewProgress, (scope, visit) => showProgress(scope, visit, nothingSent));
  http.form(paths.progressReport(), editProgress, {
    schema: schema.fieldsForm,
    show: (scope, visit, attempt) => showProgress(scope, visit, attempt),
    run: async (scope, { version, fields }) => {
      const { targets } = await recordOf(scope);
      const { value, faults } = schema.readProgress(targets, fields);
      demandNoFaults(faults);
      await saveProgress(scope, { lines: value, version });
      return paths.progressReport(scope.facts.reportId);
    },
  });
  http.form(paths.sendProgress(), sendProgressAccess, {
    schema: schema.sendForm,
    show: (scope, visit, attempt) => showProgress(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      await sendReport(scope, await confirmSignature(scope, password), input);
      return paths.progressReport(scope.facts.reportId);
    },
  });
  http.page(paths.returnProgress(), returnProgressAccess, (scope, visit) => showReturn(scope, visit, nothingSent));
  http.form(paths.returnProgress(), returnProgressAccess, {
    schema: typedForm,
    show: (scope, visit, attempt) => showReturn(scope, visit, attempt),
    run: async (scope, fields) => {
      const { targets } = await recordOf(scope);
      const { value, faults } = schema.readReturn(targets, fields);
      demandNoFaults(faults);
      await returnReport(scope, value);
      return paths.midYear(scope.facts.clusterYearId);
    },
  });
  evidence(http);
}

function evidence(http: FeatureRoutes): void {
  http.page(paths.targetEvidence(), viewProgress, (scope, visit) => showEvidence(scope, visit, nothingSent));
  http.form(paths.targetEvidence(), editProgress, {
    schema: schema.evidenceForm,
    files: ['file'],
    show: (scope, visit, attempt) => showEvidence(scope, visit, attempt),
    run: async (scope, { file, ...input }, visit) => {
      const targetId = visit.params.targetId ?? '';
      const upload = file && (await storeUpload(scope, await acceptFile(file, 'file')));
      await addTargetEvidence(scope, { ...input, targetId, file: upload });
      return paths.targetEvidence(scope.facts.reportId, targetId);
    },
  });
  http.form(paths.removeTargetEvidence(), editProgress, {
    schema: schema.emptyForm,
    run: async (scope, _input, visit) => {
      const { targetId } = await removeTargetEvidence(scope, { evidenceId: visit.params.evidenceId ?? '' });
      return paths.targetEvidence(scope.facts.reportId, targetId);
    },
  });
  http.page(paths.targetEvidenceFile(), viewProgress, async (scope, visit) => {
    const file = await takeTargetEvidence(scope, { evidenceId: visit.params.evidenceId ?? '' });
    const bytes = await scope.services.files.get(file.sha256);
    return visit.c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
}

async function recordOf(scope: ProgressScope) {
  const record = await read(scope, (tx) => progressRecord(tx, scope.facts.reportId));
  if (!record) throw notFound();
  return record;
}

/** @throws AppError invalid with every sentence beside its field */
export function demandNoFaults(faults: Record<string, string>): void {
  if (Object.keys(faults).length > 0) throw invalid(faults);
}

/** Head or officer of the unit whose report it is. */
export function isOwn(scope: ProgressScope): boolean {
  const roles = rolesOn(scope.actor, scope.facts);
  return roles.has('unitHead') || roles.has('unitOfficer');
}

async function showProgress(scope: ProgressScope, visit: Visit, attempt: Attempt) {
  const { facts, actor } = scope;
  const found = await read(scope, async (tx) => {
    const record = await progressRecord(tx, facts.reportId);
    if (!record) throw notFound();
    return {
      record,
      standings: await unitReportStates(tx, facts.clusterYearId, 'midYear'),
      party: record.covenantId ? await partyFacts(tx, record.covenantId, facts.unitId) : null,
    };
  });
  return (
    <ProgressPage
      visit={visit}
      record={found.record}
      standings={found.standings}
      today={scope.today}
      own={isOwn(scope)}
      may={{
        write: editProgress.allows(actor, facts),
        send: sendProgressAccess.allows(actor, facts),
        ask: returnProgressAccess.allows(actor, facts),
        propose: found.party !== null && proposeAmendmentAccess.allows(actor, found.party),
      }}
      attempt={attempt}
    />
  );
}

async function showReturn(scope: ProgressScope, visit: Visit, attempt: Attempt) {
  const record = await recordOf(scope);
  const last = record.sendings.at(-1);
  const lines = last ? (JSON.parse(last.content) as ProgressContent).lines : [];
  const { states } = visit.t.reports.progress;
  return (
    <ReturnPage
      visit={visit}
      report={record}
      items={lines.map(({ targetId, indicator, unitOfMeasure, value, state, note }) => ({
        id: targetId,
        name: indicator,
        said: [value && `${value} ${unitOfMeasure}`, states[state], note].filter(Boolean).join(' · '),
      }))}
      addresses={{ form: paths.returnProgress(record.id), back: paths.progressReport(record.id) }}
      attempt={attempt}
    />
  );
}

async function showEvidence(scope: ProgressScope, visit: Visit, attempt: Attempt) {
  const record = await recordOf(scope);
  const target = record.targets.find(({ id }) => id === visit.params.targetId);
  if (!target) throw notFound();
  const own = isOwn(scope);
  const writable = mayWriteItem(record.state, record.remarks, target.id);
  return (
    <TargetEvidencePage
      visit={visit}
      record={record}
      target={target}
      evidence={record.evidence.filter(
        ({ targetId, round }) => targetId === target.id && (own || record.state === 'sent' || round < record.round),
      )}
      adds={writable && editProgress.allows(scope.actor, scope.facts)}
      attempt={attempt}
    />
  );
}
