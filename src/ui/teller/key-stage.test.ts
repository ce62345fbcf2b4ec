import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedGroups, keyStage, seedGroups } from './key-stage.ts';
import type { CeremonyParts } from './parts.ts';

type Holder = CeremonyParts['holders'][number];
const none = { cert: null, polynomial: null, verification: null, envelope: false, rehearsed: false };
const made = { ...none, cert: 'c', envelope: true };
const exchanged = { ...made, polynomial: 'p' };
const complete = { ...exchanged, verification: 'v' };
const seed = { seed: 's', certificates: null };
const confirmed = { seed: 's', certificates: 'f' };
const mine = { mine: true, checked: false };

function parts(own: Partial<Holder>, others: Partial<Holder>, state = 'keys'): CeremonyParts {
  const holders = [own, others, others].map((each, at) => ({ ...none, ...each, position: at + 1 }));
  const step = 'wait' as const;
  return {
    ...{ ceremonyId: 'k', state, uuid: 'u', size: 3, threshold: 2, holders, trustees: null, publicKey: null },
    ...{ rehearsal: null, slips: null },
    own: { position: 1, isHead: true, step, envelope: own.envelope ?? false, rehearsed: own.rehearsed ?? false },
  };
}

describe('what a device does next with its key', () => {
  it.each([
    ['make', parts(none, none), null, mine],
    ['sendCertificate', parts(none, none), seed, mine],
    ['lost', parts(made, none), null, mine],
    ['lost', parts(made, none), seed, { mine: false, checked: false }],
    ['envelope', parts({ ...made, envelope: false }, made), seed, mine],
    ['others', parts(made, none), seed, mine],
    ['words', parts(made, made), seed, mine],
    ['sendContribution', parts(made, made), confirmed, mine],
    ['others', parts(exchanged, made), confirmed, mine],
    ['sendVerification', parts(exchanged, exchanged), confirmed, mine],
    ['sendVerification', parts(exchanged, exchanged), seed, mine],
    ['others', parts(complete, exchanged), confirmed, mine],
    ['check', parts(complete, complete, 'ready'), confirmed, mine],
    ['rehearse', parts(complete, complete, 'ready'), confirmed, { mine: true, checked: true }],
    ['done', parts({ ...complete, rehearsed: true }, complete, 'ready'), confirmed, { mine: true, checked: true }],
    ['voided', parts(complete, complete, 'voided'), confirmed, { mine: true, checked: true }],
    ['watching', { ...parts(none, none), own: null }, null, mine],
  ] as const)('%s', (stage, of, kept, known) => {
    expect(keyStage(of, kept, known)).toBe(stage);
  });

  it('seals nothing for the others before the words were confirmed on this device', () => {
    expect(keyStage(parts(made, made), seed, { mine: true, checked: true })).not.toBe('sendContribution');
  });
});

describe('the 22 characters', () => {
  it('stand in groups of four and are asked back by two different whole groups', () => {
    const written = '1234567890123456789012';
    expect(seedGroups(written).map(({ length }) => length)).toEqual([4, 4, 4, 4, 4, 2]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (value) => {
        const [first, second] = askedGroups(written, () => value);
        expect(first).toBeLessThan(second);
        expect(second).toBeLessThan(5);
      }),
    );
  });
});
