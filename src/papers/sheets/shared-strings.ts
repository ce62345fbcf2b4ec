import { WorkbookProblem } from './workbook-problem.ts';
import { cellText } from './xml-text.ts';

/** Excel allows 32,767 characters; runs of formats make the same text longer. */
const LONGEST_ITEM = 512 * 1024;

/**
 * Reads `xl/sharedStrings.xml` piece by piece: each `<si>` is one text, its runs joined, readings (`rPh`) left out.
 */
export function sharedStringsReader(): { add(text: string): void; end(): string[] } {
  const strings: string[] = [];
  let rest = '';
  return {
    add(text) {
      const whole = rest + text;
      const last = whole.lastIndexOf('</si>');
      if (last < 0) {
        if (whole.length > LONGEST_ITEM) {
          throw new WorkbookProblem('unreadable', 'Có ô chữ dài quá mức Excel cho phép. Chép dữ liệu sang tệp mẫu.');
        }
        rest = whole;
        return;
      }
      readItems(whole.slice(0, last + 5), strings);
      rest = whole.slice(last + 5);
    },
    end() {
      readItems(rest, strings);
      return strings;
    },
  };
}

function readItems(xml: string, strings: string[]): void {
  for (let at = xml.indexOf('<si'); at >= 0; ) {
    const next = xml.indexOf('<si', at + 3);
    const item = xml.slice(at, next < 0 ? undefined : next);
    strings.push(item.includes('<r') ? textOfRuns(item) : textOfOne(item));
    at = next;
  }
}

function textOfOne(item: string): string {
  const open = item.indexOf('<t');
  const start = item.indexOf('>', open) + 1;
  if (open < 0 || item.charAt(start - 2) === '/') return '';
  return cellText(item.slice(start, item.indexOf('</t>', start)));
}

/** All `<t>` of a text in runs, without the phonetic readings. */
export function textOfRuns(item: string): string {
  const [first = '', ...others] = item.split('<rPh');
  const runs = first + others.map((piece) => piece.split('</rPh>')[1] ?? '').join('');
  return [...runs.matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g)].map(([, text]) => cellText(text ?? '')).join('');
}
