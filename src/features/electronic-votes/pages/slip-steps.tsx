import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { Icon } from '#src/ui/icons.tsx';
import { Notice } from '#src/ui/notice.tsx';

interface Props {
  visit: Visit;
}

/** The steps of a delegate's device, each a template that the island fills in. */
export function SlipSteps({ visit }: Props) {
  return (
    <>
      <TypeStep visit={visit} />
      <VotesSteps visit={visit} />
      <ChooseStep visit={visit} />
      <ReviewStep visit={visit} />
      <EncryptingStep visit={visit} />
      <DecideStep visit={visit} />
      <CheckSteps visit={visit} />
      <SendingStep visit={visit} />
      <RefusedStep visit={visit} />
      <ReceiptStep visit={visit} />
    </>
  );
}

/** The island draws the content of a step into the page's main part. */
function Step({ name, children }: { name: string; children?: Child }) {
  return <template data-step={name}>{children}</template>;
}

function Foot({ children }: { children?: Child }) {
  return (
    <div class="phieu__cuoi">
      <div class="trong">{children}</div>
    </div>
  );
}

/** "Bước 1/3 · …" above the heading. */
function Place({ visit, step, children }: Props & { step: number; children?: Child }) {
  return (
    <p class="mo buoc">
      {visit.t.ballotSlip.slip.stepOf(step)} · {children}
    </p>
  );
}

function Tracker({ visit }: Props) {
  return (
    <>
      <p class="ten-ma">
        <b>{visit.t.ballotSlip.slip.tracker}</b>
      </p>
      <div class="ma-theo-doi" data-slot="tracker" />
    </>
  );
}

function TypeStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <Step name="slip">
      <h1>{t.typeTitle}</h1>
      <form data-type="" novalidate>
        <div class="govuk-form-group" data-group="">
          <label class="govuk-label" for="ma-the">
            {t.typeLabel}
          </label>
          <div class="govuk-hint" id="ma-the-goi-y">
            {t.typeHint}
          </div>
          <p class="govuk-error-message" id="ma-the-loi" role="alert" data-slot="fault" data-if="fault" hidden />
          <input
            class="govuk-input mono"
            id="ma-the"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck={false}
            maxlength={60}
            aria-describedby="ma-the-goi-y ma-the-loi"
          />
        </div>
        <p role="status" data-slot="right" />
        <button class="govuk-button" type="submit">
          {t.typeButton}
        </button>
      </form>
      <p class="mo">{t.typeSecret}</p>
      <p class="mo">{t.paper}</p>
    </Step>
  );
}

function VotesSteps({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <>
      <Step name="loading">
        <h1>{t.votesTitle}</h1>
      </Step>
      <Step name="none">
        <h1>{t.noneTitle}</h1>
        <p>{t.none}</p>
        <p class="mo">{t.paper}</p>
        <HandOn visit={visit} />
      </Step>
      <Step name="several">
        <h1>{t.severalTitle}</h1>
        <p>{t.several}</p>
        <ul class="chon-lan" data-slot="votes" />
        <HandOn visit={visit} />
      </Step>
      <Step name="vote">
        <li>
          <button class="govuk-button govuk-button--secondary" type="button" data-say="take">
            <span data-name="" />
          </button>
          <span class="mo" data-voted="" hidden>
            <Icon name="check" /> {t.voted}
          </span>
        </li>
      </Step>
    </>
  );
}

function ChooseStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <>
      <Step name="choose">
        <Place visit={visit} step={1}>
          <span data-slot="title" />
        </Place>
        <h1 data-slot="heading">{t.chooseOne}</h1>
        <p class="gioi-thieu">{t.secret}</p>
        <div data-slot="questions" />
        <Foot>
          <p role="status" class="dem">
            <b data-slot="chosen" /> <span data-slot="left" />
          </p>
          <p class="govuk-error-message" role="alert" data-slot="tooFew" data-if="tooFew" hidden />
          <button class="govuk-button" type="button" data-say="review">
            {t.review}
          </button>
        </Foot>
      </Step>
      <Step name="question">
        <fieldset class="nhom-chon">
          <legend data-name="" />
          <ul class="chon" />
        </fieldset>
      </Step>
      <Step name="answer">
        <li>
          <label>
            <input type="checkbox" />
            <span data-name="" />
          </label>
          <p class="govuk-error-message" role="alert" hidden />
        </li>
      </Step>
    </>
  );
}

function ReviewStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <Step name="review">
      <Place visit={visit} step={2}>
        {t.reviewPlace}
      </Place>
      <h1>{t.reviewTitle}</h1>
      <div data-slot="list" />
      <p>
        <button class="nut-lien-ket" type="button" data-say="change">
          {t.change}
        </button>
      </p>
      <div data-if="failed" hidden>
        <Notice kind="loi" live>
          {t.electionFailed}
        </Notice>
      </div>
      <div data-if="fewer" hidden>
        <Notice kind="luu-y">
          <p data-slot="fewer" />
        </Notice>
      </div>
      <div class="bao bao--cho">
        <Icon name="lock" />
        <div>
          <p>{t.encryptedHere}</p>
          <p data-if="revote" hidden>
            {t.revoteWords}
          </p>
          <p data-if="once" hidden>
            {t.onceWords}
          </p>
        </div>
      </div>
      <Foot>
        <button class="govuk-button" type="button" data-say="encrypt">
          {t.encrypt}
        </button>
      </Foot>
    </Step>
  );
}

function EncryptingStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <Step name="encrypting">
      <Place visit={visit} step={2}>
        {t.reviewPlace}
      </Place>
      <h1>{t.encryptingTitle}</h1>
      <p>
        <progress class="tien-do" max={100} value={0} aria-label={t.encryptingTitle} />
      </p>
      <p>{t.encrypting}</p>
    </Step>
  );
}

/** Two ways of equal weight: nothing may push towards casting unchecked. */
function DecideStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <Step name="decide">
      <Place visit={visit} step={2}>
        {t.decidePlace}
      </Place>
      <h1>{t.decideTitle}</h1>
      <Tracker visit={visit} />
      <p data-if="words" data-slot="words" hidden />
      <div class="hai-loi">
        <div>
          <button class="govuk-button" type="button" data-say="cast" aria-describedby="bo-phieu-la">
            {t.cast}
          </button>
          <p id="bo-phieu-la">{t.castWords}</p>
        </div>
        <div>
          <button class="govuk-button" type="button" data-say="check" aria-describedby="kiem-tra-la">
            {t.check}
          </button>
          <p id="kiem-tra-la">{t.checkWords}</p>
        </div>
      </div>
    </Step>
  );
}

function CheckSteps({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <>
      <Step name="opening">
        <Place visit={visit} step={2}>
          {t.openedPlace}
        </Place>
        <h1>{t.openingTitle}</h1>
        <div data-if="failed" hidden>
          <Notice kind="luu-y" live>
            {t.openingFailed}
          </Notice>
          <button class="govuk-button" type="button" data-say="again">
            {t.sendAgain}
          </button>
        </div>
      </Step>
      <Step name="opened">
        <Place visit={visit} step={2}>
          {t.openedPlace}
        </Place>
        <h1>{t.openedTitle}</h1>
        <p>{t.opened}</p>
        <div class="khung-qr" data-slot="qr" />
        <p class="ngat">
          <a data-address="" data-slot="address" href="#noi-dung" target="_blank" rel="noopener">
            {t.openedTitle}
          </a>
        </p>
        <Tracker visit={visit} />
        <p>{t.openedCompare}</p>
        <Foot>
          <button class="govuk-button" type="button" data-say="again">
            {t.openedAgain}
          </button>
        </Foot>
      </Step>
    </>
  );
}

function SendingStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <>
      <Step name="sending">
        <Place visit={visit} step={3}>
          {t.receiptPlace}
        </Place>
        <h1>{t.sendingTitle}</h1>
        <p role="status">{t.sending}</p>
        <Tracker visit={visit} />
      </Step>
      <Step name="unanswered">
        <Place visit={visit} step={3}>
          {t.receiptPlace}
        </Place>
        <h1 class="chua-tinh">
          <Icon name="warning" />
          {t.unansweredTitle}
        </h1>
        <p role="status">{t.unanswered}</p>
        <Tracker visit={visit} />
        <Foot>
          <button class="govuk-button" type="button" data-say="again">
            {t.sendAgain}
          </button>
        </Foot>
      </Step>
    </>
  );
}

function RefusedStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <Step name="refused">
      <h1 class="chua-tinh">
        <Icon name="stop" />
        {t.refusedTitle}
      </h1>
      <p role="alert">
        <span data-slot="why" /> <span class="mo" data-slot="said" />
      </p>
      <p>{t.paper}</p>
      <button class="govuk-button" type="button" data-say="again">
        {t.startAgain}
      </button>
    </Step>
  );
}

function ReceiptStep({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <Step name="receipt">
      <div class="bien-nhan">
        <Place visit={visit} step={3}>
          {t.receiptPlace}
        </Place>
        <h1 class="da-nhan">
          <Icon name="check" />
          {t.receiptTitle}
        </h1>
        <p class="gioi-thieu">
          <b data-slot="title" />
        </p>
        <p>{t.receipt}</p>
        <Tracker visit={visit} />
        <div class="khung-qr" data-slot="qr" />
      </div>
      <div class="nhom-nut ba-nut">
        <button class="govuk-button govuk-button--secondary" type="button" data-say="copy">
          {t.copy}
        </button>
        <button class="govuk-button govuk-button--secondary" type="button" data-say="save">
          {t.save}
        </button>
        <button class="govuk-button govuk-button--secondary" type="button" data-say="print">
          {t.print}
        </button>
      </div>
      <p role="status" data-slot="copied" />
      <h2 class="khong-in" data-if="next" hidden>
        {t.nextVote}
      </h2>
      <ul class="chon-lan khong-in" data-slot="votes" />
      <h2>{t.useTitle}</h2>
      <ol>
        {t.use.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      <p>
        <a data-list="" href="#noi-dung">
          {t.list}
        </a>
      </p>
      <p data-if="revote" hidden class="khong-in">
        <button class="nut-lien-ket" type="button" data-say="revote">
          {t.revote}
        </button>{' '}
        {t.revoteUntil}
      </p>
      <p class="mo khong-in" data-if="noNext" hidden>
        {t.noNext}
      </p>
      <HandOn visit={visit} />
    </Step>
  );
}

/** For a device that several people use. */
function HandOn({ visit }: Props) {
  const t = visit.t.ballotSlip.slip;
  return (
    <div class="chuyen-may khong-in">
      <button class="govuk-button govuk-button--secondary" type="button" data-say="finish">
        {t.done}
      </button>
      <p class="mo">{t.doneWords}</p>
    </div>
  );
}
