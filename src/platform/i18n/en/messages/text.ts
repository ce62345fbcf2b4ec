/** Days, hours, numbers and names as they are typed; what the platform and every form says. */
export const text: Record<string, string> = {
  'Thứ Hai': 'Monday',
  'Thứ Ba': 'Tuesday',
  'Thứ Tư': 'Wednesday',
  'Thứ Năm': 'Thursday',
  'Thứ Sáu': 'Friday',
  'Thứ Bảy': 'Saturday',
  'Chủ Nhật': 'Sunday',
  'Thứ Hai, {0}': 'Monday, {0}',
  'Thứ Ba, {0}': 'Tuesday, {0}',
  'Thứ Tư, {0}': 'Wednesday, {0}',
  'Thứ Năm, {0}': 'Thursday, {0}',
  'Thứ Sáu, {0}': 'Friday, {0}',
  'Thứ Bảy, {0}': 'Saturday, {0}',
  'Chủ Nhật, {0}': 'Sunday, {0}',
  'Ghi ngày theo mẫu ngày/tháng/năm, ví dụ 17/12/2020.': 'Write the day as day/month/year, for example 17/12/2020.',
  'Không đọc được ngày “{0}”. Ghi theo mẫu ngày/tháng/năm, ví dụ 17/12/2020.':
    'The day “{0}” cannot be read. Write day/month/year, for example 17/12/2020.',
  'Ghi thêm năm, ví dụ {0}/2020.': 'Add the year, for example {0}/2020.',
  'Ghi đủ bốn chữ số của năm, ví dụ 2020.': 'Write all four digits of the year, for example 2020.',
  'Tháng phải từ 1 đến 12, không có tháng {0}.': 'A month is from 1 to 12; there is no month {0}.',
  'Năm phải từ {0} đến {1}.': 'The year must be from {0} to {1}.',
  'Ngày phải từ 1 trở lên.': 'A day begins at 1.',
  'Tháng {0} năm {1} chỉ có {2} ngày.': 'Month {0} of {1} has only {2} days.',
  'ngày {0} tháng {1} năm {2}': 'day {0} month {1} year {2}',
  '{0} giờ {1}': '{0}:{1}',
  'Ghi giờ theo mẫu giờ:phút, ví dụ 8:30.': 'Write the hour as hour:minute, for example 8:30.',
  'Không đọc được giờ “{0}”. Ghi theo mẫu giờ:phút, ví dụ 8:30.':
    'The hour “{0}” cannot be read. Write hour:minute, for example 8:30.',
  'Giờ phải từ 0 đến 23, không có {0} giờ.': 'An hour is from 0 to 23; there is no hour {0}.',
  'Phút phải từ 0 đến 59, không có {0} phút.': 'Minutes are from 0 to 59; there is no minute {0}.',
  'Mật khẩu phải có ít nhất {0} ký tự': 'A password needs at least {0} characters',
  'Mật khẩu phải có ít nhất {0} ký tự.': 'A password needs at least {0} characters.',
  'Mật khẩu không được dài quá {0} ký tự': 'A password has at most {0} characters',
  'Mật khẩu không được dài quá {0} ký tự.': 'A password has at most {0} characters.',
  'Ghi số điểm, ví dụ 98,5.': 'Write a score, for example 98,5.',
  'Dùng dấu phẩy cho phần lẻ: {0}.': 'Use a comma for decimals: {0}.',
  'Không đọc được số “{0}”. Ghi số với dấu phẩy cho phần lẻ, ví dụ 98,5.':
    'The number “{0}” cannot be read. Use a comma for decimals, for example 98,5.',
  'Ghi nhiều nhất ba chữ số sau dấu phẩy.': 'Write at most three digits after the comma.',
  'Số quá lớn.': 'The number is too large.',
  'Tên đăng nhập phải có ít nhất 3 ký tự': 'A user name needs at least 3 characters',
  'Tên đăng nhập phải có ít nhất 3 ký tự.': 'A user name needs at least 3 characters.',
  'Tên đăng nhập không được dài quá 64 ký tự': 'A user name has at most 64 characters',
  'Tên đăng nhập không được dài quá 64 ký tự.': 'A user name has at most 64 characters.',
  'Tên đăng nhập chỉ gồm chữ, số, dấu chấm, gạch ngang và gạch dưới':
    'A user name has only letters, digits, points, hyphens and underscores',
  'Tên đăng nhập chỉ gồm chữ, số, dấu chấm, gạch ngang và gạch dưới.':
    'A user name has only letters, digits, points, hyphens and underscores.',
  'Dài quá. Rút còn nhiều nhất {0} ký tự.': 'Too long. Shorten it to at most {0} characters.',
  'Dài quá.': 'Too long.',
  'Mở lại trang rồi chọn lại.': 'Open the page again and choose anew.',
  'Mở lại trang rồi gửi lại.': 'Open the page again and send anew.',
  'Mở lại trang để xem tình trạng hiện nay.': 'Open the page again to see how things stand now.',
  'Chọn lại trong danh sách.': 'Choose again from the list.',
  'Hệ thống': 'System',
  'Thi Đua': 'Thi Đua',
  'Không tìm thấy trang hoặc dữ liệu này.': 'This page or record was not found.',
  'Vai của bạn không làm được việc này.': 'Your role cannot do this.',
  'Có chỗ chưa đúng, xem từng ô.': 'Something is not right yet; see each field.',
  'Việc này không làm được ở giai đoạn hiện tại.': 'This cannot be done at the present stage.',
  'Đăng nhập lại rồi ký.': 'Sign in again, then sign.',
  'Nhập sai mật khẩu nhiều lần. Thử lại sau {0} giây.': 'Wrong password several times. Try again in {0} seconds.',
  'Mật khẩu chưa đúng. Nhập lại mật khẩu đăng nhập để ký.':
    'The password is not right. Give your sign-in password again to sign.',
  'Nhập mật khẩu để ký.': 'Give your password to sign.',
  'Nhập mật khẩu đăng nhập để ký.': 'Give your sign-in password to sign.',
  'Tệp rỗng. Chọn tệp khác.': 'The file is empty. Choose another.',
  'Tệp lớn hơn 10 MB. Nén lại hoặc chia thành nhiều tệp.':
    'The file is larger than 10 MB. Compress it or split it into several files.',
  'Chỉ nhận tệp PDF, DOCX, XLSX, PNG hoặc JPEG; nội dung tệp này không thuộc các loại đó.':
    'Only PDF, DOCX, XLSX, PNG and JPEG files are taken; the content of this file is none of these.',
  'Tên tệp có đuôi “.{0}” nhưng nội dung là {1}. Đổi lại tên tệp.':
    'The file name ends in “.{0}” but its content is {1}. Rename the file.',
  'Máy chủ chỉ nhận biểu mẫu gửi từ các trang của hệ thống.':
    'The server takes only forms sent from the pages of the system.',
  'Nội dung gửi lên lớn hơn {0} KB. Bớt tệp hoặc chia làm nhiều lần gửi.':
    'What was sent is larger than {0} KB. Leave out files or send it in parts.',
  'Biểu mẫu gửi lên bị hỏng. Tải lại trang rồi gửi lại.': 'The form arrived damaged. Load the page again and resend.',
  'Chữ gửi lên không đúng bảng mã Unicode (UTF-8). Gõ lại bằng bộ gõ Unicode.':
    'The text is not Unicode (UTF-8). Type it again with a Unicode keyboard.',
  'Dòng {0} (mã {1}) không còn khớp với dấu lúc niêm phong: nội dung đã bị sửa.':
    'Line {0} (id {1}) no longer matches the mark it was sealed with: its content was altered.',
  'Dòng {0} (mã {1}) đã niêm phong nhưng không còn trong nhật ký: dòng đã bị xóa.':
    'Line {0} (id {1}) was sealed but is no longer in the journal: the line was removed.',
  'vị trí {0}': 'position {0}',
  'các vị trí từ {0} đến {1}': 'positions {0} to {1}',
  'Sổ niêm phong mất {0}.': 'The seal log lacks {0}.',
  'Các dòng từ {0} đến {1} đã vào sổ niêm phong nhưng không có điểm niêm phong nào phủ: điểm niêm phong cuối đã bị xóa.':
    'Lines {0} to {1} are in the seal log but no checkpoint covers them: the last checkpoint was removed.',
  'Điểm niêm phong {0}': 'Checkpoint {0}',
  'Các điểm niêm phong từ {0} đến {1}': 'Checkpoints {0} to {1}',
  '{0} đã bị xóa khỏi sổ.': '{0} removed from the log.',
  '{0} mà bạn giữ không còn trong sổ: đã bị xóa hoặc bị thay.':
    '{0} that you hold is no longer in the log: it was removed or replaced.',
  '{0} có chữ ký không hợp lệ: đã bị sửa hoặc giả mạo.': '{0} has an invalid signature: it was altered or forged.',
  '{0}: chữ ký hợp lệ nhưng phần ghi kèm đã bị sửa.': '{0}: the signature is valid but the attached note was altered.',
  '{0} ký bằng khóa {1}, không có trong các khóa dùng để kiểm tra.':
    '{0} is signed with key {1}, which is not among the keys used for checking.',
  'Các dòng từ {0} đến {1} không cho ra dấu của điểm niêm phong {2}: có dòng đã bị sửa, thêm, bớt hoặc đổi chỗ cùng với dấu của nó. Các điểm niêm phong sau đó không đối chiếu được nữa.':
    'Lines {0} to {1} do not give the mark of checkpoint {2}: a line was altered, added, removed or moved together with its mark. Later checkpoints cannot be compared any more.',
  '{0} mà bạn giữ có chữ ký không hợp lệ nên không dùng để đối chiếu được.':
    '{0} that you hold has an invalid signature, so it cannot be used for comparison.',
  '{0} mà bạn giữ thuộc nhật ký của cơ quan khác ({1}).':
    '{0} that you hold belongs to the journal of another body ({1}).',
  '{0} mà bạn giữ ký bằng khóa {1}, không có trong các khóa dùng để kiểm tra.':
    '{0} that you hold is signed with key {1}, which is not among the keys used for checking.',
  điểm: 'checkpoint',
  Điểm: 'Checkpoint',
  'Nhật ký không khớp {0} mà bạn giữ: trong {1} dòng đầu có dòng đã bị sửa hoặc bị mất.':
    'The journal does not match {0} that you hold: among the first {1} lines one was altered or is lost.',
  '{0} mà bạn giữ có {1} dòng, nhật ký nay chỉ còn {2} dòng đã niêm phong: phần cuối đã bị cắt.':
    '{0} that you hold has {1} lines, the journal now only {2} sealed lines: its end was cut off.',
  '{0} niêm phong {1} ({2} {3})': '{0} {1} ({2} {3})',
  'Khóa ký phiên đăng nhập phải có ít nhất 32 ký tự.': 'The key that signs sessions needs at least 32 characters.',
  'Máy chủ thật không được mở đăng nhập minh họa hay băm mật khẩu kiểu thử nghiệm.':
    'A real server must not open the demonstration sign-in or hash passwords as in tests.',
  'Tên đăng nhập này đã có người dùng': 'This user name is taken',
  'Đăng nhập không mật khẩu chỉ có ở bản minh họa.': 'Signing in without a password exists only in the demonstration.',
  'Tên đăng nhập hoặc mật khẩu không đúng': 'The user name or the password is not right',
  'Mật khẩu không đúng': 'The password is not right',
  'Mã xác thực không đúng hoặc đã hết hạn': 'The code is not right or has expired',
  'Lần đăng nhập này đã hết hạn. Hãy nhập lại tên đăng nhập và mật khẩu':
    'This sign-in has expired. Give the user name and the password again',
  'Nhập sai mã nhiều lần, xác thực hai bước tạm khóa 15 phút. Hãy thử lại sau':
    'Wrong codes several times: the second step is locked for 15 minutes. Try again later',
  'Xác thực hai bước đã được bật': 'Two-step sign-in is already on',
  'Chưa bắt đầu bật xác thực hai bước': 'Two-step sign-in has not been started',
  'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại': 'The session has ended. Sign in again',
  'Thử quá nhiều lần. Hãy thử lại sau {0} phút': 'Too many attempts. Try again in {0} minutes',
  '{0}, năm {1}': '{0}, {1}',
  'Hạn: {0}': 'Due: {0}',
  '{0}. Hạn đã đổi {1} lần.': '{0}. The deadline was moved {1} times.',
};
