// Giving files to the page, as a reader does.
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';

/** Chooses a file in the menu. */
export async function choose(page: Page, name: string, text: string) {
  await menu(page);
  await chooseAtOnce(page, name, text);
}

/** Chooses a file without waiting for anything. */
export async function chooseAtOnce(page: Page, name: string, text: string) {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Opens the menu of files. */
export const menu = (page: Page) => page.locator('.filing > summary').click();

/** What happens to the page with a file: it is held over it, or let go there; or pasted where something has the focus. */
export async function happen(page: Page, type: 'dragover' | 'dragleave' | 'drop' | 'paste', file: { name: string; text: string } | { pasted: string }, on = 'body') {
  await page.evaluate(
    ([type, file, on]) => {
      const data = new DataTransfer();
      if ('pasted' in file) data.setData('text/plain', file.pasted);
      else data.items.add(new File([file.text], file.name));
      const how = { bubbles: true, cancelable: true };
      const event = type === 'paste' ? new ClipboardEvent(type, { ...how, clipboardData: data }) : new DragEvent(type, { ...how, dataTransfer: data });
      document.querySelector(on)!.dispatchEvent(event);
    },
    [type, file, on] as const,
  );
}

/** What was saved. */
export async function saved(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Presses “Save” in the menu, which is open. */
export async function save(page: Page): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save-file').click()]);
  return download;
}

/** Makes files come in as far as their beginning, and no further. */
export async function stalled(page: Page) {
  await page.evaluate(() => {
    Blob.prototype.stream = () => new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"format": ')) });
  });
}
