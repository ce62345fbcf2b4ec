import { momentCell } from '#src/papers/moment-words.ts';
import { type Block, italic, paragraph } from '#src/papers/sheet.ts';
import { markWords } from '#src/papers/wording.ts';

/** Who signed a content in the application, and the SHA-256 of that content in hexadecimal. */
export interface Signing {
  mark: string;
  signed: { name: string; at: string }[];
}

/** The line under a text that was signed in the application; nothing before the first signature. */
export function signedBlocks(signing: Signing | null, who = 'Đã ký trên hệ thống'): Block[] {
  if (signing === null) return [];
  const names = signing.signed.map(({ name, at }) => `${name} (${momentCell(at)})`).join('; ');
  return [paragraph(italic(`${who}: ${names}. Dấu của nội dung đã ký (SHA-256): ${markWords(signing.mark)}.`))];
}

/** The same where one person signs. */
export function signedByOne(signing: { name: string; at: string; mark: string } | null, who?: string): Block[] {
  return signedBlocks(signing && { mark: signing.mark, signed: [signing] }, who);
}
