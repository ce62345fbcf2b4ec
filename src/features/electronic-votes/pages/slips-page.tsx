import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { tellers as vietnamese } from '#src/platform/i18n/vi/tellers.ts';
import { formatDay } from '#src/text/day.ts';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { dataBlock } from './data-block.tsx';
import { Say, Stage, Step, StepCheckbox, StepField } from './teller-step.tsx';

interface Props {
  visit: Visit;
  ceremonyId: string;
  meeting: { title: string; where: string; day: string; href: string };
  /** How many slips are offered: those present and some spare ones. */
  suggested: number;
  /** Where delegates open their slips. */
  publicUrl: string;
}

/** The head teller makes and prints the slips; their codes are on this device and nowhere else. */
export function SlipsPage(props: Props) {
  const { visit, ceremonyId, meeting, publicUrl } = props;
  const { slips: t, device, ceremony } = visit.t.tellers;
  const crumbs = [
    { label: meeting.title, href: meeting.href },
    { label: ceremony.title, href: paths.keyCeremony(ceremonyId) },
    { label: t.title },
  ];
  const { countWrong, madeTitle, print, elsewhereTitle, againNeeded } = t;
  return (
    <Layout frame={visit.frame} title={t.title} current="ballots" crumbs={crumbs} islands={['voting-slips']}>
      <voting-slips
        data-worker={visit.frame.assets.island('teller-worker')}
        data-parts={paths.ceremonyParts(ceremonyId)}
        data-record={paths.recordSlips(ceremonyId)}
        data-slip={paths.votingSlip(ceremonyId)}
        data-origin={publicUrl}
      >
        {dataBlock({
          ...device,
          countWrong,
          madeTitle,
          print,
          elsewhereTitle,
          againNeeded,
          qr: vietnamese.slips.card.qr,
        })}
        <PageHead title={t.title} facts={t.facts} />
        <TwoColumns side={<Side visit={visit} />}>
          <Stage visit={visit} />
          <p>
            <a href={paths.keyCeremony(ceremonyId)}>{t.back}</a>
          </p>
        </TwoColumns>
        <Steps {...props} />
        <Card {...props} />
        <div class="in-the" lang="vi" data-sheets="" />
      </voting-slips>
    </Layout>
  );
}

function Steps({ visit, suggested }: Props) {
  const t = visit.t.tellers.slips;
  const count = (
    <StepField
      id="so-the"
      label={t.count}
      hint={t.countHint}
      value={String(suggested)}
      class="rong-so"
      maxlength={4}
      inputmode="numeric"
    />
  );
  const renew = (
    <form data-form="again" novalidate>
      {count}
      <StepCheckbox id="thu-lai" label={t.againConfirm} />
      <button class="govuk-button govuk-button--warning" type="submit">
        {t.again}
      </button>
    </form>
  );
  return (
    <>
      <Step name="onlyHead">
        <p>{t.onlyHead}</p>
      </Step>
      <Step name="make">
        <h2>{t.makeTitle}</h2>
        <form data-form="make" novalidate>
          {count}
          <button class="govuk-button" type="submit">
            {t.make}
          </button>
        </form>
      </Step>
      <Step name="made">
        <h2 data-slot="madeTitle">{t.title}</h2>
        <p>{t.madeWords}</p>
        <button class="govuk-button" type="button" data-say="print" data-slot="print">
          {t.print}
        </button>
        <details class="govuk-details">
          <summary class="govuk-details__summary">{t.againTitle}</summary>
          <p>{t.againWords}</p>
          {renew}
        </details>
        <details class="govuk-details">
          <summary class="govuk-details__summary">{t.over}</summary>
          <p>{t.overWords}</p>
          <Say what="forget" kind="warning">
            {t.forget}
          </Say>
        </details>
      </Step>
      <Step name="elsewhere">
        <h2 data-slot="elsewhereTitle">{t.title}</h2>
        <p>{t.elsewhere}</p>
        <p class="mo">{t.againWords}</p>
        {renew}
      </Step>
      <Step name="forgotten">
        <p role="status">{t.forgotten}</p>
      </Step>
    </>
  );
}

/** What is printed is always Vietnamese; nothing on it tells one slip from another but its code. */
function Card({ meeting }: Props) {
  const t = vietnamese.slips.card;
  return (
    <Step name="card">
      <article class="the-in">
        <header>
          <b>{t.title}</b>
          <span>
            {meeting.title}, {formatDay(meeting.day)}
          </span>
        </header>
        <div class="the-in__qr" data-qr="" />
        <div>
          <p>{t.scan}</p>
          <p class="the-in__dia-chi mono" data-address="" />
          <p>
            {t.code}
            <b class="mono" data-code="" />
          </p>
        </div>
        <footer>{t.keep}</footer>
      </article>
    </Step>
  );
}

function Side({ visit }: { visit: Visit }) {
  const t = visit.t.tellers.slips;
  return (
    <>
      <h2>{t.rules}</h2>
      <ul>
        {t.rulesList.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </>
  );
}
