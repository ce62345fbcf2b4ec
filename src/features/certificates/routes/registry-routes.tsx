import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  conferCertificateAccess,
  listCertificates,
  makeCertificatesAccess,
  printCertificateAccess,
  reissueCertificateAccess,
  viewCertificate,
} from '../access.ts';
import { conferCertificate } from '../commands/confer-certificate.ts';
import { makeCertificates } from '../commands/make-certificates.ts';
import { onWhitePaper, printCertificate } from '../commands/print-certificate.ts';
import { reissueCertificate } from '../commands/reissue-certificate.ts';
import { CertificatePage } from '../pages/certificate-page.tsx';
import { CertificatesPage } from '../pages/certificates-page.tsx';
import { ReissuePage } from '../pages/reissue-page.tsx';
import {
  awardsWithoutCertificate,
  type CertificateFacts,
  type CertificateRecord,
  certificateRecord,
  certificates,
} from '../queries.ts';
import { conferForm, makeForm, readOffset, reissueForm } from '../schema.ts';

const pageSize = 50;

/** The registry's work with certificates. */
export function registryRoutes(http: FeatureRoutes): void {
  http.page(paths.certificates(), listCertificates, (scope, visit) => showList(scope, visit, nothingSent));
  http.form(paths.certificates(), makeCertificatesAccess, {
    schema: makeForm,
    lists: ['awardIds'],
    show: (scope, visit, attempt) => showList(scope, visit, attempt),
    run: async (scope, input) => {
      const [first, ...more] = await makeCertificates(scope, input);
      return first && more.length === 0 ? paths.certificate(first.certificateId) : paths.certificates();
    },
  });
  http.page(paths.certificate(), viewCertificate, (scope, visit) => showOne(scope, visit, nothingSent));
  http.form(paths.conferCertificate(), conferCertificateAccess, {
    schema: conferForm,
    show: (scope, visit, attempt) => showOne(scope, visit, attempt),
    run: async (scope, input) => {
      await conferCertificate(scope, input);
      return paths.certificate(scope.facts.certificateId);
    },
  });
  http.page(paths.reissueCertificate(), reissueCertificateAccess, (scope, visit) =>
    showReissue(scope, visit, nothingSent),
  );
  http.form(paths.reissueCertificate(), reissueCertificateAccess, {
    schema: reissueForm,
    show: (scope, visit, attempt) => showReissue(scope, visit, attempt),
    run: async (scope, input) => paths.certificate((await reissueCertificate(scope, input)).certificateId),
  });
  http.page(paths.certificatePaper(), printCertificateAccess, async (scope, visit) => {
    const blank = visit.query('phoi') === '1';
    const offset = { right: readOffset(visit.query('phai')), down: readOffset(visit.query('xuong')) };
    const { pdf, number } = await printCertificate(scope, blank ? { stock: 'blank', offset } : onWhitePaper);
    return visit.c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="giay-chung-nhan-${number}.pdf"`,
    });
  });
}

async function showList(scope: Scope, visit: Visit, attempt: Attempt) {
  const after = readPlace(visit.query('sau'));
  const { waiting, made } = await read(scope, async (tx) => ({
    waiting: await awardsWithoutCertificate(tx, 200),
    made: await certificates(tx, after, pageSize),
  }));
  const shown = made.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <CertificatesPage
      visit={visit}
      waiting={waiting}
      made={shown}
      moreHref={made.length > pageSize && last ? `${paths.certificates()}?sau=${placeOf(last)}` : null}
      mayMake={makeCertificatesAccess.allows(visit.actor, scope.facts)}
      today={scope.today}
      attempt={attempt}
    />
  );
}

const placeOf = ({ madeAt, id }: CertificateRecord) => `${madeAt.getTime()}.${id}`;

function readPlace(text: string): { madeAt: Date; id: string } | null {
  const parts = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text);
  return parts?.[1] && parts[2] ? { madeAt: new Date(Number(parts[1])), id: parts[2] } : null;
}

type CertificateScope = Scope<string, CertificateFacts>;

async function recordOf(scope: CertificateScope): Promise<CertificateRecord> {
  const record = await read(scope, (tx) => certificateRecord(tx, scope.facts.certificateId));
  if (!record) throw notFound();
  return record;
}

async function showOne(scope: CertificateScope, visit: Visit, attempt: Attempt) {
  const record = await recordOf(scope);
  const inForce = record.awardState !== 'annulled';
  return (
    <CertificatePage
      visit={visit}
      record={record}
      may={{
        confer: inForce && conferCertificateAccess.allows(visit.actor, scope.facts),
        reissue: inForce && reissueCertificateAccess.allows(visit.actor, scope.facts),
      }}
      today={scope.today}
      attempt={attempt}
    />
  );
}

async function showReissue(scope: CertificateScope, visit: Visit, attempt: Attempt) {
  return <ReissuePage visit={visit} record={await recordOf(scope)} today={scope.today} attempt={attempt} />;
}
