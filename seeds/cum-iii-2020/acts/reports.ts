import {
  composeYearEndAccess,
  editContribution,
  editMidYearAccess,
  editProgress,
  editYearEndAccess,
  holdMidYearAccess,
  issueMidYearAccess,
  issueYearEndAccess,
  openMidYearAccess,
  openYearEndAccess,
  readMidYearPaper,
  readYearEndPaper,
  returnProgressAccess,
  sendContributionAccess,
  sendProgressAccess,
} from '#src/features/reports/access.ts';
import { addTargetEvidence } from '#src/features/reports/commands/add-target-evidence.ts';
import { composeYearEnd } from '#src/features/reports/commands/compose-year-end.ts';
import { editMidYear } from '#src/features/reports/commands/edit-mid-year.ts';
import { editSection } from '#src/features/reports/commands/edit-section.ts';
import { editYearEnd } from '#src/features/reports/commands/edit-year-end.ts';
import { holdMidYear } from '#src/features/reports/commands/hold-mid-year.ts';
import { issueMidYear } from '#src/features/reports/commands/issue-mid-year.ts';
import { issueYearEnd } from '#src/features/reports/commands/issue-year-end.ts';
import { openMidYear } from '#src/features/reports/commands/open-mid-year.ts';
import { openYearEnd } from '#src/features/reports/commands/open-year-end.ts';
import { printMidYear } from '#src/features/reports/commands/print-mid-year.ts';
import { printYearEnd } from '#src/features/reports/commands/print-year-end.ts';
import { returnReport } from '#src/features/reports/commands/return-report.ts';
import { saveContribution } from '#src/features/reports/commands/save-contribution.ts';
import { saveProgress } from '#src/features/reports/commands/save-progress.ts';
import { sendReport } from '#src/features/reports/commands/send-report.ts';
import { midYearReview, progressRecord } from '#src/features/reports/queries/mid-year.ts';
import { yearEndReport } from '#src/features/reports/queries/year-end.ts';
import { unitReportStates } from '#src/features/reports/queries.ts';
import type { UnitReportKind } from '#src/features/reports/rules.ts';
import { type MemberCode, members } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { contributions, progressOf, workAreas } from '../data/simulated-reports.ts';
import { type Act, id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';

const head = userOf(leaders2020.head, 'head');
const secretary = userOf(leaders2020.head, 'officer');
const year2020 = (stage: Stage) => ({ clusterYearId: id(stage, 'year.2020') });

/** Reports on 07/07, after the pages of the moment `midYear` were looked at. */
const lastToReport: MemberCode = 'GDBD';
const firstToReport: readonly MemberCode[] = ['HTQTCT', 'BTNN', 'KTVB', 'CTN', 'LLTP'];
const nextToReport = members
  .map(({ code }) => code)
  .filter((code) => code !== lastToReport && !firstToReport.includes(code));

const firstToContribute: readonly MemberCode[] = ['THADS', 'KTVB', 'PBGDPL'];

/** Remembers each unit's report of a kind as `report.<kind>.<unit>`. */
async function noteReports(stage: Stage, kind: UnitReportKind): Promise<void> {
  const states = await look(stage, (tx) => unitReportStates(tx, id(stage, 'year.2020'), kind));
  for (const { code } of members) {
    const report = states.find(({ unitId }) => unitId === id(stage, `unit.${code}`));
    if (report?.reportId) stage.ids.set(`report.${kind}.${code}`, report.reportId);
  }
}

async function writeProgress(stage: Stage, unit: MemberCode): Promise<void> {
  const params = { reportId: id(stage, `report.midYear.${unit}`) };
  const record = await look(stage, (tx) => progressRecord(tx, params.reportId));
  const rows = progressOf(unit);
  const lines = (record?.targets ?? []).flatMap((target, at) => {
    const row = rows[at];
    return row ? [{ targetId: target.id, ...row }] : [];
  });
  await saveProgress(await scopeOf(stage, userOf(unit, 'officer'), editProgress, params), { lines, version: null });
}

async function sendProgress(stage: Stage, unit: MemberCode): Promise<void> {
  const params = { reportId: id(stage, `report.midYear.${unit}`) };
  const scope = await scopeOf(stage, userOf(unit, 'head'), sendProgressAccess, params);
  await sendReport(scope, await signed(scope), { version: null });
}

async function contribute(stage: Stage, unit: MemberCode): Promise<void> {
  const params = { reportId: id(stage, `report.yearEnd.${unit}`) };
  const areas = (await look(stage, (tx) => yearEndReport(tx, id(stage, 'year.2020'))))?.areas ?? [];
  for (const { area, words, figures } of contributions[unit]) {
    await saveContribution(await scopeOf(stage, userOf(unit, 'officer'), editContribution, params), {
      areaId: areas[area - 1]?.id ?? '',
      words,
      figures: figures.map(([indicator, unitOfMeasure, value, lastValue]) => ({
        indicator,
        unitOfMeasure,
        value,
        lastValue,
      })),
      version: null,
    });
  }
  const sending = await scopeOf(stage, userOf(unit, 'head'), sendContributionAccess, params);
  await sendReport(sending, await signed(sending), { version: null });
}

const midYearActs: Act[] = [
  {
    at: '2020-06-25T09:00:00+07:00',
    title: 'Trưởng Cụm mở sơ kết 6 tháng năm 2020',
    facts: null,
    async run(stage) {
      const { opened } = await openMidYear(await scopeOf(stage, head, openMidYearAccess, year2020(stage)));
      await noteReports(stage, 'midYear');
      return `${opened} đơn vị có báo cáo`;
    },
  },
  {
    at: '2020-06-29T09:00:00+07:00',
    title: '5 đơn vị gửi báo cáo sơ kết',
    facts: null,
    async run(stage) {
      for (const unit of firstToReport) {
        await writeProgress(stage, unit);
        await sendProgress(stage, unit);
      }
      return undefined;
    },
  },
  {
    at: '2020-07-01T09:00:00+07:00',
    title: 'Trưởng Cụm yêu cầu Cục Bồi thường nhà nước bổ sung minh chứng; đơn vị gửi lại ngày 02/07',
    facts: null,
    async run(stage) {
      const params = { reportId: id(stage, 'report.midYear.BTNN') };
      const record = await look(stage, (tx) => progressRecord(tx, params.reportId));
      const target = record?.targets[2]?.id ?? '';
      await returnReport(await scopeOf(stage, head, returnProgressAccess, params), {
        remarks: [{ itemId: target, words: 'Nêu văn bản hoãn kiểm tra tại 03 tỉnh (mô phỏng).' }],
        dueOn: '2020-07-03',
      });
      stage.clock.set('2020-07-02T09:00:00+07:00');
      await addTargetEvidence(await scopeOf(stage, userOf('BTNN', 'officer'), editProgress, params), {
        targetId: target,
        summary: 'Thông báo hoãn kiểm tra quý II (mô phỏng)',
        file: null,
        documentNumber: '(mô phỏng) 214/TB-BTNN',
        documentDate: '2020-04-20',
      });
      await sendProgress(stage, 'BTNN');
      return undefined;
    },
  },
  {
    at: '2020-07-03T09:00:00+07:00',
    title: '5 đơn vị nữa gửi báo cáo; Cục Đăng ký quốc gia giao dịch bảo đảm đã ghi, chưa gửi',
    facts: null,
    async run(stage) {
      for (const unit of nextToReport) {
        await writeProgress(stage, unit);
        await sendProgress(stage, unit);
      }
      await writeProgress(stage, lastToReport);
      return undefined;
    },
  },
  {
    at: '2020-07-07T09:00:00+07:00',
    title: 'Cục Đăng ký quốc gia giao dịch bảo đảm gửi báo cáo: đủ 11/11 đơn vị',
    facts: null,
    async run(stage) {
      await sendProgress(stage, lastToReport);
      return undefined;
    },
  },
  {
    at: '2020-07-08T14:00:00+07:00',
    title: 'Cụm họp sơ kết 6 tháng, thư ký soạn báo cáo',
    facts: null,
    async run(stage) {
      await holdMidYear(await scopeOf(stage, head, holdMidYearAccess, year2020(stage)), {
        heldOn: '2020-07-08',
        missingReason: '',
      });
      const review = await look(stage, (tx) => midYearReview(tx, id(stage, 'year.2020')));
      await editMidYear(await scopeOf(stage, secretary, editMidYearAccess, year2020(stage)), {
        addressee: 'Vụ Thi đua - Khen thưởng, Bộ Tư pháp',
        overview: 'Các đơn vị thực hiện chỉ tiêu đã ký trong điều kiện phòng, chống dịch Covid-19 (mô phỏng).',
        results: review?.results ?? '',
        difficulties: review?.difficulties ?? '',
        conclusion: 'Giữ chỉ tiêu đã ký; chỉ tiêu kiểm tra tại địa phương bị hoãn thì xem xét theo phụ lục (mô phỏng).',
        tasks: 'Bù lịch kiểm tra từ tháng 8.\nTự chấm và gửi minh chứng đúng hạn (mô phỏng).',
        version: null,
      });
      return undefined;
    },
  },
  {
    at: '2020-07-15T09:00:00+07:00',
    title: 'Trưởng Cụm ban hành báo cáo sơ kết',
    facts: null,
    async run(stage) {
      const scope = await scopeOf(stage, head, issueMidYearAccess, year2020(stage));
      const { mark } = await issueMidYear(scope, await signed(scope), {
        number: 12,
        issuedOn: '2020-07-15',
        version: null,
      });
      const reading = await scopeOf(stage, head, readMidYearPaper, year2020(stage));
      await stage.out?.('bao-cao-so-ket.pdf', await printMidYear(reading));
      return mark.slice(0, 8);
    },
  },
];

/** S8: what the report says of the year; the words of the limits and directions are simulated, but for S13. */
const yearEndText = {
  addressee: 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp',
  overview:
    'Năm 2020, trong bối cảnh dịch Covid-19, các đơn vị thuộc Cụm giữ kỷ luật, kỷ cương, đoàn kết nội bộ, chăm lo đời sống công chức, viên chức, người lao động và hoàn thành nhiệm vụ được giao.',
  limits: 'Một số chỉ tiêu kiểm tra tại địa phương phải lùi lịch do giãn cách xã hội (mô phỏng).',
  directions:
    'Cá biệt hóa phong trào thi đua tới từng đơn vị, từng cá nhân.\nĐánh giá thực chất, hiệu quả, đúng người, đúng đơn vị, tạo được sự đồng tình chung.',
};

const yearEndActs: Act[] = [
  {
    at: '2020-11-20T09:00:00+07:00',
    title: 'Trưởng Cụm mở báo cáo tổng kết năm 2020 theo các lĩnh vực công tác của Cụm',
    facts: 'S9, S10, S11',
    async run(stage) {
      await openYearEnd(await scopeOf(stage, head, openYearEndAccess, year2020(stage)), {
        dueOn: '2020-12-09',
        areas: [...workAreas],
      });
      await noteReports(stage, 'yearEnd');
      return `${workAreas.length} lĩnh vực, thêm phong trào của Cụm và của cấp trên`;
    },
  },
  {
    at: '2020-12-02T11:00:00+07:00',
    title: '3 đơn vị gửi nội dung báo cáo tổng kết',
    facts: null,
    async run(stage) {
      for (const unit of firstToContribute) await contribute(stage, unit);
      return undefined;
    },
  },
  {
    at: '2020-12-08T09:00:00+07:00',
    title: '8 đơn vị còn lại gửi nội dung báo cáo tổng kết',
    facts: null,
    async run(stage) {
      const rest = members.map(({ code }) => code).filter((code) => !firstToContribute.includes(code));
      for (const unit of rest) await contribute(stage, unit);
      return undefined;
    },
  },
  {
    at: '2020-12-11T09:00:00+07:00',
    title: 'Thư ký Cụm biên soạn báo cáo tổng kết từ nội dung của các đơn vị',
    facts: 'S8, S9, S10',
    async run(stage) {
      await composeYearEnd(await scopeOf(stage, secretary, composeYearEndAccess, year2020(stage)), {
        missingReason: '',
      });
      const registration = (await look(stage, (tx) => yearEndReport(tx, id(stage, 'year.2020'))))?.areas[4]?.id ?? '';
      stage.ids.set('area.registration', registration);
      await editSection(await scopeOf(stage, secretary, editYearEndAccess, year2020(stage)), {
        areaId: registration,
        section:
          'Đăng ký trực tuyến biện pháp bảo đảm được duy trì ở mức độ 4; đơn được giải quyết trong ngày, tỷ lệ đăng ký trực tuyến tăng so với năm trước.',
        version: null,
      });
      await editYearEnd(await scopeOf(stage, secretary, editYearEndAccess, year2020(stage)), {
        ...yearEndText,
        version: null,
      });
      return undefined;
    },
  },
  {
    at: '2020-12-16T09:00:00+07:00',
    title: 'Trưởng Cụm ban hành báo cáo tổng kết công tác thi đua, khen thưởng năm 2020',
    facts: 'S8, S9, S10, S11',
    async run(stage) {
      const scope = await scopeOf(stage, head, issueYearEndAccess, year2020(stage));
      const { mark } = await issueYearEnd(scope, await signed(scope), {
        number: 25,
        issuedOn: '2020-12-16',
        version: null,
      });
      const reading = await scopeOf(stage, head, readYearEndPaper, year2020(stage));
      await stage.out?.('bao-cao-tong-ket.pdf', await printYearEnd(reading));
      return mark.slice(0, 8);
    },
  },
];

export const reviewAndReportActs: Act[] = [...midYearActs, ...yearEndActs];
