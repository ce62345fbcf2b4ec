import { paths } from '#src/paths.ts';
import { id, type Stage } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

const dossier = (stage: Stage, flag: 'CO_BO' | 'CO_CP', unit: string) => id(stage, `dossier.${flag}.${unit}`);

export const dossiersStops: StopsOfRoom = {
  closed: (stage, at) => [at('chua-co-ho-so', 'ktvb.truong', paths.dossiers(id(stage, 'year.2020')))],
  writing(stage, at) {
    const btnn = dossier(stage, 'CO_BO', 'BTNN');
    const bttp = dossier(stage, 'CO_BO', 'BTTP');
    const lltp = dossier(stage, 'CO_CP', 'LLTP');
    return [
      at('ho-so-nam', 'ktvb.truong', paths.dossiers(id(stage, 'year.2020'))),
      at('ho-so', 'lltp.cv', paths.dossier(lltp)),
      at('ho-so-dang-viet', 'bttp.cv', paths.dossier(bttp)),
      at('bao-cao-thanh-tich', 'bttp.cv', paths.dossierReport(bttp)),
      at('bao-cao-muc', 'bttp.cv', paths.dossierQuestion(bttp, 'ket-qua')),
      at('bao-cao-danh-hieu', 'bttp.cv', paths.dossierQuestion(bttp, 'danh-hieu')),
      at('ky-bao-cao', 'lltp.truong', paths.checkDossierReport(lltp)),
      at('bao-cao-toan-van', 'ktvb.truong', paths.readDossierReport(btnn)),
      at('thanh-phan-xac-nhan', 'bttp.cv', paths.dossierPart(bttp, 'confirmation')),
      at('thanh-phan-da-co', 'btnn.cv', paths.dossierPart(btnn, 'confirmation')),
      at('nop-ho-so', 'ktvb.truong', paths.submitDossier(btnn)),
      at('viec-ho-so', 'lltp.truong', paths.myWork()),
    ];
  },
  appraising(stage, at) {
    const bttp = dossier(stage, 'CO_BO', 'BTTP');
    const btnn = dossier(stage, 'CO_BO', 'BTNN');
    return [
      at('ho-so-bi-tra', 'bttp.cv', paths.dossier(bttp)),
      at('bao-cao-bo-sung', 'bttp.cv', paths.dossierReport(bttp)),
      at('bao-cao-muc-bo-sung', 'bttp.cv', paths.dossierQuestion(bttp, 'bien-phap')),
      at('gia-han-bo-sung', 'vu.tdkt', paths.extendSupplement(bttp)),
      at('giay-bien-nhan', 'ktvb.truong', paths.dossierReceipt(btnn)),
      at('tham-dinh', 'vu.tdkt', paths.appraiseDossier(dossier(stage, 'CO_BO', 'LLTP'))),
      at('ket-luan-tham-dinh', 'vu.tdkt', paths.concludeDossier(dossier(stage, 'CO_BO', 'GDBD'))),
      at('tra-ho-so', 'vu.tdkt', paths.returnDossier(dossier(stage, 'CO_CP', 'LLTP'))),
      at('dua-ra-lay-y-kien', 'vu.tdkt', paths.publishDossier(btnn)),
      at('ho-so-tham-dinh', 'vu.tdkt', paths.dossier(btnn)),
      at('viec-tham-dinh', 'vu.tdkt', paths.myWork()),
    ];
  },
  commenting(stage, at) {
    const gdbd = dossier(stage, 'CO_BO', 'GDBD');
    return [
      at('lay-y-kien', null, paths.publicComment()),
      at('y-kien-gop-y', 'vu.tdkt', paths.dossierComments(gdbd)),
      at('y-kien-chua-tra-loi', 'vu.tdkt', paths.dossierComments(dossier(stage, 'CO_BO', 'LLTP'))),
      at('ho-so-du-dieu-kien', 'vu.tdkt', paths.dossier(dossier(stage, 'CO_CP', 'LLTP'))),
      at('ho-so-nam-du', 'vu.tdkt', paths.dossiers(id(stage, 'year.2020'))),
    ];
  },
};
