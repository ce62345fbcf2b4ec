import { isAPIError } from 'better-auth/api';

/** The code of a refusal by better-auth (4xx). Anything else is a fault of ours or of the database: thrown on. */
export function refusalCode(error: unknown): string {
  if (!isAPIError(error) || error.statusCode >= 500) throw error;
  return String(error.body?.code ?? '');
}
