import { knownAwards } from '#src/law/awards.ts';
import { rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import { isDay } from '#src/text/day.ts';
import { ballotFacts } from '../../ballots/queries.ts';
import { clusterYearFacts } from '../../clusters/queries.ts';
import { caseFacts } from '../../councils/queries.ts';
import { covenantFacts } from '../../covenants/queries.ts';
import { dossierFacts } from '../../dossiers/queries.ts';
import { unitById } from '../../organisations/queries.ts';
import { sheetFacts } from '../../scoring/queries.ts';
import {
  annulAwardAccess,
  correctAwardAccess,
  followBallot,
  followCase,
  followCovenant,
  followDossier,
  followSheet,
  followYear,
  listAwards,
  listPayments,
  recoverCertificateAccess,
  viewAward,
  viewDecision,
} from '../access.ts';
import { draftAnnulment, draftCorrection, type OutsidePaper } from '../commands/draft-change.ts';
import { printAwardList } from '../commands/print-award-list.ts';
import { recoverCertificate } from '../commands/recover-certificate.ts';
import { AwardPage, type Follows } from '../pages/award-page.tsx';
import { ChangeAwardPage } from '../pages/change-award-page.tsx';
import { type Asked, RegisterPage } from '../pages/register-page.tsx';
import { type AwardFacts, awardRecord, type Lineage, lineageOf } from '../queries/award-record.ts';
import { decisionFacts } from '../queries/decisions.ts';
import { type RegisterFilter, registerLines, registerYears } from '../queries/register.ts';
import type { AwardState } from '../rules.ts';
import * as schema from '../schema.ts';
import { pdf } from './decision-routes.tsx';

/** The register, one award with where it comes from, and the second decision about it. */
export function registerRoutes(http: FeatureRoutes): void {
  http.page(paths.awardRegister(), listAwards, async (scope, visit) => {
    const { asked, filter } = askedFor(visit);
    const view = await read(scope, async (tx) => ({
      found: await registerLines(tx, filter),
      years: await registerYears(tx),
      unit: filter.unitId ? await unitById(tx, filter.unitId) : null,
    }));
    const last = view.found.lines.at(-1);
    return (
      <RegisterPage
        visit={visit}
        asked={asked}
        unitName={view.unit?.name ?? null}
        awards={knownAwards(rulePack())}
        years={view.years}
        lines={view.found.lines}
        next={view.found.more && last ? `${last.grantedOn}.${last.awardId}` : null}
      />
    );
  });
  http.page(paths.awardList(), listAwards, async (scope, visit) => {
    const { asked, filter } = askedFor(visit);
    const words = [asked.text && `“${asked.text}”`, asked.year && `năm thành tích ${asked.year}`].filter(Boolean);
    const name = 'danh-sach-khen-thuong.pdf';
    return pdf(visit, await printAwardList(scope, filter, words.join(', ') || null), name);
  });
  http.page(paths.award(), viewAward, (scope, visit) => showAward(scope, visit, nothingSent));
  http.form(paths.recoverCertificate(), recoverCertificateAccess, {
    schema: schema.recoverForm,
    show: (scope, visit, attempt) => showAward(scope, visit, attempt),
    run: async (scope, input) => paths.award((await recoverCertificate(scope, input)).awardId),
  });
  changeRoutes(http);
}

const states: readonly AwardState[] = ['granted', 'published', 'conferred', 'annulled'];

function askedFor(visit: Visit): { asked: Asked; filter: RegisterFilter } {
  const asked: Asked = {
    text: visit.query('q').slice(0, 200),
    award: visit.query('danh-hieu'),
    year: /^\d{4}$/.test(visit.query('nam')) ? visit.query('nam') : '',
    state: states.find((state) => state === visit.query('tinh-trang')) ?? '',
    unitId: isUuid(visit.query('don-vi')) ? visit.query('don-vi') : '',
  };
  const [, grantedOn = '', awardId = ''] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(visit.query('sau')) ?? [];
  return {
    asked,
    filter: {
      text: asked.text,
      award: asked.award || null,
      year: asked.year ? Number(asked.year) : null,
      state: (asked.state || null) as AwardState | null,
      unitId: asked.unitId || null,
      after: isDay(grantedOn) && isUuid(awardId) ? { grantedOn, awardId } : null,
    },
  };
}

async function showAward(scope: Scope<string, AwardFacts>, visit: Visit, attempt: Attempt) {
  const { facts } = scope;
  const view = await read(scope, async (tx) => {
    const award = await awardRecord(tx, facts.awardId);
    if (!award) throw notFound();
    const lineage = await lineageOf(tx, award);
    return { award, lineage, follows: await followsOf(tx, visit, award.decisionId, lineage) };
  });
  const { actor } = visit;
  return (
    <AwardPage
      visit={visit}
      {...view}
      may={{
        correct: !view.award.openChange && correctAwardAccess.allows(actor, facts),
        annul: !view.award.openChange && annulAwardAccess.allows(actor, facts),
        recover:
          view.award.certificateNumber !== null &&
          !view.award.certificateRecovered &&
          recoverCertificateAccess.allows(actor, facts),
        seeVoucher: listPayments.allows(actor, facts),
      }}
      today={scope.today}
      attempt={attempt}
    />
  );
}

/** Which pages of the lineage this person may open: the same rows of the matrix that guard them. */
async function followsOf(tx: Tx, visit: Visit, decisionId: string, lineage: Lineage | null): Promise<Follows> {
  const { actor } = visit;
  const decision = await decisionFacts(tx, decisionId);
  const kase = lineage?.case ? await caseFacts(tx, lineage.case.caseId) : null;
  const dossier = lineage?.dossier ? await dossierFacts(tx, lineage.dossier.dossierId) : null;
  const ballot = lineage?.ballot ? await ballotFacts(tx, lineage.ballot.ballotId) : null;
  const sheet = lineage?.sheet ? await sheetFacts(tx, lineage.sheet.sheetId) : null;
  const covenant = lineage?.covenant ? await covenantFacts(tx, lineage.covenant.covenantId) : null;
  const year = lineage ? await clusterYearFacts(tx, lineage.cluster.clusterYearId) : null;
  return {
    decision: decision !== null && viewDecision.allows(actor, decision),
    case: kase !== null && followCase.allows(actor, kase),
    dossier: dossier !== null && followDossier.allows(actor, dossier),
    ballot: ballot !== null && followBallot.allows(actor, ballot),
    sheet: sheet !== null && followSheet.allows(actor, sheet),
    covenant: covenant !== null && followCovenant.allows(actor, covenant),
    cluster: year !== null && followYear.allows(actor, year),
  };
}

function changeRoutes(http: FeatureRoutes): void {
  const page =
    (kind: 'correct' | 'annul') => async (scope: Scope<string, AwardFacts>, visit: Visit, attempt: Attempt) => {
      const award = await read(scope, (tx) => awardRecord(tx, scope.facts.awardId));
      if (!award) throw notFound();
      return <ChangeAwardPage visit={visit} award={award} kind={kind} attempt={attempt} />;
    };
  const [showCorrect, showAnnul] = [page('correct'), page('annul')];
  http.page(paths.correctAward(), correctAwardAccess, (scope, visit) => showCorrect(scope, visit, nothingSent));
  http.form(paths.correctAward(), correctAwardAccess, {
    schema: schema.correctForm,
    files: ['file'],
    show: (scope, visit, attempt) => showCorrect(scope, visit, attempt),
    run: async (scope, { outside, ...input }) => {
      const paper = await paperOf(scope, outside);
      return paths.awardDecision((await draftCorrection(scope, { ...input, outside: paper })).decisionId);
    },
  });
  http.page(paths.annulAward(), annulAwardAccess, (scope, visit) => showAnnul(scope, visit, nothingSent));
  http.form(paths.annulAward(), annulAwardAccess, {
    schema: schema.annulForm,
    files: ['file'],
    show: (scope, visit, attempt) => showAnnul(scope, visit, attempt),
    run: async (scope, { outside, ...input }) => {
      const paper = await paperOf(scope, outside);
      return paths.awardDecision((await draftAnnulment(scope, { ...input, outside: paper })).decisionId);
    },
  });
}

async function paperOf(
  scope: Scope,
  outside: { number: string; datedOn: string; file: File } | null,
): Promise<OutsidePaper | null> {
  if (!outside) return null;
  const file = await storeUpload(scope, await acceptFile(outside.file, 'file'));
  return { number: outside.number, datedOn: outside.datedOn, file };
}
