import { exportArchiveAccess, sealDossierAccess } from '#src/features/archive/access.ts';
import { exportArchive } from '#src/features/archive/commands/export-archive.ts';
import { sealDossier } from '#src/features/archive/commands/seal-dossier.ts';
import { dossiersToSeal } from '#src/features/archive/queries.ts';
import {
  conferCertificateAccess,
  makeCertificatesAccess,
  printCertificateAccess,
  reissueCertificateAccess,
} from '#src/features/certificates/access.ts';
import { conferCertificate } from '#src/features/certificates/commands/confer-certificate.ts';
import { makeCertificates } from '#src/features/certificates/commands/make-certificates.ts';
import { onWhitePaper, printCertificate } from '#src/features/certificates/commands/print-certificate.ts';
import { reissueCertificate } from '#src/features/certificates/commands/reissue-certificate.ts';
import { awardsWithoutCertificate, certificates } from '#src/features/certificates/queries.ts';
import { formatCount } from '#src/text/numbers.ts';
import { ministryPeople } from '../../data/simulated-people.ts';
import { type Act, look, type Stage, scopeOf, signed } from '../../stage.ts';

const registry = 'vanthu';
const signer = { signerTitle: 'Bộ trưởng', signerName: ministryPeople.signatory.name };

const ofGovernment = { signerTitle: 'Thủ tướng Chính phủ', signerName: '(mô phỏng)' };

const made = (stage: Stage) => look(stage, (tx) => certificates(tx, null, 100));

async function confer(stage: Stage, certificateId: string, version: number): Promise<void> {
  const scope = await scopeOf(stage, registry, conferCertificateAccess, { certificateId });
  await conferCertificate(scope, { day: scope.today, to: 'Đại diện lãnh đạo đơn vị (mô phỏng)', version });
}

async function print(stage: Stage, certificateId: string, name: string): Promise<void> {
  if (!stage.out) return;
  const scope = await scopeOf(stage, registry, printCertificateAccess, { certificateId });
  await stage.out(name, (await printCertificate(scope, onWhitePaper)).pdf);
}

/** Simulated throughout: nothing of it is published. */
export const archiveActs: Act[] = [
  {
    at: '2021-05-05T14:00:00+07:00',
    title: 'Văn thư lập giấy chứng nhận cho các khen thưởng đã công bố',
    facts: null,
    async run(stage) {
      const waiting = await look(stage, (tx) => awardsWithoutCertificate(tx, 100));
      const written: { certificateId: string; number: string }[] = [];
      for (const issuer of new Set(waiting.map((award) => award.issuer))) {
        const awardIds = waiting.filter((award) => award.issuer === issuer).map(({ awardId }) => awardId);
        const scope = await scopeOf(stage, registry, makeCertificatesAccess);
        const by = issuer === 'Chính phủ' ? ofGovernment : signer;
        written.push(...(await makeCertificates(scope, { awardIds, day: scope.today, ...by })));
      }
      await print(stage, written[0]?.certificateId ?? '', 'giay-chung-nhan.pdf');
      return written.map(({ number }) => number).join(', ');
    },
  },
  {
    at: '2021-05-10T09:00:00+07:00',
    title: 'Trao giấy chứng nhận; cấp đổi một giấy in tên đã đính chính',
    facts: null,
    async run(stage) {
      const all = await made(stage);
      const outdated = all.filter(({ subjectName, registerName }) => subjectName !== registerName);
      for (const { id, version } of all.filter((each) => !outdated.includes(each))) await confer(stage, id, version);
      for (const { id: certificateId, version, number } of outdated) {
        const scope = await scopeOf(stage, registry, reissueCertificateAccess, { certificateId });
        const reason = 'Giấy in tên cũ, quyết định đính chính đã ban hành';
        const input = { kind: 'exchange' as const, reason, day: scope.today, ...signer, version };
        const replacement = await reissueCertificate(scope, input);
        stage.ids.set('certificate.replaced', certificateId);
        stage.ids.set('certificate.exchanged', replacement.certificateId);
        await confer(stage, replacement.certificateId, 1);
        await print(stage, replacement.certificateId, `giay-chung-nhan-cap-doi-${number}.pdf`);
      }
      return `${formatCount(all.length)} giấy, cấp đổi ${formatCount(outdated.length)}`;
    },
  },
  {
    at: '2021-06-30T09:00:00+07:00',
    title: 'Văn thư niêm phong, lưu trữ các hồ sơ',
    facts: null,
    async run(stage) {
      const waiting = await look(stage, (tx) => dossiersToSeal(tx, 100));
      for (const [index, { dossierId, code }] of waiting.entries()) {
        const scope = await scopeOf(stage, registry, sealDossierAccess, { dossierId });
        const proof = await signed(scope);
        const { archiveId } = await sealDossier(scope, { choice: { choice: 'law' }, closingReason: '' }, proof);
        if (index === 0) {
          stage.ids.set('archive', archiveId);
          await exportTo(stage, archiveId, code);
        }
      }
      return `${formatCount(waiting.length)} hồ sơ`;
    },
  },
];

async function exportTo(stage: Stage, archiveId: string, code: string): Promise<void> {
  if (!stage.out) return;
  const { zip } = await exportArchive(await scopeOf(stage, registry, exportArchiveAccess, { archiveId }));
  const parts: Buffer[] = [];
  for await (const part of zip) parts.push(part as Buffer);
  await stage.out(`ho-so-luu-tru-${code}.zip`, Buffer.concat(parts));
}
