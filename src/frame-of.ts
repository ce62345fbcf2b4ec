import { countTasks, type KeptCount, keptCount } from './features/accounts/queries/work-count.ts';
import { allTasks } from './features/all-tasks.ts';
import { currentClusterYear } from './features/clusters/queries.ts';
import { paths } from './paths.ts';
import { type Actor, takesPart } from './platform/access/actor.ts';
import type { Services } from './platform/access/scope.ts';
import { legalDay } from './platform/clock.ts';
import { read } from './platform/database/transaction.ts';
import { pagePath } from './platform/http/language.ts';
import type { Visitors } from './platform/http/visit.ts';
import type { Frame, Place } from './ui/frame.ts';

/**
 * The frame around every page: where I am (the cluster-year of the object, else the account's own), who I am, and the
 * places of the year that this account may enter.
 */
export function framesWith(services: Services, assets: Frame['assets']): Visitors['frameOf'] {
  return async ({ c, actor, t, language, facts }) => {
    const now = services.clock.now();
    const { place, kept } = actor
      ? await read(services.database, actor.tenantId, async (tx) => ({
          place: await currentClusterYear(tx, { actor, clusterYearId: facts?.clusterYearId ?? null, today: now }),
          kept: await keptCount(tx, actor.accountId, legalDay(now)),
        }))
      : { place: null, kept: null };
    const tasks = actor && c.req.path !== paths.myWork() ? await badge(services, actor, kept) : null;
    return {
      lang: language,
      t,
      nonce: c.get('secureHeadersNonce') ?? '',
      assets,
      demonstration: services.demonstration ? t.common.demonstrationLine : null,
      where: place && {
        cluster: place.clusterName,
        body: place.tenantName,
        year: place.year,
        changeHref: paths.cluster(place.clusterId),
      },
      who: actor && {
        title: actor.jobTitle,
        unit: actor.unitName ?? actor.displayName,
        signOutAction: paths.signOut(),
      },
      places: actor ? placesOfYear(t, place?.clusterYearId ?? null, actor, tasks) : publicPlaces(t),
      footer: [
        { label: t.common.places.help, href: paths.help() },
        ...(actor
          ? [
              { label: t.people.own.title, href: paths.ownPerson() },
              { label: t.accounts.own.title, href: paths.sessions() },
              { label: t.common.places.matrix, href: paths.matrix() },
            ]
          : []),
      ],
      standingOffice: place ? t.common.standingOfficeOf(place.tenantName) : undefined,
      path: pagePath(c),
    };
  };
}

/** At most once in this many seconds does a page collect an account's tasks for the badge. */
const recountAfter = 60;

/**
 * How many tasks the badge shows: the kept count while it is exact, collected anew at most once a minute when something
 * happened since; between these nothing, rather than a number that hides work. My work itself counts what it shows.
 */
async function badge(services: Services, actor: Actor, kept: KeptCount | null): Promise<number | null> {
  if (kept?.holds) return kept.tasks;
  if (kept && kept.age < recountAfter) return null;
  try {
    return (await countTasks(services, actor, legalDay(services.clock.now()), allTasks)).length;
  } catch (error) {
    services.log.error({ err: error }, 'tasks were not counted');
    return null;
  }
}

/** Roles that alone open no page of a cluster's year. */
const outsideTheYear = new Set<string>(['councilMember', 'signatory', 'registry', 'payer']);

function placesOfYear(t: Frame['t'], clusterYearId: string | null, actor: Actor, tasks: number | null): Place[] {
  const words = t.common.places;
  const roles = actor.grants.map(({ role }) => role);
  const places: Place[] = [{ key: 'myWork', label: words.myWork, href: paths.myWork(), count: tasks ?? undefined }];
  const inYear = roles.some((role) => !outsideTheYear.has(role));
  if (clusterYearId && inYear) {
    places.push({ key: 'year', label: words.year, href: paths.clusterYear(clusterYearId) });
  }
  if (clusterYearId && inYear && takesPart(actor)) {
    places.push(
      { key: 'registrations', label: words.registrations, href: paths.registrations(clusterYearId) },
      { key: 'covenants', label: words.covenants, href: paths.covenants(clusterYearId) },
      { key: 'scoring', label: words.scoring, href: paths.scoring(clusterYearId) },
      { key: 'conferences', label: words.conferences, href: paths.conferences(clusterYearId) },
      { key: 'ballots', label: words.ballots, href: paths.ballots(clusterYearId) },
      { key: 'dossiers', label: t.dossiers.place, href: paths.dossiers(clusterYearId) },
    );
  }
  if (roles.includes('standingOffice') || roles.includes('councilMember')) {
    places.push({ key: 'council', label: t.councils.place, href: paths.council() });
  }
  if (
    roles.some((role) => role === 'standingOffice' || role === 'signatory' || role === 'registry' || role === 'payer')
  ) {
    places.push({ key: 'decisions', label: t.awards.place, href: paths.awardDecisions() });
  }
  if (roles.includes('registry') || roles.includes('standingOffice')) {
    places.push({ key: 'certificates', label: t.certificates.places.certificates, href: paths.certificates() });
    places.push({ key: 'archive', label: t.archive.place, href: paths.archives() });
  }
  places.push({ key: 'eligibility', label: t.eligibility.place, href: eligibilityHref(roles) });
  if (roles.some((role) => role === 'standingOffice' || role === 'unitHead' || role === 'unitOfficer')) {
    places.push({ key: 'people', label: t.people.place, href: paths.people() });
  }
  places.push({ key: 'lookUp', label: t.certificates.places.lookUpShort, href: paths.lookUp() });
  places.push({ key: 'clusters', label: words.clusters, href: paths.clusters() });
  places.push({ key: 'units', label: words.units, href: paths.units() });
  if (roles.includes('systemAdministrator')) {
    places.push({ key: 'accounts', label: words.accounts, href: paths.accounts() });
  }
  if (roles.includes('systemAdministrator') || roles.includes('standingOffice')) {
    places.push({ key: 'journal', label: words.journal, href: paths.journal() });
  }
  return places;
}

/** Those with people to look after begin with who qualifies, everybody else with the rules. */
function eligibilityHref(roles: readonly string[]): string {
  const keeps = roles.some((role) => role === 'standingOffice' || role === 'unitHead' || role === 'unitOfficer');
  return keeps ? paths.eligibility() : paths.rules();
}

function publicPlaces(t: Frame['t']): Place[] {
  return [
    { key: 'home', label: t.common.places.home, href: paths.home() },
    { key: 'publicComment', label: t.dossiers.publicList.place, href: paths.publicComment() },
    { key: 'lookUp', label: t.certificates.places.lookUp, href: paths.lookUp() },
    { key: 'checkCertificate', label: t.certificates.places.check, href: paths.checkCertificate() },
    { key: 'verifyVote', label: t.ballotSlip.verify.title, href: paths.verifyVote() },
    { key: 'help', label: t.common.places.help, href: paths.help() },
  ];
}
