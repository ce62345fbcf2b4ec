import { type FlagCode, regimeOn, type Statement } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

/**
 * Who decides: the Minister, whose decision is made here, or an authority above (the Government or the Prime Minister,
 * as the regime of the day says), whose decision is recorded.
 */
export type Authority = 'minister' | 'government';

export type Competence = { readonly authority: Authority; readonly decider: Statement };

/** The authority competent for an award on a day (I-10), or null where no regime of that day rules it. */
export function competentFor(award: FlagCode, day: Day, pack: RulePack = rulePack()): Competence | null {
  const found = regimeOn(day, pack)?.awards.find(({ code }) => code === award);
  if (!found) return null;
  const { level, ...decider } = found.decider;
  return { authority: level === 'ministry' ? 'minister' : 'government', decider };
}

/** The flags on which that authority decides on a day. */
export function flagsDecidedBy(authority: Authority, day: Day, pack: RulePack = rulePack()): FlagCode[] {
  const codes = regimeOn(day, pack)?.awards.map(({ code }) => code) ?? [];
  return codes.filter((code) => competentFor(code, day, pack)?.authority === authority);
}

/** The law of 2022 was read; what that of 2003 said of the same matter was not. */
function ofLaw2022(article: string, day: Day): Source {
  const document = 'Luật số 06/2022/QH15';
  if (day >= '2024-01-01') return { article, document, standing: 'read' };
  return {
    ...{ article, document, standing: 'unverified' },
    note: 'Đã đọc tại Luật năm 2022; quy định của chế độ Luật năm 2003 chưa đối chiếu.',
  };
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
  sourceOn: (day: Day) => ofLaw2022('Khoản 4 Điều 11', day),
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
  sourceOn: (day: Day) => ofLaw2022('Khoản 2 Điều 93', day),
};
