import type { Measure } from '#src/points/rules/found.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';

/** The base points as soon as they are said to be earned. */
export const fixed: Measure<'fixed'> = (_rule, { holds }, { item }) => {
  if (holds === undefined) return null;
  const points = holds ? (item.base ?? 0) : 0;
  return { on: 'base', points, words: `${holds ? 'đạt' : 'không đạt'}: ${formatPoints(points)}` };
};

/** The base points whole, or none of them. */
export const allOrNothing: Measure<'allOrNothing'> = (_rule, { holds }, { item }) => {
  if (holds === undefined) return null;
  const points = holds ? (item.base ?? 0) : 0;
  return { on: 'base', points, words: `${holds ? 'đạt đủ' : 'không đạt đủ'}: ${formatPoints(points)}` };
};

/** One of the printed outcomes; what that outcome takes off besides is a penalty of its line. */
export const choice: Measure<'choice'> = (rule, facts, { item }) => {
  if (facts.choice === undefined) return null;
  const option = rule.options.find(({ code }) => code === facts.choice);
  if (option) {
    const taken = {
      on: 'penalty',
      points: option.penalty,
      words: `${option.text}: ${formatPoints(option.penalty)}`,
    } as const;
    const given = { on: 'base', points: option.base, words: `${option.text}: ${formatPoints(option.base)}` } as const;
    return option.penalty > 0 ? { ...given, also: taken } : given;
  }
  const message = `Mục ${item.printed || item.code}: bảng không có mức “${facts.choice}”. Tính 0.`;
  return { on: 'base', points: 0, words: 'không có mức đã chọn: 0', warning: { kind: 'notAValue', message } };
};

/** The mean of several marks of the year, each up to the base points; half up to the thousandth. */
export const average: Measure<'average'> = (_rule, { marks }, { item }) => {
  if (!marks || marks.length === 0) return null;
  const most = item.base ?? 0;
  const sum = marks.reduce((all, mark) => all + Math.min(Math.max(mark, 0), most), 0);
  const points = Math.floor((sum * 2 + marks.length) / (marks.length * 2));
  return { on: 'base', points, words: `trung bình ${formatWhole(marks.length)} lần: ${formatPoints(points)}` };
};

/** Not classified: nothing is taken off, the class falls away. */
export const knockOut: Measure<'knockOut'> = ({ words }, { holds }, { item }) => {
  if (!holds) return null;
  const message = `Mục ${item.printed || item.code}: ${words}.`;
  return { on: 'penalty', points: 0, words, warning: { kind: 'knockOut', message } };
};
