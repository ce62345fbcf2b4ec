export const plans: Record<string, string> = {
  'Dự thảo đang được soạn.': 'The draft is being written.',
  'Dự thảo đang lấy ý kiến.': 'The draft is open for comments.',
  'Dự thảo đã hết lấy ý kiến, đang trả lời.': 'Comments on the draft are closed and being answered.',
  'Kế hoạch đã ban hành, không sửa được nữa.': 'The plan is issued and cannot be changed.',
  '{0} đoạn sửa không gắn với ý kiến nào: {1}. Ghi lý do sửa rồi làm lại.':
    '{0} changed paragraphs go back to no comment: {1}. Write why they changed and do it again.',
  'Còn {0} ý kiến chưa trả lời. Trả lời hết rồi làm lại.': '{0} comments are not answered. Answer all and do it again.',
  'Dự thảo chưa có đoạn nào. Ghi nội dung rồi gửi.': 'The draft has no paragraphs. Write them, then send.',
  'Bản này đã gửi rồi. Lập bản mới, sửa theo ý kiến, rồi gửi lại.':
    'This version was sent. Make a new version, change it by the comments, then send again.',
  'Hạn góp ý phải từ hôm nay, {0}, trở đi.': 'The deadline for comments must be today, {0}, or later.',
  'Hạn mới phải sau hạn đang có, {0}.': 'The new deadline must be after the present one, {0}.',
  'Hạn góp ý là hết ngày {0}; mới có {1}/{2} đơn vị cho ý kiến. Chốt được khi hết hạn hoặc khi mọi đơn vị đã cho ý kiến.':
    'Comments are open until {0}; {1}/{2} units have answered. They close at the deadline or when every unit has answered.',
  'Ghi nội dung dự thảo, mỗi đoạn một dòng.': 'Write the draft, one paragraph a line.',
  'Nhiều nhất {0} đoạn. Gộp bớt đoạn.': 'At most {0} paragraphs. Join some.',
  'Dòng {0} dài quá {1} ký tự. Tách thành nhiều đoạn.':
    'Line {0} is longer than {1} characters. Split it into paragraphs.',
  'Chọn tên mục hoặc đoạn.': 'Choose heading or paragraph.',
  'Ghi nội dung của đoạn.': 'Write the paragraph.',
  'Ghi lý do rút dự thảo về sửa.': 'Write why the draft is taken back.',
  'Ghi lý do lùi hạn.': 'Write why the deadline moves.',
  'Chọn tiếp thu, tiếp thu một phần hoặc giải trình.': 'Choose taken, taken in part or explained.',
  'Ghi rõ tiếp thu thế nào, hoặc lý do không tiếp thu.': 'Write how it is taken, or why it is not.',
  'Ghi số, ký hiệu văn bản ban hành, ví dụ 252/QĐ-BTP.':
    'Write the number of the issuing paper, for example 252/QĐ-BTP.',
  'Ghi chức vụ người ký.': 'Write the title of the signer.',
  'Dự thảo có nhiều nhất {0} đoạn. Gộp bớt đoạn rồi thêm.':
    'A draft has at most {0} paragraphs. Join some before adding.',
  'Câu trả lời đã gửi các đơn vị cùng bản sau, không sửa được nữa.':
    'The answer went to the units with the next version and cannot be changed.',
  'Có người vừa trả lời ý kiến này trước bạn.': 'Somebody answered this comment just before you.',
  'Đoạn này không có trong bản đang sửa. Chọn lại đoạn.':
    'This paragraph is not in the version being edited. Choose again.',
  'Bản {0} đang được sửa. Sửa tiếp bản đó.': 'Version {0} is being edited. Go on with it.',
  'Hạn góp ý đã hết ngày {0}. Đề nghị Cụm hoặc Vụ Thi đua – Khen thưởng lùi hạn.':
    'Comments closed on {0}. Ask the cluster or the standing office to move the deadline.',
  'Ý kiến này thuộc lần lấy ý kiến trước, không sửa được nữa.':
    'This comment belongs to the earlier round and cannot be changed.',
  'Có người của đơn vị vừa sửa ý kiến này trước bạn.': 'Somebody of the unit changed this comment just before you.',
  'Đơn vị đã cho ý kiến. Rút các ý kiến của đơn vị rồi mới ghi nhất trí.':
    'The unit has commented. Withdraw its comments before it agrees.',
  'Năm {0} đã có dự thảo Kế hoạch. Mở dự thảo đó để sửa.': '{0} has a draft plan already. Open it to edit.',
  'Đoạn này không có trong bản đang lấy ý kiến. Mở lại dự thảo rồi chọn đoạn.':
    'This paragraph is not in the version open for comments. Open the draft again and choose.',
  'Ngày ký không trước ngày gửi lấy ý kiến, {0}.':
    'The day of signature is not before the draft was sent for comments, {0}.',
  'Ngày ký không sau hôm nay, {0}.': 'The day of signature is not after today, {0}.',
  '{0} Mở lại trang để xem việc làm được lúc này.': '{0} Open the page again to see what can be done now.',
  '{0} Bản đã gửi giữ nguyên; lập bản mới rồi sửa.': '{0} A version that was sent stays; make a new one and edit it.',
  'Có người vừa lưu đoạn này trước bạn.': 'Somebody saved this paragraph just before you.',
  'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý': 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý',
  Đoạn: 'Paragraph',
  'Đơn vị góp ý': 'Unit',
  'Nội dung góp ý': 'Comment',
  'Tiếp thu, giải trình': 'Reply',
  'Bản {0}': 'Version {0}',
  'Giữ nguyên': 'Unchanged',
  'Góp ý Dự thảo Kế hoạch phát động năm {0}': 'Comment on the draft launch plan of {0}',
  'Đơn vị thành viên góp ý từng đoạn, hoặc ghi nhất trí.': 'Member units comment on paragraphs, or agree.',
  'Sau hết ngày {0} không góp ý được; không có ý kiến thì ghi là chưa cho ý kiến.':
    'After {0} no comments are taken; without one the unit is listed as not having answered.',
  'Đọc và góp ý': 'Read and comment',
  'Gửi lấy ý kiến Dự thảo Kế hoạch phát động năm {0}': 'Send the draft launch plan of {0} for comments',
  'Cơ quan thường trực hoặc Trưởng Cụm soạn dự thảo; đơn vị thành viên góp ý.':
    'The standing office or the cluster head writes the draft; member units comment.',
  'Chưa gửi thì các đơn vị chưa đọc được dự thảo.': 'Until it is sent the units cannot read it.',
  'Mở dự thảo': 'Open the draft',
  'Chốt góp ý Dự thảo Kế hoạch phát động năm {0}': 'Close the comments on the draft launch plan of {0}',
  'Hạn góp ý đã hết ngày {0}.': 'The deadline for comments ended on {0}.',
  'Chưa chốt thì chưa trả lời được các ý kiến.': 'Until they are closed comments cannot be answered.',
  'Trả lời {0} ý kiến góp ý Dự thảo Kế hoạch năm {1}': 'Answer {0} comments on the draft plan of {1}',
  'Mỗi ý kiến có một câu trả lời: tiếp thu, tiếp thu một phần hoặc giải trình.':
    'Each comment gets one answer: taken, taken in part or explained.',
  'Còn ý kiến chưa trả lời thì chưa ban hành được Kế hoạch.':
    'While a comment is not answered the plan cannot be issued.',
  'Trả lời ý kiến': 'Answer comments',
  'Ghi ban hành Kế hoạch phát động năm {0}': 'Record the issue of the launch plan of {0}',
  'Mọi ý kiến đã có trả lời.': 'Every comment is answered.',
  'Chưa ghi số, ngày ban hành thì phát động phong trào chưa dẫn được Kế hoạch.':
    'Without number and day of issue the launch of the movement cannot cite the plan.',
  'Ghi ban hành': 'Record the issue',
  'Bản đã gửi giữ nguyên. Lập bản mới rồi sửa.': 'A version that was sent stays. Make a new one and edit it.',
};
