/** Votes of one candidate who may take a seat. */
export type Contender<T> = { readonly item: T; readonly votes: number };

/** Who takes a seat outright, who share the votes of the last place, and how many places are left for these. */
export type Seating<T> = { readonly seated: T[]; readonly tied: T[]; readonly placesLeft: number };

/**
 * Gives `seats` places to contenders, most votes first. Where more contenders stand at the same votes than places
 * remain, none of them is seated: they are tied. With fewer contenders than seats the rest stays open. The order in
 * which contenders are given does not matter to who is seated.
 */
export function fillSeats<T>(contenders: readonly Contender<T>[], seats: number): Seating<T> {
  const ranked = [...contenders].sort((left, right) => right.votes - left.votes);
  const firstOut = ranked[seats]?.votes;
  const cut = firstOut === ranked[seats - 1]?.votes ? firstOut : undefined;
  const seated = ranked.slice(0, seats).filter(({ votes }) => votes !== cut);
  const tied = ranked.filter(({ votes }) => votes === cut);
  return {
    seated: seated.map(({ item }) => item),
    tied: tied.map(({ item }) => item),
    placesLeft: seats - seated.length,
  };
}
