// The second visit needs no network, and a page never gets files of another version.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { event } from './corpus';
import { expect, test } from './fixtures';
import { DIST } from './places';
import { detail, live, mark } from './screen';

test.use({ serviceWorkers: 'allow', allowed: [/Failed to load resource|net::ERR_/] });

/** Waits until the worker has the page, with all its files. */
const keeps = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    }
  });

test('the second visit works without a network', async ({ page, context }) => {
  await page.goto('./', { waitUntil: 'load' });
  await keeps(page);
  await context.setOffline(true);
  await page.goto('./#agreements');
  await live(page);
  await expect(detail(page)).toHaveId('agreements');
  await expect(detail(page).locator('.summary')).toHaveText(event('agreements').summary);
  await page.goto('./open.html');
  await expect(page.locator('#_app')).not.toBeEmpty();
  // The other languages too, whose pages lie in folders.
  await page.goto('./ko/#agreements');
  await live(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(detail(page)).toHaveId('agreements');
  await context.setOffline(false);
});

test.describe('a page that is put up anew', () => {
  let [folder, server, home]: [string, ChildProcess | undefined, string] = ['', undefined, ''];

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
    cpSync(DIST, folder, { recursive: true });
    server = spawn(process.env.SOURCELINE_XTASK ?? 'cargo', [...(process.env.SOURCELINE_XTASK ? [] : ['xtask']), 'static', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    home = await new Promise((resolve) => server!.stdout!.on('data', (line) => {
      const address = /http:\S+/.exec(String(line));
      if (address) resolve(address[0]);
    }));
  });
  test.afterEach(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Puts up another version: another description, and a worker that knows it. */
  function publish(version: string, whole = true) {
    const [page, worker] = ['index.html', 'worker.js'].map((name) => join(folder, name));
    const html = readFileSync(page, 'utf8').replace(/name="description" content="[^"]*/, `name="description" content="${version}`);
    writeFileSync(page, html);
    // What lies packed beside them is of the version before.
    for (const file of [page, worker]) rmSync(`${file}.br`, { force: true });
    const digest = createHash('sha256').update(whole ? html : `${html} `).digest('hex');
    const program = readFileSync(worker, 'utf8');
    writeFileSync(worker, program
      .replace(/VERSION = '\w+'/, `VERSION = '${createHash('sha256').update(version).digest('hex').slice(0, 16)}'`)
      .replace(/(\["index\.html","[^"]*",")\w+/, `$1${digest}`));
  }

  /** What the page says it is of. */
  const description = (page: Page) => page.locator('meta[name="description"]');

  const complaintsElsewhere = (complaints: string[]) => complaints.filter((text) => !text.startsWith('request: ')).length;

  test('is offered, and comes when the reader says so', async ({ page, complaints }) => {
    test.slow();
    await page.goto(home, { waitUntil: 'load' });
    await keeps(page);
    const first = (await description(page).getAttribute('content'))!;
    publish('The second version');
    await page.reload();
    // A browser looks for another version when it has time. The tab still has the first version, whole.
    await expect(description(page)).toHaveAttribute('content', first);
    await live(page);
    await expect(page.locator('#_said')).toContainText('A new version of this page is ready.', { timeout: 25_000 });
    await page.locator('#_said').getByRole('button', { name: 'Reload' }).click();
    await expect(description(page)).toHaveAttribute('content', 'The second version');
    await live(page);
    await expect(page.locator('#_said')).toBeHidden();
    // Nothing of the first is kept.
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    expect(complaintsElsewhere(complaints)).toBe(0);
    complaints.length = 0;
  });

  test('does not reach an old tab, which goes on with the files it came with', async ({ browser, complaints }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(home, { waitUntil: 'load' });
    await keeps(page);
    // Its program has not been asked for yet, and the host has it no longer.
    for (const name of ['script', 'wasm']) {
      const file = await page.locator('script[data-script]').getAttribute(`data-${name}`);
      rmSync(join(folder, file!));
    }
    await page.mouse.move(200, 200);
    await live(page);
    await mark(page, 'summit').click();
    await expect(detail(page)).toHaveId('summit');
    await context.close();
    complaints.length = 0;
  });

  test('half put up is not kept', async ({ page, complaints }) => {
    await page.goto(home, { waitUntil: 'load' });
    await keeps(page);
    const first = (await description(page).getAttribute('content'))!;
    publish('The half version', false);
    await page.reload();
    await expect(description(page)).toHaveAttribute('content', first);
    await live(page);
    // The worker that found other bytes than it was told of has gone again.
    await expect.poll(() => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration!.installing === null && registration!.waiting === null;
    })).toBe(true);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await expect(page.locator('#_said')).toBeHidden();
    complaints.length = 0;
  });
});
