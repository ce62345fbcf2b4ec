import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumedBy } from '#src/law/source.ts';
import { composePaper } from '#src/papers/compose-paper.ts';
import { paths } from '#src/paths.ts';
import { read, type Tx } from '#src/platform/database/transaction.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { accountIdOf, caseIn, openedSession, openVote, plannedSession, sessionOf } from '#tests/factories/councils.ts';
import { type Browser, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import * as access from './access.ts';
import { chooseCaseWay } from './commands/choose-case-way.ts';
import { closeBox } from './commands/close-voting.ts';
import { concludeCase } from './commands/conclude-case.ts';
import { confirmCaseCount } from './commands/confirm-case-count.ts';
import { enterCaseCount } from './commands/enter-case-count.ts';
import { recordOpinion } from './commands/give-opinion.ts';
import { councilMinutesFacts, seesCouncilCount } from './commands/print-council-papers.ts';
import { minutesMark } from './commands/session-minutes.ts';
import { caseOfDossier } from './queries.ts';
import { caseFiguresArePublished, publicOutcome, seesCaseFigures } from './rules/shown-outcome.ts';

/** 8 papers and a written opinion for, of nine. */
const FIGURE = /\b9\/9\b|"votes?For":\s*\d/;
const people = ['hd.1', 'hd.6', 'vu.tdkt', 'hd.4'] as const;

for (const publication of ['reachedOnly', 'counts'] as const) {
  const hidden = publication === 'reachedOnly';

  describe(`a secret case that publishes ${publication}`, () => {
    let world: World;
    let sessionId: string;
    let caseId: string;
    let browsers: Browser[];
    const look = <T,>(query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);
    const one = () => caseIn(world, sessionId, 'LLTP');

    beforeAll(async () => {
      world = await openWorld('2021-01-20T08:00:00+07:00');
      const source = assumedBy('Chủ tịch Hội đồng');
      const secret = { CO_BO: { value: true, source }, CO_CP: { value: true, source } };
      sessionId = await plannedSession(world, { secret });
      caseId = (await one()).id;
      const paper = { accountId: await accountIdOf(world, 'hd.8'), paperNumber: '12/YK', paperDay: '2021-02-01' };
      await recordOpinion(await scopeFor(world, access.recordOpinionAccess, 'hd.9', { caseId }), {
        ...paper,
        vote: 'for',
      });
      await openedSession(world, sessionId);
      await chooseCaseWay(await scopeFor(world, access.chooseCaseWayAccess, 'hd.1', { caseId }), {
        ...{ way: 'paper', publication, version: (await one()).version },
      });
      await openVote(world, caseId);
      const papers = { issued: 8, unused: 0, exchanged: 0 };
      await closeBox(await scopeFor(world, access.closeVotingAccess, 'hd.1', { caseId }), papers);
      for (const who of ['hd.4', 'hd.5']) {
        await enterCaseCount(await scopeFor(world, access.enterCaseCountAccess, who, { caseId }), {
          ...{ issued: 8, returned: 8, unused: 0, exchanged: 0, valid: 8, invalid: 0 },
          votes: { for: 8, against: 0 },
        });
      }
      await confirmCaseCount(await scopeFor(world, access.confirmCaseCountAccess, 'hd.3', { caseId }), { note: '' });
      const web = await openWeb(world);
      browsers = await Promise.all(people.map((name) => web.signedIn(name)));
    }, 120_000);
    afterAll(() => world.close());

    const shows = async (address: string) => {
      const pages = await Promise.all(browsers.map((browser) => browser.get(address)));
      return pages.map(({ status, text }) => (status === 200 ? FIGURE.test(text) : status));
    };

    it('shows figures to the chair until the conclusion, to the tellers always, to others where published', async () => {
      expect(await shows(paths.councilCase(caseId))).toEqual([true, false, false, true]);
      await concludeCase(await scopeFor(world, access.concludeCaseAccess, 'hd.1', { caseId }));
      expect(await shows(paths.councilCase(caseId))).toEqual([!hidden, !hidden, !hidden, true]);
      const member = await browsers[1]?.get(paths.councilCase(caseId));
      expect(member?.text.includes('Đạt ngưỡng. Không công bố số phiếu.')).toBe(hidden);
    });

    it('keeps figures out of minutes, journal and what other rooms are told', async () => {
      const session = await sessionOf(world, sessionId);
      const minutes = JSON.stringify(
        composePaper({ kind: 'councilMinutes', facts: councilMinutesFacts(session, false) }),
      );
      expect(FIGURE.test(minutes)).toBe(!hidden);
      const { dossierId } = await one();
      const told = await look((tx) => caseOfDossier(tx, dossierId));
      expect(told?.outcome?.votesFor ?? null).toBe(hidden ? null : 9);
      expect(FIGURE.test(told?.outcome?.verdict ?? '')).toBe(!hidden);
      const rows = await look((tx) =>
        tx.db.selectFrom('journal_entry').select(['before', 'after']).where('object_id', '=', caseId).execute(),
      );
      expect(FIGURE.test(JSON.stringify(rows))).toBe(!hidden);
      // The mark of the minutes tells nothing of withheld votes either.
      const cases = session.cases.map((each) =>
        each.outcome ? { ...each, outcome: { ...each.outcome, votesFor: 7 } } : each,
      );
      const other = { ...session, cases };
      expect(minutesMark(other) === minutesMark(session)).toBe(hidden);
    });

    it('leaves the counting minutes to tellers and office where votes are withheld', async () => {
      const session = await sessionOf(world, sessionId);
      const sees = await Promise.all(people.map(async (name) => seesCouncilCount(session, await world.as(name))));
      expect(sees).toEqual(hidden ? [false, false, true, true] : [true, true, true, true]);
    });
  });
}

describe('what is published of a case', () => {
  const outcome = { votesFor: 8, baseCount: 9, passed: true, sentence: '8/9 đồng ý.' };

  it('is everything of an open vote, and only the tellers read a secret one that withholds', () => {
    expect(caseFiguresArePublished({ publication: 'reachedOnly', secret: false })).toBe(true);
    for (const secret of [true, null]) {
      const withheld = { publication: 'reachedOnly' as const, secret };
      expect(publicOutcome(withheld, outcome)).toMatchObject({
        votesFor: null,
        sentence: expect.not.stringContaining('8/9'),
      });
      const sees = (teller: boolean, runsVote: boolean, decided: boolean) =>
        seesCaseFigures(withheld, { teller, runsVote, decided });
      expect([sees(true, false, true), sees(false, true, false)]).toEqual([true, true]);
      expect([sees(false, true, true), sees(false, false, false)]).toEqual([false, false]);
    }
    expect(publicOutcome({ publication: 'counts', secret: true }, outcome)).toEqual(outcome);
  });
});
