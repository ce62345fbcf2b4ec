import { describe, expect, it } from 'vitest';
import type { AppError } from '../errors.ts';
import { acceptFile, largestFile } from './accept-file.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const program = Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(200)]);

async function sentenceOf(file: File): Promise<string> {
  try {
    await acceptFile(file, 'evidence');
    return '';
  } catch (error) {
    return (error as AppError).fields.evidence ?? '';
  }
}

describe('an uploaded file', () => {
  it('is taken by its content, under a clean name', async () => {
    const taken = await acceptFile(new File([pdf], 'C:\\tmp\\Báo cáo "cuối" năm.pdf'), 'evidence');
    expect(taken).toMatchObject({ name: 'Báo cáo cuối năm.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(taken.bytes).equals(pdf)).toBe(true);
  });

  it('keeps Vietnamese names composed, however they were typed', async () => {
    const taken = await acceptFile(new File([pdf], 'Thưởng.pdf'.normalize('NFD')), 'evidence');
    expect(taken.name).toBe('Thưởng.pdf'.normalize('NFC'));
  });

  it('is refused when a program wears the name of a document', async () => {
    expect(await sentenceOf(new File([program], 'bao-cao.pdf'))).toContain('Chỉ nhận tệp PDF');
  });

  it('is refused when its name claims another accepted type', async () => {
    expect(await sentenceOf(new File([png], 'bao-cao.pdf'))).toContain('nội dung là PNG');
  });

  it('is refused when it is a page with scripts, whatever it is called', async () => {
    expect(await sentenceOf(new File(['<html><script>alert(1)</script>'], 'anh.png'))).toContain('Chỉ nhận');
  });

  it('is refused when empty or above 10 MB', async () => {
    expect(await sentenceOf(new File([], 'rong.pdf'))).toContain('Tệp rỗng');
    expect(await sentenceOf(new File([pdf, new Uint8Array(largestFile)], 'lon.pdf'))).toContain('10 MB');
  });
});
