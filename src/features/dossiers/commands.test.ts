import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import {
  dossierOf,
  findAllMet,
  nominateUnits,
  sendAndReceive,
  signReportAs,
  submitAs,
  writeReport,
} from '#tests/factories/dossiers.ts';
import { openMatter } from '#tests/factories/matters.ts';
import { packBeforeSections, packWith, pinTo } from '#tests/factories/pinned-packs.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import {
  answerCommentAccess,
  answerReport,
  appraiseDossierAccess,
  attachToDossier,
  concludeDossierAccess,
  extendSupplementAccess,
  openDossiersAccess,
  publishDossierAccess,
  readDossierFile,
  receiveDossierAccess,
  recordCommentAccess,
  returnDossierAccess,
  submitDossierAccess,
  viewDossier,
} from './access.ts';
import { attachFile } from './commands/attach-file.ts';
import { concludeAppraisal } from './commands/conclude-appraisal.ts';
import { extendSupplement } from './commands/extend-supplement.ts';
import { openDossiers } from './commands/open-dossiers.ts';
import { printDossierPaper } from './commands/print-papers.ts';
import { publishDossier } from './commands/publish-dossier.ts';
import { receiveDossier } from './commands/receive-dossier.ts';
import { answerComment, recordComment } from './commands/record-comment.ts';
import { returnDossier } from './commands/return-dossier.ts';
import { saveAnswer } from './commands/save-answer.ts';
import { saveFindings } from './commands/save-findings.ts';
import { commentsOf, openForComment } from './queries/comments.ts';
import { dossierRecord } from './queries/dossier-record.ts';
import { verdictOf } from './queries/dossier-verdict.ts';
import { knownFacts, reportedFacts } from './queries/known-facts.ts';
import { dossierTasks } from './queries/tasks.ts';
import { qualifiedDossiers } from './queries.ts';
import type { ItemKey } from './rules/items.ts';
import { questionBySlug, type ReportQuestion } from './rules/report-questions.ts';

const measures = questionBySlug('bien-phap') as ReportQuestion;
const results = questionBySlug('ket-qua') as ReportQuestion;

let world: World;

interface Own {
  dossierId: string;
  unit: UnitCode;
}

const members: readonly UnitCode[] = [
  'BTTP',
  'GDBD',
  'LLTP',
  'BTNN',
  'THADS',
  'TGPL',
  'CTN',
  'QLXLVPHC',
  'PBGDPL',
  'HTQTCT',
];
let untouched: Own[] = [];

/** One world for the tests that follow, in which each takes a dossier of its own that nobody wrote in yet. */
async function openManyDossiers(): Promise<void> {
  world = await openWorld();
  const units: readonly UnitCode[] = [...members, 'KTVB'];
  const nominees = units.flatMap((unit) => [['CO_BO', unit] as const, ['CO_CP', unit] as const]);
  await nominateUnits(world, nominees);
  world.clock.set('2021-01-05T08:00:00+07:00');
  const params = { clusterYearId: world.year2020 };
  const { opened } = await openDossiers(await scopeFor(world, openDossiersAccess, 'ktvb.truong', params));
  untouched = opened.map(({ dossierId, unitId }) => {
    return { dossierId, unit: units.find((code) => world.unitId(code) === unitId) as UnitCode };
  });
}

function take(of: readonly UnitCode[] = members): Own {
  world.clock.set('2021-01-05T08:00:00+07:00');
  const [own] = untouched.splice(
    untouched.findIndex(({ unit }) => of.includes(unit)),
    1,
  );
  if (!own) throw new Error('no dossier left');
  return own;
}

async function takeReceived(): Promise<Own> {
  const own = take();
  await sendAndReceive(world, own.dossierId, own.unit);
  return own;
}

const officerOf = (unit: UnitCode) => `${unit.toLowerCase()}.cv`;

async function answer({ dossierId, unit }: Own, question: ReportQuestion, text: string) {
  const version = (await dossierOf(world, dossierId)).answers.get(question.key)?.version ?? 0;
  return saveAnswer(await scopeFor(world, answerReport, officerOf(unit), { dossierId }), { question, text, version });
}

async function sendBack(dossierId: string, items: readonly ItemKey[], dueOn = '2021-01-22') {
  const { version } = await dossierOf(world, dossierId);
  return returnDossier(await scopeFor(world, returnDossierAccess, 'vu.tdkt', { dossierId }), {
    remarks: items.map((item) => ({ item, remark: 'Bổ sung mục này.' })),
    dueOn,
    version,
  });
}

async function conclude(
  dossierId: string,
  outcome: 'qualified' | 'notQualified' = 'qualified',
  overrideReason: string | null = null,
) {
  const { version } = await dossierOf(world, dossierId);
  const scope = await scopeFor(world, concludeDossierAccess, 'vu.tdkt', { dossierId });
  const proof = await confirmSignature(scope, testPassword);
  return concludeAppraisal(scope, proof, { outcome, reason: 'Đủ thành phần.', overrideReason, version });
}

async function attach(dossierId: string, who: string) {
  const scope = await scopeFor(world, attachToDossier, who, { dossierId });
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const file = await storeUpload(scope, { name: 'xac-nhan.pdf', mediaType: 'application/pdf', bytes });
  const input = { part: 'confirmation', title: 'Xác nhận của Đảng ủy', documentNumber: '12/XN', documentDay: null };
  return attachFile(scope, { ...input, part: 'confirmation', file });
}

/** Something that the program learns after the report was signed. */
function launchMovement() {
  const at = new Date('2021-01-06T08:00:00+07:00');
  return inTransaction(world.services.database, world.tenantId, ({ db, tenantId }) =>
    db
      .insertInto('movement')
      .values({
        ...{ tenant_id: tenantId, id: uuidv7(), cluster_year_id: world.year2020, position: 1, title: 'Thi đua đợt' },
        ...{ aims: 'Hoàn thành sớm', term_from: null, term_to: null, launch_plan_id: null, state: 'launched' as const },
        ...{ plan_number: '12/KH', plan_signed_on: '2020-01-06', plan_issuer: 'Cụm thi đua số III' },
        ...{ launched_at: at, closed_at: null, saved_at: at, saved_by: 'Trưởng Cụm' },
      })
      .execute(),
  );
}

const journalOf = (dossierId: string) =>
  read(world.services.database, world.tenantId, ({ db, tenantId }) =>
    db
      .selectFrom('journal_entry')
      .select(['action', 'actor_role as role'])
      .where('tenant_id', '=', tenantId)
      .where('object_id', '=', dossierId)
      .orderBy('id')
      .execute(),
  );

describe('opening', () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('waits for an announced ballot, and is for leaders and the office', async () => {
    const params = { clusterYearId: world.year2020 };
    const early = openDossiers(await scopeFor(world, openDossiersAccess, 'ktvb.truong', params));
    await expect(early).rejects.toThrow('Chưa công bố');
    await expect(scopeFor(world, openDossiersAccess, 'bttp.truong', params)).rejects.toThrow('không làm được');
  });

  it('makes one dossier for each nomination, once', async () => {
    await nominateUnits(world);
    world.clock.set('2021-01-05T08:00:00+07:00');
    const params = { clusterYearId: world.year2020 };
    const { opened } = await openDossiers(await scopeFor(world, openDossiersAccess, 'ktvb.truong', params));
    expect(opened).toHaveLength(6);
    const again = openDossiers(await scopeFor(world, openDossiersAccess, 'vu.tdkt', params));
    await expect(again).rejects.toThrow('đã có hồ sơ');
    expect((await dossierOf(world, opened[0]?.dossierId ?? '')).law.code).toBe('luat-2003-nghi-dinh-91');
  });
});

describe('opening in a year that pinned other rules', () => {
  beforeEach(async () => {
    world = await openWorld();
    await nominateUnits(world);
    world.clock.set('2021-01-05T08:00:00+07:00');
  });
  afterEach(() => world.close());

  const opened = async () => {
    const params = { clusterYearId: world.year2020 };
    const made = await openDossiers(await scopeFor(world, openDossiersAccess, 'ktvb.truong', params));
    return dossierOf(world, made.opened[0]?.dossierId ?? '');
  };

  it('asks for the parts and keeps the periods of the pinned pack', async () => {
    const days = {
      workingDays: 7,
      source: { article: 'Điều 3', document: 'Quy chế thử', standing: 'unverified' as const },
    };
    await pinTo(
      world,
      world.year2020,
      packWith(({ dossier, ...regime }) => ({
        ...regime,
        dossier: dossier && { ...dossier, parts: dossier.parts.slice(0, 2), appraisal: days },
      })),
    );
    const { law } = await opened();
    expect(law.parts.map(({ key }) => key)).toEqual(['submission', 'report']);
    expect(law).toMatchObject({ appraisal: { workingDays: 7 }, takenFrom: null });
  });

  it('takes from the program, and says so, what a pack kept earlier lacks', async () => {
    await pinTo(world, world.year2020, packBeforeSections());
    const { law, pack } = await opened();
    expect(pack.version).toBe('2026.11');
    expect(law).toMatchObject({ code: 'luat-2003-nghi-dinh-91', takenFrom: rulePack().version });
    expect(law.parts).toHaveLength(5);
  });
});

describe('a dossier of its own in one year', () => {
  beforeAll(openManyDossiers);
  afterAll(() => world.close());

  describe('the report', () => {
    it('is written by the unit, one question after another, and signed whole by its head', async () => {
      const { dossierId, unit } = take();
      await expect(scopeFor(world, answerReport, 'ktvb.cv', { dossierId })).rejects.toThrow('không làm được');
      await expect(signReportAs(world, dossierId, unit)).rejects.toThrow('12 mục');
      await writeReport(world, dossierId, unit);
      await signReportAs(world, dossierId, unit);
      expect((await dossierOf(world, dossierId)).signature?.hash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('takes the signature back when an answer changes, and keeps it when it does not', async () => {
      const own = take();
      const { dossierId, unit } = own;
      await writeReport(world, dossierId, unit);
      await signReportAs(world, dossierId, unit);
      expect((await answer(own, measures, 'Nội dung mô phỏng.')).signatureTakenBack).toBe(false);
      expect((await answer(own, measures, 'Nội dung mới.')).signatureTakenBack).toBe(true);
      expect((await dossierOf(world, dossierId)).signature).toBeNull();
    });

    it('tells the second of two editors what the first one saved', async () => {
      const { dossierId, unit } = take();
      const scope = () => scopeFor(world, answerReport, officerOf(unit), { dossierId });
      await saveAnswer(await scope(), { question: measures, text: 'Người thứ nhất', version: 0 });
      const second = saveAnswer(await scope(), { question: measures, text: 'Người thứ hai', version: 0 });
      await expect(second).rejects.toMatchObject({
        code: 'conflict',
        conflict: { values: { answer: 'Người thứ nhất' } },
      });
      await saveAnswer(await scope(), { question: results, text: 'Mục khác không bị chặn', version: 0 });
    });

    it('prints what its head signed, whatever the program learns later', async () => {
      const { dossierId, unit } = take();
      await writeReport(world, dossierId, unit);
      await signReportAs(world, dossierId, unit);
      await launchMovement();
      const look = <T>(query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);
      const record = await dossierOf(world, dossierId);
      expect((await look((tx) => knownFacts(tx, record))).movements).toHaveLength(1);
      expect((await look((tx) => reportedFacts(tx, record))).movements).toEqual([]);
    });

    it('takes earlier awards only as whole lines', async () => {
      const titles = questionBySlug('danh-hieu') as ReportQuestion;
      await expect(answer(take(), titles, '2019; Bằng khen')).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('submitting', () => {
    it('gives a code, a receipt and the clock of the appraisal', async () => {
      const own = take();
      const { dossierId, unit } = own;
      await expect(submitAs(world, dossierId)).rejects.toThrow('chưa có chữ ký');
      await writeReport(world, dossierId, unit);
      await signReportAs(world, dossierId, unit);
      world.clock.set('2021-01-15T09:00:00+07:00');
      const code = expect.stringMatching(/^HS-2020-\d{4}$/);
      expect(await submitAs(world, dossierId)).toEqual({ code, appraisalDueOn: '2021-02-19', round: 1 });
      await expect(answer(own, measures, 'Sửa sau khi nộp')).rejects.toThrow('giai đoạn');
    });

    it('is for the head, and for the deputy where the dossier is of the own unit (I-17)', async () => {
      const { dossierId } = take(['KTVB']);
      await writeReport(world, dossierId, 'KTVB');
      await signReportAs(world, dossierId, 'KTVB');
      await expect(scopeFor(world, submitDossierAccess, 'ktvb.truong', { dossierId })).rejects.toThrow(
        'không làm được',
      );
      expect((await submitAs(world, dossierId, 'htqtct.truong')).round).toBe(1);
    });

    it('is signed by a head, not by an officer of the leading unit, nor by the head of the nominee', async () => {
      const { dossierId, unit } = take();
      for (const who of ['ktvb.cv', 'htqtct.truong', `${unit.toLowerCase()}.truong`]) {
        await expect(scopeFor(world, submitDossierAccess, who, { dossierId })).rejects.toThrow('không làm được');
      }
    });

    it('happens once when the form arrives twice', async () => {
      const { dossierId, unit } = take();
      await writeReport(world, dossierId, unit);
      await signReportAs(world, dossierId, unit);
      const { version } = await dossierOf(world, dossierId);
      const submission = '01890000-0000-7000-8000-000000000001';
      const { submitDossier } = await import('./commands/submit-dossier.ts');
      const send = async () => {
        const scope = await scopeFor(world, submitDossierAccess, 'ktvb.truong', { dossierId }, submission);
        return submitDossier(scope, await confirmSignature(scope, testPassword), { version });
      };
      expect(await send()).toEqual(await send());
      expect((await dossierOf(world, dossierId)).submissions).toHaveLength(1);
    });
  });

  describe('a returned dossier', () => {
    it('opens the remarked items only, and keeps what was sent', async () => {
      const own = await takeReceived();
      const { dossierId, unit } = own;
      const { code } = await dossierOf(world, dossierId);
      await sendBack(dossierId, ['report.measures', 'part.confirmation']);
      const returned = await dossierOf(world, dossierId);
      expect(returned).toMatchObject({ state: 'returned', round: 2, supplementDueOn: '2021-01-22' });
      expect(returned.signature).toBeNull();
      await expect(answer(own, results, 'Sửa mục khác')).rejects.toThrow('giữ nguyên');
      await expect(submitAs(world, dossierId)).rejects.toThrow('Còn 2 ý kiến');

      await answer(own, measures, 'Đã nêu rõ sáng kiến.');
      await attach(dossierId, officerOf(unit));
      await signReportAs(world, dossierId, unit);
      world.clock.set('2021-01-21T10:00:00+07:00');
      expect(await submitAs(world, dossierId)).toMatchObject({ code, round: 2 });
      const again = await dossierOf(world, dossierId);
      expect(again.answersBefore.get('measures')).toBe('Nội dung mô phỏng.');
      expect(again.submissions).toHaveLength(2);
      expect(again.openRemarks).toEqual([]);
    });

    it('needs no new signature where the report is not touched', async () => {
      const { dossierId } = await takeReceived();
      await sendBack(dossierId, ['part.confirmation']);
      expect((await dossierOf(world, dossierId)).signature).not.toBeNull();
      await attach(dossierId, 'ktvb.cv');
      expect((await submitAs(world, dossierId)).round).toBe(2);
    });

    it('comes back in its time, or after the office gave more', async () => {
      const { dossierId, unit } = await takeReceived();
      await sendBack(dossierId, ['part.confirmation']);
      await attach(dossierId, officerOf(unit));
      world.clock.set('2021-01-23T08:00:00+07:00');
      await expect(submitAs(world, dossierId)).rejects.toThrow('Hạn bổ sung 22/01/2021 đã qua');
      const { version } = await dossierOf(world, dossierId);
      const scope = await scopeFor(world, extendSupplementAccess, 'vu.tdkt', { dossierId });
      await expect(extendSupplement(scope, { dueOn: '2021-01-22', reason: 'x', version })).rejects.toMatchObject({
        fields: { dueOn: expect.stringContaining('23/01/2021') },
      });
      await extendSupplement(scope, { dueOn: '2021-01-27', reason: 'Chờ văn bản xác nhận.', version });
      expect((await submitAs(world, dossierId)).round).toBe(2);
    });

    it('carries at least one remark and a later day', async () => {
      const { dossierId } = await takeReceived();
      await expect(sendBack(dossierId, [])).rejects.toMatchObject({ code: 'invalid' });
      await expect(sendBack(dossierId, ['report.seat'], '2021-01-15')).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('the appraisal', () => {
    const qualifiedIds = async () =>
      (await read(world.services.database, world.tenantId, qualifiedDossiers)).map((each) => each.dossierId);

    it('asks for a word on what is missing, and for every finding before it concludes', async () => {
      const { dossierId } = await takeReceived();
      await expect(conclude(dossierId)).rejects.toThrow('chưa ghi kết quả');
      const { version } = await dossierOf(world, dossierId);
      const scope = await scopeFor(world, appraiseDossierAccess, 'vu.tdkt', { dossierId });
      const silent = [{ item: 'part.submission', finding: 'missing' as const, note: '' }];
      await expect(saveFindings(scope, { findings: silent, version })).rejects.toMatchObject({
        fields: { 'note.part.submission': expect.any(String) },
      });
      await findAllMet(world, dossierId);
      await conclude(dossierId);
      expect(await dossierOf(world, dossierId)).toMatchObject({
        state: 'qualified',
        appraisal: { outcome: 'qualified' },
      });
      expect(await qualifiedIds()).toContain(dossierId);
    });

    it('shows the second of two officers what the first one found, and loses nothing', async () => {
      const { dossierId } = await takeReceived();
      const { version } = await dossierOf(world, dossierId);
      const scope = () => scopeFor(world, appraiseDossierAccess, 'vu.tdkt', { dossierId });
      const first = [{ item: 'part.report', finding: 'notMet' as const, note: 'Thiếu số liệu.' }];
      await saveFindings(await scope(), { findings: first, version });
      const second = saveFindings(await scope(), {
        findings: [{ item: 'part.submission', finding: 'met', note: '' }],
        version,
      });
      await expect(second).rejects.toMatchObject({
        code: 'conflict',
        conflict: { values: { 'finding.part.report': 'notMet', 'note.part.report': 'Thiếu số liệu.' } },
      });
      expect((await dossierOf(world, dossierId)).findings).toHaveLength(1);
    });

    it('concludes against a dossier with a reason, and it is no case for the Council', async () => {
      const { dossierId } = await takeReceived();
      await findAllMet(world, dossierId);
      await conclude(dossierId, 'notQualified');
      expect((await dossierOf(world, dossierId)).state).toBe('notQualified');
      expect(await qualifiedIds()).not.toContain(dossierId);
      await expect(scopeFor(world, publishDossierAccess, 'vu.tdkt', { dossierId })).rejects.toThrow('giai đoạn');
    });
  });

  describe('the verdict', () => {
    const judged = async (dossierId: string) =>
      read(world.services.database, world.tenantId, async (tx) => {
        const record = await dossierRecord(tx, dossierId);
        return record && verdictOf(tx, record);
      });

    it('is kept with the conclusion and its pack, and stays when the registers tell something else later', async () => {
      const { dossierId, unit } = await takeReceived();
      expect(await judged(dossierId)).toMatchObject({ regime: 'luat-2003-nghi-dinh-91', outcome: 'unknown' });
      await findAllMet(world, dossierId);
      await conclude(dossierId);
      const { appraisal, conditions } = await dossierOf(world, dossierId);
      expect(appraisal?.verdict).toMatchObject({ outcome: 'unknown', pack: { code: 'bo-tu-phap' } });
      expect(conditions.map(({ code }) => code)).toEqual(
        appraisal?.verdict?.conditions.map(({ condition }) => condition.code),
      );
      const close = await openMatter(world, unit, 'Đơn số 12');
      expect(await judged(dossierId)).toEqual(appraisal?.verdict);
      await close();
    });

    it('of not eligible is concluded against only with a reason, which is kept beside it', async () => {
      const { dossierId, unit } = await takeReceived();
      const close = await openMatter(world, unit, 'Đơn số 12');
      await findAllMet(world, dossierId);
      expect(await judged(dossierId)).toMatchObject({ outcome: 'notEligible' });
      await expect(conclude(dossierId)).rejects.toMatchObject({ fields: { overrideReason: expect.any(String) } });
      await conclude(dossierId, 'qualified', 'Đơn thư đã được rút, có văn bản kèm theo.');
      await close();
      expect((await dossierOf(world, dossierId)).appraisal).toMatchObject({
        ...{ outcome: 'qualified', overrideReason: 'Đơn thư đã được rút, có văn bản kèm theo.' },
        verdict: { outcome: 'notEligible' },
      });
    });

    it('follows the law of the conference: one of 2025 is judged without registration', async () => {
      const { dossierId } = take();
      const onConference = (starts_at: Date, year: number) =>
        inTransaction(world.services.database, world.tenantId, async ({ db }) => {
          await db.updateTable('conference').set({ starts_at }).execute();
          await db.updateTable('cluster_year').set({ year }).where('id', '=', world.year2020).execute();
        });
      await onConference(new Date('2025-12-18T08:30:00+07:00'), 2025);
      const { conditions } = await dossierOf(world, dossierId);
      const verdict = await judged(dossierId);
      await onConference(new Date('2020-12-17T08:30:00+07:00'), 2020);
      expect(verdict).toMatchObject({ regime: 'luat-2022-nghi-dinh-152' });
      expect(conditions.length).toBeGreaterThan(0);
      expect(conditions.some((each) => 'when' in each && each.when.test === 'registered')).toBe(false);
    });
  });

  describe('public comment', () => {
    it('is open for at least the period of the law, shows no more than names, and each comment is answered', async () => {
      const { dossierId } = await takeReceived();
      await findAllMet(world, dossierId);
      await conclude(dossierId);
      const publish = async (endsOn: string) => {
        const { version } = await dossierOf(world, dossierId);
        return publishDossier(await scopeFor(world, publishDossierAccess, 'vu.tdkt', { dossierId }), {
          endsOn,
          version,
        });
      };
      await expect(publish('2021-01-20')).rejects.toMatchObject({
        fields: { endsOn: expect.stringContaining('22/01') },
      });
      await publish('2021-01-25');
      await expect(publish('2021-01-26')).rejects.toThrow('đã được đưa ra');
      const open = async (day: string) =>
        (await read(world.services.database, world.tenantId, (tx) => openForComment(tx, day))).filter(
          (each) => each.dossierId === dossierId,
        );
      expect(await open('2021-01-25')).toHaveLength(1);
      expect(await open('2021-01-26')).toEqual([]);

      const scope = await scopeFor(world, recordCommentAccess, 'vu.tdkt', { dossierId });
      const input = { receivedOn: '2021-01-15', sender: 'Ông A', content: 'Đồng ý.' };
      await expect(recordComment(scope, { ...input, receivedOn: '2021-01-10' })).rejects.toMatchObject({
        code: 'invalid',
      });
      const { commentId } = await recordComment(scope, input);
      const answering = await scopeFor(world, answerCommentAccess, 'vu.tdkt', { dossierId });
      await answerComment(answering, { commentId, answer: 'Đã ghi nhận.', version: 1 });
      await expect(answerComment(answering, { commentId, answer: 'Khác', version: 1 })).rejects.toMatchObject({
        code: 'conflict',
      });
      const [comment] = await read(world.services.database, world.tenantId, (tx) => commentsOf(tx, dossierId));
      expect(comment).toMatchObject({ answer: 'Đã ghi nhận.', version: 2 });
    });
  });

  describe('reading', () => {
    it('is for the unit, the leaders, the office and those who decide, and is in the journal', async () => {
      const { dossierId, unit } = await takeReceived();
      await printDossierPaper(await scopeFor(world, readDossierFile, 'vu.tdkt', { dossierId }), 'report');
      await printDossierPaper(await scopeFor(world, readDossierFile, 'botruong', { dossierId }), 'receipt');
      const readings = (await journalOf(dossierId)).filter(({ action }) => action === 'dossier.readFile');
      expect(readings.map(({ role }) => role).toSorted()).toEqual(['signatory', 'standingOffice']);
      const other = unit === 'CTN' ? 'tgpl.truong' : 'ctn.truong';
      await expect(scopeFor(world, viewDossier, other, { dossierId })).rejects.toThrow('không làm được');
      await expect(scopeFor(world, viewDossier, 'thutruong', { dossierId })).rejects.toThrow('không làm được');
      await expect(scopeFor(world, viewDossier, 'hd.1', { dossierId })).rejects.toThrow('không làm được');
    });
  });
});

describe('tasks', () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const tasksFor = async (user: string, day: string) => {
    const actor = await world.as(user);
    const tasks = await read(world.services.database, world.tenantId, (tx) => dossierTasks(tx, actor, day));
    return tasks.map(({ key, state }) => [key.split(':')[0], state]);
  };

  it('go to whoever acts next', async () => {
    await nominateUnits(world, [['CO_BO', 'BTTP']]);
    expect(await tasksFor('ktvb.truong', '2021-01-05')).toEqual([['openDossiers', 'notStarted']]);
    expect(await tasksFor('htqtct.truong', '2021-01-05')).toEqual([]);
    world.clock.set('2021-01-05T08:00:00+07:00');
    const params = { clusterYearId: world.year2020 };
    const { opened } = await openDossiers(await scopeFor(world, openDossiersAccess, 'ktvb.truong', params));
    const dossierId = opened[0]?.dossierId as string;
    expect(await tasksFor('bttp.cv', '2021-01-06')).toEqual([['dossierReport', 'notStarted']]);
    await writeReport(world, dossierId);
    expect(await tasksFor('bttp.truong', '2021-01-06')).toEqual([['dossierReport', 'toSign']]);
    await signReportAs(world, dossierId);
    expect(await tasksFor('bttp.truong', '2021-01-06')).toEqual([]);
    expect(await tasksFor('ktvb.truong', '2021-01-06')).toEqual([['submitDossier', 'toSign']]);
    expect(await tasksFor('htqtct.truong', '2021-01-06')).toEqual([]);
    world.clock.set('2021-01-15T09:00:00+07:00');
    expect((await submitAs(world, dossierId)).code).toBe('HS-2020-0001');
    expect(await tasksFor('vu.tdkt', '2021-01-15')).toEqual([['receiveDossier', 'notStarted']]);
    await receiveDossier(await scopeFor(world, receiveDossierAccess, 'vu.tdkt', { dossierId }));
    expect(await tasksFor('vu.tdkt', '2021-03-01')).toEqual([['appraiseDossier', 'overdue']]);
    await sendBack(dossierId, ['part.submission', 'part.confirmation']);
    for (const who of ['bttp.cv', 'ktvb.truong']) {
      expect(await tasksFor(who, '2021-01-16')).toEqual([['dossierParts', 'returned']]);
    }
    await attach(dossierId, 'bttp.cv');
    expect(await tasksFor('bttp.cv', '2021-01-16')).toEqual([]);
    expect(await tasksFor('ktvb.truong', '2021-01-16')).toEqual([['submitDossier', 'returned']]);
  });
});
