import { z } from 'zod';

// Shapes of what the devices send. Every number is canonical decimal text; whether it holds is for the commands to say.

const number = (digits: number) => z.string().regex(/^\d+$/).max(digits);
const proof = z.strictObject({ challenge: number(78), response: number(78) });
const signed = z.strictObject({ message: z.string().max(60_000), signature: proof });

export const certPost = z.strictObject({ cert: signed });
export const polynomialPost = z.strictObject({
  polynomial: z.strictObject({ coefexps: signed, signature: proof, shares: z.array(signed).max(15) }),
});
export const verificationPost = z.strictObject({
  verification: z.strictObject({ pok: proof, public_key: number(617), signature: proof }),
});
export const emptyPost = z.strictObject({});
export const decryptionPost = z.strictObject({ decryption: z.string().max(400_000) });
export const slipsPost = z.strictObject({ count: z.int().min(1).max(1000), batch: z.int().min(1) });
export const sealPost = z.strictObject({ credentials: z.array(number(617)).min(1).max(1000) });
export const wordsPost = z.strictObject({ fingerprint: z.string().max(60) });
/** A ballot of one question with a hundred answers has 180 kB. */
export const castPost = z.strictObject({ ballot: z.string().max(400_000) });
export const spoilPost = z.strictObject({
  ballot: z.string().max(400_000),
  opening: z.strictObject({
    answers: z.array(z.strictObject({ choices: z.array(z.int()).max(200), r: z.array(number(78)).max(200) })).max(20),
  }),
});

// Forms

export const emptyForm = z.object({});

const reason = (sentence: string) => z.string().trim().min(1, sentence).max(2000, 'Ghi không quá 2000 chữ.');

export const refusalPost = z.strictObject({ reason: reason('Ghi lý do từ chối giải mã.') });
export const refusalForm = z.object({ reason: reason('Ghi lý do từ chối giải mã.') });
export const voidForm = z.object({ reason: reason('Ghi lý do hủy bộ khóa.') });
export const signHeadForm = z.object({
  head: z.string().regex(/^[0-9a-f]{64}$/, 'Dấu của hồ sơ không đúng. Mở lại trang.'),
  /** A checkbox: sent when it is ticked. */
  signed: z.literal('yes', 'In tờ có dấu của hồ sơ, lấy đủ chữ ký rồi đánh dấu ô này.'),
  password: z.string().min(1, 'Nhập mật khẩu để xác nhận.'),
});
export const wayForm = z.object({
  way: z.enum(['paper', 'electronic', 'mixed'], 'Chọn cách bỏ phiếu.'),
  publication: z.enum(['counts', 'reachedOnly'], 'Chọn cách công bố.').default('counts'),
  /** A checkbox: sent when it is ticked. */
  revote: z.literal('yes').optional(),
  version: z.coerce.number().int(),
});

export type WayInput = z.output<typeof wayForm>;
