import { codeKey } from '#src/points/code-key.ts';
import type { Answer, LineRules } from '#src/points/reading/answers.ts';
import type { Cap, Item, Rule } from '#src/points/table.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { Faults } from './form-faults.ts';
import { readRule } from './read-rule.ts';
import { capField, isRuleKind, mostCaps, mostRules, ruleField } from './rule-kinds.ts';

export interface ReadLine {
  answer: Answer | null;
  /** Field name -> sentence. */
  faults: Record<string, string>;
}

/**
 * What a person wrote in the form of a line, every fault at once.
 * @param asRead null where the line is edited by hand: there is no proposal to take
 * @param codes all codes of the table, for conditions
 */
export function readLineForm(fields: Record<string, string>, before: Item, codes: readonly string[]): ReadLine {
  const form = new Faults(fields);
  if (fields.take === 'proposal' || fields.take === 'text') return { answer: { take: fields.take }, faults: {} };
  if (fields.take !== 'changed') {
    form.say('take', 'Chọn một trong các cách trả lời.');
    return { answer: null, faults: form.found };
  }
  const to: LineRules = {
    base: form.optionalPoints('base'),
    rules: rulesOf(form, before),
    caps: capsOf(form),
    onlyIf: conditionOf(form, codes, before),
    oneOf: form.text('oneOf') === 'co',
    body: normaliseLine(form.text('body')).slice(0, 300) || null,
  };
  const needsBase = to.rules.some(({ kind }) => ['fixed', 'allOrNothing', 'average', 'relative'].includes(kind));
  if (needsBase && to.base === null && !form.found.base) form.say('base', 'Ghi điểm chuẩn của mục, ví dụ 3 hoặc 2,5.');
  if (Object.keys(form.found).length > 0) return { answer: null, faults: form.found };
  return { answer: { take: 'changed', to }, faults: {} };
}

function rulesOf(form: Faults, before: Item): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < mostRules; at += 1) {
    const kind = form.text(ruleField(at, 'kind'));
    if (!isRuleKind(kind)) continue;
    const rule = readRule(form, at, kind, before);
    if (rule) rules.push(rule);
  }
  return rules;
}

function capsOf(form: Faults): Cap[] {
  const caps: Cap[] = [];
  for (let at = 0; at < mostCaps; at += 1) {
    const on = form.text(capField(at, 'on'));
    if (form.text(capField(at, 'most')).trim() === '') continue;
    const most = form.points(capField(at, 'most'));
    if (on !== 'bonus' && on !== 'penalty' && on !== 'both')
      form.say(capField(at, 'on'), 'Chọn trần của loại điểm nào.');
    else caps.push({ on, most, text: normaliseText(form.text(capField(at, 'text'))).slice(0, 2000) });
  }
  return caps;
}

function conditionOf(form: Faults, codes: readonly string[], before: Item): Item['onlyIf'] {
  const typed = normaliseLine(form.text('onlyIf'));
  if (typed === '') return null;
  const code = codes.find((each) => codeKey(each) === codeKey(typed));
  const holds = form.text('holds');
  if (!code) form.say('onlyIf', `Bảng không có mục ${typed}. Ghi mã như trong bảng.`);
  if (holds !== 'noPenalty' && holds !== 'fullBase') {
    form.say('holds', 'Chọn điều kiện: không bị trừ, hoặc đủ điểm chuẩn.');
    return null;
  }
  const text = normaliseText(form.text('conditionText')).slice(0, 2000) || before.text.slice(0, 2000);
  return code ? { code, holds, text } : null;
}
