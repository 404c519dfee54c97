// The one file: it opens from a disk, works, asks for nothing, and finds out when a letter of it was changed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { event, passages, reports } from './corpus';
import { choose } from './files';
import { expect, test } from './fixtures';
import { generate } from './generated';
import { leftInEnglish, OTHERS } from './languages';
import { SINGLE_FILE as FILE } from './places';
import { detail, live, mark } from './screen';

/** Opens a file in a context of its own, and holds it to silence. */
async function fromDisk(browser: Browser, file: string, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const heard: string[] = [];
  context.on('console', (message) => heard.push(`console: ${message.text()}`));
  context.on('weberror', (error) => heard.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    if (request.url().split('#')[0] !== pathToFileURL(file).href) heard.push(`request: ${request.url()}`);
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await use(page);
  expect(heard).toEqual([]);
  await context.close();
}

async function verify(page: Page) {
  await page.getByRole('button', { name: 'Verify this page' }).click();
  return page.locator('.verify [role="status"]');
}

test('it opens from a disk and works, with nothing beside it', async ({ browser }) => {
  await fromDisk(browser, FILE, async (page) => {
    await mark(page, 'summit').click();
    await expect(page.locator('[id="summit"] .summary')).toHaveText(event('summit').summary);
    await live(page);
    await expect(detail(page)).toHaveId('summit');
    expect(new URL(page.url()).hash).toBe('#summit');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'To scale' }).click();
    await expect(page.getByRole('button', { name: 'To scale' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('#_said')).toBeHidden();
    const said = await verify(page);
    await expect(said).toContainText(`No difference. ${reports.length} texts and `);
    await expect(page.locator('.verify')).toHaveClass(/\bsame\b/);
  });
});

test('a file opens in it too, and the way back leads to its own timeline', async ({ browser }) => {
  await fromDisk(browser, FILE, async (page) => {
    const text = generate(30);
    await page.mouse.move(5, 5);
    await live(page);
    await choose(page, 'mine.json', text);
    await expect(page.locator('h1')).toHaveText(JSON.parse(text).title);
    await expect(page.locator('.vouching')).toContainText('nothing of it left this machine');
    await page.getByRole('button', { name: 'Back to the timeline of this page' }).click();
    await mark(page, 'summit').click();
    await expect(detail(page)).toHaveId('summit');
  });
});

for (const { folder, tag } of OTHERS) {
  test(`in ${tag} it does the same, and offers no other page`, async ({ browser }) => {
    await fromDisk(browser, FILE.replace('.html', `.${folder}.html`), async (page) => {
      await page.mouse.move(5, 5);
      await live(page);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('.languages')).toBeHidden();
      await expect(page.locator('.language-offer')).toBeHidden();
      expect(await leftInEnglish(page)).toEqual([]);
      await page.locator('.verify button').click();
      await expect(page.locator('.verify')).toHaveClass(/\bsame\b/);
    });
  });
}

test.describe('after one letter was altered', () => {
  let folder = '';
  test.beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'sourceline-')); });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The file with one letter changed where something stands. */
  function altered(where: RegExp) {
    const html = readFileSync(FILE, 'utf8');
    const found = where.exec(html);
    const at = found!.index + found![0].length - 1;
    const letter = html[at] === 'e' ? 'a' : 'e';
    const file = join(folder, 'altered.html');
    writeFileSync(file, html.slice(0, at) + letter + html.slice(at + 1));
    return file;
  }

  for (const [name, where, words] of [
    ['of a report', /id="_r2"[^]*?class="line"[^]*?<p[^>]*>(?:<[^>]*>)*[A-Za-z ]{12}/, /, line \d+: the page shows “.*”; enclosed is “.*”\./],
    ['of a quotation', /class="passage"><q [^>]*><bdi>[A-Za-z' ]{9}/, /A quotation is shown as “.*”; its passage in the report reads “.*”\./],
  ] as const) {
    test(`${name}, it shows red and where`, async ({ browser }) => {
      await fromDisk(browser, altered(where), async (page) => {
        const said = await verify(page);
        await expect(said).toContainText('This page is not as it was built.');
        await expect(said.locator('li')).toHaveCount(1);
        await expect(said.locator('li')).toHaveText(words);
        await expect(page.locator('.verify')).toHaveClass(/\bdifferent\b/);
        const [border, red] = await page.evaluate(() => {
          const probe = document.createElement('i');
          probe.className = 'differ';
          document.body.append(probe);
          const red = getComputedStyle(probe).color;
          probe.remove();
          return [getComputedStyle(document.querySelector('.verify [role="status"]')!).borderLeftColor, red];
        });
        expect(border).toBe(red);
      });
    });
  }

  test('of the program, it says that the file is damaged, and can be read', async ({ browser }) => {
    await fromDisk(browser, altered(/id="_wasm">[A-Za-z0-9+/]{5000}/), async (page) => {
      await page.mouse.move(200, 200);
      await expect(page.locator('#_said')).toContainText('The program in this file is damaged.');
      await mark(page, 'summit').click();
      await expect(page.locator('[id="summit"] .summary')).toBeInViewport();
    });
  });
});

test('the page as it is hosted verifies too', async ({ page }) => {
  await page.goto('./');
  const said = await verify(page);
  await expect(said).toContainText('No difference.');
  // Each passage is quoted at least once.
  const counted = Number(/(\d+) quotations/.exec(await said.innerText())![1]);
  expect(counted).toBeGreaterThanOrEqual(passages.length);
});
