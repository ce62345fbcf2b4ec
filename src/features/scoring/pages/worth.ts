import { askedOf } from '#src/points/asked.ts';
import type { Item } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { TableCriterion } from '../queries/score-table.ts';

/** The beginning of a long text, cut between words. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:(]+$/, '')}…`;
}

interface WorthWords {
  perCase(points: string): string;
  once(points: string): string;
}

/** What a line is worth, for the eye: "3", "+0,1/lần", "−0,5 nếu có", "≤ 5". */
export function worthOf({ item, kind, maximum }: TableCriterion, words: WorthWords): string {
  const sign = { base: '', bonus: '+', penalty: '\u2212' }[kind];
  const [only] = item.rules;
  if (only?.kind === 'each') {
    const points = `${sign}${formatPoints(only.points)}`;
    return only.once ? words.once(points) : words.perCase(points);
  }
  if (only?.kind === 'knockOut') return shortText(only.words, 20);
  const most = maximum ?? mostOf(item);
  if (most === null) return sign;
  return askedOf(item).length === 0 && kind === 'base' ? formatPoints(most) : `${sign}≤ ${formatPoints(most)}`;
}

/** The highest points that a rule of the line prints. */
function mostOf({ rules }: Item): number | null {
  const printed = rules.flatMap((rule) => {
    if (rule.kind === 'bands') return rule.bands.map(({ points }) => points);
    if (rule.kind === 'sizedBands') return rule.classes.flatMap(({ bands }) => bands.map(({ points }) => points));
    return rule.kind === 'deadline' ? [rule.points] : [];
  });
  return printed.length > 0 ? Math.max(...printed) : null;
}
