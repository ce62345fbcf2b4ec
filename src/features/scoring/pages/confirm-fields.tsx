import type { Attempt } from '#src/platform/http/visit.ts';
import type { Column } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Checkboxes } from '#src/ui/choices.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import { Warning } from '#src/ui/status.tsx';
import { type Confirmation, confirmField, confirmReasonField, type OpenBreak } from '../confirmations.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import { dayWords } from './day-words.ts';

interface ConfirmFieldsProps {
  code: string;
  /** What breaks a rule here as it is stored; null where it was just typed. */
  found: OpenBreak | null;
  attempt: Attempt;
}

/** Beside what breaks a rule: whether the points count all the same, and why. */
export function ConfirmFields({ code, found, attempt }: ConfirmFieldsProps) {
  const { t } = useFrame();
  const words = t.scoring.confirm;
  const [box, reason] = [confirmField(code), confirmReasonField(code)];
  const confirmed = found?.confirmed ?? null;
  const stored = { [box]: confirmed ? '1' : '', [reason]: confirmed?.reason ?? '' };
  const values = attempt.sent && attempt.values[reason] !== undefined ? attempt.values : stored;
  const points = found ? pointsWords(found.points, words.columns) : null;
  return (
    <div class="cach">
      <Checkboxes
        name={box}
        label={words.legend(code)}
        labelIn="readers"
        choices={[{ value: '1', label: points ? words.countAll(points) : words.countEntered }]}
        values={values[box] === '1' ? ['1'] : []}
      />
      <TextArea
        name={reason}
        label={words.reason(code)}
        rows={2}
        maxlength={2000}
        value={values[reason]}
        error={attempt.errors[reason]}
      />
      {confirmed && <div class="mo nho">{words.by(personOf(confirmed), dayWords(confirmed.at))}</div>}
    </div>
  );
}

interface LimitBreaksProps {
  record: SheetRecord;
  breaks: readonly OpenBreak[];
  attempt: Attempt;
}

/** What breaks a rule that stands above the lines: the caps of a group and of the whole table. */
export function LimitBreaks({ record, breaks, attempt }: LimitBreaksProps) {
  const { t } = useFrame();
  const codes = limitCodes(record, breaks, attempt);
  if (codes.length === 0) return null;
  return (
    <section>
      <h2>{t.scoring.confirm.limits}</h2>
      {codes.map((code) => {
        const found = breaks.find((each) => each.code === code) ?? null;
        return (
          <>
            {found?.messages.map((message) => (
              <Warning>{message}</Warning>
            ))}
            <ConfirmFields code={code} found={found} attempt={attempt} />
          </>
        );
      })}
    </section>
  );
}

/** Codes of the lines and limits of which the form speaks: what is stored against a rule, and what was just typed. */
export function shownCodes(breaks: readonly OpenBreak[], attempt: Attempt): Set<string> {
  const typed = [...Object.keys(attempt.errors), ...Object.keys(attempt.values)].flatMap((name) =>
    name.startsWith(confirmReasonField('')) ? [name.slice(2)] : [],
  );
  return new Set([...breaks.map(({ code }) => code), ...typed]);
}

function limitCodes({ criteria }: SheetRecord, breaks: readonly OpenBreak[], attempt: Attempt): string[] {
  const lines = new Set(criteria.map(({ code }) => code));
  return [...shownCodes(breaks, attempt)].filter((code) => !lines.has(code));
}

/** "12 điểm chuẩn; 3 điểm trừ". */
export function pointsWords(
  points: { readonly [On in Column]?: number },
  words: Record<Column, (points: string) => string>,
): string {
  return (['base', 'bonus', 'penalty'] as const)
    .flatMap((on) => (points[on] === undefined ? [] : [words[on](formatPoints(points[on]))]))
    .join('; ');
}

export const personOf = ({ name, title }: Pick<Confirmation, 'name' | 'title'>) =>
  [name, title].filter(Boolean).join(', ');
