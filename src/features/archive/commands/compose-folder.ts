import {
  type ArchivedFile,
  type ArchivedFolder,
  checksums,
  checksumsPath,
  indexJson,
  indexJsonPath,
  indexPagePath,
  markOf,
  sha256,
} from '#src/archive/archived-folder.ts';
import { indexPage } from '#src/archive/index-page.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { read } from '#src/platform/access/scope.ts';
import type { Instant } from '#src/text/day.ts';
import { printMinutesOf } from '../../conferences/commands/print-minutes.ts';
import type { StoredArchiveFile } from '../queries.ts';
import { endingOf as extension, filePath } from '../rules.ts';
import { gatherJournal, type JournalExtract } from './gather-journal.ts';
import { type Gathered, gatherDossier, type Part } from './gather-papers.ts';

/** A file of the folder with its bytes, or, for what people sent, with where its bytes lie. */
export interface FolderFile extends ArchivedFile {
  bytes: Uint8Array | null;
}

export interface ComposedFolder {
  gathered: Gathered;
  journal: JournalExtract;
  /** Without index and checksums. */
  files: FolderFile[];
  absent: { title: string; reason: string }[];
}

const PDF = 'application/pdf';
export const journalLinesPath = 'nhat-ky/trich-nhat-ky.jsonl';
export const journalPlacesPath = 'nhat-ky/diem-niem-phong.json';

/**
 * All that goes into the folder of a dossier, printed and hashed. Equal records and an equal instant give equal bytes.
 * @param until see `gatherJournal`
 */
export async function composeFolder(
  scope: Scope,
  dossierId: string,
  { at, until }: { at: Instant; until: string | null },
): Promise<ComposedFolder> {
  const { demonstration, files: store } = scope.services;
  const { gathered, journal } = await read(scope, async (tx) => {
    const found = await gatherDossier(tx, dossierId, { at, demonstration });
    return {
      gathered: found,
      journal: await gatherJournal(tx, found.objects, found.dossier, { until, at, demonstration }),
    };
  });
  const minutes = await printMinutesOf({ ...scope, now: new Date(at) }, gathered.conferenceId);
  const files: FolderFile[] = [];
  const absent: ComposedFolder['absent'] = [];
  const addPaper = (title: string, bytes: Uint8Array) => {
    const path = filePath('van-ban', files.length + 1, title, 'pdf');
    files.push(described(path, title, 'paper', PDF, bytes));
  };
  const addParts = async (parts: readonly Part[]) => {
    for (const part of parts) {
      if ('paper' in part) addPaper(part.title, await renderPaper(part.paper));
      else absent.push({ title: part.title, reason: part.absent });
    }
  };
  await addParts(gathered.before);
  addPaper('Biên bản hội nghị', minutes);
  await addParts(gathered.after);
  addPaper('Trích nhật ký của hồ sơ', await renderPaper(journal.paper));
  for (const [index, { title, sha256: hash, mediaType }] of gathered.uploads.entries()) {
    const bytes = await store.get(hash);
    const path = filePath('tep-da-gui', index + 1, title, extension(mediaType));
    files.push({ ...described(path, title, 'upload', mediaType, bytes), bytes: null });
  }
  const lines = new TextEncoder().encode(journal.lines);
  const places = new TextEncoder().encode(journal.places);
  files.push(described(journalLinesPath, 'Trích nhật ký, từng dòng với dấu', 'journal', 'application/x-ndjson', lines));
  files.push(
    described(journalPlacesPath, 'Chỗ trong nhật ký và điểm niêm phong', 'checkpoint', 'application/json', places),
  );
  absent.push({
    title: 'Chuỗi băm từ từng dòng nhật ký đến điểm niêm phong',
    reason: `tính từ toàn bộ nhật ký nên không nằm trong gói; máy chủ kiểm tra bằng “thidua journal verify” với các điểm niêm phong trong ${journalPlacesPath}`,
  });
  return { gathered, journal, files, absent };
}

function described(
  path: string,
  title: string,
  kind: ArchivedFile['kind'],
  mediaType: string,
  bytes: Uint8Array,
): FolderFile {
  return { path, title, kind, mediaType, sha256: sha256(bytes), size: bytes.length, bytes };
}

export interface SealedFolder {
  mark: string;
  /** Everything, index and checksums too, in the order of the ZIP; `bytes` null: in the store already. */
  files: (StoredArchiveFile & { bytes: Uint8Array | null })[];
}

type Said = Omit<ArchivedFolder, 'files' | 'absent' | 'journal'>;

/** Adds index and checksums to a composed folder; the mark is over the checksums, so over every byte. */
export function sealFolder({ files, absent, journal }: ComposedFolder, said: Said): SealedFolder {
  const { entries, sealedEntries, lastCheckpoint } = journal;
  const folder: ArchivedFolder = {
    ...said,
    files: files.map(({ bytes: _, ...file }) => file),
    absent,
    journal: { entries, sealedEntries, checkpoint: lastCheckpoint },
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const page = described(indexPagePath, 'Mục lục', 'paper', 'text/html; charset=utf-8', encode(indexPage(folder)));
  const index = described(indexJsonPath, 'Mục lục cho máy đọc', 'paper', 'application/json', encode(indexJson(folder)));
  const list = checksums([page, index, ...files]);
  const sums = described(checksumsPath, 'Dấu SHA-256 của từng tệp', 'paper', 'text/plain; charset=utf-8', encode(list));
  const asIndex = [page, index, sums].map((file) => ({ ...file, kind: 'index' as const }));
  return { mark: markOf(list), files: [...asIndex, ...files] };
}
