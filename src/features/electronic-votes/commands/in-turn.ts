/** The last of those that wait for each vote. */
const last = new Map<string, Promise<unknown>>();

/**
 * One after another for each vote: two transactions that append to the same chain can only follow each other, and
 * meeting in the database would cost every one but the first another try. Other processes still meet there.
 */
export function inTurn<T>(voteId: string, act: () => Promise<T>): Promise<T> {
  const before = last.get(voteId) ?? Promise.resolve();
  const turn = before.then(act, act);
  const settled = turn.catch(() => {});
  last.set(voteId, settled);
  void settled.then(() => {
    if (last.get(voteId) === settled) last.delete(voteId);
  });
  return turn;
}
