// Moving the drawing: what the specs of movement share. What is measured is where marks stand and what the brush says, not
// how the drawing is built.
import { expect, type Page } from '@playwright/test';

/** The window, in days since the first, as the brush' handles say it. */
export function shown(page: Page): Promise<{ from: number; to: number; days: number }> {
  return page.locator('.strip').evaluate((strip) => {
    const value = (grip: string) => Number(strip.querySelector(`.grip.${grip}`)!.getAttribute('aria-valuenow'));
    const [from, to] = [value('start'), value('end')];
    return { from, to, days: to - from };
  });
}

/** Where an event stands on the axis, in px from the window's left edge: its sign begins a pixel after it. */
export async function place(page: Page, id: string): Promise<number> {
  return (await page.locator(`.plot a.mark[href="#${id}"] .glyph`).boundingBox())!.x - 1;
}

/** The place beside an event's sign, where on the axis the event stands. */
export async function sign(page: Page, id: string): Promise<{ x: number; y: number }> {
  const glyph = page.locator(`.plot a.mark[href="#${id}"] .glyph`);
  await glyph.scrollIntoViewIfNeeded();
  const box = (await glyph.boundingBox())!;
  return { x: box.x - 1, y: box.y + box.height / 2 };
}

/** A place in the drawing with no mark near it: fingers are wide, and browsers take them to the next link. */
export function emptySpot(page: Page, near = 8): Promise<{ x: number; y: number }> {
  return page.locator('.plot').evaluate((plot, near) => {
    const box = plot.getBoundingClientRect();
    const offsets = Array.from({ length: Math.ceil((2 * near) / 8) + 1 }, (_, at) => at * 8 - near);
    for (let y = box.top + 60; y < Math.min(box.bottom, innerHeight) - 20; y += 6) {
      for (let x = box.left + 200; x < box.right - 200; x += 20) {
        const around = offsets.flatMap((dx) => offsets.map((dy) => document.elementFromPoint(x + dx, y + dy)));
        if (around.every((hit) => hit && plot.contains(hit) && !hit.closest('a, button'))) return { x, y };
      }
    }
    throw new Error('the drawing is full');
  }, near);
}

/** Waits until the window has other ends than before and rests, and gives them. */
export async function changed(page: Page, before: { from: number; to: number }) {
  await expect.poll(() => shown(page), 'the window has changed').not.toMatchObject({ from: before.from, to: before.to });
  // What hands did last is told with the next frame.
  let [last, now] = [before, await shown(page)];
  while (now.from !== last.from || now.to !== last.to) {
    await frames(page, 3);
    [last, now] = [now, await shown(page)];
  }
  return now;
}

/** Lets the browser draw, and so dispatch what was collected. */
export const frames = (page: Page, count = 2) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  }, count);

/** Presses the button that zooms in several times, or until it goes no closer. */
export async function zoomIn(page: Page, times: number) {
  const closer = page.getByRole('button', { name: 'Zoom in', exact: true });
  for (let press = 0; press < times && (await closer.isEnabled()); press += 1) {
    const before = await shown(page);
    await closer.click();
    await changed(page, before);
  }
}

export const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Waits until the page has scrolled away from where it was and rests there: a browser may drop a key that scrolls while it is
 * still on the way of the one before. */
export async function scrolledAway(page: Page, from: number) {
  await expect.poll(() => scrolled(page), 'the page scrolls').not.toBe(from);
  let [last, now] = [from, await scrolled(page)];
  while (now !== last) {
    await frames(page, 3);
    [last, now] = [now, await scrolled(page)];
  }
  return now;
}
