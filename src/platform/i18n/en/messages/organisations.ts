export const organisations: Record<string, string> = {
  'Mã {0} đã dùng cho đơn vị khác. Ghi mã khác.': 'The code {0} belongs to another unit. Write another code.',
  'Không có đơn vị cấp trên này. Chọn lại.': 'There is no such superior unit. Choose again.',
  'Đơn vị không thể trực thuộc chính mình. Chọn đơn vị khác.': 'A unit cannot stand under itself. Choose another.',
  'Đơn vị được chọn đang trực thuộc đơn vị này. Chọn đơn vị khác.':
    'The chosen unit stands under this one. Choose another.',
  'Ngày kết thúc phải từ {0} trở đi.': 'The last day must be {0} or later.',
  'Chọn đơn vị nhận.': 'Choose the unit that takes it over.',
  'Đơn vị không thể sáp nhập vào chính mình.': 'A unit cannot be merged into itself.',
  '{0} đã sáp nhập vào đơn vị khác. Chọn đơn vị đang hoạt động.':
    '{0} was merged into another unit. Choose one that is active.',
  '{0} không hoạt động vào ngày {1}.': '{0} is not active on {1}.',
  'Đơn vị hoạt động từ {0}. Ghi ngày sáp nhập sau ngày đó.':
    'The unit is active from {0}. Write a day of merger after it.',
  'Còn {0} đơn vị trực thuộc. Chuyển các đơn vị đó sang đơn vị khác rồi mới sáp nhập.':
    '{0} units still stand under it. Move them to another unit before the merger.',
  'Ghi mã của đơn vị, ví dụ CTN.': 'Write the code of the unit, for example CTN.',
  'Mã dài nhất 30 ký tự.': 'A code has at most 30 characters.',
  'Mã chỉ gồm chữ, số và các dấu . / -, không có dấu cách.':
    'A code has only letters, digits and the signs . / -, no spaces.',
  'Ghi tên đầy đủ của đơn vị, như trong quyết định thành lập.':
    'Write the full name of the unit, as in the decision that founded it.',
  'Ghi tên ngắn để dùng trong bảng, ví dụ “Con nuôi”.': 'Write a short name for tables, for example “Con nuôi”.',
  'Chọn loại đơn vị.': 'Choose the kind of unit.',
  'Ghi ngày đơn vị bắt đầu hoạt động.': 'Write the day on which the unit began.',
  'Ghi ngày sáp nhập có hiệu lực.': 'Write the day on which the merger takes effect.',
  'Đơn vị đã sáp nhập, chỉ còn là lịch sử và không sửa được nữa.':
    'The unit was merged: it is history and cannot be changed.',
  'Có người vừa lưu đơn vị này trước bạn.': 'Somebody saved this unit just before you.',
  'Đơn vị này không còn hoạt động.': 'This unit is no longer active.',
};
