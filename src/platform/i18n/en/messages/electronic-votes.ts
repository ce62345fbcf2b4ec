/** Keys, slips and the box of an electronic vote. */
export const electronicVotes: Record<string, string> = {
  'Máy chủ đang nhận nhiều phiếu. Phiếu của quý vị chưa được tính; thử lại sau ít giây.':
    'The server is taking many ballots. Yours is not counted yet; try again in a few seconds.',
  'Hòm phiếu không có phiếu này. Phiếu chưa được tính; gửi lại được.':
    'This ballot is not in the box. It is not counted; it can be sent again.',
  'Phiếu này chưa được tính. {0} Hỏi tổ kiểm phiếu.': 'This ballot is not counted. {0} Ask the tellers.',
  'Phiếu này đã mở ra để kiểm tra nên không bỏ được. Lập phiếu mới rồi bỏ.':
    'This ballot was opened for a check and cannot be cast. Make a new one and cast it.',
  'Thẻ này không có trong danh sách của lần bỏ phiếu. Phiếu chưa được tính; hỏi tổ kiểm phiếu.':
    'This slip is not on the list of the vote. The ballot is not counted; ask the tellers.',
  'Thẻ này đã bỏ phiếu {0} lần. Phiếu mới không được tính; phiếu bỏ trước vẫn giữ.':
    'This slip has voted {0} times. The new ballot is not counted; the earlier one stays.',
  'Thẻ này đã bỏ phiếu và thể lệ không cho bỏ lại. Phiếu mới không được tính; phiếu bỏ trước vẫn giữ.':
    'This slip has voted and the rules allow no second ballot. The new one is not counted; the earlier one stays.',
  'Phiếu không đúng dạng{0}, chưa được tính. Tải lại trang rồi lập lại phiếu.':
    'The ballot is not well-formed{0} and is not counted. Load the page again and make the ballot anew.',
  'Tạo khóa trước, rồi mới niêm phong bản dự phòng.': 'Make the key first, then seal the spare copy.',
  'Không có bộ khóa kiểm phiếu.': 'There are no tellers’ keys.',
  'Máy của bạn tính ra dấu khác với máy chủ. Dừng lại, báo chủ trì; chưa mở bỏ phiếu.':
    'Your device computed another mark than the server. Stop and tell the chair; do not open the vote.',
  'Lập lại cuộc bỏ phiếu điện tử.': 'The electronic vote was made anew.',
  'Chưa đủ phần của các ủy viên khác. Chờ mọi người gửi xong.':
    'Parts of other tellers are missing. Wait until all have sent theirs.',
  'Phần này của khóa đã gửi từ một máy khác hoặc một khóa khác. Dùng máy đã tạo khóa.':
    'This part was sent from another device or of another key. Use the device that made the key.',
  'Chưa đủ chứng thư của các ủy viên khác. Chờ mọi người gửi xong.':
    'Certificates of other tellers are missing. Wait until all have sent theirs.',
  'Phần khóa gửi lên không đúng ({0}). Tạo lại trên máy này; nếu vẫn sai, hủy bộ khóa.':
    'The part of the key is wrong ({0}). Make it again on this device; if it stays wrong, void the keys.',
  'Chỉ người giữ khóa kiểm phiếu làm được việc này.': 'Only those who hold the tellers’ keys can do this.',
  '{0} là tổ trưởng tổ kiểm phiếu và làm việc này.': '{0} is the head teller and does this.',
  'khóa trên máy này không phải khóa đã tạo, hoặc hồ sơ trên máy này khác':
    'the key on this device is not the one that was made, or its archive is another one',
  'Phần giải mã không đúng ({0}): {1}. Tải lại hồ sơ rồi thử lại.':
    'The decrypted part is wrong ({0}): {1}. Load the archive again and try once more.',
  'Hồ sơ có {0} phiếu, ít hơn mức tối thiểu {1} để giữ kín. Không giải mã.':
    'The archive has {0} ballots, fewer than the {1} that keep them secret. Nothing is decrypted.',
  'Dấu của hồ sơ khác với dấu đã ký.': 'The mark of the archive differs from the signed one.',
  'Hồ sơ chưa có tổng đã mã hóa.': 'The archive has no encrypted sum yet.',
  'Thẻ vừa được tạo ở một máy khác. Mở lại trang rồi xem.':
    'Slips were just made on another device. Open the page again and look.',
  'Bạn đã gửi phần giải mã, không từ chối được nữa.': 'You have sent your part and can no longer refuse.',
  'Bạn đã ghi từ chối giải mã.': 'You have already refused to decrypt.',
  'Chưa có kết quả giả để mở thử. Bấm Mở thử lại từ đầu.': 'There is no dummy to rehearse with. Press Rehearse again.',
  'Phần mở thử không đúng: khóa trên máy này không phải khóa đã tạo. Dùng máy đã tạo khóa.':
    'The part of the rehearsal is wrong: the key on this device is not the one that was made. Use the device that made it.',
  'Mở thử không ra đúng số đã biết. Hủy bộ khóa rồi tạo lại.':
    'The rehearsal did not give the known numbers. Void the keys and make them again.',
  'Bộ khóa kiểm phiếu chưa đủ.': 'The tellers’ keys are not complete.',
  'Chưa tạo thẻ bỏ phiếu.': 'No slips are made yet.',
  'Đã tạo {0} thẻ, danh sách gửi lên có {1}. Dùng máy đã tạo thẻ.':
    '{0} slips were made, the list that was sent has {1}. Use the device that made them.',
  'Danh sách công khai của thẻ không đúng. Mở lại trang trên máy đã tạo thẻ rồi gửi lại.':
    'The public list of slips is wrong. Open the page again on the device that made them and send it anew.',
  'Dấu trên tờ đã ký khác với dấu của hồ sơ. Không giải mã; báo chủ trì.':
    'The mark on the signed sheet differs from that of the archive. Do not decrypt; tell the chair.',
  '{0} Không kiểm tra phiếu được nữa.': '{0} Ballots can no longer be checked.',
  'thẻ lạ': 'unknown slip',
  'Phiếu gửi kiểm tra không đúng ({0}). Báo tổ kiểm phiếu.':
    'The ballot sent for a check is wrong ({0}). Tell the tellers.',
  'Phiếu không mã hóa đúng lựa chọn đã khai ({0}). Giữ nguyên màn hình, báo tổ kiểm phiếu.':
    'The ballot does not encrypt the choices that were named ({0}). Leave the screen as it is and tell the tellers.',
  'Phiếu này đã vào hòm và được tính, không mở ra kiểm tra được nữa.':
    'This ballot is in the box and counted; it can no longer be opened for a check.',
  'Mỗi thẻ kiểm tra được {0} phiếu. Lập phiếu mới rồi bỏ phiếu.':
    'Each slip can check {0} ballots. Make a new one and cast it.',
  'Cuộc họp này đã có bộ khóa kiểm phiếu. Mở bộ khóa đó, hoặc hủy rồi tạo lại.':
    'This meeting has tellers’ keys already. Open them, or void them and make others.',
  'Đang có lần bỏ phiếu dùng bộ khóa này. Kiểm phiếu xong hoặc hủy lần đó trước.':
    'A vote is using these keys. Count it or void it first.',
  'Không có lần bỏ phiếu nào đang dùng bộ khóa này; ghi lý do.': 'No vote is using these keys; the reason is written.',
  'Bộ khóa, thẻ đã in và lần bỏ phiếu chưa mở dùng bộ khóa này.':
    'The keys, the printed slips and the unopened vote that uses them.',
  'Mọi ủy viên đã gửi đủ ba phần công khai của khóa; máy chủ kiểm tra từng phần.':
    'All tellers have sent the three public parts of their keys; the server checked each.',
  'Mở thử đúng số đã biết, mỗi khóa ít nhất một lần.':
    'The rehearsal gave the known numbers, with each key at least once.',
  'Các phần khóa đã gửi.': 'The parts of keys that were sent.',
  'Chưa mở bỏ phiếu.': 'The vote is not open yet.',
  'Lần bỏ phiếu bị hủy; ghi lý do.': 'The ballot is voided; the reason is written.',
  'Mọi phiếu trong hòm; giữ nguyên, không giải mã, không tính.':
    'Every ballot in the box; kept as it is, not decrypted, not counted.',
  'Thẻ đã tạo; tổ trưởng gửi danh sách công khai của thẻ.': 'Slips are made; the head teller sends their public list.',
  'Mọi ủy viên xác nhận tám từ giống nhau; đã mở thử bằng mọi khóa.':
    'All tellers confirmed the same eight words; every key was rehearsed.',
  'Số phiếu trong hòm bằng số thẻ đã phát trừ số thẻ không dùng.':
    'The ballots in the box are the slips handed out less those not used.',
  'Tờ in có dấu của hồ sơ đã đủ chữ ký tay; tổ trưởng xác nhận bằng mật khẩu.':
    'The printed mark of the archive is signed by hand; the head teller confirms with the password.',
  'Máy của ủy viên đã kiểm tra hồ sơ; phần giải mã có chứng minh đúng.':
    'The teller’s device checked the archive; the part has a valid proof.',
  'Ủy viên khác, chưa gửi phần của mình; phần giải mã có chứng minh đúng.':
    'Another teller who has not sent a part; the part has a valid proof.',
  'Đủ số phần giải mã theo ngưỡng của bộ khóa.': 'As many parts as the threshold of the keys asks for.',
  'Tổ trưởng đã xác nhận số; chủ trì công bố.': 'The head teller confirmed the count; the chair announces it.',
  'Cuộc bỏ phiếu điện tử đã lập; quay lại phiếu giấy.': 'The electronic vote that was made; back to paper.',
  'Cuộc bỏ phiếu điện tử đã niêm phong, tám từ đã xác nhận.': 'The sealed electronic vote and its confirmed words.',
  'Kết quả đã giải mã; giữ trong hồ sơ, không tính.': 'The decrypted result; kept in the archive, not counted.',
  'Các ủy viên đang tạo khóa kiểm phiếu.': 'The tellers are making their keys.',
  'Bộ khóa kiểm phiếu đã đủ, chưa mở thử xong.': 'The tellers’ keys are complete, the rehearsal is not.',
  'Bộ khóa kiểm phiếu đã đủ và đã mở thử.': 'The tellers’ keys are complete and rehearsed.',
  'Bộ khóa kiểm phiếu này đã hủy.': 'These tellers’ keys are voided.',
  'Cuộc bỏ phiếu điện tử đã lập, chưa niêm phong.': 'The electronic vote is made and not sealed.',
  'Cuộc bỏ phiếu điện tử đã niêm phong, chưa mở.': 'The electronic vote is sealed and not opened.',
  'Đã đóng bỏ phiếu, chờ ký dấu của hồ sơ.': 'The vote is closed; the mark of the archive waits for signatures.',
  'Dấu của hồ sơ đã ký, chờ giải mã.': 'The mark of the archive is signed; it waits to be decrypted.',
  'Đang giải mã.': 'Being decrypted.',
  'Đã có kết quả kiểm phiếu.': 'The count is there.',
  'Kết quả đã công bố.': 'The result is announced.',
  'Cuộc bỏ phiếu điện tử này đã hủy.': 'This electronic vote is voided.',
  'Chưa có tổ trưởng tổ kiểm phiếu. Ghi tổ kiểm phiếu trước.': 'There is no head teller. Name the tellers first.',
  'Cần ít nhất hai ủy viên: khóa của một người mở được mọi phiếu.':
    'At least two tellers are needed: the key of one person would open every ballot.',
  'Tổ kiểm phiếu quá 15 người, không chia khóa được.': 'The keys cannot be shared among more than 15 tellers.',
  'Tổ kiểm phiếu khác với những người giữ khóa. Hủy bộ khóa rồi tạo lại.':
    'The tellers are not those who hold the keys. Void the keys and make them again.',
  'Chưa mở thử xong. Mỗi ủy viên mở thử bằng khóa của mình.':
    'The rehearsal is not complete. Each teller rehearses with the own key.',
  'Tổ trưởng chưa gửi danh sách công khai của thẻ bỏ phiếu.': 'The head teller has not sent the public list of slips.',
  'Thẻ đã in lại sau khi niêm phong. Lập lại cuộc bỏ phiếu điện tử với thẻ mới.':
    'Slips were printed again after sealing. Make the electronic vote anew with the new slips.',
  'Còn {0} ủy viên chưa xác nhận tám từ giống nhau.': '{0} tellers have not confirmed the same eight words.',
  'Mới in {0} thẻ, có mặt {1}. In đủ thẻ rồi mở bỏ phiếu.':
    'Only {0} slips are printed, {1} are present. Print enough, then open the vote.',
  'Phát ra {0} thẻ, đã in {1}: thừa {2}.': '{0} slips handed out, {1} printed: {2} too many.',
  'Phát ra {0} thẻ, có mặt {1}, đổi {2}: thừa {3}.': '{0} slips handed out, {1} present, {2} exchanged: {3} too many.',
  'Thẻ đổi {0}, không dùng {1}: thừa {2}.': '{0} slips exchanged, {1} not used: {2} too many.',
  'Hòm có phiếu của {0} thẻ, mới phát {1}: có người bỏ phiếu bằng thẻ không được phát. Đề nghị hủy lần bỏ phiếu này.':
    'The box has ballots of {0} slips, only {1} were handed out: somebody voted with a slip that was not. Ask to void this ballot.',
  'thiếu {0}': '{0} missing',
  'thừa {0}': '{0} too many',
  'Hòm có phiếu của {0} thẻ; phát ra {1}, không dùng {2}: {3}. Đếm lại số thẻ không dùng.':
    'The box has ballots of {0} slips; {1} handed out, {2} not used: {3}. Count the unused slips again.',
  'Ghi không quá 2000 chữ.': 'Write no more than 2000 letters.',
  'Ghi lý do từ chối giải mã.': 'Write why you refuse to decrypt.',
  'Ghi lý do hủy bộ khóa.': 'Write why the keys are voided.',
  'Dấu của hồ sơ không đúng. Mở lại trang.': 'The mark of the archive is wrong. Open the page again.',
  'In tờ có dấu của hồ sơ, lấy đủ chữ ký rồi đánh dấu ô này.':
    'Print the sheet with the head, have all tellers sign it, then tick this box.',
  'Nhập mật khẩu để xác nhận.': 'Type the password to confirm.',
  'Chọn cách bỏ phiếu.': 'Choose the way of voting.',
  'Dữ liệu gửi lên không đúng dạng. Tải lại trang rồi gửi lại.':
    'What was sent is not well-formed. Load the page again and send it anew.',
  'Phiên đăng nhập đã hết. Đăng nhập lại ở một trang khác.': 'You are signed out. Sign in again on another page.',
  'Máy chủ gặp lỗi ({0}). Thử lại sau ít phút.': 'The server met an error ({0}). Try again in a few minutes.',
  'Máy chủ chỉ nhận dữ liệu gửi từ các trang của hệ thống.': 'The server takes only what its own pages send.',
  'Máy chủ chỉ nhận dữ liệu dạng JSON ở địa chỉ này.': 'The server takes only JSON at this address.',
  'Dữ liệu gửi lên bị hỏng. Tải lại trang rồi gửi lại.':
    'What was sent is damaged. Load the page again and send it anew.',
  'Dữ liệu gửi lên lớn hơn {0} KB.': 'What was sent is larger than {0} KB.',
};
