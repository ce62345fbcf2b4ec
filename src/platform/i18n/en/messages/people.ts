export const people: Record<string, string> = {
  'Có người vừa sửa mục này trước bạn. Xem lại rồi gạch bỏ.':
    'Somebody changed this entry before you. Look at it again, then strike it out.',
  'Có khen thưởng ghi cho sáng kiến này. Sửa hoặc gạch bỏ khen thưởng đó trước.':
    'An award was recorded for this initiative. Correct or strike out that award first.',
  'Ghi lý do gạch bỏ: ghi nhầm ai, theo văn bản nào.':
    'Write why it is struck out: whom it was recorded for by mistake, by which document.',
  'Khen thưởng đã hủy bỏ thì người được ghi hủy bỏ mới gạch bỏ được.':
    'A revoked award is struck out by those who may record revocations.',
  'Sáng kiến có đồng tác giả ở đơn vị khác: Cơ quan thường trực gạch bỏ.':
    'The initiative has authors in another unit: the standing office strikes it out.',
  'Đây là chức vụ duy nhất đã ghi. Sửa mục này thay vì gạch bỏ.':
    'This is the only post on record. Correct it instead of striking it out.',
  'Ngày sinh không thể sau hôm nay.': 'The day of birth cannot be after today.',
  'Ngày tuyển dụng trước khi đủ 15 tuổi. Xem lại ngày sinh và ngày tuyển dụng.':
    'Recruited before the age of 15. Look at both days again.',
  'Số định danh này đã ghi cho một người khác. Xem lại số, hoặc báo Cơ quan thường trực.':
    'This identity number is recorded for somebody else. Look at it again, or tell the standing office.',
  'Mã cán bộ này đã ghi cho một người khác. Xem lại mã, hoặc báo Cơ quan thường trực.':
    'This staff code is recorded for somebody else. Look at it again, or tell the standing office.',
  'Đơn vị này không hoạt động vào ngày nhận chức vụ. Chọn đơn vị khác.':
    'This unit is not active on the day of the post. Choose another.',
  'Ghi vào ngày nhận chức vụ hoặc sau đó, không ghi trước.': 'Record it on the day of the post or later, not before.',
  'Chức vụ đang giữ bắt đầu từ {0}. Ghi ngày sau đó.': 'The present post began on {0}. Write a day after it.',
  'Người này thôi làm việc từ sau ngày {0}. Ghi ngày sau đó.': 'This person left after {0}. Write a day after it.',
  'Ngày tuyển dụng là {0}. Ghi ngày từ đó trở đi.': 'The day of recruitment is {0}. Write that day or a later one.',
  'Ghi vào ngày thôi làm việc hoặc sau đó, không ghi trước.': 'Record it on the last day of work or later, not before.',
  'Ghi ngày từ {0} trở đi.': 'Write {0} or a later day.',
  'Năm {0} chưa tới. Ghi năm {1} hoặc trước đó.': 'The year {0} is not here yet. Write {1} or earlier.',
  'Danh hiệu này chỉ dành cho tập thể. Chọn lại.': 'This title is for collectives only. Choose again.',
  'Danh hiệu này chỉ dành cho cá nhân. Chọn lại.': 'This title is for persons only. Choose again.',
  'Ngày quyết định không thể sau hôm nay.': 'The day of the decision cannot be after today.',
  'Quyết định khen thành tích năm {0} không thể có trước năm {1}.':
    'A decision on achievements of {0} cannot be older than {1}.',
  'Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.': 'This day is not here yet. Write today or an earlier day.',
  'Sáng kiến của năm {0} không thể được công nhận trước năm {1}.':
    'An initiative of {0} cannot have been recognised before {1}.',
  'Không quá tổng số {0} người.': 'No more than the {0} persons in all.',
  'Không quá số Lao động tiên tiến, {0} người.': 'No more than the holders of LĐTT, {0} persons.',
  'Không còn bản ghi kia. Mở lại danh sách có thể trùng.': 'The other record is gone. Open the list of pairs again.',
  'Một bản ghi không gộp vào chính nó.': 'A record is not joined into itself.',
  'Bản ghi định giữ đã gộp vào bản khác. Mở bản được giữ rồi gộp.':
    'The record to keep was joined into another. Open the kept one and join there.',
  'Bản ghi kia đã gộp rồi.': 'The other record is joined already.',
  'Ghi một số nguyên, ví dụ 12, hoặc để trống.': 'Write a whole number, for example 12, or leave it empty.',
  'Ghi năm bằng bốn chữ số, ví dụ 2020.': 'Write the year in four digits, for example 2020.',
  'Số định danh cá nhân có 12 chữ số (chứng minh nhân dân cũ có 9).':
    'A personal identification number has 12 digits (the old identity card 9).',
  'Mã cán bộ dài nhất 40 ký tự.': 'A staff code has at most 40 characters.',
  'Ghi số quyết định, ví dụ 12/QĐ-BTP.': 'Write the number of the decision, for example 12/QĐ-BTP.',
  'Ghi họ và tên đầy đủ.': 'Write the full name.',
  'Chọn nam hoặc nữ.': 'Choose male or female.',
  'Chọn đơn vị nơi người này làm việc.': 'Choose the unit where this person works.',
  'Ghi chức vụ, ví dụ Chuyên viên chính.': 'Write the post, for example Chuyên viên chính.',
  'Ghi ngày nhận chức vụ này.': 'Write the first day in this post.',
  'Ghi ngày nhận chức vụ.': 'Write the first day in the post.',
  'Ghi ngày làm việc cuối cùng.': 'Write the last day of work.',
  'Ghi lý do, ví dụ nghỉ hưu.': 'Write the reason, for example retirement.',
  'Chọn mức xếp loại.': 'Choose the rating.',
  'Chọn danh hiệu hoặc hình thức khen thưởng.': 'Choose the title or form of commendation.',
  'Ghi ngày ký quyết định.': 'Write the day on which the decision was signed.',
  'Ghi cơ quan hoặc người ký quyết định.': 'Write the body or person that signed the decision.',
  'Ghi ngày quyết định hủy bỏ.': 'Write the day of the decision to revoke.',
  'Ghi số quyết định hủy bỏ.': 'Write the number of the decision to revoke.',
  'Ghi lý do hủy bỏ.': 'Write the reason for the revocation.',
  'Ghi tên sáng kiến hoặc đề tài.': 'Write the name of the initiative or topic.',
  'Chọn sáng kiến hoặc đề tài.': 'Choose initiative or topic.',
  'Chọn phạm vi được công nhận.': 'Choose how far it was recognised.',
  'Ghi ngày quyết định công nhận.': 'Write the day of the recognition.',
  'Ghi số quyết định công nhận.': 'Write the number of the recognition.',
  'Ghi cơ quan công nhận.': 'Write the body that recognised it.',
  'Chọn hình thức kỷ luật.': 'Choose the form of discipline.',
  'Ghi ngày quyết định kỷ luật.': 'Write the day of the decision on discipline.',
  'Ghi ngày chấp hành xong kỷ luật.': 'Write the day on which it was served.',
  'Chọn loại vụ việc.': 'Choose the kind of matter.',
  'Ghi ngày bắt đầu xem xét.': 'Write the day on which it began.',
  'Ghi ngày kết luận.': 'Write the day of the conclusion.',
  'Chọn có hay không có vi phạm.': 'Choose whether there was a violation.',
  'Ghi kết luận, số văn bản.': 'Write the conclusion and the number of its paper.',
  'Ghi lý do: vì sao biết hai bản ghi là một người.': 'Write the reason: how it is known that they are one person.',
  'Ghi lý do tách bản ghi.': 'Write why the records are taken apart.',
  'Chọn có hoặc không.': 'Choose yes or no.',
  'Ghi tổng số người được xếp loại trong năm.': 'Write how many persons are rated in the year.',
  'Số người của năm này vừa được ghi. Xem lại rồi lưu.':
    'The head-count of this year was just written. Look again, then save.',
  'Quyết định kỷ luật này đã ghi rồi.': 'This decision on discipline is recorded already.',
  'Kỷ luật này đã ghi ngày chấp hành xong.': 'The end of this discipline is recorded already.',
  'Có người vừa sửa bản ghi kỷ luật này.': 'Somebody changed this record of discipline just before you.',
  'Có người vừa lưu bản ghi này trước bạn.': 'Somebody saved this record just before you.',
  'Đơn vị chỉ ghi người của đơn vị mình. Người từ nơi khác chuyển đến do Cơ quan thường trực ghi.':
    'A unit records its own people only. Who comes from elsewhere is recorded by the standing office.',
  'Có người vừa ghi chức vụ của người này trước bạn.': 'Somebody recorded a post of this person just before you.',
  'Người này đã thôi làm việc.': 'This person has left.',
  'Không có tài khoản này. Chọn lại.': 'There is no such account. Choose again.',
  'Tài khoản này đã gắn với một người khác. Bỏ gắn ở người đó trước.':
    'This account is linked to somebody else. Take the link away there first.',
  'Vụ việc này đã có kết luận.': 'This matter is concluded already.',
  'Có người vừa sửa vụ việc này trước bạn.': 'Somebody changed this matter just before you.',
  'Bản ghi này đã gộp vào bản khác.': 'This record was joined into another.',
  'Bản ghi này đã gộp vào bản khác. Ghi vào bản được giữ.':
    'This record was joined into another. Write to the kept one.',
  'Khen thưởng này theo quyết định này đã ghi rồi.': 'This award by this decision is recorded already.',
  'Chọn sáng kiến của chính người này.': 'Choose an initiative of this person.',
  'Đơn vị không có mã cán bộ {0}. Xem lại mã.': 'The unit has no staff code {0}. Look at it again.',
  'Sáng kiến này đã ghi cho người này rồi.': 'This initiative is recorded for this person already.',
  'Xếp loại của năm này vừa được ghi. Xem lại rồi lưu.':
    'The rating of this year was just written. Look again, then save.',
  'Khen thưởng này đã ghi hủy bỏ.': 'The revocation of this award is recorded already.',
  'Có người vừa sửa khen thưởng này trước bạn.': 'Somebody changed this award just before you.',
  'Bản ghi này đã tách rồi.': 'This record was taken apart already.',
  'Số định danh hoặc mã cán bộ của bản ghi này nay thuộc người khác. Sửa ở người đó rồi tách.':
    'The identity number or staff code of this record belongs to somebody else now. Change it there, then take apart.',
  'Biên bản kiểm phiếu suy tôn, công bố {0}': 'Counting minutes of the ballot, announced on {0}',
  'Ghi lý do sửa: sai ở đâu, theo văn bản nào.': 'Write the reason: what was wrong, by which paper.',
  'Có người vừa sửa mục này trước bạn. Xem lại rồi lưu.':
    'Somebody changed this entry before you. Look at it again, then save.',
  'Chưa sửa ô nào. Sửa chỗ sai rồi lưu.': 'Nothing was changed. Correct what is wrong, then save.',
  'Khen thưởng đã hủy bỏ thì người được ghi hủy bỏ mới sửa được.':
    'A revoked award is corrected by those who may record revocations.',
  'Năm {0} đã có xếp loại khác. Sửa xếp loại đó.': 'The year {0} has another rating. Correct that one.',
  'Năm {0} đã ghi xếp loại. Muốn sửa thì mở mục đó, sửa và ghi lý do.':
    'The year {0} is rated. To correct it open that entry, change it and write the reason.',
  'Sáng kiến này theo quyết định này đã ghi ở một mục khác.':
    'This initiative is recorded under this decision in another entry.',
  'Sáng kiến có đồng tác giả ở đơn vị khác: Cơ quan thường trực sửa.':
    'The initiative has an author in another unit: the standing office corrects it.',
  'Chức vụ trước bắt đầu từ {0}. Ghi ngày sau đó.': 'The post before began on {0}. Write a day after it.',
  'Chức vụ sau bắt đầu từ {0}. Ghi ngày trước đó.': 'The post after began on {0}. Write a day before it.',
};
