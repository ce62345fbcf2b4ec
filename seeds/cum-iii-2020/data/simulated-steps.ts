/** Simulated days of the year 2020; only the day of the conference is published (S1). */
export const steps2020 = [
  { code: 'launch', name: 'Phát động', startsOn: '2020-01-22', endsOn: '2020-01-22' },
  { code: 'registration', name: 'Đăng ký', startsOn: '2020-01-23', endsOn: '2020-03-15' },
  { code: 'covenant', name: 'Ký giao ước', startsOn: '2020-03-16', endsOn: '2020-03-31' },
  { code: 'midYear', name: 'Sơ kết 6 tháng', startsOn: '2020-07-01', endsOn: '2020-07-10' },
  { code: 'selfScore', name: 'Tự chấm', startsOn: '2020-11-16', endsOn: '2020-12-04' },
  { code: 'review', name: 'Thẩm định', startsOn: '2020-12-07', endsOn: '2020-12-11' },
  { code: 'delegates', name: 'Cử đại biểu', startsOn: '2020-12-01', endsOn: '2020-12-14' },
  { code: 'conference', name: 'Hội nghị, bỏ phiếu', startsOn: '2020-12-17', endsOn: '2020-12-17' },
  { code: 'handover', name: 'Bàn giao', startsOn: '2020-12-18', endsOn: '2020-12-31' },
  { code: 'dossiers', name: 'Hồ sơ đề nghị', startsOn: '2021-01-05', endsOn: '2021-01-15' },
] as const;

/** The head of the cluster moved that deadline by a day on 11/12, with a reason. */
export const delegatesMovedTo = '2020-12-15';

export const steps2021 = [
  { code: 'launch', name: 'Phát động', startsOn: null, endsOn: null },
  { code: 'registration', name: 'Đăng ký', startsOn: '2020-12-01', endsOn: '2020-12-15' },
  { code: 'covenant', name: 'Ký giao ước', startsOn: '2020-12-17', endsOn: '2020-12-17' },
  { code: 'midYear', name: 'Sơ kết 6 tháng', startsOn: null, endsOn: null },
  { code: 'selfScore', name: 'Tự chấm', startsOn: null, endsOn: null },
  { code: 'review', name: 'Thẩm định', startsOn: null, endsOn: null },
  { code: 'delegates', name: 'Cử đại biểu', startsOn: null, endsOn: null },
  { code: 'conference', name: 'Hội nghị, bỏ phiếu', startsOn: null, endsOn: null },
  { code: 'handover', name: 'Bàn giao', startsOn: null, endsOn: null },
  { code: 'dossiers', name: 'Hồ sơ đề nghị', startsOn: null, endsOn: null },
] as const;
