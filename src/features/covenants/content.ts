import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/platform/journal/canonical.ts';

export interface ContentTarget {
  id: string;
  indicator: string;
  unitOfMeasure: string;
  /** As the unit wrote it; '' when there is none. */
  baseline: string;
  goal: string;
  /** Thousandths of a percent. */
  weight: number;
  owner: string;
  /** Legal day. */
  dueOn: string;
  note: string;
}

export interface ContentUnit {
  unitId: string;
  unit: string;
  titleAimed: string;
  /** Hash of the registration that was agreed. */
  registrationHash: string;
  targets: ContentTarget[];
}

/** What the heads sign: the common text and the targets of every unit. */
export interface CovenantContent {
  form: 'thidua-covenant/1';
  covenantId: string;
  cluster: string;
  year: number;
  number: number;
  grounds: string[];
  commitments: string[];
  units: ContentUnit[];
  /** Hashes of the amendments since the version that all signed, in order. */
  amendments: string[];
}

/** What a unit signs when it proposes, and the leader when deciding. */
export interface AmendmentContent {
  form: 'thidua-covenant-amendment/1';
  covenantId: string;
  baseHash: string;
  number: number;
  unit: string;
  targetId: string;
  indicator: string;
  oldGoal: string;
  oldDueOn: string;
  newGoal: string;
  newDueOn: string;
  reason: string;
}

/** One text for one content: JSON with sorted keys and no white space. */
export function contentText(content: CovenantContent | AmendmentContent): string {
  return canonicalJson(JSON.stringify(content));
}

/** The mark of a content text: SHA-256, hexadecimal. */
export function contentMark(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Groups of eight that the eye can compare. */
export function markInGroups(mark: string): string {
  return (mark.match(/.{1,8}/g) ?? []).join(' ');
}

/** The content after a target was amended; the version before is left as it is. */
export function amendedContent(
  before: CovenantContent,
  change: { number: number; targetId: string; goal: string; dueOn: string; amendmentHash: string },
): CovenantContent {
  return {
    ...before,
    number: change.number,
    amendments: [...before.amendments, change.amendmentHash],
    units: before.units.map((unit) => ({
      ...unit,
      targets: unit.targets.map((target) =>
        target.id === change.targetId ? { ...target, goal: change.goal, dueOn: change.dueOn } : target,
      ),
    })),
  };
}
