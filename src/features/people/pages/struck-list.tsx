import { isAwardCode } from '#src/law/award-code.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import type { Struck } from '../queries/strikes.ts';
import { awardName } from './award-names.ts';

/** What was recorded here by mistake and struck out: it counts nowhere, and says who took it out and why. */
export function StruckList({ visit, struck }: { visit: Visit; struck: readonly Struck[] }) {
  const t = visit.t.people.strikes;
  if (struck.length === 0) return null;
  return (
    <>
      <h2 id="gach-bo">{t.listTitle}</h2>
      <p class="mo nho">{t.listNote}</p>
      <ul class="ds-lien-ket">
        {struck.map((each) => (
          <li>
            <del>{struckWords(visit, each)}</del>
            <div class="mo nho">{t.line(formatDay(dayOf(each.at.toISOString())), each.by, each.reason)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "xếp loại năm 2019: Hoàn thành tốt nhiệm vụ": which entry it was, in one line. */
function struckWords(visit: Visit, { kind, what }: Struck): string {
  const { corrections, line, discipline } = visit.t.people;
  const { code = '', year = 0, name = '', number = '', unit = '' } = what;
  const day = what.on ? formatDay(what.on) : '';
  const word = (words: Record<string, string>) => words[code] ?? code;
  switch (kind) {
    case 'rating':
      return `${corrections.kinds.rating(year)}: ${word(line.ratingsFull)}`;
    case 'award':
      return [isAwardCode(code) ? corrections.kinds.award(awardName(code), year) : code, number].join(', ');
    case 'initiative':
      return [name, number].join(', ');
    case 'post':
      return `${name}, ${unit}, ${discipline.since(day)}`;
    case 'discipline':
      return `${word(discipline.levels)}: ${discipline.decided(number, day)}`;
    case 'matter':
      return `${word(discipline.kinds)}, ${discipline.since(day)}`;
  }
}
