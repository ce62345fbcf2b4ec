import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const patience = 15_000;
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

export type Session = Awaited<ReturnType<BrowserContext['cookies']>>;

/**
 * Somebody in front of the program, in a browser of their own: reads, follows, presses and fills what is on the
 * screen by its words. Nothing here knows an address but the first page's.
 */
export class Person {
  private readonly context: BrowserContext;
  private readonly page: Page;
  private readonly url: string;
  /** Came to the first page and did nothing since: the first page of who is signed in is their work. */
  private arrived = false;

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

  /** Signs in with an account of their own, by the link in the header. */
  async signsIn(userName: string, password: string): Promise<void> {
    await this.returns();
    await this.leaving(this.page.getByRole('banner').getByRole('link', { name: 'Đăng nhập' }).first().click());
    await this.fills({ 'Tên đăng nhập': userName, 'Mật khẩu': password });
    await this.presses('Đăng nhập');
  }

  /** The signed-in session of this browser, to be taken up again later. */
  async session(): Promise<Session> {
    return (await this.context.storageState()).cookies;
  }

  /** Somebody else sits down at this browser: with a session of before, or with none. */
  async isFollowedBy(session: Session): Promise<void> {
    await this.context.clearCookies();
    await this.context.addCookies(session);
  }

  /** Comes back to the first page in the same browser, as a visitor who tries one role after the other. */
  async returns(): Promise<void> {
    await this.page.goto(this.url);
    this.arrived = true;
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
    const bar = this.page.getByRole('navigation', { name: 'Mục lục chính' });
    const link = bar.getByRole('link', { name: place });
    if (!(await link.isVisible())) await bar.getByText('Mục khác', { exact: true }).click();
    await this.leaving(link.click());
  }

  /** Leaves the year in the header for another one of the cluster. */
  async turnsTo(year: number): Promise<void> {
    await this.leaving(this.page.getByRole('banner').getByRole('link', { name: 'Đổi năm' }).click());
    await this.follows(`Năm ${year}`);
  }

  /** Goes to my work, unless just arrived there, and opens the task of this title. */
  async takesUp(task: Name): Promise<void> {
    if (!(this.arrived && (await this.heading('Việc của tôi').isVisible()))) await this.opens('Việc của tôi');
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
    for (const [label, value] of Object.entries(fields)) await this.trying(this.field(label).fill(String(value)));
  }

  async chooses(label: Name, option: string): Promise<void> {
    await this.trying(this.main.getByLabel(label).selectOption({ label: option }));
  }

  /** Makes the same choice in every field of such a label. */
  async choosesAll(label: RegExp, option: string): Promise<void> {
    for (const field of await this.main.getByLabel(label).all()) await field.selectOption({ label: option });
  }

  /** Fills the fields of one group, those that offer choices too. */
  async fillsGroup(legend: Name, fields: Record<string, string | number>): Promise<void> {
    const group = this.main.getByRole('group', { name: legend });
    for (const [label, value] of Object.entries(fields)) {
      const field = group.getByLabel(label, { exact: true });
      const choices = await field.evaluate((element) => element.tagName === 'SELECT');
      if (choices) await field.selectOption({ label: String(value) });
      else await field.fill(String(value));
    }
  }

  async ticks(label: Name): Promise<void> {
    await this.trying(this.main.getByLabel(label).check());
  }

  /** Ticks in one of several groups that offer the same. */
  async ticksIn(legend: Name, label: Name): Promise<void> {
    await this.trying(this.main.getByRole('group', { name: legend }).getByLabel(label).check());
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

  /** What stands beside a key in a list of facts. */
  async valueOf(key: string): Promise<string> {
    const term = this.main.getByRole('term').filter({ hasText: key });
    const [value = ''] = await this.main.getByRole('definition').and(term.locator('+ *')).allInnerTexts();
    return value.trim();
  }

  /** Whether there is a button of this name. */
  async may(button: Name): Promise<boolean> {
    return (await this.named('button', button).count()) > 0;
  }

  /** Where the form behind a button goes. */
  async addressOf(button: Name): Promise<string> {
    return this.named('button', button).evaluate((element) => {
      const { form } = element as HTMLButtonElement;
      return new URL(element.getAttribute('formaction') ?? form?.getAttribute('action') ?? '', document.baseURI).href;
    });
  }

  /** Sends an empty form to an address that the page does not offer. @returns the status of the answer */
  async forces(address: string): Promise<number> {
    const headers = { origin: new URL(this.url).origin };
    return (await this.context.request.post(address, { headers, form: {}, maxRedirects: 0 })).status();
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
    this.arrived = false;
    await this.trying(Promise.all([this.page.waitForEvent('load'), act]));
  }

  private async trying(act: Promise<unknown>): Promise<void> {
    await act.catch(async (cause) => {
      throw new Error(await this.standing(), { cause });
    });
  }

  /** Where the person stands and what is on the screen, for the report of a failure. */
  private async standing(): Promise<string> {
    return `At a loss at ${this.page.url()}:\n${await this.main.ariaSnapshot()}`;
  }
}
