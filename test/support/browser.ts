import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';

/** The two windows that every screen must work in. */
export const WINDOWS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1366, height: 768 },
} as const;
export type Window = keyof typeof WINDOWS;

const PICTURES = join(__dirname, '..', '..', 'test-results');

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

/** One person at one window. Errors of the page and answers of 500 and more are collected, to be none at the end. */
export class Seat {
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly window: Window,
    private readonly url: string,
  ) {}

  static async take(browser: Browser, url: string, window: Window): Promise<Seat> {
    const context = await browser.newContext({ viewport: WINDOWS[window], locale: 'vi-VN', timezoneId: 'UTC' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const seat = new Seat(page, context, window, url);
    page.on('pageerror', (error) => seat.faults.push(error.message));
    page.on('response', (answer) => {
      if (answer.status() >= 500) seat.faults.push(`${answer.status()} ${answer.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
        seat.faults.push(`asked ${request.url()}`);
    });
    return seat;
  }

  async signIn(username: string): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByLabel('Tên đăng nhập').fill(username);
    await this.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
    await this.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
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
    await this.page.getByText(text).first().waitFor();
  }

  /** Nothing may be wider than the window: people do not scroll sideways. */
  async widthOverflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** A picture for a person to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${this.window}-${name}.png`), fullPage: true });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
