import type { Page } from 'playwright-core';

/** Delegates on telephones, by what is written on the buttons. */

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const trackerOf = async (page: Page) =>
  ((await page.locator('.ma-theo-doi').textContent()) ?? '').replace(/\s/gu, '');

/** From the list to the encrypted ballot. @returns its tracker */
export async function fills(page: Page, most: number, names: readonly string[]): Promise<string> {
  await title(page, `Chọn tối đa ${most} đơn vị`);
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  await press(page, 'Xem lại phiếu');
  await title(page, 'Xem lại trước khi bỏ phiếu');
  const shown = await page.locator('.da-chon li').allTextContents();
  if (shown.toSorted().join() !== names.toSorted().join()) throw new Error(`chose ${names}, is shown ${shown}`);
  await press(page, 'Mã hóa phiếu');
  await title(page, 'Bỏ phiếu hay kiểm tra');
  return trackerOf(page);
}

/** Into the box. @returns the tracker on the receipt */
export async function casts(page: Page): Promise<string> {
  await press(page, 'Bỏ phiếu');
  await title(page, 'Đã nhận phiếu');
  return trackerOf(page);
}

/** The network is gone at the press of the button and comes back: the same ballot goes by itself. */
export async function castsOffline(page: Page): Promise<string> {
  await page.context().setOffline(true);
  await press(page, 'Bỏ phiếu');
  await title(page, 'Chưa tính');
  await page.context().setOffline(false);
  await title(page, 'Đã nhận phiếu');
  return trackerOf(page);
}

/** Has the ballot opened; a second device says what is in it. @returns what that device read */
export async function checks(page: Page, second: Page): Promise<{ address: string; names: string[] }> {
  await press(page, 'Kiểm tra phiếu này');
  await title(page, 'Dùng máy thứ hai');
  const address = (await page.locator('[data-address]').textContent()) ?? '';
  await second.goto(address);
  await title(second, 'Máy kia đã mã hóa đúng');
  const names = await second.locator('.da-chon li').allTextContents();
  await press(page, 'Chọn lại và bỏ phiếu');
  return { address, names };
}

export const votesAgain = (page: Page) => press(page, 'Bỏ lại phiếu khác');
