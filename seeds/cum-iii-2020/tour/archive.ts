import { certificates } from '#src/features/certificates/queries.ts';
import { paths } from '#src/paths.ts';
import { id, look, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

const made = (stage: Stage) => look(stage, (tx) => certificates(tx, null, 100));

export const archiveStops: StopsOfRoom = {
  paying: (stage, at) => [
    at('tra-cuu', null, paths.lookUp()),
    at('tra-cuu-theo-ten', null, `${paths.lookUp()}?ten=ly+lich+tu+phap`),
    at('quyet-dinh-da-cong-bo', null, paths.publicDecisions()),
    at('quyet-dinh-cong-khai', null, paths.publicDecision(id(stage, 'decision.first'))),
    at('xac-thuc', null, paths.checkCertificate()),
    at('lap-giay-chung-nhan', 'vanthu', paths.certificates()),
    at('cho-niem-phong', 'vanthu', paths.archives()),
    at('niem-phong-ho-so', 'vanthu', paths.sealDossier(id(stage, 'dossier.CO_BO.LLTP'))),
  ],
  async archived(stage, at) {
    const all = await made(stage);
    const exchanged = id(stage, 'certificate.exchanged');
    const replaced = id(stage, 'certificate.replaced');
    const code = (certificateId: string) => all.find((each) => each.id === certificateId)?.checkCode ?? '';
    return [
      at('tra-cuu-ket-qua', null, `${paths.lookUp()}?ten=cuc`),
      at('xac-thuc-con-hieu-luc', null, paths.checkedCertificate(code(exchanged))),
      at('xac-thuc-da-thay', null, paths.checkedCertificate(code(replaced))),
      at('xac-thuc-khong-thay', null, `${paths.checkCertificate()}?ma=CN-2021-9999`),
      at('cac-giay-chung-nhan', 'vanthu', paths.certificates()),
      at('giay-chung-nhan', 'vanthu', paths.certificate(exchanged)),
      at('giay-chung-nhan-da-thay', 'vu.tdkt', paths.certificate(replaced)),
      at('cap-lai-giay', 'vanthu', paths.reissueCertificate(exchanged)),
      at('luu-tru', 'vu.tdkt', paths.archives()),
      at('ho-so-luu-tru', 'vanthu', paths.archive(id(stage, 'archive'))),
    ];
  },
};
