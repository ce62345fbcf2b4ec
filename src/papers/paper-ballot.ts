import { type Source, sourceWords } from '#src/law/source.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type BallotSheet, bold } from '#src/papers/sheet.ts';
import { sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount } from '#src/text/numbers.ts';

/** A ballot paper: no number, no code, no name of the voter; any two papers are alike. Never numbered by the registry. */
export interface PaperBallotFacts extends Omit<PaperFacts, 'registration'> {
  award: string;
  year: number;
  /** 1, or higher for a run-off. */
  round: number;
  maxChoices: number;
  /** In the order of the list that was frozen at opening. */
  candidates: string[];
  secret: boolean;
  /** Whether a unit may choose itself; all papers are alike, so that the paper can only say it. */
  selfVote: 'allowed' | 'forbidden';
  /** What makes a paper invalid, each a clause ("không có dấu"), and the document that says so. */
  invalidReasons: { reasons: string[]; source: Source };
  /** Whose stamp goes on the paper: "đơn vị Trưởng Cụm". */
  stampOf: string;
  /** 1 to 1000 papers, reserves included. */
  copies: number;
  format: 'a5' | 'a4TwoUp';
}

const MOST_COPIES = 1000;

/** @throws RangeError when there are no candidates, no choice, or no sensible number of copies. */
export function composePaperBallot(facts: PaperBallotFacts): BallotSheet {
  demandSense(facts);
  const round = facts.round > 1 ? ` (vòng ${facts.round})` : '';
  return {
    layout: 'ballot',
    title: `Phiếu suy tôn ${facts.award} năm ${facts.year}${round}`,
    head: sheetHead({ ...facts, registration: null }),
    type: 'PHIẾU SUY TÔN',
    subject: `Đơn vị đề nghị tặng “${facts.award}” năm ${facts.year}${round}`,
    synthetic: syntheticLines({ ...facts, registration: null }),
    instruction: [
      bold(choiceWords(facts.maxChoices)),
      ' Đánh dấu X vào ô ở cột Đồng ý. Để trống ô của đơn vị không chọn.',
      ...(facts.selfVote === 'forbidden' ? [' Không chọn đơn vị của chính mình.'] : []),
    ],
    candidates: facts.candidates,
    notice: noticeWords(facts.invalidReasons),
    secrecy: `${facts.secret ? 'Phiếu kín: k' : 'K'}hông ghi tên đơn vị bỏ phiếu, không đánh số.`,
    stamp: { owner: 'TỔ KIỂM PHIẾU', label: `(dấu của ${facts.stampOf})` },
    copies: facts.copies,
    format: facts.format,
  };
}

function choiceWords(maximum: number): string {
  return maximum === 1 ? 'Chọn 01 đơn vị.' : `Chọn từ 01 đến ${formatCount(maximum)} đơn vị.`;
}

function noticeWords({ reasons, source }: PaperBallotFacts['invalidReasons']): string {
  const exchange = 'Viết nhầm: đổi phiếu tại bàn Tổ kiểm phiếu trước khi bỏ vào hòm.';
  if (reasons.length === 0) return exchange;
  return `Phiếu không hợp lệ: ${reasons.join('; ')}. Quy định này: ${sourceWords(source)}. ${exchange}`;
}

function demandSense({ copies, candidates, maxChoices }: PaperBallotFacts): void {
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
    throw new RangeError(`Ballot copies must be 1 to ${MOST_COPIES}: ${copies}`);
  }
  if (!Number.isInteger(maxChoices) || maxChoices < 1 || maxChoices > candidates.length) {
    throw new RangeError(`Choices must be 1 to ${candidates.length}: ${maxChoices}`);
  }
}
