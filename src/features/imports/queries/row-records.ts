import { sql } from 'kysely';

/** The columns of the rows that were read, by kind of book, as `jsonb_to_record` reads them; `d` names the row. */
export const personRecord = sql`d (
  rid uuid, sc text, idn text, name text, nf text, ns text, g text, bd date, u uuid, post text, ld boolean,
  rec date, pf date, "left" date)`;

export const ratingRecord = sql`d (kind text, year int, level text, absent int, mat boolean, doc text)`;

export const initiativeRecord = sql`d (
  iid uuid, name text, inf text, kind text, reach text, year int, "on" date, number text, issuer text, share int)`;

export const awardRecord = sql`d (
  kind text, award text, year int, decided date, level text, number text, issuer text, money bigint, revoked date,
  rnumber text, reason text)`;
