import type { Publication } from '../../electronic-votes/rules.ts';

/** What decides whether the votes on a case are for everybody. An open vote names who voted how and hides nothing. */
export interface CasePublication {
  readonly publication: Publication;
  readonly secret: boolean | null;
}

interface Figures {
  readonly votesFor: number;
  readonly baseCount: number;
  readonly passed: boolean;
  readonly sentence: string;
}

/** An outcome as papers, lists, journal and other rooms may have it: without votes where they are not published. */
export interface PublicOutcome {
  readonly votesFor: number | null;
  readonly baseCount: number;
  readonly passed: boolean;
  readonly sentence: string;
}

export function caseFiguresArePublished({ publication, secret }: CasePublication): boolean {
  return publication === 'counts' || secret === false;
}

export function publicOutcome(one: CasePublication, outcome: Figures): PublicOutcome {
  const { votesFor, baseCount, passed, sentence } = outcome;
  if (caseFiguresArePublished(one)) return { votesFor, baseCount, passed, sentence };
  return { votesFor: null, baseCount, passed, sentence: publicSentence(one, outcome) };
}

/** The sentence for the minutes; only reached or not reached where no more is published. */
export function publicSentence(
  one: CasePublication,
  { passed, sentence }: Pick<Figures, 'passed' | 'sentence'>,
): string {
  if (caseFiguresArePublished(one)) return sentence;
  return `${passed ? 'Đạt ngưỡng' : 'Chưa đạt ngưỡng'}. Không công bố số phiếu.`;
}

/** The tellers always, until the conclusion those who run the vote too; nobody else where the votes are not published. */
export function seesCaseFigures(
  one: CasePublication,
  reader: { readonly teller: boolean; readonly runsVote: boolean; readonly decided: boolean },
): boolean {
  return caseFiguresArePublished(one) || reader.teller || (reader.runsVote && !reader.decided);
}
