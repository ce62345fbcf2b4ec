import { z } from 'zod';
import { AWARD_CODES } from '#src/law/award-code.ts';
import { DISCIPLINES, RATINGS, REACHES } from '#src/law/facts.ts';

/**
 * A pack of rules: data, checked by this schema when the program starts. The national pack holds the law by regime;
 * a ministry's pack stands on it and adds or replaces, per regime and award. Kept as JSON in src/law/packs/.
 */
const award = z.enum(AWARD_CODES);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().min(1);

const sourceSchema = z.strictObject({
  article: z.string(),
  document: z.string(),
  standing: z.enum(['read', 'secondary', 'unverified', 'assumption']),
  note: z.string().optional(),
  decidedBy: z.string().optional(),
});
const statementSchema = z.strictObject({ text: z.string().min(1), source: sourceSchema });
const fractionSchema = z.strictObject({ num: z.int().min(0), den: z.int().min(1) });

/** Which year a run of years ends in: that of the achievement, or the one before it. */
const ending = z.enum(['year', 'yearBefore']).default('year');

/** One test on the facts. */
const testSchema = z.discriminatedUnion('test', [
  /** `years` adjacent years, each rated at least so, `excellent` of them excellently. */
  z.strictObject({
    test: z.literal('rating'),
    atLeast: z.enum(RATINGS),
    years: count.default(1),
    excellent: z.int().min(0).default(0),
    ending,
  }),
  /** The title in each of `years` adjacent years (I-12). */
  z.strictObject({ test: z.literal('title'), award, years: count.default(1), ending }),
  /** Holds at least `count` of an earlier award on the day. */
  z.strictObject({ test: z.literal('held'), award, count: count.default(1) }),
  /**
   * `years` adjacent years rated at least so, all after the decision on `after` where it is named, with one of the
   * alternatives `includes` won in these years; an alternative `withoutFlags` is for those who are given no flags.
   */
  z.strictObject({
    test: z.literal('stretch'),
    after: award.nullable(),
    years: count,
    atLeast: z.enum(RATINGS),
    /** A title that stands for the excellent rating of its year: "hoàn thành xuất sắc hoặc TTLĐXS". */
    orTitle: award.nullable().default(null),
    excellent: z.int().min(0).default(0),
    /** The article does not say that the years are adjacent: years that lie apart are for the Council to weigh. */
    apart: z.literal(true).optional(),
    includes: z
      .array(
        z.strictObject({
          awards: z.array(z.strictObject({ award, count })).min(1),
          withoutFlags: z.boolean().default(false),
        }),
      )
      .default([]),
  }),
  /**
   * `count` initiatives or accepted topics, recognised at that reach or further, in the last `inYears` years, not used
   * up; with `duringRun` also in earlier years, as long as the run of years rated at least so reaches back to them.
   */
  z.strictObject({
    test: z.literal('initiative'),
    reach: z.enum(REACHES),
    count: count.default(1),
    inYears: count.default(1),
    topics: z.boolean().default(true),
    duringRun: z.enum(RATINGS).optional(),
    /** Accepted topics alone count. */
    topicsOnly: z.literal(true).optional(),
  }),
  /** Of all people of the collective at least this share holds the title. */
  z.strictObject({ test: z.literal('share'), of: z.enum(['advanced', 'completed']), share: fractionSchema }),
  /** At least `count` members with the title CSTĐCS. */
  z.strictObject({ test: z.literal('fighters'), count: count.default(1) }),
  /** No discipline of that level or heavier decided in the year of achievement, nor one that still runs. */
  z.strictObject({ test: z.literal('noDiscipline'), from: z.enum(DISCIPLINES) }),
  /** Nothing pending on the day, and achievements counted only from the end of the last discipline. */
  z.strictObject({ test: z.literal('clear') }),
  z.strictObject({ test: z.literal('nominated'), award: z.enum(['CO_BO', 'CO_CP']) }),
  z.strictObject({ test: z.literal('exceededTargets') }),
  z.strictObject({ test: z.literal('registered') }),
  z.strictObject({ test: z.literal('worked'), months: count }),
  z.strictObject({ test: z.literal('existed'), years: count }),
  /** Not one of these already in the same year of achievement. */
  z.strictObject({ test: z.literal('noneInYear'), awards: z.array(award).min(1) }),
  /** The same award was not already given for the year. */
  z.strictObject({ test: z.literal('notYetGiven') }),
  /** People weigh it; no register can tell. */
  z.strictObject({ test: z.literal('judged') }),
  /** The rule exists and its content was not read: always unknown. */
  z.strictObject({ test: z.literal('unread') }),
]);

const base = { code: z.string().regex(/^[a-z0-9-]+$/), text: z.string().min(1), source: sourceSchema };
const leafSchema = z.strictObject({ ...base, when: testSchema });
export type Leaf = z.infer<typeof leafSchema>;
export type Group = z.infer<z.ZodObject<typeof base>> & {
  readonly group: 'all' | 'any';
  readonly parts: readonly Condition[];
};
export type Condition = Leaf | Group;
export type Test = z.infer<typeof testSchema>;

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ ...base, group: z.enum(['all', 'any']), parts: z.array(conditionSchema).min(1) }),
  ]),
);

const quotaSchema = z.strictObject({
  share: fractionSchema,
  /** What is counted: holders of LĐTT in the unit, of the ministry, or all collectives that meet the standard of the award `of`. */
  base: z.enum(['advancedInUnit', 'advancedInMinistry', 'meetStandardInMinistry', 'ratedGoodInGroup']),
  of: award.nullable().default(null),
  /** The share holds in a unit that has that title for the year; null: in every unit. */
  unitHolds: award.nullable().default(null),
  /** Null: no rule on rounding was read; the floor is used and said. */
  rounding: z.enum(['floor', 'round', 'ceil']).nullable(),
  source: sourceSchema,
});
const voteSchema = z.strictObject({
  share: fractionSchema,
  base: z.enum(['entitled', 'present', 'validBallots']),
  secret: z.boolean().nullable(),
  /** What becomes of a member who is away; null where the clause does not say. */
  absentMember: z.enum(['writtenOpinion', 'noOpinion']).nullable().default(null),
  council: z.string(),
  source: sourceSchema,
});
const moneySchema = z.strictObject({
  person: z.int().min(0).nullable(),
  collective: z.int().min(0).nullable(),
  source: sourceSchema,
});

/** The rules of one award under one regime. Money in tenths of the base salary. */
const awardRulesSchema = z.strictObject({
  award,
  /** Đ.8: titles have no track; forms are on merit here. */
  decider: statementSchema.extend({ level: z.enum(['unit', 'ministry', 'primeMinister', 'government', 'president']) }),
  /** From the base unit up to who submits. */
  proposers: z.array(z.string()).min(1),
  person: z.array(conditionSchema).nullable(),
  collective: z.array(conditionSchema).nullable(),
  quotas: z.array(quotaSchema).default([]),
  votes: z.array(voteSchema).default([]),
  money: moneySchema.nullable(),
  /** Only those nominated for that award may be nominated for this one (I-3). */
  within: z.strictObject({ award, source: sourceSchema }).nullable().default(null),
  /** Who gets that award of the same year does not get this one (I-6); refused there, this one is left. */
  replacedBy: z.strictObject({ award, source: sourceSchema }).nullable().default(null),
});
export type AwardRules = z.infer<typeof awardRulesSchema>;

const transitionSchema = z.strictObject({
  /** `received`: the day on which the dossier was received chooses; `unread`: both are computed, and unknown when they differ. */
  by: z.enum(['received', 'unread']),
  text: z.string(),
  source: sourceSchema,
});

/** The parts that a dossier of a flag may have; what each asks for on the page is the program's. */
export const DOSSIER_PARTS = ['submission', 'report', 'reviewMinutes', 'countingMinutes', 'confirmation'] as const;
const partSchema = z.strictObject({
  key: z.enum(DOSSIER_PARTS),
  name: z.string().min(1),
  /** A dossier without it is not complete. */
  required: z.boolean(),
  source: sourceSchema,
});
const periodSchema = z.strictObject({ workingDays: count, source: sourceSchema });
/** What a dossier of a flag holds, and how long its steps take. */
const dossierSchema = z.strictObject({
  parts: z.array(partSchema).min(1),
  /** From the day of submission to the end of the appraisal. */
  appraisal: periodSchema,
  /** Shortest time for which a list is open for comment. */
  publicComment: periodSchema,
});

const prizeSchema = z.strictObject({
  /** Whose fund pays what the Minister, and what an authority above, decided. */
  payer: z.strictObject({
    words: z.strictObject({ minister: z.string().min(1), government: z.string().min(1) }),
    source: sourceSchema,
  }),
  /** Says that the base salary of the day of the decision counts; null where no such clause was read. */
  salaryDay: sourceSchema.nullable(),
  /** Amounts are rounded up to whole multiples of this, in đồng; null where no rule was read. */
  rounding: z.strictObject({ upTo: count, source: sourceSchema }).nullable(),
  /** Titles of one period are paid once, by the highest; null where no such rule was read: all are paid. */
  titlesOnce: sourceSchema.nullable(),
});

const annulmentSchema = z.strictObject({
  causes: z.array(z.strictObject({ code: z.string().regex(/^[a-zđ]$/), text: z.string().min(1) })).min(1),
  source: sourceSchema,
});

const regimeSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  from: day,
  /** Inclusive. */
  to: day,
  source: sourceSchema,
  transition: transitionSchema,
  /** The amending text was not read: no verdict under it is more than unknown. */
  unread: statementSchema.nullable().default(null),
  /** What a decision on awards cites, in the words for its paper. */
  instruments: z.array(statementSchema).default([]),
  grounds: z.array(statementSchema).default([]),
  // A pack that was kept before these stood in packs has none of them: see src/law/sections.ts.
  dossier: dossierSchema.nullable().default(null),
  prize: prizeSchema.nullable().default(null),
  annulment: annulmentSchema.nullable().default(null),
  /** One achievement, one form of reward (I-11). */
  oneAchievement: sourceSchema.nullable().default(null),
  awards: z.array(awardRulesSchema),
});
export type RegimeRules = z.infer<typeof regimeSchema>;

export const nationalPackSchema = z.strictObject({
  code: z.literal('quoc-gia'),
  version: z.string().min(1),
  name: z.string().min(1),
  awards: z.array(
    z.strictObject({
      code: award,
      names: z.array(z.string()).min(1),
      kind: z.enum(['title', 'flag', 'form']),
      subjects: z.array(z.enum(['person', 'collective'])).min(1),
      level: z.enum(['base', 'ministry', 'state']),
      /** Higher is higher, within kind: for the highest-only rule. */
      rank: z.int(),
    }),
  ),
  /** Đồng a month, by the day from which it holds, the earliest first. */
  baseSalaries: z.array(z.strictObject({ from: day, dong: count, source: sourceSchema })).default([]),
  /** How many years a dossier is kept by who decided; null: for good. By the day on which it is closed, inclusive. */
  retention: z
    .array(
      z.strictObject({
        from: day,
        to: day,
        state: count.nullable(),
        minister: count.nullable(),
        source: sourceSchema,
      }),
    )
    .default([]),
  regimes: z.array(regimeSchema),
});
export type NationalPack = z.infer<typeof nationalPackSchema>;

/** What a ministry adds to, or puts in place of, the national rules of one regime and award. */
const overrideSchema = z.strictObject({
  regime: z.string(),
  award,
  names: z.array(z.string()).min(1).optional(),
  decider: awardRulesSchema.shape.decider.optional(),
  addPerson: z.array(conditionSchema).default([]),
  addCollective: z.array(conditionSchema).default([]),
  /** Codes of national conditions that its own ones stand for (never to loosen the law: the schema test checks each). */
  replaces: z.array(z.string()).default([]),
  quotas: z.array(quotaSchema).optional(),
  votes: z.array(voteSchema).optional(),
  within: awardRulesSchema.shape.within.optional(),
  replacedBy: awardRulesSchema.shape.replacedBy.optional(),
});
export const ministryPackSchema = z.strictObject({
  code: z.string().regex(/^[a-z-]+$/),
  version: z.string().min(1),
  name: z.string().min(1),
  /** The version of the national pack that it stands on. */
  on: z.string(),
  instruments: z.array(z.strictObject({ regime: z.string(), text: z.string(), source: sourceSchema })).default([]),
  grounds: z.array(z.strictObject({ regime: z.string(), text: z.string(), source: sourceSchema })).default([]),
  /** What its dossiers hold beside the national parts, and its own periods. */
  dossiers: z
    .array(
      z.strictObject({
        regime: z.string(),
        addParts: z.array(partSchema).default([]),
        appraisal: periodSchema.optional(),
        publicComment: periodSchema.optional(),
      }),
    )
    .default([]),
  overrides: z.array(overrideSchema),
});
export type MinistryPack = z.infer<typeof ministryPackSchema>;

/**
 * The national rules with a ministry's on top; what verdicts are made from. `taken`: sections that it was kept without
 * and that stand in from the program's own pack of that version.
 */
export type RulePack = NationalPackAs<{
  readonly ministry: string | null;
  readonly taken?: { readonly sections: readonly Section[]; readonly version: string };
}>;
/** Parts of a pack that packs had not always. */
export const SECTIONS = ['dossier', 'prize', 'annulment', 'oneAchievement', 'baseSalaries', 'retention'] as const;
export type Section = (typeof SECTIONS)[number];
type NationalPackAs<More> = Omit<NationalPack, 'code'> & { readonly code: string } & More;
