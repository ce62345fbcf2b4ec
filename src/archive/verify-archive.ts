import { createHash } from 'node:crypto';
import { checksumsPath, indexJsonPath, indexPagePath, markOf, readChecksums } from '#src/archive/archived-folder.ts';
import { openZip, type ZipEntry, ZipProblem } from '#src/archive/read-zip.ts';

export type FindingCode =
  /** The file is not a ZIP that can be read. */
  | 'unreadable'
  /** No list of checksums in it. */
  | 'noChecksums'
  /** The list of checksums is not one. */
  | 'badChecksums'
  /** In the list, not in the folder. */
  | 'missing'
  /** Its bytes are not those that were sealed. */
  | 'altered'
  /** In the folder, not in the list. */
  | 'added'
  /** The index names it with another hash or size than the list, or not at all. */
  | 'indexDiffers'
  /** The folder is whole, but it is not the one with that mark. */
  | 'otherMark';

export interface Finding {
  code: FindingCode;
  path: string | null;
  message: string;
}

export interface ArchiveReport {
  valid: boolean;
  /** SHA-256 of the checksums; null where there are none. */
  mark: string | null;
  code: string | null;
  sealedAt: string | null;
  /** Files whose bytes were read and compared. */
  checked: number;
  findings: Finding[];
}

const SENTENCES: Record<Exclude<FindingCode, 'unreadable'>, (path: string) => string> = {
  noChecksums: () => `Không có tệp ${checksumsPath} trong gói.`,
  badChecksums: () => `Tệp ${checksumsPath} không đúng mẫu.`,
  missing: (path) => `Thiếu tệp ${path}.`,
  altered: (path) => `Tệp ${path} khác với lúc niêm phong.`,
  added: (path) => `Tệp ${path} không có trong danh sách niêm phong.`,
  indexDiffers: (path) => `Mục lục và danh sách niêm phong không khớp về ${path}.`,
  otherMark: () => 'Gói nguyên vẹn nhưng không phải gói có dấu đã ghi.',
};

/**
 * Reads every byte of a sealed folder and compares it with its checksums and its index.
 * @param mark the mark recorded at the sealing; null: the folder is only compared with itself
 */
export async function verifyArchive(file: string, mark: string | null): Promise<ArchiveReport> {
  const report: ArchiveReport = { valid: false, mark: null, code: null, sealedAt: null, checked: 0, findings: [] };
  try {
    const zip = await openZip(file);
    try {
      await compare(zip.entries, mark, report);
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (!(error instanceof ZipProblem) && !isReadFault(error)) throw error;
    report.findings.push({ code: 'unreadable', path: null, message: error.message });
  }
  return { ...report, valid: report.findings.length === 0 };
}

function isReadFault(error: unknown): error is Error {
  const code = (error as { code?: unknown }).code;
  return error instanceof Error && typeof code === 'string' && (code.startsWith('Z_') || code.startsWith('E'));
}

async function compare(entries: readonly ZipEntry[], mark: string | null, report: ArchiveReport): Promise<void> {
  const found = (code: Exclude<FindingCode, 'unreadable'>, path: string | null = null) => {
    report.findings.push({ code, path, message: SENTENCES[code](path ?? '') });
  };
  const list = entries.find(({ path }) => path === checksumsPath);
  if (!list) return found('noChecksums');
  const text = (await bytesOf(list)).toString('utf8');
  const expected = readChecksums(text);
  if (!expected) return found('badChecksums');
  report.mark = markOf(text);
  if (mark !== null && mark !== report.mark) found('otherMark');

  const hashes = new Map<string, string>();
  for (const entry of entries) {
    if (entry.path === checksumsPath) continue;
    const sealed = expected.get(entry.path);
    if (sealed === undefined || hashes.has(entry.path)) {
      found('added', entry.path);
      continue;
    }
    const hash = await hashOf(entry);
    hashes.set(entry.path, hash);
    report.checked++;
    if (hash !== sealed) found('altered', entry.path);
  }
  for (const path of expected.keys()) if (!hashes.has(path)) found('missing', path);
  await compareIndex(entries, expected, report, found);
}

async function compareIndex(
  entries: readonly ZipEntry[],
  expected: ReadonlyMap<string, string>,
  report: ArchiveReport,
  found: (code: 'indexDiffers', path: string) => void,
): Promise<void> {
  const entry = entries.find(({ path }) => path === indexJsonPath);
  const index = entry ? readIndex((await bytesOf(entry)).toString('utf8')) : null;
  if (!index) return found('indexDiffers', indexJsonPath);
  report.code = index.code;
  report.sealedAt = index.sealedAt;
  for (const file of index.files) if (expected.get(file.path) !== file.sha256) found('indexDiffers', file.path);
  const named = new Set([...index.files.map(({ path }) => path), indexJsonPath, indexPagePath]);
  for (const path of expected.keys()) if (!named.has(path)) found('indexDiffers', path);
}

function readIndex(text: string): { code: string; sealedAt: string; files: { path: string; sha256: string }[] } | null {
  try {
    const value = JSON.parse(text);
    const isIndex = typeof value?.code === 'string' && typeof value.sealedAt === 'string' && Array.isArray(value.files);
    return isIndex ? value : null;
  } catch {
    return null;
  }
}

async function hashOf(entry: ZipEntry): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of entry.read()) hash.update(chunk);
  return hash.digest('hex');
}

const LARGEST_TEXT = 64 * 1024 * 1024;

async function bytesOf(entry: ZipEntry): Promise<Buffer> {
  if (entry.size > LARGEST_TEXT) throw new ZipProblem(`Tệp ${entry.path} lớn quá mức.`);
  const parts: Buffer[] = [];
  for await (const chunk of entry.read()) parts.push(chunk as Buffer);
  return Buffer.concat(parts);
}
