import type { FlagCode } from '#src/law/awards.ts';
import { assumedBy, type Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** One flag a year (I-6): who gets the higher one does not get the lower one; refused above, the lower one is left. */
export type OneFlagRule = {
  readonly higher: FlagCode;
  readonly lower: FlagCode;
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

/** One achievement, one form of reward (I-11), as the law of a day has it. The law of 2003 was not read. */
export function oneAchievementOn(day: Day): Source {
  const article = 'Điểm c khoản 2 Điều 5';
  if (day >= '2024-01-01') return { article, document: 'Luật Thi đua, khen thưởng số 06/2022/QH15', standing: 'read' };
  return {
    article: '',
    document: 'Luật Thi đua, khen thưởng năm 2003',
    standing: 'unverified',
    note: `${article} Luật số 06/2022/QH15 (đã đọc) có quy định này từ năm 2024.`,
  };
}
