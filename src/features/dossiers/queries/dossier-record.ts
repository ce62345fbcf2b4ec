import type { FlagCode } from '#src/law/awards.ts';
import { type DossierLaw, dossierLawOf } from '#src/law/dossier-law.ts';
import type { Condition, RulePack } from '#src/law/pack.ts';
import type { Moment } from '#src/law/regimes.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf } from '#src/text/day.ts';
import { packOfYear } from '../../eligibility/queries/packs.ts';
import { conditionsOfAward, judgedConditions } from '../rules/award-conditions.ts';
import { remarkAnswered } from '../rules/obstacles.ts';
import type { QuestionKey } from '../rules/report-questions.ts';
import type { DossierState } from '../rules.ts';
import {
  type Answer,
  type Appraisal,
  type Attachment,
  type FindingRow,
  partsOfDossier,
  type ReportSignature,
  type Submission,
} from './dossier-parts.ts';

export interface Nominated {
  /** Null where only reached or not reached is published. */
  votes: number | null;
  base: 'entitled' | 'present' | 'validBallots';
  baseCount: number;
  ballotId: string;
  ballotState: string;
  conferenceId: string;
  conferenceTitle: string;
  conferenceDay: Day;
  conferenceState: 'planned' | 'open' | 'closed';
  /** The unit is nominated for the ministry flag of the year too, or first of all. */
  forMinistryFlag: boolean;
}

export interface OpenRemark {
  item: string;
  remark: string;
  deadline: Day;
  /** The unit or the leader dealt with it since. */
  answered: boolean;
}

export interface RemarkRow {
  round: number;
  item: string;
  remark: string;
  deadline: Day;
  returnedAt: Date;
}

/** One dossier whole, as it stands in its latest round. */
export interface DossierRecord {
  id: string;
  clusterYearId: string;
  clusterName: string;
  clusterCode: string;
  year: number;
  tenantName: string;
  tenantPlace: string;
  award: FlagCode;
  awardName: string;
  unitId: string;
  unitName: string;
  law: DossierLaw;
  /** The rules that the year runs on. */
  pack: RulePack;
  /** The conditions of the award: as they were judged at the conclusion, before it as the pack has them now. */
  conditions: readonly Condition[];
  state: DossierState;
  round: number;
  code: string | null;
  openedAt: Date;
  submittedAt: Date | null;
  receivedAt: Date | null;
  appraisalDueOn: Day | null;
  supplementDueOn: Day | null;
  decidedAt: Date | null;
  publicationStartsOn: Day | null;
  publicationEndsOn: Day | null;
  archivedAt: Date | null;
  version: number;
  /** Last day of the step "Hồ sơ đề nghị" of the year; null where nobody set one. */
  stepDueOn: Day | null;
  nominated: Nominated;
  answers: ReadonlyMap<QuestionKey, Answer>;
  /** The answers of the round before, as they were sent; empty in the first. */
  answersBefore: ReadonlyMap<string, string>;
  signature: ReportSignature | null;
  submissions: Submission[];
  attachments: Attachment[];
  remarks: RemarkRow[];
  /** Of the return that is being answered; empty unless `returned`. */
  openRemarks: OpenRemark[];
  findings: FindingRow[];
  appraisal: Appraisal | null;
}

/** @param lock hold it until the end of the change */
export async function dossierRecord(tx: Tx, dossierId: string, lock = false): Promise<DossierRecord | null> {
  if (lock) await holdDossier(tx, dossierId);
  const row = await headOf(tx, dossierId);
  if (!row) return null;
  const parts = await partsOfDossier(tx, dossierId, row.round);
  const { lawCode, ...head } = row;
  const record = recordOf(head);
  const { pack } = await packOfYear(tx, row.clusterYearId);
  const conditions = parts.appraisal
    ? judgedConditions(parts.appraisal.verdict, parts.findings)
    : conditionsOfAward(pack, record.award, momentOf(record));
  return {
    ...record,
    ...{ law: dossierLawOf(lawCode, pack), pack, conditions },
    ...{ ...parts, openRemarks: openRemarksOf(row, parts) },
  };
}

/** What chooses the law of the award: the conference that nominated, the year, the receipt of the dossier. */
export function momentOf({
  nominated,
  year,
  receivedAt,
}: Pick<DossierRecord, 'year' | 'receivedAt'> & { nominated: Pick<Nominated, 'conferenceDay'> }): Moment {
  return {
    onDate: nominated.conferenceDay,
    achievementYear: year,
    receivedOn: receivedAt ? dayOf(receivedAt.toISOString()) : null,
  };
}

async function holdDossier(tx: Tx, dossierId: string): Promise<void> {
  await tx.db
    .selectFrom('dossier')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', dossierId)
    .forUpdate()
    .execute();
}

function headOf(tx: Tx, dossierId: string) {
  return tx.db
    .selectFrom('dossier as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'd.tenant_id')
    .innerJoin('nomination as n', (on) =>
      on.onRef('n.tenant_id', '=', 'd.tenant_id').onRef('n.id', '=', 'd.nomination_id'),
    )
    .innerJoin('ballot as b', (on) => on.onRef('b.tenant_id', '=', 'n.tenant_id').onRef('b.id', '=', 'n.ballot_id'))
    .innerJoin('conference as k', (on) =>
      on.onRef('k.tenant_id', '=', 'b.tenant_id').onRef('k.id', '=', 'b.conference_id'),
    )
    .leftJoin('year_step as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'd.tenant_id')
        .onRef('s.cluster_year_id', '=', 'd.cluster_year_id')
        .on('s.code', '=', 'dossiers'),
    )
    .select(['d.id', 'd.cluster_year_id as clusterYearId', 'c.name as clusterName', 'c.code as clusterCode', 'y.year'])
    .select(['t.name as tenantName', 't.place as tenantPlace', 'd.award', 'd.award_name as awardName'])
    .select(['d.unit_id as unitId', 'd.unit_name as unitName', 'd.regime as lawCode', 'd.state', 'd.round', 'd.code'])
    .select(['d.opened_at as openedAt', 'd.submitted_at as submittedAt', 'd.received_at as receivedAt'])
    .select(['d.appraisal_due_on as appraisalDueOn', 'd.supplement_due_on as supplementDueOn'])
    .select(['d.decided_at as decidedAt', 'd.publication_starts_on as publicationStartsOn'])
    .select(['d.publication_ends_on as publicationEndsOn', 'd.archived_at as archivedAt', 'd.version'])
    .select(['s.ends_on as stepDueOn', 'n.votes', 'n.base', 'n.base_count as baseCount'])
    .select(['b.id as ballotId', 'b.state as ballotState', 'k.id as conferenceId', 'k.title as conferenceTitle'])
    .select(['k.starts_at as conferenceStartsAt', 'k.state as conferenceState'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('nomination as m')
            .select('m.id')
            .whereRef('m.tenant_id', '=', 'd.tenant_id')
            .whereRef('m.cluster_year_id', '=', 'd.cluster_year_id')
            .whereRef('m.unit_id', '=', 'd.unit_id')
            .where('m.award', '=', 'CO_BO'),
        )
        .as('forMinistryFlag'),
    )
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.id', '=', dossierId)
    .executeTakeFirst();
}

type Head = Omit<NonNullable<Awaited<ReturnType<typeof headOf>>>, 'lawCode'>;

function recordOf(row: Head) {
  const { votes, base, baseCount, ballotId, ballotState, ...rest } = row;
  const { conferenceId, conferenceTitle, conferenceStartsAt, conferenceState, forMinistryFlag, ...dossier } = rest;
  return {
    ...dossier,
    nominated: {
      ...{ votes, base, baseCount, ballotId, ballotState, conferenceId, conferenceTitle, conferenceState },
      conferenceDay: dayOf(conferenceStartsAt.toISOString()),
      forMinistryFlag: Boolean(forMinistryFlag),
    },
  };
}

function openRemarksOf(
  { state, round, supplementDueOn }: Pick<DossierRecord, 'state' | 'round' | 'supplementDueOn'>,
  { remarks, answers, answersBefore, attachments }: Awaited<ReturnType<typeof partsOfDossier>>,
): OpenRemark[] {
  if (state !== 'returned') return [];
  const now = {
    answers: new Map([...answers].map(([key, { text }]) => [key as string, text])),
    attachedParts: new Set(attachments.filter((each) => each.round === round).map(({ part }) => part)),
  };
  return remarks
    .filter((remark) => remark.round === round - 1)
    .map(({ item, remark, deadline }) => ({
      item,
      remark,
      deadline: supplementDueOn ?? deadline,
      answered: remarkAnswered(item, now, answersBefore),
    }));
}

/** What the obstacles look at, of a record. */
export function readinessOf({ signature, nominated }: DossierRecord) {
  return {
    signed: signature !== null,
    conferenceState: nominated.conferenceState,
    ballotState: nominated.ballotState,
  };
}
