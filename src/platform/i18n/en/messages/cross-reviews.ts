export const crossReviews: Record<string, string> = {
  'Còn tiêu chí chênh quá mức chưa xử lý: {0}. Người chấm thống nhất hoặc giải trình, hoặc quyết định rồi chốt.':
    'Criteria still differ above the gap: {0}. The reviewers agree or justify, or it is decided; then close.',
  'Bảng tiêu chí chưa ban hành. Ban hành rồi lập phương án chấm.':
    'The score table is not issued. Issue it, then make the review plan.',
  'Bảng điểm của {0} đã thẩm định xong; không lập phương án chấm được nữa.':
    'The sheet of {0} is verified already; no plan can be made any more.',
  'Đã có người gửi điểm chấm; không lập lại phương án được nữa.':
    'Somebody has sent marks; the plan cannot be made anew.',
  'Đã có điểm thẩm định ghi chung; năm này thẩm định theo cách đã bắt đầu.':
    'A common verified score was begun; this year goes on as it began.',
  'Đơn vị chưa có tài khoản để chấm: {0}. Lập tài khoản rồi lập phương án.':
    'Units without an account that could mark: {0}. Create accounts, then make the plan.',
  'Không có cách phân công nào giữ đủ các quy tắc với số người chấm này. Giảm số đơn vị chấm mỗi bảng điểm.':
    'No assignment keeps every rule with so many reviewers. Let fewer units mark each sheet.',
  'Người chấm cả nhóm phải ngoài các đơn vị được chấm. Chọn lại.':
    'Who marks a group for all must stand outside the units that are marked. Choose again.',
  '{0} thuộc cấp trên hoặc cấp dưới của {1}. Chọn người khác.':
    '{0} belongs to a superior or a subordinate of {1}. Choose somebody else.',
  'Tiêu chí {0} không có điểm chênh lệch.': 'Criterion {0} has no difference.',
  'Ghi điểm và lý do ở ít nhất một tiêu chí chênh lệch.':
    'Write points and a reason for at least one criterion that differs.',
  'Chưa đủ người chấm gửi điểm của bảng này.': 'Not all reviewers of this sheet have sent their marks.',
  'Chưa đủ người chấm gửi điểm, hoặc không có điểm chênh lệch để trả lời.':
    'Not all reviewers have sent, or there is no difference to answer.',
  'Ghi điểm của tiêu chí {0}; không đạt thì ghi 0.': 'Write the points of criterion {0}; 0 where it is not met.',
  'Đổi điểm tiêu chí {0}: ghi lý do.': 'Points of criterion {0} changed: write the reason.',
  'Tiêu chí {0} đã có quyết định, không đổi được nữa.': 'Criterion {0} is decided and cannot be changed any more.',
  'Ghi lý do ở ít nhất một tiêu chí chênh lệch.': 'Write a reason for at least one criterion that differs.',
  'Người này không chấm bảng điểm này. Chọn người khác.': 'This person does not mark this sheet. Choose somebody else.',
  'Bạn không còn chấm bảng điểm này.': 'You do not mark this sheet any more.',
  'Bạn đã gửi điểm chấm của bảng này; gửi rồi không sửa được.':
    'You sent the marks of this sheet; what is sent stands.',
  'Phiếu chấm này vừa được lưu ở một cửa sổ khác.': 'These marks were just saved in another window.',
  'Bạn không chấm tiêu chí {0}.': 'You do not mark criterion {0}.',
  'Chấm chéo năm {0}: {1}': 'Cross-review of {0}: {1}',
  'Phương án chấm phân công bạn; chấm kín, chưa ai thấy điểm của ai.':
    'The review plan assigns you; marking is blind, nobody sees anybody’s marks.',
  'Hạn chấm hết ngày {0}.': 'Marks are due by the end of {0}.',
  'Chưa gửi thì bảng điểm chưa mở được.': 'Until you send, the sheet cannot be opened.',
  Chấm: 'Mark',
  'Chưa có người thay để chấm năm {0}: {1}': 'Nobody takes the place of a reviewer in {0}: {1}',
  'Người chấm xin không tham gia và không ai thay được theo các quy tắc.':
    'A reviewer stepped back and nobody can take the place under the rules.',
  'Chưa đủ người chấm thì điểm của bảng này chưa mở được.': 'While a reviewer is missing the sheet cannot be opened.',
  'Xem phương án': 'See the plan',
  'Chốt điểm thẩm định năm {0}: {1}': 'Close the review of {0}: {1}',
  'Mọi người chấm bảng này đã gửi điểm.': 'All reviewers of this sheet have sent their marks.',
  'Chưa chốt thì đơn vị chưa cho ý kiến được.': 'Until it is closed the unit cannot answer.',
  'Xem chênh lệch': 'See the differences',
  'Biên bản thẩm định {0} {1}.pdf': 'Minutes of verification {0} {1}.pdf',
  'Người chấm {0}': 'Reviewer {0}',
  'Người chấm': 'Reviewer',
  'Quyết định {0}: {1}': 'Decided {0}: {1}',
  'Tiêu chí {0} chấm trên mức tối đa: ghi căn cứ.': 'Criterion {0} is marked above its maximum: write the ground.',
  'Tiêu chí {0} chấm dưới điểm chuẩn: ghi lý do trước khi gửi.':
    'Criterion {0} is marked below its base points: write the reason before you send.',
  'Tiêu chí {0} chấm {1}, tính theo số liệu là {2}: ghi lý do.':
    'Criterion {0} is marked {1}, its figures give {2}: write the reason.',
  '{0} không còn ai chấm được bảng của {1}. Lập thêm tài khoản cho đơn vị này.':
    '{0} has nobody left who could mark the sheet of {1}. Create one more account for this unit.',
  'Chọn người của chính đơn vị này.': 'Choose somebody of this unit.',
  'Tiêu chí {0} trừ điểm: ghi lý do.': 'Criterion {0} takes points off: write the reason.',
  'Người hoặc đơn vị đã chấm bảng điểm này không quyết định điểm chênh lệch của bảng đó.':
    'Who marked this sheet, or belongs to a unit that did, does not decide its differences.',
  'Mức chênh lệch phải lớn hơn 0; để trống nếu không đặt.': 'The gap must be above 0; leave it empty for none.',
  'Ghi mỗi bảng điểm có mấy đơn vị chấm, từ 1 trở lên.': 'Write how many units mark each sheet, 1 or more.',
  'Chọn lý do.': 'Choose the reason.',
  'Nói rõ thời gian, việc, vai.': 'Say when, what and in which part.',
  'Năm này chấm theo phương án chấm; không phân công riêng từng bảng điểm.':
    'This year is marked by a review plan; single sheets are not assigned.',
  'Biên bản thẩm định in được khi thẩm định đã xong.': 'The minutes can be printed when the review is finished.',
};
