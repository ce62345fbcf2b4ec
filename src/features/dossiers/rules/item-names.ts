import type { DossierLaw } from '#src/law/dossier-law.ts';
import type { Condition } from '#src/law/pack.ts';
import { type Source, sourceWords } from '#src/law/source.ts';
import type { Words } from '#src/platform/i18n/words.ts';
import { conditionItem } from './appraisal-items.ts';
import type { QuestionKey } from './report-questions.ts';

interface Named {
  law: Pick<DossierLaw, 'parts'>;
  conditions: readonly Condition[];
}

/** What an item is called: a part as its law names it, a question in the words of the language, a condition as its rule has it. */
export function itemName(t: Words['dossiers'], { law, conditions }: Named, item: string): string {
  const [kind = '', key = ''] = item.split('.');
  if (kind === 'part') return law.parts.find((part) => part.key === key)?.name ?? key;
  if (kind === 'report') return t.question.questions[key as QuestionKey]?.title ?? key;
  return conditions.find(({ code }) => code === key)?.text ?? key;
}

/** The document behind an item: of a part its law, of a condition its rule. */
export function itemSource({ law, conditions }: Named, item: string): Source | null {
  const part = law.parts.find(({ key }) => `part.${key}` === item);
  return part?.source ?? conditions.find(({ code }) => conditionItem(code) === item)?.source ?? null;
}

export function itemSourceWords(dossier: Named, item: string): string {
  const source = itemSource(dossier, item);
  return source ? sourceWords(source) : '';
}
