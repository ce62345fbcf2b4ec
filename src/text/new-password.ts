export const shortestPassword = 8;
export const longestPassword = 128;

/** Why a new password is refused (Vietnamese, for beside the field), or null when it may be used. */
export function passwordProblem(password: string): string | null {
  if (password.length < shortestPassword) return `Mật khẩu phải có ít nhất ${shortestPassword} ký tự`;
  if (password.length > longestPassword) return `Mật khẩu không được dài quá ${longestPassword} ký tự`;
  return null;
}
