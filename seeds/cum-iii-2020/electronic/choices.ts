/**
 * Ballots whose sum is the given votes: every one names between one and `most` candidates, no candidate twice. The votes
 * of each candidate go to the next ballots in turn, so that no two ballots differ by more than one choice.
 * @returns for each ballot the places of the candidates it names, ascending
 * @throws Error where the votes cannot be given by so many ballots
 */
export function ballotsOf(votes: readonly number[], { ballots, most }: { ballots: number; most: number }): number[][] {
  const named: number[][] = Array.from({ length: ballots }, () => []);
  let next = 0;
  for (const [candidate, given] of votes.entries()) {
    if (given > ballots) throw new Error(`${given} votes by ${ballots} ballots`);
    for (let vote = 0; vote < given; vote++) named[next++ % ballots]?.push(candidate);
  }
  if (named.some(({ length }) => length < 1 || length > most)) {
    throw new Error(`${next} votes are not one to ${most} on each of ${ballots} ballots`);
  }
  return named;
}
