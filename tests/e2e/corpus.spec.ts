// The corpus in sum: what the matrix and the strips have in common. Each has a spec of its own.
import { reports } from './corpus';
import { exported } from './export';
import { expect, test } from './fixtures';
import { contrasts, expectClosed, open } from './screen';
import { cell, expectShares } from './sums';

for (const width of [320, 390, 600, 768, 900]) {
  test(`at ${width} px neither scrolls sideways, and the matrix’s head stays in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    const cut = await page.locator('#_matrix table, #_matrix th, #_matrix td, #_corpus li').evaluateAll((parts) =>
      parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5).map((part) => part.textContent),
    );
    expect(cut).toEqual([]);
    await page.locator('#_matrix tbody tr').nth(20).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const heads = await page.locator('#_matrix thead th').evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().top)));
    expect(new Set(heads)).toEqual(new Set([0]));
    // By keys the passages lie over the foot of the window, never over what has the focus.
    await cell(page, 'summit', 0).focus();
    await page.keyboard.press('ArrowDown');
    const seen = await page.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect();
      return document.activeElement!.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
    });
    expect(seen).toBe(true);
    await expect(page.locator('.peek')).toBeInViewport();
  });
}

test('the masthead leads to both', async ({ page }) => {
  await open(page);
  for (const [name, id] of [['Who tells what', '_matrix'], ['Sentences', '_corpus']]) {
    await page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name }).click();
    await expect.poll(() => page.locator(`#${id}`).evaluate((part) => Math.abs(Math.round(part.getBoundingClientRect().top)))).toBeLessThan(60);
    await expectClosed(page);
  }
});

test('events, sums and reports come one after the other, as in the page', async ({ page }) => {
  await open(page);
  const tops = await page.locator('#_events, #_matrix, #_corpus, #_reports').evaluateAll((parts) =>
    parts.map((part) => [part.id, Math.round(part.getBoundingClientRect().top), Math.round(part.getBoundingClientRect().bottom)] as const),
  );
  expect(tops.map(([id]) => id)).toEqual(['_events', '_matrix', '_corpus', '_reports']);
  for (const [at, [id, top]] of tops.entries()) if (at > 0) expect(top, id).toBeGreaterThanOrEqual(tops[at - 1][2]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both are complete', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('#_matrix tbody tr:visible')).toHaveCount(exported.events.length);
    await expect(page.locator('#_corpus .shares:visible')).toHaveCount(reports.length);
    await expectShares(page);
    // A number leads to the first of its passages in the report.
    await cell(page, 'summit', 0).click();
    expect(new URL(page.url()).hash).toMatch(/^#_c\d+$/);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });
    test('words stand at least 7:1 on their paper, shapes 3:1', async ({ page }) => {
      await open(page);
      await page.locator('#_matrix [tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const found = await page.evaluate(() => {
        const paper = (element: Element): string => {
          for (let at: Element | null = element; at; at = at.parentElement) {
            const { backgroundColor } = getComputedStyle(at);
            if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
          }
          return 'white';
        };
        const found: { name: string; pair: [string, string]; least: number }[] = [];
        for (const element of document.querySelectorAll('.corpus *')) {
          const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
          // What differs has the house's own red, which drawing and list have too.
          if (!words || element.closest('.differ')) continue;
          found.push({ name: `${element.className} ${element.textContent}`, pair: [getComputedStyle(element).color, paper(element)], least: 7 });
        }
        for (const sample of document.querySelectorAll('.classes .sample')) {
          found.push({ name: sample.className, pair: [getComputedStyle(sample).getPropertyValue('--fill'), paper(sample)], least: 3 });
        }
        return found;
      });
      const ratios = await contrasts(page, found.map(({ pair }) => pair));
      const low = found.flatMap(({ name, least }, at) => (ratios[at] < least ? [`${name}: ${ratios[at].toFixed(2)}`] : []));
      expect(low).toEqual([]);
    });
  });
}
