import { readDecryption } from '#src/ballot/decryption.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { makeRehearsal, type Rehearsal } from '#src/ballot/rehearsal.ts';
import { combineResult, type OwnedFactors } from '#src/ballot/result.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { CeremonyRecord } from '../queries/ceremony-record.ts';
import type { CeremonyFacts } from '../queries/facts.ts';
import type { CeremonyState } from '../rules.ts';
import { ceremonyAfter, demandCeremony, heldCeremony, holderOf, writeCeremony, writeHolder } from './in-change.ts';

type RehearsalScope = Scope<'keyCeremony.rehearse', CeremonyFacts>;

/** A dummy tally with its opening, once for a ceremony: whoever asks later gets the same. */
export function startRehearsal(scope: RehearsalScope): Promise<{ rehearsal: Rehearsal }> {
  return change(scope, async (tx, journal) => {
    const ceremony = await heldCeremony(tx, scope.facts.ceremonyId);
    demandCeremony(ceremony, 'ready', 'rehearsed');
    holderOf(ceremony, scope.actor?.accountId);
    const { uuid, publicKey } = ceremony;
    const rehearsal = ceremony.rehearsal ?? makeRehearsal(opensslPowers, { uuid, y: BigInt(publicKey ?? '') });
    await writeCeremony(tx, ceremony, { rehearsal: JSON.stringify(rehearsal) });
    await journal({ object: scope.facts.object, after: { rehearsal: rehearsal.fingerprint } });
    return { rehearsal };
  });
}

/** The part that one key decrypted. When every key has, any `threshold` of them must give the numbers that were named. */
export function postRehearsal(
  scope: RehearsalScope,
  { decryption }: { decryption: string },
): Promise<{ state: CeremonyState; done: number; of: number }> {
  return change(scope, async (tx, journal) => {
    const ceremony = await heldCeremony(tx, scope.facts.ceremonyId);
    demandCeremony(ceremony, 'ready', 'rehearsed');
    const own = holderOf(ceremony, scope.actor?.accountId);
    if (!ceremony.rehearsal) throw wrongPhase('Chưa có kết quả giả để mở thử. Bấm Mở thử lại từ đầu.');
    const key = own.verification?.public_key ?? '';
    if (!factorsOf(ceremony.rehearsal, key, decryption)) {
      throw invalid({}, 'Phần mở thử không đúng: khóa trên máy này không phải khóa đã tạo. Dùng máy đã tạo khóa.');
    }
    await writeHolder(tx, ceremony, own.accountId, { rehearsal: decryption });
    const parts = ceremony.holders.flatMap((each) => {
      const text = each.position === own.position ? decryption : each.rehearsal && JSON.stringify(each.rehearsal);
      return text ? [{ owner: each.position, key: each.verification?.public_key ?? '', text }] : [];
    });
    const all = parts.length === ceremony.holders.length;
    if (all) demandNumbers(ceremony, ceremony.rehearsal, parts);
    const state = all && ceremony.state === 'ready' ? ceremonyAfter(ceremony, 'rehearse') : ceremony.state;
    await writeCeremony(tx, ceremony, { state });
    await journal({
      object: scope.facts.object,
      before: { state: ceremony.state },
      after: { state, rehearsed: own.position },
    });
    return { state, done: parts.length, of: ceremony.holders.length };
  });
}

type Part = { owner: number; key: string; text: string };

/** Every run of `threshold` neighbours, so that each key takes part. */
function demandNumbers({ threshold }: CeremonyRecord, rehearsal: Rehearsal, parts: readonly Part[]): void {
  const decrypted: OwnedFactors[] = parts.map(({ owner, key, text }) => {
    const factors = factorsOf(rehearsal, key, text);
    if (!factors) throw new Error(`the rehearsal of key ${owner} was accepted and does not hold`);
    return { owner, factors };
  });
  for (const [first] of decrypted.entries()) {
    const used = Array.from({ length: threshold }, (_, k) => decrypted[(first + k) % decrypted.length] as OwnedFactors);
    const most = Math.max(...rehearsal.numbers.flat());
    const result = combineResult(opensslPowers, tallyOf(rehearsal), used, { threshold, voters: most });
    if (!result.ok || JSON.stringify(result.value.numbers) !== JSON.stringify(rehearsal.numbers)) {
      throw new AppError('conflict', 'Mở thử không ra đúng số đã biết. Hủy bộ khóa rồi tạo lại.');
    }
  }
}

function factorsOf(rehearsal: Rehearsal, key: string, text: string): OwnedFactors['factors'] | null {
  const read = readDecryption(opensslPowers, rehearsal.fingerprint, tallyOf(rehearsal), BigInt(key), text);
  return read.ok ? read.value : null;
}

function tallyOf({ tally }: Rehearsal) {
  return tally.map((row) => row.map(({ alpha, beta }) => ({ alpha: BigInt(alpha), beta: BigInt(beta) })));
}
