export const dossiers: Record<string, string> = {
  'Hồ sơ đang soạn, chưa nộp.': 'The dossier is being written and was not submitted.',
  'Hồ sơ đã nộp, đang chờ cơ quan thường trực tiếp nhận.':
    'The dossier is submitted and waits for the standing office.',
  'Hồ sơ đã trả lại để bổ sung.': 'The dossier was returned to be completed.',
  'Hồ sơ đã được tiếp nhận, đang thẩm định.': 'The dossier is received and being appraised.',
  'Hồ sơ đã được kết luận đủ điều kiện.': 'The dossier was found qualified.',
  'Hồ sơ đã được kết luận không đủ điều kiện.': 'The dossier was found not qualified.',
  'Hồ sơ đã lưu trữ, không thay đổi được nữa.': 'The dossier is archived and cannot be changed.',
  'Viết nội dung của mục này, hoặc quay lại danh sách các mục.':
    'Write this section, or go back to the list of sections.',
  'Ghi tên giấy tờ, ví dụ Văn bản xác nhận của Đảng ủy Bộ.':
    'Write the name of the paper, for example Văn bản xác nhận của Đảng ủy Bộ.',
  'Chọn tệp của giấy tờ.': 'Choose the file of the paper.',
  'Chọn kết luận: đủ điều kiện hoặc không đủ điều kiện.': 'Choose: qualified or not qualified.',
  'Ghi lý do của kết luận.': 'Write the reason of the conclusion.',
  'Ghi người hoặc cơ quan gửi ý kiến.': 'Write who sent the comment.',
  'Ghi nội dung ý kiến đã nhận.': 'Write the comment received.',
  'Ghi câu trả lời hoặc cách đã xử lý.': 'Write the answer or what was done about it.',
  'Giấy tờ này đã được bỏ khỏi hồ sơ.': 'This paper was removed from the dossier.',
  'Cơ quan thường trực không có ý kiến về mục này, nên lần bổ sung này mục giữ nguyên.':
    'The standing office has no remark on this section, so it stays as it is this time.',
  'Hồ sơ vừa có thay đổi. Xem lại nội dung bên dưới rồi làm lại.':
    'The dossier has just changed. Look at it below and do it again.',
  'Hạn mới phải sau ngày {0}.': 'The new deadline must be after {0}.',
  'Chưa có quy định về thành phần hồ sơ cho ngày này trong chương trình.':
    'The program has no rule on the parts of a dossier for this day.',
  'Chưa công bố kết quả suy tôn nào của năm này, nên chưa có đơn vị để lập hồ sơ.':
    'No ballot of this year is announced, so there are no units to open a dossier for.',
  'Mọi đơn vị được suy tôn đã có hồ sơ.': 'Every nominated unit has its dossier.',
  'Hồ sơ này đã được đưa ra lấy ý kiến.': 'This dossier is published for comment.',
  'Lấy ý kiến ít nhất {0} ngày làm việc: chọn từ ngày {1} trở đi.':
    'Comments are taken for at least {0} working days: choose {1} or later.',
  'Hồ sơ chưa được đưa ra lấy ý kiến.': 'The dossier is not published for comment.',
  'Ngày nhận phải từ {0} đến {1}.': 'The day of receipt must be from {0} to {1}.',
  'Ý kiến này vừa được trả lời. Xem câu trả lời đã lưu.': 'This comment has just been answered. See the saved answer.',
  'Ghi ý kiến cho ít nhất một mục cần bổ sung.': 'Write a remark on at least one section that must be completed.',
  'Hạn bổ sung phải sau ngày {0}.': 'The deadline for completing must be after {0}.',
  'Mục này vừa có người lưu. Xem phần đã lưu bên dưới rồi gửi lại.':
    'Somebody has just saved this section. See what is saved below, then send again.',
  'Không còn hồ sơ này.': 'This dossier no longer exists.',
  'Ghi rõ thiếu gì hoặc vì sao không đạt.': 'Write what is missing or why it is not met.',
  'Báo cáo đã ký. Sửa một mục thì chữ ký được rút và ký lại.':
    'The report is signed. Changing a section withdraws the signature; it is signed again.',
  'Số {0}, ngày {1}, {2}': 'No. {0}, {1}, {2}',
  'Xem lại': 'See again',
  'Viết tiếp': 'Go on writing',
  'Bắt đầu viết': 'Start writing',
  'Bổ sung báo cáo thành tích đề nghị {0}': 'Complete the achievement report for {0}',
  'Ký báo cáo thành tích đề nghị {0}': 'Sign the achievement report for {0}',
  'Viết báo cáo thành tích đề nghị {0}': 'Write the achievement report for {0}',
  'Cơ quan thường trực trả lại hồ sơ kèm ý kiến từng mục; thủ trưởng ký lại sau khi sửa.':
    'The standing office returned the dossier with remarks on sections; the head signs again after the changes.',
  '{0} được suy tôn; đơn vị viết báo cáo ({1}/{2} mục), thủ trưởng ký.':
    '{0} was nominated; the unit writes the report ({1}/{2} sections), its head signs.',
  'Quá hạn bổ sung thì Trưởng Cụm không nộp lại được nếu chưa được gia hạn.':
    'After the deadline the cluster head cannot submit again unless it is extended.',
  'Chưa có báo cáo ký thì Trưởng Cụm chưa nộp được hồ sơ.':
    'Without a signed report the cluster head cannot submit the dossier.',
  'Xem ý kiến và sửa': 'See the remarks and change',
  'Xem lại và ký': 'See again and sign',
  'Nộp bổ sung hồ sơ của {0}': 'Submit the completed dossier of {0}',
  'Ký tờ trình, nộp hồ sơ của {0}': 'Sign the submission, submit the dossier of {0}',
  'Báo cáo thành tích đã ký; Trưởng Cụm ký tờ trình đề nghị {0}. Hồ sơ của đơn vị Trưởng Cụm do Phó Trưởng Cụm nộp.':
    'The report is signed; the cluster head signs the submission for {0}. The dossier of the head’s own unit is submitted by the deputy.',
  'Chưa nộp thì cơ quan thường trực chưa thẩm định và Hội đồng chưa xét.':
    'Until it is submitted the standing office does not appraise it and the Council does not consider it.',
  'Xem và nộp bổ sung': 'See and submit again',
  'Xem và nộp': 'See and submit',
  'Tiếp nhận hồ sơ': 'Receive the dossier',
  'Xem và tiếp nhận': 'See and receive',
  'Thẩm định hồ sơ của {0}': 'Appraise the dossier of {0}',
  'Tiếp nhận hồ sơ của {0}': 'Receive the dossier of {0}',
  'Đưa ra lấy ý kiến hồ sơ của {0}': 'Publish the dossier of {0} for comment',
  'Trả lời {0} ý kiến về hồ sơ của {1}': 'Answer {0} comments on the dossier of {1}',
  'Thẩm định hồ sơ': 'Appraise the dossier',
  'Đưa ra lấy ý kiến hồ sơ': 'Publish the dossier for comment',
  'Đưa ra lấy ý kiến': 'Publish for comment',
  'Trả lời {0} ý kiến về hồ sơ': 'Answer {0} comments on the dossier',
  'Xem ý kiến': 'See the comments',
  '{0} của {1}': '{0} of {1}',
  'Cơ quan thường trực kiểm tra hồ sơ đề nghị {0} trước khi trình Hội đồng.':
    'The standing office checks the dossier for {0} before it goes to the Council.',
  'Hội đồng chỉ xét hồ sơ đã lấy ý kiến xong.': 'The Council considers only dossiers whose publication has ended.',
  'Quá thời hạn thẩm định thì hồ sơ bị chậm trình Hội đồng và được ghi lại.':
    'After the time for appraisal the dossier goes late to the Council, which is recorded.',
  'Lập {0} hồ sơ đề nghị năm {1}': 'Open {0} dossiers of {1}',
  'Kết quả suy tôn đã công bố; Trưởng Cụm lập hồ sơ cho từng đơn vị được suy tôn.':
    'The nominations are announced; the cluster head opens a dossier for each nominated unit.',
  'Chưa lập hồ sơ thì đơn vị chưa viết được báo cáo thành tích.':
    'Until a dossier is open the unit cannot write its report.',
  'Lập hồ sơ': 'Open dossiers',
  'Còn {0} mục của báo cáo chưa viết. Viết đủ rồi thủ trưởng ký.':
    '{0} sections of the report are not written. Write them, then the head signs.',
  'Còn {0} mục có ý kiến chưa sửa. Sửa xong rồi thủ trưởng ký.':
    '{0} sections with remarks are unchanged. Change them, then the head signs.',
  'Báo cáo thành tích chưa có chữ ký của thủ trưởng đơn vị.':
    'The achievement report lacks the signature of the head of the unit.',
  'Hội nghị chưa bế mạc nên chưa có biên bản bình xét.':
    'The conference is not closed, so there are no minutes of the assessment.',
  'Biên bản kiểm phiếu chưa ký đủ.': 'The counting minutes lack signatures.',
  'Còn {0} ý kiến của cơ quan thường trực chưa được bổ sung.': '{0} remarks of the standing office are not met.',
  'Hạn bổ sung {0} đã qua. Đề nghị cơ quan thường trực gia hạn rồi nộp lại.':
    'The deadline of {0} has passed. Ask the standing office to extend it, then submit again.',
  'Còn {0} mục chưa ghi kết quả kiểm tra. Ghi đủ rồi kết luận.':
    '{0} parts have no result of the check. Record them, then conclude.',
  'Còn {0} mục thiếu hoặc không đạt. Trả hồ sơ để bổ sung, hoặc kết luận không đủ điều kiện.':
    '{0} parts are missing or not met. Return the dossier, or find it not qualified.',
  'Không có': 'None',
  'Hồ sơ đề nghị': 'Dossier',
  'Dòng {0} chưa đủ ba phần. Ghi theo mẫu: năm; tên khen thưởng; số, ngày và cơ quan ban hành quyết định. Không có thì ghi “{1}”.':
    'Line {0} lacks one of three parts. Write: year; award; number, day and issuer of the decision. Where there is none write “{1}”.',
  'Bổ sung {0} thành phần hồ sơ của {1}': 'Complete {0} parts of the dossier of {1}',
  'Cơ quan thường trực trả lại hồ sơ đề nghị {0}; đơn vị hoặc Trưởng Cụm tải giấy tờ còn thiếu lên.':
    'The standing office returned the dossier for {0}; the unit or the cluster head uploads the missing papers.',
  'Xem ý kiến và bổ sung': 'See the remarks and complete',
  'Được cụm suy tôn qua bình xét, so sánh': 'Nominated by the cluster after review and comparison',
  'Thuộc số tập thể được suy tôn Cờ thi đua của Bộ': 'Among those nominated for the flag of the ministry',
  'Hoàn thành vượt mức chỉ tiêu được giao': 'Exceeded the targets set',
  'Nội bộ đoàn kết; không trong thời gian xem xét kỷ luật, khiếu nại cần xác minh':
    'Unity within; no discipline or complaint under examination',
  'Đối chiếu quy định cho kết quả chưa đủ điều kiện. Ghi lý do vẫn kết luận đủ điều kiện.':
    'The check against the rules says not eligible. Write why it is qualified all the same.',
  'Biên bản kiểm phiếu, {0}, ngày {1}': 'Counting minutes, {0}, {1}',
};
