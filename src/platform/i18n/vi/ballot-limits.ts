/** What the electronic ballot protects and what it does not, in plain words. */
export const ballotLimits = {
  title: 'Bỏ phiếu điện tử bảo vệ được gì, không bảo vệ được gì',
  facts: 'Đọc trước khi chọn cách bỏ phiếu',
  standing: 'Chưa có căn cứ riêng cho phiếu điện tử',
  standingWords:
    'Trong các văn bản thi đua, khen thưởng đã đọc không có điều nào cho phép hay cấm phiếu điện tử. Phiếu giấy luôn dùng được một mình. Dùng phiếu điện tử là quyết định của người chủ trì, ghi trong thể lệ.',
  protects: {
    title: 'Bảo vệ được',
    points: [
      {
        what: 'Máy chủ không biết ai chọn ai',
        why: 'Phiếu được mã hóa trên điện thoại của đại biểu. Máy chủ chỉ giữ phiếu đã mã hóa và không có khóa.',
      },
      {
        what: 'Một ủy viên kiểm phiếu không mở được phiếu',
        why: 'Khóa chia cho các ủy viên, phải đủ số khóa của quá nửa tổ mới giải mã được, và chỉ giải mã tổng.',
      },
      {
        what: 'Mỗi đại biểu kiểm tra được phiếu của mình có trong hòm',
        why: 'Mã theo dõi phiếu nằm trong danh sách công khai. Mã không cho biết lựa chọn.',
      },
      {
        what: 'Ai cũng kiểm tra lại được kết quả',
        why: 'Hồ sơ bỏ phiếu tải về được; chương trình kiểm tra của chúng tôi và một chương trình độc lập cùng đọc được.',
      },
      {
        what: 'Không bỏ được quá số cho phép, không bỏ được hai phiếu bằng một thẻ',
        why: 'Mỗi phiếu mang chứng minh rằng nó đúng thể lệ, và chữ ký của đúng một thẻ.',
      },
      {
        what: 'Không ai biết kết quả giữa chừng',
        why: 'Trước khi đóng bỏ phiếu và ký dấu của hồ sơ, không máy nào có đủ khóa để tính.',
      },
    ],
  },
  fails: {
    title: 'Không bảo vệ được',
    points: [
      {
        what: 'Ít người bỏ phiếu, hoặc kết quả nhất trí',
        why: 'Đơn vị được 11/11 phiếu thì ai cũng biết cả 11 đã đồng ý; 0/11 cũng vậy. Mười người nói cho nhau biết thì ra phiếu của người thứ mười một. Đây là hệ quả của con số, phiếu giấy cũng vậy.',
        cure: 'Chỉ công bố “đạt” hoặc “chưa đạt” khi quy định cho phép. Chương trình báo khi có dòng nhất trí.',
      },
      {
        what: 'Ép buộc, mua phiếu',
        why: 'Người giữ thẻ có thể chứng minh mình chọn ai, ví dụ bỏ phiếu trước mặt người khác.',
        cure: 'Bỏ phiếu trong buồng, không mang điện thoại riêng; cho bỏ lại phiếu nếu thể lệ cho phép.',
      },
      {
        what: 'Hai ủy viên kiểm phiếu thông đồng',
        why: 'Đủ số khóa thì mở được từng phiếu, không chỉ tổng. Chương trình không ngăn được và không phát hiện được.',
        cure: 'Cử ủy viên của các đơn vị khác nhau, giải mã tại chỗ, có người giám sát.',
      },
      {
        what: 'Địa chỉ của thẻ còn trong lịch sử trình duyệt',
        why: 'Phần bí mật của thẻ nằm trong địa chỉ; trình duyệt hoặc tài khoản đồng bộ có thể giữ địa chỉ đó sau khi trang đã đóng. Ai có địa chỉ đó thì dùng được thẻ cho đến khi đóng bỏ phiếu.',
        cure: 'Mở thẻ trong cửa sổ ẩn danh hoặc gõ 15 ký tự; trên máy chung thì xóa lịch sử sau mỗi người.',
      },
      {
        what: 'Điện thoại hoặc máy tính bị cài mã độc',
        why: 'Máy có thể mã hóa một lựa chọn khác, hoặc chép lại lựa chọn.',
        cure: 'Dùng nút “Kiểm tra” rồi xem trên máy thứ hai; máy không biết trước phiếu nào sẽ bị kiểm tra.',
      },
      {
        what: 'Người phát thẻ và máy chủ cùng gian lận',
        why: 'Giữ lại thẻ của người vắng thì bỏ được phiếu thay.',
        cure: 'Đếm: số phiếu phải bằng số chữ ký nhận thẻ; thẻ không dùng được mở và ghi biên bản.',
      },
      {
        what: 'Người xem được nhật ký mạng',
        why: 'Chương trình không ghi giờ và địa chỉ cạnh phiếu, nhưng thiết bị mạng của cơ quan có thể ghi.',
        cure: 'Dùng một máy chung trong buồng bỏ phiếu, hoặc mạng riêng của hội nghị.',
      },
      {
        what: 'Bí mật lâu dài',
        why: 'Phép mã hóa 2048 bit được coi là an toàn nhiều năm, không phải mãi mãi. Ai giữ hồ sơ thì sau này có thể mở được.',
        cure: 'Nếu lá phiếu phải kín vĩnh viễn, dùng phiếu giấy rồi hủy theo quy định.',
      },
      {
        what: 'Sửa sai sau khi phát hiện',
        why: 'Kiểm tra được là biết có sai, không phải tự sửa được.',
        cure: 'Có sai thì hủy lần bỏ phiếu, bỏ phiếu giấy; ghi lý do vào biên bản.',
      },
    ],
  },
  cure: 'Cách giảm',
  mixed: 'Khi dùng cả phiếu giấy và phiếu điện tử',
  mixedWords:
    'Hai phần được cộng lại. Nếu chỉ một, hai người dùng phiếu giấy thì người kiểm phiếu biết lựa chọn của họ. Nên để cả hội nghị dùng một cách.',
  paperTitle: 'Nên dùng phiếu giấy khi',
  paper: [
    'Chưa đủ hai ủy viên có máy riêng để giữ khóa.',
    'Không có buồng bỏ phiếu và mạng tin cậy.',
    'Hội nghị có ý kiến chưa tin phiếu điện tử.',
  ],
  usePaper: 'Dùng phiếu giấy',
  verifyTitle: 'Tự kiểm tra hồ sơ bỏ phiếu',
  verifyWords: 'Mở hồ sơ (.bel) bằng trang kiểm tra, trên mạng hoặc tải về dùng khi không có mạng.',
  verify: 'Mở trang kiểm tra',
  read: 'Bỏ phiếu điện tử bảo vệ được gì',
  way: {
    title: 'Chọn cách bỏ phiếu',
    heading: 'Cách bỏ phiếu',
    choose: 'Chọn, đổi cách bỏ phiếu',
    choice: 'Bỏ phiếu bằng',
    ways: {
      paper: 'Phiếu giấy',
      electronic: 'Phiếu điện tử',
      mixed: 'Phiếu giấy và phiếu điện tử',
    },
    hints: {
      paper: 'In phiếu, hai ủy viên nhập số độc lập.',
      electronic: 'Mỗi người có mặt nhận một thẻ bỏ phiếu và dùng điện thoại hoặc máy chung.',
      mixed: 'Mỗi người nhận hoặc một phiếu giấy, hoặc một thẻ. Ít phiếu ở một bên thì dễ lộ phiếu.',
    },
    publication: 'Công bố',
    publications: {
      counts: 'Số phiếu của từng dòng',
      reachedOnly: 'Chỉ công bố đạt hoặc chưa đạt; số phiếu chỉ tổ kiểm phiếu thấy, hồ sơ tải về dừng trước kết quả',
    },
    revote: 'Cho bỏ lại bằng cùng thẻ cho đến khi đóng; chỉ phiếu cuối cùng được tính',
    revoteYes: 'được bỏ lại',
    revoteNo: 'mỗi thẻ bỏ một lần',
    save: 'Ghi cách bỏ phiếu',
    few: (voters: number) => `Chỉ có ${voters} người bỏ phiếu`,
    fewWords:
      'Dưới 20 người thì chỉ từ con số đã đoán được nhiều phiếu, nhất là khi nhất trí hoặc gần nhất trí. Cân nhắc phiếu giấy, hoặc chỉ công bố đạt hay chưa đạt.',
    voidsVote: 'Đổi cách bỏ phiếu thì cuộc bỏ phiếu điện tử đã lập bị hủy; niêm phong, tám từ phải làm lại.',
    open: 'Quy tắc quy định công khai, không dùng phiếu điện tử được.',
    paperAgain: 'Quay lại phiếu giấy bất cứ lúc nào trước khi mở bỏ phiếu.',
    electronicVote: 'Trang bỏ phiếu điện tử',
    keys: 'Trang khóa kiểm phiếu',
  },
};
