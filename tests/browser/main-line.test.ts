import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MemberCode, members, published } from '#seeds/cum-iii-2020/data/published.ts';
import { demonstrationPassword, mandates, unitPeople } from '#seeds/cum-iii-2020/data/simulated-people.ts';
import { governmentFlagVotes, ministryFlagVotes } from '#seeds/cum-iii-2020/data/simulated-votes.ts';
import { forget, type RunningServer, startServer } from '../factories/running-server.ts';
import { launchChromium } from './chromium.ts';
import { type Hands, Person, type Role } from './person.ts';

/**
 * The main line of a cluster's year through the running program, by nothing but what stands on its screens. Each
 * part begins where the one before it ended.
 */
const ministryFlag = 'Cờ thi đua ngành Tư pháp';
const governmentFlag = 'Cờ thi đua của Chính phủ';
const nameOf = (code: MemberCode) => members.find((member) => member.code === code)?.name ?? '';
const votesOf = (code: MemberCode) => `Số phiếu đồng ý của ${nameOf(code)}`;
const tellerName = (code: MemberCode) => `${unitPeople[code].officer.name}, ${nameOf(code)}`;
const names = (codes: readonly MemberCode[]) => codes.map(nameOf).sort();

let server: RunningServer;
let browser: Browser;
let broken = false;
const visitors = new Map<string, Person>();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DATABASE_URL: '' } }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) forget(server);
});
beforeEach(({ skip, onTestFailed }) => {
  skip(broken, 'an earlier part of the walk failed');
  onTestFailed(() => {
    broken = true;
  });
});

/**
 * A visitor takes this role on the first page and does something. One desktop, one phone and one browser without
 * script go from role to role, as in the hands of somebody who tries the demonstration.
 */
async function as(role: Role, act: (person: Person) => Promise<void>, hands: Hands = {}): Promise<void> {
  const key = JSON.stringify(hands);
  const person = visitors.get(key) ?? (await Person.comes(browser, server.url, hands));
  visitors.set(key, person);
  await person.returns();
  await person.takes(role);
  await act(person);
}

const officer = (code: MemberCode): Role => ({ role: 'Chuyên viên thi đua của một đơn vị', unit: nameOf(code) });
const head = (code: MemberCode): Role => ({ role: 'Thủ trưởng đơn vị', unit: nameOf(code) });
const teller = (code: MemberCode): Role => ({ role: 'Ủy viên tổ kiểm phiếu', unit: nameOf(code) });

describe('the week before the conference', () => {
  it('opens on Monday, three days before', async () => {
    const visitor = await Person.comes(browser, server.url);
    await visitor.sees('Thứ Hai, 14/12/2020', 'Còn 3 ngày đến hội nghị, 17/12/2020.');
    await visitor.leaves();
  });

  it('lets the officer of a late unit complete its targets and name its delegate', async () => {
    await as(officer('GDBD'), async (person) => {
      await person.takesUp('Đăng ký thi đua năm 2021');
      await person.sees('Tổng trọng số là 75 %, còn thiếu 25 %.');
      await person.follows('Thêm chỉ tiêu');
      await person.fills({
        'Tên chỉ tiêu': 'Sáng kiến cấp cơ sở được công nhận',
        'Đơn vị tính': 'sáng kiến',
        'Kết quả năm 2020': '1',
        'Chỉ tiêu năm 2021': '2',
        'Trọng số (%)': '15',
        'Người hoặc bộ phận chủ trì': 'Cục trưởng',
        'Hạn hoàn thành': '30/11/2021',
      });
      await person.presses('Lưu chỉ tiêu');
      await person.follows('Thêm chỉ tiêu');
      await person.fills({
        'Tên chỉ tiêu': 'Tỉnh được kiểm tra về đăng ký đất đai',
        'Đơn vị tính': 'tỉnh',
        'Kết quả năm 2020': '6',
        'Chỉ tiêu năm 2021': '8',
        'Trọng số (%)': '10',
        'Người hoặc bộ phận chủ trì': 'Phòng Nghiệp vụ',
        'Hạn hoàn thành': '31/10/2021',
      });
      await person.presses('Lưu chỉ tiêu');
      await person.sees('Thủ trưởng đơn vị gửi khi tổng trọng số đủ 100 %.');

      await person.takesUp(/^Cử đại biểu dự/);
      await person.fills({ 'Họ và tên': unitPeople.GDBD.head.name, 'Chức danh': unitPeople.GDBD.head.jobTitle });
      await person.ticks('Thủ trưởng đơn vị dự trực tiếp');
      await person.presses('Lưu đại biểu');
      await person.sees(`${unitPeople.GDBD.head.name}, ${unitPeople.GDBD.head.jobTitle}`);
      await person.opens('Việc của tôi');
      expect(await person.reads(/^Cử đại biểu dự/)).toBe(false);
    });
  });

  it('lets its head send them and the head of the cluster agree', async () => {
    await as(head('GDBD'), async (person) => {
      await person.takesUp('Đăng ký thi đua năm 2021');
      await person.presses('Gửi Trưởng Cụm');
      await person.sees('Đã gửi, chờ xem xét');
    });
    await as('Chủ trì hội nghị', async (person) => {
      await person.takesUp('Xem xét 1 bản đăng ký thi đua năm 2021');
      await person.follows(nameOf('GDBD'));
      await person.presses('Thống nhất');
      await person.sees(/^Thống nhất ngày 14\/12\/2020/);
    });
  });

  it('takes the delegates of two more units, with their mandates', async () => {
    for (const code of ['THADS', 'QLXLVPHC'] as const) {
      const mandate = mandates[code] ?? { name: '', jobTitle: '', number: '' };
      await as(officer(code), async (person) => {
        await person.takesUp(/^Cử đại biểu dự/);
        await person.fills({ 'Họ và tên': mandate.name, 'Chức danh': mandate.jobTitle });
        await person.ticks('Người khác, theo giấy ủy quyền');
        await person.presses('Lưu đại biểu');
        await person.sees(/chỗ cần sửa/);
        await person.fills({
          'Số giấy ủy quyền': mandate.number,
          'Ngày của giấy ủy quyền': '14/12/2020',
          'Người ủy quyền': unitPeople[code].head.name,
        });
        await person.presses('Lưu đại biểu');
        await person.sees(`${mandate.name}, ${mandate.jobTitle}`);
      });
    }
  });

  it('has the chair prepare both ballots with rules that say they are assumed', async () => {
    await as('Chủ trì hội nghị', async (person) => {
      for (const flag of [ministryFlag, governmentFlag]) {
        await person.takesUp(`Chuẩn bị bỏ phiếu suy tôn: ${flag} năm 2020`);
        await person.presses(`Chuẩn bị bỏ phiếu ${flag}`);
        await person.follows('Đặt thể lệ');
        await person.sees('Các mục dưới đây điền sẵn giả định cho dữ liệu minh họa');
        await person.presses('Lưu thể lệ');
        await person.seesHeading(`Bỏ phiếu suy tôn: ${flag}`);
        await person.sees('giả định');
      }
    });
  });
});

describe('the morning of the conference', () => {
  it('comes when the clock is moved', async () => {
    await as('Chủ trì hội nghị', async (person) => {
      await person.startsOver();
      await person.presses('Tới hội nghị, 17/12/2020');
      await person.sees('Thứ Năm, 17/12/2020', 'Hội nghị họp hôm nay.');
    });
  });

  it('begins with the desk: eleven units and the guests', async () => {
    await as('Thư ký Cụm', async (person) => {
      await person.takesUp(/^Điểm danh, khai mạc/);
      await person.seesHeading('Chưa đủ điều kiện họp');
      for (const { shortName } of members) await person.presses(`Ghi có mặt ${shortName}`);
      for (const guest of ['Bộ Tư pháp', ...published.guests]) await person.presses(`Ghi có mặt ${guest}`);
      await person.seesHeading('Đủ điều kiện họp');
      await person.sees(/^Có mặt 11\/11 thành viên/);
      expect(await person.downloads('In danh sách để ký')).toBe('%PDF');
    });
  });

  it('goes through the programme, with the secretary writing what is said', async () => {
    const chair = await Person.as(browser, server.url, 'Chủ trì hội nghị');
    const secretary = await Person.as(browser, server.url, 'Thư ký Cụm');
    await chair.takesUp(/^Điểm danh, khai mạc/);
    await chair.follows('Về trang hội nghị để khai mạc');
    await chair.presses('Khai mạc');
    await chair.presses('Bắt đầu: Tuyên bố lý do, giới thiệu đại biểu');
    await chair.presses('Chuyển sang: Báo cáo tổng kết công tác thi đua, khen thưởng năm 2020');
    await secretary.takesUp(/^Điều hành/);
    await secretary.sees(/Đang thực hiện · mục 2/);
    await secretary.fills({
      'Người trình bày, phát biểu': 'Trưởng Cụm',
      'Nội dung, ý kiến ghi vào biên bản': 'Các đơn vị vừa phòng, chống dịch vừa duy trì hoạt động chuyên môn.',
    });
    await secretary.presses('Lưu diễn biến');
    await chair.looksAgain();
    await chair.presses(/^Chuyển sang: Thảo luận/);
    await chair.presses(/^Chuyển sang: Phát biểu chỉ đạo/);
    await chair.presses(/^Chuyển sang: Công bố quyết định/);
    await chair.sees('Đại diện cơ quan thường trực công bố quyết định trên tài khoản của mình.');
    expect(await secretary.downloads('Biên bản (dự thảo)')).toBe('%PDF');
    await secretary.leaves();
    await chair.leaves();
  });

  it('hears the decision on the leaders of 2021 from the standing office', async () => {
    const guest = await Person.as(browser, server.url, 'Lãnh đạo, khách mời');
    await guest.opens('Năm thi đua');
    await guest.sees('Bộ quyết định. Chưa có văn bản.');
    await as('Vụ Thi đua – Khen thưởng', async (person) => {
      await person.takesUp(/^Công bố quyết định Trưởng, Phó Trưởng Cụm/);
      await person.presses('Công bố quyết định');
      await person.seesHeading('Đã công bố');
    });
    await guest.looksAgain();
    expect(await guest.reads('Bộ quyết định. Chưa có văn bản.')).toBe(false);
    await guest.leaves();
  });
});

describe.each([
  { flag: ministryFlag, candidates: members.map(({ code }) => code), elected: published.ministryFlag },
  { flag: governmentFlag, candidates: published.ministryFlag, elected: published.governmentFlag },
])('the ballot on $flag', ({ flag, candidates, elected }) => {
  const first = flag === ministryFlag;
  const votes = first ? ministryFlagVotes : governmentFlagVotes;
  const figures = Object.fromEntries(candidates.map((code) => [votesOf(code), votes[code] ?? 0]));
  const papers = { 'Phát ra': 11, 'Thu về': 11, 'Không dùng': 0, 'Phiếu đổi': 0, 'Hợp lệ': 11, 'Không hợp lệ': 0 };

  it('is led by the chair from the tellers to the closing', async () => {
    await as('Chủ trì hội nghị', async (person) => {
      await person.takesUp(/^Điều hành/);
      await person.presses(`Chuyển sang: Bỏ phiếu suy tôn ${flag}`);
      await person.follows(flag);
      await person.follows('Ghi tổ kiểm phiếu');
      if (first) {
        await person.chooses('Tổ trưởng', tellerName('TGPL'));
        await person.ticks(tellerName('PBGDPL'));
        await person.ticks(tellerName('QLXLVPHC'));
      }
      await person.presses('Lưu tổ kiểm phiếu');
      await person.sees('Đủ điều kiện họp: có mặt 11/11, cần 8/11.');
      await person.presses('Khóa danh sách');
      expect((await person.listBelow('Danh sách đưa ra bỏ phiếu')).sort()).toEqual(names(candidates));
      await person.follows('Xem, in phiếu');
      await person.presses('Ghi số phiếu in');
      expect(await person.downloads('Tải PDF (13 phiếu)')).toBe('%PDF');
      await person.follows('Về lần bỏ phiếu');
      await person.presses('Mở bỏ phiếu');
      await person.fills({ 'Phát ra': 11, 'Không dùng': 0 });
      await person.presses('Đóng bỏ phiếu');
      await person.sees('Tổ kiểm phiếu đang kiểm.');
    });
  });

  it('is counted by two tellers apart; a difference is shown and blocks', async () => {
    await as(teller('PBGDPL'), async (person) => {
      await person.takesUp(`Kiểm phiếu, nhập số độc lập: ${flag} năm 2020`);
      await person.fills({ ...papers, ...figures });
      await person.presses('Gửi số phiếu');
      await person.sees('Bạn đã gửi. Chờ ủy viên kia gửi số của mình.');
    });
    await as(
      teller('QLXLVPHC'),
      async (person) => {
        await person.takesUp(`Kiểm phiếu, nhập số độc lập: ${flag} năm 2020`);
        await person.fills({ ...papers, ...figures, [votesOf('LLTP')]: first ? 9 : 8 });
        await person.presses('Gửi số phiếu');
        await person.sees('Hai lần nhập chưa khớp: 1 chỗ', 'Chưa công bố được kết quả.', 'Chênh 1');
      },
      { withoutScript: true },
    );
    await as(teller('TGPL'), async (person) => {
      await person.opens('Suy tôn');
      await person.follows(flag);
      await person.follows('Trang kiểm phiếu');
      await person.sees('Chưa công bố được kết quả.');
      expect(await person.may('Xác nhận số phiếu')).toBe(false);
    });
    await as('Chủ trì hội nghị', async (person) => {
      await person.opens('Suy tôn');
      await person.follows(flag);
      await person.sees('Tổ kiểm phiếu đang kiểm.');
      expect(await person.may('Công bố kết quả')).toBe(false);
    });
  });

  it('is counted again, confirmed by the head teller, announced and signed by all three', async () => {
    await as(
      teller('QLXLVPHC'),
      async (person) => {
        await person.takesUp(`Hai lần nhập chưa khớp: đếm lại: ${flag} năm 2020`);
        await person.unfolds('Nhập lại từ đầu');
        await person.fills({ ...papers, ...figures });
        await person.presses('Gửi số phiếu');
        await person.sees('Hai lần nhập khớp nhau và đối soát đủ');
      },
      { withoutScript: true },
    );
    await as(teller('TGPL'), async (person) => {
      await person.takesUp(`Xác nhận số hai ủy viên đã nhập khớp nhau: ${flag} năm 2020`);
      await person.presses('Xác nhận số phiếu');
    });
    await as('Chủ trì hội nghị', async (person) => {
      await person.opens('Suy tôn');
      await person.follows(flag);
      await person.follows('Xem kết quả, công bố');
      await person.presses('Công bố kết quả');
      await person.sees('Đã công bố');
      expect(await person.downloads('Biên bản kiểm phiếu (PDF)')).toBe('%PDF');
    });
    for (const code of ['TGPL', 'PBGDPL', 'QLXLVPHC'] as const) {
      await as(
        teller(code),
        async (person) => {
          await person.takesUp(`Ký biên bản kiểm phiếu: ${flag} năm 2020`);
          await person.fills({ 'Mật khẩu': demonstrationPassword });
          await person.presses('Ký biên bản');
          await person.sees('Đã ký');
        },
        { withoutScript: code === 'QLXLVPHC' },
      );
    }
  });

  it('nominates those whom the news item names', async () => {
    await as('Lãnh đạo, khách mời', async (person) => {
      await person.opens('Suy tôn');
      expect((await person.rowsOf(flag)).sort()).toEqual(names(elected));
      await person.sees('Đã ký biên bản');
    });
  });
});

describe('the covenant of 2021', () => {
  it('is opened for signature by the head of 2021', async () => {
    await as('Chủ trì hội nghị', async (person) => {
      await person.takesUp(/^Điều hành/);
      await person.presses(/^Chuyển sang: Ký kết Giao ước/);
    });
    await as(head('CTN'), async (person) => {
      await person.takesUp('Soạn và mở ký Giao ước thi đua năm 2021');
      await person.sees('Đủ điều kiện mở ký');
      await person.presses('Chốt nội dung và mở ký');
      await person.sees(/Đang lấy chữ ký/, /0\/11 đơn vị đã ký/);
    });
  });

  it('is signed by eleven heads on their phones', async () => {
    for (const [before, { code }] of members.entries()) {
      await as(
        head(code),
        async (person) => {
          await person.takesUp('Ký Giao ước thi đua năm 2021');
          expect(await person.overflow()).toBe(0);
          await person.ticks(/^Tôi đã đọc nội dung chung và chỉ tiêu của đơn vị/);
          await person.fills({ 'Mật khẩu đăng nhập': demonstrationPassword });
          await person.presses('Ký giao ước');
          await person.sees(new RegExp(`${before + 1}/11 đơn vị đã ký`));
        },
        { phone: true },
      );
    }
  });

  it('is in force with the last signature', async () => {
    await as(officer('BTTP'), async (person) => {
      await person.opens('Giao ước');
      await person.sees(/có hiệu lực từ/, /11\/11 đơn vị đã ký/, 'Khớp với nội dung đã chốt');
      expect(await person.downloads('Xem văn bản giao ước')).toBe('%PDF');
    });
  });
});

describe('the end of the year', () => {
  it('closes the conference with its minutes', async () => {
    await as('Chủ trì hội nghị', async (person) => {
      await person.takesUp(/^Điều hành/);
      await person.presses('Chuyển sang: Bế mạc');
      await person.follows('Bế mạc hội nghị');
      await person.fills({
        'Kết luận của chủ trì': 'Hội nghị thông qua kết quả suy tôn và giao ước thi đua năm 2021.',
      });
      await person.presses('Bế mạc');
      await person.sees(/^Bế mạc lúc/);
      expect(await person.downloads('Biên bản')).toBe('%PDF');
      await person.opens('Suy tôn');
      expect(await person.downloads('Tải danh sách đề nghị (PDF)')).toBe('%PDF');
    });
  });

  it('hands over from the head of 2020 to the head of 2021', async () => {
    const giving = await Person.as(browser, server.url, head('KTVB'));
    const receiving = await Person.as(browser, server.url, head('CTN'));
    await giving.takesUp('Lập danh mục bàn giao cho Trưởng Cụm năm 2021');
    await giving.presses('Lập danh mục bàn giao');
    const items = await giving.rowsOf('Hai bên xác nhận từng mục.');
    expect(items.length).toBeGreaterThan(3);
    for (const item of items) await giving.presses(`Đã giao ${item}`);
    await receiving.takesUp(`Xác nhận ${items.length} mục nhận bàn giao năm 2020`);
    for (const item of items) await receiving.presses(`Đã nhận ${item}`);
    for (const side of [giving, receiving]) {
      await side.takesUp(/^Ký biên bản bàn giao/);
      await side.fills({ 'Mật khẩu đăng nhập': demonstrationPassword });
      await side.presses('Ký biên bản');
    }
    await receiving.sees('Hai bên đã ký.');
    expect(await receiving.downloads('Tải biên bản (PDF)')).toBe('%PDF');
    await giving.leaves();
    await receiving.leaves();
  });

  it('opens the year 2021 on its first day', async () => {
    await as('Vụ Thi đua – Khen thưởng', async (person) => {
      await person.startsOver();
      await person.presses('Tới 01/01/2021');
      await person.sees('Thứ Sáu, 01/01/2021');
      await person.opens('Năm thi đua');
      await person.presses('Bắt đầu năm thi đua');
      await person.sees(/11 đơn vị thành viên · Đang diễn ra/);
    });
  });

  it('leaves the outcome of the news item on the screens', async () => {
    await as('Lãnh đạo, khách mời', async (person) => {
      await person.opens('Năm thi đua');
      await person.seesHeading('Năm thi đua 2021 của Cụm thi đua số III');
      await person.sees(/11 đơn vị thành viên · Đang diễn ra/, '11/11 chữ ký');
      await person.follows('Quyết định về lãnh đạo');
      const [decision = ''] = await person.rowsOf('Các quyết định');
      expect(decision).toMatch(/02\/QĐ-BTP, 10\/12\/2020.*số liệu mô phỏng/s);
      expect(await person.cellsOf('Các quyết định', decision)).toEqual([
        nameOf(published.leaders2021.head),
        nameOf(published.leaders2021.deputy),
        expect.stringContaining('Công bố 17/12/2020'),
      ]);
      await person.opens('Giao ước');
      await person.sees('Có hiệu lực', /11\/11 đơn vị đã ký/);
      await person.turnsTo(2020);
      await person.opens('Suy tôn');
      expect((await person.rowsOf(ministryFlag)).sort()).toEqual(names(published.ministryFlag));
      expect((await person.rowsOf(governmentFlag)).sort()).toEqual(names(published.governmentFlag));
      await person.sees('Đề nghị tặng là kết quả suy tôn của Cụm; việc tặng do cấp có thẩm quyền quyết định.');
    });
    await as(
      head('CTN'),
      async (person) => {
        await person.turnsTo(2020);
        await person.follows('Bàn giao cho Trưởng Cụm năm sau');
        await person.sees('Hai bên đã ký.');
      },
      { phone: true },
    );
  });
});
