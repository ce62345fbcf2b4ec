const longest = 2000;

/**
 * The address of a page of ours that a request asks to be sent to, or null when it could lead elsewhere (open
 * redirect): it begins with a single `/` and holds no backslash and no control character.
 */
export function localPath(typed: string): string | null {
  if (typed.length > longest || !/^\/(?!\/)[^\\\p{Cc}\p{Cs}]*$/u.test(typed)) return null;
  const base = 'http://thidua.invalid';
  if (!URL.canParse(typed, base)) return null;
  const url = new URL(typed, base);
  // "/.//elsewhere" resolves to a path that begins with two slashes.
  return url.origin === base && !url.pathname.startsWith('//') ? typed : null;
}
