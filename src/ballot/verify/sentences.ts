import type { Values } from './findings.ts';

/** [Vietnamese, English] of every finding; {x} is filled in. */
const sentences = {
  'A1.empty': ['Tệp rỗng.', 'The file is empty.'],
  'A1.truncated': ['Tệp bị cụt: thiếu phần cuối của một bản ghi.', 'The file is cut off inside a record.'],
  'A1.trailer': ['Có khối số 0 thừa ngoài các bản ghi.', 'A block of zeros stands outside of the records.'],
  'A1.header': [
    'Phần đầu của bản ghi không đúng dạng từng byte; không đọc tiếp được.',
    'The header of a record is not byte for byte as the form asks; nothing after it can be read.',
  ],
  'A1.size': ['Bản ghi lớn quá mức cho phép.', 'A record is larger than any archive needs.'],
  'A1.name': [
    'Tên bản ghi không phải là mã băm SHA-256 của nội dung: nội dung đã bị sửa.',
    'The name of a record is not the SHA-256 of its body: the body was changed.',
  ],
  'A1.padding': ['Phần đệm sau bản ghi có byte khác 0.', 'The padding after a record is not all zeros.'],
  'A1.timestamp': [
    'Thời điểm của bản ghi khác thời điểm của gói.',
    'The time of a record differs from the time of the archive.',
  ],
  'A1.first': [
    'Bản ghi đầu không phải là BELENIOS phiên bản 1: đây không phải gói bầu chọn.',
    'The first record is not BELENIOS version 1: this is not an election archive.',
  ],
  'A1.repeated': ['Cùng một bản ghi xuất hiện hai lần.', 'The same record stands in the file twice.'],
  'A1.unreferenced': ['Bản ghi không được sự kiện nào nhắc tới.', 'No event refers to this record.'],
  'A1.missing': [
    'Sự kiện nhắc tới một bản ghi không có ngay trước nó.',
    'An event refers to a record that does not stand before it.',
  ],
  'A1.order': [
    'Các bản ghi của một sự kiện không đứng đúng thứ tự.',
    'The records of an event are not in the order of the form.',
  ],
  'A1.form': ['Bản ghi {what} không đúng dạng từng byte.', 'The record {what} is not byte for byte as the form asks.'],
  'A2.form': ['Sự kiện không đúng dạng từng byte.', 'An event is not byte for byte as the form asks.'],
  'A2.height': ['Số thứ tự sự kiện là {found}, phải là {expected}.', 'An event has height {found}, not {expected}.'],
  'A2.parent': [
    'Sự kiện không nối với sự kiện trước: chuỗi bị đứt hoặc bị sửa.',
    'An event does not link to the one before: the chain is broken or was changed.',
  ],
  'A2.payload': [
    'Sự kiện {type} thừa hoặc thiếu phần nội dung.',
    'An event {type} has content where none may be, or none where it must be.',
  ],
  'A3.type': ['Loại sự kiện lạ: {type}.', 'An event of a type that is not known: {type}.'],
  'A3.order': [
    'Sự kiện {type} đứng sai chỗ (lúc này: {phase}).',
    'An event {type} stands where it may not (at this point: {phase}).',
  ],
  'A3.late-ballot': ['Có phiếu sau khi hòm phiếu đã đóng.', 'A ballot stands after the end of voting.'],
  'A3.nothing': ['Gói không có sự kiện mở đầu (Setup).', 'The archive has no Setup event.'],
  'B1.form': ['Bản mô tả cuộc bầu chọn không đúng dạng.', 'The description of the election is not in the right form.'],
  'B1.version': ['Phiên bản giao thức không phải là 1.', 'The protocol version is not 1.'],
  'B1.ed25519': [
    'Cuộc bầu chọn dùng nhóm Ed25519 mà trình kiểm tra này chưa biết: không kết luận được, hãy dùng trình kiểm tra khác.',
    'The election uses the group Ed25519, which this verifier does not know: no verdict, use another verifier.',
  ],
  'B1.group': ['Nhóm "{group}" không được biết.', 'The group "{group}" is not known.'],
  'B1.uuid': ['Mã cuộc bầu chọn không đúng dạng.', 'The identifier of the election is not in the right form.'],
  'B1.other-election': [
    'Đây là gói của cuộc bầu chọn khác: mã {found}, chờ {expected}.',
    'This is the archive of another election: {found}, expected {expected}.',
  ],
  'B1.fingerprint': [
    'Dấu vân tay của cuộc bầu chọn khác dấu đã công bố trước khi mở.',
    'The fingerprint of the election differs from the one published before it opened.',
  ],
  'B1.question': [
    'Câu hỏi không đúng dạng: cần 0 ≤ tối thiểu ≤ tối đa ≤ số phương án.',
    'A question is not well formed: 0 ≤ min ≤ max ≤ number of answers is asked.',
  ],
  'B1.kind': [
    'Câu hỏi thuộc loại mà trình kiểm tra này chưa biết (phiếu trắng hoặc xáo trộn).',
    'A question of a kind that this verifier does not know (blank votes or shuffles).',
  ],
  'B1.key': [
    'Khóa công khai không phải là phần tử hợp lệ khác 1.',
    'The public key is not a valid element other than 1.',
  ],
  'B2.form': ['Danh sách người giữ khóa không đúng dạng.', 'The list of trustees is not in the right form.'],
  'B2.threshold': [
    'Ngưỡng mở phiếu không khớp: cần 1 ≤ ngưỡng ≤ số người, và mỗi người đúng bằng ấy hệ số.',
    'The threshold does not fit: 1 ≤ threshold ≤ trustees, and as many coefficients of each.',
  ],
  'B2.cert': ['Chữ ký trên chứng thư của người giữ khóa sai.', "The signature on a trustee's certificate is wrong."],
  'B2.repeated': ['Hai người giữ khóa dùng cùng một chứng thư.', 'Two trustees use the same certificate.'],
  'B2.context': [
    'Phần ngữ cảnh trong chứng thư không khớp nhóm, số người, ngưỡng hoặc thứ tự.',
    'The context in a certificate does not fit group, size, threshold or index.',
  ],
  'B2.coefexps': [
    'Chữ ký trên cam kết đa thức của người giữ khóa sai.',
    "The signature on a trustee's commitments is wrong.",
  ],
  'B2.agreement': [
    'Chữ ký của người giữ khóa trên toàn bộ chứng thư sai.',
    "A trustee's signature over all certificates is wrong.",
  ],
  'B2.possession': [
    'Bằng chứng giữ khóa của người giữ khóa sai.',
    "A trustee's proof of possession of the key is wrong.",
  ],
  'B2.consistency': [
    'Khóa kiểm tra của người giữ khóa không khớp các cam kết.',
    "A trustee's verification key does not fit the commitments.",
  ],
  'B2.key-signature': [
    'Chữ ký của người giữ khóa trên khóa kiểm tra của mình sai.',
    "A trustee's signature on the verification key is wrong.",
  ],
  'B2.public-key': [
    'Khóa công khai của cuộc bầu chọn không phải là tích khóa của những người giữ khóa.',
    'The public key of the election is not the product of the keys of the trustees.',
  ],
  'B3.form': ['Danh sách mã cử tri không đúng dạng.', 'The list of credentials is not in the right form.'],
  'B3.repeated': ['Một mã cử tri xuất hiện hai lần.', 'A credential stands in the list twice.'],
  'B3.one': ['Mã cử tri bằng 1: ai cũng ký thay được.', 'A credential is 1: anybody could sign for it.'],
  'B3.count': [
    'Có {found} mã cử tri, danh sách cử tri có {expected} người.',
    'There are {found} credentials, the electorate has {expected}.',
  ],
  'C1.number': [
    'Một số không ở dạng thập phân chuẩn hoặc ngoài khoảng cho phép ({what}).',
    'A number is not in canonical decimal form or out of range ({what}).',
  ],
  'C1.certificate': ['Khóa trong chứng thư nằm ngoài nhóm.', 'A key of a certificate is outside of the group.'],
  'C1.commitment': ['Cam kết đa thức nằm ngoài nhóm.', 'A commitment is outside of the group.'],
  'C1.trustee-key': ['Khóa của người giữ khóa nằm ngoài nhóm.', 'The key of a trustee is outside of the group.'],
  'C1.public-key': ['Khóa công khai nằm ngoài nhóm.', 'The public key is outside of the group.'],
  'C1.credential': ['Mã cử tri nằm ngoài nhóm.', 'A credential is outside of the group.'],
  'C1.ciphertext': ['Bản mã trên phiếu nằm ngoài nhóm.', 'A ciphertext of a ballot is outside of the group.'],
  'C1.tally': ['Bản mã của tổng nằm ngoài nhóm.', 'A ciphertext of the tally is outside of the group.'],
  'C1.factor': ['Phần giải mã nằm ngoài nhóm.', 'A decryption factor is outside of the group.'],
  'C2.form': [
    'Phiếu không đúng dạng từng byte (thứ tự, khoảng trắng, trường thừa hoặc thiếu).',
    'A ballot is not byte for byte as the form asks (order, spaces, members too many or missing).',
  ],
  'C2.uuid': ['Phiếu thuộc cuộc bầu chọn khác.', 'A ballot belongs to another election.'],
  'C2.election': [
    'Phiếu mang dấu vân tay của bản mô tả khác.',
    'A ballot carries the fingerprint of another description.',
  ],
  'C2.credential': [
    'Phiếu dùng mã không có trong danh sách cử tri.',
    'A ballot uses a credential that is not on the list.',
  ],
  'C2.shape': [
    'Số câu, số lựa chọn hoặc số bằng chứng trên phiếu không khớp câu hỏi.',
    'Questions, choices or proofs of a ballot do not fit the election in number.',
  ],
  'C2.individual': ['Bằng chứng "mỗi lựa chọn là 0 hoặc 1" sai.', 'The proof that a choice is 0 or 1 is wrong.'],
  'C2.overall': [
    'Bằng chứng "số lựa chọn trong khoảng cho phép" sai.',
    'The proof that the number of choices is allowed is wrong.',
  ],
  'C2.hash': ['Mã băm dưới chữ ký không phải của phiếu này.', 'The hash under the signature is not of this ballot.'],
  'C2.signature': ['Chữ ký của cử tri trên phiếu sai.', "The voter's signature on a ballot is wrong."],
  'C3.identical': ['Cùng một phiếu được bỏ hai lần.', 'The same ballot was cast twice.'],
  'C3.revote': [
    'Cùng một mã cử tri bỏ phiếu lần nữa, thể lệ không cho phép.',
    'The same credential voted again, which the rules do not allow.',
  ],
  'D1.form': ['Bản tổng mã hóa không đúng dạng.', 'The encrypted tally is not in the right form.'],
  'D1.hash': ['Mã băm của bản tổng không khớp.', 'The hash of the tally does not match.'],
  'D1.number': [
    'Bản tổng ghi {found} phiếu, trong hòm có {expected} cử tri bỏ phiếu.',
    'The tally says {found} ballots, the box holds ballots of {expected} voters.',
  ],
  'D1.weight': [
    'Tổng trọng số ghi {found}, phải là {expected}.',
    'The total weight is given as {found}, not {expected}.',
  ],
  'D1.tally': [
    'Bản tổng không phải là tích các phiếu: có phiếu bị bỏ sót, thêm vào hoặc bị thay.',
    'The tally is not the product of the ballots: some were left out, added or replaced.',
  ],
  'D2.form': ['Bản giải mã từng phần không đúng dạng.', 'A partial decryption is not in the right form.'],
  'D2.owner': ['Bản giải mã của người không có trong danh sách.', 'A partial decryption of nobody on the list.'],
  'D2.repeated': ['Một người nộp hai bản giải mã.', 'A trustee gave two partial decryptions.'],
  'D2.few': [
    'Thiếu bản giải mã: {found} trên {expected} cần có.',
    'Too few partial decryptions: {found} of {expected} that are needed.',
  ],
  'D2.proof': ['Bằng chứng giải mã sai.', 'The proof of a decryption is wrong.'],
  'D3.form': ['Bản kết quả không đúng dạng.', 'The result is not in the right form.'],
  'D3.range': [
    'Kết quả {found} không thể có với {voters} cử tri.',
    'A result of {found} is impossible with {voters} voters.',
  ],
  'D3.sum': [
    'Tổng các kết quả của một câu là {found}, ngoài khoảng {from}–{to}.',
    'The results of a question add up to {found}, outside of {from}–{to}.',
  ],
  'D3.result': [
    'Kết quả công bố {found} khác kết quả giải mã.',
    'The published result {found} differs from the decryption.',
  ],
  'E1.head': [
    'Mã đầu chuỗi đã in và ký không phải của gói này.',
    'The head hash that was printed and signed is not of this archive.',
  ],
  'E2.voters': [
    'Có phiếu của {found} cử tri, sổ ký nhận có {expected} chữ ký.',
    'There are ballots of {found} voters, the signed roll has {expected}.',
  ],
  'E3.minimum': [
    'Chỉ có {found} cử tri bỏ phiếu, dưới mức tối thiểu {expected}: mở ra dễ lộ phiếu từng người.',
    'Only {found} voted, below the minimum of {expected}: opening could reveal single votes.',
  ],
  'E3.unanimous': [
    'Phương án được {found} trên {voters}: ai cũng biết từng người đã chọn gì ở dòng này.',
    'An answer has {found} of {voters}: everybody knows what each voter chose on this line.',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type FindingCode = keyof typeof sentences;

export const FINDING_CODES = Object.keys(sentences) as FindingCode[];

export function sentenceOf(code: FindingCode, values: Values = {}): { vi: string; en: string } {
  const [vi, en] = sentences[code].map((sentence) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  );
  return { vi: vi as string, en: en as string };
}
