// The page as a reader meets it: what the specs share of its parts, by what it says and not by how it is built.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Passage } from './corpus';

/** Opens the page at a hash and waits until it answers. */
export async function open(page: Page, hash = '') {
  await page.goto(`./${hash}`);
  await live(page);
}

/** Waits until the page answers. */
export async function live(page: Page) {
  await expect(page.locator('.evidence.live')).toBeAttached();
}

/** The address's hash, in plain letters. */
export const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

/** Words as they are read, and as a name has them: a line break of the report is a space. */
export const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** An event's mark on the drawing. */
export function mark(page: Page, id: string): Locator {
  return page.locator(`#_timeline a.mark[href="#${id}"]`);
}

/** The open event's article. */
export function detail(page: Page): Locator {
  return page.locator('.evidence.open .event-detail.selected');
}

/** The links to the passages that the open event itself rests on, without those of its disagreements. */
export function ownPassages(page: Page): Locator {
  return detail(page).locator('a.passage:not(.disagreement-note a)');
}

/** Waits until an event is the open one. */
export async function expectOpen(page: Page, id: string) {
  await expect(detail(page)).toHaveId(id);
  await expect(detail(page)).toBeVisible();
}

/** Waits until nothing is open. */
export async function expectClosed(page: Page) {
  await expect(page.locator('.evidence.live')).not.toHaveClass(/\bopen\b/);
}

/** What the reader has highlighted. */
export type Highlight = {
  /** The report that is open, by its place in the document; -1 if it is not exactly one. */
  report: number;
  /** Offset of the first highlighted letter in the report's own text, in UTF-16 units. */
  start: number;
  /** The highlighted text. */
  text: string;
  /** What carries the colour of the chosen passage. */
  coloured: string;
  /** The passage's box, and the box in which the reader can show something. */
  top: number;
  bottom: number;
  from: number;
  to: number;
  /** Whether the first highlighted line lies under nothing else. */
  uncovered: boolean;
};

/** Reads off the page what is highlighted in the reader. */
export function highlight(page: Page): Promise<Highlight> {
  return page.evaluate(() => {
    const open = [...document.querySelectorAll('.report')].filter((report) => report.getClientRects().length > 0);
    const chosen = [...document.querySelectorAll('.report .chosen')];
    const report = open.length === 1 ? open[0] : undefined;
    let [before, start] = [0, -1];
    for (const paragraph of report?.querySelectorAll('.line p') ?? []) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (start < 0 && chosen[0]?.contains(node)) start = before;
        before += node.textContent?.length ?? 0;
      }
    }
    const probe = document.createElement('i');
    probe.style.background = 'var(--passage-chosen)';
    document.body.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const marks = [...document.querySelectorAll('.report mark')];
    const coloured = marks.filter((mark) => getComputedStyle(mark).backgroundColor === colour);
    const text = (elements: Element[]) => elements.map((element) => element.textContent).join('');
    const boxes = chosen.flatMap((element) => [...element.getClientRects()]);
    const first = boxes[0];
    const scroller = ['auto', 'scroll'];
    let reader: Element | null = chosen[0] ?? null;
    while (reader && !scroller.includes(getComputedStyle(reader).overflowY)) reader = reader.parentElement;
    const area = reader?.getBoundingClientRect();
    const hit = first && document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
    return {
      report: report ? Number(report.id.slice(2)) : -1,
      start,
      text: text(chosen),
      coloured: text(coloured),
      top: Math.min(...boxes.map((box) => box.top)),
      bottom: Math.max(...boxes.map((box) => box.bottom)),
      from: Math.max(area?.top ?? 0, 0),
      to: Math.min(area?.bottom ?? 0, innerHeight),
      uncovered: !!hit && chosen.some((element) => element.contains(hit)),
    };
  });
}

/** Holds what is highlighted to a passage: its words, its place in the report, and that it can be seen. */
export async function expectHighlighted(page: Page, passage: Passage) {
  await expect.poll(async () => (await highlight(page)).text, { message: passage.text }).toBe(passage.text);
  const seen = await highlight(page);
  expect(seen, passage.text).toMatchObject({ report: passage.report, start: passage.start, coloured: passage.text });
  expect(seen.uncovered, `lies open: ${passage.text}`).toBe(true);
  // A passage that is higher than the reader shows its beginning; any other is seen whole.
  expect(seen.top, `in sight from above: ${passage.text}`).toBeGreaterThanOrEqual(seen.from);
  if (seen.bottom - seen.top <= seen.to - seen.from) {
    expect(seen.bottom, `in sight to its end: ${passage.text}`).toBeLessThanOrEqual(seen.to);
  }
}

/** The text of every report as the page has it. */
export function reportTexts(page: Page): Promise<string[]> {
  return page.locator('.report').evaluateAll((reports) => {
    const text = (report: Element) => [...report.querySelectorAll('.line p')].map((line) => line.textContent).join('');
    return reports.map(text);
  });
}

/** The contrasts of pairs of colours, as WCAG counts them: any colours that CSS can write, as long as they are opaque. */
export function contrasts(page: Page, pairs: [string, string][]): Promise<number[]> {
  return page.evaluate((pairs) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const luminance = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      if (a !== 255) throw new Error(`${colour} is not opaque`);
      const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    return pairs.map((pair) => {
      const [low, high] = pair.map(luminance).sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    });
  }, pairs);
}
