import { ruleWords } from '#src/points/reading/rule-words.ts';
import type { Item } from '#src/points/table.ts';

/** How the points of a line are found, a clause a line; `nothing` where they are not. */
export function ItemWords({ item, nothing }: { item: Item; nothing: string }) {
  const words = ruleWords(item);
  if (words.length === 0) return <span class="mo">{nothing}</span>;
  return (
    <>
      {words.map((each) => (
        <div lang="vi">{each}</div>
      ))}
    </>
  );
}

/** Words of a printed line, its breaks kept. */
export function Verbatim({ text }: { text: string }) {
  return (
    <div lang="vi" class="nguyen-van">
      {text}
    </div>
  );
}
