import { type ArchivedFile, type ArchivedFolder, checksumsPath, indexJsonPath } from '#src/archive/archived-folder.ts';
import { momentWords } from '#src/papers/moment-words.ts';
import { formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';

const GROUPS: { kind: ArchivedFile['kind']; title: string }[] = [
  { kind: 'paper', title: 'Văn bản (PDF/A)' },
  { kind: 'upload', title: 'Tệp do người làm hồ sơ gửi' },
  { kind: 'journal', title: 'Trích nhật ký' },
  { kind: 'checkpoint', title: 'Điểm niêm phong của nhật ký' },
];

const STYLE = [
  'body{font:16px/1.5 "Segoe UI",Arial,sans-serif;color:#16191d;max-width:60em;margin:2em auto;padding:0 1em}',
  'h1{font-size:1.6em;margin-bottom:0}table{border-collapse:collapse;width:100%}',
  'th,td{text-align:left;vertical-align:top;border-bottom:1px solid #d6d9d1;padding:.35em .6em .35em 0}',
  'dl{display:grid;grid-template-columns:14em 1fr;gap:.25em 1em}dt{color:#4a5159}dd{margin:0}',
  'code{font-size:.8em;word-break:break-all}.mo{color:#4a5159}.minh-hoa{border:1px solid #8b928c;padding:.5em .8em}',
].join('');

/** The first page of a sealed folder: opens from disk in any browser, without a script and without the network. */
export function indexPage(folder: ArchivedFolder): string {
  const title = `Hồ sơ lưu trữ ${folder.code}`;
  return [
    '<!doctype html>',
    `<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="mo">${escaped(`${folder.award}, năm ${folder.year} · ${folder.unit} · ${folder.cluster}`)}</p>`,
    ...folder.synthetic.map((line) => `<p class="minh-hoa">${escaped(`Số liệu mô phỏng: ${line}`)}</p>`),
    facts(folder),
    ...GROUPS.map(({ kind, title: heading }) => fileTable(heading, ofKind(folder, kind))),
    absentList(folder),
    '<h2>Cách kiểm tra</h2>',
    `<p>Mỗi tệp có dấu SHA-256 ghi trong <a href="${checksumsPath}">${checksumsPath}</a>; bản cho máy đọc là <a href="${indexJsonPath}">${indexJsonPath}</a>. Kiểm tra cả gói: <code>npx thidua archive verify TỆP.zip</code>; hoặc trong thư mục đã giải nén: <code>sha256sum -c ${checksumsPath}</code>. Dấu của cả hồ sơ là SHA-256 của tệp ${checksumsPath}, so với dấu ghi khi niêm phong.</p>`,
    '</body></html>',
    '',
  ].join('\n');
}

function facts(folder: ArchivedFolder): string {
  const { keptFor, journal } = folder;
  const pairs: [string, string][] = [
    ['Cơ quan', folder.body],
    ['Kết quả', folder.outcome],
    ['Lập hồ sơ', formatDay(folder.openedOn)],
    ['Niêm phong', `${momentWords(folder.sealedAt)}, ${folder.sealedBy}`],
    ['Thời hạn bảo quản', `${keptFor.years === null ? 'Vĩnh viễn' : `${keptFor.years} năm`}: ${keptFor.source}`],
    ['Nhật ký', journalWords(journal)],
  ];
  return `<dl>${pairs.map(([key, value]) => `<dt>${escaped(key)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
}

function journalWords({ entries, sealedEntries, checkpoint }: ArchivedFolder['journal']): string {
  const sealed =
    checkpoint === null
      ? 'chưa có dòng nào thuộc điểm niêm phong'
      : `${formatWhole(sealedEntries)} dòng thuộc các điểm niêm phong đến số ${formatWhole(checkpoint)}`;
  return `${formatWhole(entries)} dòng, ${sealed}`;
}

function ofKind({ files }: ArchivedFolder, kind: ArchivedFile['kind']): ArchivedFile[] {
  return files.filter((file) => file.kind === kind);
}

function fileTable(heading: string, files: ArchivedFile[]): string {
  if (files.length === 0) return '';
  const rows = files.map(
    ({ path, title, size, sha256 }) =>
      `<tr><td><a href="${encodeURI(path)}">${escaped(title)}</a></td><td>${formatWhole(size)} byte</td><td><code>${sha256}</code></td></tr>`,
  );
  return `<h2>${escaped(heading)}</h2>\n<table><thead><tr><th>Tệp</th><th>Độ lớn</th><th>SHA-256</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function absentList({ absent }: ArchivedFolder): string {
  if (absent.length === 0) return '';
  const items = absent.map(({ title, reason }) => `<li>${escaped(title)}: ${escaped(reason)}</li>`);
  return `<h2>Không có trong hồ sơ này</h2>\n<ul>${items.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
