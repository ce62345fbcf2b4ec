import type { Page } from 'playwright-core';
import { paths } from '#src/paths.ts';
import { testPassword } from '../factories/world.ts';

/** Tellers at their own devices, by what is written on the buttons. */

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Presses what leads to another page, and waits for that. */
export async function leaves(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const target = page.getByRole('main').getByRole(role, { name, exact: true }).first();
  await Promise.all([page.waitForEvent('load'), target.click()]);
}

/** Words and groups are shown with their place, one digit, before them. */
const listed = async (page: Page) =>
  (await page.locator('.tam-tu li:visible').allTextContents()).map((text) => text.slice(1).trim());

/** Makes a key and copies it to paper. */
export async function makesKey(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await heading(page, /^Tạo khóa của Ủy viên/);
  await press(page, 'Tạo khóa');
  await heading(page, 'Chép 22 ký tự vào giấy');
  const seed = (await listed(page)).join('');
  await press(page, 'Đã chép xong');
  await heading(page, 'Đọc lại từ giấy');
  const groups = seed.match(/.{1,4}/gu) ?? [];
  for (const at of [0, 1]) {
    const label = (await page.locator(`label[for="nhom-${at}"]`).textContent()) ?? '';
    await page.locator(`#nhom-${at}`).fill(groups[Number(/\d+/u.exec(label)?.[0]) - 1] ?? '');
  }
  await press(page, 'Đã niêm phong phong bì');
}

/** All read eight words to each other and say that they are the same. @returns the words */
export async function compareWords(pages: readonly Page[], title: string): Promise<string> {
  await Promise.all(pages.map((page) => heading(page, title)));
  const read = (await Promise.all(pages.map(listed))).map((words) => words.join(' '));
  const [first = ''] = read;
  if (first === '' || read.some((each) => each !== first)) throw new Error(`not the same words: ${read.join(' | ')}`);
  await Promise.all(pages.map((page) => press(page, 'Tám từ giống nhau')));
  return first;
}

export async function rehearse(pages: readonly Page[]): Promise<void> {
  await Promise.all(
    pages.map(async (page) => {
      await heading(page, 'Mở thử bằng khóa của bạn');
      await press(page, 'Mở thử');
      await heading(page, 'Khóa của bạn đã sẵn sàng');
    }),
  );
}

/** Makes slips and prints them. @returns the codes as printed */
export async function printsSlips(page: Page, address: string, count: number): Promise<string[]> {
  await page.goto(address);
  await heading(page, 'Tạo thẻ');
  await page.getByLabel('Số thẻ').fill(String(count));
  await press(page, 'Tạo thẻ');
  await heading(page, `${count} thẻ của đợt 1 ở trên máy này`);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press(page, `In ${count} thẻ`);
  return page.locator('.the-in [data-code]').allTextContents();
}

/** Seals the list of slips and compares the words of the vote. */
export async function sealVote(pages: readonly Page[], voteId: string, url: string): Promise<string> {
  await Promise.all(pages.map((page) => page.goto(url + paths.electronicVote(voteId))));
  const [head] = pages as [Page];
  await heading(head, 'Niêm phong danh sách thẻ');
  await press(head, 'Niêm phong');
  const same = await compareWords(pages, 'Đọc to tám từ này');
  const done = 'Bạn đã xác nhận tám từ giống nhau trên máy này';
  await Promise.all(pages.map((page) => page.getByText(done).waitFor()));
  return same;
}

/** Sixteen groups of four. */
const headOnPaper = /^\s*(?:[0-9a-f]{4}\s*){16}$/u;

/** The head of the archive is printed and signed by hand. @returns it, as printed, in hexadecimal */
export async function signsHead(page: Page): Promise<string> {
  await heading(page, 'Ký dấu của hồ sơ');
  const head = ((await page.getByText(headOnPaper).first().textContent()) ?? '').replace(/\s/gu, '');
  await page.getByLabel('Đã in và đủ chữ ký').check();
  await page.getByLabel('Đã in và đủ chữ ký').check();
  await page.getByLabel('Mật khẩu của bạn').fill(testPassword);
  await press(page, 'Xác nhận đã ký đủ');
  return head;
}

/** Looks at what the device found, compares the head with the paper, decrypts. */
export async function decrypts(page: Page): Promise<void> {
  await heading(page, '2. Hồ sơ không bị thêm, bớt, sửa');
  await page.getByLabel('Dấu này giống dấu trên tờ in').check();
  await press(page, 'Giải mã phần của tôi');
}
