import type { LineRules } from '#src/points/reading/answers.ts';
import type { Band, Rule } from '#src/points/table.ts';
import { formatPoints, formatWhole } from '#src/text/numbers.ts';
import { capField, rowField, ruleField } from './rule-kinds.ts';

type Values = Record<string, string>;
type Bound = Band['from'];

/** What the form of a line shows for the rules that stand: field name -> text. */
export function lineValues({ base, rules, caps, onlyIf, oneOf, body }: LineRules): Values {
  const values: Values = {
    take: 'changed',
    base: base === null ? '' : formatPoints(base),
    onlyIf: onlyIf?.code ?? '',
    holds: onlyIf?.holds ?? '',
    conditionText: onlyIf?.text ?? '',
    oneOf: oneOf ? 'co' : '',
    body: body ?? '',
  };
  rules.forEach((rule, at) => {
    Object.assign(values, ruleValues(rule, at));
  });
  caps.forEach(({ on, most, text }, at) => {
    values[capField(at, 'on')] = on;
    values[capField(at, 'most')] = formatPoints(most);
    values[capField(at, 'text')] = text;
  });
  return values;
}

function ruleValues(rule: Rule, at: number): Values {
  const values: Values = { [ruleField(at, 'kind')]: rule.kind };
  const set = (part: string, text: string) => {
    values[ruleField(at, part)] = text;
  };
  if ('on' in rule) set('on', rule.on);
  if ('points' in rule) set('points', formatPoints(rule.points));
  switch (rule.kind) {
    case 'each':
      set('once', rule.once ? 'co' : '');
      set('exempt', rule.exempt ?? '');
      break;
    case 'bands':
      rule.bands.forEach((band, row) => {
        Object.assign(values, bandValues(band, at, row));
      });
      break;
    case 'sizedBands':
      Object.assign(values, sizedValues(rule, at));
      break;
    case 'steps':
      set('from', formatPoints(rule.from.at));
      set('fromOpen', rule.from.open ? 'co' : '');
      set('first', formatPoints(rule.first));
      set('step', formatPoints(rule.step));
      set('each', formatPoints(rule.each));
      break;
    case 'choice':
      rule.options.forEach(({ code, text, base, penalty }, row) => {
        Object.assign(values, {
          [rowField(at, row, 'code')]: code,
          [rowField(at, row, 'text')]: text,
          [rowField(at, row, 'points')]: formatPoints(base),
          [rowField(at, row, 'penalty')]: formatPoints(penalty),
        });
      });
      break;
    case 'allOrNothing':
      set('text', rule.needs);
      break;
    case 'knockOut':
      set('text', rule.words);
      break;
    case 'relative':
      set('formula', rule.formula);
      break;
    case 'deadline':
      set('rewards', rule.due.rewards);
      set('when', rule.due.when);
      if (rule.due.when === 'by') {
        set('day', String(rule.due.day));
        set('month', String(rule.due.month));
      } else {
        set('days', String(rule.due.days));
        set('working', rule.due.working ? 'co' : '');
      }
      break;
  }
  return values;
}

function sizedValues({ classes }: Extract<Rule, { kind: 'sizedBands' }>, at: number): Values {
  const values: Values = {};
  let row = 0;
  for (const size of classes) {
    for (const band of size.bands) {
      Object.assign(values, bandValues(band, at, row), {
        ...boundValues(at, row, 'sizeFrom', size.from, formatWhole),
        ...boundValues(at, row, 'sizeTo', size.to, formatWhole),
        [rowField(at, row, 'sizeCode')]: size.code ?? '',
        [rowField(at, row, 'sizeText')]: size.text,
      });
      row += 1;
    }
  }
  return values;
}

function bandValues(band: Band, at: number, row: number): Values {
  return {
    [rowField(at, row, 'code')]: band.code ?? '',
    [rowField(at, row, 'text')]: band.text,
    ...boundValues(at, row, 'from', band.from, formatPoints),
    ...boundValues(at, row, 'to', band.to, formatPoints),
    [rowField(at, row, 'points')]: formatPoints(band.points),
  };
}

function boundValues(at: number, row: number, part: string, bound: Bound, words: (at: number) => string): Values {
  return {
    [rowField(at, row, part)]: bound ? words(bound.at) : '',
    [rowField(at, row, `${part}Open`)]: bound?.open ? 'open' : 'closed',
  };
}
