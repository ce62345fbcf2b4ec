import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type BallotSheet, bold } from '#src/papers/sheet.ts';
import { sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** A paper of the Council on one case: agreed or not. Any two papers are alike. */
export interface CouncilBallotFacts extends Omit<PaperFacts, 'registration'> {
  unit: string;
  award: string;
  year: number;
  council: string;
  /** 1 to 1000 papers, reserves included. */
  copies: number;
  format: 'a5' | 'a4TwoUp';
}

/** @throws RangeError when the number of copies makes no sense */
export function composeCouncilBallot(facts: CouncilBallotFacts): BallotSheet {
  if (!Number.isInteger(facts.copies) || facts.copies < 1 || facts.copies > 1000) {
    throw new RangeError(`Ballot copies must be 1 to 1000: ${facts.copies}`);
  }
  return {
    layout: 'ballot',
    title: `Phiếu xét ${facts.award} năm ${facts.year}`,
    head: sheetHead({ ...facts, registration: null }),
    type: 'PHIẾU XÉT KHEN THƯỞNG',
    subject: `Đề nghị tặng “${facts.award}” năm ${facts.year}`,
    synthetic: syntheticLines({ ...facts, registration: null }),
    instruction: [bold('Đánh dấu X vào một ô: '), 'Đồng ý hoặc Không đồng ý đề nghị cấp có thẩm quyền xét tặng.'],
    candidates: [facts.unit],
    choices: ['Đồng ý', 'Không đồng ý'],
    notice: 'Viết nhầm: đổi phiếu tại bàn Tổ kiểm phiếu trước khi bỏ vào hòm.',
    secrecy: 'Phiếu kín: không ghi tên thành viên bỏ phiếu, không đánh số.',
    stamp: { owner: 'TỔ KIỂM PHIẾU', label: `(dấu của ${facts.council})` },
    copies: facts.copies,
    format: facts.format,
  };
}
