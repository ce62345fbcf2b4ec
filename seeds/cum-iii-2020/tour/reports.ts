import { progressRecord } from '#src/features/reports/queries/mid-year.ts';
import { yearEndReport } from '#src/features/reports/queries/year-end.ts';
import { paths } from '#src/paths.ts';
import { id, look, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

const year = (stage: Stage) => id(stage, 'year.2020');

async function targetOf(stage: Stage, reportId: string, at: number): Promise<string> {
  const record = await look(stage, (tx) => progressRecord(tx, reportId));
  return record?.targets[at]?.id ?? '';
}

async function areaOf(stage: Stage, position: number): Promise<string> {
  const report = await look(stage, (tx) => yearEndReport(tx, year(stage)));
  return report?.areas[position - 1]?.id ?? '';
}

export const reportsStops: StopsOfRoom = {
  async midYear(stage, at) {
    const late = id(stage, 'report.midYear.GDBD');
    const sent = id(stage, 'report.midYear.BTNN');
    return [
      at('so-ket', 'ktvb.truong', paths.midYear(year(stage))),
      at('bao-cao-tien-do', 'gdbd.cv', paths.progressReport(late)),
      at('gui-tien-do', 'gdbd.truong', paths.progressReport(late)),
      at('minh-chung-chi-tieu', 'gdbd.cv', paths.targetEvidence(late, await targetOf(stage, late, 2))),
      at('xem-tien-do', 'ktvb.truong', paths.progressReport(sent)),
      at('yeu-cau-bo-sung', 'ktvb.truong', paths.returnProgress(sent)),
      at('viec-so-ket', 'gdbd.truong', paths.myWork()),
      at('viec-theo-doi-so-ket', 'ktvb.truong', paths.myWork()),
    ];
  },
  midYearHeld: (stage, at) => [
    at('so-ket-da-hop', 'ktvb.truong', paths.midYear(year(stage))),
    at('soan-bao-cao-so-ket', 'ktvb.cv', paths.midYearText(year(stage))),
  ],
  scoring: (stage, at) => [
    at('tong-ket-lay-noi-dung', 'ktvb.truong', paths.yearEnd(year(stage))),
    at('linh-vuc-tong-ket', 'ktvb.cv', paths.yearEndAreas(year(stage))),
    at('noi-dung-tong-ket', 'gdbd.cv', paths.contribution(id(stage, 'report.yearEnd.GDBD'))),
  ],
  async reviewing(stage, at) {
    const report = id(stage, 'report.yearEnd.THADS');
    return [
      at('noi-dung-da-gui', 'ktvb.truong', paths.contribution(report)),
      at('noi-dung-linh-vuc', 'thads.cv', paths.areaContribution(report, await areaOf(stage, 4))),
      at('yeu-cau-bo-sung-tong-ket', 'ktvb.truong', paths.returnContribution(report)),
    ];
  },
  async opening(stage, at) {
    return [
      at('so-ket-ban-hanh', 'btnn.truong', paths.midYear(year(stage))),
      at('tong-ket-bien-soan', 'ktvb.truong', paths.yearEnd(year(stage))),
      at('tong-ket-linh-vuc', 'ktvb.cv', paths.yearEndSection(year(stage), await areaOf(stage, 5))),
      at('tong-ket-phan-chung', 'ktvb.cv', paths.yearEndText(year(stage))),
      at('so-ket-2021', 'ktvb.truong', paths.midYear(id(stage, 'year.2021'))),
    ];
  },
  async closed(stage, at) {
    return [
      at('tong-ket-ban-hanh', 'gdbd.cv', paths.yearEnd(year(stage))),
      at('tong-ket-phong-trao', 'thutruong', paths.yearEndSection(year(stage), await areaOf(stage, 10))),
      at('tong-ket-2021', 'ctn.truong', paths.yearEnd(id(stage, 'year.2021'))),
    ];
  },
};
