/** One page as one account sees it. */
export interface Page {
  name: string;
  user: string;
  path: string;
}

export type Ask = (path: string, cookie: string) => Promise<number>;

/**
 * Times of each page on both databases in milliseconds, asked in turn so that both have the same minute and the same
 * warmth. The first rounds only warm.
 */
export async function measuredPages<Place extends string>(
  pages: readonly Page[],
  places: Readonly<Record<Place, (page: Page) => Promise<void>>>,
  rounds: number,
): Promise<Map<string, Record<Place, number[]>>> {
  const warming = 5;
  const times = new Map<string, Record<Place, number[]>>();
  const names = Object.keys(places) as Place[];
  for (const page of pages) {
    const found = Object.fromEntries(names.map((place) => [place, []])) as unknown as Record<Place, number[]>;
    for (let round = 0; round < rounds + warming; round++) {
      for (const place of names) {
        const started = performance.now();
        await places[place](page);
        if (round >= warming) found[place].push(performance.now() - started);
      }
    }
    times.set(page.name, found);
  }
  return times;
}

/** The value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
