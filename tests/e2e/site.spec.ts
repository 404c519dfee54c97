// A timeline of one's own, from an empty folder to a site: what README shows, and the second corpus the same way.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, listen, test as base } from './fixtures';
import { exported, slice } from './export';
import { ASSETS, HARBOUR, isBuilt, served, sourceline, watched, type Running } from './program';
import { changed, wake } from './pixels';
import { detail, highlight, mark } from './screen';

type Fixtures = { folder: string; running: Running[] };

const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sourceline-site-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  running: async ({}, use) => {
    const running: Running[] = [];
    await use(running);
    for (const one of running) one.stop();
  },
});

// Building a site, and packing it as small as it gets, takes a while.
test.describe.configure({ timeout: 120_000 });
test.skip(!isBuilt && !process.env.SOURCELINE_CLI, 'the program for authors is not built');

/** Opens a page of a site in a browser that listens for complaints of its own. */
async function visit(browser: Browser, address: string, complaints: string[], options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  await listen(context, new URL('/', address).href, (text) => {
    if (!/Service Worker registration blocked/.test(text)) complaints.push(text);
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Wakes the page, which changes no pixel. */
async function expectTakenOver(page: Page) {
  const drawn = await page.screenshot();
  await wake(page);
  expect(await changed(await page.context().newPage(), drawn, await page.screenshot(), 4)).toEqual([]);
}

test('three commands lead from an empty folder to a site', async ({ browser, folder, running, complaints }) => {
  sourceline(folder, 'new', 'story');
  expect(sourceline(folder, 'check', 'story')).toContain('obeys every rule');
  expect(sourceline(folder, 'build', 'story', '-o', 'site')).toContain('put all that is in it on any static host');

  const host = await served(join(folder, 'site'), '/somebody/elsewhere/');
  running.push(host);
  const page = await visit(browser, host.address, complaints);
  await expect(page).toHaveTitle('The ferry across the bay');
  await expect(page.locator('[data-prerendered] #_events article')).toHaveCount(2);

  await expectTakenOver(page);

  await mark(page, 'sails-again').click();
  await expect(detail(page)).toBeVisible();
  expect((await highlight(page)).text).toContain('sailed again on Monday');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Verify this page' }).click();
  await expect(page.locator('.verify')).toHaveClass(/\bsame\b/);
  await page.context().close();
});

test('the corpus in Korean and Chinese goes the same way, in every language of the page', async ({ browser, folder, running, complaints }) => {
  sourceline(folder, 'check', HARBOUR);
  sourceline(folder, 'build', HARBOUR, '-o', 'site');
  const host = await served(join(folder, 'site'));
  running.push(host);
  for (const [below, locale] of [['', 'en-US'], ['ko/', 'ko'], ['zh/', 'zh-CN']]) {
    const page = await visit(browser, host.address + below, complaints, { locale });
    await expectTakenOver(page);
    await page.locator('#_timeline a.mark').first().click();
    await expect(detail(page)).toBeVisible();
    const { report, text } = await highlight(page);
    const files = readdirSync(join(HARBOUR, 'corpus')).map((file) => readFileSync(join(HARBOUR, 'corpus', file), 'utf8'));
    expect(files.some((whole) => whole.includes(text)), `${report}: ${text}`).toBe(true);
    await page.context().close();
  }
  const still = await visit(browser, host.address, complaints, { javaScriptEnabled: false });
  await expect(still.locator('#_events article').first()).toBeVisible();
  await still.context().close();
});

test('a site has nothing of the project’s own story in it', async ({ folder }) => {
  sourceline(folder, 'new', 'story');
  sourceline(folder, 'build', 'story', '-o', 'site');
  const within = (below: string): string[] =>
    readdirSync(below).flatMap((name) => (statSync(join(below, name)).isDirectory() ? within(join(below, name)) : [join(below, name)]));
  const files = within(join(folder, 'site'));
  expect(files.some((file) => file.endsWith('_bg.wasm'))).toBe(true);
  for (const file of files) expect(readFileSync(file).includes('News.Az'), file).toBe(false);
});

test('where no more may be published, only what is cited is, and the page says what cannot be checked', async ({ browser, folder, running, complaints }) => {
  sourceline(folder, 'build', ASSETS, '-o', 'site', '--passages-only');
  // What nothing rests on, further from a passage than its surroundings reach, is nowhere in the site.
  const pages = ['index.html', 'ko/index.html', 'open.html'].map((page) => readFileSync(join(folder, 'site', page), 'utf8'));
  const uncited = exported.ledger
    .filter(({ class: of, start, end }) => of === 'boilerplate' && end - start > 120)
    .map(({ source, start, end }) => slice(source, start + 40, end - 40));
  expect(uncited.length).toBeGreaterThan(2);
  for (const words of uncited) for (const page of pages) expect(page.includes(words), words).toBe(false);

  const host = await served(join(folder, 'site'));
  running.push(host);
  const page = await visit(browser, host.address, complaints);
  await expectTakenOver(page);
  await expect(page.locator('#_reports')).toContainText('The reports, in part');
  await expect(page.locator('.colophon')).toContainText('is not published in this page');
  for (const { text } of exported.sources) expect(pages[0].includes(text.slice(0, 2000))).toBe(false);
  await mark(page, 'summit').click();
  await expect(detail(page)).toBeVisible();
  const { text } = await highlight(page);
  expect(exported.sources.some((source) => source.text.includes(text)), text).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Verify this page' }).click();
  await expect(page.locator('.verify')).toHaveClass(/\bsame\b/);
  await expect(page.locator('.verify')).toContainText('no digest (SHA-256) could be computed here');
  await page.context().close();
});

test('a site gives way to the next, and nothing else does', async ({ folder }) => {
  sourceline(folder, 'new', 'story');
  sourceline(folder, 'build', 'story', '-o', 'site');
  sourceline(folder, 'build', 'story', '-o', 'site');
  expect(() => sourceline(folder, 'build', 'story', '-o', 'story')).toThrow(/`story` is there already, and is no site of Sourceline’s/);
  expect(readdirSync(folder).sort()).toEqual(['site', 'story']);
  writeFileSync(join(folder, 'story/timeline.toml'), 'title = 3');
  expect(() => sourceline(folder, 'build', 'story', '-o', 'site')).toThrow(/timeline\.toml/);
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8'), 'what was there stays').toContain('The ferry across the bay');
});

test('a timeline that is watched is checked and shown anew', async ({ browser, folder, running, complaints }) => {
  sourceline(folder, 'new', 'story');
  const host = await watched(join(folder, 'story'));
  running.push(host);
  const page = await visit(browser, host.address, complaints);
  await expect(page).toHaveTitle('The ferry across the bay');

  const file = join(folder, 'story/timeline.toml');
  const change = (from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  change('The ferry across the bay', 'The ferry of our town');
  await expect(page).toHaveTitle('The ferry of our town');
  change('sailed again on Monday', 'sailed again on Tuesday');
  await expect.poll(() => host.complaints()).toContain('sailed again on Tuesday');
  await expect(page).toHaveTitle('The ferry of our town');
  change('sailed again on Tuesday', 'sailed again on Monday');
  change('The ferry of our town', 'The ferry of the bay');
  await expect(page).toHaveTitle('The ferry of the bay');
  await page.context().close();
});
