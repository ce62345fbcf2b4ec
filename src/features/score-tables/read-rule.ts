import type { Band, Column, Due, Item, Option, Rule, SizeClass } from '#src/points/table.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import type { Faults } from './form-faults.ts';
import { mostRows, type RuleKind, rowField, ruleField } from './rule-kinds.ts';

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One rule from its fields; null with sentences where it could not be read. */
export function readRule(form: Faults, at: number, kind: RuleKind, item: Item): Rule | null {
  const field = (part: string) => ruleField(at, part);
  const checked = (part: string) => form.text(field(part)) === 'co';
  switch (kind) {
    case 'fixed':
    case 'average':
      return { kind };
    case 'free': {
      const on = columnOf(form, at);
      return on && { kind, on };
    }
    case 'each': {
      const on = columnOf(form, at);
      const exempt = normaliseText(form.text(field('exempt'))).slice(0, 2000);
      const points = form.points(field('points'));
      return on && { kind, on, points, ...(checked('once') ? { once: true } : {}), ...(exempt ? { exempt } : {}) };
    }
    case 'bands': {
      const on = columnOf(form, at);
      const bands = rowsOf(form, at, 'points').map((row) => bandOf(form, at, row));
      return demandRows(form, at, bands.length) && on ? { kind, on, bands } : null;
    }
    case 'sizedBands': {
      const on = columnOf(form, at);
      const classes = sizesOf(form, at);
      return demandRows(form, at, classes.length) && on ? { kind, on, classes } : null;
    }
    case 'steps': {
      const on = columnOf(form, at);
      const step = form.percent(field('step'));
      if (step < 1) form.say(field('step'), 'Bước phải lớn hơn 0.');
      const from = { at: form.percent(field('from')), open: checked('fromOpen') };
      const [first, each] = [form.points(field('first')), form.points(field('each'))];
      return on && { kind, on, from, first, step, each };
    }
    case 'choice': {
      const options = rowsOf(form, at, 'points').map((row) => optionOf(form, at, row, item));
      return demandRows(form, at, options.length) ? { kind, options } : null;
    }
    case 'allOrNothing':
      return { kind, needs: normaliseText(form.text(field('text'))).slice(0, 2000) || item.text };
    case 'knockOut':
      return { kind, words: normaliseText(form.text(field('text'))).slice(0, 2000) || item.text };
    case 'deadline': {
      const on = columnOf(form, at);
      const points = form.points(field('points'));
      const due = dueOf(form, at);
      return on && due && { kind, on, points, due };
    }
    case 'relative':
      return { kind, formula: form.text(field('formula')) === 'target' ? 'target' : 'share' };
  }
}

function columnOf(form: Faults, at: number): Column | null {
  const name = ruleField(at, 'on');
  const on = form.text(name);
  if (on === 'base' || on === 'bonus' || on === 'penalty') return on;
  form.say(name, 'Chọn: điểm chuẩn, điểm thưởng hay điểm trừ.');
  return null;
}

/** The rows in which something was written. */
function rowsOf(form: Faults, at: number, needed: string): number[] {
  return [...Array(mostRows).keys()].filter((row) =>
    [needed, 'from', 'to', 'text', 'sizeFrom', 'sizeTo'].some(
      (part) => form.text(rowField(at, row, part)).trim() !== '',
    ),
  );
}

function demandRows(form: Faults, at: number, count: number): boolean {
  if (count > 0) return true;
  form.say(rowField(at, 0, 'points'), 'Ghi ít nhất một mức và điểm của nó.');
  return false;
}

function bandOf(form: Faults, at: number, row: number): Band {
  const code = normaliseLine(form.text(rowField(at, row, 'code')));
  return {
    ...(code ? { code } : {}),
    text: normaliseText(form.text(rowField(at, row, 'text'))).slice(0, 2000),
    ...boundsOf(form, at, row, ['from', 'to'], (name) => form.percent(name)),
    points: form.points(rowField(at, row, 'points')),
  };
}

/** Rows with the same size are the bands of one class. */
function sizesOf(form: Faults, at: number): SizeClass[] {
  const classes: (SizeClass & { key: string; bands: Band[] })[] = [];
  for (const row of rowsOf(form, at, 'points')) {
    const bounds = boundsOf(form, at, row, ['sizeFrom', 'sizeTo'], (name) => form.whole(name, 0, 1_000_000_000));
    const key = JSON.stringify(bounds);
    const known = classes.find((each) => each.key === key);
    if (known) known.bands.push(bandOf(form, at, row));
    else {
      const code = normaliseLine(form.text(rowField(at, row, 'sizeCode')));
      const text = normaliseText(form.text(rowField(at, row, 'sizeText'))).slice(0, 2000);
      classes.push({ key, ...(code ? { code } : {}), text, ...bounds, bands: [bandOf(form, at, row)] });
    }
  }
  return classes.map(({ key: _, ...size }) => size);
}

function boundsOf(
  form: Faults,
  at: number,
  row: number,
  [low, high]: [string, string],
  read: (name: string) => number,
): Pick<Band, 'from' | 'to'> {
  const bound = (part: string) => {
    const name = rowField(at, row, part);
    if (form.text(name).trim() === '') return null;
    return { at: read(name), open: form.text(`${name}Open`) === 'open' };
  };
  const [from, to] = [bound(low), bound(high)];
  if (from && to && from.at > to.at) form.say(rowField(at, row, high), 'Mức trên phải cao hơn mức dưới.');
  return { from, to };
}

function optionOf(form: Faults, at: number, row: number, item: Item): Option {
  const text = normaliseText(form.text(rowField(at, row, 'text'))).slice(0, 2000);
  if (text === '') form.say(rowField(at, row, 'text'), 'Ghi lời của kết quả này.');
  return {
    code: normaliseLine(form.text(rowField(at, row, 'code'))).slice(0, 60) || `${item.code}.(${row + 1})`,
    text,
    base: form.points(rowField(at, row, 'points')),
    penalty: form.optionalPoints(rowField(at, row, 'penalty')) ?? 0,
  };
}

function dueOf(form: Faults, at: number): Due | null {
  const field = (part: string) => ruleField(at, part);
  const rewards = form.text(field('rewards'));
  const when = form.text(field('when'));
  if (rewards !== 'late' && rewards !== 'early')
    form.say(field('rewards'), 'Chọn tính điểm khi trễ hạn hay khi đúng hạn.');
  if (when !== 'by' && when !== 'before') form.say(field('when'), 'Chọn cách ghi hạn.');
  if ((rewards !== 'late' && rewards !== 'early') || (when !== 'by' && when !== 'before')) return null;
  if (when === 'before') {
    return { when, days: form.whole(field('days'), 0, 366), working: form.text(field('working')) === 'co', rewards };
  }
  const month = form.whole(field('month'), 1, 12);
  return { when, month, day: form.whole(field('day'), 1, daysOf[month - 1] ?? 31), rewards };
}
