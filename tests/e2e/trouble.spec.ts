// Never blank: whatever fails on the way, the page that is already there stays, and says what is wrong and what to do.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { event, events } from './corpus';
import { expect, test } from './fixtures';
import { OTHERS } from './languages';
import { DIST } from './places';
import { live, mark } from './screen';

const WASM = /_bg\.wasm$/;
const SCRIPT = /sourceline-[^/]*\.js$/;
const said = (page: Page) => page.locator('#_said');

/** The page says so, with a button, and everything can be read all the same. */
async function expectUsable(page: Page, words: RegExp, button = 'Try again') {
  await expect(said(page)).toContainText(words);
  await expect(said(page)).toContainText('Events open, and every report can be read; zooming, filters and switches do not work.');
  await expect(said(page).getByRole('button', { name: button })).toBeVisible();
  await expect(page.locator('#_timeline a.mark .label')).toHaveCount(events.length);
  await mark(page, 'summit').click();
  await expect(page.locator('[id="summit"] .summary')).toHaveText(event('summit').summary);
  await expect(page.locator('[id="summit"] .summary')).toBeInViewport();
  // What could do nothing is not shown, as without scripts.
  await expect(page.locator('.toolbar')).toBeHidden();
  for (const control of await page.locator('#_app button:visible, #_app input:visible').all()) await expect(control).toBeDisabled();
}

const gone = (route: Route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found.' });
const aPage = (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' });

test.describe('files that do not come', () => {
  test.use({ allowed: [/Failed to load resource|Failed to load module script|Expected a JavaScript/] });

  test('wasm that is not there', async ({ page }) => {
    await page.route(WASM, gone);
    await page.goto('./');
    await expectUsable(page, /The file sourceline-\w+_bg\.wasm is not there \(status 404\)\./);
  });

  for (const { folder } of OTHERS) {
    test(`wasm that is not there, in ${folder}`, async ({ page }) => {
      await page.route(WASM, gone);
      await page.goto(`./${folder}/`);
      await expect(said(page)).toContainText(/sourceline-\w+_bg\.wasm/);
      await expect(said(page)).toContainText('404');
      const words = await said(page).innerText();
      expect(words.replace(/sourceline-\w+_bg\.wasm/, '')).not.toMatch(/[A-Za-z]{2}|\{/);
      await mark(page, 'summit').click();
      await expect(page.locator('[id="summit"] .summary')).toBeInViewport();
    });
  }

  test('a script that is not there', async ({ page }) => {
    await page.route(SCRIPT, gone);
    await page.goto('./');
    await expectUsable(page, /The file sourceline-\w+\.js is not there \(status 404\)\./);
  });

  test('a page in place of the script', async ({ page }) => {
    await page.route(SCRIPT, aPage);
    await page.goto('./');
    await expectUsable(page, /In place of the file sourceline-\w+\.js the server sent a page\./);
  });

  test('a connection that breaks off', async ({ page }) => {
    await page.route(WASM, (route) => route.abort('connectionreset'));
    await page.goto('./');
    await expectUsable(page, /did not come: there is no connection, or it broke off\./);
  });

  test('another version, put up while the tab was open: it says so, and loads it when asked', async ({ page }) => {
    await page.goto('./');
    await live(page);
    const html = await page.evaluate(async () => (await fetch('./')).text());
    const old = /data-script="\.\/(sourceline-\w+)\.js"/.exec(html)![1];
    const replaced = html.replaceAll(old, 'sourceline-0123456789abcdef');
    let pages = 0;
    await page.route((url) => url.pathname.endsWith('/'), (route) => {
      pages += 1;
      // The tab has the old page; who asks again gets the new one.
      return route.fulfill({ contentType: 'text/html', body: pages === 1 ? html : replaced });
    });
    await page.route(new RegExp(`${old}.*`), gone);
    await page.reload();
    await expectUsable(page, /A newer version of this page has been published since it was loaded\./, 'Load the new version');
    await page.unroute(new RegExp(`${old}.*`));
    await page.unroute((url) => url.pathname.endsWith('/'));
    const before = pages;
    await said(page).getByRole('button').click();
    await page.waitForURL(/./);
    await expect.poll(() => pages).toBeGreaterThanOrEqual(before);
  });
});

test('a page in place of the wasm', async ({ page }) => {
  await page.route(WASM, aPage);
  await page.goto('./');
  await expectUsable(page, /In place of the file sourceline-\w+_bg\.wasm the server sent a page\./);
});

test('wasm that is cut short', async ({ page }) => {
  await page.route(WASM, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ contentType: 'application/wasm', body: body.subarray(0, 100_000) });
  });
  await page.goto('./');
  await expectUsable(page, /came damaged or cut short \(100000 bytes\)\./);
});

test('wasm that is damaged in the browser’s cache alone is fetched past it', async ({ page }) => {
  let times = 0;
  await page.route(WASM, async (route) => {
    const body = await (await route.fetch()).body();
    times += 1;
    await route.fulfill({ contentType: 'application/wasm', body: times === 1 ? body.subarray(0, 100_000) : body });
  });
  await page.goto('./');
  await live(page);
  expect(times).toBe(2);
});

test('wasm that the host calls something else', async ({ page }) => {
  await page.route(WASM, async (route) => {
    await route.fulfill({ contentType: 'application/octet-stream', body: await (await route.fetch()).body() });
  });
  await page.goto('./');
  await live(page);
  await expect(said(page)).toBeHidden();
});

test('a browser without WebAssembly', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto('./');
  await expectUsable(page, /This browser has no WebAssembly, or it is switched off\./);
});

test('no memory left', async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.instantiate = () => Promise.reject(new RangeError('WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory'));
  });
  await page.goto('./');
  await expectUsable(page, /The browser has no memory left for the timeline’s program\. .*Closing other tabs may help\./);
});

test.describe('a fault in the program', () => {
  test.use({ allowed: [/unreachable|panicked|failed to insert node/] });

  test('is said, and what is there stays', async ({ page }) => {
    await page.goto('./');
    await live(page);
    // An extension that rewrites the page does as much: the program finds nothing where it left something.
    await page.evaluate(() => {
      for (const part of [...document.querySelectorAll('#_app :is(.layer, .masthead, .evidence) *')].reverse()) {
        if (part.parentElement!.childNodes.length > 1) part.remove();
      }
    });
    await page.evaluate(() => void (location.hash = '#summit'));
    await expect(said(page)).toContainText('The timeline’s program has stopped: there is a fault in it.');
    await expect(said(page)).toContainText('The address still says what was open.');
    await said(page).getByRole('button', { name: 'Load the page anew' }).click();
    await live(page);
    await expect(page.locator('[id="summit"] .summary')).toHaveText(event('summit').summary);
    await expect(said(page)).toBeHidden();
  });
});

for (const [name, script] of Object.entries({
  forbidden: () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    for (const store of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, store, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    }
  },
  full: () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  },
})) {
  test(`storage that is ${name}`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto('./');
    await live(page);
    await expect(said(page)).toBeHidden();
    await mark(page, 'summit').click();
    await expect(page.locator('.evidence.open [id="summit"] .summary')).toBeVisible();
  });
}

test('a slow line: the page answers long before the program is there', async ({ page }) => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  // As Chromium's own “Slow 3G”.
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 });
  await page.route(WASM, () => undefined);
  await page.goto('./', { waitUntil: 'commit' });
  await mark(page, 'summit').click();
  await expect(page.locator('[id="summit"] .summary')).toBeInViewport({ timeout: 60_000 });
  await page.getByRole('button', { name: 'To scale' }).click();
  await expect(said(page)).toContainText('The timeline’s program is still on its way.');
});

test('the page opened as a file', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
  await page.mouse.move(300, 300);
  await expectUsable(page, /The page was opened from a file, and there browsers load no program\./);
  await context.close();
});

test('open.html whose program does not come says that no document was opened', async ({ page }) => {
  await page.route(WASM, aPage);
  await page.goto('./open.html?document=nothing.json');
  await expect(said(page)).toContainText('No document was opened.');
  await said(page).getByRole('link', { name: 'The timeline of this page' }).click();
  await expect(page.locator('h1')).toHaveText(/\S/);
});
