import {
  answerCommentAccess,
  answerReport,
  appraiseDossierAccess,
  attachToDossier,
  concludeDossierAccess,
  openDossiersAccess,
  publishDossierAccess,
  readDossierFile,
  receiveDossierAccess,
  recordCommentAccess,
  returnDossierAccess,
  signReportAccess,
  submitDossierAccess,
} from '#src/features/dossiers/access.ts';
import { attachFile } from '#src/features/dossiers/commands/attach-file.ts';
import { concludeAppraisal } from '#src/features/dossiers/commands/conclude-appraisal.ts';
import { openDossiers } from '#src/features/dossiers/commands/open-dossiers.ts';
import { type DossierPaper, printDossierPaper } from '#src/features/dossiers/commands/print-papers.ts';
import { publishDossier } from '#src/features/dossiers/commands/publish-dossier.ts';
import { receiveDossier } from '#src/features/dossiers/commands/receive-dossier.ts';
import { answerComment, recordComment } from '#src/features/dossiers/commands/record-comment.ts';
import { returnDossier } from '#src/features/dossiers/commands/return-dossier.ts';
import { saveAnswer } from '#src/features/dossiers/commands/save-answer.ts';
import { saveFindings } from '#src/features/dossiers/commands/save-findings.ts';
import { signReport } from '#src/features/dossiers/commands/sign-report.ts';
import { submitDossier } from '#src/features/dossiers/commands/submit-dossier.ts';
import { type DossierRecord, dossierRecord } from '#src/features/dossiers/queries/dossier-record.ts';
import { appraisalItems } from '#src/features/dossiers/rules/appraisal-items.ts';
import { REPORT_QUESTIONS } from '#src/features/dossiers/rules/report-questions.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import { type MemberCode, members } from '../../data/published.ts';
import { returnOfBttp, simulatedAnswers, simulatedComments, simulatedFile } from '../../data/simulated-dossiers.ts';
import { leaders2020 } from '../../data/simulated-people.ts';
import { type Act, id, look, type Stage, scopeOf, signed, userOf } from '../../stage.ts';

type Flag = 'CO_BO' | 'CO_CP';
type Nominee = readonly [Flag, MemberCode];

const leader = userOf(leaders2020.head, 'head');
const office = 'vu.tdkt';
const nominees: readonly Nominee[] = [
  ['CO_BO', 'BTNN'],
  ['CO_BO', 'GDBD'],
  ['CO_BO', 'BTTP'],
  ['CO_BO', 'LLTP'],
  ['CO_CP', 'GDBD'],
  ['CO_CP', 'LLTP'],
];

/** Id of the dossier of a nominee, kept as `dossier.<flag>.<unit>`. */
export const dossierId = (stage: Stage, [flag, unit]: Nominee) => id(stage, `dossier.${flag}.${unit}`);

async function recordOf(stage: Stage, nominee: Nominee): Promise<DossierRecord> {
  const record = await look(stage, (tx) => dossierRecord(tx, dossierId(stage, nominee)));
  if (!record) throw new Error('no dossier');
  return record;
}

async function write(stage: Stage, nominee: Nominee, from: number, to: number): Promise<void> {
  const [, unit] = nominee;
  const params = { dossierId: dossierId(stage, nominee) };
  const answers = simulatedAnswers(unit, members.find(({ code }) => code === unit)?.name ?? '');
  for (const question of REPORT_QUESTIONS.slice(from, to)) {
    const scope = await scopeOf(stage, userOf(unit, 'officer'), answerReport, params);
    await saveAnswer(scope, { question, text: answers[question.key], version: 0 });
  }
}

async function sign(stage: Stage, nominee: Nominee): Promise<void> {
  const params = { dossierId: dossierId(stage, nominee) };
  const scope = await scopeOf(stage, userOf(nominee[1], 'head'), signReportAccess, params);
  const { version } = await recordOf(stage, nominee);
  await signReport(scope, await signed(scope), { version });
}

async function attach(stage: Stage, nominee: Nominee): Promise<void> {
  const params = { dossierId: dossierId(stage, nominee) };
  const scope = await scopeOf(stage, userOf(nominee[1], 'officer'), attachToDossier, params);
  const bytes = simulatedFile('Van ban xac nhan (mo phong)');
  await attachFile(scope, {
    part: 'confirmation',
    title: 'Xác nhận của Đảng ủy Bộ về tổ chức đảng, đoàn thể (mô phỏng)',
    documentNumber: null,
    documentDay: null,
    file: await storeUpload(scope, { name: 'xac-nhan.pdf', mediaType: 'application/pdf', bytes }),
  });
}

async function submit(stage: Stage, nominee: Nominee): Promise<void> {
  const scope = await scopeOf(stage, leader, submitDossierAccess, { dossierId: dossierId(stage, nominee) });
  const { version } = await recordOf(stage, nominee);
  await submitDossier(scope, await signed(scope), { version });
}

async function receive(stage: Stage, nominee: Nominee): Promise<void> {
  await receiveDossier(await scopeOf(stage, office, receiveDossierAccess, { dossierId: dossierId(stage, nominee) }));
}

async function find(stage: Stage, nominee: Nominee, count = Number.POSITIVE_INFINITY): Promise<void> {
  const record = await recordOf(stage, nominee);
  const scope = await scopeOf(stage, office, appraiseDossierAccess, { dossierId: record.id });
  const findings = appraisalItems(record)
    .slice(0, count)
    .map((item) => ({ item, finding: 'met' as const, note: '' }));
  await saveFindings(scope, { findings, version: record.version });
}

async function conclude(stage: Stage, nominee: Nominee): Promise<void> {
  const { id: dossier, version } = await recordOf(stage, nominee);
  const scope = await scopeOf(stage, office, concludeDossierAccess, { dossierId: dossier });
  const reason = 'Đủ thành phần, đúng đối tượng, đủ điều kiện trình Hội đồng (mô phỏng).';
  await concludeAppraisal(scope, await signed(scope), { outcome: 'qualified', reason, version });
}

async function publish(stage: Stage, nominee: Nominee): Promise<void> {
  const { id: dossier, version } = await recordOf(stage, nominee);
  const scope = await scopeOf(stage, office, publishDossierAccess, { dossierId: dossier });
  await publishDossier(scope, { endsOn: '2021-02-01', version });
}

async function print(stage: Stage, nominee: Nominee, paper: DossierPaper, name: string): Promise<void> {
  if (!stage.out) return;
  const scope = await scopeOf(stage, office, readDossierFile, { dossierId: dossierId(stage, nominee) });
  await stage.out(name, await printDossierPaper(scope, paper));
}

const act = (at: string, title: string, run: (stage: Stage) => Promise<string | undefined>): Act => ({
  at: `${at}:00+07:00`,
  title,
  facts: null,
  run,
});

const [btnn, gdbd, bttp, lltp, gdbdCp, lltpCp] = nominees as [Nominee, Nominee, Nominee, Nominee, Nominee, Nominee];

/** Simulated throughout: nothing of it is published. */
export const dossiersActs: Act[] = [
  act('2021-01-05T08:30', 'Trưởng Cụm lập hồ sơ đề nghị cho từng đơn vị được suy tôn', async (stage) => {
    const params = { clusterYearId: id(stage, 'year.2020') };
    const { opened } = await openDossiers(await scopeOf(stage, leader, openDossiersAccess, params));
    for (const { dossierId: made, award, unitId } of opened) {
      const unit = members.find(({ code }) => id(stage, `unit.${code}`) === unitId)?.code ?? '';
      stage.ids.set(`dossier.${award}.${unit}`, made);
    }
    return `${opened.length} hồ sơ`;
  }),
  act('2021-01-07T09:00', 'Cục Bồi thường nhà nước viết và ký báo cáo thành tích', async (stage) => {
    await write(stage, btnn, 0, 12);
    await attach(stage, btnn);
    await sign(stage, btnn);
    return undefined;
  }),
  act('2021-01-08T09:00', 'Hai đơn vị được suy tôn cả hai cờ viết báo cáo thành tích', async (stage) => {
    for (const nominee of [gdbd, lltp]) {
      await write(stage, nominee, 0, 12);
      await attach(stage, nominee);
    }
    await write(stage, lltpCp, 0, 12);
    await attach(stage, lltpCp);
    return undefined;
  }),
  act('2021-01-11T09:00', 'Thủ trưởng hai đơn vị ký báo cáo; Cục Bổ trợ tư pháp viết dở', async (stage) => {
    await sign(stage, gdbd);
    await sign(stage, lltp);
    await write(stage, bttp, 0, 6);
    return undefined;
  }),
  act('2021-01-12T14:00', 'Các báo cáo còn lại được viết xong', async (stage) => {
    await write(stage, bttp, 6, 12);
    await write(stage, gdbdCp, 0, 12);
    await attach(stage, gdbdCp);
    return undefined;
  }),
  act('2021-01-13T15:00', 'Thủ trưởng các đơn vị ký báo cáo còn lại', async (stage) => {
    for (const nominee of [bttp, gdbdCp, lltpCp]) await sign(stage, nominee);
    return undefined;
  }),
  act('2021-01-14T09:00', 'Trưởng Cụm ký tờ trình, nộp hồ sơ đề nghị Cờ thi đua ngành Tư pháp', async (stage) => {
    for (const nominee of [btnn, gdbd, bttp, lltp]) await submit(stage, nominee);
    return undefined;
  }),
  act('2021-01-15T09:00', 'Trưởng Cụm nộp hồ sơ đề nghị Cờ thi đua của Chính phủ', async (stage) => {
    for (const nominee of [gdbdCp, lltpCp]) await submit(stage, nominee);
    await print(stage, lltpCp, 'submission', 'ho-so-to-trinh.pdf');
    await print(stage, lltpCp, 'report', 'ho-so-bao-cao-thanh-tich.pdf');
    await print(stage, lltpCp, 'receipt', 'ho-so-giay-bien-nhan.pdf');
    return undefined;
  }),
  act('2021-01-16T08:30', 'Cơ quan thường trực tiếp nhận các hồ sơ', async (stage) => {
    for (const nominee of nominees) await receive(stage, nominee);
    return undefined;
  }),
  act('2021-01-18T10:00', 'Thẩm định; trả hồ sơ của Cục Bổ trợ tư pháp kèm ý kiến từng mục', async (stage) => {
    await find(stage, btnn);
    await conclude(stage, btnn);
    await find(stage, gdbd);
    await find(stage, lltp, 5);
    const { id: dossier, version } = await recordOf(stage, bttp);
    const scope = await scopeOf(stage, office, returnDossierAccess, { dossierId: dossier });
    const { dueOn, remarks } = returnOfBttp;
    await returnDossier(scope, { remarks, dueOn, version });
    return undefined;
  }),
  act('2021-01-21T09:00', 'Cục Bổ trợ tư pháp bổ sung; Trưởng Cụm nộp lại', async (stage) => {
    const question = REPORT_QUESTIONS.find(({ key }) => key === 'measures');
    const { answers } = await recordOf(stage, bttp);
    const params = { dossierId: dossierId(stage, bttp) };
    const scope = await scopeOf(stage, userOf('BTTP', 'officer'), answerReport, params);
    if (question) {
      const version = answers.get('measures')?.version ?? 0;
      await saveAnswer(scope, { question, text: returnOfBttp.measuresAgain, version });
    }
    await attach(stage, bttp);
    await sign(stage, bttp);
    await submit(stage, bttp);
    await receive(stage, bttp);
    return undefined;
  }),
  act('2021-01-22T09:00', 'Kết luận đủ điều kiện; đưa các hồ sơ ra lấy ý kiến', async (stage) => {
    for (const nominee of nominees) {
      if (nominee !== btnn) {
        await find(stage, nominee);
        await conclude(stage, nominee);
      }
      await publish(stage, nominee);
    }
    await print(stage, bttp, 'appraisal', 'ho-so-phieu-tham-dinh.pdf');
    return undefined;
  }),
  ...simulatedComments.map(({ unit, answer, ...comment }, at) =>
    act(`2021-01-${26 + at}T10:00`, 'Cơ quan thường trực ghi ý kiến nhận được', async (stage) => {
      const params = { dossierId: dossierId(stage, ['CO_BO', unit]) };
      const { commentId } = await recordComment(await scopeOf(stage, office, recordCommentAccess, params), comment);
      stage.ids.set(`comment.${at}`, commentId);
      if (at === 0)
        await answerComment(await scopeOf(stage, office, answerCommentAccess, params), {
          commentId,
          answer,
          version: 1,
        });
      return undefined;
    }),
  ),
  act('2021-01-29T15:00', 'Cơ quan thường trực trả lời ý kiến còn lại', async (stage) => {
    const last = simulatedComments[1];
    const params = { dossierId: dossierId(stage, ['CO_BO', last.unit]) };
    const commentId = id(stage, 'comment.1');
    await answerComment(await scopeOf(stage, office, answerCommentAccess, params), {
      commentId,
      answer: last.answer,
      version: 1,
    });
    return undefined;
  }),
];
