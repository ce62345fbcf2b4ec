export const personalRegistrations: Record<string, string> = {
  'Bản đăng ký cá nhân chưa được gửi.': 'The personal registration has not been sent.',
  'Bản đăng ký cá nhân đã gửi, đang chờ thủ trưởng đơn vị xem xét.':
    'The personal registration was sent and waits for the head of the unit.',
  'Bản đăng ký cá nhân đã được trả lại để sửa.': 'The personal registration was returned for a change.',
  'Bản đăng ký cá nhân đã được đồng ý, không sửa được nữa.':
    'The personal registration is agreed and cannot be changed any more.',
  'Hạn gửi đăng ký là hết ngày {0}, nên chưa gửi được. Nội dung vừa ghi vẫn còn trong mẫu: bấm Lưu bản nháp để giữ, rồi đề nghị Trưởng Cụm lùi hạn bước Đăng ký.':
    'It was to be sent by the end of {0}, so it was not sent. What you wrote is still in the form: save the draft to keep it, then ask the cluster head to move the deadline of the registration.',
  'Chọn ít nhất một danh hiệu.': 'Choose at least one title.',
  'Ghi ít nhất một chỉ tiêu của cá nhân.': 'Write at least one personal target.',
  'Hạn phải nằm trong năm {0}.': 'The day must lie in {0}.',
  'Danh hiệu không có trong danh mục. Mở lại trang rồi chọn lại.':
    'The title is not in the catalogue. Open the page again and choose again.',
  'Năm {0} không có danh hiệu này. Mở lại trang rồi chọn lại.':
    'There is no such title in {0}. Open the page again and choose again.',
  'Ghi nhiều nhất {0} chỉ tiêu.': 'Write at most {0} targets.',
  'Ghi nội dung chỉ tiêu, hoặc xóa trống cả dòng.': 'Write the target, or empty the whole row.',
  'Ghi ý kiến để người đăng ký biết phải sửa gì.': 'Write a remark so that the person knows what to change.',
  'Năm {0} không đăng ký được vào hôm nay: chỉ đăng ký cho năm nay và năm sau.':
    '{0} cannot be registered for today: only this year and the next can.',
  'Sửa đăng ký thi đua cá nhân năm {0}': 'Change your personal registration for {0}',
  'Đăng ký thi đua cá nhân năm {0}': 'Register for {0}',
  'Thủ trưởng đơn vị trả lại bản đăng ký của bạn kèm ý kiến.':
    'The head of the unit returned your registration with a remark.',
  'Mỗi người đăng ký danh hiệu và chỉ tiêu của mình cho năm.': 'Each person registers titles and targets for the year.',
  'Chưa gửi lại thì bản đăng ký chưa được đồng ý.': 'Until it is sent again it cannot be agreed.',
  'Quá hạn thì không gửi được, trừ khi Trưởng Cụm lùi hạn bước Đăng ký.':
    'After the deadline it cannot be sent, unless the cluster head moves the deadline of the registration.',
  'Ghi đăng ký': 'Write the registration',
  'Xem xét {0} bản đăng ký cá nhân năm {1}': 'Consider {0} personal registrations for {1}',
  'Thủ trưởng đơn vị đồng ý hoặc trả lại đăng ký của từng người.':
    'The head of the unit agrees or returns the registration of each person.',
  'Chưa đồng ý thì chỉ tiêu của người đó chưa được giao.': 'Until it is agreed the person has no assigned targets.',
};
