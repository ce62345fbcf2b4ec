import { useFrame } from '#src/ui/frame-context.tsx';
import { Said } from '#src/ui/said.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import type { Confirmation } from '../confirmations.ts';
import { personOf, pointsWords } from './confirm-fields.tsx';
import { dayWords } from './day-words.ts';
import type { SheetView } from './sheet-view.ts';

/** Everything that was ever confirmed against a rule of the table, and whether it counts now; prints as it stands. */
export function ConfirmationList({ view }: { view: SheetView }) {
  const { t } = useFrame();
  const words = t.scoring.confirm;
  const { confirmations } = view;
  if (confirmations.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="mo">{words.help}</p>
      <CheckList items={confirmations.map((each) => checkOf(each, view.counts(each), words))} />
    </section>
  );
}

function checkOf(
  each: Confirmation,
  counts: boolean,
  words: ReturnType<typeof useFrame>['t']['scoring']['confirm'],
): Check {
  const place = each.code === '' ? words.whole : words.line(each.code);
  const what = each.withdrawn ? words.withdrawn : words.confirmed(pointsWords(each.points, words.columns));
  return {
    kind: counts ? 'luu-y' : 'cho',
    text: `${place}: ${what}${each.reason ? `. ${each.reason}` : ''}`,
    note: (
      <>
        {words.by(personOf(each), dayWords(each.at))}
        {!each.withdrawn && !counts && ` · ${words.ended}`}
        <br />
        <Said>{each.rule}</Said>
      </>
    ),
  };
}
