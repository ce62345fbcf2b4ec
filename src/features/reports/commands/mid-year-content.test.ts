import { expect, it } from 'vitest';
import { midYearReport } from '#src/papers/example-reports.ts';
import { composeMidYearReport } from '#src/papers/mid-year-report.ts';
import type { ProgressContent } from '../content.ts';
import type { UnitReportStanding } from '../queries.ts';
import { type MidYearSources, midYearContent } from './mid-year-content.ts';

const sent: ProgressContent = {
  form: 'thidua-mid-year-progress/1',
  reportId: 'r',
  unit: 'Cục Con nuôi',
  year: 2020,
  round: 1,
  lines: [],
};

const standing: UnitReportStanding = {
  unitId: 'u',
  unitName: 'Cục Con nuôi',
  shortName: 'Con nuôi',
  reportId: 'r',
  state: 'returned',
  sentOn: '2020-07-02',
  lateDays: 0,
  content: JSON.stringify(sent),
  returnDueOn: '2020-07-06',
};

it('says of a unit whose report went back that it sent one and has not completed it', () => {
  const sources = {
    year: { clusterName: 'Cụm', year: 2020, clusterCode: 'III' },
    review: {},
    standings: [standing],
    pledged: { amendments: [] },
  } as unknown as MidYearSources;
  const { progress } = midYearContent(sources, { number: 1, issuedOn: '2020-07-08' });
  expect(progress).toMatchObject([{ sentOn: '2020-07-02', returned: true }]);
  if (midYearReport.kind !== 'midYearReport') throw new Error('another paper');
  const paper = JSON.stringify(
    composeMidYearReport({ ...midYearReport.facts, progress: progress.map((each) => ({ ...each, targets: [] })) }),
  );
  expect(paper).toContain('Đã gửi, chưa bổ sung theo yêu cầu: Cục Con nuôi.');
  expect(paper).toContain('Cục Con nuôi (gửi ngày 02/07/2020, chưa bổ sung theo yêu cầu)');
  expect(paper.toLowerCase()).not.toContain('chưa gửi báo cáo');
});
