import { createHash } from 'node:crypto';
import type { Day, Instant } from '#src/text/day.ts';

/** What a file of a sealed folder is. `upload`: given by people; `journal`: lines of the journal; the rest is printed. */
export type FileKind = 'paper' | 'upload' | 'journal' | 'checkpoint';

export interface ArchivedFile {
  /** Inside the folder, ASCII, with `/`: "van-ban/07-bien-ban-kiem-phieu.pdf". */
  path: string;
  /** In Vietnamese, as it stands in the index. */
  title: string;
  kind: FileKind;
  mediaType: string;
  /** SHA-256, 64 hexadecimal digits. */
  sha256: string;
  size: number;
}

/** How long the folder is kept; `years` null: for good. `source` says where that is written and how far it was checked. */
export interface KeptFor {
  years: number | null;
  source: string;
}

/** Everything that the index of a sealed folder says. Equal facts give equal bytes. */
export interface ArchivedFolder {
  code: string;
  body: string;
  award: string;
  year: number;
  unit: string;
  cluster: string;
  /** How the dossier ended, a sentence: "Đã tặng theo Quyết định số …". */
  outcome: string;
  openedOn: Day;
  sealedAt: Instant;
  sealedBy: string;
  keptFor: KeptFor;
  /** What is simulated in it, one sentence each; empty for real facts. */
  synthetic: string[];
  files: ArchivedFile[];
  /** What a whole dossier has and this one has not, with the reason. */
  absent: { title: string; reason: string }[];
  journal: { entries: number; sealedEntries: number; checkpoint: number | null };
}

export const indexJsonPath = 'index.json';
export const indexPagePath = 'index.html';
export const checksumsPath = 'SHA256SUMS';

/** The index as machines read it: form 1, keys in fixed order, two spaces, a line feed at the end. */
export function indexJson(folder: ArchivedFolder): string {
  return `${JSON.stringify({ form: 'thidua-archive/1', ...folder }, null, 2)}\n`;
}

/** Lines as `sha256sum -c` takes them, in the order of the paths. */
export function checksums(files: readonly Pick<ArchivedFile, 'path' | 'sha256'>[]): string {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/**
 * Reads checksums; the text form or the form with `*` before the name.
 * @returns path -> hash, or null when a line is none
 */
export function readChecksums(text: string): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const parts = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    if (!parts?.[1] || !parts[2] || found.has(parts[2])) return null;
    found.set(parts[2], parts[1]);
  }
  return found;
}

/** The mark of the folder: SHA-256 of its checksums, so of every byte in it. */
export function markOf(checksumsText: string): string {
  return sha256(checksumsText);
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
