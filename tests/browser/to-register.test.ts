import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { Person, type Session } from './person.ts';
import {
  council,
  headName,
  headOf,
  type Ministry,
  office,
  officerName,
  officerOf,
  openMinistry,
  password,
  type UnitCode,
  unitCodes,
  units,
  year,
} from './small-ministry.ts';
import {
  agree,
  assumedBy,
  ballotRules,
  conference,
  councilRules,
  criteria,
  dossierCode,
  flag,
  programme,
  report,
  reviewerOf,
  selfPoints,
  session,
  shortName,
  tellerName,
  votes,
} from './small-year.ts';

/**
 * One year of a small ministry from the launch of its movement to the archive, by nothing but what its people find
 * on their screens. Each part begins where the one before it ended.
 */
let ministry: Ministry;
let browser: Browser;
let desk: Person;
let other: Person;
let broken = false;
const sessions = new Map<string, Session>();

beforeAll(async () => {
  [ministry, browser] = await Promise.all([openMinistry(), launchChromium()]);
  desk = await Person.comes(browser, ministry.url);
  other = await Person.comes(browser, ministry.url);
});
afterAll(async () => {
  await browser?.close();
  await ministry?.close();
});
beforeEach(({ skip, onTestFailed }) => {
  skip(broken, 'an earlier part of the way failed');
  onTestFailed(() => {
    broken = true;
  });
});

/** Somebody takes the place of the one before at a browser; signs in on the first time. */
async function seat(person: Person, userName: string): Promise<void> {
  const before = sessions.get(userName);
  await person.isFollowedBy(before ?? []);
  if (before) return;
  await person.signsIn(userName, password);
  sessions.set(userName, await person.session());
}

/** Somebody sits down at the desk, finds what is on the own account and does something. */
async function as(userName: string, act: (person: Person) => Promise<void>): Promise<void> {
  await seat(desk, userName);
  await desk.returns();
  await act(desk);
}

/** Somebody without an account looks at what is public, at the other browser. */
async function asStranger(act: (stranger: Person) => Promise<void>): Promise<void> {
  await other.isFollowedBy([]);
  await other.returns();
  await act(other);
}

/** What this person is about to do is refused to these, who try it at the other browser. */
async function refusedTo(person: Person, button: string, ...userNames: string[]): Promise<void> {
  const address = await person.addressOf(button);
  expect(ministry.takesForms(address), address).toBe(true);
  for (const userName of userNames) {
    await seat(other, userName);
    expect([403, 404], `${userName}: ${button}`).toContain(await other.forces(address));
  }
}

/** Code of the certificate, as it is printed under its QR code. */
let certificate = '';

const clock = (day: string, hour = '08:00') => ministry.stage.clock.set(`${day}T${hour}:00+07:00`);
const [bac, trung, nam] = unitCodes as [UnitCode, UnitCode, UnitCode];
const leaderOf = (unit: UnitCode) => headOf(unit === bac ? trung : bac);

describe('the beginning of the year', () => {
  it('launches the movement: its head drafts and launches, an officer may not', async () => {
    clock('2021-01-12');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Phát động phong trào thi đua năm ${year}`);
      await person.follows('Soạn phong trào');
      await person.fills({
        'Tên phong trào': 'Thi đua hoàn thành nhiệm vụ năm 2021',
        'Phạm vi': 'Ba đơn vị thành viên (mô phỏng)',
        'Bắt đầu': '15/01/2021',
        'Kết thúc': '15/12/2021',
        'Tiêu chí': 'Kết quả thực hiện chỉ tiêu đã đăng ký (mô phỏng)',
      });
      await person.presses('Lưu phong trào');
      await refusedTo(person, 'Phát động phong trào', officerOf(nam), headOf(trung));
      await person.fills({
        'Số, ký hiệu kế hoạch': '01/KH-CTĐ',
        'Ngày ký kế hoạch': '12/01/2021',
        'Cơ quan ban hành': 'Cụm thi đua mô phỏng',
      });
      await person.presses('Phát động phong trào');
      await person.sees('Đã phát động');
    });
  });

  it('registers targets: each officer writes, the head sends, the leader of another unit agrees', async () => {
    clock('2021-02-15');
    for (const unit of unitCodes) {
      await as(officerOf(unit), async (person) => {
        await person.takesUp(`Đăng ký thi đua năm ${year}`);
        await person.follows('Thêm chỉ tiêu');
        await person.fills({
          'Tên chỉ tiêu': 'Hồ sơ giải quyết đúng hạn',
          'Đơn vị tính': '%',
          'Kết quả năm 2020': '95',
          'Chỉ tiêu năm 2021': '98',
          'Trọng số (%)': '100',
          'Người hoặc bộ phận chủ trì': 'Cục trưởng',
          'Hạn hoàn thành': '30/11/2021',
        });
        await person.presses('Lưu chỉ tiêu');
        await person.follows(/^Đổi/);
        await person.ticks('Cờ thi đua ngành Tư pháp');
        await person.presses('Lưu danh hiệu');
        await person.sees('Thủ trưởng đơn vị gửi khi tổng trọng số đủ 100 %.');
        expect(await person.may('Gửi Trưởng Cụm')).toBe(false);
      });
      await as(headOf(unit), async (person) => {
        await person.takesUp(`Đăng ký thi đua năm ${year}`);
        await person.presses('Gửi Trưởng Cụm');
        await person.sees('Đã gửi, chờ xem xét');
      });
    }
    for (const unit of unitCodes) {
      await as(leaderOf(unit), async (person) => {
        await person.takesUp(/^Xem xét \d bản đăng ký/);
        await person.follows(units[unit]);
        if (unit === nam) await refusedTo(person, 'Thống nhất', headOf(nam), office);
        await person.presses('Thống nhất');
        await person.sees(/^Thống nhất ngày 15\/02\/2021/);
      });
    }
  });

  it('signs the covenant: the head opens it, all three heads sign, an officer may not', async () => {
    clock('2021-03-15');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Soạn và mở ký Giao ước thi đua năm ${year}`);
      await person.follows('Soạn giao ước');
      await person.fills({ 'Nội dung chung': 'Hoàn thành chỉ tiêu đã đăng ký.\nGiữ kỷ luật, kỷ cương hành chính.' });
      await person.presses('Lưu nội dung');
      await person.presses('Chốt nội dung và mở ký');
      await person.sees(/0\/3 đơn vị đã ký/);
    });
    for (const unit of unitCodes) {
      await as(headOf(unit), async (person) => {
        await person.takesUp(`Ký Giao ước thi đua năm ${year}`);
        await person.ticks(/^Tôi đã đọc nội dung chung và chỉ tiêu của đơn vị/);
        await person.fills({ 'Mật khẩu đăng nhập': password });
        if (unit === bac) await refusedTo(person, 'Ký giao ước', officerOf(bac), headOf(nam));
        await person.presses('Ký giao ước');
      });
    }
    await as(officerOf(nam), async (person) => {
      await person.opens('Giao ước');
      await person.sees(/3\/3 đơn vị đã ký/, 'Có hiệu lực', 'Khớp với nội dung đã chốt');
    });
  });
});

describe('the points', () => {
  it('issues the score table: the office writes two criteria and issues them, a head may not', async () => {
    clock('2021-03-22');
    await as(office, async (person) => {
      await person.takesUp(/^Ban hành bảng tiêu chí năm 2021/);
      for (const { code, name, maximum } of criteria) {
        await person.follows('Thêm tiêu chí');
        await person.fills({
          'Mã tiêu chuẩn': '1',
          'Tên tiêu chuẩn': 'Hoàn thành nhiệm vụ',
          'Mã tiêu chí': code,
          'Tên tiêu chí': name,
          'Điểm tối đa': maximum,
        });
        await person.presses('Lưu tiêu chí');
      }
      await refusedTo(person, 'Ban hành bảng tiêu chí', headOf(bac), officerOf(trung));
      await person.presses('Ban hành bảng tiêu chí');
      await person.sees(/0\/3 đơn vị đã ký bảng tự chấm/);
    });
  });

  it('scores itself: each officer fills the sheet, the head signs it, nobody signs for another unit', async () => {
    clock('2021-11-25');
    for (const unit of unitCodes) {
      await as(officerOf(unit), async (person) => {
        await person.takesUp(`Tự chấm điểm năm ${year}`);
        await person.fills(Object.fromEntries(criteria.map(({ code }) => [`Tự chấm ${code}`, selfPoints[unit][code]])));
        await person.presses('Lưu bảng tự chấm');
        await person.sees('Chờ thủ trưởng đơn vị ký');
      });
    }
    for (const unit of unitCodes) {
      await as(headOf(unit), async (person) => {
        await person.takesUp(`Tự chấm điểm năm ${year}`);
        await person.fills({ 'Mật khẩu đăng nhập': password });
        if (unit === nam) await refusedTo(person, 'Ký bảng tự chấm', officerOf(nam), headOf(bac));
        await person.presses('Ký bảng tự chấm');
        await person.sees('Đã ký, chờ thẩm định');
      });
    }
  });

  it('reviews across units: leaders assign, three officers review, heads accept; the ranking stands', async () => {
    clock('2021-12-07');
    for (const unit of unitCodes) {
      await as(leaderOf(unit), async (person) => {
        await person.takesUp(`Phân công thẩm định năm ${year}: ${units[unit]}`);
        await person.ticks(`Chuyên viên thi đua, ${units[reviewerOf[unit]]}`);
        await person.presses('Lưu phân công');
      });
    }
    for (const unit of unitCodes) {
      await as(officerOf(reviewerOf[unit]), async (person) => {
        await person.takesUp(`Thẩm định điểm năm ${year}: ${units[unit]}`);
        await person.presses('Ghi như tự chấm ở ô trống');
        if (unit === bac) {
          await person.fills({ 'Thẩm định 1.1': 54, 'Lý do 1.1': 'Một hồ sơ chậm một ngày (mô phỏng)' });
          await refusedTo(person, 'Hoàn thành thẩm định', officerOf(bac), headOf(trung), office);
        }
        await person.presses('Hoàn thành thẩm định');
        await person.seesHeading('Biên bản thẩm định');
      });
    }
    for (const unit of unitCodes) {
      await as(headOf(unit), async (person) => {
        await person.takesUp(`Ý kiến về kết quả thẩm định điểm năm ${year}`);
        if (unit === bac) await person.ticks('Đồng ý');
        await person.fills({ 'Mật khẩu đăng nhập': password });
        await person.presses('Ký ý kiến của đơn vị');
      });
    }
    await as(officerOf(trung), async (person) => {
      await person.opens('Chấm điểm');
      await person.follows('Xếp hạng');
      expect(await person.rowsOf('Xếp theo điểm thống nhất; điểm bằng nhau cùng hạng')).toEqual(
        [nam, trung, bac].map((unit) => units[unit]),
      );
    });
  });
});

describe('the conference', () => {
  it('is prepared by the head: programme, ballot with its rules; the units name their delegates', async () => {
    clock('2021-12-10');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Lập hội nghị năm ${year}`);
      await person.fills({
        'Tên hội nghị': conference,
        'Ngày họp': '17/12/2021',
        'Giờ khai mạc': '8:30',
        'Địa điểm': 'Hà Nội',
        'Họ và tên người chủ trì': headName(bac),
        'Họ và tên thư ký': officerName(bac),
      });
      await refusedTo(person, 'Lập hội nghị', headOf(nam), office);
      await person.presses('Lập hội nghị');
      await person.takesUp(`Lập chương trình: ${conference}`);
      for (const { title, at, kind } of programme) {
        await person.follows('Thêm mục');
        await person.fills({ 'Tên mục': title, 'Giờ dự kiến': at });
        await person.chooses('Loại của mục', kind);
        await person.presses('Lưu mục');
      }
      await person.opens('Suy tôn');
      await person.presses(`Chuẩn bị bỏ phiếu ${flag}`);
      await person.follows('Đặt thể lệ');
      for (const [rule, values] of Object.entries(ballotRules)) {
        await person.fillsGroup(rule, { ...values, ...assumedBy('Trưởng Cụm') });
      }
      await person.presses('Lưu thể lệ');
      await person.seesHeading(`Bỏ phiếu suy tôn: ${flag}`);
    });
    for (const unit of unitCodes) {
      await as(officerOf(unit), async (person) => {
        await person.takesUp(`Cử đại biểu dự: ${conference}`);
        await person.fills({ 'Họ và tên': headName(unit), 'Chức danh': 'Cục trưởng' });
        await person.ticks('Thủ trưởng đơn vị dự trực tiếp');
        await person.presses('Lưu đại biểu');
      });
    }
  });

  it('is opened by the head once the officer has marked who is there', async () => {
    clock('2021-12-17', '08:20');
    await as(officerOf(bac), async (person) => {
      await person.takesUp(`Điểm danh, khai mạc: ${conference}`);
      for (const unit of unitCodes) await person.presses(`Ghi có mặt ${shortName(unit)}`);
      await person.seesHeading('Đủ điều kiện họp');
    });
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Điểm danh, khai mạc: ${conference}`);
      await person.follows('Về trang hội nghị để khai mạc');
      await refusedTo(person, 'Khai mạc', headOf(nam), office);
      await person.presses('Khai mạc');
      await person.presses(/^Bắt đầu: /);
      await person.presses(`Chuyển sang: Bỏ phiếu suy tôn ${flag}`);
      await person.sees(/Đang thực hiện · mục 2/);
    });
  });

  it('votes for the ministry flag: tellers, electorate, papers, box, two counts apart', async () => {
    clock('2021-12-17', '09:00');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Điều hành: ${conference}`);
      await person.follows(flag);
      await person.follows('Ghi tổ kiểm phiếu');
      await person.chooses('Tổ trưởng', tellerName(bac));
      await person.ticks(tellerName(trung));
      await person.ticks(tellerName(nam));
      await person.presses('Lưu tổ kiểm phiếu');
      await person.presses('Khóa danh sách');
      expect((await person.listBelow('Danh sách đưa ra bỏ phiếu')).sort()).toEqual(Object.values(units).sort());
      await person.follows('Xem, in phiếu');
      await person.presses('Ghi số phiếu in');
      await person.follows('Về lần bỏ phiếu');
      await person.presses('Mở bỏ phiếu');
      await person.fills({ 'Phát ra': 3, 'Không dùng': 0 });
      await person.presses('Đóng bỏ phiếu');
      await person.sees('Tổ kiểm phiếu đang kiểm.');
    });
    for (const unit of [trung, nam]) {
      await as(officerOf(unit), async (person) => {
        await person.takesUp(`Kiểm phiếu, nhập số độc lập: ${flag} năm ${year}`);
        await person.fills({
          ...{ 'Phát ra': 3, 'Thu về': 3, 'Không dùng': 0, 'Phiếu đổi': 0, 'Hợp lệ': 3, 'Không hợp lệ': 0 },
          ...Object.fromEntries(unitCodes.map((each) => [`Số phiếu đồng ý của ${units[each]}`, votes[each]])),
        });
        if (unit === nam) await refusedTo(person, 'Gửi số phiếu', headOf(bac), headOf(nam), office);
        await person.presses('Gửi số phiếu');
      });
    }
  });

  it('announces the nominee: the head teller confirms, the chair announces, all three sign', async () => {
    clock('2021-12-17', '09:30');
    await as(officerOf(bac), async (person) => {
      await person.takesUp(`Xác nhận số hai ủy viên đã nhập khớp nhau: ${flag} năm ${year}`);
      await person.presses('Xác nhận số phiếu');
    });
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Điều hành: ${conference}`);
      await person.follows(flag);
      await person.follows('Xem kết quả, công bố');
      await refusedTo(person, 'Công bố kết quả', officerOf(nam), office);
      await person.presses('Công bố kết quả');
      await person.sees('Đã công bố');
    });
    for (const unit of unitCodes) {
      await as(officerOf(unit), async (person) => {
        await person.takesUp(`Ký biên bản kiểm phiếu: ${flag} năm ${year}`);
        await person.fills({ 'Mật khẩu': password });
        await person.presses('Ký biên bản');
      });
    }
    await as(officerOf(nam), async (person) => {
      await person.opens('Suy tôn');
      expect(await person.rowsOf(flag)).toEqual([units[nam]]);
    });
  });

  it('closes with minutes that the units agree to and secretary and chair sign', async () => {
    clock('2021-12-17', '11:00');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Điều hành: ${conference}`);
      await person.presses('Chuyển sang: Bế mạc');
      await person.follows('Bế mạc hội nghị');
      await person.fills({ 'Kết luận của chủ trì': 'Hội nghị thông qua kết quả suy tôn.' });
      await person.presses('Bế mạc');
    });
    await as(officerOf(bac), async (person) => {
      await person.takesUp(`Hoàn thiện biên bản: ${conference}`);
      await person.presses('Lập dự thảo từ dữ liệu đã ghi');
      await person.presses('Gửi các đơn vị thành viên');
    });
    for (const unit of unitCodes) {
      await as(headOf(unit), async (person) => {
        await person.takesUp(`Cho ý kiến về dự thảo biên bản: ${conference}`);
        await person.ticks('Nhất trí');
        await person.presses('Gửi ý kiến');
      });
    }
    await as(officerOf(bac), async (person) => {
      await person.takesUp(`Chốt biên bản: ${conference}`);
      await refusedTo(person, 'Chốt để ký', headOf(nam), office);
      await person.presses('Chốt để ký');
    });
    for (const signer of [officerOf(bac), headOf(bac)]) {
      await as(signer, async (person) => {
        await person.takesUp(/^Ký biên bản/);
        await person.fills({ 'Mật khẩu': password });
        await person.presses('Ký biên bản');
      });
    }
    await as(officerOf(nam), async (person) => {
      await person.opens('Hội nghị');
      await person.follows(conference);
      await person.follows('Biên bản hội nghị');
      await person.sees(/^Đã ký · bản/);
    });
  });
});

describe('the dossier', () => {
  it('is opened by the head of the cluster, written question by question by the officer, signed by the unit', async () => {
    clock('2022-01-04');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Lập 1 hồ sơ đề nghị năm ${year}`);
      await refusedTo(person, 'Lập hồ sơ cho các đơn vị được suy tôn', headOf(nam), 'vanthu');
      await person.presses('Lập hồ sơ cho các đơn vị được suy tôn');
    });
    await as(officerOf(nam), async (person) => {
      await person.takesUp(`Viết báo cáo thành tích đề nghị ${flag}`);
      await person.follows(/^Trụ sở, điện thoại/);
      for (const [question, answer] of Object.entries(report)) {
        await person.fills({ [question]: answer });
        await person.presses('Lưu và sang mục sau');
      }
      await person.opens('Việc của tôi');
      await person.takesUp(/^Viết báo cáo thành tích/);
      await person.sees('12/12 mục đã viết');
    });
    await as(headOf(nam), async (person) => {
      await person.takesUp(`Ký báo cáo thành tích đề nghị ${flag}`);
      await person.fills({ 'Mật khẩu của bạn': password });
      await refusedTo(person, 'Ký báo cáo thành tích', officerOf(nam), headOf(bac));
      await person.presses('Ký báo cáo thành tích');
    });
  });

  it('is submitted by the head of the cluster with a receipt, received and found qualified by the office', async () => {
    clock('2022-01-06');
    await as(headOf(bac), async (person) => {
      await person.takesUp(`Ký tờ trình, nộp hồ sơ của ${units[nam]}`);
      await person.follows('Ký tờ trình và nộp hồ sơ');
      await person.fills({ 'Mật khẩu của bạn': password });
      await refusedTo(person, 'Ký và nộp', headOf(nam), office);
      await person.presses('Ký và nộp');
      await person.seesHeading('Hồ sơ đã nộp');
      await person.sees(dossierCode);
      expect(await person.downloads('Tải giấy biên nhận (PDF)')).toBe('%PDF');
    });
    await as(office, async (person) => {
      await person.takesUp(`Tiếp nhận hồ sơ của ${units[nam]}`);
      await person.presses('Tiếp nhận hồ sơ');
      await person.takesUp(`Thẩm định hồ sơ của ${units[nam]}`);
      await person.choosesAll(/^Kết quả kiểm tra/, 'Đạt');
      await person.presses('Lưu kết quả kiểm tra');
      await person.follows('Sang kết luận');
      await person.ticks('Đủ điều kiện trình Hội đồng');
      await person.fills({ 'Lý do': 'Đủ thành phần, đúng đối tượng (mô phỏng).', 'Mật khẩu của bạn': password });
      await person.presses('Ký kết luận');
      await person.sees('Hồ sơ đủ điều kiện trình Hội đồng');
    });
  });

  it('stands on the public list for its time; a comment is recorded and answered', async () => {
    clock('2022-01-10');
    await as(office, async (person) => {
      await person.takesUp(`Đưa ra lấy ý kiến hồ sơ của ${units[nam]}`);
      await refusedTo(person, 'Đưa ra lấy ý kiến', headOf(bac), headOf(nam));
      await person.presses('Đưa ra lấy ý kiến');
      await person.sees(/Lấy ý kiến từ 10\/01\/2022 đến hết 17\/01\/2022/);
      await person.fills({
        'Ngày nhận': '10/01/2022',
        'Người hoặc cơ quan gửi': 'Một cơ quan phối hợp (mô phỏng)',
        'Nội dung ý kiến': 'Đồng tình với đề nghị.',
      });
      await person.presses('Ghi ý kiến');
    });
    await asStranger(async (stranger) => {
      await stranger.opens('Lấy ý kiến');
      await stranger.sees(units[nam]);
    });
    await as(office, async (person) => {
      await person.takesUp(`Trả lời 1 ý kiến về hồ sơ của ${units[nam]}`);
      await person.fills({ 'Trả lời ý kiến của Một cơ quan phối hợp (mô phỏng)': 'Cảm ơn cơ quan góp ý.' });
      await person.presses('Lưu câu trả lời');
    });
    clock('2022-01-18');
    await asStranger(async (stranger) => {
      await stranger.opens('Lấy ý kiến');
      await stranger.seesHeading('Hiện không có hồ sơ nào đang lấy ý kiến');
    });
    await as(office, async (person) => {
      await person.sees('Ghi quyết định thành lập Hội đồng: 01 hồ sơ chờ xét');
    });
  });
});

describe('the Council', () => {
  it('is founded by the office: chair, member, and a secretary who votes', async () => {
    clock('2022-01-18');
    await as(office, async (person) => {
      await person.takesUp('Ghi quyết định thành lập Hội đồng: 01 hồ sơ chờ xét');
      await person.fills({
        'Số quyết định': '12/QĐ-BTP',
        'Ngày ký': '18/01/2022',
        'Cơ quan ra quyết định': 'Bộ Tư pháp',
      });
      await person.chooses(`Chức danh của ${council.botruong}`, 'Chủ tịch');
      await person.chooses(`Chức danh của ${council['hd.uyvien']}`, 'Ủy viên');
      await person.chooses(`Chức danh của ${council['hd.thuky']}`, 'Ủy viên');
      await person.chooses(/^Thư ký Hội đồng/, council['hd.thuky']);
      await refusedTo(person, 'Lưu quyết định', 'hd.uyvien', 'vanthu', headOf(bac));
      await person.presses('Lưu quyết định');
      await person.sees(/3 thành viên, theo Quyết định 12\/QĐ-BTP/);
    });
  });

  it('is called: the office plans the session, lists the dossier and sets rules with their source', async () => {
    clock('2022-01-19');
    await as(office, async (person) => {
      await person.takesUp('Lập phiên họp Hội đồng: 01 hồ sơ chờ xét');
      await person.fills({
        'Tên phiên họp': session,
        'Ngày họp': '25/01/2022',
        'Giờ họp': '9:00',
        'Địa điểm': 'Phòng họp',
      });
      await person.presses('Lưu phiên họp');
      await person.takesUp(`Xếp danh sách hồ sơ xét: ${session}`);
      await refusedTo(person, 'Lưu danh sách xét', 'botruong', 'hd.thuky');
      await person.ticks(`${units[nam]}, ${flag}`);
      await person.presses('Lưu danh sách xét');
      await person.takesUp(`Đặt quy tắc của phiên: ${session}`);
      for (const [rule, values] of Object.entries(councilRules)) {
        await person.fillsGroup(rule, { ...values, ...assumedBy('Chủ tịch Hội đồng') });
      }
      await person.presses('Lưu quy tắc');
      await person.sees('Quy tắc của phiên đã đặt đủ');
    });
    await as('hd.uyvien', async (person) => {
      await person.takesUp(`${session}: đọc 01 hồ sơ, dự họp`);
      await person.follows(units[nam]);
      await person.follows('Xem hồ sơ');
      await person.sees('Hồ sơ đủ điều kiện trình Hội đồng');
    });
  });

  it('meets: the secretary marks who is there, the chair opens, each votes, the verdict is an exact fraction', async () => {
    clock('2022-01-25', '08:50');
    await as('hd.thuky', async (person) => {
      await person.takesUp(`Điểm danh: ${session}`);
      for (const name of Object.values(council)) await person.ticks(`Có mặt ${name}`);
      await person.presses('Lưu điểm danh');
    });
    await as('botruong', async (person) => {
      await person.takesUp(`Khai mạc, chủ trì: ${session}`);
      await refusedTo(person, 'Khai mạc phiên họp', 'hd.thuky', office);
      await person.presses('Khai mạc phiên họp');
      await person.takesUp(`Mở biểu quyết: ${units[nam]}, ${flag}`);
      await person.presses('Mở biểu quyết');
    });
    for (const [name, vote] of Object.entries({ 'hd.uyvien': /^Không đồng ý$/, 'hd.thuky': agree, botruong: agree })) {
      await as(name, async (person) => {
        await person.takesUp(`Biểu quyết: ${units[nam]}, ${flag}`);
        await person.ticksIn('Biểu quyết của bạn', vote);
        await person.presses('Gửi biểu quyết');
        if (name !== 'botruong') expect(await person.may('Đóng biểu quyết')).toBe(false);
        else await person.presses('Đóng biểu quyết');
      });
    }
    await as('botruong', async (person) => {
      await person.takesUp(`Kết luận: ${units[nam]}, ${flag}`);
      await refusedTo(person, 'Kết luận theo kết quả này', 'hd.thuky', 'hd.uyvien', office);
      await person.presses('Kết luận theo kết quả này');
      await person.sees(/2\/3/, 'Đủ điều kiện trình Bộ trưởng');
    });
  });

  it('ends with minutes that the secretary writes and both sign', async () => {
    clock('2022-01-25', '10:00');
    await as('botruong', async (person) => {
      await person.takesUp(`Kết thúc: ${session}`);
      await person.presses('Kết thúc phiên họp');
    });
    await as('hd.thuky', async (person) => {
      await person.takesUp(`Hoàn thành biên bản: ${session}`);
      await person.fills({
        'Diễn biến, ý kiến thảo luận': 'Cơ quan thường trực báo cáo kết quả thẩm định (mô phỏng).',
        'Kết luận của người chủ trì': 'Trình Bộ trưởng xem xét, quyết định.',
      });
      await refusedTo(person, 'Lưu biên bản', 'hd.uyvien', office);
      await person.presses('Lưu biên bản');
    });
    for (const signer of ['hd.thuky', 'botruong']) {
      await as(signer, async (person) => {
        await person.takesUp(`Ký biên bản: ${session}`);
        await person.fills({ 'Mật khẩu': password });
        await person.presses('Ký biên bản');
      });
    }
    await as(office, async (person) => {
      await person.sees(`Lập dự thảo quyết định tặng ${flag} năm ${year}`);
      await person.opens('Hội đồng');
      await person.follows(session);
      await person.sees('Biên bản phiên họp đã ký đủ');
    });
  });
});

describe('the register', () => {
  it('has an award only from an issued decision: office drafts, signatory signs, registry numbers and issues', async () => {
    clock('2022-02-08');
    await as(office, async (person) => {
      await person.takesUp(`Lập dự thảo quyết định tặng ${flag} năm ${year}`);
      await person.presses('Lập dự thảo');
      await person.sees('Chờ người có thẩm quyền ký.');
    });
    await as('botruong', async (person) => {
      await person.takesUp(/^Ký quyết định: /);
      await person.fills({ 'Mật khẩu đăng nhập': password });
      await refusedTo(person, 'Ký quyết định', office, 'vanthu', 'hd.thuky');
      await person.presses('Ký quyết định');
      await person.sees('Chờ văn thư cấp số.');
    });
    clock('2022-02-10');
    await as('vanthu', async (person) => {
      await person.takesUp(/^Cấp số: /);
      await person.fills({ 'Số quyết định (…/QĐ-BTP)': 101 });
      await person.presses('Cấp số');
      await person.takesUp(/^Ban hành: /);
      await person.presses('Ban hành');
    });
    await asStranger(async (stranger) => {
      await stranger.opens('Tra cứu khen thưởng');
      expect(await stranger.reads(units[nam])).toBe(false);
    });
    await as('vanthu', async (person) => {
      await person.takesUp(/^Công bố: /);
      await person.fills({ 'Nơi công bố': 'Cổng thông tin điện tử của Bộ' });
      await person.presses('Công bố');
      await person.follows('Xem trong sổ');
      await person.seesHeading(units[nam]);
      await person.sees(/101\/QĐ-BTP/, '2/3 phiếu, 17/12/2021');
    });
  });

  it('knows the money: the payer pays it once against a voucher', async () => {
    clock('2022-02-14');
    await as('ketoan', async (person) => {
      await person.takesUp('Chi tiền thưởng');
      await person.follows(/^Ghi đã chi/);
      await person.fills({ 'Số chứng từ': 'UNC-01' });
      await refusedTo(person, 'Ghi đã chi', 'vanthu', office, 'botruong');
      await person.presses('Ghi đã chi');
      await person.opens('Việc của tôi');
      expect(await person.reads('Chi tiền thưởng')).toBe(false);
    });
  });

  it('gives a certificate: the registry makes it and hands it over', async () => {
    clock('2022-02-21');
    await as('vanthu', async (person) => {
      await person.takesUp('Lập giấy chứng nhận cho 1 khen thưởng đã công bố');
      await refusedTo(person, 'Lập giấy', office, 'ketoan');
      await person.ticks(new RegExp(`^${units[nam]}`));
      await person.fills({ 'Chức danh người ký': 'Bộ trưởng', 'Họ tên người ký': '(mô phỏng, không có chữ ký)' });
      await person.presses('Lập giấy');
    });
    await as('vanthu', async (person) => {
      await person.takesUp(/^Ghi việc trao giấy chứng nhận số /);
      expect(await person.downloads('Tải giấy (PDF)')).toBe('%PDF');
      certificate = await person.valueOf('Mã kiểm tra');
      await person.fills({ 'Người nhận': `${headName(nam)}, Cục trưởng` });
      await person.presses('Ghi đã trao');
      await person.sees('Đã trao');
    });
  });

  it('is looked up and its certificate checked by somebody without an account', async () => {
    await asStranger(async (stranger) => {
      await stranger.opens('Tra cứu khen thưởng');
      await stranger.fills({ 'Tên tập thể, cá nhân hoặc số quyết định': 'cuc cong viec phia nam' });
      await stranger.presses('Tìm');
      await stranger.sees(units[nam], '101/QĐ-BTP, 10/02/2022');
      await stranger.opens('Kiểm tra giấy chứng nhận');
      await stranger.fills({ 'Mã hoặc số giấy chứng nhận': certificate });
      await stranger.presses('Kiểm tra');
      await stranger.sees('Giấy này có trong sổ đăng ký và còn hiệu lực', units[nam]);
    });
    await as(officerOf(nam), async (person) => {
      await person.opens('Tra cứu');
      await person.sees(units[nam]);
    });
  });

  it('ends in the archive: the registry seals the dossier, the sealed folder is exported and compared', async () => {
    clock('2022-06-30');
    await as('vanthu', async (person) => {
      await person.takesUp(`Niêm phong, lưu trữ hồ sơ ${dossierCode}`);
      await person.fills({ 'Mật khẩu của bạn': password });
      await refusedTo(person, 'Niêm phong hồ sơ', office, 'botruong', headOf(bac));
      await person.presses('Niêm phong hồ sơ');
      await person.seesHeading(`Hồ sơ lưu trữ ${dossierCode}`);
      expect(await person.downloads('Tải gói (ZIP)')).toMatch(/^PK/);
      await person.presses('Đối chiếu');
      await person.sees(/^Khớp: /);
      await person.opens('Việc của tôi');
      await person.seesHeading('Hiện không có việc nào ở phía bạn');
    });
    await as(officerOf(nam), async (person) => {
      await person.opens('Hồ sơ');
      await person.sees('Đã lưu trữ');
    });
  });
});
