/** What comes of input from outside: a value, or the code of what is wrong with it and where. */
export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly place?: string };

export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  place?: string | number,
): { readonly ok: false; readonly code: Code; readonly place?: string } {
  return place === undefined ? { ok: false, code } : { ok: false, code, place: String(place) };
}
