import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** 256 short words, all different also when the marks are left out. Their order is part of the form: never change it. */
export const WORDS: readonly string[] = (
  'lúa đèn sông chuông tre gạch trăng cầu núi biển mây gió mưa nắng sao đất đá cát rừng suối hồ ao đồng ruộng ' +
  'vườn hoa lá cành rễ quả hạt mầm cam chanh bưởi táo lê xoài mít dừa chuối nho ổi mận đào khế vải nhãn sen cúc ' +
  'mai lan quỳnh huệ gấm khăn mũ giày dép túi cặp sách vở bút mực phấn bảng bàn ghế tủ giường chiếu gối nhà cửa ' +
  'cổng tường sân ngõ phố chợ đình chùa tháp thuyền bè xe tàu ga bến đò đường ngựa trâu bò dê cừu lợn vịt ngỗng ' +
  'chim cò diều cá tôm ốc sò ếch rùa rắn voi gấu khỉ hươu nai thỏ mèo sóc ong bướm kiến tằm ve nhện muỗi cơm cháo ' +
  'bún xôi bánh kẹo mứt tiêu tỏi hành gừng ớt nghệ rau cải bầu bí khoai đậu lạc vừng trà sữa nước rượu mật nồi ' +
  'bát thìa ấm chén đĩa rổ thúng chổi búa rìu đục kim chỉ lưới cày cuốc xẻng liềm trống kèn đàn nhị mõ chiêng loa ' +
  'tranh gương lược quạt tem thư báo phim ảnh sắt thép vàng bạc kẽm nhôm than củi khói tro bụi sương tuyết sấm ' +
  'chớp lũ xanh tím hồng nâu xám mũi tai miệng tay chân lưng tóc răng sáng trưa xuân hạ tuần tháng năm ngày phút ' +
  'bay bơi chạy nhảy cười ngủ thức viết học đọc gặt gieo tưới xây thêu dệt cao rộng hẹp dài ngắn nhẹ mềm cứng ' +
  'ngọt đắng thơm võng kho bếp giếng máng'
).split(' ');

/** So much work for every guess that a list made to share its words with another is out of reach (2^32 guesses of 2^13 hashes). */
const ROUNDS = 4096;

/**
 * Words to be read aloud and compared, eight bits each: of an election's fingerprint, of a list of certificates.
 *
 * @param text what must be the same on all devices; tens of milliseconds on a computer, some hundreds on a phone
 */
export function fingerprintWords(text: string, count = 8): string[] {
  const bytes = pbkdf2(sha256, text, 'thidua fingerprint words', { c: ROUNDS, dkLen: count });
  return [...bytes].map((byte) => WORDS[byte] as string);
}
