import type { Visit } from '#src/platform/http/visit.ts';
import { Icon } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { dataBlock } from './data-block.tsx';

interface Props {
  visit: Visit;
}

const families = ['A', 'B', 'C', 'D', 'E'] as const;

/** Anybody drops an archive and gets every check with its verdict; the file never leaves the device. */
export function VerifyPage({ visit }: Props) {
  const t = visit.t.ballotSlip.verify;
  return (
    <Layout frame={visit.frame} title={t.title} current="verifyVote" islands={['archive-check']}>
      <PageHead title={t.title} facts={t.facts} />
      <archive-check data-worker={visit.frame.assets.island('archive-worker')}>
        {dataBlock({
          verdicts: t.verdicts,
          reading: t.reading,
          checking: t.checking,
          counted: t.counted,
          took: t.took,
          refusedWords: t.refusedWords,
          unfinishedWords: t.unfinishedWords,
          unreadable: t.unreadable,
          findFirst: t.findFirst,
          inFile: t.inFile,
          notInFile: t.notInFile,
          places: t.places,
        })}
        <TwoColumns side={<Side visit={visit} />}>
          <noscript>
            <p>{t.needsScript}</p>
          </noscript>
          <Asked visit={visit} />
          <div data-result="" hidden>
            <Checks visit={visit} />
          </div>
        </TwoColumns>
      </archive-check>
    </Layout>
  );
}

function Asked({ visit }: Props) {
  const t = visit.t.ballotSlip.verify;
  return (
    <>
      <div class="tha-tep" data-drop="">
        <Icon name="upload" />
        <div>
          <p>
            <b data-file="">{t.drop}</b>
          </p>
          <p class="mo" data-read="" data-after={t.read}>
            {t.stays}
          </p>
        </div>
        <label class="govuk-button chon-tep" for="bel" data-again={t.another}>
          {t.choose}
        </label>
        <input type="file" id="bel" accept=".bel" />
      </div>
      <details class="govuk-details" open>
        <summary class="govuk-details__summary">{t.paperTitle}</summary>
        <div class="govuk-form-group">
          <label class="govuk-label" for="dau">
            {t.head}
          </label>
          <div class="govuk-hint" id="dau-goi-y">
            {t.headHint}
          </div>
          <input
            class="govuk-input mono rong-nua"
            id="dau"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxlength={100}
            aria-describedby="dau-goi-y"
          />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="chu-ky">
            {t.voters}
          </label>
          <input
            class="govuk-input rong-so"
            id="chu-ky"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength={6}
          />
        </div>
      </details>
      <p role="status" data-progress="" />
    </>
  );
}

function Checks({ visit }: Props) {
  const t = visit.t.ballotSlip.verify;
  const checks = Object.entries(t.checks);
  return (
    <>
      <div class="xac-thuc" role="status" data-verdict="">
        <h2>
          <span data-mark="" />
          <span data-heading="" />
        </h2>
        <p data-what="" />
        <ul data-numbers="" />
        <p class="mo nho">
          <span data-took="" />{' '}
          <button class="nut-lien-ket" type="button" data-print="">
            {t.print}
          </button>
        </p>
      </div>
      <table class="bang kiem-ho-so">
        <caption class="an">{t.caption}</caption>
        {families.map((family) => (
          <tbody>
            <tr class="nhom">
              <th scope="colgroup" colspan={3}>
                {t.groups[family]}
              </th>
            </tr>
            {checks
              .filter(([code]) => code.startsWith(family))
              .map(([code, name]) => (
                <tr data-check={code}>
                  <td class="mo">{code}</td>
                  <th scope="row">
                    {name}
                    <div class="mo" data-found="" />
                  </th>
                  <td data-state="" />
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <template data-mark="passed">
        <Status kind="xong">{t.states.passed}</Status>
      </template>
      <template data-mark="failed">
        <Status kind="loi">{t.states.failed}</Status>
      </template>
      <template data-mark="warned">
        <Status kind="luu-y">{t.states.warned}</Status>
      </template>
      <template data-mark="skipped">
        <Status kind="cho">{t.states.skipped}</Status>
      </template>
      <template data-mark="accepted">
        <Icon name="shield" />
      </template>
      <template data-mark="refused">
        <Icon name="stop" />
      </template>
      <template data-mark="unfinished">
        <Icon name="warning" />
      </template>
    </>
  );
}

function Side({ visit }: Props) {
  const t = visit.t.ballotSlip.verify;
  return (
    <>
      <h2>{t.cannotTitle}</h2>
      <ul>
        {t.cannot.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <h2>{t.findTitle}</h2>
      <form class="tim-ma" data-find="">
        <div class="govuk-form-group">
          <label class="govuk-label" for="ma-phieu">
            {t.findLabel}
          </label>
          <input
            class="govuk-input mono"
            id="ma-phieu"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxlength={80}
          />
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t.find}
        </button>
      </form>
      <p role="status" data-sought="" />
      <h2>{t.independentTitle}</h2>
      <p>{t.independent}</p>
      <ul class="ds-lien-ket">
        <li>
          <a href={visit.frame.assets.offlineVerifier} download="kiem-tra-ho-so-bo-phieu.html">
            {t.offline}
          </a>
        </li>
      </ul>
    </>
  );
}
