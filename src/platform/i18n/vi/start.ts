/** The first page of the demonstration and the user guides. */
export const start = {
  title: 'Một năm thi đua, từ phát động đến đề nghị khen thưởng',
  lead: 'Thi Đua giúp các đơn vị trong một cụm đăng ký chỉ tiêu, ký giao ước, chấm điểm, họp hội nghị, bỏ phiếu suy tôn, lập danh sách đề nghị khen thưởng và bàn giao cho Trưởng Cụm năm sau.',
  opens: (cluster: string, body: string, year: number, members: number) =>
    `Bản minh họa mở vào tuần hội nghị tổng kết năm ${year} của ${cluster}, ${body}, với ${members} đơn vị thành viên.`,
  empty: 'Cơ sở dữ liệu này chưa có cụm thi đua nào.',
  clock: {
    before: (days: number, day: string) => `Còn ${days} ngày đến hội nghị, ${day}.`,
    on: 'Hội nghị họp hôm nay.',
    after: (day: string) => `Ngày họp hội nghị đã qua, ${day}.`,
    due: (steps: string) => `Hôm nay là hạn cuối: ${steps}.`,
    move: (day: string) => `Sang ngày ${day}`,
    conference: (day: string) => `Tới hội nghị, ${day}`,
    later: (day: string) => `Tới ${day}`,
  },
  choose: 'Chọn vai để vào',
  roles: {
    officer: { title: 'Chuyên viên thi đua của một đơn vị', does: 'Ghi chỉ tiêu, tự chấm, minh chứng, cử đại biểu.' },
    head: { title: 'Thủ trưởng đơn vị', does: 'Ký bảng tự chấm, ký giao ước, cho ý kiến về điểm thẩm định.' },
    secretary: {
      title: 'Thư ký Cụm',
      does: 'Chuyên viên của đơn vị Trưởng Cụm: chuẩn bị hội nghị, điểm danh, lập biên bản.',
    },
    chair: {
      title: 'Chủ trì hội nghị',
      does: 'Thủ trưởng đơn vị Trưởng Cụm: điều hành chương trình, mở và đóng bỏ phiếu, công bố.',
    },
    teller: { title: 'Ủy viên tổ kiểm phiếu', does: 'Nhập số kiểm phiếu độc lập, ký biên bản kiểm phiếu.' },
    noTeller: 'Có người để chọn sau khi chủ trì ghi tổ kiểm phiếu mà hội nghị bầu.',
    standingOffice: {
      title: 'Vụ Thi đua – Khen thưởng',
      does: 'Mở năm thi đua, ban hành bảng tiêu chí, ghi và công bố quyết định.',
    },
    councilMember: {
      title: 'Ủy viên Hội đồng',
      does: 'Đọc hồ sơ, dự phiên họp, biểu quyết hoặc cho ý kiến bằng văn bản khi vắng.',
    },
    signatory: { title: 'Người ký quyết định', does: 'Bộ trưởng: ký quyết định khen thưởng trong thẩm quyền.' },
    registry: { title: 'Văn thư, lưu trữ', does: 'Lấy số, ban hành, công bố quyết định; lưu và niêm phong hồ sơ.' },
    payer: { title: 'Kế toán', does: 'Chi tiền thưởng theo quyết định và ghi đã chi.' },
    observer: { title: 'Lãnh đạo, khách mời', does: 'Theo dõi năm thi đua và hội nghị; không bỏ phiếu.' },
    systemAdministrator: {
      title: 'Quản trị hệ thống',
      does: 'Tài khoản, vai, nhật ký, tình trạng hệ thống; không bỏ phiếu.',
    },
  },
  withoutSignIn: 'Không cần đăng nhập',
  help: 'Hướng dẫn sử dụng',
  helpNote: 'Theo từng vai, có hình',
  components: 'Bảng thành phần',
  componentsNote: 'Mọi thành phần của giao diện',
  forwardTitle: 'Đồng hồ chỉ đi tới',
  forward: 'Mỗi lần chuyển ngày, hạn đến thì khóa, việc mới được mở, như thật.',
  reset: [
    'Muốn xem lại từ đầu: dừng chương trình, chạy ',
    'npx thidua reset',
    ' rồi mở lại; mọi thay đổi đã làm sẽ mất.',
  ],
  realTitle: 'Phần nào có thật',
  real: 'Theo tin đã công bố: tên 11 đơn vị, ngày họp, lãnh đạo Bộ dự hội nghị, 04 đơn vị được suy tôn Cờ thi đua ngành, 02 đơn vị được suy tôn Cờ của Chính phủ, Trưởng và Phó Trưởng Cụm năm 2021.',
  simulated:
    'Còn lại là số liệu mô phỏng: tên người của các đơn vị, Trưởng Cụm năm 2020, chỉ tiêu, điểm, số phiếu, tiến độ.',
  guides: {
    title: 'Hướng dẫn sử dụng',
    facts: 'Mỗi vai một bản, đọc trong vài phút',
    emptyTitle: 'Chưa có bản hướng dẫn nào',
    empty: 'Các bản hướng dẫn nằm trong thư mục docs/user của chương trình.',
    all: 'Mọi bản hướng dẫn',
  },
};
