// Who tells what. What is expected is counted here, from what the export prints.
import type { Page } from '@playwright/test';
import { event, reports } from './corpus';
import { exported, told } from './export';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectOpen, highlight, open } from './screen';
import { boxes, cell, exportedEvent, sentences } from './sums';

/** The rows of the matrix: the event's link, then what each cell says. */
const rows = (page: Page) =>
  page.locator('#_matrix tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector('th a')?.getAttribute('href') ?? '',
      cells: [...row.querySelectorAll('td:not(.sum)')].map((cell) => ({
        name: (cell.querySelector('a') ?? cell).getAttribute('aria-label') ?? '',
        text: cell.textContent?.trim() ?? '',
        hollow: !!cell.querySelector('.disc.hollow'),
        more: !!cell.querySelector('.disc.and-answers'),
      })),
      sum: row.querySelector('td.sum')?.textContent ?? '',
    })),
  );
/** How many lines of testimony some reports make: those that a dependence or a credit joins, through others too, are one. */
function linesOf(sources: Set<string>): number {
  const line = new Map(exported.sources.map(({ id }) => [id, id]));
  const root = (id: string): string => (line.get(id) === id ? id : root(line.get(id)!));
  const joined = [
    ...exported.dependences.map((dependence) => dependence.sources),
    ...exported.sources.map(({ via }) => exported.sources.filter((other) => other.via.some((outlet) => via.includes(outlet))).map(({ id }) => id)),
  ];
  for (const [first, ...rest] of joined.filter((ids) => ids.length > 1)) for (const id of rest) line.set(root(id), root(first));
  return new Set([...sources].map(root)).size;
}
test.describe('who tells what', () => {
  test('each cell counts the passages that its event rests on in its report, and answers apart', async ({ page }) => {
    await open(page);
    const found = await rows(page);
    const order = await page.locator('#_events .event-detail').evaluateAll((articles) => articles.map((article) => `#${article.id}`));
    expect(found.map(({ href }) => href), 'in the order of reading').toEqual(order);
    for (const { href, cells, sum } of found) {
      const row = exportedEvent(href.slice(1));
      expect(cells).toHaveLength(reports.length);
      for (const [at, { id }] of reports.entries()) {
        const { own, answers } = told(row, id);
        const { name, text, hollow, more } = cells[at];
        expect(name.startsWith(`${row.title}, `), name).toBe(true);
        const passages = (count: number) => `${count} ${count === 1 ? 'passage' : 'passages'}`;
        const expected = own + answers === 0 ? 'silent'
          : own === 0 ? `${passages(answers)}, only in answers`
          : answers === 0 ? passages(own) : `${passages(own)}, ${answers} more in answers`;
        expect.soft(name.slice(name.lastIndexOf(': ') + 2), `${row.id} in ${id}`).toBe(expected);
        expect.soft(text, `${row.id} in ${id}`).toBe(own + answers === 0 ? '–silent' : String(own || answers));
        expect.soft([hollow, more], `${row.id} in ${id}`).toEqual([own === 0 && answers > 0, own > 0 && answers > 0]);
      }
      // Who tells of it is cited for more than its date; dependent reports are one line.
      const telling = new Set(row.citations.map(({ source }) => source));
      const lines = linesOf(telling);
      const reportsWords = `${telling.size} ${telling.size === 1 ? 'report' : 'reports'}`;
      const linesWords = lines < telling.size ? `${lines} ${lines === 1 ? 'line' : 'lines'} of testimony` : '';
      expect.soft(sum, row.id).toBe(reportsWords + linesWords);
    }
  });

  test('the foot counts the events of each report', async ({ page }) => {
    await open(page);
    const counts = await page.locator('#_matrix tfoot tr').evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td:not(.sum)')].map((cell) => Number(cell.textContent))),
    );
    const count = (holds: (cell: { own: number; answers: number }) => boolean) =>
      reports.map(({ id }) => exported.events.filter((event) => holds(told(event, id))).length);
    expect(counts).toEqual([count(({ own }) => own > 0), count(({ own, answers }) => own === 0 && answers > 0)]);
    await expect(page.locator('#_matrix tfoot')).toContainText(`of ${exported.events.length} events`);
  });

  test('it is a grid whose heads name its rows and columns', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('grid', { name: 'Who tells what' })).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveCount(reports.length + 2);
    await expect(page.locator('#_matrix tbody').getByRole('rowheader')).toHaveCount(exported.events.length);
    const summit = event('summit');
    const { own, answers } = told(exportedEvent('summit'), 'news-az');
    await expect(cell(page, 'summit', 2)).toHaveAccessibleName(`${summit.title}, News.Az: ${own} passages, ${answers} more in answers`);
  });

  test('pointing at a cell shows its passages, and nothing moves', async ({ page }) => {
    await open(page);
    const parts = page.locator('#_matrix tr, #_corpus h2');
    const before = await boxes(parts);
    for (const [id, report] of [['summit', 3], ['agreements', 1], ['shanghai', 0]] as const) {
      await cell(page, id, report).hover();
      await expect(page.locator('.peek .of')).toHaveText(event(id).title);
      const { own, answers } = told(exportedEvent(id), reports[report].id);
      await expect(page.locator('.peek li')).toHaveCount(own + answers);
      for (const quotation of await page.locator('.peek q').allTextContents()) expect(reports[report].text).toContain(quotation);
      await expect(page.locator('.peek')).toBeInViewport();
      expect(await boxes(parts)).toEqual(before);
    }
    await page.locator('#_matrix-name').hover();
    await expect(page.locator('.peek .of')).toHaveCount(0);
  });

  test('a click opens the event at that report’s first passage', async ({ page }) => {
    await open(page);
    for (const [id, report] of [['summit', 3], ['agreements', 1], ['agreements', 2], ['visit', 3]] as const) {
      await cell(page, id, report).click();
      await expectOpen(page, id);
      await expect(page.locator('.report.open')).toHaveId(`_r${report}`);
      const { text } = await highlight(page);
      const { passages, questions } = event(id);
      const expected = told(exportedEvent(id), reports[report].id).own > 0 ? passages : questions.flatMap((question) => question.passages);
      expect(expected.filter((passage) => passage.report === report).map((passage) => passage.text)).toContain(text);
      await page.keyboard.press('Escape');
      await expectClosed(page);
      await expect(cell(page, id, report)).toBeInViewport();
    }
  });

  test('one Tab leads to it, the arrows through it, Enter into an event, and Escape back', async ({ page }) => {
    await open(page);
    await expect(page.locator('#_matrix [tabindex="0"]')).toHaveCount(1);
    await expect(page.locator('#_matrix :is(a, button):not([tabindex])')).toHaveCount(0);
    await page.locator('#_matrix [tabindex="0"]').focus();
    const order = (await rows(page)).map(({ href }) => href.slice(1));
    const at = async (row: number, column: number) => {
      const place = await page.evaluate(() => {
        const row = document.activeElement?.closest('tr');
        const cell = document.activeElement?.closest('td, th');
        return [[...document.querySelectorAll('#_matrix tbody tr')].indexOf(row!), row ? [...row.children].indexOf(cell!) : -1];
      });
      expect(place).toEqual([row, column]);
      // What has the focus lies under nothing: not under the head, not under the passages.
      const seen = await page.evaluate(() => {
        const box = document.activeElement!.getBoundingClientRect();
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return document.activeElement!.contains(hit);
      });
      expect(seen, `row ${row}, column ${column} can be seen`).toBe(true);
    };
    await at(0, 0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await at(0, 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await at(1, 1);
    await expect(page.locator('.peek .of')).toHaveText(event(order[1]).title);
    await page.keyboard.press('End');
    await at(1, reports.length);
    await page.keyboard.press('PageDown');
    await at(11, reports.length);
    await page.keyboard.press('Home');
    await at(11, 0);
    await page.keyboard.press('Control+End');
    await at(order.length - 1, reports.length);
    await page.keyboard.press('PageUp');
    await at(order.length - 11, reports.length);
    await page.keyboard.press('Control+Home');
    await at(0, 0);
    for (let row = 1; row < order.length; row += 1) {
      await page.keyboard.press('ArrowDown');
      await at(row, 0);
    }
    await cell(page, 'summit', 3).focus();
    await page.keyboard.press('Enter');
    await expectOpen(page, 'summit');
    await expect(page.locator('.report.open')).toHaveId('_r3');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await expect(cell(page, 'summit', 3)).toBeFocused();
    await expect(cell(page, 'summit', 3)).toBeInViewport();
    // Out of it with one Tab, to the first strip.
    await page.keyboard.press('Tab');
    await expect(sentences(page, 0).first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(cell(page, 'summit', 3)).toBeFocused();
  });

  test('its title opens an event, too', async ({ page }) => {
    await open(page);
    await page.locator('#_matrix th a[href="#visit"]').click();
    await expectOpen(page, 'visit');
    await expect(detail(page)).toContainText(event('visit').summary);
  });
});

for (const width of [390, 768, 1280]) {
  test(`up by keys, no cell comes to lie under the head (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const column of ['th a', 'td a']) {
      await page.locator(`#_matrix tbody tr:nth-child(40) :is(${column})`).first().focus();
      for (let row = 39; row > 5; row -= 1) {
        await page.keyboard.press('ArrowUp');
        const [top, foot] = await page.evaluate(() => {
          const focused = document.activeElement!;
          return [focused.getBoundingClientRect().top, document.querySelector('#_matrix thead th')!.getBoundingClientRect().bottom];
        });
        expect(top, `row ${row}`).toBeGreaterThanOrEqual(foot);
      }
    }
  });
}
