import { type Draft, draftNamed, draftsOf, type Say } from '#src/points/reading/draft.ts';
import { LONGEST_CLAUSE } from '#src/points/reading/lines.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import { normaliseLine } from '#src/text/normalise.ts';

const MARKS = '(?:theo dõi|kiểm tra|đánh giá|chấm điểm)';
const CODE = String.raw`(?<![\p{L}\d])(?:(?:\p{L}\.?)?\d+(?:\.\d+)*|\p{L}(?![\p{L}\d]))`;
const SENTENCE = new RegExp(
  String.raw`(?<body>(?:phòng|văn phòng|thanh tra|bộ phận|ban|chi cục|trung tâm|vụ|cục|sở|tổ)(?!\p{L})[^()]*?)\s+` +
    String.raw`${MARKS}(?:(?:,| và) ${MARKS})*\s+(?:từ )?(?:các )?(?:mục|tiêu chuẩn|tiêu chí|nội dung)\s+` +
    String.raw`(?<codes>(?:${CODE})(?:(?:\s*[;,]\s*|\s+(?:và|đến)\s+)(?:mục |tiêu chuẩn )?(?:${CODE}))*)`,
  'giu',
);

/** "Phòng … theo dõi, kiểm tra, đánh giá từ mục a1 đến a9": who marks which lines. `own`: the line that it stands in. */
export function readBodies(row: PrintedRow, own: Draft | null, drafts: readonly Draft[], say: Say): boolean {
  const text = normaliseLine(row.text).slice(0, LONGEST_CLAUSE);
  const found = [...text.matchAll(SENTENCE)];
  for (const { groups = {} } of found) {
    const body = (groups.body ?? '').trim();
    const words = groups.codes ?? '';
    const codes = words.match(new RegExp(CODE, 'gu')) ?? [];
    const named = codes.map((code) => draftNamed(drafts, code));
    const known = named.flatMap((draft) => draft ?? []);
    const [first, last] = known;
    const range = / đến /.test(words) && first && last ? between(first, last, drafts) : null;
    for (const draft of range ?? known) draft.body = body;
    const ask =
      known.length < codes.length ? `Không tìm thấy hết các mục “${words}” để giao ${body} chấm; chọn mục.` : null;
    say(row, own?.code ?? first?.code ?? '', `${body} chấm mục ${words}`, ask);
  }
  return found.length > 0;
}

/** A range is the line that has just these below it, else the lines of the range. */
function between(first: Draft, last: Draft, drafts: readonly Draft[]): Draft[] | null {
  for (const parent of draftsOf(drafts)) {
    const [from, to] = [parent.items.indexOf(first), parent.items.indexOf(last)];
    if (from < 0 || to < from) continue;
    return from === 0 && to === parent.items.length - 1 ? [parent] : parent.items.slice(from, to + 1);
  }
  return null;
}
