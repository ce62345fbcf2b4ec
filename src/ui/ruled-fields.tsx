import { Select, TextField } from './fields.tsx';

/** The words of a form that sets rules, each with its source. */
export interface RuledWords {
  comparison: string;
  comparisons: Record<string, string>;
  share: string;
  shareHint: string;
  base: string;
  bases: Record<string, string>;
  /** Said instead of a choice where only one base fits. */
  onEntitled: string;
  standing: string;
  standings: Record<string, string>;
  source: string;
  article: string;
  note: string;
  pick: string;
}

interface RuledFieldsProps {
  /** Begins the name of every field of the rule. */
  name: string;
  words: RuledWords;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Comparison, share and base of a threshold. */
export function ShareFields({ onlyEntitled = false, ...rule }: RuledFieldsProps & { onlyEntitled?: boolean }) {
  const { words } = rule;
  return (
    <>
      <Select
        {...part(rule, 'Comparison')}
        label={words.comparison}
        options={options(words.comparisons)}
        width="ngay"
      />
      <TextField {...part(rule, 'Share')} label={words.share} hint={words.shareHint} width="so" />
      {onlyEntitled ? (
        <p class="mo">{words.onEntitled}</p>
      ) : (
        <Select {...part(rule, 'Base')} label={words.base} options={options(words.bases)} empty={words.pick} />
      )}
    </>
  );
}

/** How well a rule is known, the document or who decided, the article, and what else is to be said of it. */
export function SourceFields(rule: RuledFieldsProps) {
  const { words } = rule;
  return (
    <>
      <Select
        {...part(rule, 'Standing')}
        label={words.standing}
        options={options(words.standings)}
        empty={words.pick}
      />
      <TextField {...part(rule, 'Source')} label={words.source} maxlength={250} />
      <TextField {...part(rule, 'Article')} label={words.article} maxlength={120} optional />
      <TextField {...part(rule, 'Note')} label={words.note} maxlength={250} optional />
    </>
  );
}

function part({ name, values, errors }: RuledFieldsProps, suffix: string) {
  const field = `${name}${suffix}`;
  return { name: field, error: errors[field], value: values[field] };
}

/** Value -> label as the choices of a field. */
export function options(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
