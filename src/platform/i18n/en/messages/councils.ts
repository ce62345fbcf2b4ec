export const councils: Record<string, string> = {
  'Quy tắc của phiên đủ từng mục, mỗi mục có văn bản hoặc ghi rõ ai giả định.':
    'Every rule of the session is set, each with a document or the people who assumed it.',
  'Phiên họp chưa khai mạc.': 'The session has not opened.',
  'Phiên họp đang diễn ra.': 'The session is under way.',
  'Phiên họp đã kết thúc, biên bản chờ ký.': 'The session is closed; the minutes wait for signatures.',
  'Biên bản phiên họp đã ký.': 'The minutes of the session are signed.',
  'Hồ sơ này chưa mở biểu quyết.': 'The vote on this dossier is not open.',
  'Hồ sơ này đang biểu quyết.': 'The vote on this dossier is open.',
  'Hồ sơ này đã biểu quyết, chờ người chủ trì kết luận.': 'The vote on this dossier is done; the chair concludes.',
  'Hội đồng đã kết luận hồ sơ này đủ điều kiện trình Bộ trưởng.':
    'The Council found this dossier fit to be submitted to the Minister.',
  'Hội đồng đã kết luận hồ sơ này không đủ điều kiện trình Bộ trưởng.':
    'The Council found this dossier not fit to be submitted to the Minister.',
  'Hồ sơ này đã rút khỏi danh sách xét.': 'This dossier was taken off the list.',
  'Chọn đúng một Chủ tịch Hội đồng.': 'Choose exactly one chair of the Council.',
  'Hội đồng cần ít nhất {0} thành viên.': 'The Council needs at least {0} members.',
  'Chọn thư ký Hội đồng.': 'Choose the secretary of the Council.',
  'Hồ sơ này bỏ phiếu kín bằng phiếu giấy, không biểu quyết trên máy.':
    'This dossier has a secret ballot on paper, no vote in the program.',
  'Bạn đã khai không tham gia xét hồ sơ này.': 'You declared that you do not take part in this dossier.',
  'Bạn không có tên trong số có mặt khi mở biểu quyết hồ sơ này.':
    'You were not among those present when this vote opened.',
  'Bạn đã biểu quyết hồ sơ này. Mỗi thành viên biểu quyết một lần.':
    'You have voted on this dossier. Each member votes once.',
  'Quy tắc của phiên không nhận ý kiến bằng văn bản của thành viên vắng mặt.':
    'The rules of the session take no written opinions of absent members.',
  'Thành viên này đã khai không tham gia xét hồ sơ này.': 'This member declared not to take part in this dossier.',
  'Đã đóng biểu quyết hồ sơ này, không nhận thêm ý kiến bằng văn bản.':
    'The vote on this dossier is closed; no written opinions are taken.',
  'Thành viên này đang dự họp, biểu quyết tại phiên.': 'This member attends and votes in the session.',
  'Thành viên này đã được ghi có mặt, biểu quyết tại phiên.': 'This member is marked present and votes in the session.',
  '{0} Khai không tham gia xét trước khi mở biểu quyết; báo người chủ trì thu hồi việc mở.':
    '{0} Declare it before the vote opens; ask the chair to take the opening back.',
  'Chủ tịch Hội đồng': 'Chair of the Council',
  'Phó Chủ tịch Hội đồng': 'Vice chair of the Council',
  'Ủy viên': 'Member',
  'Thư ký Hội đồng (không bỏ phiếu)': 'Secretary of the Council (no vote)',
  '{0}, thư ký Hội đồng': '{0}, secretary of the Council',
  'Đồng ý': 'For',
  'Không đồng ý': 'Against',
  'Đủ điều kiện trình Bộ trưởng': 'Fit to be submitted to the Minister',
  'Không đủ điều kiện trình Bộ trưởng': 'Not fit to be submitted to the Minister',
  'Ghi tên Hội đồng.': 'Write the name of the Council.',
  'Ghi số quyết định.': 'Write the number of the decision.',
  'Ghi cơ quan ra quyết định.': 'Write who made the decision.',
  'Ghi tên phiên họp.': 'Write the name of the session.',
  'Chọn hồ sơ trong danh sách.': 'Choose dossiers from the list.',
  'Ghi lý do thu hồi việc mở biểu quyết.': 'Write why the opening of the vote is taken back.',
  'Ghi lý do rút hồ sơ khỏi danh sách xét.': 'Write why the dossier is taken off the list.',
  'Ghi lý do không tham gia xét hồ sơ này.': 'Write why the member takes no part in this dossier.',
  'Chọn thành viên không tham gia xét.': 'Choose the member who takes no part.',
  'Chọn Đồng ý hoặc Không đồng ý.': 'Choose for or against.',
  'Chọn thành viên gửi ý kiến.': 'Choose the member who sent the opinion.',
  'Ghi số hoặc ký hiệu của văn bản.': 'Write the number of the paper.',
  'Bỏ khỏi danh sách khi chuẩn bị phiên họp.': 'Taken off the list while the session was prepared.',
  'Có hồ sơ chưa đủ điều kiện, hoặc đang ở danh sách xét khác. Mở lại trang rồi chọn lại.':
    'A dossier is not qualified or stands on another list. Open the page again and choose anew.',
  'Quy tắc của phiên còn mục chưa đặt.': 'Some rules of the session are not set.',
  'Chưa chọn biểu quyết của thành viên nào.': 'No member’s vote is chosen.',
  'Người này': 'This person',
  'Còn hồ sơ chưa kết luận: {0}. Kết luận hoặc rút khỏi danh sách rồi mới kết thúc phiên.':
    'Dossiers without a conclusion: {0}. Conclude them or take them off the list before the session closes.',
  'Hồ sơ này bỏ phiếu kín: đóng hòm phiếu, tổ kiểm phiếu nhập số.':
    'This dossier has a secret ballot: close the box; the tellers enter the count.',
  'Chưa có ai biểu quyết hồ sơ này.': 'Nobody has voted on this dossier.',
  'Hồ sơ này biểu quyết công khai: đóng biểu quyết, không có hòm phiếu.':
    'This dossier has an open vote: close the vote; there is no box.',
  'Hòm phiếu đã đóng, tổ kiểm phiếu đang kiểm.': 'The box is closed; the tellers are counting.',
  'Quyết định ghi ngày sau hôm nay. Xem lại ngày ký.': 'The decision is dated after today. Check the day of signature.',
  'Quyết định hiện hành {0} có ngày sau ngày này. Xem lại ngày ký.':
    'The decision in force, {0}, has a later day. Check the day of signature.',
  'Có người vừa ghi một quyết định khác về thành phần Hội đồng.':
    'Somebody has just recorded another decision on the Council.',
  'Chưa có kết quả biểu quyết.': 'There is no result of the vote yet.',
  'Chọn thành viên trong danh sách.': 'Choose members from the list.',
  'Hòm phiếu chưa đóng. Chủ trì đóng hòm phiếu rồi mới kiểm.':
    'The box is not closed. The chair closes it before the count.',
  'Ghi số phiếu {0}.': 'Write the votes {0}.',
  'Văn bản ghi ngày sau hôm nay. Xem lại ngày trên văn bản.': 'The paper is dated after today. Check its day.',
  'Điểm danh từ ngày họp, {0}.': 'Attendance is taken from the day of the session on, {0}.',
  'Đang biểu quyết hồ sơ của {0}. Điểm danh lại giữa hai hồ sơ.':
    'The vote on the dossier of {0} is open. Take attendance again between two dossiers.',
  'Thành phần Hội đồng đã thay đổi. Mở lại trang rồi điểm danh lại.':
    'The Council has changed. Open the page again and take attendance anew.',
  'Đã có hồ sơ bỏ phiếu kín, không đổi tổ kiểm phiếu được nữa.':
    'A secret ballot was held; the tellers cannot be changed.',
  'Đang biểu quyết hồ sơ của {0}. Xong hồ sơ đó rồi mở hồ sơ khác.':
    'The vote on the dossier of {0} is open. Finish it before another opens.',
  'Không có thành viên nào có mặt và tham gia xét hồ sơ này.': 'No member is present and takes part in this dossier.',
  'Hồ sơ này bỏ phiếu kín: ghi tổ kiểm phiếu do Hội đồng bầu trước.':
    'This dossier has a secret ballot: record the tellers elected by the Council first.',
  '{0} trong tổ kiểm phiếu không có mặt. Ghi lại tổ kiểm phiếu.':
    '{0} of the tellers is not present. Record the tellers anew.',
  'Chưa kết luận {0} đủ điều kiện trình tặng “{1}”. {2} chỉ xét trong số các đơn vị đó.':
    '{0} has not been found fit for “{1}”. {2} is considered among those units only.',
  '{0}. Ghi lý do vẫn họp, hoặc chờ đủ thành viên.':
    '{0}. Write why the session opens nevertheless, or wait for members.',
  'Phiên họp ngày {0}, chưa đến ngày họp.': 'The session is on {0}; the day has not come.',
  'Danh sách xét chưa có hồ sơ nào.': 'There is no dossier on the list.',
  'Quy tắc của phiên còn mục chưa đặt. Cơ quan thường trực đặt đủ rồi mới khai mạc.':
    'Some rules of the session are not set. The standing office sets them before it opens.',
  'Chưa điểm danh. Thư ký điểm danh rồi mới khai mạc.':
    'Attendance was not taken. The secretary takes it before the session opens.',
  'Thành phần Hội đồng đã thay đổi sau khi điểm danh. Điểm danh lại.':
    'The Council changed after attendance was taken. Take it again.',
  'Bạn chưa được ghi có mặt. Điểm danh rồi mới chủ trì.':
    'You are not marked present. Attendance comes before you chair.',
  'Ngày họp đã qua. Chọn ngày từ hôm nay trở đi.': 'The day has passed. Choose today or a later day.',
  'Phiên này có hồ sơ không công bố số phiếu. Biên bản kiểm phiếu chỉ tổ kiểm phiếu và cơ quan thường trực xem được.':
    'The votes on a case of this session are not published. Only the tellers and the standing office may read the counting minutes.',
  '{0}. Không công bố số phiếu.': '{0}. Votes are not published.',
  'Đạt ngưỡng': 'Threshold reached',
  'Chưa đạt ngưỡng': 'Threshold not reached',
  'Biên bản do thư ký và người chủ trì phiên họp ký.': 'The secretary and the chair of the session sign the minutes.',
  'Phiên này không có phiếu kín để ký.': 'This session has no secret ballot to sign for.',
  'Biên bản chưa có kết luận của người chủ trì. Thư ký ghi xong rồi mới ký.':
    'The minutes lack the chair’s conclusion. The secretary completes them before signing.',
  'Hòm phiếu đã đóng, không thu hồi việc mở được nữa.': 'The box is closed; the opening cannot be taken back.',
  'Biên bản đã có chữ ký, không sửa được nữa.': 'The minutes have a signature and cannot be changed.',
  'Phiên họp vừa có thay đổi sau khi bạn mở trang.': 'The session changed after you opened the page.',
  '{0} của {1} là {2},{3}': '{0} of {1} is {2},{3}',
  'Cơ quan thường trực chuẩn bị phiên họp.': 'The standing office prepares the session.',
  'Lập phiên họp': 'Plan a session',
  'Ghi quyết định': 'Record the decision',
  'Lập phiên họp Hội đồng: {0} hồ sơ chờ xét': 'Plan a session of the Council: {0} dossiers are waiting',
  'Ghi quyết định thành lập Hội đồng: {0} hồ sơ chờ xét':
    'Record the decision that founds the Council: {0} dossiers are waiting',
  'Chưa lập phiên họp thì hồ sơ chưa được xét.': 'Until a session is planned the dossiers are not considered.',
  'Chưa có Hội đồng thì chưa lập được phiên họp.': 'Without a Council no session can be planned.',
  'Hồ sơ đủ điều kiện đã đưa ra lấy ý kiến và chưa có trong danh sách xét nào.':
    'The dossiers are qualified and open for comment, and stand on no list yet.',
  'Hồ sơ của {0} chưa được đưa ra lấy ý kiến. Chỉ xét hồ sơ đã lấy ý kiến xong.':
    'The dossier of {0} was not opened for comment. Only dossiers whose comment time is over are considered.',
  'Hồ sơ của {0} đang lấy ý kiến đến hết ngày {1}. Chỉ xét hồ sơ đã lấy ý kiến xong.':
    'The dossier of {0} is open for comment until {1}. Only dossiers whose comment time is over are considered.',
  'Xếp danh sách hồ sơ xét: {0}': 'Set the list of dossiers: {0}',
  'Chưa có hồ sơ trong danh sách thì phiên họp không khai mạc được.':
    'Without dossiers on the list the session cannot open.',
  'Xếp danh sách': 'Set the list',
  'Đặt quy tắc của phiên: {0}': 'Set the rules of the session: {0}',
  'Quy tắc còn mục chưa đặt thì phiên họp không khai mạc được.': 'While a rule is not set the session cannot open.',
  'Đặt quy tắc': 'Set the rules',
  'Gửi ý kiến bằng văn bản: còn {0} hồ sơ, {1}': 'Send written opinions: {0} dossiers left, {1}',
  'Bạn là thành viên Hội đồng và được ghi vắng mặt.': 'You are a member of the Council and marked absent.',
  'Hồ sơ kiểm xong mà chưa có ý kiến thì bạn tính là không đồng ý trong mẫu số.':
    'Without an opinion before the count you stand in the base as not in favour.',
  'Gửi ý kiến': 'Send opinions',
  '{0}: đọc {1} hồ sơ, dự họp': '{0}: read {1} dossiers, attend',
  'Bạn là thành viên Hội đồng theo quyết định thành lập.': 'You are a member of the Council by its founding decision.',
  'Không dự được thì gửi ý kiến bằng văn bản cho từng hồ sơ trước khi kiểm.':
    'If you cannot attend, send a written opinion on each dossier before the count.',
  'Vắng mặt thì không có ý kiến nào của bạn được tính.': 'If you are absent, no opinion of yours counts.',
  'Đọc hồ sơ': 'Read the dossiers',
  'Biểu quyết: {0}, {1}': 'Vote: {0}, {1}',
  'Chủ trì đã mở biểu quyết hồ sơ này.': 'The chair has opened the vote on this dossier.',
  'Đóng biểu quyết mà chưa có ý kiến thì bạn không nằm trong số đồng ý.':
    'Without a vote before it closes you are not among those in favour.',
  'Biểu quyết': 'Vote',
  'Bạn là thư ký Hội đồng.': 'You are the secretary of the Council.',
  'Điểm danh: {0}': 'Take attendance: {0}',
  'Chưa điểm danh thì phiên họp không khai mạc được.': 'Without attendance the session cannot open.',
  'Ghi tổ kiểm phiếu: {0}': 'Record the tellers: {0}',
  'Chưa có tổ kiểm phiếu thì không bỏ phiếu kín được.': 'Without tellers there is no secret ballot.',
  'Hoàn thành biên bản: {0}': 'Complete the minutes: {0}',
  'Chưa xong biên bản thì chưa ký, chưa trình được.': 'Until the minutes are complete nothing is signed or submitted.',
  'Ghi biên bản': 'Write the minutes',
  'Bạn là Chủ tịch hoặc Phó Chủ tịch Hội đồng.': 'You are chair or vice chair of the Council.',
  'Bạn chủ trì phiên họp này.': 'You chair this session.',
  'Khai mạc, chủ trì: {0}': 'Open and chair: {0}',
  'Chưa khai mạc thì chưa xét được hồ sơ nào.': 'Until it opens no dossier can be considered.',
  'Xem phiên họp': 'See the session',
  'Xem, khai mạc': 'See and open',
  'Kết thúc: {0}': 'Close: {0}',
  'Chưa kết thúc thì chưa lập, chưa ký biên bản được.': 'Until it closes the minutes are neither made nor signed.',
  'Kết thúc phiên': 'Close the session',
  'Kết luận': 'Conclude',
  'Chưa kết luận thì chưa trình được.': 'Until it is concluded nothing can be submitted.',
  'Xem, kết luận': 'See and conclude',
  'Đang biểu quyết': 'Vote open',
  'Đóng biểu quyết rồi mới kiểm.': 'The vote closes before the count.',
  'Mở biểu quyết': 'Open the vote',
  'Thành viên chưa biểu quyết được.': 'The members cannot vote yet.',
  'Xem, mở': 'See and open',
  'Hội đồng bầu bạn vào tổ kiểm phiếu.': 'The Council elected you as a teller.',
  'Chưa kiểm xong thì chủ trì chưa kết luận được.': 'Until the count is done the chair cannot conclude.',
  'Thư ký và người chủ trì ký biên bản.': 'The secretary and the chair sign the minutes.',
  'Chưa ký đủ thì biên bản chưa kèm được vào tờ trình.':
    'Without every signature the minutes cannot go with the submission.',
  'Xem, ký': 'See and sign',
  'Dài quá. Rút còn nhiều nhất 200 ký tự.': 'Too long. Shorten it to at most 200 characters.',
};
