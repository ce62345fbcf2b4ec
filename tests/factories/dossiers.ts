import {
  answerReport,
  appraiseDossierAccess,
  openDossiersAccess,
  receiveDossierAccess,
  signReportAccess,
  submitDossierAccess,
} from '#src/features/dossiers/access.ts';
import { openDossiers } from '#src/features/dossiers/commands/open-dossiers.ts';
import { receiveDossier } from '#src/features/dossiers/commands/receive-dossier.ts';
import { saveAnswer } from '#src/features/dossiers/commands/save-answer.ts';
import { saveFindings } from '#src/features/dossiers/commands/save-findings.ts';
import { signReport } from '#src/features/dossiers/commands/sign-report.ts';
import { submitDossier } from '#src/features/dossiers/commands/submit-dossier.ts';
import { type DossierRecord, dossierRecord } from '#src/features/dossiers/queries/dossier-record.ts';
import type { KnownFacts } from '#src/features/dossiers/queries/known-facts.ts';
import { appraisalItems } from '#src/features/dossiers/rules/appraisal-items.ts';
import { NONE, REPORT_QUESTIONS } from '#src/features/dossiers/rules/report-questions.ts';
import type { FlagCode } from '#src/law/awards.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { scopeFor } from './ballots.ts';
import { elevenUnits, testPassword, type UnitCode, type World } from './world.ts';

export interface MadeDossier {
  dossierId: string;
  code: string;
  award: FlagCode;
  unit: UnitCode;
  unitId: string;
  unitName: string;
}

/** The nominations of the published outcome: four for the ministry flag, two of them for the Government flag. */
export const publishedNominees: readonly (readonly [FlagCode, UnitCode])[] = [
  ['CO_BO', 'BTNN'],
  ['CO_BO', 'GDBD'],
  ['CO_BO', 'BTTP'],
  ['CO_BO', 'LLTP'],
  ['CO_CP', 'GDBD'],
  ['CO_CP', 'LLTP'],
];

const flagNames = { CO_BO: 'Cờ thi đua ngành Tư pháp', CO_CP: 'Cờ thi đua của Chính phủ' } as const;

/** Dossiers of 2020 that the appraisal found qualified, made public until `publicationEndsOn`. Synthetic. */
export async function qualifiedDossiers(
  world: World,
  nominees: readonly (readonly [FlagCode, UnitCode])[] = publishedNominees,
  { publicationEndsOn = '2021-02-01' }: { publicationEndsOn?: Day } = {},
): Promise<MadeDossier[]> {
  return inTransaction(world.services.database, world.tenantId, async (tx) => {
    const nominated = await nominate(world, tx, nominees);
    const made: MadeDossier[] = [];
    for (const [index, { award, unit, nominationId }] of nominated.entries()) {
      const dossier = { dossierId: uuidv7(), code: `HS-2020-${String(index + 1).padStart(4, '0')}`, award, unit };
      const unitId = world.unitId(unit);
      await tx.db
        .insertInto('dossier')
        .values({
          tenant_id: tx.tenantId,
          id: dossier.dossierId,
          cluster_year_id: world.year2020,
          nomination_id: nominationId,
          award,
          award_name: flagNames[award],
          unit_id: unitId,
          unit_name: nameOf(unit),
          regime: 'luat-2003-nghi-dinh-91',
          state: 'qualified',
          round: 1,
          code: dossier.code,
          code_year: 2020,
          code_number: index + 1,
          opened_at: new Date('2021-01-05T08:00:00+07:00'),
          opened_by: null,
          submitted_at: new Date('2021-01-14T09:00:00+07:00'),
          received_at: new Date('2021-01-16T08:00:00+07:00'),
          appraisal_due_on: '2021-02-18',
          supplement_due_on: null,
          decided_at: new Date('2021-01-22T09:00:00+07:00'),
          publication_starts_on: '2021-01-22',
          publication_ends_on: publicationEndsOn,
          published_at: new Date('2021-01-22T10:00:00+07:00'),
          archived_at: null,
        })
        .execute();
      await signAndConclude(tx, dossier.dossierId);
      made.push({ ...dossier, unitId, unitName: nameOf(unit) });
    }
    return made;
  });
}

/** The papers of a qualified dossier: report signed, submission sent, appraisal concluded. */
async function signAndConclude({ db, tenantId }: Tx, dossierId: string): Promise<void> {
  const own = { tenant_id: tenantId, dossier_id: dossierId, round: 1, account_id: uuidv7() };
  const known: KnownFacts = { targets: [], figures: [], score: null, movements: [], responses: [], earlierAwards: [] };
  const sealed = { content: JSON.stringify({ known }), content_hash: '0'.repeat(64) };
  const at = (day: number) => new Date(`2021-01-${day}T09:00:00+07:00`);
  await db
    .insertInto('dossier_signature')
    .values({ ...own, ...sealed, signer_name: 'Thủ trưởng', signer_title: 'Thủ trưởng đơn vị', signed_at: at(13) })
    .execute();
  await db
    .insertInto('dossier_submission')
    .values({
      ...{ ...own, ...sealed, signer_name: 'Trưởng Cụm', signer_title: 'Thủ trưởng đơn vị' },
      ...{ signer_unit: nameOf('KTVB'), submitted_at: at(14), appraisal_due_on: '2021-02-18' },
    })
    .execute();
  await db
    .insertInto('dossier_appraisal')
    .values({
      ...{ ...own, ...sealed, outcome: 'qualified', reason: 'Đủ thành phần, đúng đối tượng.' },
      ...{ officer_name: 'Chuyên viên', officer_title: 'Chuyên viên', decided_at: at(22) },
    })
    .execute();
}

export interface MadeNomination {
  award: FlagCode;
  unit: UnitCode;
  nominationId: string;
}

/** Nominations of 2020 with the conference and the ballots that they come from. Synthetic. */
export function nominateUnits(
  world: World,
  nominees: readonly (readonly [FlagCode, UnitCode])[] = publishedNominees,
): Promise<MadeNomination[]> {
  return inTransaction(world.services.database, world.tenantId, (tx) => nominate(world, tx, nominees));
}

const nameOf = (code: UnitCode) => elevenUnits.find(([each]) => each === code)?.[1] ?? code;

async function nominate(
  world: World,
  { db, tenantId }: Tx,
  nominees: readonly (readonly [FlagCode, UnitCode])[],
): Promise<MadeNomination[]> {
  const at = new Date('2020-12-17T11:00:00+07:00');
  const tenant_id = tenantId;
  const conference = uuidv7();
  await db
    .insertInto('conference')
    .values({
      tenant_id,
      id: conference,
      cluster_year_id: world.year2020,
      title: 'Hội nghị tổng kết năm 2020',
      starts_at: new Date('2020-12-17T08:30:00+07:00'),
      place: 'Trụ sở Bộ Tư pháp',
      chair_name: null,
      chair_title: 'Đại diện Trưởng Cụm năm 2020',
      secretary_name: null,
      secretary_title: 'Thư ký Cụm',
      state: 'closed',
      quorum_num: 2,
      quorum_den: 3,
      quorum_article: '',
      quorum_document: '',
      quorum_standing: 'assumption',
      quorum_decided_by: 'Trưởng Cụm năm 2020',
      opened_at: at,
      opening_entitled: 11,
      opening_present: 11,
      closed_at: at,
      conclusions: '',
    })
    .execute();
  const made: MadeNomination[] = [];
  for (const award of ['CO_BO', 'CO_CP'] as const) {
    const units = nominees.filter(([each]) => each === award).map(([, unit]) => unit);
    if (units.length === 0) continue;
    const ballot = uuidv7();
    await db
      .insertInto('ballot')
      .values({
        ...{ tenant_id, id: ballot, cluster_year_id: world.year2020, conference_id: conference, award },
        ...{ award_name: flagNames[award], round: 1, previous_id: null, state: 'minuted' as const },
        ...{ prepared_at: at, frozen_at: at, opened_at: at, closed_at: null, announced_at: at, minuted_at: at },
        ...{ counted_at: null, voided_at: null, closing_issued: null, closing_unused: null, closing_exchanged: null },
        ...{ first_entry_id: null, second_entry_id: null, confirmed_by: null },
        ...{ tie_settled_at: null, tie_decided_by: null, tie_reason: null, void_reason: null },
      })
      .execute();
    for (const [index, unit] of units.entries()) {
      const candidate = { unit_id: world.unitId(unit), name: nameOf(unit), position: index + 1 };
      await db
        .insertInto('ballot_candidate')
        .values({ tenant_id, ballot_id: ballot, ...candidate })
        .execute();
      const nominationId = uuidv7();
      await db
        .insertInto('nomination')
        .values({
          tenant_id,
          id: nominationId,
          cluster_year_id: world.year2020,
          award,
          within_award: award === 'CO_CP' ? 'CO_BO' : null,
          unit_id: candidate.unit_id,
          unit_name: candidate.name,
          ballot_id: ballot,
          votes: 9,
          base: 'entitled',
          base_count: 11,
          made_at: at,
        })
        .execute();
      made.push({ award, unit, nominationId });
    }
  }
  return made;
}

/** The dossier as it stands. */
export async function dossierOf(world: World, dossierId: string): Promise<DossierRecord> {
  const record = await read(world.services.database, world.tenantId, (tx) => dossierRecord(tx, dossierId));
  if (!record) throw new Error('no dossier');
  return record;
}

/** Nominates a unit for the ministry flag and opens its dossier on 05/01/2021. Through the command. */
export async function openedDossier(world: World, unit: UnitCode = 'BTTP'): Promise<string> {
  await nominateUnits(world, [['CO_BO', unit]]);
  world.clock.set('2021-01-05T08:00:00+07:00');
  const scope = await scopeFor(world, openDossiersAccess, 'ktvb.truong', { clusterYearId: world.year2020 });
  const { opened } = await openDossiers(scope);
  return opened[0]?.dossierId as string;
}

/** Every question of the report answered by the unit's officer. Through the commands. */
export async function writeReport(world: World, dossierId: string, unit: UnitCode = 'BTTP'): Promise<void> {
  const scope = await scopeFor(world, answerReport, `${unit.toLowerCase()}.cv`, { dossierId });
  const { answers } = await dossierOf(world, dossierId);
  for (const question of REPORT_QUESTIONS) {
    const version = answers.get(question.key)?.version ?? 0;
    await saveAnswer(scope, { question, text: question.shape === 'lines' ? NONE : 'Nội dung mô phỏng.', version });
  }
}

/** The unit's head signs the report. Through the command. */
export async function signReportAs(world: World, dossierId: string, unit: UnitCode = 'BTTP'): Promise<void> {
  const scope = await scopeFor(world, signReportAccess, `${unit.toLowerCase()}.truong`, { dossierId });
  const { version } = await dossierOf(world, dossierId);
  await signReport(scope, await confirmSignature(scope, testPassword), { version });
}

/** The cluster's leader signs the submission and sends. Through the command. */
export async function submitAs(world: World, dossierId: string, who = 'ktvb.truong') {
  const scope = await scopeFor(world, submitDossierAccess, who, { dossierId });
  const { version } = await dossierOf(world, dossierId);
  return submitDossier(scope, await confirmSignature(scope, testPassword), { version });
}

/** A dossier written, signed, submitted on 15/01/2021 and received by the standing office. Through the commands. */
export async function receivedDossier(world: World, unit: UnitCode = 'BTTP'): Promise<string> {
  const dossierId = await openedDossier(world, unit);
  await sendAndReceive(world, dossierId, unit);
  return dossierId;
}

/** Takes an opened dossier on until the standing office received it on 15/01/2021. Through the commands. */
export async function sendAndReceive(world: World, dossierId: string, unit: UnitCode): Promise<void> {
  await writeReport(world, dossierId, unit);
  await signReportAs(world, dossierId, unit);
  world.clock.set('2021-01-15T09:00:00+07:00');
  await submitAs(world, dossierId);
  await receiveDossier(await scopeFor(world, receiveDossierAccess, 'vu.tdkt', { dossierId }));
}

/** Every item of the appraisal found met. Through the command. */
export async function findAllMet(world: World, dossierId: string): Promise<void> {
  const record = await dossierOf(world, dossierId);
  const findings = appraisalItems(record).map((item) => ({ item, finding: 'met' as const, note: '' }));
  await saveFindings(await scopeFor(world, appraiseDossierAccess, 'vu.tdkt', { dossierId }), {
    findings,
    version: record.version,
  });
}
