/** What the rules, forms and commands of imports say, and what is said of a workbook that is refused. */
export const imports: Record<string, string> = {
  'Dòng này đã được gạch bỏ ngày {0} vì ghi nhầm. Xóa dòng; muốn ghi lại thì ghi trên trang của đối tượng.':
    'This row was struck out on {0} as a wrong entry. Delete the row; to have it again record it on the page of the person or unit.',
  'Dòng này đã được sửa ngày {0}. Xóa dòng, hoặc xuất tệp mới rồi sửa trên tệp đó.':
    'This row was corrected on {0}. Delete the row, or export a new file and edit that one.',
  'Giá trị này đã được sửa ngày {0}. Ghi giá trị đang có; muốn đổi lại thì sửa trên trang của đối tượng.':
    'This value was corrected on {0}. Write the present one; to change it back correct it on the page of the person or unit.',
  'Đã sửa hoặc gạch bỏ': 'Corrected or struck out',
  'Việc ghi bị lỗi giữa chừng. Chưa dòng nào được ghi; xác nhận lại hoặc đọc lại tệp.':
    'The writing failed half-way. No row was written; confirm again or read the file again.',
  'Chỉ nhập được dòng của đơn vị mình ({0}), không phải {1}.':
    'Only rows of your own unit ({0}) can be imported, not {1}.',
  'Chọn tệp Excel để nhập.': 'Choose the Excel workbook to import.',
  'Chức vụ đang giữ từ {0}.': 'The present post is held since {0}.',
  'Các con số trên bản xem trước đã thay đổi. Tải lại trang rồi xác nhận lần nữa.':
    'The numbers of the preview have changed. Reload the page and confirm again.',
  'Các dòng đã đọc không còn đủ. Đọc lại tệp rồi xem trước lần nữa.':
    'The rows that were read are no longer complete. Read the file again and look at the preview once more.',
  'Các mã trên dòng này là của những người khác nhau. Xem lại số định danh, số hiệu, mã bản ghi.':
    'The codes of this row belong to different people. Check the identification number, staff code and record key.',
  'Cách ghi': 'Form',
  'Còn {0} dòng phải sửa. Sửa trong tệp rồi gửi lại cả tệp.':
    '{0} rows still have to be corrected. Correct them in the file and send the whole file again.',
  'Có chữ O; năm gồm bốn chữ số.': 'There is a letter O; a year has four digits.',
  'Có nhiều người mang mã này. Ghi số định danh hoặc mã bản ghi.':
    'Several people carry this code. Write the identification number or the record key.',
  'Có nhiều đơn vị tên “{0}”. Ghi mã đơn vị.': 'Several units are called “{0}”. Write the code of the unit.',
  Có: 'Yes',
  'Cột “{0}” có hai lần. Bỏ bớt một cột rồi gửi lại.':
    'The column “{0}” occurs twice. Remove one and send the file again.',
  'Danh mục': 'List',
  'Dòng đầu của trang “{0}” thiếu cột {1}. Dùng tệp mẫu của chương trình.':
    'The first row of the sheet “{0}” lacks the column {1}. Use the template of the program.',
  'Ghi năm từ 1945 trở đi.': 'Write a year from 1945 on.',
  'Ghi số nguyên từ {0} đến {1}.': 'Write a whole number from {0} to {1}.',
  'Họ tên chỉ gồm chữ, dấu cách và dấu chấm. Xóa ký tự khác.':
    'A name holds only letters, blanks and points. Remove other characters.',
  'Hủy bỏ phải ghi đủ ngày, số quyết định và lý do.': 'A revocation needs its day, decision number and reason.',
  'Khen thưởng này đã hủy bỏ trước ngày quyết định ghi ở đây. Xem lại ngày.':
    'This award was revoked before the day of decision written here. Check the day.',
  'Khác ô {0} của cùng sáng kiến. Ghi giống nhau ở mọi dòng tác giả.':
    'Differs from cell {0} of the same initiative. Write it alike in the rows of all authors.',
  'Không có ai mang mã này. Nhập nhân sự trước.': 'Nobody carries this code. Import the people first.',
  'Không có bản ghi này. Để trống nếu là người mới.': 'There is no such record. Leave it empty for a new person.',
  'Không có trong dữ liệu': 'Not in the data',
  'Không có đơn vị “{0}”. Gần nhất: {1} ({2}).': 'There is no unit “{0}”. The nearest: {1} ({2}).',
  'Không có đơn vị “{0}”.': 'There is no unit “{0}”.',
  'Không có “{0}” trong danh mục. Chọn một trong: {1}.': '“{0}” is not in the list. Choose one of: {1}.',
  'Lần nhập này vừa được xử lý ở nơi khác. Tải lại trang.':
    'Somebody has just dealt with this import. Reload the page.',
  'Mâu thuẫn': 'Contradiction',
  'Mã bản ghi do chương trình ghi khi xuất. Để trống với người mới.':
    'The program writes record keys into an export. Leave it empty for a new person.',
  'Mã này là của {0}. Xem lại mã hoặc tên.': 'This code belongs to {0}. Check the code or the name.',
  'Mã {0} là của {1}. Xem lại mã hoặc tên.': 'The code {0} belongs to {1}. Check the code or the name.',
  'Mọi dòng giống dữ liệu đang có, không có gì để ghi.':
    'Every row equals the present data; there is nothing to write.',
  'Mở lại trang rồi xác nhận.': 'Open the page again and confirm.',
  'Ngày hủy bỏ chưa tới.': 'The day of revocation is in the future.',
  'Ngày hủy bỏ trước ngày quyết định khen.': 'The day of revocation is before the decision on the award.',
  'Ngày nhận chức vụ trước ngày vào cơ quan.': 'The post begins before the first day of work.',
  'Ngày thôi ({0}) trước ngày vào cơ quan.': 'The last day of work ({0}) is before the first one.',
  'Ngày thôi trước ngày nhận chức vụ.': 'The last day of work is before the post begins.',
  'Ngày thôi trước ngày vào cơ quan.': 'The last day of work is before the first one.',
  'Người này thuộc {0}. Chỉ nhập được của đơn vị mình.':
    'This person belongs to {0}. Only your own unit’s people can be imported.',
  'Người này đang thuộc {0}. Cơ quan thường trực ghi việc chuyển đơn vị.':
    'This person belongs to {0}. The standing office records moves between units.',
  'Năm {0} chưa tới.': 'The year {0} has not come yet.',
  'Phạm vi đơn vị': 'Own unit',
  'Sáng kiến này có tác giả của đơn vị khác. Cơ quan thường trực sửa nội dung.':
    'This initiative has authors of other units. The standing office corrects its content.',
  'Số định danh có 12 chữ số (chứng minh nhân dân cũ có 9); ô này có {0} ký tự.':
    'An identification number has 12 digits (the old identity card 9); this cell has {0} characters.',
  'Trùng trong tệp': 'Twice in the file',
  'Trùng với ô {0}: một khen thưởng hai dòng.': 'The same as cell {0}: one award in two rows.',
  'Trùng với ô {0}: một người hai dòng.': 'The same as cell {0}: one person in two rows.',
  'Trùng với ô {0}: một tác giả hai dòng.': 'The same as cell {0}: one author in two rows.',
  'Trùng với ô {0}: một đối tượng hai mức trong một năm.': 'The same as cell {0}: one subject rated twice in a year.',
  'Tập thể không có ngày nghỉ. Để trống ô này.': 'A collective has no days of absence. Leave this cell empty.',
  'Tệp cần nhiều bộ nhớ hơn mức cho phép. Chia thành nhiều tệp rồi gửi lại.':
    'The file needs more memory than is allowed. Divide it into several files and send them.',
  'Tệp không đọc được. Dùng tệp mẫu của chương trình.': 'The file cannot be read. Use the template of the program.',
  'Tệp lớn hơn 20 MB. Chia thành nhiều tệp.': 'The file is larger than 20 MB. Divide it into several files.',
  'Tệp này đang được đọc lại ở nơi khác.': 'This file is being read again elsewhere.',
  'Tệp {0} chưa nhận được.': 'The file {0} was not taken.',
  'Việc đọc tệp bị lỗi giữa chừng. Chưa ghi gì; đọc lại hoặc gửi lại tệp.':
    'Reading failed half-way. Nothing was written; read the file again or send it again.',
  'Việc đọc tệp bị ngắt giữa chừng. Gửi lại tệp.': 'Reading was cut off half-way. Send the file again.',
  '{0} Ghi ngày từ đó trở đi.': '{0} Write that day or a later one.',
  '{0} Sửa ngày này trên trang của người đó.': '{0} Correct this day on the person’s page.',
  '{0} Đổi đơn vị, chức vụ thì ghi ngày nhận chức vụ mới.':
    '{0} For another unit or post, write the day on which it begins.',
  'Ô bắt buộc': 'Required cell',
  'Ô chứa lỗi của Excel ({0}). Ghi giá trị.': 'The cell holds an error of Excel ({0}). Write the value.',
  'Ô kiểu số làm mất số 0 ở đầu. Đổi ô sang kiểu Văn bản rồi ghi đủ 12 chữ số.':
    'A cell of numbers loses the zeros at the front. Make it a text cell and write all 12 digits.',
  'Ô này bắt buộc, đang trống.': 'This cell is required and is empty.',
  'Đang đọc nhiều tệp cùng lúc. Chờ một phút rồi gửi lại.':
    'Several files are being read at once. Wait a minute and send it again.',
  'Đơn vị {0} không hoạt động vào hôm nay.': 'The unit {0} is not active today.',
  'Đơn vị {0} đã sáp nhập. Ghi {1}.': 'The unit {0} was merged. Write {1}.',
  'Đơn vị': 'Unit',
  'Đọc tệp quá lâu nên đã dừng. Chia thành nhiều tệp rồi gửi lại.':
    'Reading took too long and was stopped. Divide the file and send the parts.',
  'đơn vị khác': 'another unit',
  'Đây không phải tệp Excel .xlsx, dù tên tệp là gì. Lưu lại thành .xlsx.':
    'This is no Excel workbook (.xlsx), whatever its name says. Save it as .xlsx.',
  'Đây là tệp Word, không phải tệp Excel. Chép bảng sang tệp mẫu rồi gửi lại.':
    'This is a Word document, not a workbook. Copy the table into the template and send that.',
  'Đây là tệp Excel nhị phân (.xlsb). Lưu lại thành .xlsx rồi gửi lại.':
    'This is a binary workbook (.xlsb). Save it as .xlsx and send it again.',
  'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Excel rồi gửi lại.':
    'The file has a password. Remove it in Excel and send the file again.',
  'Tệp được đặt mật khẩu, hoặc là tệp Excel kiểu cũ (.xls). Bỏ mật khẩu, lưu lại thành .xlsx rồi gửi lại.':
    'The file has a password, or is an old workbook (.xls). Remove the password, save it as .xlsx and send it again.',
  'Tệp bị hỏng hoặc bị cắt mất một phần. Mở bằng Excel, lưu lại rồi gửi lại.':
    'The file is damaged or cut off. Open it in Excel, save it and send it again.',
  'Tệp phình ra quá lớn khi giải nén nên không được nhận. Dùng tệp mẫu của chương trình.':
    'The file swells too much when unpacked and is not taken. Use the template of the program.',
  'Tệp có macro nên không được nhận. Lưu lại thành .xlsx rồi gửi lại.':
    'The file has macros and is not taken. Save it as .xlsx and send it again.',
  'Tệp có liên kết sang tệp khác. Chép giá trị sang tệp mẫu rồi gửi lại.':
    'The file has links to other files. Copy the values into the template and send that.',
  'Tệp có liên kết ra bên ngoài. Chép giá trị sang tệp mẫu rồi gửi lại.':
    'The file has links to the outside. Copy the values into the template and send that.',
  'Ô {0} là công thức; chương trình chỉ nhận giá trị. Chọn cột, chép rồi dán giá trị, lưu và gửi lại.':
    'Cell {0} is a formula; only values are taken. Select the column, copy and paste as values, save and send again.',
  'Danh sách chọn đặt cho cả vùng {0}, quá rộng. Chép dữ liệu sang tệp mẫu rồi gửi lại.':
    'A drop-down covers the range {0}, which is too wide. Copy the data into the template and send that.',
};
