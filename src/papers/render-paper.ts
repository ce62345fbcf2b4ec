import { composePaper } from '#src/papers/compose-paper.ts';
import type { Paper } from '#src/papers/paper.ts';
import { press } from '#src/papers/press.ts';
import { printableSheet } from '#src/papers/printable-text.ts';

/**
 * An official paper as a tagged PDF/A-2a in the layout of NĐ 30/2020. Equal papers give equal bytes.
 *
 * @throws UnprintableTextError when a text holds characters that the fonts lack; RangeError when facts contradict
 * themselves (a ballot of no copies, a wrong day); PressError when the compiler refuses the sheet.
 */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  const sheet = printableSheet(composePaper(paper));
  return press({
    template: `${sheet.layout}.typ`,
    sheet: JSON.stringify(sheet),
    createdAtSeconds: secondsOf(paper.facts.createdAt),
  });
}

function secondsOf(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${instant}`);
  return Math.floor(milliseconds / 1000);
}
