import { DISCIPLINES, MATTERS, RATINGS, REACHES } from '#src/law/facts.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { awardsFor, type FactKind } from '../rules.ts';
import { awardName } from './award-names.ts';
import type { FactField } from './fact-form.tsx';

type Options = NonNullable<FactField['options']>;

/** The fields of each form on a person or a unit, in the order in which they are asked. */
export function personFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  const { genders } = t.people.record;
  return [
    { kind: 'text', name: 'name', label: w.name },
    { kind: 'day', name: 'birthDate', label: w.birthDate, optional: true },
    {
      ...{ kind: 'choice', name: 'gender', label: w.gender, optional: true, width: 'ma', empty: w.pick },
      options: [
        { value: 'female', label: genders.female },
        { value: 'male', label: genders.male },
      ],
    },
    { kind: 'text', name: 'staffCode', label: w.staffCode, optional: true, width: 'ma' },
    {
      ...{ kind: 'number', name: 'identityNumber', label: w.identityNumber, hint: w.identityHint, optional: true },
      width: 'ma',
    },
    { kind: 'day', name: 'recruitedOn', label: w.recruitedOn, hint: w.recruitedHint, optional: true },
  ];
}

export function postFields({ t }: Visit, units: Options): FactField[] {
  const w = t.people.form;
  return [
    { kind: 'choice', name: 'unitId', label: w.unit, options: units, empty: w.pick },
    { kind: 'text', name: 'post', label: w.post, hint: w.postHint },
    { kind: 'tick', name: 'leader', label: w.leader },
    { kind: 'day', name: 'startsOn', label: w.startsOn },
    { kind: 'text', name: 'document', label: w.document, hint: w.documentHint, optional: true },
  ];
}

export function leaveFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [
    { kind: 'day', name: 'leftOn', label: w.leftOn },
    { kind: 'text', name: 'reason', label: w.reason, hint: w.reasonHint },
  ];
}

export function ratingFields({ t }: Visit, kind: 'person' | 'collective'): FactField[] {
  const w = t.people.form;
  const words = t.people.line.ratingsFull;
  const ofPersons: FactField[] = [
    {
      ...{ kind: 'number', name: 'absentDays', label: w.absentDays, hint: w.absentHint, optional: true },
      width: 'so',
    },
    { kind: 'tick', name: 'maternity', label: w.maternity },
  ];
  return [
    { kind: 'number', name: 'year', label: w.year, width: 'so' },
    {
      ...{ kind: 'radios', name: 'level', label: w.level },
      options: RATINGS.map((value) => ({ value, label: words[value] })),
    },
    ...(kind === 'person' ? ofPersons : []),
    { kind: 'text', name: 'document', label: w.document, hint: w.documentHint, optional: true },
  ];
}

export function awardFields(
  { t }: Visit,
  { kind, pack, initiatives }: { kind: 'person' | 'collective'; pack: RulePack; initiatives: Options },
): FactField[] {
  const w = t.people.form;
  return [
    {
      ...{ kind: 'choice', name: 'award', label: w.award, empty: w.pick },
      options: awardsFor(kind).map((value) => ({ value, label: awardName(value, pack) })),
    },
    { kind: 'number', name: 'year', label: w.awardYear, width: 'so' },
    { kind: 'text', name: 'decisionNumber', label: w.decisionNumber, width: 'nua' },
    { kind: 'day', name: 'decidedOn', label: w.decidedOn },
    { kind: 'text', name: 'issuer', label: w.issuer },
    ...(initiatives.length > 0
      ? [
          {
            ...{ kind: 'choice' as const, name: 'initiativeId', label: w.initiative, hint: w.initiativeHint },
            ...{ optional: true, options: initiatives, empty: w.noInitiative },
          },
        ]
      : []),
    { kind: 'number', name: 'money', label: w.money, optional: true, width: 'ma' },
  ];
}

export function revokeFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [
    { kind: 'text', name: 'revokeNumber', label: w.revokeNumber, width: 'nua' },
    { kind: 'day', name: 'revokedOn', label: w.revokedOn },
    { kind: 'lines', name: 'revokeReason', label: w.revokeReason },
  ];
}

export function initiativeFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [
    { kind: 'text', name: 'name', label: w.initiativeName },
    {
      ...{ kind: 'radios', name: 'kind', label: w.kind },
      options: (['initiative', 'topic'] as const).map((value) => ({ value, label: w.kinds[value] })),
    },
    {
      ...{ kind: 'radios', name: 'reach', label: w.reach },
      options: REACHES.map((value) => ({ value, label: w.reaches[value] })),
    },
    { kind: 'number', name: 'year', label: w.year, width: 'so' },
    { kind: 'text', name: 'decisionNumber', label: w.recognition, width: 'nua' },
    { kind: 'day', name: 'recognisedOn', label: w.recognisedOn },
    { kind: 'text', name: 'issuer', label: w.recogniser },
    { kind: 'number', name: 'share', label: w.share, optional: true, width: 'so' },
  ];
}

export function coauthorFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [{ kind: 'text', name: 'coauthors', label: w.coauthors, hint: w.coauthorsHint, optional: true }];
}

export function disciplineFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [
    {
      ...{ kind: 'choice', name: 'level', label: w.disciplineLevel, empty: w.pick, width: 'nua' },
      options: DISCIPLINES.map((value) => ({ value, label: t.people.discipline.levels[value] })),
    },
    { kind: 'text', name: 'decisionNumber', label: w.decisionNumber, width: 'nua' },
    { kind: 'day', name: 'decidedOn', label: w.decidedOn },
    { kind: 'text', name: 'issuer', label: w.issuer },
  ];
}

export function matterFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [
    {
      ...{ kind: 'choice', name: 'kind', label: w.matterKind, empty: w.pick },
      options: MATTERS.map((value) => ({ value, label: t.people.discipline.kinds[value] })),
    },
    { kind: 'day', name: 'openedOn', label: w.openedOn },
    { kind: 'text', name: 'document', label: w.document, hint: w.documentHint, optional: true },
  ];
}

export function closeMatterFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  return [
    { kind: 'day', name: 'closedOn', label: w.closedOn },
    {
      ...{ kind: 'radios', name: 'clean', label: w.clean },
      options: (['khong', 'co'] as const).map((value) => ({ value, label: w.cleanChoices[value] })),
    },
    { kind: 'lines', name: 'conclusion', label: w.conclusion, hint: w.conclusionHint },
  ];
}

export function staffFields({ t }: Visit): FactField[] {
  const w = t.people.form;
  const parts = ['completed', 'advanced', 'fighters', 'women'] as const;
  return [
    { kind: 'number', name: 'year', label: w.year, width: 'so' },
    { kind: 'number', name: 'people', label: w.people, width: 'so' },
    ...parts.map(
      (name): FactField => ({ kind: 'number', name, label: w[name], hint: w.countHint, optional: true, width: 'so' }),
    ),
    { kind: 'text', name: 'document', label: w.document, hint: w.documentHint, optional: true },
  ];
}

export function foundFields({ t }: Visit, recordedFrom: string): FactField[] {
  const w = t.people.form;
  return [
    { kind: 'day', name: 'foundedOn', label: w.foundedOn, hint: w.foundedHint(recordedFrom), optional: true },
    {
      ...{ kind: 'radios', name: 'legalPersonality', label: w.legalPersonality, hint: w.legalHint },
      options: [
        { value: 'co', label: w.yes },
        { value: 'khong', label: w.no },
        { value: '', label: w.unknown },
      ],
    },
  ];
}

export function endDisciplineFields({ t }: Visit): FactField[] {
  return [{ kind: 'day', name: 'endedOn', label: t.people.form.endedOn }];
}

/** The last day in a post, where it is the last day of work. */
export function endOfPostFields({ t }: Visit): FactField[] {
  return [{ kind: 'day', name: 'endsOn', label: t.people.form.leftOn }];
}

/** Why something is corrected: the last field of each such form. */
export function whyFields({ t }: Visit): FactField[] {
  const w = t.people.corrections;
  return [{ kind: 'lines', name: 'why', label: w.why, hint: w.whyHint }];
}

export function strikeFields({ t }: Visit): FactField[] {
  const w = t.people.strikes;
  return [{ kind: 'lines', name: 'why', label: w.why, hint: w.whyHint }];
}

/** The fields of an entry as its history names them; choices with all that was ever possible. */
export function fieldsOfKind(visit: Visit, kind: FactKind): FactField[] {
  const w = visit.t.people.form;
  switch (kind) {
    case 'award':
      return [
        ...awardFields(visit, { kind: 'person', pack: rulePack(), initiatives: [] }),
        ...awardFields(visit, { kind: 'collective', pack: rulePack(), initiatives: [] }),
        { kind: 'text', name: 'initiative', label: w.initiative },
        ...revokeFields(visit),
      ];
    case 'rating':
      return ratingFields(visit, 'person');
    case 'initiative':
      return initiativeFields(visit);
    case 'post':
      return [...postFields(visit, []), { kind: 'text', name: 'unit', label: w.unit }, ...endOfPostFields(visit)];
    case 'discipline':
      return [...disciplineFields(visit), ...endDisciplineFields(visit)];
    case 'matter':
      return [...matterFields(visit), ...closeMatterFields(visit)];
  }
}
