import { type CovenantContent, contentMark, contentText } from '#src/features/covenants/content.ts';
import {
  editContribution,
  editProgress,
  openMidYearAccess,
  openYearEndAccess,
  sendContributionAccess,
  sendProgressAccess,
} from '#src/features/reports/access.ts';
import { openMidYear } from '#src/features/reports/commands/open-mid-year.ts';
import { openYearEnd } from '#src/features/reports/commands/open-year-end.ts';
import { saveContribution } from '#src/features/reports/commands/save-contribution.ts';
import { saveProgress } from '#src/features/reports/commands/save-progress.ts';
import { sendReport } from '#src/features/reports/commands/send-report.ts';
import { reportOfUnit } from '#src/features/reports/queries/unit-report.ts';
import { yearEndReport } from '#src/features/reports/queries/year-end.ts';
import type { ProgressLine } from '#src/features/reports/rules/mid-year.ts';
import type { UnitReportKind } from '#src/features/reports/rules.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { setStep } from './covenants.ts';
import { scopeOf } from './scoring.ts';
import { elevenUnits, testPassword, type UnitCode, type World } from './world.ts';

export const allUnits: readonly UnitCode[] = elevenUnits.map(([code]) => code);

/** Two agreed targets of 2020 for every unit and a covenant in force over them. Synthetic. */
export async function pledged2020(world: World): Promise<{ covenantId: string; targetIds: Map<UnitCode, string[]> }> {
  await setStep(world, world.year2020, 'midYear', '2020-07-01', '2020-07-10');
  const covenantId = uuidv7();
  const targetIds = new Map(allUnits.map((code) => [code, [uuidv7(), uuidv7()]]));
  const now = new Date('2020-03-27T09:00:00+07:00');
  const targetsOf = (code: UnitCode) => {
    const [online = '', texts = ''] = targetIds.get(code) ?? [];
    const common = { baseline: '', owner: 'Văn phòng', dueOn: '2020-12-15', note: '' };
    return [
      { ...common, id: online, indicator: 'Hồ sơ trực tuyến', unitOfMeasure: '%', goal: '70,0', weight: 60_000 },
      { ...common, id: texts, indicator: 'Văn bản đúng tiến độ', unitOfMeasure: 'văn bản', goal: '4', weight: 40_000 },
    ];
  };
  const content: CovenantContent = {
    form: 'thidua-covenant/1',
    covenantId,
    cluster: 'Cụm thi đua số III',
    year: 2020,
    number: 1,
    grounds: [],
    commitments: ['Hoàn thành chỉ tiêu'],
    units: elevenUnits.map(([code, unit]) => ({
      unitId: world.unitId(code),
      unit,
      titleAimed: 'none',
      registrationHash: '',
      targets: targetsOf(code),
    })),
    amendments: [],
  };
  const text = contentText(content);
  await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
    for (const [code] of elevenUnits) {
      const registration = uuidv7();
      const saved = { saved_at: now, saved_by: 'Chuyên viên' };
      await db
        .insertInto('registration')
        .values({
          tenant_id,
          id: registration,
          cluster_year_id: world.year2020,
          unit_id: world.unitId(code),
          state: 'agreed',
          title_aimed: 'none',
          agreed_at: now,
          agreed_by: 'Trưởng Cụm',
          ...saved,
        })
        .execute();
      await db
        .insertInto('target')
        .values(
          targetsOf(code).map(({ unitOfMeasure, dueOn, ...target }, index) => ({
            tenant_id,
            registration_id: registration,
            position: index + 1,
            unit_of_measure: unitOfMeasure,
            added_round: 1,
            due_on: dueOn,
            ...target,
          })),
        )
        .execute();
    }
    await db
      .insertInto('covenant')
      .values({
        tenant_id,
        id: covenantId,
        cluster_year_id: world.year2020,
        state: 'inForce',
        grounds: '',
        commitments: 'Hoàn thành chỉ tiêu',
        signing_version: 1,
        current_version: 1,
        in_force_at: now,
        closed_at: null,
        saved_at: now,
        saved_by: 'Trưởng Cụm',
      })
      .execute();
    await db
      .insertInto('covenant_version')
      .values({
        tenant_id,
        covenant_id: covenantId,
        number: 1,
        content: text,
        content_hash: contentMark(text),
        amendment_id: null,
        frozen_at: now,
        frozen_by: 'Trưởng Cụm',
      })
      .execute();
  });
  return { covenantId, targetIds };
}

export async function openedReview(world: World): Promise<void> {
  await openMidYear(await scopeOf(world, openMidYearAccess, 'ktvb.truong', { clusterYearId: world.year2020 }));
}

export async function reportIdOf(world: World, kind: UnitReportKind, code: UnitCode): Promise<string> {
  const id = await read(world.services.database, world.tenantId, (tx) =>
    reportOfUnit(tx, world.year2020, kind, world.unitId(code)),
  );
  if (!id) throw new Error(`${code} has no report`);
  return id;
}

const onTrack = { value: '60', share: 85_714, state: 'onTrack', forecast: 'reach', note: '' } as const;

/** Every target of the unit reported on; `change` for the last one. */
export async function writeProgress(
  world: World,
  code: UnitCode,
  targetIds: readonly string[],
  change: Partial<ProgressLine> = {},
): Promise<string> {
  const reportId = await reportIdOf(world, 'midYear', code);
  const lines = targetIds.map((targetId, at) => ({
    targetId,
    ...onTrack,
    ...(at === targetIds.length - 1 ? change : {}),
  }));
  const scope = await scopeOf(world, editProgress, `${code.toLowerCase()}.cv`, { reportId });
  await saveProgress(scope, { lines, version: null });
  return reportId;
}

export async function sendProgressOf(world: World, code: UnitCode): Promise<void> {
  const params = { reportId: await reportIdOf(world, 'midYear', code) };
  const scope = await scopeOf(world, sendProgressAccess, `${code.toLowerCase()}.truong`, params);
  await sendReport(scope, await confirmSignature(scope, testPassword), { version: null });
}

/** The report of 2020 opened with two work areas. @returns ids of all four areas in order */
export async function openedYearEnd(world: World, dueOn = '2020-12-20'): Promise<string[]> {
  const scope = await scopeOf(world, openYearEndAccess, 'ktvb.truong', { clusterYearId: world.year2020 });
  await openYearEnd(scope, { dueOn, areas: ['Xây dựng văn bản', 'Công nghệ thông tin'] });
  const report = await read(world.services.database, world.tenantId, (tx) => yearEndReport(tx, world.year2020));
  return report?.areas.map(({ id }) => id) ?? [];
}

/** One area written with one figure. */
export async function writeArea(world: World, code: UnitCode, areaId: string, lastValue = '80'): Promise<string> {
  const reportId = await reportIdOf(world, 'yearEnd', code);
  const scope = await scopeOf(world, editContribution, `${code.toLowerCase()}.cv`, { reportId });
  await saveContribution(scope, {
    areaId,
    words: `Kết quả của ${code}`,
    figures: [{ indicator: 'Hồ sơ trực tuyến', unitOfMeasure: '%', value: '91,2', lastValue }],
    version: null,
  });
  return reportId;
}

export async function sendContributionOf(world: World, code: UnitCode): Promise<void> {
  const params = { reportId: await reportIdOf(world, 'yearEnd', code) };
  const scope = await scopeOf(world, sendContributionAccess, `${code.toLowerCase()}.truong`, params);
  await sendReport(scope, await confirmSignature(scope, testPassword), { version: null });
}
