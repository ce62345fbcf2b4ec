import { krippendorffAlpha } from '#src/points/fairness/agreement.ts';
import { type Distances, distances } from '#src/points/fairness/distances.ts';
import { grouped } from '#src/points/fairness/grouped.ts';
import { type GroupLeftOut, groupsLeftOut } from '#src/points/fairness/groups-left-out.ts';
import { placesOf, rankCorrelation } from '#src/points/fairness/ranks.ts';
import { leaveOneOut, outliers, severities, standardised } from '#src/points/fairness/severity.ts';
import { type LineMark, sharedMarks } from '#src/points/fairness/shared-marks.ts';
import { sortKey } from '#src/text/sort-key.ts';

/** Named in every record, so that a later way of computing never passes for this one. */
export const METHOD = 'thidua-fairness/1';

/** All points and ratios are whole thousandths. A unit without votes was no candidate, or nothing is announced. */
export type UnitScores = {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly self: number | null;
  readonly verified: number | null;
  readonly agreed: number | null;
  /** Points by group of the latest record: agreed, else verified. */
  readonly groups: readonly number[];
  /** The same by group and line, before what limits the whole group. */
  readonly lines: readonly (readonly number[])[];
};

export type Line = {
  readonly code: string;
  readonly name: string;
  /** The most that it gives; 0 for one that only takes off, null without a limit. */
  readonly most: number | null;
};

export type Group = Line & { readonly lines: readonly Line[] };

export type Votes = {
  readonly ballotId: string;
  readonly awardName: string;
  readonly valid: number;
  /** Null where only reached or not reached is published. */
  readonly votes: Readonly<Record<string, number>> | null;
  readonly elected: readonly string[];
};

export type Reviewer = { readonly id: string; readonly name: string; readonly unit: string | null };

/** One line of a sheet as one reviewer marked it, before knowing the marks of the others. */
export type GivenMark = LineMark & { readonly group: string };

export type FiguresInput = {
  readonly final: boolean;
  readonly groups: readonly Group[];
  readonly units: readonly UnitScores[];
  readonly votes: Votes | null;
  readonly reviewers: readonly Reviewer[];
  readonly marks: readonly GivenMark[];
};

export type UnitFigures = UnitScores & {
  readonly place: number;
  readonly votes: number | null;
  readonly elected: boolean;
};

export type UnitReview = {
  readonly unitId: string;
  readonly marks: number;
  readonly mean: number;
  /** The mean without the reviewer who moves it most, down and up. */
  readonly lowest: number;
  readonly highest: number;
  /** Mean of the marks brought to one scale; null where one of them cannot be. */
  readonly standardised: number | null;
};

export type ReviewFigures = {
  readonly reviewers: readonly Reviewer[];
  readonly alpha: number | null;
  readonly groups: readonly { readonly code: string; readonly alpha: number | null }[];
  readonly severities: readonly { readonly reviewer: string; readonly units: number; readonly difference: number }[];
  readonly units: readonly UnitReview[];
  /** Marks unlike the others of the same unit, see `outliers`. */
  readonly outliers: readonly { readonly reviewer: string; readonly unitId: string; readonly difference: number }[];
};

export type Figures = {
  readonly method: typeof METHOD;
  readonly final: boolean;
  readonly groups: readonly Group[];
  /** By the latest record, highest first. */
  readonly units: readonly UnitFigures[];
  /** `withheld`: no votes are published, the column of votes is empty. */
  readonly ballot: (Omit<Votes, 'votes'> & { readonly withheld?: true }) | null;
  readonly verifying: Distances | null;
  readonly agreeing: Distances | null;
  readonly correlations: {
    readonly selfVerified: number | null;
    readonly verifiedAgreed: number | null;
    readonly latestVotes: number | null;
  };
  readonly leftOut: readonly GroupLeftOut[];
  /** Null where no unit was marked by several. */
  readonly reviews: ReviewFigures | null;
};

/** The total of the latest record of a unit. */
export function latestOf({ agreed, verified }: Pick<UnitScores, 'agreed' | 'verified'>): number {
  return agreed ?? verified ?? 0;
}

/** Every figure of a year. Advice: nothing else in the program reads them. */
export function figuresOf(input: FiguresInput): Figures {
  const places = placesOf(input.units.map(latestOf));
  const units = input.units
    .map((unit, index) => ({
      ...unit,
      place: places[index] ?? 0,
      votes: input.votes?.votes?.[unit.unitId] ?? null,
      elected: input.votes?.elected.includes(unit.unitId) ?? false,
    }))
    .sort((one, other) => one.place - other.place || (sortKey(one.name) < sortKey(other.name) ? -1 : 1));
  const { votes } = input;
  return {
    method: METHOD,
    final: input.final,
    groups: input.groups,
    units,
    ballot: votes && {
      ballotId: votes.ballotId,
      awardName: votes.awardName,
      valid: votes.valid,
      elected: votes.elected,
      ...(votes.votes === null ? { withheld: true as const } : {}),
    },
    verifying: stepsOf(units, 'self', 'verified'),
    agreeing: stepsOf(units, 'verified', 'agreed'),
    correlations: {
      selfVerified: correlationOf(
        units,
        ({ self }) => self,
        ({ verified }) => verified,
      ),
      verifiedAgreed: correlationOf(
        units,
        ({ verified }) => verified,
        ({ agreed }) => agreed,
      ),
      latestVotes: correlationOf(units, latestOf, (unit) => unit.votes),
    },
    leftOut: groupsLeftOut(units.map(({ unitId: unit, groups }) => ({ unit, groups }))),
    reviews: reviewFigures(input),
  };
}

type ScoreOf = (unit: UnitFigures) => number | null;

function stepsOf(units: readonly UnitFigures[], from: 'self' | 'verified', to: 'verified' | 'agreed') {
  return distances(
    units.flatMap((unit) => {
      const [before, after] = [unit[from], unit[to]];
      return before === null || after === null ? [] : [{ unit: unit.unitId, from: before, to: after }];
    }),
  );
}

function correlationOf(units: readonly UnitFigures[], one: ScoreOf, other: ScoreOf): number | null {
  const pairs = units.flatMap((unit): [number, number][] => {
    const [left, right] = [one(unit), other(unit)];
    return left === null || right === null ? [] : [[left, right]];
  });
  return thousandths(rankCorrelation(pairs));
}

function thousandths(ratio: number | null): number | null {
  return ratio === null ? null : Math.round(ratio * 1000);
}

function reviewFigures({ marks, reviewers, groups }: FiguresInput): ReviewFigures | null {
  const shared = sharedMarks(marks);
  if (shared.length === 0) return null;
  const taking = new Set(shared.map(({ reviewer }) => reviewer));
  return {
    reviewers: reviewers.filter(({ id }) => taking.has(id)),
    alpha: thousandths(krippendorffAlpha(shared)),
    groups: groups.map(({ code }) => ({
      code,
      alpha: thousandths(krippendorffAlpha(sharedMarks(marks.filter(({ group }) => group === code)))),
    })),
    severities: severities(shared).map(({ reviewer, marks: units, difference }) => ({ reviewer, units, difference })),
    units: unitReviews(shared),
    outliers: outlyingMarks(shared),
  };
}

function unitReviews(shared: ReturnType<typeof sharedMarks>): UnitReview[] {
  const scaled = grouped(standardised(shared), ({ unit }) => unit);
  return leaveOneOut(shared).map(({ unit, mean, without }) => {
    const points = (scaled.get(unit) ?? []).map((each) => each.points);
    const known = points.filter((each) => each !== null);
    return {
      unitId: unit,
      marks: points.length,
      mean,
      lowest: Math.min(...without.map((each) => each.mean)),
      highest: Math.max(...without.map((each) => each.mean)),
      standardised:
        known.length < points.length ? null : Math.round(known.reduce((sum, each) => sum + each, 0) / known.length),
    };
  });
}

function outlyingMarks(shared: ReturnType<typeof sharedMarks>): ReviewFigures['outliers'] {
  const differences = [...grouped(shared, ({ unit }) => unit).values()].flatMap((each) => {
    const sum = each.reduce((all, { points }) => all + points, 0);
    return each.map(({ reviewer, unit, points }) => ({
      reviewer,
      unitId: unit,
      difference: Math.round(points - (sum - points) / (each.length - 1)),
    }));
  });
  return outliers(differences, ({ difference }) => difference);
}
