import type { Band, Cap, Column, Condition, Due, Item, Rule, SizeClass } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

const GIVES = { base: 'được', bonus: 'cộng', penalty: 'trừ' } as const;
const LIMITED = {
  bonus: 'điểm cộng',
  penalty: 'điểm trừ',
  both: 'điểm cộng và điểm trừ, tính riêng từng loại',
} as const;

/** How the points of a line are found, in short Vietnamese clauses: "trừ 0,5 mỗi trường hợp", "trần điểm trừ 1,5". */
export function ruleWords(item: Item): string[] {
  const { base, rules, caps, onlyIf, oneOf, body } = item;
  return [
    ...rules.map((rule) => wordsOf(rule, base)),
    ...(base !== null && rules.length === 0 ? [`các dòng dưới cộng lại ${formatPoints(base)}`] : []),
    ...caps.map(capWords),
    ...(onlyIf ? [conditionWords(onlyIf)] : []),
    ...(oneOf ? ['chỉ tính một điểm cộng cao nhất trong các dòng dưới'] : []),
    ...(body ? [`${body} chấm`] : []),
  ];
}

function wordsOf(rule: Rule, base: number | null): string {
  switch (rule.kind) {
    case 'fixed':
      return `điểm chuẩn đến ${formatPoints(base ?? 0)}`;
    case 'free':
      return `${GIVES[rule.on]} điểm trong mức trần`;
    case 'each':
      return [
        `${GIVES[rule.on]} ${formatPoints(rule.points)}${rule.once ? '' : ' mỗi trường hợp'}`,
        ...(rule.exempt === undefined ? [] : ['trừ các trường hợp được miễn']),
      ].join(', ');
    case 'bands':
      return rule.bands.map((band) => bandWords(band, rule.on)).join('; ');
    case 'sizedBands':
      return rule.classes.map((size) => sizeWords(size, rule.on)).join('. ');
    case 'steps':
      return `${rule.from.open ? 'trên' : 'từ'} ${percent(rule.from.at)} ${GIVES[rule.on]} ${formatPoints(rule.first)}, thêm mỗi ${percent(rule.step)} ${GIVES[rule.on]} ${formatPoints(rule.each)}`;
    case 'choice':
      return rule.options
        .map(
          (one) =>
            `${one.code}: ${formatPoints(one.base)}${one.penalty > 0 ? `, trừ ${formatPoints(one.penalty)}` : ''}`,
        )
        .join('; ');
    case 'allOrNothing':
      return `đủ điều kiện được ${formatPoints(base ?? 0)}, không thì 0`;
    case 'average':
      return 'trung bình cộng các lần chấm trong năm';
    case 'deadline':
      return `${dueWords(rule.due)} ${GIVES[rule.on]} ${formatPoints(rule.points)}`;
    case 'knockOut':
      return 'không xếp loại';
    case 'relative':
      return rule.formula === 'share'
        ? 'so với đơn vị cao nhất cụm'
        : 'đạt chỉ tiêu được một nửa, phần vượt so với đơn vị cao nhất';
  }
}

function dueWords(due: Due): string {
  const day =
    due.when === 'by'
      ? `ngày ${due.day}/${due.month}`
      : `${due.days} ngày${due.working ? ' làm việc' : ''} trước hạn gốc`;
  return due.rewards === 'late' ? `sau ${day}` : `đến hết ${day}`;
}

function bandWords({ from, to, points }: Band, on: Column): string {
  return `${range(from, to, percent)} ${GIVES[on]} ${formatPoints(points)}`;
}

function sizeWords({ from, to, bands }: SizeClass, on: Column): string {
  const whole = (size: number) => size.toLocaleString('vi');
  return `quy mô ${range(from, to, whole)}: ${bands.map((band) => bandWords(band, on)).join('; ')}`;
}

function range(from: Band['from'], to: Band['to'], words: (at: number) => string): string {
  const low = from && `${from.open ? 'trên' : 'từ'} ${words(from.at)}`;
  const high = to && `${to.open ? 'dưới' : 'đến'} ${words(to.at)}`;
  return [low, high].filter(Boolean).join(' ') || 'mọi mức';
}

const percent = (thousandths: number) => `${formatPoints(thousandths)} %`;

function capWords({ on, most }: Cap): string {
  return `trần ${LIMITED[on]} ${formatPoints(most)}`;
}

function conditionWords({ code, holds }: Condition): string {
  return holds === 'noPenalty' ? `chỉ cộng khi mục ${code} không bị trừ` : `chỉ cộng khi mục ${code} đủ điểm chuẩn`;
}
