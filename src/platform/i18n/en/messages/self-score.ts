/** Sentences of the unit's own sheet. */
export const selfScore: Record<string, string> = {
  'Chọn một minh chứng đã có của bảng này.': 'Choose evidence that the sheet has.',
  'Minh chứng đã nằm trong bản có chữ ký; thêm lại thành minh chứng mới.':
    'The evidence is part of a signed version; add it once more as new evidence.',
  // Typed beside the days, the same word in every language.
  chưa: 'chưa',
  'Ghi số đạt trên tổng số, ví dụ 45/60, hoặc tỷ lệ phần trăm, ví dụ 98,5.':
    'Write what was reached of the whole, for example 45/60, or per cent, for example 98,5.',
  'Ghi số nguyên từ 0 trở lên.': 'Write a whole number of 0 or more.',
  'Ghi điểm từng lần, cách nhau bằng dấu chấm phẩy, ví dụ 4; 4,5.':
    'Write each mark with semicolons between them, for example 4; 4,5.',
  'Chọn có hoặc không.': 'Choose yes or no.',
  'Tiêu chí {0} ghi {1}, tính theo số liệu là {2}': 'Criterion {0} has {1}; the figures give {2}',
};
