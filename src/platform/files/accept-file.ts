import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../errors.ts';

const accepted: Record<string, { mediaType: string; endings: readonly string[] }> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
};

/** Largest evidence file, in bytes. */
export const largestFile = 10 * 1024 * 1024;

export interface AcceptedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * Takes an uploaded file when its content, not its name, is of an accepted type and its name does not claim another.
 * @throws AppError invalid with the sentence under `field`, or tooLarge
 */
export async function acceptFile(file: File, field: string): Promise<AcceptedFile> {
  const refuse = (sentence: string) => new AppError('invalid', sentence, { fields: { [field]: sentence } });
  if (file.size === 0) throw refuse('Tệp rỗng. Chọn tệp khác.');
  if (file.size > largestFile) throw refuse('Tệp lớn hơn 10 MB. Nén lại hoặc chia thành nhiều tệp.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = accepted[(await fileTypeFromBuffer(bytes))?.ext ?? ''];
  if (!kind) throw refuse('Chỉ nhận tệp PDF, DOCX, XLSX, PNG hoặc JPEG; nội dung tệp này không thuộc các loại đó.');
  const name = cleanName(file.name);
  const ending = name.split('.').pop()?.toLowerCase() ?? '';
  if (!kind.endings.includes(ending)) {
    throw refuse(`Tên tệp có đuôi “.${ending}” nhưng nội dung là ${kind.endings[0]?.toUpperCase()}. Đổi lại tên tệp.`);
  }
  return { name, mediaType: kind.mediaType, bytes };
}

/** The last part of the name, without control characters or separators, at most 120 characters. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = [...last].filter((letter) => letter >= ' ' && !'"<>|:*?'.includes(letter)).join('');
  return clean.trim().slice(-120) || 'tep';
}
