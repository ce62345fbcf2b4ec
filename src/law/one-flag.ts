import type { AwardCode } from '#src/law/awards.ts';
import { assumedBy, type Source } from '#src/law/source.ts';

/** One flag a year (I-6): who gets the higher one does not get the lower one; refused above, the lower one is left. */
export type OneFlagRule = {
  readonly higher: AwardCode;
  readonly lower: AwardCode;
  readonly text: string;
  readonly source: Source;
};

/** The circular of another ministry says so; the one of the Ministry of Justice was not read. */
export const ONE_FLAG: OneFlagRule = {
  higher: 'CO_CP',
  lower: 'CO_BO',
  text: 'Đơn vị được tặng Cờ thi đua của Chính phủ thì không nhận Cờ thi đua của Bộ cùng năm; không được tặng thì xét tặng Cờ thi đua của Bộ.',
  source: assumedBy(
    'Vụ Thi đua - Khen thưởng',
    'Thông tư số 03/2018/TT-BNG (đã đọc) có quy định này cho ngành Ngoại giao; quy định của ngành Tư pháp chưa đọc được.',
  ),
};
