// The page comes alive, and can be read where it cannot.
import { expect, test } from './fixtures';
import { live } from './screen';

test('the prerendered page is hydrated, not drawn anew', async ({ page }) => {
  await page.goto('./', { waitUntil: 'commit' });
  const heading = await page.locator('h1').elementHandle();
  await live(page);
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
