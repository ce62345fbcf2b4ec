import type { DossierLaw } from '#src/law/dossier-law.ts';
import { type Source, sourceWords } from '#src/law/source.ts';
import type { Words } from '#src/platform/i18n/words.ts';
import type { Day } from '#src/text/day.ts';
import { type ConditionKey, conditionsOf } from './conditions.ts';
import type { QuestionKey } from './report-questions.ts';

/** What an item is called: a part as its law names it, a question or a condition in the words of the language. */
export function itemName(t: Words['dossiers'], law: Pick<DossierLaw, 'parts'>, item: string): string {
  const [kind = '', key = ''] = item.split('.');
  if (kind === 'part') return law.parts.find((part) => part.key === key)?.name ?? key;
  if (kind === 'report') return t.question.questions[key as QuestionKey]?.title ?? key;
  return t.dossier.condition[key as ConditionKey] ?? key;
}

/** The document behind an item: of a part its law, of a condition the standard of the award. */
export function itemSource(
  { award, law, nominated }: { award: 'CO_BO' | 'CO_CP'; law: DossierLaw; nominated: { conferenceDay: Day } },
  item: string,
): Source | null {
  const part = law.parts.find(({ key }) => `part.${key}` === item);
  if (part) return part.source;
  const conditions = conditionsOf({
    ...{ award, conferenceDay: nominated.conferenceDay },
    ...{ nominatedForMinistryFlag: true, scored: true, confirmed: true },
  });
  return conditions.find(({ key }) => `condition.${key}` === item)?.source ?? null;
}

export function itemSourceWords(dossier: Parameters<typeof itemSource>[0], item: string): string {
  const source = itemSource(dossier, item);
  return source ? sourceWords(source) : '';
}
