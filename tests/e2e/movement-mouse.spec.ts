// Moving the drawing with a mouse and its wheel.
import { expect, test } from './fixtures';
import { expectClosed, expectOpen, mark, open } from './screen';
import { changed, emptySpot, frames, place, scrolled, shown, sign, zoomIn } from './movement';

test('Ctrl and the wheel zoom where the pointer is: what is under it stays', async ({ page }) => {
  await open(page);
  const before = await shown(page);
  const { x, y } = await sign(page, 'summit');
  const other = await place(page, 'visit');
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (x - (await place(page, 'visit'))) / (x - other)).toBeGreaterThan(2);
  expect(Math.abs((await place(page, 'summit')) - x)).toBeLessThan(1.5);
  expect((await shown(page)).days).toBeLessThan(before.days);
  expect(await scrolled(page)).toBe(0);
  await expectClosed(page);
});

test('two fingers on a trackpad zoom as far as they part', async ({ page }) => {
  await open(page);
  const [{ x, y }, other] = [await sign(page, 'summit'), await place(page, 'visit')];
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  // What browsers tell of a pinch: a wheel with Ctrl, by a hundred for a zoom by e.
  for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, -100 * Math.log(1.1));
  await page.keyboard.up('Control');
  await expect.poll(async () => (x - (await place(page, 'visit'))) / (x - other)).toBeCloseTo(1.1 ** 10, 1);
  expect(Math.abs((await place(page, 'summit')) - x)).toBeLessThan(1.5);
});

test('the wheel scrolls the page until the drawing is entered, and again when it is left', async ({ page }) => {
  await open(page);
  await expect(page.locator('.how')).toContainText('click into the drawing');
  const whole = await shown(page);
  const spot = await emptySpot(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.wheel(0, 150);
  await expect.poll(() => scrolled(page)).toBe(150);
  expect(await shown(page)).toEqual(whole);

  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.click(spot.x, spot.y);
  await page.mouse.wheel(0, -200);
  const closer = await changed(page, whole);
  expect(closer.days).toBeLessThan(whole.days);
  expect(await scrolled(page)).toBe(0);
  // Out to the whole; from there on the page scrolls.
  await page.mouse.wheel(0, 900);
  await expect.poll(() => shown(page)).toEqual(whole);
  expect(await scrolled(page)).toBe(0);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(page)).toBe(120);
  expect(await shown(page)).toEqual(whole);

  await page.evaluate(() => scrollTo(0, 0));
  await zoomIn(page, 1);
  const zoomed = await shown(page);
  await page.locator('.masthead h1').click();
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.wheel(0, -200);
  await page.mouse.wheel(0, 150);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  expect(await shown(page)).toEqual(zoomed);
});

test('a drag takes along what is under the pointer, and nothing once all is shown', async ({ page }) => {
  await open(page);
  await zoomIn(page, 2);
  const spot = await emptySpot(page);
  const before = await place(page, 'summit');
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x - 60, spot.y + 20, { steps: 3 });
  await expect.poll(async () => (await place(page, 'summit')) - before).toBeCloseTo(-60, 0);
  await page.mouse.move(spot.x - 25, spot.y - 10, { steps: 3 });
  await expect.poll(async () => (await place(page, 'summit')) - before).toBeCloseTo(-25, 0);
  await page.mouse.up();
  await page.mouse.move(spot.x + 100, spot.y, { steps: 3 });
  await frames(page);
  expect((await place(page, 'summit')) - before).toBeCloseTo(-25, 0);

  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByRole('button', { name: 'Show everything' })).toBeDisabled();
  const whole = await shown(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x - 80, spot.y, { steps: 3 });
  await page.mouse.up();
  await frames(page);
  expect(await shown(page)).toEqual(whole);
});

test('a drag that ends on an event is no click on it', async ({ page }) => {
  await open(page);
  await zoomIn(page, 1);
  const { x, y } = await sign(page, 'summit');
  const before = await place(page, 'summit');
  await page.mouse.move(x + 10, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await place(page, 'summit')) - before).toBeCloseTo(30, 0);
  await expectClosed(page);
  await mark(page, 'summit').click();
  await expectOpen(page, 'summit');
});

test('a double click zooms in where the pointer is, with Shift out; on an event it opens it', async ({ page }) => {
  await open(page);
  const whole = await shown(page);
  const { x, y } = await emptySpot(page);
  const [left, right] = [await place(page, 'visit'), await place(page, 'summit')];
  await page.mouse.dblclick(x, y);
  await expect.poll(async () => (await place(page, 'summit')) - (await place(page, 'visit'))).toBeCloseTo((right - left) * 2.5, 0);
  expect(await place(page, 'summit'), 'around the pointer').toBeCloseTo(x + (right - x) * 2.5, 0);
  await page.keyboard.down('Shift');
  await page.mouse.dblclick(x, y);
  await page.keyboard.up('Shift');
  await expect.poll(() => shown(page)).toEqual(whole);

  await mark(page, 'summit').dblclick();
  await expectOpen(page, 'summit');
  expect(await shown(page)).toEqual(whole);
});

test('the panel of an event zooms to it', async ({ page }) => {
  await open(page, '#missile-defense');
  const before = await shown(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.getByRole('button', { name: 'Show on the axis' }).click();
  const now = await changed(page, before);
  // A year, with half a year's width of the axis on either side as far as there is any.
  expect(now.days).toBeLessThan(before.days);
  await expect(mark(page, 'missile-defense')).toBeInViewport();
  const bar = (await page.locator('.event:has(a[href="#missile-defense"]) .bar').boundingBox())!;
  const plot = (await page.locator('.plot').boundingBox())!;
  expect(bar.x, 'all its days are shown').toBeGreaterThanOrEqual(plot.x - 1);
  expect(bar.x + bar.width).toBeLessThanOrEqual(plot.x + plot.width + 1);
  expect(bar.width).toBeGreaterThan(plot.width * 0.4);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`nothing glides: from one frame to the next all stands where it stays (${reducedMotion})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await open(page);
    const acts = [
      () => page.keyboard.press('+'),
      () => page.keyboard.press('Shift+ArrowLeft'),
      () => page.keyboard.press('0'),
      async () => page.mouse.dblclick(...Object.values(await emptySpot(page)) as [number, number]),
      () => page.keyboard.press('End'),
    ];
    await page.locator('.plot').focus();
    for (const [at, act] of acts.entries()) {
      const before = await shown(page);
      // Every frame is looked at until a third of a second after the first change: there is what was, and what is, and
      // nothing between.
      const pictures = await page.evaluateHandle(() => {
        const places = () => [...document.querySelectorAll('.plot .glyph, .frame')].map((part) => part.getBoundingClientRect().left).join();
        const seen = new Set([places()]);
        const look = async () => {
          for (let end = performance.now() + 10_000; performance.now() < end; await new Promise(requestAnimationFrame)) {
            const before = seen.size;
            seen.add(places());
            if (before === 1 && seen.size === 2) end = performance.now() + 333;
          }
          return seen.size;
        };
        return { size: look() };
      });
      await act();
      expect(await pictures.evaluate(({ size }) => size), `act ${at}`).toBe(2);
      await changed(page, before);
    }
  });
}
