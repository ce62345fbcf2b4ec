import type { RulePack } from '#src/law/pack.ts';
import { sourceWords } from '#src/law/source.ts';
import type { Verdict } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import { type WrittenValue, writeWorkbook } from '#src/papers/sheets/write-workbook.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { say } from '#src/platform/i18n/say.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import type { BodyAsked } from '../pages/body-parts.tsx';
import { keptPackLabel } from '../pages/pack-label.ts';
import type { Asked } from '../pages/unit-list-page.tsx';
import { awardTitle } from '../pages/verdict-parts.tsx';
import type { JudgingRun } from '../queries/judging.ts';
import type { AwardSummary, Lines, UnitSummary } from '../queries/lines.ts';
import { lacking } from '../rules.ts';

interface Listed {
  visit: Visit;
  unit: { name: string };
  asked: Asked;
  pack: RulePack;
  found: Lines;
  verdicts: ReadonlyMap<string, Verdict>;
  withheld: boolean;
}

/** The list as a workbook: one line for each person with everything that is missing, and what the list rests on. */
export function eligibleWorkbook(listed: Listed): Promise<Uint8Array> {
  const t = listed.visit.t.eligibility.list;
  const { fileColumns } = t;
  return writeWorkbook([
    {
      name: t.sheet,
      columns: [
        { heading: fileColumns.name, width: 28 },
        { heading: fileColumns.post, width: 24 },
        { heading: fileColumns.outcome, width: 18 },
        { heading: fileColumns.lacking, width: 60 },
        { heading: fileColumns.articles, width: 50 },
        { heading: fileColumns.opens, width: 12 },
      ],
      rows: linesOf(listed),
    },
    {
      name: t.aboutSheet,
      columns: [
        { heading: t.aboutSheet, width: 22 },
        { heading: '', width: 70 },
      ],
      rows: about(listed),
    },
  ]);
}

function* linesOf({ visit, pack, found, verdicts }: Listed): Iterable<WrittenValue[]> {
  const speak = (text: string) => say(visit.language, text);
  for (const line of found.lines) {
    const verdict = verdicts.get(line.personId);
    const missing = verdict && line.outcome !== 'eligible' ? lacking(verdict) : [];
    const words = missing.map((result) => {
      const { required, cure } = conditionWords(result, pack);
      return cure ? `${speak(required)}: ${speak(cure)}` : speak(required);
    });
    const articles = new Set(missing.map(({ condition }) => sourceWords(condition.source)));
    yield [
      line.name,
      line.post,
      visit.t.eligibility.outcomes[line.outcome],
      words.join('\n'),
      [...articles].join('\n'),
      line.outcome === 'notEligible' ? line.opensYear : null,
    ];
  }
}

function about({ visit, unit, asked, pack, found, withheld }: Listed): WrittenValue[][] {
  const t = visit.t.eligibility.list;
  return [
    [t.about.unit, unit.name],
    [t.about.award, awardTitle(pack, asked.award)],
    [t.about.year, asked.year],
    [t.about.onDate, found.made ? formatDay(found.made.onDate) : t.nobodyTitle],
    [
      t.about.pack,
      found.made ? keptPackLabel(visit, found.made.pack) : visit.t.eligibility.packName(pack.name, pack.version),
    ],
    ...(withheld ? [[t.about.hidden, t.hidden]] : []),
  ];
}

interface Body {
  visit: Visit;
  asked: BodyAsked;
  units: readonly UnitSummary[];
  awards: readonly AwardSummary[];
  latest: JudgingRun | null;
  pack: RulePack;
}

/** The whole body as a workbook: unit by unit for one award, award by award, and what it rests on. */
export function bodyWorkbook({ visit, asked, units, awards, latest, pack }: Body): Promise<Uint8Array> {
  const { ministry: t, list } = visit.t.eligibility;
  const counts = (['eligible', 'notEligible', 'unknown'] as const).map((outcome) => ({
    outcome,
    column: { heading: t.columns[outcome], width: 14 },
  }));
  const columns = counts.map(({ column }) => column);
  const unitRow = (unit: UnitSummary): WrittenValue[] => [
    unit.name,
    ...counts.map(({ outcome }) => (unit.at ? unit.counts[outcome] : null)),
    unit.at ? formatDay(dayOf(new Date(unit.at).toISOString())) : t.notMade,
  ];
  return writeWorkbook([
    {
      name: list.sheet,
      columns: [{ heading: t.columns.unit, width: 40 }, ...columns, { heading: t.columns.at, width: 14 }],
      rows: units.map(unitRow),
    },
    {
      name: t.awardSheet,
      columns: [{ heading: t.award, width: 40 }, ...columns],
      rows: awards.map(({ award, counts: found }) => [
        awardTitle(pack, award),
        ...counts.map(({ outcome }) => found[outcome]),
      ]),
    },
    {
      name: list.aboutSheet,
      columns: [
        { heading: list.aboutSheet, width: 22 },
        { heading: '', width: 70 },
      ],
      rows: [
        [list.about.award, awardTitle(pack, asked.award)],
        [list.about.year, asked.year],
        ...(latest
          ? [
              [list.about.onDate, formatDay(latest.onDate)],
              [list.about.pack, latest.packs.map((kept) => keptPackLabel(visit, kept)).join(', ')],
              [visit.t.eligibility.judging.facts.by, latest.startedBy],
            ]
          : []),
      ],
    },
  ]);
}
