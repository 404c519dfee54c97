// What a reader takes along: links, quotations, references; copied, shared in the system's own way, or by hand.
import type { Locator, Page } from '@playwright/test';
import { exported } from './export';
import { expect, test } from './fixtures';
import { put } from './generated';
import { detail, expectOpen, expectClosed, highlight, live, mark, open } from './screen';

const menu = (within: Locator) => within.locator('details.copying');
const masthead = (page: Page) => menu(page.locator('.masthead'));
const bar = (page: Page) => menu(page.locator('.panel-bar'));
/** The menu under a passage of the open event. */
const under = (page: Page, words: string) => menu(detail(page).locator('.passages > li', { hasText: words }));
const status = (of: Locator) => of.locator('[role="status"]');
const field = (of: Locator) => of.getByRole('textbox', { name: 'To be copied by hand' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Unfolds a menu and presses a button of it. */
async function press(of: Locator, button: string) {
  await of.locator('summary').click();
  await of.getByRole('button', { name: button }).click();
}

const NEWS_AZ = 'South Korea and China signed 15 cooperation agreements during the summit.';

test.describe('where the browser lets the page copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link of an event is its permanent one, whatever else is chosen', async ({ page, baseURL }) => {
    await open(page, '#/1/event=agreements&axis=proportional&theme=economy');
    await press(bar(page), 'Copy link');
    await expect(status(bar(page))).toHaveText('Copied.');
    expect(await clipboard(page)).toBe(`${baseURL}#agreements`);
    // What was said is gone with the event.
    await page.keyboard.press('Escape');
    await expect(bar(page)).not.toHaveAttribute('open');
    await expect(bar(page).locator('summary')).toBeFocused();
    await expectOpen(page, 'agreements');
    await page.getByRole('button', { name: 'Next in the list' }).click();
    await bar(page).locator('summary').click();
    await expect(bar(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(status(bar(page))).toHaveText('');
  });

  test('the link to the view has all that is chosen, even before the address has it', async ({ page, baseURL, context }) => {
    await open(page);
    await press(masthead(page), 'Copy link to this view');
    await expect(status(masthead(page))).toHaveText('Copied.');
    expect(await clipboard(page)).toBe(baseURL);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'economy' }).click();
    await page.getByRole('button', { name: 'To scale' }).click();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await press(masthead(page), 'Copy link to this view');
    await expect(status(masthead(page))).toHaveText('Copied.');
    const link = await clipboard(page);
    expect(link).toMatch(/#\/1\/axis=proportional&from=[^&]+&to=[^&]+&theme=economy$/);
    const another = await context.newPage();
    await another.goto(link);
    await live(another);
    await expect(another.locator('#_timeline')).toHaveClass(/\bproportional\b/);
    await expect(another.getByRole('button', { name: 'Zoom out' })).toBeEnabled();
    await expect(another.locator('.legend').getByRole('button', { name: 'economy' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('a quotation has its words, its source, and a link that opens it there', async ({ page, baseURL, context }) => {
    await open(page, '#agreements');
    await press(under(page, NEWS_AZ), 'Copy quotation');
    await expect(status(under(page, NEWS_AZ))).toHaveText('Copied.');
    const link = `${baseURL}#/1/event=agreements&passage=news-az:1013-1086`;
    expect(await clipboard(page)).toBe(`“${NEWS_AZ}” — News.Az, citing Reuters, 5 January 2026. ${link}`);
    const another = await context.newPage();
    await another.goto(link);
    await expect.poll(async () => (await highlight(another)).text).toBe(NEWS_AZ);
  });

  test('a reference says what its report says of itself, and where its text is', async ({ page, baseURL }) => {
    await open(page, '#agreements');
    await press(under(page, NEWS_AZ), 'Copy citation (APA)');
    await expect(status(under(page, NEWS_AZ))).toHaveText('Copied.');
    expect(await clipboard(page)).toBe(
      '[Report citing Reuters, headline not stated]. (2026, January 5). News.Az. ' +
        `In South Korea–China relations, 2017 – January 2026. ${baseURL}#/1/report=news-az`,
    );
    const rahman = 'Economic relations formed a significant part of the agenda';
    await press(under(page, rahman), 'Copy citation (APA)');
    await expect.poll(() => clipboard(page)).toBe(
      `Saif Rahman. (n.d.). [Report, headline not stated]. In South Korea–China relations, 2017 – January 2026. ${baseURL}#/1/report=saif-rahman`,
    );
    // No report has an address, so no link leads to one.
    await expect(page.locator('a.own-page')).toHaveCount(0);
  });

  test('it is all done by keys', async ({ page, baseURL }) => {
    await open(page, '#agreements');
    await bar(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(bar(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status(bar(page))).toHaveText('Copied.');
    expect(await clipboard(page)).toBe(`${baseURL}#agreements`);
    await page.keyboard.press('Escape');
    await expect(bar(page).locator('summary')).toBeFocused();
    await page.keyboard.press('Escape');
    await expectClosed(page);
  });

  test('a press beside a menu folds it', async ({ page }) => {
    await open(page);
    await masthead(page).locator('summary').click();
    await expect(masthead(page)).toHaveAttribute('open');
    await page.locator('h1').click();
    await expect(masthead(page)).not.toHaveAttribute('open');
  });
});

for (const [name, refuse] of Object.entries({
  'refuses': () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); },
  'has no clipboard for pages that did not come safely': () => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); },
})) {
  test(`where the browser ${name}, the text stands there, selected`, async ({ page, baseURL }) => {
    await page.addInitScript(refuse);
    await open(page, '#agreements');
    await press(bar(page), 'Copy link');
    await expect(status(bar(page))).toContainText('to be copied by hand');
    await expect(field(bar(page))).toHaveValue(`${baseURL}#agreements`);
    await expect(field(bar(page))).toBeFocused();
    expect(await page.evaluate(() => {
      const { selectionStart, selectionEnd, value } = document.activeElement as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    })).toBe(`${baseURL}#agreements`);
    await press(under(page, NEWS_AZ), 'Copy quotation');
    await expect(field(under(page, NEWS_AZ))).toHaveValue(new RegExp(`^“${NEWS_AZ}” — News.Az`));
    // Another event is not offered the link of this one.
    await page.getByRole('button', { name: 'Next in the list' }).click();
    await bar(page).locator('summary').click();
    await expect(bar(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(field(bar(page))).toHaveCount(0);
  });
}

test.describe('the system’s own way to share', () => {
  /** Puts a way to share in place of the browser's, which tells what it was asked and answers as it is told to. */
  const shares = (page: Page, error?: string) =>
    page.addInitScript((error) => {
      const share = (data: ShareData) => {
        Object.assign(window, { shared: data });
        return error ? Promise.reject(new DOMException('', error)) : Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    }, error);
  const shared = (page: Page) => page.evaluate(() => (window as unknown as { shared: ShareData }).shared);

  test('is offered where there is one, for links and for quotations', async ({ page, baseURL }) => {
    await shares(page);
    await open(page, '#agreements');
    await press(bar(page), 'Share…');
    await expect.poll(() => shared(page)).toEqual({ url: `${baseURL}#agreements` });
    await press(masthead(page), 'Share…');
    await expect.poll(() => shared(page)).toEqual({ url: `${baseURL}#agreements` });
    await press(under(page, NEWS_AZ), 'Share…');
    await expect.poll(async () => (await shared(page)).text).toContain(`“${NEWS_AZ}” — News.Az`);
    await expect(status(under(page, NEWS_AZ))).toHaveText('');
  });

  test('is not offered where there is none', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await open(page, '#agreements');
    await bar(page).locator('summary').click();
    await expect(bar(page).getByRole('button')).toHaveText(['Copy link']);
  });

  test('may be dismissed without a word, and refused with the text at hand', async ({ page, baseURL }) => {
    await shares(page, 'AbortError');
    await open(page, '#agreements');
    await press(bar(page), 'Share…');
    await expect.poll(() => shared(page)).toBeTruthy();
    await expect(status(bar(page))).toHaveText('');
    await expect(field(bar(page))).toHaveCount(0);
    await shares(page, 'NotAllowedError');
    await page.reload();
    await live(page);
    await press(bar(page), 'Share…');
    await expect(field(bar(page))).toHaveValue(`${baseURL}#agreements`);
  });
});

test('a report with an address of its own is opened there at the words', async ({ page, baseURL }) => {
  const url = 'https://news.example/story?id=1';
  const sources = exported.sources.map((source) => (source.id === 'news-az' ? { ...source, url } : source));
  await put(page, 'addressed.json', JSON.stringify({ ...exported, sources }));
  await page.goto('./?document=addressed.json#agreements');
  await expectOpen(page, 'agreements');
  const link = detail(page).locator('.passages > li', { hasText: NEWS_AZ }).getByRole('link', { name: 'Open at the publisher' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  const href = (await link.getAttribute('href'))!;
  expect(href).toMatch(/^https:\/\/news\.example\/story\?id=1#:~:text=[A-Za-z0-9%.,_~-]+$/);
  expect(decodeURIComponent(href.split(':~:text=')[1])).toBe('South Korea and China,the summit.');
  await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await page.reload();
  await expectOpen(page, 'agreements');
  await press(under(page, NEWS_AZ), 'Copy citation (APA)');
  await expect(field(under(page, NEWS_AZ))).toHaveValue(`[Report citing Reuters, headline not stated]. (2026, January 5). News.Az. ${url}`);
  await press(bar(page), 'Copy link');
  await expect(field(bar(page))).toHaveValue(`${new URL(baseURL!).href}open.html?document=addressed.json#agreements`);
});

test('in a frame, what is copied is the link of the whole page', async ({ page, baseURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('./?embed#agreements');
  await live(page);
  await expect(masthead(page)).toBeHidden();
  await press(bar(page), 'Copy link');
  await expect(field(bar(page))).toHaveValue(`${baseURL}#agreements`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is nothing to press that would do nothing', async ({ page }) => {
    await page.goto('./#agreements');
    await expect(page.locator('.copying:visible')).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menus fit, and are high enough for a finger', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: () => Promise.resolve() }));
    await open(page);
    const fits = async (of: Locator, least: number) => {
      for (const part of [of.locator('summary'), ...(await of.locator('.copying-menu > :not([role="status"])').all())]) {
        const box = (await part.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(390);
        expect(box.height).toBeGreaterThanOrEqual(least);
      }
    };
    await press(masthead(page), 'Copy link to this view');
    await expect(field(masthead(page))).toBeFocused();
    await fits(masthead(page), 44);
    await mark(page, 'agreements').tap();
    await expectOpen(page, 'agreements');
    await press(bar(page), 'Copy link');
    await expect(field(bar(page))).toBeFocused();
    await fits(bar(page), 44);
    await press(under(page, NEWS_AZ), 'Copy quotation');
    await expect(field(under(page, NEWS_AZ))).toBeFocused();
    await fits(under(page, NEWS_AZ), 36);
  });
});
