import { z } from 'zod';
import { AWARD_CODES } from '#src/law/award-code.ts';
import { DISCIPLINES, MATTERS, RATINGS, REACHES, type SubjectFacts } from '#src/law/facts.ts';
import { isDay } from '#src/text/day.ts';

/** The facts of a subject as other programs hand them in. A list that is left out or null is unknown. */
const year = z.int().min(1945).max(2199);
const count = z.int().min(0);
/** No line break or other control sign: it is printed in a terminal. */
const text = z
  .string()
  .refine((line) => !/\p{Cc}/u.test(line), { error: 'không được có dấu xuống dòng, dấu điều khiển' });
const award = z.enum(AWARD_CODES);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, { abort: true, error: 'không có ngày này trong lịch' })
  .describe('Ngày theo mẫu YYYY-MM-DD');
const dayOrNull = day.nullable().default(null);
const known = <Item extends z.ZodType>(item: Item, about: string) =>
  z.array(item).nullable().default(null).describe(`${about} Bỏ trống hoặc null: chưa rõ. Danh sách rỗng: không có.`);

/** The end lies not before the beginning: a slip of the pen must not clear a matter. */
const ordered = (first: string, last: string | null) => last === null || first <= last;
const tooEarly = (path: string) => ({ path: [path], error: 'không thể trước ngày bắt đầu, ngày quyết định' });

const rating = z.strictObject({ year, level: z.enum(RATINGS), document: text.optional() });
const heldAward = z
  .strictObject({
    award,
    year: year.describe('Năm thành tích'),
    decidedOn: day,
    decisionNumber: text,
    issuer: text,
    revokedOn: dayOrNull.describe('Từ ngày này không còn giá trị; null: còn giá trị'),
    achievement: text.optional().describe('Mã của thành tích: một thành tích khen một lần'),
  })
  .refine(({ decidedOn, revokedOn }) => ordered(decidedOn, revokedOn), tooEarly('revokedOn'));
const initiative = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['initiative', 'topic']),
  reach: z.enum(REACHES).describe('Phạm vi được công nhận: cơ sở, bộ, toàn quốc'),
  year,
  recognisedOn: day,
  decisionNumber: text,
  usedFor: z.array(z.strictObject({ award, year })).default([]).describe('Đã dùng để xét những gì'),
});
const discipline = z
  .strictObject({
    level: z.enum(DISCIPLINES),
    decidedOn: day,
    decisionNumber: text,
    endedOn: dayOrNull.describe('Ngày chấp hành xong; null: đang thi hành'),
    who: text.optional(),
  })
  .refine(({ decidedOn, endedOn }) => ordered(decidedOn, endedOn), tooEarly('endedOn'));
const matter = z
  .strictObject({
    kind: z.enum(MATTERS),
    openedOn: day,
    closedOn: dayOrNull,
    clean: z.boolean().nullable().default(null).describe('Kết luận không vi phạm; null: chưa kết luận'),
    document: text.optional(),
  })
  .refine(({ openedOn, closedOn }) => ordered(openedOn, closedOn), tooEarly('closedOn'));

const common = {
  id: text,
  name: text,
  ratings: known(rating, 'Xếp loại hằng năm.'),
  awards: known(heldAward, 'Danh hiệu, hình thức khen thưởng đã có quyết định.'),
  matters: known(matter, 'Việc đang xem xét: kỷ luật, điều tra, thanh tra, đơn thư, báo chí.'),
  registered: known(z.strictObject({ award, year }), 'Đăng ký thi đua.'),
  discipline: known(discipline, 'Kỷ luật: của cá nhân, hoặc của người trong tập thể.'),
};

const personSchema = z.strictObject({
  kind: z.literal('person'),
  ...common,
  female: z.boolean().nullable().default(null),
  initiatives: known(initiative, 'Sáng kiến, đề tài được công nhận.'),
  recruitedOn: dayOrNull.describe('Ngày vào làm việc trong cơ quan nhà nước'),
  absences: known(z.strictObject({ year, days: count, maternity: z.boolean() }), 'Ngày nghỉ trong năm.'),
});

const headCount = count.nullable().default(null);
const collectiveSchema = z.strictObject({
  kind: z.literal('collective'),
  ...common,
  foundedOn: dayOrNull,
  legalPersonality: z.boolean().nullable().default(null),
  staff: known(
    z.strictObject({
      year,
      people: count,
      completed: headCount,
      advanced: headCount,
      fighters: headCount,
      women: headCount,
    }),
    'Số người được xếp loại; trong đó hoàn thành nhiệm vụ trở lên, Lao động tiên tiến, Chiến sĩ thi đua cơ sở, nữ.',
  ),
  nominations: known(
    z.strictObject({ award: z.enum(['CO_BO', 'CO_CP']), year, document: text }),
    'Được cụm, khối bình chọn đề nghị tặng cờ.',
  ),
  flagSubject: z.boolean().nullable().default(null).describe('Thuộc cụm, khối xét tặng cờ'),
  targets: known(
    z.strictObject({ year, exceeded: z.boolean().nullable(), document: text.optional() }),
    'Đạt, vượt chỉ tiêu của phong trào trong năm; null: số liệu chưa đủ để kết luận.',
  ),
});

export const factsSchema: z.ZodType<SubjectFacts, unknown> = z.discriminatedUnion('kind', [
  personSchema,
  collectiveSchema,
]);

/** The JSON schema of the facts, as kept in docs/api/facts.schema.json. */
export function factsJsonSchema(): object {
  return {
    title: 'Số liệu của một cá nhân hoặc tập thể, để xét điều kiện khen thưởng',
    ...z.toJSONSchema(factsSchema, { io: 'input' }),
  };
}
