// Contrast, sizes and focus, measured in the page as it is drawn, in the states that axe is run in.
//
// The main controls, of 44 px where fingers press (a coarse pointer, or no wider than 600 px): buttons, fields and menus, the
// entries of the legend, passages in what is open, and on a phone the marks. On the axis a mark is 24 px high; there the list,
// whose links have 44, is the way for a finger that misses.
import { expect, test } from './fixtures';
import { cut, rings, sideways, signs, space, targets, texts } from './measures';
import { REACHED, reach, reachedAt } from './reached';
import { open } from './screen';

const named = (...names: string[]) => REACHED.filter(({ name }) => names.includes(name));
const scripted = (width: number) => reachedAt(width).filter(({ name }) => !['not awake', 'without scripts'].includes(name));
const MAIN = 'button:not(.cluster, .passing, .crease, .and-more, .sign), .lanes, input:is([type="search"], [type="file"]), .save-as select, :is(.sources, .filing) > summary, .entry, .panel-bar .close, .found li a';

for (const width of [320, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: width > 600 ? 800 : 844 } });
    for (const state of scripted(width)) {
      test(`contrast of texts and signs: ${state.name}`, async ({ page }) => {
        test.setTimeout(60_000);
        await reach(page, state);
        const more = { colorScheme: 'light', contrast: 'more' } as const;
        for (const media of [{ colorScheme: 'light', contrast: 'no-preference' } as const, { colorScheme: 'dark', contrast: 'no-preference' } as const, ...(state.within ? [] : [more])]) {
          await page.emulateMedia(media);
          const where = `${media.colorScheme}, ${media.contrast}`;
          expect.soft(await texts(page, 7, 12), where).toEqual([]);
          expect.soft(await signs(page), where).toEqual([]);
        }
        expect.soft(await targets(page, undefined)).toEqual([]);
        expect.soft(await sideways(page)).toEqual([]);
      });
    }
  });
}

for (const [width, height] of [[390, 844], [1024, 768]]) {
  test.describe(`touch, ${width} px`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });
    for (const state of named('plain', 'an event open', 'a disagreement open', 'the filters', 'words found', 'the menu of reports', 'the menu of files', 'a file opened', 'a file refused', 'a report switched off', 'a bad link', 'filtered', 'the help')) {
      test(`main controls have 44 px: ${state.name}`, async ({ page }) => {
        await reach(page, state);
        const main = width < 600 ? `${MAIN}, .plot .mark, a.passage` : MAIN;
        expect(await targets(page, { of: main, px: 44 })).toEqual([]);
      });
    }
  });
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test.describe(`focus, ${width} px`, () => {
    test.use({ viewport: { width, height } });
    for (const state of named('plain', 'an event open', 'a passage open', 'a disagreement open', 'the filters', 'words found', 'filtered', 'the help', 'a report switched off')) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`is seen on everything: ${state.name}, ${colorScheme}`, async ({ page }) => {
          test.setTimeout(60_000);
          await page.emulateMedia({ colorScheme });
          await reach(page, state);
          const within = state.name === 'the help' ? 'dialog' : ['the filters', 'words found'].includes(state.name) ? '.find' : 'body';
          const { faults, count } = await rings(page, within);
          expect(faults).toEqual([]);
          expect(count).toBeGreaterThan(0);
        });
      }
    }
  });
}

for (const width of [320, 1280]) {
  test.describe(`text spacing, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    test('loses nothing in the list, in an event and in the reader', async ({ page }) => {
      await open(page);
      await space(page);
      expect(await cut(page, '.events, .reports')).toEqual([]);
      for (const state of named('an event open', 'a passage open', 'a disagreement open', 'a sentence asked', 'why this order')) {
        await page.goto('about:blank');
        await reach(page, state);
        await space(page);
        expect(await cut(page, '.evidence'), state.name).toEqual([]);
        if (width === 320) expect(await sideways(page), state.name).toEqual([]);
      }
    });
  });
}

test('where the system chooses the colours, signs and what is chosen are seen', async ({ page }) => {
  await open(page, '#summit');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  expect(await texts(page, 7, 12)).toEqual([]);
  expect(await signs(page)).toEqual([]);
  expect((await rings(page)).faults).toEqual([]);
});

test('nothing moves for who asks for less motion', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'To scale' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('#_m0').focus();
  const moving = await page.evaluate(() => {
    const styled = [...document.querySelectorAll('body, body *')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return [document.getAnimations().length, styled.map((element) => element.outerHTML.slice(0, 80))];
  });
  expect(moving).toEqual([0, []]);
});
