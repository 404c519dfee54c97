// The page in Korean and Chinese: drawn before the program is there, taken over as it stands, nothing left in English but what the
// document says, and nothing cut. A preference offers, and never switches.
import { expect, test } from './fixtures';
import { cut, leftInEnglish, OTHERS } from './languages';
import { expectOpen, live, mark, open } from './screen';

/** The states whose words are looked at: those that can be reached by an address, as it is in another language. */
const STATES = [
  '', '#summit', '#agreements', '#/1/lanes=theme', '#/1/lanes=place', '#/1/axis=proportional', '#/1/disagreement=agreement-count',
  '#/1/report=news-az', '#/1/sentence=news-az:465-617', '#/1/without=news-az', '#/1/without=news-az,saif-rahman', '#/1/find=missile', '#/1/find=nothinghasthis',
  '#/1/basis=derived', '#/1/event=summit&reading=yes', '#/1/since=2026-01-05&until=2026-01-05&certain=yes', '#/1/event=nobody', '#nobody', '#/1/nonsense=1',
  '#/1/open=2018-01-01',
];

for (const { folder, tag, locale, own } of OTHERS) {
  test.describe(`${folder}/`, () => {
    test.use({ locale });

    test('the page says its language, and marks what is in another', async ({ page }) => {
      await page.goto(`./${folder}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('title')).toHaveAttribute('lang', 'en');
      await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
      await live(page);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      for (const part of ['.mark .label', '.event-detail h3 bdi', '.event-detail .summary bdi', '.report .text', 'q']) {
        const foreign = await page.locator(part).evaluateAll((parts) => parts.map((part) => part.closest('[lang]')?.getAttribute('lang')));
        expect(new Set(foreign), part).toEqual(new Set(['en']));
      }
    });

    for (const [width, height] of [[1280, 800], [768, 1024], [390, 844], [320, 700]]) {
      test(`at ${width} px nothing is left in English, and nothing is cut`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.setViewportSize({ width, height });
        for (const state of width === 1280 || width === 390 ? STATES : STATES.slice(0, 2)) {
          await page.goto('about:blank');
          await open(page, `${folder}/${state}`);
          await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = true; });
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          expect.soft(await leftInEnglish(page, 'missile nothinghasthis nobody'), `English at ${state}`).toEqual([]);
          await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = false; });
          expect.soft(await cut(page), `cut at ${state}`).toEqual([]);
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `sideways at ${state}`).toBeLessThanOrEqual(0);
        }
      });
    }

    test('what opens by hand has no English either', async ({ page }) => {
      await open(page, `${folder}/`);
      await page.getByRole('searchbox').fill('lee');
      await expect(page.locator('.found ol li').first()).toBeVisible();
      await page.locator('.choose').click();
      await expect(page.locator('.filters')).toBeVisible();
      expect.soft(await leftInEnglish(page, 'lee'), 'filters').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.help-button').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await leftInEnglish(page, 'lee'), 'help').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.verify button').click();
      await expect(page.locator('.verify.same')).toBeVisible();
      expect.soft(await leftInEnglish(page, 'lee'), 'verified').toEqual([]);
      await page.locator('.matrix td a').first().focus();
      expect.soft(await leftInEnglish(page, 'lee'), 'a cell').toEqual([]);
      await page.locator('#_corpus a.sentence').first().focus();
      expect.soft(await leftInEnglish(page, 'lee'), 'a sentence').toEqual([]);
    });

    test('a document of its own is told in it', async ({ page }) => {
      await page.route('**/made.json', (route) => route.fulfill({ path: new URL('../../dist/index.html', import.meta.url).pathname }));
      await page.goto(`./${folder}/open.html?document=made.json`);
      await expect(page.locator('.refused')).toBeVisible();
      expect(await leftInEnglish(page).then((found) => found.filter((words) => !/made\.json|sourceline\/1/.test(words)))).toEqual([]);
    });

    test('a preference offers, and never switches', async ({ page }) => {
      await open(page, '#summit');
      await expectOpen(page, 'summit');
      const offer = page.locator('.language-offer');
      await expect(offer).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(offer).toHaveAttribute('lang', tag);
      await offer.getByRole('link').click();
      await page.waitForURL(`**/${folder}/#summit`);
      await live(page);
      await expectOpen(page, 'summit');
      await expect(offer).toHaveCount(0);
      // Whoever goes back has said what they want.
      await page.locator('.languages summary').click();
      await page.locator('.languages').getByRole('link', { name: 'English' }).click();
      await page.waitForURL(/\/where\/#summit$/);
      await live(page);
      await expect(offer).toHaveCount(0);
    });

    test('an offer that is put away stays away', async ({ page }) => {
      await open(page);
      await page.locator('.language-offer button').click();
      await expect(page.locator('.language-offer')).toHaveCount(0);
      await page.reload();
      await live(page);
      await expect(page.locator('.language-offer')).toHaveCount(0);
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });
      test('it can be read, and led from', async ({ page }) => {
        await page.goto(`./${folder}/`);
        await page.locator('.languages summary').click();
        await page.locator('.languages').getByRole('link', { name: 'English' }).click();
        await expect(page).toHaveURL(/\/where\/$/);
        await page.locator('.languages summary').click();
        await page.locator('.languages').getByRole('link', { name: own }).click();
        await expect(page).toHaveURL(new RegExp(`/${folder}/$`));
        await expect(mark(page, 'summit')).toHaveAttribute('href', '#summit');
      });
    });
  });
}

test.describe('in English', () => {
  test('nobody is offered what they have', async ({ page }) => {
    await open(page);
    await expect(page.locator('.evidence.live')).toBeAttached();
    await expect(page.locator('.language-offer')).toHaveCount(0);
  });
});
