import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { countedOpinions } from '../rules.ts';
import type { CaseView } from './case-page.tsx';

/** Of an open vote how each member voted; of a secret one nothing by name. */
export function CaseNames({ visit, session, one }: CaseView) {
  const t = visit.t.councils.case;
  if (one.secret) return null;
  const written = countedOpinions(one.opinions, one.voters);
  const line = (accountId: string, status: string): { vote: string; how: string } => {
    const vote = one.votes.find((each) => each.accountId === accountId);
    if (vote) return { vote: t.votes[vote.vote], how: t.channels[vote.channel] };
    const opinion = written.find((each) => each.accountId === accountId);
    if (opinion) return { vote: t.votes[opinion.vote], how: t.channels.written };
    if (status === 'recused') return { vote: t.recusedWord, how: '' };
    return { vote: status === 'absent' ? t.absentWord : t.none, how: '' };
  };
  return (
    <Table
      caption={t.names}
      stacked
      columns={[{ label: t.nameColumns.member }, { label: t.nameColumns.vote }, { label: t.nameColumns.how }]}
    >
      {one.voters.map(({ accountId, status }) => {
        const { vote, how } = line(accountId, status);
        return (
          <Row>
            <RowHead>{session.members.find((member) => member.accountId === accountId)?.name ?? ''}</RowHead>
            <Cell label={t.nameColumns.vote}>{vote}</Cell>
            <Cell label={t.nameColumns.how}>{how}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}
