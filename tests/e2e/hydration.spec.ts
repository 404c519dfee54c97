// The prerendered page and the live page are one: the same elements, nothing moves, nothing is said.
import type { Page } from '@playwright/test';
import { expect, listen, test } from './fixtures';
import { OTHERS } from './languages';
import { changed, wake } from './pixels';
import { live, open } from './screen';

/** The page in each language, asked for by who prefers it, so that none is offered another. */
const PAGES = [{ folder: '', locale: 'en-US' }, ...OTHERS.map(({ folder, locale }) => ({ folder: `${folder}/`, locale }))];

/** The app's markup without what only marks Yew's components, and without what says that the page is alive: what needs
 * scripts is disabled until they run. */
async function markup(page: Page): Promise<string> {
  const html = await page.locator('#_app').evaluate((app) => {
    const copy = app.cloneNode(true) as Element;
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node);
    for (const comment of comments) comment.parentNode?.removeChild(comment);
    for (const part of copy.querySelectorAll('.live')) part.classList.remove('live');
    // Where things stand is said of each element by CSSOM, and is what the style sheet said of it.
    for (const part of copy.querySelectorAll('#_timeline [style]')) part.removeAttribute('style');
    for (const control of copy.querySelectorAll('[data-waits]')) control.removeAttribute('disabled');
    // Without scripts Tab comes to every event, and no key does anything that could be told.
    for (const mark of copy.querySelectorAll('#_timeline .mark')) mark.removeAttribute('tabindex');
    copy.querySelector('dialog')?.remove();
    // Text that was parsed in one piece and text that was drawn in two are the same text.
    copy.normalize();
    return copy.innerHTML;
  });
  // One element a line, so that a difference is shown where it is.
  return html.replace(/></g, '>\n<');
}

type Shift = { value: number; what: string[] };

/** Writes down everything that moves on the page from its first moment. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
        shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => node?.className || node?.nodeName || '?') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved. The observer reports with the frames: two more, and everything up to now has been said. */
async function shifts(page: Page): Promise<Shift[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}

for (const [width, height] of [[1280, 800], [768, 1024], [390, 844]]) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const { folder, locale } of PAGES) {
      test.describe(`in ${locale}`, () => {
        test.use({ locale });
        test('the live page is the prerendered page', async ({ page, browser, baseURL, contextOptions, complaints }) => {
          const context = await browser.newContext({ ...contextOptions, baseURL, javaScriptEnabled: false, viewport: { width, height } });
          await listen(context, baseURL ?? '', (text) => complaints.push(text));
          const still = await context.newPage();
          await still.goto(`./${folder}`);
          await open(page, folder);
          const [before, after] = [await markup(still), await markup(page)];
          expect(before.length).toBeGreaterThan(10_000);
          expect(after.split('\n')).toEqual(before.split('\n'));
          await context.close();
        });
      });
    }

    test('nothing moves while the page comes alive', async ({ page }) => {
      await watch(page);
      await page.goto('./', { waitUntil: 'commit' });
      await live(page);
      await page.waitForLoadState('load');
      expect(await shifts(page)).toEqual([]);
    });

    test('nothing moves while the page arrives piece by piece', async ({ page }) => {
      const network = await page.context().newCDPSession(page);
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: 200 * 1024, uploadThroughput: -1 });
      await watch(page);
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.locator('.colophon')).toBeAttached({ timeout: 20_000 });
      expect(await shifts(page)).toEqual([]);
    });

    test('every mark stands where the prerendered page had it', async ({ page, browser, baseURL, contextOptions }) => {
      const stands = (page: Page) =>
        page.locator('#_timeline a.mark, .piece, .tick, .event-detail h3, .report').evaluateAll((elements) =>
          elements.map((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return `${element.className} ${[left, top, width, height].map(Math.round).join(' ')}`;
          }),
        );
      // Scripts are on (a style sheet may ask for them), but nothing wakes the app.
      const context = await browser.newContext({ ...contextOptions, baseURL, viewport: { width, height } });
      const still = await context.newPage();
      await still.goto('./');
      await open(page);
      expect(await stands(page)).toEqual(await stands(still));
      await context.close();
    });
  });
}

for (const [width, height] of [[360, 740], [768, 1024], [1280, 800], [1920, 1080]]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the first screen is the same picture asleep and awake: ${width}×${height}, ${colorScheme}`, async ({ browser, baseURL, contextOptions, complaints }) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, colorScheme, viewport: { width, height }, serviceWorkers: 'block' });
      await listen(context, baseURL ?? '', (text) => {
        if (!/blocked by Playwright/.test(text)) complaints.push(text);
      });
      const page = await context.newPage();
      await page.goto('./', { waitUntil: 'load' });
      await expect(page.locator('.evidence.live')).toHaveCount(0);
      const asleep = await page.screenshot();
      await wake(page);
      const awake = await page.screenshot();
      expect(await changed(await context.newPage(), asleep, awake)).toEqual([]);
      await context.close();
    });
  }
}

test('hydration keeps the very elements', async ({ page }) => {
  await page.goto('./', { waitUntil: 'commit' });
  const heading = await page.locator('h1').elementHandle();
  await live(page);
  expect(await heading?.evaluate((node) => node.isConnected)).toBe(true);
});
