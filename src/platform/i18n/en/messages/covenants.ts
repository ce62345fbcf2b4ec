export const covenants: Record<string, string> = {
  'Giao ước đang soạn, chưa mở ký.': 'The covenant is being drafted and not open for signature.',
  'Giao ước đã mở ký, nội dung đã chốt.': 'The covenant is open for signature; its text is fixed.',
  'Giao ước đã đủ chữ ký và có hiệu lực.': 'The covenant has every signature and is in force.',
  'Giao ước đã kết thúc.': 'The covenant has ended.',
  'Chưa có nội dung chung. Soạn nội dung rồi mở ký.':
    'There is no common text yet. Write it before opening for signature.',
  'Năm này chưa có đơn vị thành viên.': 'This year has no member units yet.',
  'Mới thống nhất {0}/{1} bản đăng ký. Còn chờ: {2}.': 'Only {0}/{1} registrations are agreed. Waiting for: {2}.',
  'Hạn mới phải nằm trong năm {0}.': 'The new deadline must lie in {0}.',
  'Hạn mới phải từ hôm nay, {0}, trở đi.': 'The new deadline must be today, {0}, or later.',
  'Mức và hạn mới giống hệt bản đang có hiệu lực. Ghi mức hoặc hạn muốn đổi.':
    'Level and deadline are the same as those in force. Write what shall change.',
  'Nhiều nhất {0} dòng.': 'At most {0} lines.',
  'Dòng {0} dài quá 500 ký tự. Rút ngắn lại.': 'Line {0} is longer than 500 characters. Shorten it.',
  'Ghi ít nhất một nội dung chung, mỗi nội dung một dòng.': 'Write at least one common point, one a line.',
  'Ghi lý do rút về soạn lại.': 'Write why it goes back to drafting.',
  'Đọc bản giao ước rồi đánh dấu vào ô này.': 'Read the covenant, then tick this box.',
  'Mở lại trang rồi ký.': 'Open the page again, then sign.',
  'Ghi mức chỉ tiêu muốn sửa thành.': 'Write the level that the target shall have.',
  'Ghi lý do sửa chỉ tiêu.': 'Write why the target changes.',
  'Chọn đồng ý hoặc không đồng ý.': 'Choose to accept or to refuse.',
  'Ghi lý do không đồng ý.': 'Write why it is refused.',
  'Còn {0} phụ lục chưa quyết định. Quyết định rồi kết thúc giao ước.':
    '{0} amendments are undecided. Decide them before the covenant ends.',
  '{0} Mở lại trang để xem tình trạng hiện nay.': '{0} Open the page again to see how things stand now.',
  'Có người vừa lưu giao ước này trước bạn.': 'Somebody saved this covenant just before you.',
  'Phụ lục này đã được quyết định. Mở lại trang để xem.':
    'This amendment has been decided. Open the page again to see it.',
  'Nội dung phụ lục không còn khớp dấu mà đơn vị đã ký. Báo quản trị hệ thống.':
    'The text of the amendment no longer matches the mark that the unit signed. Tell the system administrator.',
  'Nội dung giao ước không còn khớp dấu đã chốt. Báo quản trị hệ thống.':
    'The text of the covenant no longer matches its fixed mark. Tell the system administrator.',
  'Giao ước của năm này đã có người soạn. Mở lại trang giao ước rồi sửa bản đang có.':
    'The covenant of this year is being drafted already. Open its page again and edit that draft.',
  'Chưa mở ký được. {0}': 'It cannot be opened for signature yet. {0}',
  'Chỉ tiêu này đang có Phụ lục số {0} chờ quyết định.': 'Amendment no. {0} of this target waits for a decision.',
  'Đơn vị không có trong danh sách ký bản giao ước này.': 'The unit is not among the signers of this covenant.',
  'Đơn vị đã ký bản giao ước này.': 'The unit has signed this covenant.',
  'Bản {0} bạn đọc đã được thay bằng bản {1}. Đọc bản mới rồi ký.':
    'Version {0}, which you read, was replaced by version {1}. Read the new one, then sign.',
  'Nội dung giao ước không còn khớp dấu đã chốt, không ký được. Báo quản trị hệ thống.':
    'The text of the covenant no longer matches its fixed mark and cannot be signed. Tell the system administrator.',
  'Ký Giao ước thi đua năm {0}': 'Sign the emulation covenant of {0}',
  'Thủ trưởng {0} ký thay mặt đơn vị.': 'The head of {0} signs for the unit.',
  'Giao ước chỉ có hiệu lực khi mọi đơn vị thành viên đã ký.':
    'The covenant is in force only when every member unit has signed.',
  'Đọc và ký': 'Read and sign',
  'Soạn và mở ký Giao ước thi đua năm {0}': 'Draft the emulation covenant of {0} and open it for signature',
  'Trưởng Cụm soạn nội dung chung và mở ký khi mọi bản đăng ký đã thống nhất.':
    'The cluster head writes the common text and opens it for signature when every registration is agreed.',
  'Chưa mở ký thì các đơn vị chưa ký được.': 'Until it is open for signature the units cannot sign.',
  'Mở giao ước': 'Open the covenant',
  'Soạn giao ước': 'Draft the covenant',
  'Xem xét Phụ lục số {0} của {1}': 'Consider amendment no. {0} of {1}',
  'Đơn vị đề nghị sửa chỉ tiêu sau khi đã ký; Trưởng Cụm quyết định, với chỉ tiêu của Trưởng Cụm thì Phó Trưởng Cụm.':
    'The unit asks to change a target after signing; the cluster head decides, for targets of the head its deputy.',
  'Chưa quyết định thì chỉ tiêu gốc vẫn có hiệu lực.': 'Until it is decided the original target stays in force.',
  'Xem đề nghị': 'See the request',
};
