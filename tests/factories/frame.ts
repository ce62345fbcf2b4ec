import { wordsOf } from '#src/platform/i18n/words.ts';
import type { Frame } from '#src/ui/frame.ts';

/** The frame of a unit officer in the week of the conference. A new one per page, as in a request. */
export function sampleFrame(changes: Partial<Frame> = {}): Frame {
  return {
    lang: 'vi',
    t: wordsOf(changes.lang ?? 'vi'),
    nonce: 'bm9uY2U',
    assets: { css: '/tinh/thi-dua.css', island: (name) => `/tinh/${name}.js`, icon: '/tinh/dau.svg' },
    demonstration: null,
    where: { cluster: 'Cụm thi đua số III', body: 'Bộ Tư pháp', year: 2020, changeHref: '/cum' },
    who: {
      title: 'Chuyên viên phụ trách thi đua',
      unit: 'Cục Đăng ký quốc gia giao dịch bảo đảm',
      signOutAction: '/thoat',
    },
    places: [
      { key: 'myWork', label: 'Việc của tôi', href: '/viec' },
      { key: 'year', label: 'Năm thi đua', href: '/nam' },
      { key: 'scoring', label: 'Chấm điểm', href: '/cham-diem' },
      { key: 'covenants', label: 'Giao ước', href: '/giao-uoc' },
      { key: 'conferences', label: 'Hội nghị', href: '/hoi-nghi' },
      { key: 'ballots', label: 'Suy tôn', href: '/suy-ton' },
      { key: 'dossiers', label: 'Hồ sơ', href: '/ho-so' },
      { key: 'council', label: 'Hội đồng', href: '/hoi-dong' },
      { key: 'analysis', label: 'Phân tích', href: '/phan-tich' },
      { key: 'lookUp', label: 'Tra cứu', href: '/tra-cuu' },
    ],
    path: '/thanh-phan',
    footer: [{ label: 'Hướng dẫn sử dụng', href: '/huong-dan' }],
    standingOffice: 'Vụ Thi đua – Khen thưởng, Bộ Tư pháp',
    ...changes,
  };
}
