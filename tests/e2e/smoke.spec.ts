// The page comes alive, and can be read where it cannot.
import { expect, test } from './fixtures';

test('the prerendered page is hydrated, not drawn anew', async ({ page }) => {
  await page.goto('./', { waitUntil: 'commit' });
  const heading = await page.locator('h1').elementHandle();
  // Trunk's loader sets this once the app's own `main` has run.
  await page.waitForFunction(() => 'wasmBindings' in window);
  // Yew hydrates in the turns that follow; two frames later it is done.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await heading?.evaluate((node) => node.isConnected)).toBe(true);
  await expect(page.locator('h1')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page can be read', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
  });
});
