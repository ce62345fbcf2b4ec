import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePaper } from '#src/papers/compose-paper.ts';
import {
  agreedMinutes,
  attendanceList,
  conferenceMinutes,
  countingMinutes,
  covenant,
  EXAMPLES,
  handoverMinutes,
  invitation,
  launchPlan,
  nominationList,
  paperBallot,
  UNITS,
} from '#src/papers/example-papers.ts';
import { yearEndReport } from '#src/papers/example-reports.ts';
import type { Paper } from '#src/papers/paper.ts';
import type { Block, CertificateSheet, DocumentSheet, Sheet } from '#src/papers/sheet.ts';

type Facts<Kind extends Paper['kind']> = Extract<Paper, { kind: Kind }>['facts'];

/** The words of a paper, a line for each paragraph and each row of a table. */
function wordsOf(paper: Paper): string {
  const sheet = composePaper(paper);
  if (sheet.layout !== 'document') return JSON.stringify(sheet);
  const blocks = [...sheet.body, ...sheet.closing, ...sheet.annexes.flatMap((annex) => annex.blocks)];
  return [...sheet.grounds, ...blocks.flatMap(blockLines)].join('\n');
}

/** A certificate is the one paper without a letterhead. */
function withHead(paper: Paper): Exclude<Sheet, CertificateSheet> {
  const sheet = composePaper(paper);
  if (sheet.layout === 'certificate') throw new Error('a certificate has no letterhead');
  return sheet;
}

function blockLines(block: Block): string[] {
  if (block.kind === 'heading' || block.kind === 'centred') return [block.text];
  if (block.kind !== 'table') return [block.runs.map(runText).join('')];
  return block.rows.map((row) => ('band' in row ? row.band : row.cells.map(runText).join(' | ')));
}

function runText(run: string | { text: string }): string {
  return typeof run === 'string' ? run : run.text;
}

function counting(change: Partial<Facts<'countingMinutes'>>): Paper {
  return { kind: 'countingMinutes', facts: { ...(countingMinutes.facts as Facts<'countingMinutes'>), ...change } };
}

function ballot(change: Partial<Facts<'paperBallot'>>): Paper {
  return { kind: 'paperBallot', facts: { ...(paperBallot.facts as Facts<'paperBallot'>), ...change } };
}

describe('every paper', () => {
  it.each(EXAMPLES.filter(({ kind }) => kind !== 'certificate'))(
    '$kind says what is simulated, and invents no number',
    (paper) => {
      const sheet = withHead(paper);
      expect(sheet.synthetic[0]).toMatch(/^Số liệu mô phỏng: /u);
      expect(sheet.head.dateline).toMatch(/^Hà Nội, ngày (\d\d|……) tháng (\d\d|……) năm (202\d|……)$/u);
      if ('registration' in paper.facts && paper.facts.registration?.number === null) {
        expect(sheet.head.number).toMatch(/^Số:\s+\/\p{L}+-\p{L}+$/u);
      }
    },
  );

  it('gives numbers below ten a zero', () => {
    expect(withHead(nominationList).head.number).toBe('Số: 05/DS-CTĐIII');
  });
});

describe('conference minutes', () => {
  it('open with the hour, record the agenda and close with "./."', () => {
    const words = wordsOf(conferenceMinutes);
    expect(words).toMatch(/^Thời gian bắt đầu: 8 giờ 34 phút, ngày 17 tháng 12 năm 2020\./u);
    expect(words).toContain('tổng số 11 đơn vị; có mặt 11; vắng mặt 0.');
    expect(words).toContain('công bố: Cục Con nuôi là Trưởng Cụm, Tổng cục Thi hành án dân sự là Phó Trưởng Cụm');
    expect(words).toContain(
      '04 đơn vị được suy tôn đề nghị tặng “Cờ thi đua ngành Tư pháp” (số phiếu tính trên tổng số',
    );
    expect(words).toContain('chọn trong 04 đơn vị được suy tôn');
    expect(words).toContain('Nguồn của ngưỡng: giả định, do Trưởng Cụm quyết định.');
    expect(words).toContain('Thủ trưởng 11/11 đơn vị ký Giao ước thi đua năm 2021');
    expect(words).toMatch(/Hội nghị kết thúc vào 11 giờ 20 phút, ngày 17 tháng 12 năm 2020\.\/\.$/u);
  });

  it('put the secretary left and the chair right', () => {
    const { signatures } = composePaper(conferenceMinutes) as DocumentSheet;
    expect(signatures?.left.map(({ capacity }) => capacity)).toEqual([['THƯ KÝ']]);
    expect(signatures?.right.capacity).toEqual(['CHỦ TRÌ']);
  });

  it('leave the closing hour open while the conference goes on', () => {
    const facts = { ...(conferenceMinutes.facts as Facts<'conferenceMinutes'>), endedAt: null };
    expect(wordsOf({ kind: 'conferenceMinutes', facts })).toContain('kết thúc vào …… giờ …… phút');
  });
});

describe('counting minutes', () => {
  it('list the result from most votes to fewest, with the base of the share', () => {
    const words = wordsOf(countingMinutes);
    expect(words).toContain('1 | Cục Đăng ký quốc gia giao dịch bảo đảm | 10/11 | 90,9\u00a0% | Được suy tôn');
    expect(words).toContain('5 | Tổng cục Thi hành án dân sự | 2/11 | 18,2\u00a0% | –');
    expect(words).toContain('Tỷ lệ tính trên tổng số thành viên có quyền bỏ phiếu: 11.');
  });

  it('name the list that the candidates come from, and who signed which mark in the application', () => {
    expect(wordsOf(countingMinutes)).not.toMatch(/chọn trong|Đã ký trên hệ thống/u);
    const words = wordsOf(
      counting({
        seats: 2,
        chosenFrom: '04 đơn vị được suy tôn Cờ thi đua ngành Tư pháp',
        signing: { mark: 'ab12', signed: [{ name: 'Trần Văn A', at: '2020-12-17T03:22:00.000Z' }] },
      }),
    );
    expect(words).toContain('tối đa: 02, chọn trong 04 đơn vị được suy tôn Cờ thi đua ngành Tư pháp;');
    expect(words).toContain(
      'Đã ký trên hệ thống: Trần Văn A (10:22, 17/12/2020). Dấu của nội dung đã ký (SHA-256): ab12.',
    );
  });

  it('take the pass mark from the rule set, with its standing', () => {
    const words = wordsOf(countingMinutes);
    expect(words).toContain('từ 6/11 phiếu trở lên (yêu cầu quá nửa tổng số thành viên có quyền bỏ phiếu) là 04.');
    expect(words).toContain('Nguồn của ngưỡng: giả định, do Trưởng Cụm quyết định.');
    const strict = counting({
      threshold: {
        share: { num: 9, den: 10 },
        comparison: 'atLeast',
        base: 'validBallots',
        source: { article: 'Điều 5', document: 'Quy chế', standing: 'unverified' },
      },
    });
    expect(wordsOf(strict)).toContain('từ 10/11 phiếu trở lên (yêu cầu từ 90\u00a0% số phiếu hợp lệ) là 02.');
    expect(wordsOf(strict)).toContain('Nguồn của ngưỡng: Điều 5 Quy chế (chưa đối chiếu bản gốc).');
  });

  it('never print a lower count above a higher one', () => {
    const votes = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(votes, (counts) => {
        const candidates = counts.map((count, index) => ({
          unit: `Đơn vị ${index}`,
          votes: count,
          outcome: 'notNominated' as const,
        }));
        const printed = [...wordsOf(counting({ candidates })).matchAll(/ \| (\d+)\/11 \| /gu)].map(
          ([, count]) => count,
        );
        expect(printed.map(Number)).toEqual(counts.toSorted((left, right) => right - left));
      }),
    );
  });

  it('say that a tie leaves places open, and how it goes on', () => {
    const candidates = UNITS.slice(0, 2).map((unit) => ({ unit, votes: 6, outcome: 'tied' as const }));
    const words = wordsOf(counting({ candidates, tie: { placesLeft: 1, resolution: 'Tổ chức bỏ phiếu vòng hai' } }));
    expect(words).toContain(`Bằng phiếu, còn 01 vị trí: ${UNITS[0]}; ${UNITS[1]}. Tổ chức bỏ phiếu vòng hai.`);
    expect(words).toContain('Không có đơn vị nào được suy tôn');
  });
});

describe('lists and covenant', () => {
  it('nominate without awarding, and close grounds with ";" and "."', () => {
    const sheet = composePaper(nominationList) as DocumentSheet;
    expect(sheet.addressee).toBe('Hội đồng Thi đua - Khen thưởng ngành Tư pháp');
    expect(sheet.grounds.map((line) => line.at(-1))).toEqual([';', '.']);
    expect(wordsOf(nominationList)).toContain('việc tặng thưởng do cấp có thẩm quyền quyết định');
    expect(sheet.signatures?.right.capacity).toEqual(['TM. CỤM THI ĐUA SỐ III', 'TRƯỞNG CỤM']);
  });

  it('give each unit its appendix and each signer the hour', () => {
    const sheet = composePaper(covenant) as DocumentSheet;
    expect(sheet.annexes.map(({ label }) => label).slice(-2)).toEqual(['Phụ lục X', 'Phụ lục XI']);
    const words = wordsOf(covenant);
    expect(words).toContain('Thủ trưởng các đơn vị ký Giao ước: 10/11 đơn vị đã ký.');
    expect(words).toContain('1 | Tổng cục Thi hành án dân sự | Thủ trưởng đơn vị | 10:46, 17/12/2020 | Trên phần mềm');
    expect(words).toContain('chưa ký | –');
    expect(words).toContain('(SHA-256): 5f0c91ae 77d240b8');
  });

  it('keep those without a vote apart from the electorate', () => {
    const words = wordsOf(attendanceList);
    const [voters = '', guests = ''] = words.split('B. Cấp trên dự và chỉ đạo (không bỏ phiếu)');
    expect(UNITS.every((unit) => voters.includes(unit))).toBe(true);
    expect(voters).toContain('Giấy ủy quyền số 12/GUQ ngày 15/12/2020');
    expect(guests).toContain('Nguyễn Khánh Ngọc');
    expect(voters).not.toContain('Thứ trưởng');
  });

  it('name what was handed over and what was not', () => {
    const words = wordsOf(handoverMinutes);
    expect(words).toContain('1/3 mục đã bàn giao');
    expect(words).toContain('Phiếu giấy còn niêm phong | 02 phiếu | Chưa bàn giao');
    const { signatures } = composePaper(handoverMinutes) as DocumentSheet;
    expect([signatures?.left[0]?.capacity, signatures?.right.capacity]).toEqual([
      ['BÊN GIAO', 'CỤC TRỢ GIÚP PHÁP LÝ'],
      ['BÊN NHẬN', 'CỤC CON NUÔI'],
    ]);
  });
});

describe('the ballot paper', () => {
  it('says how many to choose and how far its rule was checked', () => {
    const words = wordsOf(paperBallot);
    expect(words).toContain('Chọn từ 01 đến 04 đơn vị.');
    expect(words).toContain('Quy định này: giả định, do Trưởng Cụm quyết định.');
    expect(wordsOf(ballot({ maxChoices: 1 }))).toContain('Chọn 01 đơn vị.');
    expect(words).not.toContain('chính mình');
    expect(wordsOf(ballot({ selfVote: 'forbidden' }))).toContain('Không chọn đơn vị của chính mình.');
  });

  it.each([
    { copies: 0 },
    { copies: 1.5 },
    { copies: 1001 },
    { maxChoices: 0 },
    { maxChoices: 12 },
    { candidates: [] },
  ])('refuses %j', (change) => {
    expect(() => composePaper(ballot(change))).toThrow(RangeError);
  });
});

describe('what a paper goes with and who signed it', () => {
  it('leaves number and day of the reference of an appendix blank, as an electronic document does', () => {
    const sheet = composePaper(invitation) as DocumentSheet;
    expect(sheet.annexes[0]?.reference.replace(/\s+/gu, ' ')).toBe(
      '(Kèm theo Giấy mời số /GM-CTĐIII ngày tháng năm của Trưởng Cụm thi đua số III)',
    );
    expect([sheet.annexes[0]?.label, sheet.annexes[0]?.title]).toEqual(['DANH SÁCH', 'ĐẠI BIỂU ĐƯỢC MỜI']);
  });

  it('says under the subject of a plan which decision it goes with', () => {
    const sheet = composePaper(launchPlan) as DocumentSheet;
    expect(sheet.reference).toBe('(Kèm theo Quyết định số 252/QĐ-BTP ngày 22 tháng 02 năm 2021 của Bộ Tư pháp)');
  });

  it('asks for no hand where the minutes were signed in the application', () => {
    const { signatures } = composePaper(agreedMinutes) as DocumentSheet;
    expect(signatures?.right).toEqual({
      capacity: ['CHỦ TRÌ'],
      name: 'Nguyễn Văn A',
      note: '(ký trên hệ thống 8:30, 22/12/2020)',
    });
  });

  it('keeps the last words with the signature where a paper has no closing line', () => {
    const sheet = composePaper(launchPlan) as DocumentSheet;
    expect(sheet.closing.map(blockLines)).toEqual([
      ['1. Hoàn thành 100 % nhiệm vụ trong Kế hoạch công tác năm 2021./.'],
    ]);
    expect(sheet.body.at(-1)).toMatchObject({ kind: 'heading' });
  });

  it('leaves no section of a report empty', () => {
    const facts = { ...(yearEndReport.facts as Facts<'yearEndReport'>), areas: [], movements: [] };
    expect(wordsOf({ kind: 'yearEndReport', facts }).match(/Không có nội dung/gu)).toHaveLength(2);
  });
});
