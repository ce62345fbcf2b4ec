import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icons.tsx';
import { type Check, CheckList } from '#src/ui/signers.tsx';
import { Status } from '#src/ui/status.tsx';
import { type GuardLine, guardLines } from '#src/ui/teller/guard-view.ts';
import type { VoteParts } from '../queries.ts';
import { nameOf } from './ceremony-page.tsx';
import { Say, Step, StepCheckbox, StepFault } from './teller-step.tsx';
import type { VoteView } from './vote-page.tsx';

type Props = Pick<VoteView, 'visit' | 'parts'>;

/** What a teller's device looks at before it decrypts, and the button that is locked until all of it holds. */
export function DecryptionSteps({ visit, parts }: Props) {
  const t = visit.t.tellers.vote;
  const refused = parts.tellers.find(({ position }) => position === parts.own?.position)?.refusal;
  return (
    <>
      <Step name="looking">
        <h2>{t.lookingTitle}</h2>
        <p>{t.looking}</p>
        <p role="status" data-slot="progress" />
      </Step>
      <Step name="passed">
        <Status kind="xong" ground>
          {t.marks.passed}
        </Status>
      </Step>
      <Step name="failed">
        <Status kind="loi" ground>
          {t.marks.failed}
        </Status>
      </Step>
      <Step name="skipped">
        <Status kind="cho" ground>
          {t.marks.skipped}
        </Status>
      </Step>
      <Step name="verdict">
        <h2>{t.checksTitle}</h2>
        <p data-slot="figures" />
        <ul class="dk">
          {(Object.keys(guardLines) as GuardLine[]).map((line) => (
            <li data-line={line}>
              <div data-mark="" />
              <div>
                <p>
                  <b>{t.checks[line]}</b>
                </p>
                <div class="mo dk__tu" data-found="" />
              </div>
            </li>
          ))}
        </ul>
        <h2>{t.headTitle}</h2>
        <p class="mo nho">{t.headHere}</p>
        <p class="ma-theo-doi" data-slot="head" />
        <div data-if="allowed" hidden>
          <StepCheckbox id="dau-giong" label={t.headSame} />
          <div class="nhom-nut">
            <Say what="decrypt">{t.decrypt}</Say>
            <a class="govuk-button govuk-button--secondary" href={paths.voteHeadSheet(parts.voteId)}>
              {t.printHeadAgain}
            </a>
          </div>
        </div>
        <div data-if="locked" hidden>
          <button
            class="govuk-button govuk-button--khoa"
            type="button"
            aria-disabled="true"
            aria-describedby="giai-ma-ly-do"
          >
            <Icon name="lock" />
            {'\u00a0'}
            {t.decrypt}
          </button>
          <p class="mo nho ly-do-khoa" id="giai-ma-ly-do" role="alert">
            {t.locked}
          </p>
          <Say what="lookAgain" kind="secondary">
            {t.lookAgain}
          </Say>
        </div>
        <OwnRefusal visit={visit} refusal={refused} />
      </Step>
      <Step name="ended">
        <OwnRefusal visit={visit} refusal={refused} />
      </Step>
      <Step name="sent">
        <h2>{t.sentTitle}</h2>
        <p role="status">{t.sent}</p>
      </Step>
    </>
  );
}

/** A teller may refuse from the close on, before the head is signed too; said once. */
function OwnRefusal({
  visit,
  refusal,
}: Pick<Props, 'visit'> & { refusal: VoteParts['tellers'][number]['refusal'] | undefined }) {
  if (!refusal) return <Refusal visit={visit} />;
  return (
    <p>
      <b>{visit.t.tellers.vote.refusedTitle}</b>: {refusal.reason}
    </p>
  );
}

function Refusal({ visit }: Pick<Props, 'visit'>) {
  const t = visit.t.tellers.vote;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">{t.refuse}</summary>
      <form data-form="refuse" novalidate>
        <div class="govuk-form-group">
          <label class="govuk-label" for="ly-do">
            {t.refuseReason}
          </label>
          <StepFault id="ly-do" />
          <textarea class="govuk-textarea" id="ly-do" rows={3} maxlength={2000} aria-describedby="ly-do-loi" />
        </div>
        <button class="govuk-button govuk-button--warning" type="submit">
          {t.refuseButton}
        </button>
      </form>
    </details>
  );
}

/** How many parts there are, whose, and what comes after. */
export function DecryptionSide({ visit, parts }: Props) {
  const { vote: t, ...words } = visit.t.tellers;
  const done = parts.tellers.filter(({ decrypted }) => decrypted).length;
  const size = parts.tellers.length;
  const over = parts.state === 'counted' || parts.state === 'published';
  return (
    <>
      <h2>{t.sideTitle(parts.threshold, size)}</h2>
      <div data-live="parts">
        <div class="phan-so">
          <b>{t.share(done, parts.threshold)}</b>
          <span>
            {t.shareWords}
            <br />
            {t.shareOf(parts.threshold, size)}
          </span>
        </div>
        <CheckList
          items={parts.tellers.map((teller) => ({
            ...stateOf(t, teller, over),
            text: nameOf(words, teller, teller.position === parts.own?.position),
          }))}
        />
      </div>
      {!over && (
        <>
          <h2>{t.whenLocked}</h2>
          <p>{t.whenLockedWords}</p>
          <h2>{t.after}</h2>
          <p>{t.afterWords}</p>
        </>
      )}
    </>
  );
}

function stateOf(
  t: VoteView['visit']['t']['tellers']['vote'],
  { decrypted, refusal }: VoteParts['tellers'][number],
  over: boolean,
): Pick<Check, 'kind' | 'note'> {
  if (decrypted) return { kind: 'xong', note: t.part.sent };
  if (refusal) return { kind: 'loi', note: t.refusedBecause(refusal.reason) };
  return { kind: 'cho', note: over ? t.part.notNeeded : t.part.none };
}
