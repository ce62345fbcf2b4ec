import { paths } from '#src/paths.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { type Check, CheckList, Signers } from '#src/ui/signers.tsx';
import type { BallotResult } from '../queries/ballot-record.ts';
import { isAnnounced } from '../rules.ts';
import type { ResultView } from './result-page.tsx';

/** What the result was checked on, who signs, and the mark of what they sign. */
export function ResultSide(view: ResultView) {
  const { visit, ballot } = view;
  const t = visit.t.ballots.result;
  const { figures } = view.shown;
  // The mark of so few papers gives them away; it stands where the papers do.
  const mark = figures ? ballot.signatures[0]?.hash : undefined;
  return (
    <>
      {figures && (
        <>
          <h2>{t.checks}</h2>
          <CheckList items={checksOf(view, figures)} />
        </>
      )}
      {isAnnounced(ballot.state) && (
        <>
          <h2>{t.signers}</h2>
          <Signers signers={ballot.tellers.map((teller) => signerOf(view, teller))} />
          {mark && (
            <>
              <p class="nho">
                <b>{t.mark}</b>
              </p>
              <p class="mono nho">{mark.replace(/(.{4})/g, '$1 ').trim()}</p>
            </>
          )}
        </>
      )}
      <p>
        <a href={paths.ballot(ballot.id)}>{t.back}</a>
      </p>
      {isAnnounced(ballot.state) && (
        <p class="khong-in">
          <a href={paths.fairness(ballot.clusterYearId)}>{visit.t.fairness.link}</a>
        </p>
      )}
    </>
  );
}

function checksOf({ visit, ballot }: ResultView, result: BallotResult): Check[] {
  const t = visit.t.ballots.result;
  const { entitled, present, issued, returned, unused, valid, invalid, votes, maxChoices } = result.count;
  const entries = ballot.entered.reduce((sum, { times }) => sum + times, 0);
  const chosen = [...votes.values()].reduce((sum, each) => sum + each, 0);
  return [
    { kind: 'xong', text: t.checkElectorate(entitled, present) },
    { kind: 'xong', text: t.checkTwo, note: t.checkTimes(entries) },
    { kind: 'xong', text: t.checkPapers(issued, returned, unused) },
    { kind: 'xong', text: t.checkValid(returned, valid, invalid) },
    { kind: 'xong', text: t.checkChoices(chosen, maxChoices * valid) },
  ];
}

function signerOf({ visit, ballot }: ResultView, teller: ResultView['ballot']['tellers'][number]) {
  const t = visit.t.ballots;
  const signature = ballot.signatures.find(({ accountId }) => accountId === teller.accountId);
  return {
    who: `${teller.isHead ? t.page.head : t.page.member}: ${teller.name}, ${teller.unitName}`,
    state: signature ? ('signed' as const) : ('notSigned' as const),
    note: signature && t.result.signedAt(`${formatHour(signature.at)}, ${formatDay(dayOf(signature.at))}`),
  };
}
