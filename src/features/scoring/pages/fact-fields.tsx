import type { Attempt } from '#src/platform/http/visit.ts';
import { type Asked, askedOf } from '#src/points/asked.ts';
import { DateField, DecimalField, Select, TextField } from '#src/ui/fields.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import type { TableCriterion } from '../queries/score-table.ts';
import { factField } from '../self-lines.ts';
import { choicesOf, yesOrNo } from './long-sheet.tsx';

interface FactFieldsProps {
  criterion: TableCriterion;
  values: Record<string, string>;
  errors: Attempt['errors'];
  /** Inside a row of the sheet: no hints, and the code said with the label. */
  compact?: boolean;
}

/** A labelled field for each fact that the rules of a line ask for. */
export function FactFields({ criterion, values, errors, compact = false }: FactFieldsProps) {
  return (
    <>
      {askedOf(criterion.item).map((asked) => (
        <FactField criterion={criterion} values={values} errors={errors} compact={compact} asked={asked} />
      ))}
    </>
  );
}

function FactField({ criterion, values, errors, compact, asked }: FactFieldsProps & { asked: Asked }) {
  const { t } = useFrame();
  const words = t.selfScore;
  const name = factField(asked, criterion.code);
  const label = compact ? `${words.asked[asked]} ${criterion.code}` : words.asked[asked];
  const hint = compact ? undefined : words.hints[asked as keyof typeof words.hints];
  const field = { name, label, hint, value: values[name] ?? '', error: errors[name] };
  if (asked === 'holds') return <Select {...field} options={yesOrNo(words)} empty={words.choose} width="so" />;
  if (asked === 'choice') {
    return <Select {...field} options={choicesOf(criterion, compact ? 40 : 200)} empty={words.choose} />;
  }
  if (asked === 'dueFor') return <DateField {...field} />;
  if (asked === 'doneOn' || asked === 'marks')
    return <TextField {...field} width={asked === 'marks' ? 'nua' : 'ngay'} />;
  return <DecimalField {...field} />;
}
