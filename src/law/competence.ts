import { awardOf, type FlagCode, regimeOn, type Statement } from '#src/law/awards.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/** Who decides: the Minister, whose decision is made here, or the Government, whose decision is recorded. */
export type Authority = 'minister' | 'government';

const AUTHORITIES: Record<FlagCode, Authority> = { CO_BO: 'minister', CO_CP: 'government' };

export type Competence = { readonly authority: Authority; readonly decider: Statement };

/** The authority competent for an award on a day (I-10), or null where no regime of that day is held. */
export function competentFor(award: FlagCode, day: Day): Competence | null {
  const regime = regimeOn(day);
  return regime && { authority: AUTHORITIES[award], decider: awardOf(regime, award).decider };
}

/**
 * Whose fund pays: the body of the level that decides; where the State President, the Government or the Prime Minister
 * decides, the body that proposed.
 */
export const PAYER = {
  words: {
    minister: 'Quỹ thi đua, khen thưởng của cấp ra quyết định',
    government: 'Quỹ thi đua, khen thưởng của cơ quan trình khen thưởng',
  } satisfies Record<Authority, string>,
  source: {
    article: 'Khoản 4 Điều 11',
    document: 'Luật số 06/2022/QH15',
    standing: 'unverified',
    note: 'Đã đọc tại Luật năm 2022; quy định của chế độ Luật năm 2003 chưa đối chiếu.',
  } satisfies Source,
};

/** A cause for which a decision on an award is annulled and what was handed over is taken back. */
export type AnnulmentCause = { readonly code: string; readonly text: string };

export const ANNULMENT = {
  causes: [
    { code: 'a', text: 'Khai báo gian dối về thành tích' },
    { code: 'b', text: 'Cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ' },
    { code: 'c', text: 'Thẩm định, xét, đề nghị khen thưởng trái quy định' },
    { code: 'd', text: 'Có kết luận, quyết định, bản án xác định vi phạm trong thời gian xét thành tích' },
  ] satisfies AnnulmentCause[],
  source: {
    article: 'Khoản 2 Điều 93',
    document: 'Luật số 06/2022/QH15',
    standing: 'unverified',
    note: 'Đã đọc tại Luật năm 2022; quy định của chế độ Luật năm 2003 chưa đối chiếu.',
  } satisfies Source,
};
