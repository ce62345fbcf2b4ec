import { paths } from '#src/paths.ts';
import type { ConferenceState } from '../rules.ts';
import type { DocumentPaper } from '../schema/meeting-forms.ts';

/** What a paper of the program is called among the documents of a conference. */
export function paperTitle(paper: DocumentPaper, year: number): string {
  const titles: Record<DocumentPaper, string> = {
    draftPlan: `Dự thảo Kế hoạch phát động phong trào thi đua năm ${year + 1}`,
    yearEndReport: `Báo cáo tổng kết công tác thi đua, khen thưởng năm ${year}`,
    ranking: `Xếp hạng theo điểm năm ${year}`,
    scoreTable: `Bảng tiêu chí chấm điểm năm ${year}`,
    covenant: `Dự thảo Giao ước thi đua năm ${year + 1}`,
    nominations: `Các lần bỏ phiếu suy tôn năm ${year}`,
  };
  return titles[paper];
}

/** Where a paper of the program is read; null where the following year is not kept yet. */
export function paperAddress(paper: string, years: { id: string; followingId: string | null }): string | null {
  const { id, followingId } = years;
  const addresses: Record<DocumentPaper, string | null> = {
    draftPlan: followingId && paths.plans(followingId),
    yearEndReport: paths.yearEnd(id),
    ranking: paths.ranking(id),
    scoreTable: paths.scoreTable(id),
    covenant: followingId && paths.covenants(followingId),
    nominations: paths.ballots(id),
  };
  return addresses[paper as DocumentPaper] ?? null;
}

/** What lay before the meeting when it opened stays. */
export function removalObstacle(state: ConferenceState, removed: boolean): string | null {
  if (removed) return 'Tài liệu này đã được gỡ.';
  return state === 'planned' ? null : 'Hội nghị đã khai mạc, tài liệu không gỡ được nữa.';
}
