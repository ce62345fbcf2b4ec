export const scoreTables: Readonly<Record<string, string>> = {
  'Ghi nhiều nhất 9.999 điểm.': 'Write 9.999 points at most.',
  'Chọn một trong các cách trả lời.': 'Choose one of the answers.',
  'Ghi điểm chuẩn của mục, ví dụ 3 hoặc 2,5.': 'Write the base points of the line, for example 3 or 2,5.',
  'Chọn trần của loại điểm nào.': 'Choose which points the cap is for.',
  'Bảng không có mục {0}. Ghi mã như trong bảng.': 'The table has no line {0}. Write the code as in the table.',
  'Chọn điều kiện: không bị trừ, hoặc đủ điểm chuẩn.': 'Choose the condition: nothing taken off, or base points whole.',
  'Chọn: điểm chuẩn, điểm thưởng hay điểm trừ.': 'Choose: base points, bonus or penalty.',
  'Ghi ít nhất một mức và điểm của nó.': 'Write at least one band and its points.',
  'Mức trên phải cao hơn mức dưới.': 'The upper bound must be above the lower one.',
  'Ghi lời của kết quả này.': 'Write the words of this outcome.',
  'Chọn tính điểm khi trễ hạn hay khi đúng hạn.': 'Choose whether points come with being late or in time.',
  'Chọn cách ghi hạn.': 'Choose how the deadline is given.',
  'Chọn tệp bảng tiêu chí để nhập.': 'Choose the file with the criteria table.',
  'Ghi nhiều nhất 200 ký tự.': 'Write 200 characters at most.',
  'Chọn cách tính điểm của mục không áp dụng.': 'Choose what a line that does not apply gives.',
  'Chọn mục có được dưới 0 điểm hay không.': 'Choose whether a line may fall below 0.',
  'Ghi tên mức xếp loại.': 'Write the name of the class.',
  'Mức sau phải thấp hơn mức trước.': 'Each class must begin below the one before.',
  'Bảng nhập từ tệp này đã được nhận hoặc đã bỏ.': 'This table from a file was taken over or dropped already.',
  'Có người vừa trả lời dòng này trước bạn.': 'Somebody answered this line before you.',
  'Bảng năm nay đã có tiêu chí nên không chép đè. Sửa từng dòng, hoặc nhập từ tệp.':
    'The table of this year has criteria already, so nothing is copied over it. Change its lines, or send a file.',
  'Cụm chưa có bảng tiêu chí nào đã ban hành ở năm trước.': 'The cluster has issued no table in an earlier year.',
  'Còn {0} chỗ phải trả lời rồi mới nhận bảng.': '{0} places must be answered before the table is taken over.',
  'Câu trả lời vừa thay đổi từ khi bạn mở trang. Xem lại rồi nhận bảng.':
    'Answers changed since you opened the page. Look again, then take the table over.',
  'Tệp bảng tiêu chí chưa nhận được.': 'The file with the criteria table was not taken.',
  'Tệp lớn hơn 20 MB. Để lại bảng tiêu chí rồi gửi lại.':
    'The file is larger than 20 MB. Leave the table alone in it and send it again.',
  'Tệp được đặt mật khẩu, hoặc là tệp Word, Excel kiểu cũ. Bỏ mật khẩu, lưu lại thành .docx hoặc .xlsx.':
    'The file has a password, or is of the old Word or Excel kind. Take the password off and save it as .docx or .xlsx.',
  'Chỉ nhận tệp Word (.docx), Excel (.xlsx), CSV hoặc JSON của chương trình.':
    'Only Word (.docx), Excel (.xlsx), CSV and JSON of this program are taken.',
  'Tệp không ở bảng mã UTF-8. Lưu lại thành “CSV UTF-8” rồi gửi lại.':
    'The file is not in UTF-8. Save it as “CSV UTF-8” and send it again.',
  'Dòng {0} có ô quá dài. Chia nội dung thành nhiều dòng rồi gửi lại.':
    'Row {0} has a cell that is too long. Divide it into several rows and send it again.',
  'Tệp CSV, JSON lớn hơn 4 MB. Để lại bảng tiêu chí rồi gửi lại.':
    'The CSV or JSON file is larger than 4 MB. Leave the table alone in it and send it again.',
  'Lời của bảng dài hơn một triệu ký tự. Để lại bảng tiêu chí rồi gửi lại.':
    'The words of the table are longer than a million letters. Leave the table alone in it and send it again.',
  'Có ký tự không hiện được. Gõ lại lời này.': 'There is a character that cannot be shown. Write these words again.',
  'Ghi mã bằng chữ, số và dấu chấm, nhiều nhất 40 ký tự, ví dụ 1.1.':
    'Write the code with letters, digits and points, 40 characters at most, for example 1.1.',
  'Ghi lời của mục.': 'Write the words of the line.',
  'Mục {0} chỉ cộng điểm khi mục {1} đạt, nhưng bảng không có mục {2}.':
    'Line {0} adds points only where line {1} holds, but the table has no line {2}.',
  'Bảng không có dòng nào dưới hàng tiêu đề.': 'The table has no rows below its heading.',
  'Bảng có hơn {0} dòng. Để lại bảng tiêu chí rồi gửi lại.':
    'The table has more than {0} rows. Leave the criteria table alone in the file and send it again.',
  'Xem các chỗ lạ của bản gốc rồi đánh dấu đã xem.': 'Read what is odd in the source, then tick that you have seen it.',
  'Tiêu chí này có cách tính riêng. Sửa ở từng mục của bảng tiêu chí.':
    'This criterion has rules of its own. Change it at its line of the criteria table.',
  // Of a Word document.
  'Tệp bị hỏng hoặc bị cắt mất một phần. Mở bằng Word, lưu lại rồi gửi lại.':
    'The file is damaged or cut off. Open it in Word, save it and send it again.',
  'Tệp phình ra quá lớn khi giải nén nên không được nhận. Chép bảng sang một tệp Word mới.':
    'The file swells too much when unpacked and is not taken. Copy the table to a new Word file.',
  'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Word rồi gửi lại.':
    'The file has a password. Take it off in Word and send the file again.',
  'Tệp có liên kết ra bên ngoài. Chép bảng sang một tệp Word mới rồi gửi lại.':
    'The file links to the outside. Copy the table to a new Word file and send it again.',
  'Tệp có khai báo lạ bên trong nên không được nhận. Chép bảng sang một tệp Word mới.':
    'The file has strange declarations inside and is not taken. Copy the table to a new Word file.',
  'Tệp chứa quá nhiều phần. Chép bảng sang một tệp Word mới.':
    'The file holds too many parts. Copy the table to a new Word file.',
  'Tệp ghi theo cách không đọc được. Mở bằng Word, lưu lại rồi gửi lại.':
    'The file is written in a way that cannot be read. Open it in Word, save it and send it again.',
  'Tệp có macro hoặc đối tượng nhúng nên không được nhận. Lưu lại thành .docx.':
    'The file has macros or embedded objects and is not taken. Save it as .docx.',
  'Văn bản trong tệp quá dài. Để lại bảng tiêu chí rồi gửi lại.':
    'The document is too long. Leave the criteria table alone in it and send it again.',
  'Tệp lớn hơn 20 MB. Bớt hình trong tệp.': 'The file is larger than 20 MB. Take pictures out of it.',
  'Không tìm thấy hàng tiêu đề của bảng điểm: cần có cột nội dung (tiêu chuẩn, tiêu chí) và cột điểm chuẩn.':
    'No heading of a score table was found: it needs a column of contents (standards, criteria) and one of base points.',
};
