export const scoring: Record<string, string> = {
  'Đơn vị đang tự chấm, thủ trưởng chưa ký.': 'The unit is scoring itself; its head has not signed.',
  'Bảng điểm đã có chữ ký của thủ trưởng và đang được thẩm định.':
    'The sheet is signed by the head and is being verified.',
  'Bảng điểm đang trả lại để đơn vị bổ sung.': 'The sheet was returned to the unit to be completed.',
  'Thẩm định đã xong, chờ ý kiến của đơn vị.': 'The verification is done; the unit answers.',
  'Đơn vị không nhất trí, chờ quyết định điểm thống nhất.': 'The unit contests it; the agreed score is to be decided.',
  'Điểm thống nhất đã chốt, không sửa được nữa.': 'The agreed score is final and cannot be changed any more.',
  'Ghi điểm tự chấm của tiêu chí {0}; không đạt thì ghi 0.':
    'Write the self-score of criterion {0}; 0 where it is not met.',
  'Tiêu chí {0} ghi {1}, vượt tối đa {2}': 'Criterion {0} has {1}, above its maximum of {2}',
  '{0}: ghi căn cứ vào ô giải trình.': '{0}: write the ground into the field for reasons.',
  'Hạn bổ sung đã hết ngày {0}. Người thẩm định chấm tiếp theo bản thủ trưởng đã ký; điểm đã lưu vẫn còn.':
    'The deadline for completing ended on {0}. Verification goes on with the version the head signed; saved scores stay.',
  'Hạn ký bảng tự chấm đã hết ngày {0}. Điểm đã lưu vẫn còn; đề nghị Trưởng Cụm gia hạn rồi ký.':
    'The deadline for signing the self-score ended on {0}. Saved scores stay; ask the cluster head to move the deadline, then sign.',
  'Ghi điểm thẩm định của tiêu chí {0}.': 'Write the verified score of criterion {0}.',
  'Ghi lý do xác nhận điểm {0}.': 'Write why the points {0} are confirmed.',
  'Đánh dấu ô xác nhận, hoặc xóa lý do {0}.': 'Tick the confirmation, or clear the reason {0}.',
  'của cả bảng': 'of the whole table',
  'của tiêu chí {0}': 'of criterion {0}',
  '{0} Đánh dấu xác nhận và ghi lý do nếu tính đủ; để trống thì tính theo bảng.':
    '{0} Tick the confirmation and write why if they count in full; leave it empty to count as the table says.',
  'Tiêu chí {0} đơn vị khai bằng số liệu, không ghi điểm: bấm “Ghi như tự chấm ở ô trống”, hoặc ghi điểm thẩm định.':
    'The unit declared criterion {0} in figures, without points: press “Fill empty fields with the self score”, or write verified points.',
  'Ghi lý do vì điểm thẩm định của tiêu chí {0} khác điểm tự chấm.':
    'Write why the verified score of criterion {0} differs from the self-score.',
  'Chọn Đồng ý hoặc Không nhất trí với tiêu chí {0}.': 'Accept or contest criterion {0}.',
  'Ghi ý kiến của đơn vị về tiêu chí {0}.': 'Write what the unit says on criterion {0}.',
  'Ghi điểm thống nhất của tiêu chí {0}.': 'Write the agreed score of criterion {0}.',
  'Ghi lý do quyết định tiêu chí {0}.': 'Write the reason for the decision on criterion {0}.',
  '{0} thuộc đơn vị được chấm. Chọn người của đơn vị khác.':
    '{0} belongs to the unit that is scored. Choose somebody of another unit.',
  '{0}: hai đơn vị không chấm lẫn nhau. Chọn người của đơn vị khác.':
    '{0}: two units do not score each other. Choose somebody of another unit.',
  'Ghi nhiều nhất {0} ký tự.': 'Write at most {0} characters.',
  'Ghi điểm từ 0 trở lên; điểm trừ cũng ghi số dương.':
    'Write 0 or more; deductions too are written as positive numbers.',
  'Ghi nhiều nhất {0} điểm.': 'Write at most {0} points.',
  'Ghi nhiều nhất {0}.': 'Write at most {0}.',
  'Ngày văn bản ở sau hôm nay. Ghi lại ngày ký văn bản.':
    'The document is dated after today. Write the day it was signed.',
  'Số liệu này cho {0} điểm, quá lớn. Xem lại số đã ghi.':
    'These figures give {0} points, which is too much. Check what was written.',
  'Ghi tên bảng tiêu chí.': 'Write the name of the table.',
  'Ghi mã bằng chữ, số và dấu chấm, nhiều nhất 12 ký tự, ví dụ 1.1.':
    'Write the code with letters, digits and points, at most 12 characters, for example 1.1.',
  'Ghi tên tiêu chuẩn.': 'Write the name of the group.',
  'Ghi tên tiêu chí.': 'Write the name of the criterion.',
  'Chọn loại: tiêu chí, điểm thưởng hoặc điểm trừ.': 'Choose the kind: criterion, bonus or deduction.',
  'Ghi điểm tối đa, ví dụ 20 hoặc 2,5.': 'Write the maximum, for example 20 or 2,5.',
  'Ghi trích yếu hoặc nội dung minh chứng.': 'Write the subject or content of the evidence.',
  'Mỗi lần thêm một tệp.': 'Add one file at a time.',
  'Chọn tệp minh chứng, hoặc ghi số và ký hiệu văn bản.': 'Choose a file, or write the number of the paper.',
  'Minh chứng này đã được bỏ.': 'This piece of evidence was removed.',
  'Minh chứng đã nằm trong bản có chữ ký nên không bỏ được.':
    'The evidence is part of a signed version and cannot be removed.',
  'Tiêu chí {0} đã khóa theo bản có chữ ký; chỉ bổ sung được tiêu chí bị trả lại.':
    'Criterion {0} is locked by the signed version; only returned criteria can be completed.',
  '{0} Không phân công lại được.': '{0} It cannot be assigned anew.',
  'Chọn ít nhất một người thẩm định.': 'Choose at least one reviewer.',
  'Người được chọn không thuộc đơn vị thành viên hay Vụ Thi đua – Khen thưởng. Chọn lại.':
    'The chosen person belongs neither to a member unit nor to the standing office. Choose again.',
  'Chưa ban hành được. {0}': 'It cannot be issued yet. {0}',
  'Năm thi đua chưa mở hoặc đã đóng. Mở năm rồi ban hành bảng tiêu chí.':
    'The emulation year has not started or is closed. Start the year, then issue the table.',
  'Năm thi đua chưa có đơn vị thành viên.': 'The emulation year has no member units.',
  'Đơn vị còn thời gian bổ sung đến hết ngày {0}.': 'The unit has until {0} to complete it.',
  'Hết hạn bổ sung, thẩm định tiếp theo bản đã ký':
    'The deadline for completing has passed; verification goes on with the signed version',
  'Ghi điều cần bổ sung ở ít nhất một tiêu chí.': 'Write what is missing on at least one criterion.',
  'Hạn bổ sung phải từ hôm nay trở đi.': 'The deadline for completing must be today or later.',
  'Ghi điều cần bổ sung của tiêu chí {0}.': 'Write what is missing on criterion {0}.',
  'Mã {0} đã dùng cho “{1}”. Chọn mã khác.': 'The code {0} is used for “{1}”. Choose another.',
  'Tiêu chí {0} đã khóa theo bản có chữ ký; chỉ sửa được tiêu chí bị trả lại.':
    'Criterion {0} is locked by the signed version; only returned criteria can be changed.',
  'Người đã thẩm định bảng điểm này không quyết định điểm thống nhất.':
    'Whoever verified this sheet does not decide its agreed score.',
  'Năm thi đua này đã đóng, bảng điểm không đổi được nữa.':
    'This emulation year is closed; the sheet cannot be changed any more.',
  'Có người vừa lưu bảng điểm này trước bạn.': 'Somebody saved this sheet just before you.',
  'Bảng tiêu chí không có tiêu chí {0}.': 'The table has no criterion {0}.',
  'Chưa ký được. {0}': 'It cannot be signed yet. {0}',
  'Bảng tiêu chí đã ban hành nên không sửa được.': 'The table was issued and cannot be changed.',
  'Bảng tiêu chí chấm điểm thi đua năm {0}': 'Scoring table of {0}',
  'Có người vừa sửa bảng tiêu chí trước bạn.': 'Somebody changed the table just before you.',
  'Ban hành bảng tiêu chí năm {0}: {1}': 'Issue the scoring table of {0}: {1}',
  'Bảng tiêu chí do cơ quan thường trực ban hành.': 'The standing office issues the scoring table.',
  'Chưa ban hành thì các đơn vị chưa tự chấm được.': 'Until it is issued the units cannot score themselves.',
  'Mở bảng tiêu chí': 'Open the table',
  'Ý kiến về kết quả thẩm định điểm năm {0}': 'Answer the verification of {0}',
  'Thủ trưởng đơn vị cho ý kiến về từng tiêu chí bị đổi điểm.':
    'The head of the unit answers on every criterion whose score changed.',
  'Chưa có ý kiến thì điểm thống nhất chưa chốt được.': 'Without an answer the agreed score cannot become final.',
  'Cho ý kiến': 'Answer',
  'Người thẩm định trả lại một số tiêu chí để bổ sung.': 'The reviewer returned some criteria to be completed.',
  'Đã ghi {0}/{1} tiêu chí.': '{0}/{1} criteria scored.',
  'Sau ngày {0} không ký được.': 'It cannot be signed after {0}.',
  'Chưa ký thì chưa thẩm định được.': 'Until it is signed it cannot be verified.',
  'Xem trước': 'Preview',
  'Tự chấm điểm năm {0}': 'Score yourselves for {0}',
  Ký: 'Sign',
  'Bổ sung': 'Complete',
  'Điểm thống nhất năm {0}: {1}': 'Agreed score of {0}: {1}',
  'Đơn vị không nhất trí với kết quả thẩm định.': 'The unit contests the verification.',
  'Chưa quyết định thì chưa xếp hạng được.': 'Until it is decided there is no ranking.',
  'Quyết định': 'Decide',
  'Phân công thẩm định năm {0}: {1}': 'Assign the verification of {0}: {1}',
  'Bảng điểm này chưa có người thẩm định.': 'This sheet has no reviewer yet.',
  'Chưa phân công thì chưa thẩm định được.': 'Until it is assigned it cannot be verified.',
  'Phân công': 'Assign',
  'Thẩm định điểm năm {0}: {1}': 'Verify the scores of {0}: {1}',
  'Bạn được phân công thẩm định; đã ghi {0} tiêu chí.': 'You were assigned; {0} criteria are scored.',
  'Chưa thẩm định thì đơn vị chưa cho ý kiến được.': 'Until it is verified the unit cannot answer.',
  'Đơn vị không bổ sung trong hạn {0}.': 'The unit did not complete it by {0}.',
  'Chưa thẩm định tiếp thì đơn vị chưa cho ý kiến được.': 'Until verification goes on the unit cannot answer.',
  'Thẩm định tiếp': 'Go on verifying',
};
