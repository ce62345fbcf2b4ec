import { sql } from 'kysely';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import { dossierTask, openingTask, type Situation } from '../rules/next-act.ts';
import { REPORT_QUESTIONS } from '../rules/report-questions.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** What dossiers ask of this account now: to open, write, sign, submit, receive, appraise, publish, answer. */
export async function dossierTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitIds = actor.grants.flatMap(({ role, unitId }) =>
    unitId && (role === 'unitHead' || role === 'unitOfficer') ? [unitId] : [],
  );
  const office = actor.grants.some(({ role }) => role === 'standingOffice');
  if (unitIds.length === 0 && !office) return [];
  const heads = actor.grants.flatMap(({ role, unitId }) => (unitId && role === 'unitHead' ? [unitId] : []));
  const rows = await openDossierRows(tx, unitIds, office);
  const tasks = rows.flatMap(({ unitId, headUnitId, deputyUnitId, ...situation }) => {
    // The deputy submits only the dossier of the head's own unit.
    const signing = headUnitId === unitId ? deputyUnitId : headUnitId;
    const leader = signing !== null && heads.includes(signing);
    const own = unitIds.includes(unitId);
    const part = { unitHead: heads.includes(unitId), unitOfficer: own && !heads.includes(unitId), leader, office };
    return dossierTask(situation, part, today);
  });
  return [...(await openingTasks(tx, unitIds, today)), ...tasks];
}

type Row = Situation & { unitId: string; headUnitId: string | null; deputyUnitId: string | null };

async function openDossierRows(tx: Tx, unitIds: readonly string[], office: boolean): Promise<Row[]> {
  const inUnits = unitIds.length > 0 ? unitIds : [nobody];
  const rows = await tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'd.tenant_id').onRef('l.cluster_year_id', '=', 'd.cluster_year_id'),
    )
    .leftJoin('year_step as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'd.tenant_id')
        .onRef('s.cluster_year_id', '=', 'd.cluster_year_id')
        .on('s.code', '=', 'dossiers'),
    )
    .leftJoin('dossier_signature as g', (on) =>
      on.onRef('g.tenant_id', '=', 'd.tenant_id').onRef('g.dossier_id', '=', 'd.id').onRef('g.round', '=', 'd.round'),
    )
    .select(['d.id as dossierId', 'd.cluster_year_id as clusterYearId', 'd.unit_id as unitId'])
    .select(['d.unit_name as unitName', 'd.award_name as awardName', 'y.year', 'd.state'])
    .select(['d.appraisal_due_on as appraisalDueOn', 'd.supplement_due_on as supplementDueOn'])
    .select(['s.ends_on as stepDueOn', 'd.published_at as publishedAt', 'g.signed_at as signedAt'])
    .select(['l.head_unit_id as headUnitId', 'l.deputy_unit_id as deputyUnitId'])
    .select((eb) => [
      eb
        .selectFrom('dossier_answer as a')
        .whereRef('a.tenant_id', '=', 'd.tenant_id')
        .whereRef('a.dossier_id', '=', 'd.id')
        .whereRef('a.round', '=', 'd.round')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('answers'),
      eb
        .selectFrom('dossier_comment as c')
        .whereRef('c.tenant_id', '=', 'd.tenant_id')
        .whereRef('c.dossier_id', '=', 'd.id')
        .where('c.answer', 'is', null)
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('openComments'),
      // The submission is signed anew each time that the dossier is sent.
      eb
        .selectFrom('dossier_remark as r')
        .whereRef('r.tenant_id', '=', 'd.tenant_id')
        .whereRef('r.dossier_id', '=', 'd.id')
        .whereRef('r.round', '=', sql<number>`d.round - 1`)
        .where('d.state', '=', 'returned')
        .where('r.item', 'like', 'part.%')
        .where('r.item', '<>', 'part.submission')
        .where((of) =>
          of.not(
            of.exists(
              of
                .selectFrom('dossier_attachment as f')
                .select('f.id')
                .whereRef('f.tenant_id', '=', 'd.tenant_id')
                .whereRef('f.dossier_id', '=', 'd.id')
                .whereRef('f.round', '=', 'd.round')
                .where('f.removed_at', 'is', null)
                .whereRef('r.item', '=', sql<string>`'part.' || f.part`),
            ),
          ),
        )
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('openParts'),
    ])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.state', 'in', ['draft', 'returned', ...(office ? (['submitted', 'received', 'qualified'] as const) : [])])
    .where((eb) =>
      eb.or([
        ...(office ? [eb('d.state', 'in', ['submitted', 'received', 'qualified'])] : []),
        eb('d.unit_id', 'in', inUnits),
        eb('l.head_unit_id', 'in', inUnits),
        eb('l.deputy_unit_id', 'in', inUnits),
      ]),
    )
    .orderBy('d.award')
    .orderBy('d.unit_name')
    .limit(300)
    .execute();
  return rows.map(({ publishedAt, signedAt, answers, openComments, openParts, ...row }) => ({
    ...row,
    answers: Number(answers ?? 0),
    questions: REPORT_QUESTIONS.length,
    signed: signedAt !== null,
    published: publishedAt !== null,
    openComments: Number(openComments ?? 0),
    openParts: Number(openParts ?? 0),
  }));
}

/** The years that this account's unit leads, where an announced nomination has no dossier. */
async function openingTasks(tx: Tx, unitIds: readonly string[], today: Day): Promise<Task[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('leadership_in_force as l')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'l.tenant_id').onRef('y.id', '=', 'l.cluster_year_id'),
    )
    .innerJoin('nomination as n', (on) =>
      on.onRef('n.tenant_id', '=', 'y.tenant_id').onRef('n.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('dossier as d', (on) => on.onRef('d.tenant_id', '=', 'n.tenant_id').onRef('d.nomination_id', '=', 'n.id'))
    .leftJoin('year_step as s', (on) =>
      on.onRef('s.tenant_id', '=', 'y.tenant_id').onRef('s.cluster_year_id', '=', 'y.id').on('s.code', '=', 'dossiers'),
    )
    .select(['y.id as clusterYearId', 'y.year', 's.ends_on as deadline'])
    .select((eb) => eb.fn.count<number>('n.id').as('waiting'))
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.head_unit_id', 'in', unitIds)
    .where('d.id', 'is', null)
    .groupBy(['y.id', 'y.year', 's.ends_on'])
    .orderBy('y.year')
    .execute();
  return rows.map(({ deadline, waiting, ...year }) =>
    openingTask({ ...year, waiting: Number(waiting) }, deadline, today),
  );
}
