import { SheetPage } from '#src/features/scoring/pages/sheet-page.tsx';
import { sheetView } from '#src/features/scoring/pages/sheet-view.ts';
import type { TableGroup } from '#src/features/scoring/queries/score-table.ts';
import type { SheetRecord } from '#src/features/scoring/queries/sheet-record.ts';
import type { Line } from '#src/features/scoring/rules.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { measuredPoints } from '#src/points/asked.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { linesOf } from '#src/points/lines.ts';
import type { ScoreTable } from '#src/points/table.ts';
import { sampleFrame } from '#tests/factories/frame.ts';
import { median } from '../cycle/pages.ts';
import { factsOfUnit } from './year-facts.ts';

const rights = {
  edits: true,
  signs: true,
  assigns: false,
  reviews: false,
  returns: false,
  resumes: false,
  responds: false,
  settles: false,
};

/** The page on which a unit writes its sheet, every line filled in, or reads it at the end: its time on the server and its weight. */
export function measureSheetPage(
  table: ScoreTable,
  rounds: number,
  kind: 'written' | 'read' = 'written',
): { milliseconds: number; kilobytes: number } {
  const record = kind === 'written' ? recordOf(table) : finalOf(recordOf(table));
  const times: number[] = [];
  let html = '';
  for (let round = -10; round < rounds; round += 1) {
    const before = performance.now();
    html = pageOf(record, kind);
    if (round >= 0) times.push(performance.now() - before);
  }
  return { milliseconds: median(times), kilobytes: Buffer.byteLength(html) / 1000 };
}

export function pageOf(record: SheetRecord, kind: 'written' | 'read' = 'written'): string {
  const frame = sampleFrame();
  const visit = { frame, t: frame.t, language: 'vi', params: {}, query: () => '' } as unknown as Visit;
  const view = sheetView(record, { own: true, reviews: false });
  const may = kind === 'written' ? rights : { ...rights, edits: false, signs: false };
  return String(<SheetPage visit={visit} view={view} rights={may} today="2022-12-01" asSigned={null} />);
}

/** The same sheet when its score is agreed: three records side by side, every tenth line changed with a reason. */
export function finalOf(record: SheetRecord): SheetRecord {
  const verified = new Map(
    [...record.self].map(([code, line], at): [string, Line] =>
      at % 10 === 5 && line.points !== null
        ? [code, { points: Math.max(0, line.points - 250), words: 'Chậm một việc so với kế hoạch (mô phỏng)' }]
        : [code, { ...line, words: '' }],
    ),
  );
  const agreed = new Map([...verified].map(([code, line]): [string, Line] => [code, { ...line, words: '' }]));
  const ended = new Date(0);
  return {
    ...{ ...record, state: 'final', signedRound: 1, signed: record.self, verified, agreed },
    ...{ reviewedAt: ended, respondedAt: ended, finalAt: ended },
  };
}

/** A sheet with simulated facts in every line, an explanation in every tenth. */
export function recordOf(table: ScoreTable): SheetRecord {
  const criteria = linesOf(table).map((line) => ({ ...line, id: uuidv7(0) }));
  const groups: TableGroup[] = table.items.map(({ code, text: name, base }) => ({
    code,
    name,
    base,
    criteria: criteria.filter(({ groupCode }) => groupCode === code),
  }));
  const facts = new Map(factsOfUnit(table, 1).map((each) => [each.code, each]));
  const self = new Map(
    criteria.map(({ code, item, kind }, at): [string, Line] => {
      const { code: _, base, bonus, penalty, ...measured } = facts.get(code) ?? { code };
      const words = at % 10 === 0 ? 'Số liệu mô phỏng theo báo cáo năm của đơn vị' : '';
      const typed = { base, bonus, penalty }[kind] ?? null;
      if (typed !== null) return [code, { points: typed, words }];
      const known: MeasuredFacts = measured;
      return [code, { points: measuredPoints(item, kind, known), words, facts: known }];
    }),
  );
  const id = uuidv7(0);
  return {
    ...{ sheetId: id, clusterYearId: id, year: 2022, yearClosed: false, unitId: id, unitName: 'Đơn vị mô phỏng' },
    ...{ state: 'draft', round: 1, signedRound: 0, version: 7, savedAt: new Date(0), savedBy: 'Chuyên viên' },
    ...{ reviewedAt: null, respondedAt: null, finalAt: null },
    table: {
      ...{ id, title: table.title, state: 'issued', version: 1, documentNumber: null, contentHash: null },
      ...{ issuedAt: null, savedAt: null, savedBy: null, content: table, groups },
    },
    ...{ criteria, self, signed: new Map(), signatures: [], verified: new Map(), opinions: new Map() },
    ...{ agreed: new Map(), evidence: [], reviewers: [], returns: 0, returned: new Map(), deadline: '2022-12-20' },
    ...{ confirmations: [], returnedRounds: new Map() },
  } as SheetRecord;
}
