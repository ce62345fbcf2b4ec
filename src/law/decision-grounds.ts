import { regimeOn } from '#src/law/awards.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** An instrument that a decision on awards stands on: its words for the paper, and for the screen how far it was read. */
export type Ground = { readonly text: string; readonly source: Source };

const GROUNDS: Record<string, readonly Ground[]> = {
  'luat-2003-nghi-dinh-91': [
    {
      text: 'Luật Thi đua, khen thưởng số 15/2003/QH11, được sửa đổi, bổ sung bằng các Luật số 47/2005/QH11, số 32/2009/QH12 và số 39/2013/QH13',
      source: {
        article: '',
        document: 'Luật Thi đua, khen thưởng số 15/2003/QH11',
        standing: 'unverified',
        note: 'Số hiệu đã đọc tại Điều 94 Luật số 06/2022/QH15; nội dung chưa đọc.',
      },
    },
    {
      text: 'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ',
      source: { article: '', document: 'Nghị định số 91/2017/NĐ-CP', standing: 'secondary' },
    },
    {
      text: 'Thông tư số 05/2018/TT-BTP ngày 07 tháng 6 năm 2018 của Bộ trưởng Bộ Tư pháp hướng dẫn công tác thi đua, khen thưởng ngành Tư pháp',
      source: {
        article: '',
        document: 'Thông tư số 05/2018/TT-BTP',
        standing: 'secondary',
        note: 'Chỉ có tên văn bản; nội dung chưa đọc được.',
      },
    },
  ],
};

/** What a decision of that day cites; empty where no regime of the day is held. */
export function decisionGrounds(day: Day): readonly Ground[] {
  return GROUNDS[regimeOn(day)?.code ?? ''] ?? [];
}
