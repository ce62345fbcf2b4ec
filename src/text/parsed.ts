/** What a reader of typed text gives back: the value, or one Vietnamese sentence that says what to write. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const refused = (message: string): Parsed<never> => ({ ok: false, message });
