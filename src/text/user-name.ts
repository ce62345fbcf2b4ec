/**
 * A user name as it is compared and stored: trimmed, NFC, lower case ("Cục.TrợGiúp" and "cục.trợgiúp" are one name).
 * A NUL, which PostgreSQL text cannot hold, becomes U+FFFD: such a name is nobody's.
 */
export function normalizeUserName(userName: string): string {
  return userName.trim().normalize('NFC').toLowerCase().normalize('NFC').replaceAll('\u0000', '\uFFFD');
}

/** Why a new user name is refused (Vietnamese, for beside the field), or null when it may be used. */
export function userNameProblem(userName: string): string | null {
  const name = normalizeUserName(userName);
  if (name.length < 3) return 'Tên đăng nhập phải có ít nhất 3 ký tự';
  if (name.length > 64) return 'Tên đăng nhập không được dài quá 64 ký tự';
  if (!/^[\p{Letter}\p{Mark}\p{Number}._-]+$/u.test(name)) {
    return 'Tên đăng nhập chỉ gồm chữ, số, dấu chấm, gạch ngang và gạch dưới';
  }
  return null;
}
