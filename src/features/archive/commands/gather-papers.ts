import type { Paper } from '#src/papers/paper.ts';
import type { RecordExtractFacts } from '#src/papers/record-extract.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { dayOf, formatDay, type Instant } from '#src/text/day.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { paperFacts as decisionPaper } from '../../awards/commands/print-decision.ts';
import { type DecisionRecord, decisionRecord } from '../../awards/queries/decisions.ts';
import { countingMinutesFacts } from '../../ballots/commands/print-counting-minutes.ts';
import { nominationListFacts } from '../../ballots/commands/print-nominations.ts';
import { ballotRecords } from '../../ballots/queries/ballot-record.ts';
import { leadingUnit } from '../../ballots/queries.ts';
import { figuresArePublished } from '../../ballots/rules/shown-result.ts';
import { certificatePaper, onWhitePaper } from '../../certificates/commands/print-certificate.ts';
import { certificatesOfDossier } from '../../certificates/queries.ts';
import { membersOf } from '../../clusters/queries.ts';
import { councilMinutesFacts } from '../../councils/commands/print-council-papers.ts';
import { sessionRecord } from '../../councils/queries/session-records.ts';
import { type CaseOfDossier, caseOfDossier } from '../../councils/queries.ts';
import { covenantPaper } from '../../covenants/commands/print-covenant.ts';
import { covenantRecord } from '../../covenants/queries/covenant-record.ts';
import { covenantOfYear } from '../../covenants/queries.ts';
import { reviewMinutesFacts } from '../../cross-reviews/commands/print-review-minutes.ts';
import { appraisalFacts, receiptFacts, reportFacts, submissionFacts } from '../../dossiers/commands/paper-facts.ts';
import { attachmentFile } from '../../dossiers/queries/dossier-parts.ts';
import { type DossierRecord, dossierRecord } from '../../dossiers/queries/dossier-record.ts';
import { reportedFacts } from '../../dossiers/queries/known-facts.ts';
import { type SheetRecord, sheetRecord } from '../../scoring/queries/sheet-record.ts';

/** A paper that the records give, or why there is none. */
export type Part = { title: string; paper: Paper } | { title: string; absent: string };

export interface Upload {
  title: string;
  sha256: string;
  mediaType: string;
}

export interface Gathered {
  dossier: DossierRecord;
  /** In the order of the chain of custody. The minutes of the conference stand apart: their room prints them. */
  before: Part[];
  conferenceId: string;
  after: Part[];
  uploads: Upload[];
  /** What the journal is asked about. */
  objects: { kind: string; id: string }[];
}

export interface Gathering {
  /** Instant of the sealing: papers without an instant of their own carry it. */
  at: Instant;
  demonstration: boolean;
}

/** Everything that belongs to a dossier, from one snapshot of the records. Equal records give equal papers. */
export async function gatherDossier(tx: Tx, dossierId: string, gathering: Gathering): Promise<Gathered> {
  const dossier = await dossierRecord(tx, dossierId);
  if (!dossier) throw notFound();
  const sheet = await sheetOf(tx, dossier);
  const decisions = await decisionsOf(tx, dossierId, gathering.at);
  const council = await caseOfDossier(tx, dossierId);
  const certificates = (await certificatesOfDossier(tx, dossierId)).filter(
    ({ madeAt }) => madeAt.toISOString() <= gathering.at,
  );
  const awardIds = [...new Set(certificates.map(({ awardId }) => awardId)), ...(await awardIdsOf(tx, dossierId))];
  return {
    dossier,
    conferenceId: dossier.nominated.conferenceId,
    before: [
      await covenantPart(tx, dossier, gathering),
      sheet
        ? { title: 'Kết quả chấm điểm thi đua', paper: extract(sheetExtract(sheet), dossier, gathering) }
        : { title: 'Kết quả chấm điểm thi đua', absent: 'đơn vị không có bảng điểm của năm' },
      await reviewPart(tx, sheet, gathering),
    ],
    after: [
      ...(await ballotParts(tx, dossier, gathering)),
      ...(await dossierParts(tx, dossier, gathering)),
      ...(await councilParts(tx, dossier, council, gathering)),
      ...decisionParts(dossier, decisions, gathering),
      ...(certificates.length === 0
        ? [{ title: 'Giấy chứng nhận', absent: 'chưa lập giấy chứng nhận' }]
        : certificates.map((each) => ({
            title: `Giấy chứng nhận số ${each.number}`,
            paper: { kind: 'certificate', facts: certificatePaper(each, onWhitePaper) } as const,
          }))),
    ],
    uploads: [
      ...(sheet ? await evidenceOf(tx, sheet) : []),
      ...(await attachmentsOf(tx, dossier)),
      ...decisions.flatMap(({ file, numberText }) =>
        file
          ? [{ title: `Quyết định số ${numberText}, bản chụp`, sha256: file.sha256, mediaType: file.mediaType }]
          : [],
      ),
    ],
    objects: [
      { kind: 'dossier', id: dossierId },
      { kind: 'ballot', id: dossier.nominated.ballotId },
      ...(sheet ? [{ kind: 'scoreSheet', id: sheet.sheetId }] : []),
      ...(council ? [{ kind: 'councilCase', id: council.caseId }] : []),
      ...decisions.map(({ decisionId }) => ({ kind: 'awardDecision', id: decisionId })),
      ...[...new Set(awardIds)].map((id) => ({ kind: 'award', id })),
      ...certificates.map(({ id }) => ({ kind: 'certificate', id })),
    ],
  };
}

async function covenantPart(tx: Tx, { clusterYearId }: DossierRecord, { at, demonstration }: Gathering): Promise<Part> {
  const title = 'Giao ước thi đua';
  const covenantId = await covenantOfYear(tx, clusterYearId);
  const record = covenantId ? await covenantRecord(tx, covenantId) : null;
  if (!record) return { title, absent: 'năm này không có giao ước trên hệ thống' };
  const members = await membersOf(tx, clusterYearId);
  const names = members.map(({ name }) => name);
  return { title, paper: { kind: 'covenant', facts: covenantPaper(record, names, { createdAt: at, demonstration }) } };
}

async function reviewPart(tx: Tx, sheet: SheetRecord | null, { demonstration }: Gathering): Promise<Part> {
  const title = 'Biên bản thẩm định điểm';
  const facts = sheet && (await reviewMinutesFacts(tx, sheet, { demonstration, names: true }));
  return facts
    ? { title, paper: { kind: 'reviewMinutes', facts } }
    : { title, absent: 'thẩm định không ghi trên hệ thống' };
}

async function ballotParts(
  tx: Tx,
  { clusterYearId, nominated }: DossierRecord,
  { demonstration }: Gathering,
): Promise<Part[]> {
  const ballots = await ballotRecords(tx, { clusterYearId });
  const ballot = ballots.find(({ id }) => id === nominated.ballotId);
  const counted = ballot?.result && ballot.ruleSet ? ballot : null;
  if (!counted) {
    const absent = 'không có kết quả bỏ phiếu trên hệ thống';
    return [
      { title: 'Biên bản kiểm phiếu', absent },
      { title: 'Danh sách đề nghị', absent },
    ];
  }
  const leader = await leadingUnit(tx, clusterYearId);
  return [
    figuresArePublished(counted)
      ? {
          title: 'Biên bản kiểm phiếu',
          paper: { kind: 'countingMinutes', facts: countingMinutesFacts(counted, ballots, demonstration, null) },
        }
      : {
          title: 'Biên bản kiểm phiếu',
          absent: 'không công bố số phiếu; biên bản có số phiếu do tổ kiểm phiếu giữ',
        },
    {
      title: 'Danh sách đề nghị',
      paper: { kind: 'nominationList', facts: nominationListFacts(ballots, leader, demonstration) },
    },
  ];
}

async function dossierParts(tx: Tx, dossier: DossierRecord, { at, demonstration }: Gathering): Promise<Part[]> {
  const printing = { leader: await leadingUnit(tx, dossier.clusterYearId), demonstration, now: at };
  const known = await reportedFacts(tx, dossier);
  return [
    { title: 'Tờ trình', paper: { kind: 'dossierSubmission', facts: submissionFacts(dossier, printing) } },
    { title: 'Báo cáo thành tích', paper: { kind: 'achievementReport', facts: reportFacts(dossier, known, printing) } },
    dossier.submissions.length > 0
      ? { title: 'Giấy biên nhận hồ sơ', paper: { kind: 'dossierReceipt', facts: receiptFacts(dossier, printing) } }
      : { title: 'Giấy biên nhận hồ sơ', absent: 'không có lần nộp nào được ghi' },
    dossier.appraisal
      ? { title: 'Phiếu thẩm định', paper: { kind: 'appraisalSheet', facts: appraisalFacts(dossier, printing) } }
      : { title: 'Phiếu thẩm định', absent: 'kết luận thẩm định không ghi trên hệ thống' },
  ];
}

/** What the Council found on this dossier, and the minutes of its session once that is closed. */
async function councilParts(
  tx: Tx,
  dossier: DossierRecord,
  council: CaseOfDossier | null,
  gathering: Gathering,
): Promise<Part[]> {
  const [title, minutes] = ['Kết quả xét của Hội đồng', 'Biên bản phiên họp Hội đồng'];
  if (!council) {
    const absent = 'hồ sơ không đưa ra Hội đồng';
    return [
      { title, absent },
      { title: minutes, absent },
    ];
  }
  const session = await sessionRecord(tx, council.sessionId);
  return [
    { title, paper: extract(caseExtract(council), dossier, gathering) },
    session?.closedAt
      ? {
          title: minutes,
          paper: { kind: 'councilMinutes', facts: councilMinutesFacts(session, gathering.demonstration) },
        }
      : { title: minutes, absent: 'phiên họp chưa kết thúc' },
  ];
}

/** The files behind the unit's points, in the order of their sending; what was taken out again is not among them. */
async function evidenceOf(tx: Tx, { sheetId }: SheetRecord): Promise<Upload[]> {
  const rows = await tx.db
    .selectFrom('score_evidence as e')
    .innerJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'e.tenant_id').onRef('f.id', '=', 'e.file_id'))
    .innerJoin('score_criterion as c', (on) =>
      on.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.id', '=', 'e.criterion_id'),
    )
    .select(['c.code', 'e.summary', 'f.sha256', 'f.media_type as mediaType'])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.sheet_id', '=', sheetId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.added_at')
    .orderBy('e.id')
    .execute();
  return rows.map(({ code, summary, ...file }) => ({ title: `Minh chứng tiêu chí ${code}: ${summary}`, ...file }));
}

async function attachmentsOf(tx: Tx, { id, attachments }: DossierRecord): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const attachment of attachments) {
    const file = await attachmentFile(tx, id, attachment.id);
    if (file) uploads.push({ title: attachment.title, sha256: file.sha256, mediaType: file.mediaType });
  }
  return uploads;
}

async function awardIdsOf(tx: Tx, dossierId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('award')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The decisions that granted, refused, corrected or annulled something of the dossier, issued by then, the first one first. */
async function decisionsOf(tx: Tx, dossierId: string, at: Instant): Promise<DecisionRecord[]> {
  const rows = await tx.db
    .selectFrom('award_decision_item as i')
    .innerJoin('award_decision as d', (on) =>
      on.onRef('d.tenant_id', '=', 'i.tenant_id').onRef('d.id', '=', 'i.decision_id'),
    )
    .select(['d.id', 'd.issued_at'])
    .distinct()
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.dossier_id', '=', dossierId)
    .where('d.state', 'in', ['issued', 'corrected', 'annulled'])
    .where('d.issued_at', '<=', new Date(at))
    .orderBy('d.issued_at')
    .orderBy('d.id')
    .execute();
  const decisions: DecisionRecord[] = [];
  for (const { id } of rows) {
    const decision = await decisionRecord(tx, id);
    if (decision) decisions.push(decision);
  }
  return decisions;
}

function decisionParts(dossier: DossierRecord, decisions: DecisionRecord[], { demonstration }: Gathering): Part[] {
  if (decisions.length === 0) return [{ title: 'Quyết định', absent: 'không có quyết định về hồ sơ này' }];
  const clusters = new Map([[dossier.clusterYearId, dossier.clusterName]]);
  return decisions.map((decision) => {
    const title = `Quyết định số ${decision.numberText ?? ''}`;
    return decision.authority === 'minister' && decision.kind !== 'refuse'
      ? { title, paper: { kind: 'awardDecision', facts: decisionPaper(decision, clusters, { demonstration }) } }
      : { title, absent: 'bản chụp quyết định của cấp trên nằm trong phần tệp đã gửi' };
  });
}

async function sheetOf(tx: Tx, { clusterYearId, unitId }: DossierRecord): Promise<SheetRecord | null> {
  const row = await tx.db
    .selectFrom('score_sheet')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row ? sheetRecord(tx, row.id) : null;
}

// Extracts

type Content = Pick<RecordExtractFacts, 'type' | 'subject' | 'sections'> & { at: Date | null };

function extract(content: Content, dossier: DossierRecord, { at, demonstration }: Gathering): Paper {
  const { at: recordedAt, ...said } = content;
  const createdAt = recordedAt?.toISOString() ?? at;
  return {
    kind: 'recordExtract',
    facts: {
      ...said,
      superiorBody: dossier.tenantName,
      issuingBody: dossier.clusterName,
      registration: null,
      place: dossier.tenantPlace,
      date: dayOf(createdAt),
      createdAt,
      synthetic: demonstration ? ['điểm, số phiếu, tên người và ngày.'] : [],
      origin: `Trích từ dữ liệu đã ghi trên hệ thống cho hồ sơ ${dossier.code ?? ''}`,
    },
  };
}

function sheetExtract(sheet: SheetRecord): Content {
  const points = (lines: SheetRecord['agreed'], code: string) => {
    const value = lines.get(code)?.points;
    return value === undefined || value === null ? '–' : formatPoints(value);
  };
  const signature = sheet.signatures.at(-1);
  return {
    type: 'Bản trích kết quả chấm điểm thi đua',
    subject: `Năm ${sheet.year}, ${sheet.unitName}`,
    at: sheet.finalAt ?? sheet.reviewedAt ?? null,
    sections: [
      {
        title: 'Điểm theo tiêu chí',
        pairs: [],
        table: {
          columns: [
            { head: 'Mã', width: 3, align: 'center' },
            { head: 'Tiêu chí', width: 16, align: 'left' },
            { head: 'Điểm chuẩn', width: 4, align: 'right' },
            { head: 'Tự chấm', width: 4, align: 'right' },
            { head: 'Thẩm định', width: 4, align: 'right' },
            { head: 'Thống nhất', width: 4, align: 'right' },
          ],
          rows: sheet.criteria.map(({ code, name, maximum }) => [
            code,
            name,
            maximum === null ? '' : formatPoints(maximum),
            points(sheet.signed, code),
            points(sheet.verified, code),
            points(sheet.agreed, code),
          ]),
        },
      },
      {
        title: 'Người ký, người thẩm định',
        pairs: [
          {
            name: 'Thủ trưởng đơn vị ký',
            value: signature
              ? `${signature.title} ${signature.name}, ${formatDay(dayOf(signature.at.toISOString()))}; dấu của nội dung ${signature.hash}`
              : 'chưa ký',
          },
          {
            name: 'Thẩm định',
            value:
              sheet.reviewers
                .map(({ name, title, unitName }) => [name, title, unitName].filter(Boolean).join(', '))
                .join('; ') || '–',
          },
        ],
        table: null,
      },
    ],
  };
}

const CASE_STATES: Record<CaseOfDossier['state'], string> = {
  scheduled: 'Chờ xét',
  open: 'Đang biểu quyết',
  voted: 'Đã biểu quyết, chưa kết luận',
  recommended: 'Đề nghị tặng',
  notRecommended: 'Không đề nghị tặng',
  withdrawn: 'Đã rút',
};

function caseExtract({ sessionTitle, heldOn, state, outcome }: CaseOfDossier): Content {
  return {
    type: 'Bản trích kết quả xét của Hội đồng',
    subject: sessionTitle,
    at: null,
    sections: [
      {
        title: 'Kết quả về hồ sơ này',
        pairs: [
          { name: 'Phiên họp', value: `${sessionTitle}, ${formatDay(heldOn)}` },
          { name: 'Kết luận', value: CASE_STATES[state] },
          ...(outcome
            ? [
                {
                  name: 'Số phiếu đồng ý trên mẫu số',
                  value:
                    outcome.votesFor === null
                      ? 'không công bố; số phiếu do tổ kiểm phiếu giữ'
                      : `${outcome.votesFor}/${outcome.baseCount}`,
                },
                { name: 'Câu kết luận', value: outcome.verdict },
              ]
            : []),
        ],
        table: null,
      },
    ],
  };
}
