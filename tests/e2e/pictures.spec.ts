// Pictures that hold: what a reader sees, whole, in each language, and at the stops of a zoom from nine years to one hour. They are
// compared with those in `pictures/`, which somebody looked at. Of another system's fonts they would say nothing.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openGenerated } from './generated';
import { OTHERS } from './languages';
import { changed, place, shown, sign } from './movement';
import { expectOpen, open } from './screen';

test.skip(process.platform !== 'linux', 'the pictures were taken with the fonts that the tests install on Debian');
test.describe.configure({ timeout: 60_000 });

/** Compares what is in the window, once the pointer is nowhere and nothing has the focus. */
async function looksLike(page: Page, name: string, fullPage = false) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expect(page).toHaveScreenshot(`${name}.png`, { fullPage });
}

test('the whole story', async ({ page }) => {
  await open(page);
  await looksLike(page, 'whole');
});

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });
  test('the whole story in the dark', async ({ page }) => {
    await open(page);
    await looksLike(page, 'whole-dark');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the story runs down the page', async ({ page }) => {
    await open(page);
    await page.mouse.move(0, 0);
    await expect(page.locator('.timeline-part')).toHaveScreenshot('phone.png');
  });
});

test('an event beside its report, on which reports differ', async ({ page }) => {
  await open(page, '#agreements');
  await expectOpen(page, 'agreements');
  await looksLike(page, 'event');
});

for (const { folder, locale } of OTHERS) {
  test.describe(`in ${locale}`, () => {
    // Asked for by who prefers it, so that no other language is offered.
    test.use({ locale });
    test(`${folder}: an event beside its report`, async ({ page }) => {
      await open(page, `${folder}/#agreements`);
      await expectOpen(page, 'agreements');
      await looksLike(page, `event-${folder}`);
    });

    test.describe('on a phone', () => {
      test.use({ viewport: { width: 390, height: 844 } });
      test(`${folder}: the story runs down the page`, async ({ page }) => {
        await open(page, `${folder}/`);
        await looksLike(page, `phone-${folder}`);
      });
    });
  });
}

test('true proportion', async ({ page }) => {
  await open(page, '#/1/axis=proportional');
  await looksLike(page, 'proportional');
});

test('lanes by theme', async ({ page }) => {
  await open(page, '#/1/lanes=theme');
  await looksLike(page, 'lanes');
});

test('a fold opened', async ({ page }) => {
  await open(page, '#/1/open=2018-01-01');
  await looksLike(page, 'fold-open');
});

test('a thousand events', async ({ page }) => {
  await openGenerated(page, 1_000);
  await looksLike(page, 'thousand');
});

test('from nine years to one hour nothing jumps', async ({ page }) => {
  await open(page);
  const marks = page.locator('.plot a.mark');
  const titled = () =>
    marks.evaluateAll((marks) =>
      marks.filter((mark) => getComputedStyle(mark).visibility === 'visible').map((mark) => mark.getAttribute('href')),
    );
  const rows = () => marks.evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).offsetTop));
  const first = await rows();
  const stops = new Map([[4, 'days'], [10, 'day'], [20, 'hours']]);
  for (let turn = 1; await page.getByRole('button', { name: 'Zoom in', exact: true }).isEnabled(); turn += 1) {
    const [before, at, last] = [await titled(), await sign(page, 'summit'), await shown(page)];
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    const now = await changed(page, last);
    expect(now.days).toBeLessThan(last.days);
    expect(Math.abs((await place(page, 'summit')) - at.x), 'what is under the pointer stays').toBeLessThan(1.5);
    expect(await titled(), 'no title goes').toEqual(expect.arrayContaining(before));
    expect(await rows(), 'no mark changes its row').toEqual(first);
    const stop = stops.get(turn);
    if (stop) await looksLike(page, `zoom-${stop}`);
  }
  expect((await shown(page)).days * 24).toBeLessThan(1.5);
  await looksLike(page, 'zoom-hour');
});
