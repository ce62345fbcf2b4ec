import type { PersonalTargetInput } from '#src/features/personal-registrations/schema.ts';

interface Registration {
  initiativePlan: string;
  targets: readonly PersonalTargetInput[];
}

/** Simulated: what invented persons register for 2021. */
export const simulatedRegistrations: Record<'fighter' | 'advanced', Registration> = {
  fighter: {
    initiativePlan: 'Mẫu điện tử tiếp nhận hồ sơ, áp dụng trong đơn vị; gửi công nhận tháng 9/2021.',
    targets: [
      { text: 'Giải quyết hồ sơ đúng hạn', measure: 'từ 99 % trở lên', deadline: '2021-12-10' },
      { text: 'Tham mưu văn bản hướng dẫn địa phương', measure: '2 văn bản', deadline: '2021-09-30' },
      { text: 'Tập huấn nghiệp vụ cho Sở Tư pháp', measure: '1 lớp', deadline: '2021-06-30' },
    ],
  },
  advanced: {
    initiativePlan: '',
    targets: [
      { text: 'Giải quyết hồ sơ đúng hạn', measure: 'từ 98 % trở lên', deadline: '2021-12-10' },
      { text: 'Rà soát hồ sơ lưu trữ của phòng', measure: '', deadline: '2021-10-31' },
    ],
  },
};
