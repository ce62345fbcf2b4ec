/** Every refusal of the program, a closed set. */
export type ErrorCode =
  /** The object does not exist, or this account may not know that it does. Answer 404. */
  | 'notFound'
  /** The account's roles on this object do not allow the action. Answer 403. */
  | 'forbidden'
  /** The action is not possible in the object's present state, or its deadline has passed. Answer 409. */
  | 'wrongPhase'
  /** Somebody else saved since the form was opened; `conflict` holds the present values. Answer 409. */
  | 'conflict'
  /** The input breaks a rule that only the command could see; `fields` says where. Answer 422. */
  | 'invalid'
  /** The request itself is malformed: encoding, size, missing parts. Answer 400. */
  | 'malformed'
  /** The body or a file is larger than allowed. Answer 413. */
  | 'tooLarge'
  /** Too many attempts. Answer 429. */
  | 'tooMany';

const statuses = {
  notFound: 404,
  forbidden: 403,
  wrongPhase: 409,
  conflict: 409,
  invalid: 422,
  malformed: 400,
  tooLarge: 413,
  tooMany: 429,
} as const satisfies Record<ErrorCode, number>;

export class AppError extends Error {
  readonly status: (typeof statuses)[ErrorCode];
  readonly code: ErrorCode;
  /** Field name -> sentence in Vietnamese, for `invalid`. */
  readonly fields: Record<string, string>;
  /** For `conflict`: field name -> the value that stands in the database now, as the form would show it, and the new version. */
  readonly conflict: { values: Record<string, string>; version: number; who?: string } | null;

  /** @param message a sentence in Vietnamese that says what happened and what to do */
  constructor(
    code: ErrorCode,
    message: string,
    more: { fields?: Record<string, string>; conflict?: AppError['conflict'] } = {},
  ) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.status = statuses[code];
    this.fields = more.fields ?? {};
    this.conflict = more.conflict ?? null;
  }
}

export const notFound = () => new AppError('notFound', 'Không tìm thấy trang hoặc dữ liệu này.');
export const forbidden = (message = 'Vai của bạn không làm được việc này.') => new AppError('forbidden', message);
export const wrongPhase = (message: string) => new AppError('wrongPhase', message);
export const invalid = (fields: Record<string, string>, message = 'Có chỗ chưa đúng, xem từng ô.') =>
  new AppError('invalid', message, { fields });
