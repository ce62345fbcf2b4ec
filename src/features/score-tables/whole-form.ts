import type { TableAnswer } from '#src/points/reading/answers.ts';
import type { ScoreClass, ScoreTable } from '#src/points/table.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Faults } from './form-faults.ts';

export const mostClasses = 8;

/** What the form of the whole table shows. @param asked nothing was answered yet: what the rows do not print is open */
export function wholeValues(table: TableAnswer | ScoreTable, asked: boolean): Record<string, string> {
  const text = (points: number | null) => (points === null ? '' : formatPoints(points));
  const values: Record<string, string> = {
    title: table.title,
    total: text(table.total),
    bonusCap: text(table.bonusCap),
    notApplicable: asked ? '' : table.notApplicable,
    floor: asked || table.floor === 'unsaid' ? '' : table.floor,
  };
  table.classes.forEach(({ name, from }, at) => {
    values[`class${at}`] = name;
    values[`from${at}`] = formatPoints(from);
  });
  return values;
}

export function readWholeForm(fields: Record<string, string>): {
  answer: TableAnswer | null;
  faults: Record<string, string>;
} {
  const form = new Faults(fields);
  const title = normaliseLine(form.text('title'));
  if (title === '') form.say('title', 'Ghi tên bảng tiêu chí.');
  if (title.length > 200) form.say('title', 'Ghi nhiều nhất 200 ký tự.');
  const notApplicable = form.text('notApplicable');
  if (notApplicable !== 'full' && notApplicable !== 'none' && notApplicable !== 'spread') {
    form.say('notApplicable', 'Chọn cách tính điểm của mục không áp dụng.');
  }
  const floor = form.text('floor');
  if (floor !== 'zero' && floor !== 'none') form.say('floor', 'Chọn mục có được dưới 0 điểm hay không.');
  const [total, bonusCap] = [form.optionalPoints('total'), form.optionalPoints('bonusCap')];
  const classes = classesOf(form);
  if (Object.keys(form.found).length > 0) return { answer: null, faults: form.found };
  return { answer: { title, total, bonusCap, notApplicable, floor, classes } as TableAnswer, faults: {} };
}

function classesOf(form: Faults): ScoreClass[] {
  const classes: ScoreClass[] = [];
  for (let at = 0; at < mostClasses; at += 1) {
    const name = normaliseLine(form.text(`class${at}`)).slice(0, 100);
    const typed = form.text(`from${at}`).trim();
    if (name === '' && typed === '') continue;
    if (name === '') form.say(`class${at}`, 'Ghi tên mức xếp loại.');
    const from = form.points(`from${at}`);
    const above = classes.at(-1);
    if (above && above.from <= from) form.say(`from${at}`, 'Mức sau phải thấp hơn mức trước.');
    classes.push({ name, from });
  }
  return classes;
}
