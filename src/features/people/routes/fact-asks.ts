import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { packOfUnit } from '../../eligibility/queries/packs.ts';
import { awardName } from '../pages/award-names.ts';
import * as fields from '../pages/fact-fields.ts';
import type { FactField } from '../pages/fact-form.tsx';
import { type Holder, idsOf, initiativesOf, mattersOf, pastAwards, ratingOf, ratingsOf } from '../queries/records.ts';
import { awardValues, matterValues, ratingValues } from '../values.ts';
import { yearAsked } from './asked.ts';
import type { Asks, RecordFacts } from './fact-routes.tsx';

type OfRecord = Scope<string, RecordFacts>;

/** The forms that persons and units have alike, and the corrections of what they wrote. */

export function holderOf({ facts }: OfRecord): Holder {
  return { kind: facts.object.kind === 'person' ? 'person' : 'collective', id: facts.record.id };
}

type Entries<T> = (tx: Tx, holder: Holder, ids: readonly string[]) => Promise<T[]>;

export function entriesAsked<T>(scope: OfRecord, entries: Entries<T>): Promise<T[]> {
  const holder = holderOf(scope);
  return read(scope, async (tx) => entries(tx, holder, await idsOf(tx, holder)));
}

/** The entry of a person or unit that the address names. @throws AppError notFound */
export async function entryAsked<T extends { id: string }>(
  scope: OfRecord,
  id: string | undefined,
  entries: Entries<T>,
): Promise<T> {
  const entry = (await entriesAsked(scope, entries)).find((each) => each.id === id);
  if (!entry) throw notFound();
  return entry;
}

/** What a correction asks, and which entry it is about, in words. */
export type CorrectionAsks = Asks & { what: string };

/** A correction asks what the entry was written with, what it ended with where it ended, and why. */
export function correctionOf(
  visit: Visit,
  what: string,
  asked: { fields: FactField[]; values: Record<string, string>; version: number },
): CorrectionAsks {
  const t = visit.t.people.corrections;
  return { ...asked, what, title: t.title(what), note: t.note, fields: [...asked.fields, ...fields.whyFields(visit)] };
}

export async function asksRating(scope: OfRecord, visit: Visit): Promise<Asks> {
  const t = visit.t.people.form;
  const holder = holderOf(scope);
  const year = yearAsked(visit, scope.today) ?? Number(scope.today.slice(0, 4));
  const rated = await read(scope, (tx) => ratingOf(tx, holder, year));
  const title = holder.kind === 'person' ? t.ratingTitle : t.collectiveRatingTitle;
  return {
    title: title(scope.facts.record.name),
    fields: fields.ratingFields(visit, holder.kind),
    values: rated ? {} : { year: String(year) },
    note: rated ? visit.t.people.corrections.rated(year) : undefined,
  };
}

export async function asksRatingCorrection(scope: OfRecord, visit: Visit): Promise<CorrectionAsks> {
  const rating = await entryAsked(scope, visit.params.ratingId, ratingsOf);
  const what = visit.t.people.corrections.kinds.rating(rating.year);
  return correctionOf(visit, what, {
    fields: fields.ratingFields(visit, holderOf(scope).kind),
    ...{ values: ratingValues(rating), version: rating.version },
  });
}

export async function asksAward(scope: OfRecord, visit: Visit): Promise<Asks> {
  const t = visit.t.people.form;
  return {
    ...{ title: t.awardTitle(scope.facts.record.name), note: t.awardNote },
    fields: await awardFields(scope, visit),
  };
}

export async function asksAwardCorrection(scope: OfRecord, visit: Visit): Promise<CorrectionAsks> {
  const award = await entryAsked(scope, visit.params.awardId, pastAwards);
  return correctionOf(visit, visit.t.people.corrections.kinds.award(awardName(award.award), award.year), {
    fields: [...(await awardFields(scope, visit)), ...(award.revokedOn ? fields.revokeFields(visit) : [])],
    ...{ values: awardValues(award), version: award.version },
  });
}

async function awardFields(scope: OfRecord, visit: Visit): Promise<FactField[]> {
  const t = visit.t.people.form;
  const holder = holderOf(scope);
  const year = Number(scope.today.slice(0, 4));
  const found = await read(scope, async (tx) => ({
    pack: (await packOfUnit(tx, scope.facts.unitId ?? holder.id, year)).pack,
    initiatives: holder.kind === 'person' ? await initiativesOf(tx, await idsOf(tx, holder)) : [],
  }));
  const initiatives = found.initiatives.map(({ id, name, reach, year: of }) => ({
    value: id,
    label: `${of}, ${t.reaches[reach]}: ${name}`,
  }));
  return fields.awardFields(visit, { kind: holder.kind, pack: found.pack, initiatives });
}

export async function asksRevocation(scope: OfRecord, visit: Visit): Promise<Asks> {
  const t = visit.t.people.form;
  const award = await entryAsked(scope, visit.params.awardId, pastAwards);
  return {
    ...{ title: t.revokeTitle(awardName(award.award), award.year), submit: t.revokeConfirm, submitKind: 'warning' },
    ...{ fields: fields.revokeFields(visit), version: award.version, note: t.revokeNote },
  };
}

export function asksMatter(scope: OfRecord, visit: Visit): Asks {
  const t = visit.t.people.form;
  const note = holderOf(scope).kind === 'collective' ? t.collectiveMatterNote : t.matterNote;
  return { title: t.matterTitle(scope.facts.record.name), fields: fields.matterFields(visit), note };
}

export async function asksConclusion(scope: OfRecord, visit: Visit): Promise<Asks> {
  const found = await entryAsked(scope, visit.params.matterId, mattersOf);
  const { kinds, since } = visit.t.people.discipline;
  return {
    ...{ title: visit.t.people.form.closeTitle, fields: fields.closeMatterFields(visit), version: found.version },
    note: `${kinds[found.kind]}, ${since(formatDay(found.openedOn))}`,
  };
}

export async function asksMatterCorrection(scope: OfRecord, visit: Visit): Promise<CorrectionAsks> {
  const matter = await entryAsked(scope, visit.params.matterId, mattersOf);
  return correctionOf(visit, visit.t.people.discipline.kinds[matter.kind], {
    fields: [...fields.matterFields(visit), ...(matter.closedOn ? fields.closeMatterFields(visit) : [])],
    ...{ values: matterValues(matter), version: matter.version },
  });
}
