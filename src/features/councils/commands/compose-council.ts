import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, forbidden, invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type Council, councilOf, nameableForCouncil } from '../queries/compositions.ts';
import type { CouncilFacts } from '../queries.ts';
import { compositionFaults, type Place, SEAT_TITLES, type SeatKind } from '../rules.ts';
import { type CompositionInput, seatField } from '../schema.ts';

/**
 * Records what a decision makes of the Council: the first one founds it, a later one replaces the whole composition.
 * A session that has opened keeps the composition of its opening.
 */
export function composeCouncil(
  scope: Scope<'council.compose', CouncilFacts>,
  { name, number, signedOn, issuer, places, version }: CompositionInput,
): Promise<{ councilId: string; compositionId: string; sequence: number }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const council = await heldCouncil(tx);
    if ((council?.version ?? 0) !== version) throw outdated(council);
    if (signedOn > scope.today) throw invalid({ signedOn: 'Quyết định ghi ngày sau hôm nay. Xem lại ngày ký.' });
    const before = council?.compositions[0] ?? null;
    if (before && signedOn < before.signedOn) {
      throw invalid({ signedOn: `Quyết định hiện hành ${before.number} có ngày sau ngày này. Xem lại ngày ký.` });
    }
    const seats = await seatsNamed(tx, places, scope.today);
    const councilId = council?.id ?? uuidv7(scope.now.getTime());
    if (council) await renameCouncil(tx, council, name);
    else await foundCouncil(tx, councilId, name, scope.now);
    const compositionId = uuidv7(scope.now.getTime());
    const sequence = (before?.sequence ?? 0) + 1;
    await tx.db
      .insertInto('council_composition')
      .values({
        ...{ tenant_id: tx.tenantId, id: compositionId, council_id: councilId, sequence, number },
        ...{ signed_on: signedOn, issuer, recorded_at: scope.now, recorded_by: scope.actor.accountId },
      })
      .execute();
    await tx.db
      .insertInto('council_seat')
      .values(
        seats.map(({ accountId, name: person, jobTitle, seat, isSecretary }, index) => ({
          ...{ tenant_id: tx.tenantId, composition_id: compositionId, account_id: accountId, position: index + 1 },
          ...{ name: person, job_title: jobTitle, seat, is_secretary: isSecretary },
        })),
      )
      .execute();
    await journal({
      object: { kind: 'council', id: councilId },
      before: before && { number: before.number, seats: before.seats },
      after: { name, number, signedOn, issuer, seats },
    });
    return { councilId, compositionId, sequence };
  });
}

async function heldCouncil(tx: Tx): Promise<Council | null> {
  await tx.db.selectFrom('council').select('id').where('tenant_id', '=', tx.tenantId).forUpdate().execute();
  return councilOf(tx);
}

function outdated(council: Council | null): AppError {
  const latest = council?.compositions[0];
  const seats = (latest?.seats ?? []).map((seat) => [
    seatField(seat.accountId),
    seat.seat ? SEAT_TITLES[seat.seat] : '',
  ]);
  return new AppError('conflict', 'Có người vừa ghi một quyết định khác về thành phần Hội đồng.', {
    conflict: {
      values: { name: council?.name ?? '', number: latest?.number ?? '', ...Object.fromEntries(seats) },
      version: council?.version ?? 0,
    },
  });
}

const ORDER: Record<SeatKind, number> = { chair: 0, viceChair: 1, member: 2 };

/** Chair, vice chairs, members, then a secretary without a seat; names as the accounts have them now. */
async function seatsNamed(tx: Tx, places: readonly Place[], today: string) {
  const faults = compositionFaults(places);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const nameable = await nameableForCouncil(tx, today);
  const seats = places.flatMap((place) => {
    const person = nameable.find(({ accountId }) => accountId === place.accountId);
    return person ? [{ ...person, ...place }] : [];
  });
  if (seats.length < places.length) throw invalid({ seats: 'Chỉ chọn người trong danh sách.' });
  const rank = ({ seat, isSecretary }: Place) => (seat ? ORDER[seat] : 3) * 2 + (isSecretary ? 1 : 0);
  return seats.toSorted((one, other) => rank(one) - rank(other));
}

async function foundCouncil({ db, tenantId }: Tx, id: string, name: string, at: Date): Promise<void> {
  await db.insertInto('council').values({ tenant_id: tenantId, id, name, created_at: at }).execute();
}

async function renameCouncil({ db, tenantId }: Tx, { id, version }: Council, name: string): Promise<void> {
  await db
    .updateTable('council')
    .set({ name, version: version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
