import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const patience = 10_000;
const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

export interface Hands {
  /** A phone of 390 × 844 instead of a desktop. */
  phone?: boolean;
  /** The browser runs no script. */
  withoutScript?: boolean;
}

/** Who a person is on the first page: a role held by one, or a role with the unit chosen from its list. */
export type Role =
  | 'Thư ký Cụm'
  | 'Chủ trì hội nghị'
  | 'Vụ Thi đua – Khen thưởng'
  | 'Lãnh đạo, khách mời'
  | { role: 'Chuyên viên thi đua của một đơn vị' | 'Thủ trưởng đơn vị' | 'Ủy viên tổ kiểm phiếu'; unit: string };

type Name = string | RegExp;

/**
 * Somebody in front of the program, in a browser of their own: reads, follows, presses and fills what is on the
 * screen by its words. Nothing here knows an address but the first page's.
 */
export class Person {
  private readonly context: BrowserContext;
  private readonly page: Page;
  private readonly url: string;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context;
    this.page = page;
    this.url = url;
  }

  /** Comes to the first page, nobody yet. */
  static async comes(browser: Browser, url: string, hands: Hands = {}): Promise<Person> {
    const context = await browser.newContext({
      viewport: hands.phone ? phone : desktop,
      javaScriptEnabled: !hands.withoutScript,
      locale: 'vi-VN',
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await page.goto(url);
    return new Person(context, page, url);
  }

  /** Comes and takes a role on the first page. */
  static async as(browser: Browser, url: string, role: Role, hands?: Hands): Promise<Person> {
    const person = await Person.comes(browser, url, hands);
    await person.takes(role);
    return person;
  }

  async takes(role: Role): Promise<void> {
    if (typeof role === 'string') return this.presses(role);
    const line = this.main.getByRole('listitem').filter({ has: this.heading(role.role) });
    await line.getByRole('combobox').selectOption({ label: role.unit });
    await this.leaving(line.getByRole('button').click());
  }

  /** Comes back to the first page in the same browser, as a visitor who tries one role after the other. */
  async returns(): Promise<void> {
    await this.page.goto(this.url);
  }

  leaves(): Promise<void> {
    return this.context.close();
  }

  /** Opens a place of the main menu; on a phone the menu is unfolded first. */
  async opens(place: Name): Promise<void> {
    const menu = this.page.getByRole('banner').getByText('Mục lục', { exact: true });
    if (await menu.isVisible()) {
      await menu.click();
      return this.leaving(this.page.getByRole('banner').getByRole('link', { name: place }).click());
    }
    await this.leaving(
      this.page.getByRole('navigation', { name: 'Mục lục chính' }).getByRole('link', { name: place }).click(),
    );
  }

  /** Leaves the year in the header for another one of the cluster. */
  async turnsTo(year: number): Promise<void> {
    await this.leaving(this.page.getByRole('banner').getByRole('link', { name: 'Đổi năm' }).click());
    await this.follows(`Năm ${year}`);
  }

  /** Goes to my work and opens the task of this title. */
  async takesUp(task: Name): Promise<void> {
    await this.opens('Việc của tôi');
    await this.leaving(this.heading(task).getByRole('link').first().click());
  }

  /** Opens the first page, where the demonstration's clock is. */
  async startsOver(): Promise<void> {
    await this.leaving(this.page.getByRole('banner').getByRole('link', { name: 'Thi Đua' }).click());
  }

  async follows(link: Name): Promise<void> {
    await this.leaving(this.named('link', link).first().click());
  }

  async presses(button: Name): Promise<void> {
    await this.leaving(this.named('button', button).click());
  }

  /** Loads the page once more, to see what others did meanwhile. */
  async looksAgain(): Promise<void> {
    await this.page.reload();
  }

  /** Fills fields by their labels. */
  async fills(fields: Record<string, string | number>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.field(label).fill(String(value));
  }

  async chooses(label: Name, option: string): Promise<void> {
    await this.main.getByLabel(label).selectOption({ label: option });
  }

  async ticks(label: Name): Promise<void> {
    await this.main.getByLabel(label).check();
  }

  async unfolds(summary: Name): Promise<void> {
    await this.main.locator('summary').filter({ hasText: summary }).first().click();
  }

  /** Waits until the words stand on the page. */
  async sees(...words: Name[]): Promise<void> {
    for (const each of words) {
      const found = this.main.getByText(each).filter({ visible: true }).first();
      await found.waitFor().catch(async (cause) => {
        throw new Error(`Does not see ${each}. ${await this.standing()}`, { cause });
      });
    }
  }

  async seesHeading(words: Name): Promise<void> {
    await this.heading(words).first().waitFor();
  }

  /** Whether the words stand on the page now. */
  reads(words: Name): Promise<boolean> {
    return this.main.getByText(words).filter({ visible: true }).first().isVisible();
  }

  /** Whether there is a button of this name. */
  async may(button: Name): Promise<boolean> {
    return (await this.named('button', button).count()) > 0;
  }

  /** First column of a table, without its head. */
  rowsOf(caption: Name): Promise<string[]> {
    return this.table(caption).getByRole('rowheader').allInnerTexts();
  }

  /** The other cells of one row of a table. */
  cellsOf(caption: Name, row: string): Promise<string[]> {
    const head = this.page.getByRole('rowheader', { name: row.replace(/\s+/g, ' ').trim() });
    return this.table(caption).getByRole('row').filter({ has: head }).getByRole('cell').allInnerTexts();
  }

  private table(caption: Name): Locator {
    return this.main.getByRole('table', { name: caption });
  }

  /** The items of the list in the section with this heading. */
  listBelow(heading: Name): Promise<string[]> {
    const section = this.main.locator('section').filter({ has: this.heading(heading) });
    return section.getByRole('listitem').allInnerTexts();
  }

  /** Downloads the paper behind a link. @returns its first bytes */
  async downloads(link: Name): Promise<string> {
    const href = await this.named('link', link).first().getAttribute('href');
    const answer = await this.context.request.get(new URL(href ?? '', this.url).href);
    return (await answer.body()).subarray(0, 4).toString('latin1');
  }

  /** Pixels by which the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  private get main(): Locator {
    return this.page.getByRole('main');
  }

  /** Words in full or by a pattern. */
  private named(role: 'link' | 'button', name: Name): Locator {
    return this.main.getByRole(role, { name, exact: typeof name === 'string' });
  }

  private heading(name: Name): Locator {
    return this.page.getByRole('heading', { name });
  }

  private field(label: string): Locator {
    return this.main.getByLabel(label, { exact: true }).or(this.main.getByLabel(`${label} (không bắt buộc)`));
  }

  /** Waits for the page that an act leads to, so that nothing is pressed on the page that is being left. */
  private async leaving(act: Promise<void>): Promise<void> {
    try {
      await Promise.all([this.page.waitForEvent('load'), act]);
    } catch (cause) {
      throw new Error(await this.standing(), { cause });
    }
  }

  /** Where the person stands and what is on the screen, for the report of a failure. */
  private async standing(): Promise<string> {
    return `At a loss at ${this.page.url()}:\n${await this.main.ariaSnapshot()}`;
  }
}
