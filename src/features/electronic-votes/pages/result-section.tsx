import { paths } from '#src/paths.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { HeadGroups, NumbersSection } from './head-section.tsx';
import type { VoteView } from './vote-page.tsx';

/** The sum for who may see it, and the way to the count of the ballot. */
export function ResultSection(view: VoteView) {
  const { visit, parts, result } = view;
  const t = visit.t.tellers.vote;
  return (
    <>
      {result === null && <Notice kind="cho">{t.resultHidden}</Notice>}
      {result !== null && parts.state === 'counted' && <p>{t.resultTellers}</p>}
      {result !== null &&
        parts.questions.map(({ question, answers }, at) => (
          <table class="bang">
            <caption>{parts.questions.length > 1 ? question : t.resultCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.answer}</th>
                <th scope="col" class="so">
                  {t.votes}
                </th>
              </tr>
            </thead>
            <tbody>
              {answers.map((answer, place) => (
                <tr>
                  <th scope="row">{answer}</th>
                  <td class="so">{result[at]?.[place] ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      <ButtonGroup>
        {parts.ballotId && parts.own && parts.state === 'counted' && (
          <Button href={paths.ballotCount(parts.ballotId)}>{t.confirmCount}</Button>
        )}
        {parts.own && (
          <Button kind="secondary" href={paths.wholeVoteArchive(parts.voteId)}>
            {t.archive}
          </Button>
        )}
        <a href={paths.verifyVote()}>{t.verify}</a>
      </ButtonGroup>
      <NumbersSection visit={visit} parts={parts} title={t.numbersPlain} />
      {parts.head && (
        <>
          <h2>{t.headPlain}</h2>
          <HeadGroups head={parts.head} />
        </>
      )}
    </>
  );
}
