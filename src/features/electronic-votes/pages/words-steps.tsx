import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icons.tsx';
import { Say, Step } from './teller-step.tsx';
import type { VoteView } from './vote-page.tsx';

type Props = Pick<VoteView, 'visit' | 'parts'>;

/** The words for those who have no key; a teller sees the own device's. */
export function WordsList({ visit, parts, words }: Pick<VoteView, 'visit' | 'parts' | 'words'>) {
  const t = visit.t.tellers.vote;
  return (
    <>
      <p>{t.wordsIntro}</p>
      <ol class="tam-tu">
        {words.map((word, at) => (
          <li>
            <span>{at + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <p class="mo nho">{t.wordsByServer}</p>
      <p class="mo nho">{t.fingerprint}</p>
      <p class="dau-hieu">{parts.fingerprint}</p>
    </>
  );
}

/** The head teller's device turns the slips into the public list of this vote. */
export function SealSteps({ visit, parts }: Props) {
  const t = visit.t.tellers.vote;
  return (
    <>
      <Step name="seal">
        <h2>{t.sealTitle}</h2>
        <p data-slot="sealWords" />
        <Say what="seal">{t.seal}</Say>
      </Step>
      <Step name="noSlips">
        <h2>{t.noSlipsTitle}</h2>
        <p>{t.noSlips}</p>
        <a class="govuk-button" href={paths.recordSlips(parts.ceremonyId)}>
          {t.toSlips}
        </a>
      </Step>
    </>
  );
}

/** The eight words of the election, as this device computed them. */
export function WordsSteps({ visit, parts }: Props) {
  const t = visit.t.tellers.vote;
  return (
    <>
      <Step name="words">
        <h2>{t.wordsTitle}</h2>
        <p>{t.wordsIntro}</p>
        <ol class="tam-tu" data-slot="words" />
        <p class="mo nho">{t.wordsHere}</p>
        <p class="mo nho">{t.fingerprint}</p>
        <p class="dau-hieu" data-slot="fingerprint" />
        <p>{t.secretary}</p>
        <p data-if="elsewhere" hidden>
          {t.wordsElsewhere}
        </p>
        <div data-if="open" hidden>
          <Say what="wordsSame">{t.wordsSame}</Say>
          <p>{t.wordsDiffer}</p>
        </div>
        <p class="da-nhan" role="status" data-if="confirmed" hidden>
          <Icon name="check" /> {t.wordsDone}
        </p>
      </Step>
      <Step name="wordsAgain">
        <h2>{t.wordsAgainTitle}</h2>
        <p>{t.wordsAgain}</p>
        <ol class="tam-tu" data-slot="words" />
        <Say what="wordsAsMinutes">{t.wordsAsMinutes}</Say>
        <p>{t.wordsDiffer}</p>
      </Step>
      <Step name="noKey">
        <h2>{t.noKeyTitle}</h2>
        <p>{t.noKey}</p>
        <a class="govuk-button" href={paths.keyCeremony(parts.ceremonyId)}>
          {t.toKeys}
        </a>
      </Step>
    </>
  );
}
