import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';

/** "Ký giao ước"; the name in the code for an act that has no words. */
export function actionWords(visit: Visit, action: string): string {
  const words: Record<string, string> = visit.t.matrix.actions;
  return words[action] ?? action;
}

export function kindWords(visit: Visit, kind: string): string {
  const words: Record<string, string> = visit.t.matrix.objects;
  return words[kind] ?? kind;
}

/** Who acts outside of any account is the program itself or whoever runs the server. */
export function roleWords(visit: Visit, role: string): string {
  const words: Record<string, string> = visit.t.common.roles;
  return role === 'server' ? visit.t.journal.server : (words[role] ?? role);
}

/** "10:46:02, 17/12/2020" */
export function momentWords(at: Date): string {
  const instant = at.toISOString();
  return `${formatHour(instant)}:${String(at.getUTCSeconds()).padStart(2, '0')}, ${formatDay(dayOf(instant))}`;
}

/** The first sixteen digits of a hash in fours, as it is read aloud. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
