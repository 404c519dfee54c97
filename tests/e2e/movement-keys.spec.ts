// Moving the drawing with keys, and with the buttons that do the same.
import { expect, test } from './fixtures';
import { mark, open } from './screen';
import { changed, frames, place, scrolled, scrolledAway, shown, zoomIn } from './movement';

test('Shift and arrows, and the page keys, move by a whole window; Home and End to the ends', async ({ page }) => {
  await open(page);
  await zoomIn(page, 3);
  await page.locator('.plot').focus();
  const press = async (key: string) => {
    const before = await shown(page);
    await page.keyboard.press(key);
    return changed(page, before);
  };
  const first = await press('Home');
  expect(first.from).toBe(0);
  const next = await press('Shift+ArrowRight');
  expect(next.from, 'where the last window ended').toBeCloseTo(first.to, 1);
  const third = await press('PageDown');
  expect(third.from).toBeCloseTo(next.to, 1);
  const back = await press('PageUp');
  expect(back.from).toBeCloseTo(next.from, 1);
  expect((await press('Shift+ArrowLeft')).from).toBeCloseTo(0, 1);
  const last = await press('End');
  const total = Number(await page.locator('.grip.end').getAttribute('aria-valuemax'));
  expect(last.to).toBe(total);
  expect(await scrolled(page)).toBe(0);
  // There and back the zoom is the same: so is what Home shows.
  expect((await press('Home')).to).toBeCloseTo(first.to, 1);
});

test('where all is shown, keys that move are the page’s', async ({ page }) => {
  await open(page);
  await page.locator('.plot').focus();
  await page.keyboard.press('PageDown');
  expect(await scrolledAway(page, 0)).toBeGreaterThan(100);
  await page.keyboard.press('Home');
  await expect.poll(() => scrolled(page)).toBe(0);
});

test('z zooms to the event that has the focus, or to the open one', async ({ page }) => {
  await open(page);
  const whole = await shown(page);
  await mark(page, 'summit').focus();
  await page.keyboard.press('z');
  const close = await changed(page, whole);
  expect(close.days, 'its day, with room').toBeLessThan(whole.days / 20);
  await expect(mark(page, 'summit')).toBeFocused();
  const plot = (await page.locator('.plot').boundingBox())!;
  const share = ((await place(page, 'summit')) - plot.x) / plot.width;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.6);
  await page.keyboard.press('0');
  await expect.poll(() => shown(page)).toEqual(whole);
  // With nothing in focus and nothing open there is nothing to zoom to.
  await page.locator('.plot').focus();
  await page.keyboard.press('z');
  await frames(page);
  expect(await shown(page)).toEqual(whole);
  await mark(page, 'missile-defense').click();
  await page.locator('.plot').focus();
  await page.keyboard.press('z');
  expect((await changed(page, whole)).from).toBeLessThan(400);
});

for (const mode of ['folded', 'proportional']) {
  test(`from nine years to an hour, by keys, and not closer (${mode})`, async ({ page }) => {
    await open(page);
    await page.locator('.plot').focus();
    if (mode === 'proportional') await page.keyboard.press('p');
    await expect(page.locator('#_timeline')).toHaveClass(new RegExp(`\\b${mode}\\b`));
    const closer = page.getByRole('button', { name: 'Zoom in' });
    for (let press = 0; press < 40 && (await closer.isEnabled()); press += 1) {
      const { days } = await shown(page);
      await page.keyboard.press('+');
      await expect.poll(async () => (await shown(page)).days).toBeLessThan(days);
    }
    await expect(closer).toBeDisabled();
    expect((await shown(page)).days).toBeCloseTo(1 / 24, 2);
    await page.keyboard.press('+');
    await frames(page);
    expect((await shown(page)).days).toBeCloseTo(1 / 24, 2);
    // The address keeps it.
    await expect.poll(async () => {
      const before = page.url();
      await page.waitForTimeout(400);
      return page.url() === before && before;
    }).toContain('from=');
    const there = await shown(page);
    await page.reload();
    await expect(page.locator('.evidence.live')).toBeAttached();
    await expect.poll(async () => Math.abs((await shown(page)).from - there.from)).toBeLessThan(0.002);
  });
}

test('what a key does says so where it is done, and a button does the same', async ({ page }) => {
  await open(page);
  const shortcuts = (await page.locator('.plot').getAttribute('aria-keyshortcuts'))!.split(' ');
  for (const name of ['Earlier', 'Later', 'Zoom in', 'Zoom out', 'Show everything', 'To scale']) {
    const key = await page.getByRole('button', { name, exact: true }).getAttribute('aria-keyshortcuts');
    expect(shortcuts, name).toContain(key);
  }
  expect(shortcuts).toEqual(expect.arrayContaining(['Shift+ArrowLeft', 'Shift+ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'z']));
  for (const [name, key] of [['Zoom in', '+'], ['Later', 'ArrowRight'], ['Earlier', 'ArrowLeft'], ['Zoom out', '-'], ['Show everything', '0']]) {
    const results = [];
    for (const act of [() => page.getByRole('button', { name, exact: true }).click(), () => page.locator('.plot').press(key)]) {
      await page.locator('.plot').press('0');
      if (name !== 'Zoom in') await zoomIn(page, 2);
      const before = await shown(page);
      await act();
      results.push(await changed(page, before));
    }
    expect(results[0], name).toEqual(results[1]);
  }
});
