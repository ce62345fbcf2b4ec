/** Reports for tests. Names of units and work areas are those of the published news of 17/12/2020; the rest is synthetic. */
import type { Paper } from '#src/papers/paper.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';

const COMMON: PaperFacts = {
  superiorBody: 'Bộ Tư pháp',
  issuingBody: 'Cụm thi đua số III',
  registration: { number: 12, symbol: 'BC-CTĐIII' },
  place: 'Hà Nội',
  date: '2020-12-17',
  createdAt: '2020-12-17T05:00:00Z',
  synthetic: ['tên người, số liệu và nội dung báo cáo.'],
};

const SIGNER = { unit: 'Cục Kiểm tra văn bản quy phạm pháp luật', name: null, title: 'Cục trưởng' };
const RECIPIENTS = ['Như trên', 'Các đơn vị thành viên', 'Lưu: Cụm thi đua số III'];

export const midYearReport: Paper = {
  kind: 'midYearReport',
  facts: {
    ...COMMON,
    addressee: 'Vụ Thi đua - Khen thưởng, Bộ Tư pháp',
    year: 2020,
    heldOn: '2020-07-08',
    overview: 'Các đơn vị thực hiện chỉ tiêu trong điều kiện phòng, chống dịch Covid-19',
    results: '01/02 đơn vị báo cáo tiến độ 01 chỉ tiêu',
    difficulties: '',
    conclusion: 'Các đơn vị giữ chỉ tiêu đã đăng ký',
    tasks: 'Hoàn thành kiểm tra tại địa phương trong quý IV\nTự chấm đúng hạn',
    missingReason: 'đơn vị chưa chốt số liệu',
    progress: [
      {
        unit: 'Cục Bồi thường nhà nước',
        sentOn: '2020-07-02',
        returned: false,
        targets: [
          {
            indicator: 'Địa phương được kiểm tra, hướng dẫn',
            goal: '12 tỉnh',
            value: '3',
            progress: 'Chậm',
            forecast: 'Khó đạt',
            note: 'Hoãn kiểm tra tại 03 tỉnh',
          },
        ],
      },
      { unit: 'Cục Con nuôi', sentOn: null, returned: false, targets: [] },
    ],
    amendments: [
      {
        number: 1,
        unit: 'Cục Bồi thường nhà nước',
        indicator: 'Địa phương được kiểm tra, hướng dẫn',
        before: '12 tỉnh, hạn 31/10/2020',
        after: '9 tỉnh, hạn 31/10/2020',
        state: 'Đã đồng ý',
      },
    ],
    signer: SIGNER,
    recipients: RECIPIENTS,
  },
};

export const yearEndReport: Paper = {
  kind: 'yearEndReport',
  facts: {
    ...COMMON,
    registration: { number: 25, symbol: 'BC-CTĐIII' },
    addressee: 'Hội đồng Thi đua - Khen thưởng ngành Tư pháp',
    year: 2020,
    overview: 'Các đơn vị giữ kỷ luật, đoàn kết, chăm lo đời sống công chức, người lao động',
    areas: [
      {
        kind: 'work',
        name: 'Đăng ký biện pháp bảo đảm',
        section: 'Đăng ký trực tuyến được duy trì ở mức độ 4',
        figures: [
          {
            unit: 'Cục Đăng ký quốc gia giao dịch bảo đảm',
            indicator: 'Đơn đăng ký trực tuyến',
            unitOfMeasure: '%',
            value: '91,2',
            lastValue: '82',
            difference: '+9,2',
          },
          {
            unit: 'Cục Đăng ký quốc gia giao dịch bảo đảm',
            indicator: 'Tỉnh được kiểm tra',
            unitOfMeasure: 'tỉnh',
            value: '8',
            lastValue: null,
            difference: null,
          },
        ],
      },
      { kind: 'superior', name: 'Hưởng ứng phong trào của cấp trên', section: '', figures: [] },
    ],
    movements: [
      { title: 'Thi đua thường xuyên năm 2020', superiors: ['Doanh nghiệp Việt Nam hội nhập và phát triển'] },
    ],
    limits: 'Kiểm tra tại địa phương còn chậm',
    directions: 'Cá biệt hóa phong trào tới từng đơn vị, cá nhân',
    missing: { units: ['Cục Con nuôi'], reason: 'gửi sau hạn' },
    signer: SIGNER,
    recipients: RECIPIENTS,
  },
};
