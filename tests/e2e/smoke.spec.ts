// The page comes alive.
import { expect, test } from './fixtures';

test('the prerendered page is hydrated and answers', async ({ page }) => {
  await page.goto('./');
  const heading = await page.locator('h1').elementHandle();
  await page.getByRole('button').click();
  await expect(page.getByRole('button')).toHaveText('Pressed 1 times');
  // Hydrated, not drawn anew: the heading is still the very element that came with the page.
  expect(await heading?.evaluate((node) => node.isConnected)).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page can be read', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sourceline');
  });
});
