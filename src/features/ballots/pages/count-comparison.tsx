import type { Count } from '#src/law/paper-count.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { TwoCounts } from '#src/ui/two-counts.tsx';
import type { BallotRecord } from '../queries/ballot-record.ts';
import type { CountEntry } from '../queries/count-entries.ts';
import { printedOf } from '../queries.ts';

interface Props {
  visit: Visit;
  ballot: BallotRecord;
  both: readonly [CountEntry, CountEntry];
}

/** Both counts side by side, each difference marked with its size. */
export function CountComparison({ visit, ballot, both }: Props) {
  const t = visit.t.ballots.count;
  const printed = printedOf(ballot);
  const [{ count: first }, { count: second }] = both;
  return (
    <TwoCounts
      words={t}
      papers={[papersOf(ballot, both[0]), papersOf(ballot, both[1])]}
      note={printed !== null && first.issued === second.issued ? t.printed(printed, first.issued) : null}
      lines={[
        ...ballot.candidates.map(({ id, name }) => ({
          label: name,
          first: first.votes.get(id) ?? 0,
          second: second.votes.get(id) ?? 0,
        })),
        { label: t.exchanged, first: first.exchanged ?? 0, second: second.exchanged ?? 0 },
        { label: t.valid, first: first.valid, second: second.valid },
        { label: t.invalid, first: first.invalid, second: second.invalid },
        {
          label: t.choices(first.maxChoices),
          first: chosen(first),
          second: chosen(second),
          of: [first.maxChoices * first.valid, second.maxChoices * second.valid] as const,
          total: true,
        },
      ]}
    />
  );
}

function papersOf(ballot: BallotRecord, { accountId, count }: CountEntry) {
  const name = ballot.tellers.find((teller) => teller.accountId === accountId)?.name ?? '';
  return { name, issued: count.issued, returned: count.returned, unused: count.unused };
}

const chosen = (count: Count) => [...count.votes.values()].reduce((sum, votes) => sum + votes, 0);
