/** Parts of the achievement report of a collective, as the printed forms have them. */
export type ReportSection = 'situation' | 'achievements' | 'earlierAwards';

export const REPORT_SECTIONS: readonly ReportSection[] = ['situation', 'achievements', 'earlierAwards'];

export type QuestionKey =
  | 'seat'
  | 'founding'
  | 'structure'
  | 'conditions'
  | 'functions'
  | 'results'
  | 'measures'
  | 'movements'
  | 'policy'
  | 'party'
  | 'titles'
  | 'commendations';

export interface ReportQuestion {
  key: QuestionKey;
  section: ReportSection;
  /** Last part of its address. */
  slug: string;
  /** `lines`: one award a line, "year; award; number, day and issuer of the decision". */
  shape: 'text' | 'lines';
  /** Most characters of an answer. */
  limit: number;
}

/** One question a page, in the order of the paper. What the program knows is not among them. */
export const REPORT_QUESTIONS: readonly ReportQuestion[] = [
  { key: 'seat', section: 'situation', slug: 'tru-so', shape: 'text', limit: 500 },
  { key: 'founding', section: 'situation', slug: 'thanh-lap', shape: 'text', limit: 2000 },
  { key: 'structure', section: 'situation', slug: 'to-chuc', shape: 'text', limit: 3000 },
  { key: 'conditions', section: 'situation', slug: 'thuan-loi-kho-khan', shape: 'text', limit: 3000 },
  { key: 'functions', section: 'situation', slug: 'chuc-nang', shape: 'text', limit: 3000 },
  { key: 'results', section: 'achievements', slug: 'ket-qua', shape: 'text', limit: 8000 },
  { key: 'measures', section: 'achievements', slug: 'bien-phap', shape: 'text', limit: 6000 },
  { key: 'movements', section: 'achievements', slug: 'phong-trao', shape: 'text', limit: 4000 },
  { key: 'policy', section: 'achievements', slug: 'chap-hanh', shape: 'text', limit: 4000 },
  { key: 'party', section: 'achievements', slug: 'dang-doan-the', shape: 'text', limit: 4000 },
  { key: 'titles', section: 'earlierAwards', slug: 'danh-hieu', shape: 'lines', limit: 4000 },
  { key: 'commendations', section: 'earlierAwards', slug: 'hinh-thuc', shape: 'lines', limit: 4000 },
];

export function questionBySlug(slug: string): ReportQuestion | null {
  return REPORT_QUESTIONS.find((question) => question.slug === slug) ?? null;
}

/** The question after this one, or null after the last. */
export function questionAfter(key: QuestionKey): ReportQuestion | null {
  return REPORT_QUESTIONS[REPORT_QUESTIONS.findIndex((question) => question.key === key) + 1] ?? null;
}

export interface EarlierAward {
  year: string;
  award: string;
  decision: string;
}

/** What a unit without earlier awards writes. */
export const NONE = 'Không có';

/** The awards of an answer, one a line; empty for "Không có". Lines that do not fit are left out: see `awardLineFault`. */
export function earlierAwardsOf(answer: string): EarlierAward[] {
  return answer
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()))
    .flatMap(([year = '', award = '', ...decision]) =>
      award === '' ? [] : [{ year, award, decision: decision.join('; ') }],
    );
}

/** Why an answer is no list of awards, as a sentence; null when it is one. */
export function awardLineFault(answer: string): string | null {
  if (answer.trim() === NONE) return null;
  const lines = answer.split('\n').filter((line) => line.trim() !== '');
  const wrong = lines.findIndex((line) => !/^\s*\d{4}\s*;[^;]*\S[^;]*;.*\S/u.test(line));
  if (wrong < 0) return null;
  return `Dòng ${wrong + 1} chưa đủ ba phần. Ghi theo mẫu: năm; tên khen thưởng; số, ngày và cơ quan ban hành quyết định. Không có thì ghi “${NONE}”.`;
}
