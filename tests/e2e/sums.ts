// What the specs on the corpus in sum share: the cells of the matrix and the strips of sentences, and what the export says
// of them.
import type { Locator, Page } from '@playwright/test';
import { reports } from './corpus';
import { exported } from './export';
import { expect } from './fixtures';

/** The export's event of an id. */
export const exportedEvent = (id: string) => exported.events.find((event) => event.id === id)!;
/** The ledger's spans of a report. */
export const spans = (report: number) => exported.ledger.filter(({ source }) => source === reports[report].id);
/** The strip of a report, and its sentences. */
export const strip = (page: Page, report: number): Locator => page.locator('#_corpus .strip-of').nth(report);
export const sentences = (page: Page, report: number): Locator => strip(page, report).locator('a.sentence');
/** The cell of an event and a report. */
export const cell = (page: Page, id: string, report: number): Locator =>
  page.locator(`#_matrix tbody tr:has(th a[href="#${id}"]) td`).nth(report).locator('a');
/** Where elements stand on the page. */
export const boxes = (parts: Locator) =>
  parts.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.round).join(' ');
    }),
  );

/** Holds the width of every sentence to its share of its report's code points. */
export async function expectShares(page: Page) {
  for (const at of reports.keys()) {
    const widths = await sentences(page, at).evaluateAll((links) => links.map((link) => link.getBoundingClientRect().width));
    const [room, length] = [widths.reduce((sum, width) => sum + width, 0), [...reports[at].text].length];
    // None is drawn narrower than can be seen, which the others give way to.
    for (const [place, { start, end }] of spans(at).entries()) {
      expect(Math.abs(widths[place] - (room * (end - start)) / length), `${at}: ${place}`).toBeLessThan(2.5);
    }
    const strips = await strip(page, at).locator('.sentences').evaluate((strip) => strip.getBoundingClientRect().width);
    expect(Math.abs(strips - room - (widths.length - 1)), 'together they fill the strip').toBeLessThan(1);
  }
}
