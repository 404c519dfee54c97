// The overview's brush: the window as a box with two handles, for hands and for keys.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { open } from './screen';
import { changed, frames, shown, zoomIn } from './movement';

const grip = (page: Page, name: 'start' | 'end' | 'whole') => page.locator(`.grip.${name}`);

async function strip(page: Page) {
  return (await page.locator('.strip').boundingBox())!;
}

async function middle(page: Page, name: 'start' | 'end' | 'whole') {
  const box = (await grip(page, name).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags from a place by so much, and waits for what becomes of the window. */
async function drag(page: Page, { x, y }: { x: number; y: number }, dx: number) {
  const before = await shown(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + 15, { steps: 3 });
  await page.mouse.move(x + dx, y - 15, { steps: 3 });
  await page.mouse.up();
  await frames(page);
  return changed(page, before);
}

test('a handle resizes the window, the box moves it, and a drag beside it draws a new one', async ({ page }) => {
  await open(page);
  const whole = await shown(page);
  const { x, y, width } = await strip(page);
  const perPx = whole.days / width;

  const started = await drag(page, await middle(page, 'start'), 300);
  expect(started.to).toBe(whole.to);
  expect(Math.abs(started.from - 300 * perPx), 'as far as the hand went').toBeLessThan(2 * perPx);
  const ended = await drag(page, await middle(page, 'end'), -500);
  expect(Math.abs(ended.from - started.from)).toBeLessThan(0.01);
  expect(Math.abs(whole.to - ended.to - 500 * perPx)).toBeLessThan(2 * perPx);
  const moved = await drag(page, await middle(page, 'whole'), 200);
  expect(Math.abs(moved.from - ended.from - 200 * perPx)).toBeLessThan(2 * perPx);
  expect(Math.abs(moved.days - ended.days), 'as long as it was').toBeLessThan(0.01);
  const drawn = await drag(page, { x: x + 100, y: y + 12 }, 150);
  expect(Math.abs(drawn.from - 100 * perPx)).toBeLessThan(2 * perPx);
  expect(Math.abs(drawn.days - 150 * perPx)).toBeLessThan(2 * perPx);
  const clicked = await (async () => {
    await page.mouse.click(x + 800, y + 12);
    return changed(page, drawn);
  })();
  expect(clicked.from).toBeGreaterThan(drawn.to);
  // A drag from right to left is the same window as one from left to right.
  const backwards = await drag(page, { x: x + 250, y: y + 12 }, -150);
  expect(backwards.from).toBeCloseTo(drawn.from, 0);
  expect(backwards.to).toBeCloseTo(drawn.to, 0);
});

test('where all is shown, a drag across the strip draws a window', async ({ page }) => {
  await open(page);
  const whole = await shown(page);
  const { x, y, width } = await strip(page);
  const drawn = await drag(page, { x: x + 0.3 * width, y: y + 12 }, 0.2 * width);
  expect(drawn.from / whole.days).toBeCloseTo(0.3, 2);
  expect(drawn.to / whole.days).toBeCloseTo(0.5, 2);
});

test('a handle that is taken past the other becomes the other, and the window never leaves the axis', async ({ page }) => {
  await open(page);
  const whole = await shown(page);
  const { width } = await strip(page);
  await drag(page, await middle(page, 'start'), 0.5 * width);
  const flipped = await drag(page, await middle(page, 'end'), -0.8 * width);
  expect(flipped.from / whole.days).toBeCloseTo(0.2, 1);
  expect(flipped.to / whole.days).toBeCloseTo(0.5, 1);
  const left = await drag(page, await middle(page, 'whole'), -width);
  expect(left.from).toBe(0);
  expect(left.days).toBeCloseTo(flipped.days, 0);
});

test('what the drawing shows is what the brush says', async ({ page }) => {
  await open(page);
  const { x, width } = await strip(page);
  const { days } = await shown(page);
  await page.locator('.plot').focus();
  for (const key of ['+', '+', 'ArrowLeft', 'ArrowLeft', '+', 'p', '+', '+', 'End']) {
    await page.keyboard.press(key);
    await frames(page);
    const { from, to } = await shown(page);
    const window = (await page.locator('.strip .window').boundingBox())!;
    expect(Math.abs(window.x - x - (from / days) * width), key).toBeLessThan(1);
    expect(Math.abs(window.width - Math.max(((to - from) / days) * width, 3)), key).toBeLessThan(1);
    const frame = (await grip(page, 'whole').boundingBox())!;
    expect(frame.x, key).toBeGreaterThanOrEqual(x - 0.5);
    expect(frame.x, key).toBeLessThanOrEqual(window.x + 0.5);
    expect(frame.x + frame.width, key).toBeGreaterThanOrEqual(window.x + window.width - 1);
    expect(frame.x + frame.width, key).toBeLessThanOrEqual(x + width + 0.5);
  }
});

for (const width of [600, 900, 1280]) {
  test(`its handles are large enough for a finger at any zoom, and nothing covers them (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const times of [0, 2, 12]) {
      await zoomIn(page, times);
      await page.locator('.overview').scrollIntoViewIfNeeded();
      for (const name of ['start', 'end', 'whole'] as const) {
        const box = (await grip(page, name).boundingBox())!;
        expect(box.width, `${name} at ${times}`).toBeGreaterThanOrEqual(24);
        expect(box.height).toBeGreaterThanOrEqual(24);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        const { x, y } = await middle(page, name);
        expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.getAttribute('data-grip'), { x, y }), name).toBe(name);
      }
    }
  });
}

test('by keys: an end and the whole move by steps and to the edges, and say where they are', async ({ page }) => {
  await open(page);
  const whole = await shown(page);
  const press = async (name: 'start' | 'end' | 'whole', key: string) => {
    const before = await shown(page);
    await grip(page, name).press(key);
    const after = await changed(page, before);
    await expect(grip(page, name)).toBeFocused();
    return after;
  };
  const started = await press('start', 'PageUp');
  expect(started).toMatchObject({ to: whole.to });
  expect(started.from / whole.days).toBeCloseTo(0.5, 2);
  const ended = await press('end', 'PageDown');
  expect(ended.to / whole.days).toBeCloseTo(0.75, 2);
  const nudged = await press('start', 'ArrowLeft');
  expect(nudged.from).toBeLessThan(ended.from);
  expect((await press('start', 'ArrowRight')).from).toBeGreaterThan(nudged.from);
  const before = await shown(page);
  const later = await press('whole', 'ArrowRight');
  expect(later.from).toBeGreaterThan(before.from);
  expect(Math.abs(later.days - before.days)).toBeLessThan(0.01);
  expect((await press('whole', 'Home')).from).toBe(0);
  expect((await press('whole', 'End')).to).toBe(whole.to);
  expect((await press('start', 'Home')).from).toBe(0);
  // An end that is taken to the other stops an hour before it.
  expect((await press('start', 'End')).days).toBeCloseTo(1 / 24, 2);
});

test('its parts are sliders that tell dates', async ({ page }) => {
  await open(page);
  const [start, end, window] = ['Start of the window', 'End of the window', 'Window'].map((name) => page.getByRole('slider', { name, exact: true }));
  const date = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`;
  await expect(start).toHaveAttribute('aria-valuetext', new RegExp(`^${date}$`));
  await expect(end).toHaveAttribute('aria-valuetext', new RegExp(`^${date}$`));
  await expect(window).toHaveAttribute('aria-valuetext', new RegExp(`^${date} to ${date}$`));
  await zoomIn(page, 14);
  await expect(start).toHaveAttribute('aria-valuetext', new RegExp(`^${date}, \\d\\d:\\d\\d$`));
  for (const slider of [start, end, window]) {
    const [min, now, max] = await slider.evaluate((slider) => ['min', 'now', 'max'].map((name) => Number(slider.getAttribute(`aria-value${name}`))));
    expect(min).toBeLessThanOrEqual(now);
    expect(now).toBeLessThanOrEqual(max);
  }
  // What is only to be seen is not told.
  await expect(page.locator('.overview :is(.ribbons, .traces, .years)[aria-hidden="true"]')).toHaveCount(3);
});
