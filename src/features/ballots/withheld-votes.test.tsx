import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composePaper } from '#src/papers/compose-paper.ts';
import { paths } from '#src/paths.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { read } from '#src/platform/database/transaction.ts';
import {
  announce,
  ballotOf,
  chair as chairName,
  countBallot,
  ministryVotes,
  preparedBallot,
  scopeFor,
  signAs,
  tellerNames,
  votedBallot,
} from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import { chooseWayOf } from '#tests/factories/electronic-votes.ts';
import { type Browser, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { gatherDossier } from '../archive/commands/gather-papers.ts';
import { assembledMinutes } from '../conferences/commands/minutes-facts.ts';
import { openDossiersAccess } from '../dossiers/access.ts';
import { openDossiers } from '../dossiers/commands/open-dossiers.ts';
import { figuresOf } from '../fairness/figures.ts';
import { announcedVotes } from '../fairness/queries.ts';
import { nominationListFacts } from './commands/print-nominations.ts';
import { ballotRecords } from './queries/ballot-record.ts';
import { ballotResultsOfConference, nominations } from './queries.ts';
import { EVERYBODY, seesFigures, shownResult } from './rules/shown-result.ts';

/** Votes of the count: 10, 9, 8 of 11 and so on. */
const FIGURE = /\b(?:10|9|8)\/11\b|"votes":\s*\d/;
const lookAt = <T,>(world: World, query: (tx: Tx) => Promise<T>) =>
  read(world.services.database, world.tenantId, query);
const people = ['chair', 'member', 'office', 'teller'] as const;

for (const publication of ['reachedOnly', 'counts'] as const) {
  const hidden = publication === 'reachedOnly';

  describe(`a ballot that publishes ${publication}`, () => {
    let world: World;
    let conferenceId: string;
    let ballotId: string;
    let browsers: Record<(typeof people)[number], Browser>;

    beforeAll(async () => {
      world = await openWorld();
      conferenceId = (await openedConference(world)).conferenceId;
      const web = await openWeb(world);
      browsers = {
        chair: await web.signedIn(chairName),
        member: await web.signedIn('gdbd.truong'),
        office: await web.signedIn('vu.tdkt'),
        teller: await web.signedIn(tellerNames[1]),
      };
      ballotId = await preparedBallot(world, conferenceId);
      await chooseWayOf(world, ballotId, 'paper', { publication });
      await votedBallot(world, ballotId);
      await countBallot(world, ballotId, ministryVotes);
    });
    afterAll(() => world.close());

    const shows = async (address: string) => {
      const pages = await Promise.all(people.map((who) => browsers[who].get(address)));
      return pages.map(({ status, text }) => (status === 200 ? FIGURE.test(text) : status));
    };

    it('shows the count to who runs it and to the tellers before the announcement', async () => {
      expect(await shows(paths.ballotResult(ballotId))).toEqual([true, 403, 403, true]);
    });

    it('gives figures on the page of the result to the tellers, to others only where they are published', async () => {
      await announce(world, ballotId);
      expect(await shows(paths.ballotResult(ballotId))).toEqual([!hidden, !hidden, !hidden, true]);
      const { text } = await browsers.member.get(paths.ballotResult(ballotId));
      expect(text).toContain('Trúng suy tôn 04 đơn vị');
      expect(text.includes('Không công bố số phiếu')).toBe(hidden);
      expect(text.includes('>Chưa đạt.')).toBe(hidden);
    });

    it('gives the counting minutes to tellers and office, to others only where votes are published', async () => {
      const statuses = await Promise.all(
        people.map(async (who) => (await browsers[who].get(paths.countingMinutes(ballotId))).status),
      );
      expect(statuses).toEqual(hidden ? [403, 403, 200, 200] : [200, 200, 200, 200]);
      const result = await browsers.member.get(paths.ballotResult(ballotId));
      expect(result.text.includes(paths.countingMinutes(ballotId))).toBe(!hidden);
    });

    it('keeps votes off lists, nominations and projector', async () => {
      const list = await browsers.member.get(paths.ballots(world.year2020));
      expect(FIGURE.test(list.text)).toBe(!hidden);
      expect(list.text.includes('Không công bố số phiếu')).toBe(hidden);
      const made = await lookAt(world, (tx) => nominations(tx, world.year2020));
      expect(made.map(({ votes }) => votes)).toEqual(hidden ? [null, null, null, null] : [10, 10, 9, 8]);
      const results = await lookAt(world, (tx) => ballotResultsOfConference(tx, conferenceId));
      expect(FIGURE.test(JSON.stringify(results))).toBe(!hidden);
      expect(results[0]?.nominees).toHaveLength(4);
      expect((await browsers.chair.get(paths.projector(conferenceId))).text).not.toMatch(hidden ? FIGURE : /^$/);
    });

    it('prints the list of nominees and the minutes of the conference without votes', async () => {
      const ballots = await lookAt(world, (tx) => ballotRecords(tx, { clusterYearId: world.year2020 }));
      const list = composePaper({ kind: 'nominationList', facts: nominationListFacts(ballots, null, false) });
      expect(FIGURE.test(JSON.stringify(list))).toBe(!hidden);
      expect((await browsers.member.get(paths.nominationList(world.year2020))).status).toBe(200);
      const minutes = await lookAt(world, (tx) =>
        assembledMinutes(tx, conferenceId, { createdAt: '2021-01-08T04:00:00Z', demonstration: false }),
      );
      const records = await lookAt(world, (tx) => ballotResultsOfConference(tx, conferenceId));
      const attendance = { ...minutes.attendance, quorum: null };
      const facts = { ...minutes, attendance, agenda: [{ title: 'Bỏ phiếu', records }] };
      const told = JSON.stringify(composePaper({ kind: 'conferenceMinutes', facts }));
      expect(told).toContain('04 đơn vị được suy tôn');
      expect(told.includes('không công bố số phiếu')).toBe(hidden);
      expect(FIGURE.test(told)).toBe(!hidden);
    });

    it('leaves votes out of the figures of fairness', async () => {
      const votes = await lookAt(world, (tx) => announcedVotes(tx, world.year2020));
      expect(votes?.elected).toHaveLength(4);
      expect(votes?.votes === null).toBe(hidden);
      const unit = { unitId: world.unitId('GDBD'), name: 'Cục', shortName: 'GDBD', self: 1, verified: 1, agreed: 1 };
      const units = [{ ...unit, groups: [], lines: [] }];
      const figures = figuresOf({ final: true, groups: [], units, votes, reviewers: [], marks: [] });
      expect(figures.units[0]).toMatchObject({ elected: true, votes: hidden ? null : 10 });
      expect(figures.ballot?.withheld ?? false).toBe(hidden);
    });

    it('keeps votes out of dossiers and of the archive, whose index says who holds them', async () => {
      const opening = await scopeFor(world, openDossiersAccess, chairName, { clusterYearId: world.year2020 });
      const { opened } = await openDossiers(opening);
      const dossierId = opened.find(({ unitId }) => unitId === world.unitId('BTTP'))?.dossierId ?? '';
      const at = '2021-02-01T03:00:00.000Z';
      const gathered = await lookAt(world, (tx) => gatherDossier(tx, dossierId, { at, demonstration: false }));
      expect(gathered.dossier.nominated.votes).toBe(hidden ? null : 8);
      const papers = gathered.after.flatMap((part) => ('paper' in part ? [composePaper(part.paper)] : []));
      expect(FIGURE.test(JSON.stringify(papers))).toBe(!hidden);
      const minutes = gathered.after.find(({ title }) => title === 'Biên bản kiểm phiếu');
      if (hidden) expect(minutes).toMatchObject({ absent: expect.stringContaining('do tổ kiểm phiếu giữ') });
      else expect(minutes).toHaveProperty('paper');
      const page = await browsers.chair.get(paths.dossier(dossierId));
      expect([page.status, FIGURE.test(page.text)]).toEqual([200, !hidden]);
    });

    it('tells the journal who is nominated, and votes only where they are published', async () => {
      await signAs(world, ballotId, tellerNames[0]);
      const rows = await lookAt(world, (tx) =>
        tx.db.selectFrom('journal_entry').select(['action', 'after']).where('action', 'like', 'ballot.%').execute(),
      );
      const said = (action: string) => JSON.stringify(rows.find((row) => row.action === action)?.after);
      expect(said('ballot.announce')).toContain(world.unitId('GDBD'));
      expect(FIGURE.test(said('ballot.announce'))).toBe(!hidden);
      expect(said('ballot.announce').includes('"count"')).toBe(!hidden);
      expect(said('ballot.signMinutes').includes('mark')).toBe(!hidden);
      const { signatures } = await ballotOf(world, ballotId);
      const mark = signatures[0]?.hash.slice(0, 4) ?? '-';
      expect((await browsers.member.get(paths.ballotResult(ballotId))).text.includes(`${mark} `)).toBe(!hidden);
      expect((await browsers.teller.get(paths.ballotResult(ballotId))).text).toContain(`${mark} `);
    });
  });
}

describe('who sees figures of a withheld ballot', () => {
  it('is decided by one function, nobody by default', () => {
    const tellers = [{ accountId: 't', isHead: true, name: '', jobTitle: '', unitName: '' }];
    const at = (state: 'counted' | 'announced' | 'minuted') => ({
      publication: 'reachedOnly' as const,
      state,
      tellers,
    });
    const reader = (accountId: string | null, readsCount = false) => ({ accountId, readsCount });
    for (const state of ['counted', 'announced', 'minuted'] as const) {
      expect(seesFigures(at(state), EVERYBODY)).toBe(false);
      expect(seesFigures(at(state), reader('other'))).toBe(false);
      expect(seesFigures(at(state), reader('t'))).toBe(true);
      expect(seesFigures(at(state), reader('chair', true))).toBe(state === 'counted');
    }
    const unknown = { ...at('announced'), publication: 'other' as 'counts' };
    expect(seesFigures(unknown, EVERYBODY)).toBe(false);
    expect(shownResult({ ...at('announced'), result: null, ruleSet: null } as never, EVERYBODY)).toBeNull();
  });
});
