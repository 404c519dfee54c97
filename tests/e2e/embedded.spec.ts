// In a frame of another page (`?embed`): the drawing and what is opened, no wider than the frame, and how high it is.
import type { Page } from '@playwright/test';
import { event, events } from './corpus';
import { expect, test } from './fixtures';

/** A page of somebody's with the timeline in a frame, as README shows it. */
async function host(page: Page, width: number) {
  await page.route('**/host.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><body style="margin: 0">
      <iframe src="./?embed" title="Timeline" style="border: 0; width: ${width}px" height="300"></iframe>
      <script>addEventListener('message', ({ data, source }) => {
        for (const frame of document.querySelectorAll('iframe')) {
          if (frame.contentWindow === source && data.sourceline === 'height') frame.height = data.px;
        }
      });</script>`,
  }));
  await page.goto('./host.html');
  return page.frameLocator('iframe');
}

for (const width of [320, 600, 1000]) {
  test(`a frame of ${width} px has the drawing whole, and nothing around it`, async ({ page }) => {
    const frame = await host(page, width);
    await expect(frame.locator('.evidence.live')).toBeAttached();
    const sizes = () => frame.locator('body').evaluate((body) => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      high: Math.ceil(body.getBoundingClientRect().height) - innerHeight,
    }));
    // The host made the frame as high as it was told: nothing is left to scroll.
    await expect.poll(sizes).toEqual({ wide: 0, high: 0 });
    await expect(frame.locator('#_timeline a.mark .label')).toHaveCount(events.length);
    for (const chrome of ['.masthead nav', '.sources', '.lanes', '.legend', '.toolbar', '#_events', '#_reports', '.colophon']) {
      await expect(frame.locator(chrome).first(), chrome).toBeHidden();
    }
    await frame.locator('#_timeline a.mark[href="#summit"]').click();
    await expect(frame.locator('.evidence.open [id="summit"] .summary')).toHaveText(event('summit').summary);
    const whole = frame.getByRole('link', { name: 'The whole timeline, with its sources' });
    await expect(whole).toHaveAttribute('target', '_blank');
    await expect(whole).toHaveAttribute('href', /^[^?]*\/(#summit)?$/);
  });
}
