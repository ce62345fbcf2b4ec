/** Certificates and the archive. */
export const archive: Record<string, string> = {
  'Niêm phong, lưu trữ hồ sơ {0}': 'Seal and archive the dossier {0}',
  'Hồ sơ chưa niêm phong thì chưa có dấu để kiểm tra về sau.': 'Until it is sealed there is no mark to check it by.',
  'Niêm phong': 'Seal',
  'Ghi vì sao kết thúc hồ sơ khi chưa có quyết định.': 'Write why the dossier ends without a decision.',
  'tên người, điểm, số phiếu, số quyết định và ngày trong hồ sơ này.':
    'names of people, scores, votes, numbers of decisions and days in this dossier.',
  'Hồ sơ vừa có người ghi thêm. Mở lại trang rồi niêm phong.':
    'Somebody has just added to the dossier. Open the page again, then seal.',
  'Hồ sơ này đã niêm phong, lưu trữ.': 'This dossier is sealed and archived.',
  'Hồ sơ chưa thẩm định xong nên chưa lưu trữ được.': 'The dossier is not appraised yet and cannot be archived.',
  'Hồ sơ đang trình cấp trên. Ghi kết quả rồi niêm phong.':
    'The dossier is before the higher body. Record the result, then seal it.',
  'Hồ sơ có tên trong một dự thảo quyết định. Ban hành hoặc rút dự thảo ấy rồi niêm phong.':
    'The dossier is named in a draft decision. Issue or withdraw that draft, then seal it.',
  'Khen thưởng chưa có giấy chứng nhận. Lập và trao giấy rồi niêm phong.':
    'The award has no certificate. Make it and hand it over, then seal.',
  'Chưa ghi việc trao giấy chứng nhận. Ghi việc trao rồi niêm phong.':
    'The handing over of the certificate is not recorded. Record it, then seal.',
  'Đã tặng theo Quyết định số {0}, sau đó bị hủy bỏ': 'Granted by decision no. {0}, revoked afterwards',
  'Đã tặng theo Quyết định số {0}': 'Granted by decision no. {0}',
  'Không đủ điều kiện khi thẩm định': 'Not qualified at the appraisal',
  'Cấp có thẩm quyền không tặng': 'Not granted by the competent authority',
  'Không tặng vì đã được tặng cờ cấp cao hơn của cùng năm': 'Not granted because of a higher flag for the same year',
  'Hội đồng không đề nghị tặng': 'Not recommended by the Council',
  'Kết thúc, không có quyết định tặng': 'Ended without an award',
  'Chọn thời hạn bảo quản.': 'Choose how long it is kept.',
  'Nhập mật khẩu để niêm phong.': 'Give your password to seal.',
  'Ghi số năm từ 1 đến 200.': 'Write the years, from 1 to 200.',
  'Ghi căn cứ hoặc lý do của thời hạn này.': 'Write the ground or reason of this period.',
  'Lập giấy chứng nhận cho {0} khen thưởng đã công bố': 'Make certificates for {0} published awards',
  'Quyết định số {0} đã công bố.': 'Decision no. {0} is published.',
  'Chưa có giấy thì chưa trao được, hồ sơ chưa lưu trữ được.':
    'Without a certificate nothing can be handed over and the dossier cannot be archived.',
  'Lập giấy': 'Make certificates',
  'Cấp đổi giấy số {0}: tên đã đính chính': 'Replace certificate no. {0}: the name was corrected',
  'Ghi việc trao giấy chứng nhận số {0}': 'Record the handing over of certificate no. {0}',
  'Giấy in tên cũ, khác với sổ khen thưởng.': 'The certificate has the old name, unlike the register.',
  'Chưa ghi việc trao thì hồ sơ chưa lưu trữ được.': 'Until it is recorded the dossier cannot be archived.',
  'Cấp đổi': 'Replace',
  'Ghi việc trao': 'Record the handing over',
  'Quyết định chưa công bố. Công bố rồi mới lập giấy chứng nhận.':
    'The decision is not published. Publish it before making certificates.',
  'Đã có giấy chứng nhận. Muốn lập giấy khác thì cấp lại hoặc cấp đổi.':
    'There is a certificate already. For another one, re-issue or replace it.',
  'Ngày trao không được sau hôm nay.': 'The day of handing over is not after today.',
  'Ngày trao không được trước ngày quyết định, {0}.': 'The day of handing over is not before the decision of {0}.',
  '/QĐ-': '/QĐ-',
  'Ghi chức danh người ký giấy, ví dụ Bộ trưởng.': 'Write the title of the signer, for example Bộ trưởng.',
  'Ghi họ tên người ký giấy.': 'Write the full name of the signer.',
  'Chọn ít nhất một khen thưởng để lập giấy.': 'Choose at least one award.',
  'Ghi ai nhận giấy: họ tên, chức danh người đại diện nhận.': 'Write who received it: full name and title.',
  'Mỗi lần chỉ lập giấy cho khen thưởng của một cấp, vì một người ký.':
    'Certificates are made for awards of one level at a time, because one person signs.',
  '{0}, {1} năm {2} ({3}, {4}, {5})': '{0}, {1} {2} ({3}, {4}, {5})',
  'Chọn cấp lại hay cấp đổi.': 'Choose to re-issue or to replace.',
  'Ghi lý do cấp lại, cấp đổi: mất, hỏng, in sai ở đâu.': 'Write why: lost, damaged, or what was misprinted.',
  'Giấy này đã được thay bằng giấy số {0}.': 'This certificate was replaced by no. {0}.',
  'Giấy này đã trao rồi.': 'This certificate was handed over.',
  'Khen thưởng này đã bị hủy bỏ, giấy không còn hiệu lực.':
    'This award was revoked; the certificate is no longer valid.',
  'Có người vừa ghi về giấy này. Xem lại rồi gửi lại.':
    'Somebody has just recorded something on this certificate. Look again, then send.',
  'Ngày ghi trên giấy không được sau hôm nay.': 'The day on the certificate is not after today.',
  'Ngày ghi trên giấy không được trước ngày quyết định.': 'The day on the certificate is not before the decision.',
  'Ngày ghi trên giấy mới không được trước ngày của giấy cũ.':
    'The day on the new certificate is not before that of the old one.',
  'Đã có thành tích xuất sắc, tiêu biểu trong phong trào thi đua năm {0} của {1}':
    'Đã có thành tích xuất sắc, tiêu biểu trong phong trào thi đua năm {0} của {1}',
  '{0}, {1} năm {2} ({3}, {4})': '{0}, {1} {2} ({3}, {4})',
};
