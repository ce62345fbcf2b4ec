export const movements: Record<string, string> = {
  'phạm vi': 'scope',
  'thời gian': 'term',
  'tiêu chí': 'criteria',
  'Chưa ghi {0} của phong trào. Bấm Sửa, ghi đủ rồi phát động.':
    'The {0} of the movement is missing. Edit it and complete it before the launch.',
  'Bản đăng ký chưa được gửi.': 'The registration has not been sent.',
  'Bản đăng ký đã gửi, đang chờ Trưởng Cụm xem xét.': 'The registration was sent and waits for the cluster head.',
  'Bản đăng ký đã được trả lại cho đơn vị.': 'The registration was returned to the unit.',
  'Bản đăng ký đã được thống nhất, không sửa được nữa.': 'The registration is agreed and cannot be changed any more.',
  'Chưa có chỉ tiêu nào. Thêm chỉ tiêu rồi gửi.': 'There are no targets. Add targets, then send.',
  'còn thiếu {0} %': '{0} % are missing',
  'thừa {0} %': '{0} % too many',
  'Tổng trọng số là {0} %, {1}. Sửa trọng số cho đủ 100 % rồi gửi.':
    'The weights add up to {0} %, {1}. Make them 100 %, then send.',
  'Ghi ý kiến ở ít nhất một chỉ tiêu để đơn vị biết phải sửa gì.':
    'Write a remark on at least one target so that the unit knows what to change.',
  'Ghi ý kiến ở ít nhất một chỉ tiêu: chỉ chỉ tiêu có ý kiến mới sửa được, và thêm chỉ tiêu thì phải bớt trọng số của chỉ tiêu khác.':
    'Write a remark on at least one target: only targets with a remark can be changed, and a new target takes weight from another.',
  'Hạn gửi lại phải từ hôm nay, {0}, trở đi.': 'The deadline for sending again must be today, {0}, or later.',
  'Hạn hoàn thành phải nằm trong năm {0}.': 'The deadline must lie in {0}.',
  'Ghi trọng số theo phần trăm, ví dụ 25.': 'Write the weight in per cent, for example 25.',
  'Trọng số phải lớn hơn 0 và không quá 100 %.': 'A weight is more than 0 and at most 100 %.',
  'Ghi tên phong trào.': 'Write the name of the movement.',
  'Chọn hình thức thi đua.': 'Choose the form of emulation.',
  'Chọn nhiều nhất 20 phong trào.': 'Choose at most 20 movements.',
  'Ngày của kế hoạch không sau hôm nay, {0}.': 'The day of the plan is not after today, {0}.',
  'Ngày kết thúc phải từ ngày bắt đầu trở đi.': 'The last day must not be before the first.',
  'Ghi số, ký hiệu của kế hoạch phát động, ví dụ 15/KH-CTĐIII.':
    'Write the number of the launching plan, for example 15/KH-CTĐIII.',
  'Ghi cơ quan ban hành kế hoạch.': 'Write who issued the plan.',
  'Chọn kế hoạch mà phong trào thực hiện.': 'Choose the plan that the movement carries out.',
  'Chọn phong trào của cả nước hay của Bộ.': 'Choose whether it is a movement of the country or of the Ministry.',
  'Ghi cơ quan phát động.': 'Write who launched it.',
  'Ghi việc đơn vị đã làm.': 'Write what the unit has done.',
  'Ghi tên chỉ tiêu.': 'Write the name of the target.',
  'Ghi đơn vị tính, ví dụ %, văn bản, hồ sơ.': 'Write the unit of measure, for example %, papers, files.',
  'Ghi mức chỉ tiêu, ví dụ 98,5 hoặc 5/5.': 'Write the level of the target, for example 98,5 or 5/5.',
  'Ghi người hoặc bộ phận chủ trì.': 'Write the person or division in charge.',
  'Chọn danh hiệu đơn vị phấn đấu.': 'Choose the title that the unit aims at.',
  'Bản đăng ký đã có {0} chỉ tiêu, không thêm được nữa.': 'The registration has {0} targets; no more can be added.',
  'Có người vừa lưu phong trào này trước bạn.': 'Somebody saved this movement just before you.',
  'Có người vừa lưu chỉ tiêu này trước bạn.': 'Somebody saved this target just before you.',
  'Kế hoạch của năm chưa ban hành. Ghi số, ngày của văn bản giấy rồi phát động.':
    'The plan of the year is not issued. Write number and day of the paper, then launch.',
  'Có phong trào cấp trên không còn trong danh mục. Mở lại trang rồi chọn lại.':
    'A superior movement is no longer in the list. Open the page again and choose anew.',
  'Phong trào đã phát động, nội dung không sửa được nữa.':
    'The movement was launched; its text cannot be changed any more.',
  'Phong trào đã chuyển bước. Mở lại trang để xem tình trạng hiện nay.':
    'The movement has moved on. Open the page again to see how things stand now.',
  'Phong trào này đã có trong danh mục.': 'This movement is in the list already.',
  'Trưởng Cụm không có ý kiến về chỉ tiêu này, nên lần gửi lại này chỉ tiêu giữ nguyên.':
    'The cluster head has no remark on this target, so it stays as it is this time.',
  'Lần trả lại này chỉ cho sửa các chỉ tiêu có ý kiến, không thêm chỉ tiêu và không đổi danh hiệu.':
    'This time only targets with a remark can be changed; no target is added and the title stays.',
  'Bản đăng ký vừa có người sửa. Xem lại nội dung bên dưới rồi làm lại.':
    'Somebody has just changed the registration. Look at it below and do it again.',
  'Có người của đơn vị vừa lưu trước bạn.': 'Somebody of the unit saved just before you.',
  'Phát động phong trào thi đua năm {0}': 'Launch the emulation movement of {0}',
  'Trưởng Cụm soạn phong trào và phát động theo kế hoạch.':
    'The cluster head drafts the movement and launches it by the plan.',
  'Chưa phát động thì các đơn vị chưa có phong trào để hưởng ứng.':
    'Until the launch the units have no movement to respond to.',
  'Mở phong trào': 'Open the movement',
  'Soạn phong trào': 'Draft the movement',
  'Sửa bản đăng ký thi đua năm {0}': 'Change the registration of {0}',
  'Đăng ký thi đua năm {0}': 'Register for {0}',
  'Trưởng Cụm trả lại bản đăng ký kèm ý kiến từng chỉ tiêu.':
    'The cluster head returned the registration with remarks on targets.',
  'Thủ trưởng đơn vị gửi bản đăng ký.': 'The head of the unit sends the registration.',
  'Chuyên viên thi đua của đơn vị lập bản đăng ký để thủ trưởng gửi.':
    'The emulation officer of the unit writes the registration; the head sends it.',
  'Quá hạn vẫn gửi được nhưng ghi muộn; giao ước chỉ mở ký khi mọi bản đăng ký đã thống nhất.':
    'It can be sent after the deadline but is marked late; the covenant opens for signature only when every registration is agreed.',
  'Sửa và gửi lại': 'Change and send again',
  'Xem và gửi': 'See and send',
  'Làm tiếp': 'Go on',
  'Lập bản đăng ký': 'Write the registration',
  'Xem xét {0} bản đăng ký thi đua năm {1}': 'Consider {0} registrations of {1}',
  'Trưởng Cụm thống nhất hoặc trả lại bản đăng ký; bản của Trưởng Cụm do Phó Trưởng Cụm xem xét.':
    'The cluster head agrees or returns registrations; its own is considered by the deputy.',
  'Chưa thống nhất đủ các bản đăng ký thì chưa mở ký giao ước.':
    'Until every registration is agreed the covenant does not open for signature.',
  'Xem các bản đăng ký': 'See the registrations',
};
