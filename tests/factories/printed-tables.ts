import { readFileSync } from 'node:fs';
import { type PrintedRow, rowsFromCsv } from '#src/points/reading/rows.ts';
import type { Parsed } from '#src/text/parsed.ts';

/** The table of 2022 as it is printed: 100 points, with all its oddities. */
export const tienGiangFile = new URL('../../seeds/score-tables/tien-giang-2022.csv', import.meta.url);

export const tienGiang = () => rowsOf(rowsFromCsv(readFileSync(tienGiangFile, 'utf8')));

/** Another shape: outcomes and their points in one cell. */
export const DONG_THAP = `code,criterion,max,bands,self_score,evidence
VIII.1,Kế hoạch ứng dụng CNTT,2,có=2;không=0,2.0,
VIII.3a,Tỷ lệ văn bản gửi BTP có chữ ký số,1.5,>95%:1.5;75-95%:1;50-<75%:0.5;<50%:0,1.5,
VIII.3b,Phản hồi văn bản BTP trên trục liên thông,1.5,>95%:1.5;75-95%:1;50-<75%:0.5;<50%:0,1.5,146 văn bản
I.1.1,Báo cáo đúng hạn,2,đúng hạn:2;chậm 1-2 ngày:1.5;3-5:1;6-10:0.5;>10:0,2.0,
`;

export function rowsOf(read: Parsed<PrintedRow[]>): PrintedRow[] {
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

/** Rows of STT, text, base, bonus and penalty, numbered from 2. */
export function printed(...rows: readonly (readonly string[])[]): PrintedRow[] {
  return rows.map(([stt = '', text = '', base = '', bonus = '', penalty = ''], at) => {
    return { line: at + 2, stt, text, base, bonus, penalty };
  });
}
