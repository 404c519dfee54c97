// Files that a reader opens in the page, by choosing, dropping or pasting them, and what is saved.
import type { Page } from '@playwright/test';
import { exported } from './export';
import { choose, chooseAtOnce, happen, menu, save, saved, stalled } from './files';
import { expect, test } from './fixtures';
import { generate } from './generated';
import { detail, expectClosed, expectOpen, live, mark, open } from './screen';

type Generated = { title: string; evidence: string; events: { id: string; title: string; importance: number; places: string[] }[]; sources: { text: string }[] };

const text = () => generate(30);
const document = (): Generated => JSON.parse(text());
const OWN = exported.title;

/** Waits until a file stands on the page. */
async function opened(page: Page, title: string, name: string) {
  await expect(page.locator('h1')).toHaveText(title);
  await expect(page).toHaveTitle(title);
  await expect(page.locator('.vouching')).toContainText(`Opened from ${name}.`);
  await expect(page.locator('.opening')).toBeEmpty();
  await live(page);
}

/** Waits until the page says why a file was not opened. */
async function refused(page: Page, why: RegExp) {
  await expect(page.locator('.opening[role="status"]')).toContainText(why);
}

/** What the page asked for since; the browser asks for the page’s icon where its address changes. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => /\/icon-/.test(request.url()) || asked.push(request.url()));
  return asked;
}

for (const width of [1280, 390]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: width > 600 ? 800 : 844 } });

    test('a file that is chosen takes the place of what was shown, and nothing of it leaves', async ({ page }) => {
      await open(page, '#summit');
      await expectOpen(page, 'summit');
      const asked = requests(page);
      await page.keyboard.press('Escape');
      await page.evaluate(() => Object.assign(window, { stays: true }));
      await choose(page, 'mine.json', text());
      await opened(page, document().title, 'mine.json');
      await expect(page.locator('.vouching')).toContainText('Nothing in it was checked, and nobody has vouched for it. It was read in this browser, and nothing of it left this machine.');
      await expect(page.locator('.vouching')).toBeFocused();
      await expectClosed(page);
      const address = new URL(page.url());
      expect([address.hash, address.search]).toEqual(['', '']);
      expect(await page.evaluate(() => 'stays' in window), 'the page was not loaded anew').toBe(true);
      expect(asked).toEqual([]);
      // It works like any other.
      const [first] = document().events;
      await mark(page, first.id).click();
      await expectOpen(page, first.id);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Back to the timeline of this page' }).click();
      await expect(page.locator('h1')).toHaveText(OWN);
      await expect(page).toHaveTitle(OWN);
      await expect(page.locator('.vouching')).toHaveCount(0);
      await expect(page.locator('#_file')).toBeFocused();
      await mark(page, 'summit').click();
      await expectOpen(page, 'summit');
    });

    test('a file that is held over the page is shown where to let go, and opened there', async ({ page }) => {
      await open(page);
      const file = { name: 'dropped.json', text: text() };
      const target = page.locator('.drop-target');
      await happen(page, 'dragover', file);
      await expect(target).toHaveText('Drop the file to open it. Nothing of it leaves this machine.');
      await happen(page, 'dragleave', file);
      await expect(target).toHaveCount(0);
      await happen(page, 'dragover', { pasted: 'only words' });
      await expect(target).toHaveCount(0);
      await happen(page, 'dragover', file, '.colophon');
      await expect(target).toBeVisible();
      await happen(page, 'drop', file);
      await opened(page, document().title, 'dropped.json');
      await expect(target).toHaveCount(0);
    });

    test('what is no document is told with its faults, and what was open stays as it was', async ({ page }) => {
      await open(page, '#summit');
      await expectOpen(page, 'summit');
      const address = page.url();
      const faulty = document();
      for (const event of faulty.events) event.importance = 9;
      await happen(page, 'drop', { name: 'faulty.json', text: JSON.stringify(faulty) });
      await refused(page, /faulty\.json was not opened: it breaks the rules of its format in 30 places\. Mend these\. What was open is unchanged\./);
      await expect(page.locator('.faults li')).toHaveCount(21);
      await expect(page.locator('.faults li').first()).toHaveText('events[0].importance: 9 is out of range; write 1 (first) to 5');
      await expectOpen(page, 'summit');
      expect(page.url()).toBe(address);
      await happen(page, 'drop', { name: 'cut.json', text: text().slice(0, 5_000) });
      await refused(page, /cut\.json was not opened: it ends too early, at events/);
      await happen(page, 'drop', { name: 'page.html', text: '<!doctype html>' });
      await refused(page, /page\.html was not opened: it is a web page/);
      await page.locator('.refused').getByRole('button', { name: 'Dismiss' }).click();
      await expect(page.locator('.opening')).toBeEmpty();
      await expect(detail(page)).toHaveId('summit');
      await expect(page).toHaveTitle(OWN);
    });

    test('while a file comes in the page says how far it is, goes on answering, and can stop it', async ({ page }) => {
      await open(page);
      await stalled(page);
      await choose(page, 'slow.json', text());
      const status = page.locator('.opening[role="status"]');
      await expect(status).toContainText('Opening slow.json');
      await expect(status.getByRole('progressbar', { name: 'How much is done' })).toBeVisible();
      await mark(page, 'summit').click();
      await expectOpen(page, 'summit');
      await expect(status.getByRole('progressbar')).toBeVisible();
      await page.keyboard.press('Escape');
      await status.getByRole('button', { name: 'Cancel' }).click();
      await refused(page, /slow\.json was not opened: you stopped it\. What was open is unchanged\./);
      await expect(page.locator('#_file')).toBeFocused();
      await status.getByRole('button', { name: 'Dismiss' }).click();
      await expect(status).toBeEmpty();
    });
  });
}

test('a file, or a text, that is pasted is opened, but not one that goes into a field', async ({ page }) => {
  await open(page);
  await page.getByRole('searchbox').focus();
  await happen(page, 'paste', { pasted: text() }, 'input[type="search"]');
  await happen(page, 'paste', { pasted: ' ' });
  await expect(page.locator('.opening')).toBeEmpty();
  await happen(page, 'paste', { pasted: text() });
  await opened(page, document().title, 'Pasted text');
  await happen(page, 'paste', { pasted: 'nothing of the sort' });
  await refused(page, /Pasted text was not opened: this is no sourceline\/1 document/);
  const other = JSON.stringify({ ...document(), title: 'Another' });
  await happen(page, 'paste', { name: 'pasted.json', text: other });
  await opened(page, 'Another', 'pasted.json');
});

test('the way back and forth leads from document to document, each with what was chosen in it', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  await happen(page, 'drop', { name: 'mine.json', text: text() });
  await opened(page, document().title, 'mine.json');
  const { id } = document().events[4];
  await mark(page, id).click();
  await expectOpen(page, id);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await page.goBack();
  await expectClosed(page);
  await opened(page, document().title, 'mine.json');
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(OWN);
  await expectOpen(page, 'summit');
  await expect(page.locator('.notice')).toBeEmpty();
  await page.goForward();
  await page.goForward();
  await opened(page, document().title, 'mine.json');
  await expectOpen(page, id);
  // A place of the page is one of the same document.
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.evaluate(() => void (location.hash = '#_events'));
  await expect(page.locator('h1')).toHaveText(document().title);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await expect(page.locator('h1')).toHaveText(document().title);
  await page.reload();
  await refused(page, /The file that was open here was not opened: this page holds it no more\. Open it again/);
  await expect(page.locator('h1')).toHaveText(OWN);
  await expect(page.locator('.notice')).toBeEmpty();
  expect(new URL(page.url()).hash).toBe('');
});

test('no more than the latest files are held, and who goes back to another is told', async ({ page }) => {
  await open(page);
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    await happen(page, 'drop', { name: `${title}.json`, text: JSON.stringify({ ...document(), title }) });
    await opened(page, title, `${title}.json`);
  }
  for (const title of ['Three', 'Two']) {
    await page.goBack();
    await opened(page, title, `${title}.json`);
  }
  await page.goBack();
  await refused(page, /holds it no more/);
  await expect(page.locator('h1')).toHaveText(OWN);
});

test('a file has no link, and what is quoted from it names it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await choose(page, 'mine.json', JSON.stringify(exported));
  await opened(page, OWN, 'mine.json');
  await expect(page.locator('.vouching')).toContainText('Its quotations match the texts that are enclosed with it; nobody has vouched for those texts.');
  await page.locator('.masthead .copying > summary').click();
  await expect(page.locator('.copying-menu').first()).toContainText('no link leads to it: send the file.');
  await expect(page.locator('.masthead .copying-menu button')).toHaveCount(0);
  await mark(page, 'summit').click();
  await expectOpen(page, 'summit');
  await detail(page).locator('.along .copying > summary').first().click();
  await detail(page).getByRole('button', { name: 'Copy quotation' }).first().click();
  await expect(detail(page).locator('[role="status"]').first()).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('mine.json');
  expect(copied).not.toContain('http://127.0.0.1');
});

test('what is shown is saved, and reads as what it was', async ({ page }) => {
  await open(page);
  await menu(page);
  const list = page.getByRole('combobox', { name: 'Save this timeline as' });
  await expect(list).toHaveValue('sourceline');
  await expect(page.locator('.filing-menu [role="status"]')).toHaveText('Nothing is left out.');
  const download = await save(page);
  expect(download.suggestedFilename()).toBe('South-Korea-China-relations-2017-January-2026.json');
  expect(JSON.parse(await saved(download))).toEqual(exported);
});

test('signs that turn the direction of writing are shown, and what is saved has them as they were', async ({ page }) => {
  const hostile = document();
  hostile.title = 'Paid \u202e0001\u202c';
  hostile.events[0].title = 'A\u2066b\u2069';
  const given = JSON.stringify(hostile);
  await open(page);
  await choose(page, 'a\u202enosj.json', given);
  await expect(page.locator('h1')).toHaveText('Paid ⟦U+202E⟧0001⟦U+202C⟧');
  await expect(page).toHaveTitle('Paid ⟦U+202E⟧0001⟦U+202C⟧');
  await expect(page.locator('.vouching')).toContainText('Opened from a⟦U+202E⟧nosj.json.');
  await expect(page.locator('.vouching')).toContainText('4 unseen signs in it turn the direction of writing');
  await expect(mark(page, hostile.events[0].id)).toContainText('A⟦U+2066⟧b⟦U+2069⟧');
  const unseen = await page.evaluate(() => /[\u202a-\u202e\u2066-\u2069]/.test(globalThis.document.documentElement.outerHTML));
  expect(unseen).toBe(false);
  await menu(page);
  expect(JSON.parse(await saved(await save(page)))).toEqual(hostile);
});

test('with reports switched off, what is saved is what is shown', async ({ page }) => {
  await open(page, `#/1/without=${exported.sources[1].id}`);
  await menu(page);
  const document = JSON.parse(await saved(await save(page)));
  expect(document.sources.map(({ id }: { id: string }) => id)).toEqual(exported.sources.filter((_, at) => at !== 1).map(({ id }) => id));
});

test.describe('before the program is there', () => {
  test.use({ wakes: false });

  test('a file that is chosen, dropped or pasted is kept until it can be opened', async ({ page }) => {
    await page.goto('./');
    await chooseAtOnce(page, 'mine.json', text());
    await opened(page, document().title, 'mine.json');
    for (const type of ['drop', 'paste'] as const) {
      await page.goto('about:blank');
      await page.goto('./');
      await happen(page, type, { name: `${type}.json`, text: text() });
      await opened(page, document().title, `${type}.json`);
    }
  });
});

test('a file takes the place of a document that the address asks for, and gives it back', async ({ page }) => {
  await page.route('**/asked.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ...document(), title: 'Asked for' }) }));
  await page.goto('./?document=asked.json');
  await expect(page.locator('h1')).toHaveText('Asked for');
  await happen(page, 'drop', { name: 'mine.json', text: text() });
  await opened(page, document().title, 'mine.json');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: 'Back to the timeline of this page' }).click();
  await expect(page.locator('h1')).toHaveText('Asked for');
  expect(new URL(page.url()).search).toBe('?document=asked.json');
});
