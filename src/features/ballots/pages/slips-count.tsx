import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Said } from '#src/ui/said.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { usesSlips } from '../../electronic-votes/rules.ts';
import { type BallotRecord, basesOf } from '../queries/ballot-record.ts';
import { slipCount } from '../queries/electronic-parts.ts';

/** Whether the keys opened the sum of the slips; true where there are none. */
export function slipsOpened({ way, electronic }: Pick<BallotRecord, 'way' | 'electronic'>): boolean {
  return !usesSlips(way) || electronic?.vote?.state === 'counted';
}

/** What the keys opened, for the tellers, before their head confirms it; nothing on paper alone. */
export function SlipsCount({ visit, ballot }: { visit: Visit; ballot: BallotRecord }) {
  const { electronic, ruleSet, candidates } = ballot;
  const vote = electronic?.vote;
  if (!vote || !ruleSet || !usesSlips(ballot.way)) return null;
  const t = visit.t.ballots;
  const link = (
    <p>
      <a href={paths.electronicVote(vote.id)}>{visit.t.ballotLimits.way.electronicVote}</a>
    </p>
  );
  const count = slipsOpened(ballot) ? slipCount(electronic, basesOf(ruleSet, ballot), candidates) : null;
  if (!count) {
    return (
      <>
        <Notice kind="cho">{t.waits.decryption}</Notice>
        {link}
      </>
    );
  }
  return (
    <section>
      <h2>{t.count.slips}</h2>
      <p>
        <Said>{t.result.checkPapers(count.issued, count.returned, count.unused)}</Said>
      </p>
      <Table
        caption={t.count.slips}
        captionHidden
        columns={[{ label: t.count.columns.unit }, { label: t.count.votesShort, number: true }]}
      >
        {candidates.map(({ id, name }) => (
          <Row>
            <RowHead>{name}</RowHead>
            <Cell label={t.count.votesShort} number>
              {count.votes.get(id) ?? 0}
            </Cell>
          </Row>
        ))}
      </Table>
      {link}
    </section>
  );
}
