import { z } from 'zod';

const version = z
  .string()
  .optional()
  .transform((text) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null));

export const uploadForm = z.object({
  file: z
    .array(z.instanceof(File))
    .transform((files) => files[0])
    .pipe(z.instanceof(File, { message: 'Chọn tệp bảng tiêu chí để nhập.' })),
});

/** A form whose fields depend on the kinds of rule that were chosen. */
export const fieldsForm = z.looseObject({ version }).transform(({ version: opened, ...fields }) => ({
  version: opened,
  fields: Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  ),
}));

export const takeForm = z.object({ version });
export const emptyForm = z.object({});
