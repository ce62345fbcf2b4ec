import { z } from 'zod';

const count = z
  .string()
  .regex(/^\d{1,7}$/, 'Mở lại trang rồi xác nhận.')
  .transform(Number);

/** The counts that stood on the preview; other ones now mean that it must be looked at again. */
export const storeForm = z.object({ new: count, changed: count, same: count });
export const emptyForm = z.object({});
export const uploadForm = z.object({
  file: z
    .array(z.instanceof(File))
    .transform((files) => files[0])
    .pipe(z.instanceof(File, { message: 'Chọn tệp Excel để nhập.' })),
});
