/** Paper or slips: what the rooms of ballots and of the Council say of it. */
export const ballotWays: Record<string, string> = {
  'Có người vừa sửa lần bỏ phiếu này trước bạn.': 'Somebody changed this ballot just before you.',
  'Có người vừa sửa hồ sơ này trước bạn.': 'Somebody changed this case just before you.',
  'Thể lệ quy định bỏ phiếu công khai; bỏ phiếu điện tử là phiếu kín.':
    'The rules ask for an open vote; an electronic vote is secret.',
  'Quy tắc của phiên quy định biểu quyết công khai; bỏ phiếu điện tử là phiếu kín.':
    'The rules of the session ask for an open vote; an electronic vote is secret.',
  'Đổi cách bỏ phiếu.': 'The way of voting was changed.',
  'Hội đồng ít người: chọn phiếu giấy hoặc phiếu điện tử, không dùng cả hai.':
    'The Council is small: choose paper or slips, not both.',
  'Ghi số thẻ đã phát.': 'Write how many slips were handed out.',
  'Ghi số thẻ không dùng.': 'Write how many slips were not used.',
  'Phiếu giấy và thẻ phát ra {0}, có mặt {1}: thừa {2}.':
    '{0} papers and slips were handed out, {1} are present: {2} too many.',
  'Chưa giải mã xong kết quả bỏ phiếu điện tử. Chờ đủ phần giải mã.':
    'The result of the electronic vote is not decrypted yet. Wait until enough keys have opened it.',
  'Chưa có số phiếu.': 'There is no count yet.',
  'Lần này bỏ phiếu giấy. Chọn cách bỏ phiếu điện tử trước.':
    'This ballot is on paper. Choose electronic voting first.',
  'Hồ sơ này bỏ phiếu giấy. Chọn cách bỏ phiếu điện tử trước.':
    'This case is on paper. Choose electronic voting first.',
  'Hội nghị chưa có bộ khóa kiểm phiếu. Tạo khóa trước.': 'The conference has no tellers’ keys yet. Make them first.',
  'Phiên họp chưa có bộ khóa kiểm phiếu. Tạo khóa trước.': 'The session has no tellers’ keys yet. Make them first.',
  'Bỏ phiếu suy tôn {0} năm {1}{2}': 'Vote on {0} for {1}{2}',
  '{0}. {1}, ngày {2}, {3}.': '{0}. {1}, {2}, {3}.',
  '{0}: đề nghị tặng {1} năm {2}': '{0}: proposal of {1} for {2}',
  'Chọn từ 1 đến {0} trong {1} đơn vị.': 'Choose 1 to {0} of {1} units.',
  '{0} đơn vị có quyền bỏ phiếu, có mặt {1}.': '{0} units may vote, {1} are present.',
  '{0} thành viên. Ngưỡng {1}.': '{0} members. Threshold {1}.',
  'Được bỏ lại cho đến khi đóng; phiếu cuối cùng của mỗi thẻ được tính.':
    'Voting again is allowed until the close; the last ballot of each slip counts.',
  'Mỗi thẻ bỏ một lần.': 'Each slip votes once.',
  'Hồ sơ công khai có số phiếu của từng đơn vị.': 'The public archive holds the votes of each unit.',
  'Hồ sơ công khai có số phiếu.': 'The public archive holds the votes.',
  'Hồ sơ công khai không có số phiếu.': 'The public archive does not hold the votes.',
  'Có phiếu giấy kiểm riêng, cộng vào kết quả.': 'Papers are counted apart and added to the result.',
  'Ý kiến bằng văn bản của thành viên vắng mặt, nếu có, kiểm riêng và cộng vào kết quả.':
    'Written opinions of absent members, if any, are counted apart and added to the result.',
  'Đề nghị tặng “{0}” năm {1}': 'Proposal of “{0}” for {1}',
  'Đề nghị tặng “{0}” năm {1} cho {2}': 'Proposal of “{0}” for {1} to {2}',
  'Lần này không có phiếu giấy; kết quả do các khóa kiểm phiếu mở.':
    'There are no papers this time; the tellers’ keys open the result.',
  'Chưa lập cuộc bỏ phiếu điện tử của lần này. Lập, niêm phong rồi mở bỏ phiếu.':
    'The electronic vote is not made yet. Make it, seal it, then open the ballot.',
  'Chưa lập cuộc bỏ phiếu điện tử của hồ sơ này. Lập, niêm phong rồi mở.':
    'The electronic vote on this case is not made yet. Make it, seal it, then open.',
  'Lần này bỏ phiếu bằng thẻ, không in phiếu giấy.': 'This ballot is by slip; no papers are printed.',
  'Hồ sơ này bỏ phiếu kín, không biểu quyết bằng tài khoản.':
    'This case is voted on in secret, not by the account of a member.',
  'Không có ý kiến': 'No opinion',
  'phiếu điện tử': 'electronic ballots',
  'phiếu giấy và phiếu điện tử, cộng lại': 'paper and electronic ballots, added',
  'Chưa xong thì chủ trì chưa mở, chưa kết luận được.': 'Until it is done the chair can neither open nor conclude.',
  'Xem, làm': 'Look, do it',
  'Tạo khóa kiểm phiếu': 'Make the tellers’ keys',
  'Chưa có khóa thì không bỏ phiếu điện tử được.': 'Without keys there is no electronic vote.',
  'Tạo khóa': 'Make keys',
  'Tạo khóa kiểm phiếu trên máy của bạn': 'Make your key on your own device',
  'Chưa đủ khóa của mọi ủy viên thì không bỏ phiếu điện tử được.':
    'Without the keys of all tellers there is no electronic vote.',
  'Mở thử bằng khóa của bạn': 'Rehearse with your key',
  'Chưa mở thử bằng mọi khóa thì không mở bỏ phiếu được.': 'The ballot opens only after a rehearsal with every key.',
  'Mở thử': 'Rehearse',
  'Tạo, in thẻ bỏ phiếu': 'Make and print the slips',
  'Chưa có thẻ thì không mở bỏ phiếu được.': 'Without slips the ballot does not open.',
  'Tạo thẻ': 'Make slips',
  'Lập cuộc bỏ phiếu điện tử': 'Make the electronic vote',
  'Chưa lập thì không mở bỏ phiếu được.': 'Until it is made the ballot does not open.',
  'Xem, lập': 'Look, make it',
  'Niêm phong danh sách thẻ': 'Seal the list of slips',
  'Chưa niêm phong thì chưa có tám từ để đối chiếu.': 'Until it is sealed there are no eight words to compare.',
  'Đối chiếu tám từ': 'Compare the eight words',
  'Chưa đủ ủy viên xác nhận thì không mở bỏ phiếu được.': 'The ballot opens only when all tellers have confirmed.',
  'Đối chiếu': 'Compare',
  'In, ký dấu của hồ sơ bỏ phiếu': 'Print and sign the mark of the archive',
  'Chưa ký dấu thì không giải mã được.': 'Nothing is decrypted before the mark is signed.',
  'Ký dấu': 'Sign the mark',
  'Giải mã phần của bạn': 'Decrypt your part',
  'Chưa đủ phần giải mã thì chưa có kết quả.': 'There is no result before enough parts are decrypted.',
  'Giải mã': 'Decrypt',
  'Công bố số phiếu của từng đơn vị.': 'The votes of each unit are published.',
  'Chỉ công bố đạt hoặc chưa đạt; hồ sơ công khai không có số phiếu.':
    'Only reached or not reached is published; the public archive does not hold the votes.',
  ', do tổ kiểm phiếu và cơ quan thường trực giữ': ', kept by the tellers and the standing office',
  'Không công bố số phiếu.': 'The votes are not published.',
  'Đạt.': 'Reached.',
  'Chưa đạt.': 'Not reached.',
  'Ngưỡng trúng suy tôn: {0} {1}{2}.': 'Threshold of nomination: {0} {1}{2}.',
  'Công bố số phiếu.': 'The votes are published.',
  'Đạt ngưỡng': 'Threshold reached',
  'Chưa đạt ngưỡng': 'Threshold not reached',
  '{0}. Không công bố số phiếu.': '{0}. The votes are not published.',
  'In tờ có dấu của hồ sơ, lấy đủ chữ ký rồi đánh dấu ô này.':
    'Print the sheet with the head of the archive, collect every signature, then tick this box.',
};
