// Without JavaScript the page is complete: every title, every summary, every passage, every report.
import type { Page } from '@playwright/test';
import { event, events, passages, reports } from './corpus';
import { expect, test } from './fixtures';
import { mark, reportTexts } from './screen';

test.use({ javaScriptEnabled: false });

/** The texts of elements that take up room and are not hidden from sight. */
const visible = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => {
    const shown = elements.filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
    return shown.map((element) => element.textContent?.trim() ?? '');
  });

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('every title and every summary can be read', async ({ page }) => {
      await page.goto('./');
      const titles = events.map(({ title }) => title).sort();
      expect((await visible(page, '#_timeline a.mark .label')).sort()).toEqual(titles);
      expect((await visible(page, '#_events h3')).sort()).toEqual(titles);
      expect((await visible(page, '#_events .summary')).sort()).toEqual(events.map(({ summary }) => summary).sort());
    });

    test('every passage can be read under its event, and every answer on which reports differ', async ({ page }) => {
      await page.goto('./');
      for (const { id, passages, questions } of events) {
        expect((await visible(page, `[id="${id}"] .passage q`)).sort(), id).toEqual(passages.map(({ text }) => text.trim()).sort());
        const told = questions.flatMap(({ passages }) => passages);
        expect(await visible(page, `[id="${id}"] .disagreement-note .teller`), id).toHaveLength(told.length);
      }
    });

    test('every report can be read whole', async ({ page }) => {
      await page.goto('./');
      const texts = await reportTexts(page);
      expect(texts).toEqual(reports.map(({ text }) => text));
      const lines = await visible(page, '.report .line p');
      const expected = reports.flatMap(({ text }) => text.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
      expect(lines.filter((line) => line !== '')).toEqual(expected);
      await expect(page.locator('.report')).toHaveCount(reports.length);
      for (const report of await page.locator('.report').all()) await expect(report).toBeVisible();
    });
  });
}

test('what could do nothing is not shown', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.toolbar')).toBeHidden();
  await expect(page.locator('.filing')).toBeHidden();
  // The menu of the reports names them, and has no boxes that could not be ticked.
  await page.locator('.sources summary').click();
  await expect(page.locator('.sources li:visible')).toHaveCount(reports.length);
  await expect(page.locator('.sources :is(input, p):visible')).toHaveCount(0);
  await page.locator('.sources summary').click();
  // What explains something besides stays, and says that it does nothing.
  for (const control of await page.locator('button:visible, input:not([type=file])').all()) await expect(control).toBeDisabled();
});

test('#agreements shows the event alone, with its report', async ({ page }) => {
  await page.goto('./#agreements');
  expect(await visible(page, '#_events h3')).toEqual([event('agreements').title]);
  await expect(page.locator('[id="agreements"] .summary')).toHaveText(event('agreements').summary);
  await expect(page.locator('[id="agreements"]')).toBeInViewport();
  // The reports stand beside it, and the one that it rests on can be reached.
  const box = (await page.locator('#_reports').boundingBox())!;
  expect(box.height).toBeGreaterThan(100);
  const first = event('agreements').passages[0];
  await expect(page.locator(`#_r${first.report}`)).toBeVisible();
});

test('links lead from an event to its passage in the report, and back', async ({ page }) => {
  await page.goto('./');
  const { passage, events: [id] } = passages.find(({ events }) => events.length === 1)!;
  const link = page.locator(`[id="${id}"] a.passage`).filter({ hasText: passage.text.trim() }).first();
  await link.click();
  const anchor = new URL(page.url()).hash.slice(1);
  expect(anchor).toMatch(/^_c\d+$/);
  // Where the anchor is, the passage begins, and it is highlighted and in sight.
  const run = page.locator(`[id="${anchor}"] ~ a.run`).first();
  await expect(run).toBeInViewport();
  expect(passage.text.startsWith((await run.innerText()).trim()) || (await run.innerText()).startsWith(passage.text)).toBe(true);
  const colours = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.background = 'var(--passage-chosen)';
    document.body.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...document.querySelectorAll('.report mark')].filter((mark) => getComputedStyle(mark).backgroundColor === colour).map((mark) => mark.textContent);
  });
  expect(colours.length).toBeGreaterThan(0);
  expect(passage.text).toContain(colours[0]);

  // From the marked words back to an event that rests on them.
  await run.click();
  expect(new URL(page.url()).hash).toMatch(/^#[a-z]/);
  await expect(page.locator('.event-detail:target')).toBeVisible();
});

test('every passage has its anchor in the report, where it begins', async ({ page }) => {
  await page.goto('./');
  const anchors = await page.locator('.report').evaluateAll((all) =>
    all.flatMap((report, at) => {
      const found: { id: string; report: number; start: number }[] = [];
      let before = 0;
      for (const paragraph of report.querySelectorAll('.line p')) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Element && node.id.startsWith('_c')) found.push({ id: node.id, report: at, start: before });
          if (node.nodeType === Node.TEXT_NODE) before += node.textContent?.length ?? 0;
        }
      }
      return found;
    }),
  );
  const places = anchors.map(({ report, start }) => `${report}:${start}`).sort();
  expect(places).toEqual(passages.map(({ passage }) => `${passage.report}:${passage.start}`).sort());
  const links = await page.locator('a:is(.passage, .teller)').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const sentences = await page.locator('[id^="_s"]').evaluateAll((all) => all.map(({ id }) => id));
  const ids = new Set([...anchors.map(({ id }) => id), ...sentences].map((id) => `#${id}`));
  expect(links.filter((href) => !ids.has(href ?? ''))).toEqual([]);
});

test('an event on the drawing leads to its article, and Close leads back to the drawing', async ({ page }) => {
  await page.goto('./');
  await mark(page, 'summit').click();
  expect(new URL(page.url()).hash).toBe('#summit');
  await expect(page.locator('[id="summit"]')).toBeInViewport();
  await page.getByRole('link', { name: /^Close/ }).click();
  await expect(page.locator('#_timeline')).toBeInViewport();
  expect((await visible(page, '#_events h3')).length).toBe(events.length);
});
