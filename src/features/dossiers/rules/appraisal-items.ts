import type { FlagCode } from '#src/law/awards.ts';
import type { Day } from '#src/text/day.ts';
import { conditionsOf } from './conditions.ts';

interface Appraised {
  award: FlagCode;
  law: { parts: readonly { key: string }[] };
  nominated: { conferenceDay: Day };
}

/** What the appraisal looks at, in its order: every part of the dossier, then every condition of the award. */
export function appraisalItems({ award, law, nominated }: Appraised): string[] {
  const standing = {
    ...{ award, conferenceDay: nominated.conferenceDay },
    ...{ nominatedForMinistryFlag: true, scored: true, confirmed: true },
  };
  return [...law.parts.map(({ key }) => `part.${key}`), ...conditionsOf(standing).map(({ key }) => `condition.${key}`)];
}
