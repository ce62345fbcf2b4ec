import type { Actor } from '#src/platform/access/actor.ts';

/** Role title and unit of who did it, as pages show it: "Chuyên viên, Cục Con nuôi". */
export function titleOf(actor: Actor | null): string {
  if (!actor) return 'Hệ thống';
  return actor.unitName ? `${actor.jobTitle}, ${actor.unitName}` : actor.jobTitle;
}
