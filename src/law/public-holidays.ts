import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** Days on which offices are closed, Saturdays and Sundays left out, from one day to another (inclusive). */
export type Holidays = {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly source: Source;
};

const CODE_2012 = 'Bộ luật Lao động số 10/2012/QH13';
const CODE_2019 = 'Bộ luật Lao động số 45/2019/QH14';

const byCode = (article: string, document: string, note?: string): Source => ({
  article,
  document,
  standing: 'unverified',
  ...(note === undefined ? {} : { note }),
});

const in2020 = (note?: string) => byCode('Điều 115', CODE_2012, note);
const in2021 = (note?: string) => byCode('Điều 112', CODE_2019, note);
const lunar = 'Ngày dương lịch của lịch nghỉ và ngày nghỉ bù theo thông báo của từng năm, chưa đối chiếu.';

/** The years for which the calendar is kept. A period that leaves them cannot be computed. */
export const HOLIDAY_YEARS = { from: '2020-01-01', to: '2021-12-31' } as const;

/** None of these lists was read in its text; each carries its standing to the screen. */
export const HOLIDAYS: readonly Holidays[] = [
  { name: 'Tết Dương lịch', from: '2020-01-01', to: '2020-01-01', source: in2020() },
  { name: 'Tết Nguyên đán', from: '2020-01-23', to: '2020-01-29', source: in2020(lunar) },
  { name: 'Giỗ Tổ Hùng Vương', from: '2020-04-02', to: '2020-04-02', source: in2020(lunar) },
  { name: 'Ngày Chiến thắng, Quốc tế lao động', from: '2020-04-30', to: '2020-05-01', source: in2020() },
  { name: 'Quốc khánh', from: '2020-09-02', to: '2020-09-02', source: in2020() },
  { name: 'Tết Dương lịch', from: '2021-01-01', to: '2021-01-01', source: in2021() },
  { name: 'Tết Nguyên đán', from: '2021-02-10', to: '2021-02-16', source: in2021(lunar) },
  { name: 'Giỗ Tổ Hùng Vương', from: '2021-04-21', to: '2021-04-21', source: in2021(lunar) },
  { name: 'Ngày Chiến thắng, Quốc tế lao động', from: '2021-04-30', to: '2021-05-03', source: in2021(lunar) },
  { name: 'Quốc khánh', from: '2021-09-02', to: '2021-09-03', source: in2021(lunar) },
];

/** The holiday that a day falls in, or null. */
export function holidayOn(day: Day): Holidays | null {
  return HOLIDAYS.find(({ from, to }) => from <= day && day <= to) ?? null;
}
