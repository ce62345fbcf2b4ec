import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { AppError, notFound } from '#src/platform/errors.ts';
import { clientAddress } from '#src/platform/http/client-address.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { csvLine, csvStart } from '#src/text/csv.ts';
import { formatDay } from '#src/text/day.ts';
import { checkCertificate, lookUpAwards } from '../access.ts';
import { standingWords } from '../pages/award-state.tsx';
import { CheckPage } from '../pages/check-page.tsx';
import { DecisionPage, DecisionsPage } from '../pages/decisions-page.tsx';
import { LookUpPage, type Typed } from '../pages/look-up-page.tsx';
import {
  awardsInDecision,
  checkedCertificate,
  type LookUpFilter,
  type PublicAward,
  publicAwards,
  publicDecision,
  publicDecisions,
} from '../queries/public-register.ts';
import { readAsked, readCursor, readLookUp } from '../rules.ts';

const pageSize = 50;
const fileLimit = 5000;
/** Codes that are not in the register, from one address: a hand that mistypes gets on, a list of guesses does not. */
const guesses = { points: 60, duration: 10 * 60 };

/** What anybody may read without an account: look-up, published decisions, check of a certificate. */
export function publicRoutes(http: FeatureRoutes): void {
  lookUp(http);
  decisions(http);
  check(http);
}

function lookUp(http: FeatureRoutes): void {
  http.page(paths.lookUp(), lookUpAwards, async (scope, visit) => {
    const typed = typedOf(visit);
    const found = await find(scope, typed, pageSize);
    return (
      <LookUpPage
        visit={visit}
        typed={typed}
        today={scope.today}
        awards={found.slice(0, pageSize)}
        more={found.length > pageSize}
        pageSize={pageSize}
        fileLimit={fileLimit}
      />
    );
  });
  http.page(paths.lookUpFile(), lookUpAwards, async (scope, visit) => {
    const found = await find(scope, { ...typedOf(visit), after: '' }, fileLimit);
    return visit.c.body(csvOf(visit, found.slice(0, fileLimit)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tra-cuu-khen-thuong.csv"',
    });
  });
}

function typedOf(visit: Visit): Typed {
  return {
    text: visit.query('ten').slice(0, 200),
    award: visit.query('danhhieu').slice(0, 20),
    year: visit.query('nam').slice(0, 4),
    after: visit.query('sau').slice(0, 60),
  };
}

function find(scope: Scope, typed: Typed, limit: number): Promise<PublicAward[]> {
  const filter: LookUpFilter = {
    lookUp: readLookUp(typed.text),
    award: typed.award,
    year: /^\d{4}$/.test(typed.year) ? Number(typed.year) : null,
    after: readCursor(typed.after),
  };
  return read(scope, (tx) => publicAwards(tx, filter, limit));
}

function csvOf(visit: Visit, awards: readonly PublicAward[]): string {
  const { columns, unit } = visit.t.certificates.lookUp;
  const head = csvLine([columns.subject, unit, columns.award, columns.year, columns.decision, columns.state]);
  const lines = awards.map((award) =>
    csvLine([
      award.subjectName,
      award.unitName,
      award.awardName,
      award.year,
      visit.t.certificates.lookUp.decisionOf(award.decisionNumber, formatDay(award.grantedOn)),
      standingWords(visit, award),
    ]),
  );
  return `${csvStart}${head}${lines.join('')}`;
}

function decisions(http: FeatureRoutes): void {
  http.page(paths.publicDecisions(), lookUpAwards, async (scope, visit) => {
    const cursor = readCursor(visit.query('sau'));
    const after = cursor && { datedOn: cursor.grantedOn, decisionId: cursor.awardId };
    const found = await read(scope, (tx) => publicDecisions(tx, after, pageSize));
    return (
      <DecisionsPage
        visit={visit}
        decisions={found.slice(0, pageSize)}
        more={found.length > pageSize}
        continued={after !== null}
      />
    );
  });
  http.page(paths.publicDecision(), lookUpAwards, async (scope, visit) => {
    const decisionId = visit.params.decisionId ?? '';
    const { decision, awards } = await read(scope, async (tx) => ({
      decision: await publicDecision(tx, decisionId),
      awards: await awardsInDecision(tx, decisionId),
    }));
    if (!decision) throw notFound();
    return <DecisionPage visit={visit} decision={decision} awards={awards} />;
  });
}

function check(http: FeatureRoutes): void {
  const limiter = new RateLimiterMemory({ keyPrefix: 'certificate', ...guesses });
  const answer = async (scope: Scope, visit: Visit, typed: string) => {
    if (typed.trim() === '') return null;
    const asked = readAsked(typed);
    if (!asked) return 'unreadable' as const;
    await demandPatience(limiter, visit);
    const found = await read(scope, (tx) => checkedCertificate(tx, asked));
    if (!found) await limiter.consume(clientAddress(visit.c), 1).catch(() => {});
    return { found };
  };
  const show = async (scope: Scope, visit: Visit, typed: string) => (
    <CheckPage visit={visit} typed={typed} now={scope.now} answer={await answer(scope, visit, typed)} />
  );
  http.page(paths.checkCertificate(), checkCertificate, (scope, visit) =>
    show(scope, visit, visit.query('ma').slice(0, 60)),
  );
  http.page(paths.checkedCertificate(), checkCertificate, (scope, visit) =>
    show(scope, visit, (visit.params.code ?? '').slice(0, 60)),
  );
}

async function demandPatience(limiter: RateLimiterMemory, visit: Visit): Promise<void> {
  const state = await limiter.get(clientAddress(visit.c));
  if (!(state instanceof RateLimiterRes) || state.consumedPoints < guesses.points) return;
  throw new AppError('tooMany', visit.t.certificates.check.tooMany(Math.max(1, Math.ceil(state.msBeforeNext / 1000))));
}
