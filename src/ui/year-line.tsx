import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';
import { percent, styleRule } from './style-rule.ts';

export interface YearStep {
  label: string;
  /** "đến 04/12" */
  when: string;
  state: 'past' | 'now' | 'future';
}

interface YearLineProps {
  label: string;
  steps: YearStep[];
  /** Days gone and days long of the present step, and the words at the mark: "Hôm nay, 02/12". */
  today?: { gone: number; length: number; label: string };
}

/** The year in one line, today marked to scale inside its phase; vertical on phones (`dong-nam`). */
export function YearLine({ label, steps, today }: YearLineProps) {
  return (
    <ol class="dong-nam" aria-label={label}>
      {steps.map((step) =>
        step.state === 'now' ? <PresentStep step={step} today={today} /> : <OtherStep step={step} />,
      )}
    </ol>
  );
}

function PresentStep({ step, today }: { step: YearStep; today: YearLineProps['today'] }) {
  const gone = today ? percent(today.gone, today.length) : '0%';
  return (
    <li class={`nay ${styleRule(useFrame(), `--da:${gone}`)}`} aria-current="step">
      {today && <span class="hom">{today.label}</span>}
      <b>
        <Said>{step.label}</Said>
      </b>
      {` ${step.when}`}
    </li>
  );
}

function OtherStep({ step }: { step: YearStep }) {
  return (
    <li class={step.state === 'past' ? 'qua' : undefined}>
      <b>
        <Said>{step.label}</Said>
      </b>
      {` ${step.when}`}
    </li>
  );
}
