/** What the score table says of itself and of a sheet. */
export const points: Record<string, string> = {
  'Tiêu chí {0} chưa ghi điểm.': 'Criterion {0} has no score yet.',
  'Tiêu chí {0} ghi {1}, dưới 0. Tính 0.': 'Criterion {0} has {1}, below 0. Counted as 0.',
  'vượt {0} so với tối đa {1}': '{0} above its maximum of {1}',
  'Tiêu chí {0} ghi {1}, {2}. Tính {3}.': 'Criterion {0} has {1}, {2}. Counted as {3}.',
  'Điểm thưởng cộng lại {0}, vượt trần {1}. Tính {2}.':
    'Bonus points add up to {0}, above their cap of {1}. Counted as {2}.',
  'Bảng điểm không có tiêu chí {0}. Không tính {1} điểm.':
    'The table has no criterion {0}. {1} points are not counted.',
  'Tiêu chí {0} ghi hai lần. Không tính lần sau ({1}).':
    'Criterion {0} was scored twice. The second ({1}) is not counted.',
  'Bảng điểm chưa có tiêu chí nào.': 'The table has no criteria yet.',
  'tiêu chuẩn': 'group',
  'tiêu chí': 'criterion',
  'Điểm tối đa của tiêu chí {0}': 'The maximum of criterion {0}',
  'Trần điểm thưởng': 'The cap of bonus points',
  'tiêu chuẩn {0}': 'group {0}',
  'cả bảng': 'the whole table',
  'Ghi mã của {0} “{1}”.': 'Write the code of the {0} “{1}”.',
  'Mã {0} {1} trùng với mã {2}.': 'The code {1} of a {0} is the same as {2}.',
  'Ghi tên của {0} {1}.': 'Write the name of {0} {1}.',
  '{0} phải từ 0 trở lên, nhiều nhất ba chữ số sau dấu phẩy.':
    '{0} must be 0 or more, with at most three digits after the comma.',
  'Điểm chuẩn của {0}': 'The base points of {0}',
  thừa: 'too many by',
  thiếu: 'too few by',
  'Điểm chuẩn của {0} ghi {1}, các tiêu chí cộng lại {2}': 'The base points of {0} are {1}, its criteria add up to {2}',
};
