import { paths } from '#src/paths.ts';
import { id } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const eligibilityStops: StopsOfRoom = {
  opening(stage, at) {
    const own = id(stage, 'person.CTN.officer');
    const [ctn, gdbd] = [id(stage, 'unit.CTN'), id(stage, 'unit.GDBD')];
    return [
      at('dieu-kien', 'ctn.truong', paths.eligibility()),
      at('dieu-kien-toan-nganh', 'vu.tdkt', paths.eligibility()),
      at('tinh-toan-nganh', 'vu.tdkt', paths.judgingRun(id(stage, 'judging.2020'))),
      at('dieu-kien-don-vi', 'ctn.truong', `${paths.unitEligibility(ctn)}?nam=2020`),
      at('dieu-kien-tap-the', 'gdbd.truong', `${paths.unitVerdicts(gdbd)}?nam=2020`),
      at('ket-luan-tap-the', 'gdbd.truong', `${paths.collectiveVerdict(gdbd, 'TTLDXS')}?nam=2020`),
      at('thu-tap-the', 'gdbd.truong', `${paths.collectiveWhatIf(gdbd, 'TTLDXS')}?nam=2020`),
      at('ket-luan-ca-nhan', 'ctn.cv', `${paths.personVerdict(own, 'CSTD_BO')}?nam=2020`),
      at('thu-ca-nhan', 'ctn.cv', `${paths.personWhatIf(own, 'CSTD_BO')}?nam=2020`),
      at('quy-dinh', 'vu.tdkt', paths.rules()),
      at('quy-dinh-danh-hieu', 'quantri', paths.awardRules('bo-tu-phap', 'luat-2003-nghi-dinh-91', 'CSTDCS')),
      at('quy-dinh-chung', 'quantri', paths.sectionRules('bo-tu-phap', 'luat-2022-nghi-dinh-152')),
      at('quy-dinh-cua-nam', 'vu.tdkt', paths.yearRules(id(stage, 'year.2020'))),
    ];
  },
};
