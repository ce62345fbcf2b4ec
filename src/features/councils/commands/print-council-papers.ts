import { COUNCIL_RULE_LABELS, SESSION_RULES, type SessionRuleName } from '#src/law/council-rules.ts';
import { sourceWords } from '#src/law/source.ts';
import type { Threshold } from '#src/law/threshold.ts';
import type { CouncilCountFacts, CountedCaseFacts } from '#src/papers/council-count.ts';
import type { CouncilCaseFacts, CouncilMinutesFacts } from '#src/papers/council-minutes.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { forbidden, notFound, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { minutesReader } from '../../ballots/commands/print-counting-minutes.ts';
import { headOf } from '../../ballots/rules.ts';
import { minutesPart } from '../../electronic-votes/queries/minutes-part.ts';
import { bothCaseEntries, slipsCount } from '../queries/case-counts.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { Seat } from '../queries/compositions.ts';
import { type SessionRecord, sessionRecord, thereOf } from '../queries/session-records.ts';
import { secretCases } from '../queries/signatures.ts';
import type { SessionFacts } from '../queries.ts';
import { caseFiguresArePublished, publicSentence } from '../rules/shown-outcome.ts';
import { thresholdWords } from '../rules/threshold-words.ts';
import { countedOpinions, isDecided, placeTitle } from '../rules.ts';
import { sessionQuorum } from './open-session.ts';

type PaperScope = Scope<'councilSession.paper', SessionFacts>;

/** The minutes as a PDF, from what was recorded. */
export async function printCouncilMinutes(scope: PaperScope): Promise<Uint8Array> {
  const session = await sessionOf(scope);
  return renderPaper({ kind: 'councilMinutes', facts: councilMinutesFacts(session, scope.services.demonstration) });
}

/** The counting minutes of the secret votes as a PDF. */
export async function printCouncilCount(scope: PaperScope): Promise<Uint8Array> {
  const session = await sessionOf(scope);
  if (!seesCouncilCount(session, scope.actor)) {
    throw forbidden(
      'Phiên này có hồ sơ không công bố số phiếu. Biên bản kiểm phiếu chỉ tổ kiểm phiếu và cơ quan thường trực xem được.',
    );
  }
  if (secretCases(session).length === 0) throw wrongPhase('Phiên này không có hồ sơ nào bỏ phiếu kín.');
  return renderPaper({ kind: 'councilCount', facts: councilCountFacts(session, scope.services.demonstration) });
}

/** The counting minutes hold the votes on every secret case: all readers, or the tellers and the office where one is withheld. */
export function seesCouncilCount(session: SessionRecord, actor: Actor | null): boolean {
  if (secretCases(session).every(caseFiguresArePublished)) return true;
  const { accountId, standingOffice } = minutesReader(actor);
  return standingOffice || session.tellers.some((teller) => teller.accountId === accountId);
}

async function sessionOf(scope: PaperScope): Promise<SessionRecord> {
  const session = await read(scope, (tx) => sessionRecord(tx, scope.facts.sessionId));
  if (!session) throw notFound();
  return session;
}

function commonFacts(session: SessionRecord, demonstration: boolean): PaperFacts {
  return {
    superiorBody: session.tenantName,
    issuingBody: session.councilName,
    registration: { number: null, symbol: 'BB-HĐTĐKT' },
    place: session.tenantPlace,
    date: session.day,
    createdAt: session.closedAt ?? session.startsAt,
    synthetic: demonstration ? ['Hội đồng, phiên họp, biểu quyết và quy tắc của phiên.'] : [],
  };
}

function personOf(seat: Seat | null): PaperPerson {
  return seat ? { name: seat.name, title: `${seat.jobTitle}, ${placeTitle(seat)}` } : { name: null, title: '' };
}

function foundingOf({ composition }: SessionRecord): string {
  return `Quyết định số ${composition.number} ngày ${formatDay(composition.signedOn)} của ${composition.issuer}`;
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

export function councilMinutesFacts(session: SessionRecord, demonstration: boolean): CouncilMinutesFacts {
  const there = thereOf(session);
  const signed = session.signatures.filter(({ paper }) => paper === 'minutes');
  return {
    ...commonFacts(session, demonstration),
    session: session.title,
    council: session.councilName,
    founding: foundingOf(session),
    location: session.place,
    startedAt: session.openedAt ?? session.startsAt,
    endedAt: session.closedAt,
    presiding: personOf(session.presiding),
    secretary: personOf(session.secretary),
    members: session.members.length,
    present: session.members.filter(({ accountId }) => there.includes(accountId)).map(personOf),
    absent: session.members
      .filter(({ accountId }) => !there.includes(accountId))
      .map((seat) => ({
        person: personOf(seat),
        reason: session.attendance.find(({ accountId }) => accountId === seat.accountId)?.reason ?? null,
      })),
    quorum: sessionQuorum(session)?.sentence ?? null,
    quorumReason: session.quorumReason,
    rules: rulesOf(session),
    discussion: lines(session.discussion),
    cases: session.cases.filter(({ state }) => isDecided(state)).map((one) => caseFactsOf(session, one)),
    withdrawn: session.withdrawn.map(({ unitName, awardName, withdrawnReason }) => ({
      subject: `${unitName} (${awardName})`,
      reason: withdrawnReason ?? '',
    })),
    conclusion: lines(session.conclusion),
    attachments: countingAttachment(session),
    signing: signingOf(session, signed),
    recipients: ['Bộ trưởng (để báo cáo)', 'Các thành viên Hội đồng', 'Lưu: cơ quan thường trực Hội đồng'],
  };
}

function countingAttachment(session: SessionRecord): string[] {
  const secret = secretCases(session);
  if (secret.length === 0) return [];
  return secret.every(caseFiguresArePublished)
    ? ['Biên bản kiểm phiếu kín của phiên họp']
    : ['Biên bản kiểm phiếu kín của phiên họp, do tổ kiểm phiếu và cơ quan thường trực giữ'];
}

function signingOf(session: SessionRecord, signed: SessionRecord['signatures']) {
  const mark = signed[0]?.hash;
  if (mark === undefined) return null;
  const nameOf = (id: string) => session.composition.seats.find(({ accountId }) => accountId === id)?.name ?? '';
  return { mark, signed: signed.map(({ accountId, at }) => ({ name: nameOf(accountId), at })) };
}

const RULE_VALUES: Record<string, string> = {
  kept: 'vẫn tính vào mẫu số',
  leftOut: 'không tính vào mẫu số',
  writtenOpinion: 'gửi ý kiến bằng văn bản, được tính',
  noOpinion: 'không nhận ý kiến bằng văn bản',
  shareOnly: 'chỉ theo tỷ lệ',
  chairSide: 'đúng nửa thì theo ý kiến người chủ trì',
};

function rulesOf({ ruleSet, awards, cases }: SessionRecord): CouncilMinutesFacts['rules'] {
  if (!ruleSet) return [];
  const ofAwards = awards.flatMap((award) => {
    const name = cases.find((one) => one.award === award)?.awardName ?? award;
    const [threshold, secret] = [ruleSet.threshold[award], ruleSet.secret[award]];
    return [
      ...(threshold
        ? [{ rule: `Ngưỡng: ${name}`, value: thresholdWords(threshold), source: noted(threshold.source) }]
        : []),
      ...(secret
        ? [
            {
              rule: `Cách biểu quyết: ${name}`,
              value: secret.value ? 'bỏ phiếu kín' : 'công khai',
              source: noted(secret.source),
            },
          ]
        : []),
    ];
  });
  const ofSession = SESSION_RULES.map((name: SessionRuleName) => {
    const value = name === 'quorum' ? thresholdWords(ruleSet.quorum) : (RULE_VALUES[ruleSet[name].value] ?? '');
    return { rule: COUNCIL_RULE_LABELS[name], value, source: noted(ruleSet[name].source) };
  });
  return [...ofAwards, ...ofSession];
}

function noted(source: Threshold['source']): string {
  return source.note ? `${sourceWords(source)}. ${source.note}` : sourceWords(source);
}

function caseFactsOf(session: SessionRecord, one: CaseRecord): CouncilCaseFacts {
  const nameOf = (id: string) => session.composition.seats.find(({ accountId }) => accountId === id)?.name ?? '';
  const written = countedOpinions(one.opinions, one.voters);
  const given = [...one.votes, ...(one.secret ? [] : written)];
  // In the order of the composition, not of the votes.
  const names = (vote: 'for' | 'against') =>
    one.voters
      .filter(({ accountId }) => given.some((each) => each.accountId === accountId && each.vote === vote))
      .map(({ accountId }) => nameOf(accountId));
  const silent = one.voters.filter(
    ({ accountId, status }) => status === 'present' && !one.votes.some((vote) => vote.accountId === accountId),
  );
  return {
    unit: one.unitName,
    award: one.awardName,
    code: one.dossierCode,
    secret: one.secret ?? false,
    recused: one.recusals.map(({ accountId, reason }) => ({ name: nameOf(accountId), reason })),
    written: written.map(({ accountId, paperNumber, paperDay }) =>
      paperNumber
        ? `${nameOf(accountId)} (văn bản ${paperNumber} ngày ${formatDay(paperDay ?? '')})`
        : nameOf(accountId),
    ),
    votes: one.secret
      ? null
      : { for: names('for'), against: names('against'), none: silent.map(({ accountId }) => nameOf(accountId)) },
    sentences: one.outcome ? publicSentence(one, one.outcome) : '',
    recommended: one.state === 'recommended',
    takebacks: one.takebacks.map(({ reason }) => reason),
  };
}

export function councilCountFacts(session: SessionRecord, demonstration: boolean): CouncilCountFacts {
  const seatOf = (id: string) => session.composition.seats.find(({ accountId }) => accountId === id) ?? null;
  const head = headOf(session.tellers);
  const cases = secretCases(session);
  const signed = session.signatures.filter(({ paper }) => paper === 'counting');
  return {
    ...commonFacts(session, demonstration),
    registration: { number: null, symbol: 'BBKP-HĐTĐKT' },
    session: session.title,
    council: session.councilName,
    founding: foundingOf(session),
    location: session.place,
    startedAt: session.openedAt ?? session.startsAt,
    endedAt: session.closedAt,
    tellers: {
      head: personOf(head && seatOf(head.accountId)),
      members: session.tellers.filter(({ isHead }) => !isHead).map(({ accountId }) => personOf(seatOf(accountId))),
    },
    members: session.members.length,
    cases: cases.map((one) => countedFactsOf(session, one)),
    thresholds: session.awards.flatMap((award) => {
      const one = cases.find((each) => each.award === award);
      const threshold = session.rules.threshold[award];
      return one && threshold
        ? [{ award: one.awardName, words: thresholdWords(threshold), source: threshold.source }]
        : [];
    }),
    signing: signingOf(session, signed),
  };
}

function countedFactsOf(session: SessionRecord, one: CaseRecord): CountedCaseFacts {
  const count = one.way === 'electronic' ? slipsCount(one) : bothCaseEntries(one, session.tellers)?.[0].count;
  const { outcome } = one;
  if (!count || !outcome) throw new Error(`case ${one.id} has no confirmed count`);
  const papersFor = count.votes.get('for') ?? 0;
  const papersAgainst = count.votes.get('against') ?? 0;
  return {
    unit: one.unitName,
    award: one.awardName,
    present: outcome.present,
    recused: outcome.recused,
    absent: outcome.members - outcome.present - outcome.recused,
    issued: count.issued,
    returned: count.returned,
    unused: count.unused,
    valid: count.valid,
    invalid: count.invalid,
    papersFor,
    papersAgainst,
    written: outcome.written,
    votesFor: outcome.votesFor,
    baseCount: outcome.baseCount,
    passed: outcome.passed,
    note: one.countNote,
    electronic: minutesPart(one.way, one.electronic, one.trackers),
    noOpinion: one.way === 'electronic' ? count.valid - papersFor - papersAgainst : 0,
  };
}
