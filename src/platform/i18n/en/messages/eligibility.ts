export const eligibility: Record<string, string> = {
  'Các cụm ghim bộ quy định khác nhau về {0}. Làm riêng từng cụm, hoặc nhờ cơ quan thường trực ghim lại.':
    'The clusters pinned packs of rules that differ on {0}. Do it for each cluster alone, or ask the standing office to pin anew.',
  'thẩm quyền quyết định': 'who decides',
  'tên danh hiệu': 'the name of the title',
  'Năm này đang dùng đúng bộ quy định đó. Chọn bộ khác, hoặc không cần ghim lại.':
    'This year uses that very pack. Choose another, or leave it as it is.',
  'Không có quy định này trong bộ quy định. Mở lại trang rồi chọn.':
    'The pack holds no such rule. Open the page again and choose.',
  'Ngày đối chiếu không sau hôm nay.': 'The day of the comparison is not after today.',
  'Ghi bản gốc nói gì, khác ở chỗ nào.': 'Write what the text says and where it differs.',
  'Chọn năm thành tích.': 'Choose the year of achievement.',
  'Chọn quy định đã đối chiếu.': 'Choose the rule that was compared.',
  'Chọn: giống bản gốc, hay khác bản gốc.': 'Choose: agrees with the text, or differs from it.',
  'Ghi tên, số văn bản gốc và chỗ đã đọc.': 'Write the name and number of the instrument and the place that was read.',
  'Dài quá. Rút còn nhiều nhất 300 ký tự.': 'Too long. Shorten it to at most 300 characters.',
  'Chọn bộ quy định.': 'Choose a pack of rules.',
  'Ghi lý do đổi bộ quy định của năm.': "Write why the year's pack of rules is changed.",
  'Ngày này chưa tới; chọn hôm nay hoặc một ngày trước.': 'That day has not come yet; choose today or an earlier day.',
  'Đang có một lần tính toàn ngành. Chờ lần đó xong rồi tính lại.':
    'The whole body is being judged. Wait for that to end, then judge again.',
};
