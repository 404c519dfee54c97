// Moving the drawing with fingers.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectClosed, expectOpen, mark, open } from './screen';
import { changed, emptySpot, frames, place, scrolled, shown, sign, zoomIn } from './movement';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

type Point = { x: number; y: number };

/** Fingers on the screen. */
class Fingers {
  private constructor(private readonly session: CDPSession, private readonly page: Page) {}

  static async on(page: Page) {
    return new Fingers(await page.context().newCDPSession(page), page);
  }

  private send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    return this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Puts fingers down one after the other, takes each from here to there, and lifts them. */
  async drag(fingers: [Point, Point][], steps = 10) {
    for (let down = 1; down <= fingers.length; down += 1) await this.send('touchStart', fingers.slice(0, down).map(([from]) => from));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      await this.send('touchMove', fingers.map(([from, to]) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })));
      await frames(this.page, 1);
    }
    for (let left = fingers.length - 1; left >= 0; left -= 1) await this.send('touchEnd', fingers.slice(0, left).map(([, to]) => to));
    await frames(this.page);
  }
}

const by = ({ x, y }: Point, dx: number, dy = 0): Point => ({ x: x + dx, y: y + dy });

test('one finger along the axis pans once the drawing is zoomed in, and before that does nothing', async ({ page }) => {
  await open(page);
  const fingers = await Fingers.on(page);
  const whole = await shown(page);
  const spot = await emptySpot(page);
  await fingers.drag([[spot, by(spot, -120)]]);
  expect(await shown(page)).toEqual(whole);
  await zoomIn(page, 2);
  const before = await place(page, 'summit');
  const from = await emptySpot(page);
  await fingers.drag([[from, by(from, -120, 10)]]);
  // Browsers keep the first pixels to themselves, until they know that it is no tap.
  await expect.poll(async () => before - (await place(page, 'summit'))).toBeGreaterThan(90);
  expect(before - (await place(page, 'summit'))).toBeLessThan(121);
  expect(await scrolled(page)).toBe(0);
  await expectClosed(page);
});

test('one finger up the page scrolls it, zoomed in or not', async ({ page }) => {
  await open(page);
  const fingers = await Fingers.on(page);
  const spot = await emptySpot(page);
  await fingers.drag([[by(spot, 0, 100), by(spot, 5, -100)]]);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  await page.evaluate(() => scrollTo(0, 0));
  await zoomIn(page, 2);
  const zoomed = await shown(page);
  await fingers.drag([[by(spot, 0, 100), by(spot, 5, -100)]]);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  expect(await shown(page)).toEqual(zoomed);
});

test('two fingers zoom around their middle, and back', async ({ page }) => {
  await open(page);
  const fingers = await Fingers.on(page);
  const { x, y } = await sign(page, 'summit');
  const other = await place(page, 'visit');
  const [left, right] = [{ x: x - 40, y: y + 20 }, { x: x + 40, y: y + 20 }];
  await fingers.drag([[left, by(left, -80)], [right, by(right, 80)]]);
  const factor = async () => (x - (await place(page, 'visit'))) / (x - other);
  await expect.poll(factor).toBeGreaterThan(2.4);
  expect(await factor()).toBeLessThan(3.05);
  expect(Math.abs((await place(page, 'summit')) - x), 'what is between them stays').toBeLessThan(12);
  expect(await page.evaluate(() => visualViewport?.scale), 'the browser zooms nothing').toBe(1);
  await fingers.drag([[by(left, -80), left], [by(right, 80), right]]);
  await expect.poll(factor).toBeLessThan(1.3);
  await expectClosed(page);
});

test('two fingers along the axis pan', async ({ page }) => {
  await open(page);
  await zoomIn(page, 2);
  const fingers = await Fingers.on(page);
  const [{ x, y }, before, width] = [await emptySpot(page), await place(page, 'summit'), await shown(page)];
  await fingers.drag([[{ x: x - 60, y }, { x: x - 180, y }], [{ x: x + 60, y: y + 30 }, { x: x - 60, y: y + 30 }]]);
  await expect.poll(async () => before - (await place(page, 'summit'))).toBeGreaterThan(90);
  expect((await shown(page)).days / width.days).toBeGreaterThan(0);
  await expectClosed(page);
});

test('a pinch or a drag that begins and ends on events opens none; the next tap does', async ({ page }) => {
  await open(page);
  const fingers = await Fingers.on(page);
  const before = await shown(page);
  const [a, b] = [await sign(page, 'summit'), await sign(page, 'visit')];
  await fingers.drag([[a, by(a, 60)], [b, by(b, -60)]]);
  const zoomed = await changed(page, before);
  await expectClosed(page);
  const c = await sign(page, 'summit');
  await fingers.drag([[c, by(c, -60)]]);
  await changed(page, zoomed);
  await expectClosed(page);
  const box = (await mark(page, 'summit').boundingBox())!;
  await page.touchscreen.tap(box.x + 30, box.y + box.height / 2);
  await expectOpen(page, 'summit');
});

test('a double tap zooms in where it is; a tap on an event opens it', async ({ page }) => {
  await open(page);
  const { x, y } = await emptySpot(page, 32);
  const before = await place(page, 'summit');
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await expect.poll(() => place(page, 'summit')).toBeCloseTo(x + (before - x) * 2.5, 0);
  await page.getByRole('button', { name: 'Show everything' }).click();
  const box = (await mark(page, 'summit').boundingBox())!;
  await page.touchscreen.tap(box.x + 30, box.y + box.height / 2);
  await expectOpen(page, 'summit');
});

test('fingers take the brush: its box, its handles, a new one', async ({ page }) => {
  await open(page);
  const fingers = await Fingers.on(page);
  const middle = async (selector: string): Promise<Point> => {
    const box = (await page.locator(selector).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const whole = await shown(page);
  await page.locator('.overview').scrollIntoViewIfNeeded();
  const start = await middle('.grip.start');
  await fingers.drag([[start, by(start, 400)]]);
  const right = await changed(page, whole);
  expect(right.to).toBe(whole.to);
  expect(right.from / whole.days).toBeGreaterThan(0.38);
  const end = await middle('.grip.end');
  await fingers.drag([[end, by(end, -200)]]);
  const both = await changed(page, right);
  expect(both.from).toBeCloseTo(right.from, 1);
  expect(both.to).toBeLessThan(right.to);
  const box = await middle('.grip.whole');
  await fingers.drag([[box, by(box, -150)]]);
  const moved = await changed(page, both);
  expect(moved.days).toBeCloseTo(both.days, 0);
  expect(moved.from).toBeLessThan(both.from);
  const strip = (await page.locator('.strip').boundingBox())!;
  const beside = { x: strip.x + strip.width - 120, y: strip.y + 12 };
  await fingers.drag([[beside, by(beside, 80)]]);
  const drawn = await changed(page, moved);
  expect(drawn.from).toBeGreaterThan(moved.to);
  expect(drawn.days / whole.days).toBeCloseTo(80 / strip.width, 1);
});
