import type { DecidingLevel, Retention } from '#src/law/retention.ts';
import { fold } from '#src/text/fold.ts';

/** How a dossier ended, as far as the records say. */
export interface Ending {
  dossierState: string;
  /** The award that came of it, annulled or in force; null where none did. */
  award: {
    state: 'granted' | 'published' | 'conferred' | 'annulled';
    authority: 'minister' | 'government';
    decisionNumber: string;
    certificate: 'none' | 'made' | 'conferred';
  } | null;
  /** What became of the case before the Council, where it did not lead to an award. */
  outcome: 'refused' | 'replaced' | 'notRecommended' | null;
  /** Who has the case before them now: the Government, or who signs, numbers and issues a drafted decision. */
  waitsFor: 'government' | 'decision' | null;
}

/** Why the dossier cannot be sealed yet, a sentence that says what to do; null when it can. */
export function sealingProblem({ dossierState, award, waitsFor }: Ending): string | null {
  if (dossierState === 'archived') return 'Hồ sơ này đã niêm phong, lưu trữ.';
  if (dossierState !== 'qualified' && dossierState !== 'notQualified') {
    return 'Hồ sơ chưa thẩm định xong nên chưa lưu trữ được.';
  }
  if (waitsFor === 'government') return 'Hồ sơ đang trình cấp trên. Ghi kết quả rồi niêm phong.';
  if (waitsFor === 'decision') {
    return 'Hồ sơ có tên trong một dự thảo quyết định. Ban hành hoặc rút dự thảo ấy rồi niêm phong.';
  }
  if (!award || award.state === 'annulled') return null;
  if (award.certificate === 'none') return 'Khen thưởng chưa có giấy chứng nhận. Lập và trao giấy rồi niêm phong.';
  if (award.certificate === 'made') return 'Chưa ghi việc trao giấy chứng nhận. Ghi việc trao rồi niêm phong.';
  return null;
}

/** Whether nothing recorded says how the dossier ended, so that the registry must say why it is closed. */
export function needsClosingReason({ dossierState, award, outcome }: Ending): boolean {
  return dossierState === 'qualified' && !award && outcome === null;
}

/** How it ended, as a sentence for the index. */
export function outcomeWords({ dossierState, award, outcome }: Ending): string {
  if (award?.state === 'annulled') return `Đã tặng theo Quyết định số ${award.decisionNumber}, sau đó bị hủy bỏ`;
  if (award) return `Đã tặng theo Quyết định số ${award.decisionNumber}`;
  if (dossierState === 'notQualified') return 'Không đủ điều kiện khi thẩm định';
  if (outcome === 'refused') return 'Cấp có thẩm quyền không tặng';
  if (outcome === 'replaced') return 'Không tặng vì đã được tặng cờ cấp cao hơn của cùng năm';
  if (outcome === 'notRecommended') return 'Hội đồng không đề nghị tặng';
  return 'Kết thúc, không có quyết định tặng';
}

export function decidingLevel({ award }: Ending): DecidingLevel {
  if (!award) return 'none';
  return award.authority === 'government' ? 'state' : 'minister';
}

/** What the registry chose at the sealing, in the place of the table of law. */
export type KeptChoice = { choice: 'law' } | { choice: 'other'; years: number | null; reason: string };

export function keptFor(byLaw: Retention, chosen: KeptChoice, decidedBy: string): Retention {
  if (chosen.choice === 'law') return byLaw;
  return {
    years: chosen.years,
    source: { article: '', document: '', standing: 'assumption', decidedBy, note: chosen.reason },
  };
}

/** A file name for a title: "Biên bản kiểm phiếu" gives "bien-ban-kiem-phieu"; never empty, at most 60 characters. */
export function fileName(title: string): string {
  const name = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return name || 'tep';
}

/** "van-ban/03-bien-ban-kiem-phieu.pdf": the number keeps the order in any list of files. */
export function filePath(folder: string, position: number, title: string, ending: string): string {
  return `${folder}/${String(position).padStart(2, '0')}-${fileName(title)}.${ending}`;
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

export const endingOf = (mediaType: string) => ENDINGS[mediaType] ?? 'bin';

export interface Difference {
  path: string;
  title: string;
  kind: 'changed' | 'missing' | 'added';
}

/** What the records of today would give otherwise than what was sealed, in the order of the paths. */
export function differences(
  sealed: readonly { path: string; title: string; sha256: string }[],
  today: readonly { path: string; title: string; sha256: string }[],
): Difference[] {
  const now = new Map(today.map((file) => [file.path, file]));
  const then = new Set(sealed.map(({ path }) => path));
  const found: Difference[] = [];
  for (const { path, title, sha256 } of sealed) {
    const other = now.get(path);
    if (!other) found.push({ path, title, kind: 'missing' });
    else if (other.sha256 !== sha256) found.push({ path, title, kind: 'changed' });
  }
  for (const { path, title } of today) if (!then.has(path)) found.push({ path, title, kind: 'added' });
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}
