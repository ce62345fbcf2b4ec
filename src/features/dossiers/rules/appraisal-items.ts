import type { Condition } from '#src/law/pack.ts';

interface Appraised {
  law: { parts: readonly { key: string }[] };
  conditions: readonly Pick<Condition, 'code'>[];
}

/** What the appraisal looks at, in its order: every part of the dossier, then every condition of the award. */
export function appraisalItems({ law, conditions }: Appraised): string[] {
  return [...law.parts.map(({ key }) => `part.${key}`), ...conditions.map(({ code }) => conditionItem(code))];
}

export const conditionItem = (code: string) => `condition.${code}`;
