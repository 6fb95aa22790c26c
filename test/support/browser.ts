import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';

/** The two windows that every screen must work in. */
export const WINDOWS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1366, height: 768 },
} as const;
export type Window = keyof typeof WINDOWS;

const PATIENCE_MS = 15_000;
const PICTURES = join(__dirname, '..', '..', 'test-results');

const currentSpec = (): string => basename(expect.getState().testPath ?? '', '.browser-spec.ts');

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

interface Turn {
  browser: Browser;
  url: string;
  window: Window;
  username: string;
  /** Before the sign-in: what this device has or lacks. */
  prepare?: (seat: Seat) => Promise<void>;
}

/** One person at one window. Errors of the page and answers of 500 and more are collected, to be none at the end. */
export class Seat {
  readonly faults: string[] = [];

  private constructor(
    public page: Page,
    readonly context: BrowserContext,
    private readonly window: Window,
    private readonly url: string,
  ) {}

  static async take(browser: Browser, url: string, window: Window): Promise<Seat> {
    const context = await browser.newContext({ viewport: WINDOWS[window], locale: 'vi-VN', timezoneId: 'UTC' });
    const seat = new Seat(await context.newPage(), context, window, url);
    seat.watch();
    return seat;
  }

  /**
   * One person's turn: a fresh browser, signed in, and nothing wrong at its end: no error of the page, no failing
   * answer, no other host asked, nothing wider than the window. The last screen is pictured whatever happens.
   */
  static async turn(
    { browser, url, window, username, prepare }: Turn,
    act: (seat: Seat) => Promise<void>,
  ): Promise<void> {
    const seat = await Seat.take(browser, url, window);
    try {
      await prepare?.(seat);
      await seat.enter(username);
      await act(seat);
      expect(seat.faults).toEqual([]);
      expect(await seat.widthOverflow()).toBeLessThanOrEqual(0);
    } finally {
      await seat.picture(`${currentSpec()}-last-of-${username}`);
      await seat.leave();
    }
  }

  private watch(): void {
    this.page.setDefaultTimeout(PATIENCE_MS);
    this.page.on('pageerror', (error) => this.faults.push(error.message));
    this.page.on('response', (answer) => {
      // 503 is what a loaded machine says, and the page asks again.
      if (answer.status() >= 500 && answer.status() !== 503) this.faults.push(`${answer.status()} ${answer.url()}`);
    });
    this.page.on('request', (request) => {
      if (!request.url().startsWith(this.url) && !/^(data|blob):/.test(request.url()))
        this.faults.push(`asked ${request.url()}`);
    });
  }

  /** The tab is closed as it is; what goes on in the same browser goes on in another one. */
  async anotherTab(): Promise<void> {
    const closed = this.page;
    this.page = await this.context.newPage();
    await closed.close();
    this.watch();
  }

  /** Signed in as the form does it, without the form: `signIn` and the tests of it have that, and it costs a page more. */
  private async enter(username: string): Promise<void> {
    const answer = await this.context.request.post(`${this.url}/api/v1/auth/login`, {
      data: { username, password: DEMO_PASSWORD },
      headers: { 'x-kycuong': '1' },
    });
    if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`);
    await this.page.goto(this.url);
    await this.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  }

  async signIn(username: string): Promise<void> {
    await this.page.goto(this.url);
    await this.signInHere(username);
    await this.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  }

  /** On the page as it is, after whoever signed out there. */
  async signInHere(username: string): Promise<void> {
    await this.page.getByLabel('Tên đăng nhập').fill(username);
    await this.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
    await this.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }

  /** Whoever is here leaves; on a phone the way out stands behind the last button of the bar. */
  async signOut(): Promise<void> {
    if (this.window === 'phone') await this.button(/^Thêm/).click();
    await this.button('Đăng xuất').click();
    await this.page.getByLabel('Tên đăng nhập').waitFor();
  }

  /** Goes to a place of the navigation by its label; a phone has another, `short`, or keeps the place behind a button. */
  async goTo(label: string, short = label): Promise<void> {
    const bar = this.page.getByRole('navigation', { name: 'Điều hướng chính' });
    const name = this.window === 'phone' ? short : label;
    const inBar = bar.getByRole('link', { name: new RegExp(`^${name}( ?\\d+)?$`) });
    await bar.getByRole('link').first().waitFor();
    if ((await inBar.count()) > 0) return inBar.click();
    await this.button(/^Thêm/).click();
    // “Tài khoản” comes before “Tài khoản của tôi”.
    await this.page.getByRole('dialog').getByRole('link', { name: label }).first().click();
  }

  /** In the dialog that asks before something sensitive. */
  async confirmSelf(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' });
    await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Xác nhận và làm tiếp' }).click();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  button(name: string | RegExp): ReturnType<Page['getByRole']> {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  /** Types into a search field and takes the first suggestion that reads so. */
  async choose(label: string, typed: string, option: RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(typed);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until the page says yes. Its own policy lets no text be evaluated from within, so it is asked from outside. */
  async until(expression: string): Promise<void> {
    const since = performance.now();
    while (!(await this.page.evaluate(expression))) {
      if (performance.now() - since > PATIENCE_MS) throw new Error(`in vain waited until ${expression}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** What is arriving has arrived: a skeleton is no screen, also not after a link within the page. */
  async arrived(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForSelector('[aria-busy=true]', { state: 'detached' });
  }

  /** The page on paper, for a person to look at; every sheet lies as it should, whatever other pages were loaded before. */
  async onPaper(name: string, lies: 'upright' | 'wide', look?: () => Promise<void>): Promise<void> {
    // The styles of the task's sheet come with the code that is fetched ahead.
    await this.until(
      `[...document.styleSheets].some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes('print-head')))`,
    );
    await this.page.emulateMedia({ media: 'print' });
    const pdf = await this.page.pdf({ path: join(PICTURES, `${name}.pdf`), preferCSSPageSize: true });
    const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    const shapes = sheets.map(([, width, height]) => (Number(width) > Number(height) ? 'wide' : 'upright'));
    expect([name, ...new Set(shapes)]).toEqual([name, lies]);
    expect(await this.page.locator('.nav').isVisible()).toBe(false);
    await look?.();
    await this.page.emulateMedia({ media: 'screen' });
  }

  /** Nothing may be wider than the window: people do not scroll sideways. */
  async widthOverflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** A picture for a person to look at; where nobody does, drawing some five hundred takes a minute. */
  async picture(name: string): Promise<void> {
    if (process.env['CI']) return;
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${this.window}-${name}.png`), fullPage: true });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
