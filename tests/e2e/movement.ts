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

/** Where an event's sign stands, in px from the window's left edge. */
export async function place(page: Page, id: string): Promise<number> {
  const box = (await page.locator(`.plot a.mark[href="#${id}"] .glyph`).boundingBox())!;
  return box.x + box.width / 2;
}

/** The middle of an event's sign. */
export async function sign(page: Page, id: string): Promise<{ x: number; y: number }> {
  const glyph = page.locator(`.plot a.mark[href="#${id}"] .glyph`);
  await glyph.scrollIntoViewIfNeeded();
  const box = (await glyph.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A place in the drawing at which no mark stands. */
export function emptySpot(page: Page): Promise<{ x: number; y: number }> {
  return page.locator('.plot').evaluate((plot) => {
    const box = plot.getBoundingClientRect();
    for (let y = box.top + 60; y < Math.min(box.bottom, innerHeight) - 20; y += 6) {
      for (let x = box.left + 200; x < box.right - 200; x += 20) {
        const near = [-8, 0, 8].map((dx) => document.elementFromPoint(x + dx, y));
        if (near.every((hit) => hit && plot.contains(hit) && !hit.closest('a, button'))) return { x, y };
      }
    }
    throw new Error('the drawing is full');
  });
}

/** Waits until the window has other ends than before, and gives them. */
export async function changed(page: Page, before: { from: number; to: number }) {
  await expect.poll(() => shown(page), 'the window has changed').not.toMatchObject({ from: before.from, to: before.to });
  return shown(page);
}

/** Lets the browser draw, and so dispatch what was collected. */
export const frames = (page: Page, count = 2) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  }, count);

/** Presses a button of the drawing several times. */
export async function zoomIn(page: Page, times: number) {
  for (let press = 0; press < times; press += 1) {
    const before = await shown(page);
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await changed(page, before);
  }
}

export const scrolled = (page: Page) => page.evaluate(() => scrollY);
