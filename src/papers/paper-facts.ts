import type { Day, Instant } from '#src/text/day.ts';

/** What every paper carries, whatever its kind. Sizes and places follow NĐ 30/2020/NĐ-CP, Phụ lục I. */
export interface PaperFacts {
  /** The body above the issuer, as it is written ("Bộ Tư pháp"); the layout sets the capitals. */
  superiorBody: string | null;
  /** The issuer, as it is written ("Cụm thi đua số III"). */
  issuingBody: string;
  /** Null: a paper without number. `number` null: not yet given by the registry, printed blank. */
  registration: { number: number | null; symbol: string } | null;
  /** Place of the date line ("Hà Nội"). */
  place: string;
  /** Legal day `YYYY-MM-DD`; null is printed blank. */
  date: Day | null;
  /** Instant (ISO) written into the file as its creation time: equal facts give equal bytes. */
  createdAt: Instant;
  /** What on this paper is not a recorded fact; each line is printed after "Số liệu mô phỏng: ". */
  synthetic: string[];
}

/** A person on a paper: the title always, the name where the register knows it. */
export interface PaperPerson {
  name: string | null;
  title: string;
}

/** What was counted at one ballot. `unused`: left over, or spoiled and exchanged. */
export interface BallotCounts {
  entitled: number;
  present: number;
  /** Papers printed, reserves included; null where it was not recorded. */
  printed: number | null;
  issued: number;
  returned: number;
  unused: number;
  valid: number;
  invalid: number;
}
