// node bench/vitals.mjs: how soon a phone shows what matters of three pages (LCP), and how much of it moves afterwards (CLS).
//
// The built product with its demonstration, in Chromium as a phone: 360 × 740 at two pixels each, CPU slowed 4 times, a
// slow 4G line of 1.6 Mbit/s with 150 ms there and back, and nothing in the browser's cache. Somebody is signed in already.
//
//   --rounds 5    openings of each page, in turn
//   --cpu 4       how many times slower the processor is made; 1 where other work slows it already
//   --desktop     a desktop of 1366 × 768 with nothing slowed, instead
//   --url URL     a demonstration that runs already, instead of one of its own
//
// Exits with 1 when a median is beyond its bound.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { machineFacts } from './machine.mjs';
import { median } from './report.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '4' },
    desktop: { type: 'boolean', default: false },
    url: { type: 'string' },
  },
});
const rounds = Number(values.rounds);

const BOUNDS = { lcp: 2500, cls: 0.1 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1366, height: 768 } };
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
/** What the page does by itself after it is there, such as fetching the code of other pages, must not move it either. */
const WATCHED_MS = 2_500;

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = createRequire(import.meta.url)(join(root, 'dist/tools/prove/server-process.js'));
const { DEMO_PASSWORD } = createRequire(import.meta.url)(join(root, 'dist/apps/api/src/demo/demo-story.js'));

/** Runs in the page, before anything of it: the largest thing painted, the worst burst of shifts, and what moved. */
function watch() {
  const seen = { lcp: 0, what: '', cls: 0, moved: [] };
  Object.assign(globalThis, { __seen: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries()) {
      seen.lcp = startTime;
      seen.what = `${element?.tagName.toLowerCase() ?? ''} “${element?.textContent.trim().slice(0, 40) ?? ''}”`;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  let burst = { sum: 0, from: 0, last: 0 };
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      if (startTime - burst.last > 1000 || startTime - burst.from > 5000) burst = { sum: 0, from: startTime, last: 0 };
      burst.sum += value;
      burst.last = startTime;
      seen.cls = Math.max(seen.cls, burst.sum);
      const names = sources.map(({ node }) => node?.className || node?.nodeName).slice(0, 3);
      seen.moved.push(`${value.toFixed(3)} at ${Math.round(startTime)} ms: ${names.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function signedIn(browser, url, username) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  const visit = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/inspections?state=IN_PROGRESS');
    return answer.ok ? (await answer.json()).items[0]?.id : undefined;
  });
  const cookies = await context.cookies();
  await context.close();
  return { cookies, visit };
}

/** One opening in a browser that has never been here. */
async function open(browser, address, cookies) {
  const context = await browser.newContext({ ...(values.desktop ? DESKTOP : PHONE), locale: 'vi-VN' });
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.addInitScript(watch);
    if (!values.desktop) {
      const devTools = await context.newCDPSession(page);
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: Number(values.cpu) });
      await devTools.send('Network.enable');
      await devTools.send('Network.emulateNetworkConditions', SLOW_4G);
    }
    await page.goto(address, { timeout: 60_000 });
    await page.locator('main h1').waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(WATCHED_MS);
    return await page.evaluate('__seen');
  } finally {
    await context.close();
  }
}

function report(name, openings) {
  const [lcp, cls] = ['lcp', 'cls'].map((what) => openings.map((opening) => opening[what]));
  const within = median(lcp) <= BOUNDS.lcp && median(cls) <= BOUNDS.cls;
  console.log(
    `${name.padEnd(10)} LCP ${Math.round(median(lcp))} ms (${Math.round(Math.min(...lcp))} to ${Math.round(Math.max(...lcp))}), ` +
      `CLS ${median(cls).toFixed(3)} (at most ${Math.max(...cls).toFixed(3)})${within ? '' : '  BEYOND THE BOUND'}`,
  );
  const { what, moved } = openings.at(-1);
  console.log(`           largest: ${what}${moved.length > 0 ? `\n           moved: ${moved.join('; ')}` : ''}`);
  return within;
}

/** A server of its own, or the one that was named; `end` leaves nothing behind. */
async function demonstration() {
  if (values.url) return { url: values.url, end: () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-vitals-'));
  chmodSync(dataDir, 0o711);
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const server = await ServerProcess.start({ dist: join(root, 'dist'), dataDir, env: { KYCUONG_DEMO: 'on' } });
    return { url: server.url, end: () => server.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

console.log(JSON.stringify(machineFacts()));
const { url, end } = await demonstration();
let browser;
try {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const chair = await signedIn(browser, url, 'ngoc.do');
  const inspector = await signedIn(browser, url, 'tham.nguyen');
  const pages = [
    { name: 'Hôm nay', path: '/', ...chair },
    { name: 'the desk', path: '/work', ...chair },
    { name: 'a visit', path: `/inspections/${inspector.visit}`, ...inspector },
  ];
  const seen = new Map(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, path, cookies } of pages) seen.get(name).push(await open(browser, `${url}${path}`, cookies));
  const within = [...seen].map(([name, openings]) => report(name, openings));
  process.exitCode = within.every(Boolean) ? 0 : 1;
} finally {
  await browser?.close();
  await end();
}
