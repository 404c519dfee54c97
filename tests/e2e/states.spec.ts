// States that come one after another faster than a reader would notice, or on another medium: what is left of the one
// before must not show in the next.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectClosed, hash, live, mark, open } from './screen';

test('an address that waits to be written is dropped by the next change', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await page.locator('.plot').focus();
  await page.keyboard.press('+');
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled();
  await page.keyboard.press('0');
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeDisabled();
  await page.clock.runFor(2_000);
  expect(await hash(page)).toBe('');
});

test('Back drops an address that waits to be written', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await mark(page, 'summit').click();
  await expect.poll(() => hash(page)).toBe('#summit');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled();
  await page.goBack();
  await expectClosed(page);
  await page.clock.runFor(2_000);
  expect(await hash(page)).toBe('');
});

test('a list that was opened by its address is short again when the panel is closed', async ({ page }) => {
  await open(page, '#summit');
  await expect(page.locator('#summit .rests')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(page.locator('.rests:visible')).toHaveCount(0);
  await expect(page.locator('#summit .more')).toBeVisible();
});

test('a passage that was opened by its anchor is chosen, and no longer when another is', async ({ page }) => {
  await open(page, '#_c3');
  await expect(page.locator('.report .chosen').first()).toBeVisible();
  const colour = () =>
    page.locator('.report .run mark').evaluateAll((marks) => {
      const chosen = getComputedStyle(document.querySelector('.report .chosen mark')!).backgroundColor;
      const painted = marks.filter((mark) => getComputedStyle(mark).backgroundColor === chosen);
      return painted.every((mark) => mark.parentElement!.classList.contains('chosen'));
    });
  expect(await colour()).toBe(true);
  await page.locator('.report.open .run:not(.chosen)').last().click();
  await expect.poll(colour).toBe(true);
});

test('places of the page leave what was chosen alone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'To scale' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name: 'Reports' }).click();
  await expect(page.locator('#_reports')).toBeInViewport();
  await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled();
});

for (const address of ['', '#agreements']) {
  test(`on paper everything is in the page's flow (${address || 'nothing open'})`, async ({ page }) => {
    await open(page, address);
    const events = await page.locator('.event-detail').count();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.evidence')).toHaveCSS('position', 'static');
    await expect(page.locator('.event-detail:visible')).toHaveCount(events);
    await expect(page.locator('.event-detail .rests:visible')).toHaveCount(events);
    await expect(page.locator('.notes')).toBeVisible();
    // The whole texts and the sums are for the screen.
    await expect(page.locator('.report:visible, #_matrix:visible, #_corpus:visible, .toolbar:visible')).toHaveCount(0);
  });
}

test('where the system chooses the colours, what is chosen has a frame', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '#agreements');
  for (const chosen of ['.plot .selected .mark', '.report .chosen mark']) {
    await expect(page.locator(chosen).first()).toHaveCSS('outline-style', 'solid');
  }
});

test.describe('390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('there is no hidden axis: the wheel scrolls, and no key or tap moves a window', async ({ page }) => {
    await open(page);
    await mark(page, 'summit').focus();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await page.keyboard.press('+');
    await page.keyboard.press('p');
    await page.locator('.strip').click({ position: { x: 20, y: 6 } });
    await expect(page.locator('#_timeline')).toHaveClass(/\bfolded\b/);
    await page.reload();
    await live(page);
    expect(await hash(page)).toBe('');
  });
});
