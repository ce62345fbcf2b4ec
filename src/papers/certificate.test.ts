import { afterAll, describe, expect, it } from 'vitest';
import { type CertificateFacts, composeCertificate } from '#src/papers/certificate.ts';
import { stopPress } from '#src/papers/press.ts';
import { renderPaper } from '#src/papers/render-paper.ts';

afterAll(stopPress);

const facts: CertificateFacts = {
  issuer: 'Bộ trưởng Bộ Tư pháp',
  award: 'Cờ thi đua ngành Tư pháp',
  isTitle: false,
  subject: 'Cục Con nuôi',
  subjectLine: 'Bộ Tư pháp',
  achievement: 'Dẫn đầu phong trào thi đua năm 2020 của Cụm thi đua số III',
  decision: { number: '213/QĐ-BTP', day: '2021-02-09' },
  ordinal: 2,
  number: 'CN-2021-0001',
  place: 'Hà Nội',
  day: '2021-05-10',
  signer: { title: 'Bộ trưởng', name: 'Nguyễn Văn Ẩn' },
  checkAddress: 'https://thidua.example.vn/xac-thuc/7KQM4XRAB2C3',
  checkCode: '7KQM-4XRA-B2C3',
  createdAt: '2021-05-10T02:00:00Z',
  stock: 'whole',
  offset: { right: 0, down: 0 },
  replaces: null,
  synthetic: ['số quyết định.'],
};

const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('the certificate', () => {
  it('is one page of A4 landscape, PDF/A-2a, equal for equal facts', async () => {
    const pdf = await renderPaper({ kind: 'certificate', facts });
    const again = await renderPaper({ kind: 'certificate', facts: structuredClone(facts) });
    expect(Buffer.compare(Buffer.from(pdf), Buffer.from(again))).toBe(0);
    expect(raw(pdf)).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</su);
    expect(raw(pdf).match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
    expect(raw(pdf)).toMatch(/MediaBox\s*\[0 0 841\.8\d* 595\.2\d*\]/u);
  });

  it('stays on one page whatever is written', async () => {
    const long = { ...facts, subject: 'Ủ'.repeat(220), award: 'Cờ '.repeat(60), achievement: 'rất tốt '.repeat(60) };
    const pdf = await renderPaper({
      kind: 'certificate',
      facts: { ...long, stock: 'blank', replaces: 'CN-2021-0009' },
    });
    expect(raw(pdf).match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
  });

  it('carries the lines of the form: office, award, number in the golden book, check code', () => {
    const sheet = composeCertificate({ ...facts, replaces: 'CN-2021-0009' });
    expect(sheet.issuer).toBe('BỘ TRƯỞNG BỘ TƯ PHÁP');
    expect([sheet.verb, sheet.award]).toEqual(['TẶNG', 'CỜ THI ĐUA NGÀNH TƯ PHÁP']);
    expect(composeCertificate({ ...facts, isTitle: true }).verb).toBe('TẶNG DANH HIỆU');
    expect(sheet.left).toEqual([
      'Quyết định số 213/QĐ-BTP, ngày 09/02/2021',
      'Số sổ vàng: 2',
      'Số giấy: CN-2021-0001 (thay giấy số CN-2021-0009)',
    ]);
    expect(sheet.synthetic).toContain('mô phỏng');
  });

  it('draws the code as runs that fill the finder patterns', () => {
    const { size, runs } = composeCertificate(facts).code.squares;
    expect(size).toBeGreaterThanOrEqual(21);
    expect(runs[0]).toEqual([0, 0, 7]);
    expect(runs.every(([row, column, length]) => row < size && length > 0 && column + length <= size)).toBe(true);
  });
});
