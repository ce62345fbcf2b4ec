import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Notice } from '#src/ui/notice.tsx';
import { CheckList } from '#src/ui/signers.tsx';
import type { CeremonyParts } from '../queries.ts';
import { Say, Step, StepField } from './teller-step.tsx';

interface Props {
  visit: Visit;
  parts: CeremonyParts;
}

/** What a teller's device shows of its own key, from making it to the rehearsal. */
export function KeySteps(props: Props) {
  const { visit } = props;
  const t = visit.t.tellers.key;
  return (
    <>
      <MakeStep {...props} />
      <EnvelopeSteps {...props} />
      <Step name="others">
        <h2>{t.othersTitle}</h2>
        <p role="status">{t.others}</p>
      </Step>
      <Step name="words">
        <h2>{t.wordsTitle}</h2>
        <p>{t.words}</p>
        <ol class="tam-tu" data-slot="words" />
        <Say what="wordsSame">{t.wordsSame}</Say>
        <p>{t.wordsDiffer}</p>
      </Step>
      <Step name="rehearse">
        <h2>{t.rehearseTitle}</h2>
        <p>{t.rehearseWords}</p>
        <Say what="rehearse">{t.rehearse}</Say>
      </Step>
      <DoneStep {...props} />
      <LostStep {...props} />
      <Step name="voided">
        <h2>{visit.t.tellers.ceremony.voided}</h2>
        <p>{t.voided}</p>
        <Say what="forget" kind="secondary">
          {t.forget}
        </Say>
      </Step>
    </>
  );
}

function MakeStep({ visit, parts }: Props) {
  const t = visit.t.tellers.key;
  return (
    <Step name="make">
      <h2>{t.makeTitle(parts.own?.position ?? 0)}</h2>
      <p>{t.makeWords(parts.threshold, parts.size)}</p>
      <CheckList
        items={[
          { kind: 'xong', text: t.canMake },
          { kind: 'xong', text: t.keeps },
          { kind: 'luu-y', text: t.backup, note: t.backupWords },
        ]}
      />
      <Notice kind="cho">{t.publicOnly}</Notice>
      <Say what="make">{t.make}</Say>
    </Step>
  );
}

function EnvelopeSteps({ visit }: Props) {
  const t = visit.t.tellers.key;
  return (
    <>
      <Step name="envelope">
        <h2>{t.envelopeTitle}</h2>
        <p>{t.envelopeWords}</p>
        <ol class="tam-tu mono" data-slot="words" />
        <p class="mo">{t.envelopeCase}</p>
        <Say what="copied">{t.copied}</Say>
      </Step>
      <Step name="envelopeCheck">
        <h2>{t.checkTitle}</h2>
        <p>{t.checkWords}</p>
        <form data-form="sealed" novalidate>
          {[0, 1].map((at) => (
            <StepField
              id={`nhom-${at}`}
              label={<span data-slot={`group-${at}`} />}
              class="mono rong-so"
              maxlength={8}
            />
          ))}
          <div class="nhom-nut">
            <button class="govuk-button" type="submit">
              {t.checkButton}
            </button>
            <Say what="lookAgain" kind="secondary">
              {t.lookAgain}
            </Say>
          </div>
        </form>
      </Step>
    </>
  );
}

function DoneStep({ visit, parts }: Props) {
  const t = visit.t.tellers.key;
  return (
    <Step name="done">
      <h2>{t.doneTitle}</h2>
      <p>{t.done}</p>
      {parts.own?.isHead && (
        <a class="govuk-button" href={paths.recordSlips(parts.ceremonyId)}>
          {t.slips}
        </a>
      )}
    </Step>
  );
}

function LostStep({ visit }: Props) {
  const t = visit.t.tellers.key;
  return (
    <Step name="lost">
      <h2>{t.lostTitle}</h2>
      <p>{t.lost}</p>
      <form data-form="recover" novalidate>
        <StepField id="hat-giong" label={t.seed} hint={t.seedHint} class="mono rong-nua" />
        <button class="govuk-button" type="submit">
          {t.recover}
        </button>
      </form>
    </Step>
  );
}
