// Pictures of a page before and after its program takes it over.
import type { Page } from '@playwright/test';
import { live } from './screen';

/** Wakes a page as a reader's hand does, though none is over anything, and waits until all that comes with it is drawn. */
export async function wake(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('pointermove')));
  await live(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The pixels in which two pictures differ. A rounded corner that is painted again may be one part in 256 lighter; no eye sees
 * that. `parts` is how many may be passed over: letters over a band that fades are blended anew when they get a layer of their own. */
export function changed(page: Page, one: Buffer, other: Buffer, parts = 1): Promise<string[]> {
  return page.evaluate(async ([pictures, parts]) => {
    const [one, other] = await Promise.all(pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }));
    const found: string[] = [];
    for (let at = 0; at < one.data.length && found.length < 10; at += 4) {
      const by = [0, 1, 2].map((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]));
      if (Math.max(...by) > parts) found.push(`${(at / 4) % one.width},${Math.floor(at / 4 / one.width)}: ${by}`);
    }
    return found;
  }, [[one.toString('base64'), other.toString('base64')], parts] as const);
}
