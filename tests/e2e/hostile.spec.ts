// Files that mean harm, in a browser: none may stop the page, run anything, ask anything of anybody, or be more than text.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { exported } from './export';
import { expect, test } from './fixtures';
import { live } from './screen';

const gallery = fileURLToPath(new URL('../fixtures/hostile', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const xtask = process.env.SOURCELINE_XTASK;
const [program, before] = xtask ? [xtask, []] : ['cargo', ['xtask']];

/** Files are gone through in so many tests, of which two run at once. */
const PARTS = 8;
/** Of the damaged files every one of so many is tried here; all of them are natively. */
const SAMPLE = 5;

/** Puts a file beside the page, byte for byte, and opens it. */
async function openFile(page: Page, name: string, body: Buffer, hash = '') {
  await page.route('**/hostile.json*', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto(`./?document=hostile.json&name=${encodeURIComponent(name)}${hash}`);
}

/** Waits until a file is opened or refused, and holds the page to being whole and usable. */
async function holds(page: Page, name: string, seconds = 30): Promise<'opened' | 'refused'> {
  const refused = page.locator('.opening .refused');
  await expect(refused.or(page.locator('.evidence.live')).first(), name).toBeAttached({ timeout: seconds * 1_000 });
  await live(page);
  const found = await page.evaluate(() => {
    const inside = (selector: string) => document.querySelectorAll(selector).length;
    return {
      // What only markup of a document could bring.
      foreign: inside('body script:not([type="application/json"]), body style, iframe, object, embed, form, base, body meta, body img, [style*="elsewhere"]'),
      handlers: [...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on'))).length,
      links: [...document.querySelectorAll('a[href], area[href]')].map((link) => (link as HTMLAnchorElement).protocol).filter((it) => !/^https?:$/.test(it)),
      outside: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')].filter(({ origin, rel }) => {
        return origin !== location.origin && !(rel.includes('noopener') && rel.includes('noreferrer'));
      }).length,
      polluted: Object.keys(Object.prototype).length + Number('checked' in {}),
      visible: getComputedStyle(document.body).display !== 'none',
      title: document.querySelectorAll('h1').length,
      opened: !document.querySelector('.opening .refused'),
    };
  });
  const { opened, ...rest } = found;
  expect(rest, name).toEqual({ foreign: 0, handlers: 0, links: [], outside: 0, polluted: 0, visible: true, title: 1 });
  return opened ? 'opened' : 'refused';
}

/** Uses the page: an event opens and closes, and where a file was refused the page's own story is there, with the reason. */
async function usable(page: Page, name: string, came: 'opened' | 'refused') {
  if (came === 'refused') {
    await expect(page.locator('h1'), name).toHaveText(exported.title);
    await expect(page.locator('.opening .refused'), name).toContainText(/was not opened: ./);
  }
  const first = page.locator('.rows h3 a, .events h3 a').first();
  if (came === 'opened' && (await first.count()) === 0) return;
  await first.evaluate((link: HTMLElement) => link.click());
  await expect(page.locator('.evidence.open'), name).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('.evidence.live'), name).not.toHaveClass(/\bopen\b/);
}

/** Goes through files in one page, and says how many of them opened. */
async function through(page: Page, files: [string, Buffer][]): Promise<number> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let opened = 0;
  for (const [name, body] of files) {
    await page.unrouteAll({ behavior: 'wait' });
    await openFile(page, name, body);
    const came = await holds(page, name);
    await usable(page, name, came);
    opened += Number(came === 'opened');
  }
  expect(dialogs).toEqual([]);
  return opened;
}

const read = (folder: string, names: string[]): [string, Buffer][] => names.map((name) => [name, readFileSync(join(folder, name))]);

test.describe('files made by hand', () => {
  test.describe.configure({ timeout: 240_000 });
  const names = readdirSync(gallery).sort();

  test('are sixty at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  for (let part = 0; part < PARTS; part += 1) {
    test(`do no harm, part ${part + 1} of ${PARTS}`, async ({ page }) => {
      const mine = names.filter((_, at) => at % PARTS === part);
      const opened = await through(page, read(gallery, mine));
      // Some open and some are refused: else the others were not looked at.
      expect(opened).toBeGreaterThan(0);
      expect(opened).toBeLessThan(mine.length);
    });
  }

  test('are text and nothing else, wherever they put their markup', async ({ page }) => {
    const name = 'script-element-everywhere.json';
    const [[, body]] = read(gallery, [name]);
    await openFile(page, name, body, '#leaves');
    await expect(page.locator('.event-detail.selected h3')).toHaveText('<script>alert(document.domain)</script>');
    await expect(page).toHaveTitle('<script>alert(document.domain)</script>');
    expect(await holds(page, name)).toBe('opened');
  });

  test('cannot take the place of a part of the page by their ids', async ({ page }) => {
    const name = 'ids-that-the-page-may-use.json';
    const [[, body]] = read(gallery, [name]);
    await openFile(page, name, body, '#app');
    expect(await holds(page, name)).toBe('opened');
    await expect(page.locator('.event-detail.selected')).toHaveId('app');
    await page.keyboard.press('Escape');
    await usable(page, name, 'opened');
  });
});

test.describe('damaged files', () => {
  test.describe.configure({ timeout: 240_000, mode: 'default' });
  let folder = '';

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourceline-damaged-'));
    execFileSync(program, [...before, 'generate', 'damaged', '-o', folder], { cwd: root });
  });

  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (let part = 0; part < PARTS; part += 1) {
    test(`do no harm, part ${part + 1} of ${PARTS}`, async ({ page }) => {
      const names = readdirSync(folder).sort();
      expect(names).toHaveLength(1_000);
      const sample = names.filter((_, at) => at % SAMPLE === 0).filter((_, at) => at % PARTS === part);
      await through(page, read(folder, sample));
    });
  }
});

test.describe('documents that are too much', () => {
  test.describe.configure({ timeout: 300_000 });
  const large: [string, 'opened' | 'refused'][] = [
    ['lists-nested-200000-deep', 'refused'],
    ['lists-nested-200000-deep-in-an-event', 'refused'],
    ['text-of-60-mebibytes-on-one-line', 'refused'],
    ['10-million-aliases', 'refused'],
    ['100000-references-to-nothing', 'refused'],
    ['20000-citations-that-quote-all-of-a-long-text-wrongly', 'refused'],
    ['chain-of-100000-events-whose-days-fall', 'opened'],
    ['120000-events-on-one-day', 'opened'],
    ['100000-names-of-each-sort', 'opened'],
  ];
  for (const [name, expected] of large) {
    test(`${name}: ${expected}`, async ({ page }) => {
      const body = execFileSync(program, [...before, 'generate', name], { cwd: root, maxBuffer: 2 ** 28 });
      await openFile(page, name, body);
      expect(await holds(page, name, 240)).toBe(expected);
      await usable(page, name, expected);
    });
  }
});
