// Everything by keys alone.
import type { Page } from '@playwright/test';
import { event, events, reports } from './corpus';
import { expect, test } from './fixtures';
import { openGenerated } from './generated';
import { detail, expectClosed, expectHighlighted, expectOpen, highlight, mark, open } from './screen';

/** What has the focus: its name, what it is, and whether a reader who looks for it can see that. */
type Focus = {
  href: string | null;
  name: string;
  inside: string[];
  outline: string;
  seen: boolean;
};

function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const classes: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) classes.push(...at.classList);
    const [x, y] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
    const hit = document.elementFromPoint(x, y);
    const wide = Number.parseFloat(style.outlineWidth) >= 2;
    return {
      href: element.getAttribute('href'),
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      inside: classes,
      outline: wide && style.outlineStyle !== 'none' && style.outlineColor !== 'rgba(0, 0, 0, 0)' ? style.outlineStyle : 'none',
      seen: box.width > 0 && !!hit && (element.contains(hit) || hit.contains(element)),
    };
  });
}

/** Presses Tab until the focus is where it is wanted; everything on the way has a visible focus. */
async function tabTo(page: Page, wanted: (focus: Focus) => boolean, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focus> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press(key);
    const focus = await focused(page);
    expect(focus.outline, `the focus on “${focus.name}” is drawn`).not.toBe('none');
    expect(focus.seen, `“${focus.name}” (${focus.href}) can be seen while it has the focus`).toBe(true);
    if (wanted(focus)) return focus;
  }
  throw new Error('Tab never came there');
}

/** Comes to the drawing's events by Tab, and goes along them to one. */
async function walkTo(page: Page, id: string) {
  await tabTo(page, ({ inside }) => inside.includes('mark'));
  await page.keyboard.press('Home');
  for (let presses = 0; presses < events.length && (await focused(page)).href !== `#${id}`; presses += 1) {
    await page.keyboard.press('ArrowRight');
  }
  expect((await focused(page)).href).toBe(`#${id}`);
}

const property = (page: Page, name: string) =>
  page.locator('.layer').evaluate((layer, name) => Number(getComputedStyle(layer).getPropertyValue(name)), name);
const zoom = (page: Page) => property(page, '--zoom');
const from = (page: Page) => property(page, '--from');

test('the first Tab offers to skip the drawing', async ({ page }) => {
  await open(page);
  const skip = await tabTo(page, () => true);
  expect(skip.name).toMatch(/skip/i);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#_events').evaluate((list) => Math.round(list.getBoundingClientRect().top))).toBeLessThan(60);
  // The next Tab goes on from there.
  await page.keyboard.press('Tab');
  expect((await focused(page)).inside).toContain('events');
});

test('from the drawing to the event, its passages, the report, its events, and back', async ({ page }) => {
  await open(page);
  await walkTo(page, 'agreements');
  await page.keyboard.press('Enter');
  await expectOpen(page, 'agreements');
  // The focus is on the event's heading, so that it is read out; everything else of it follows.
  const heading = await focused(page);
  expect(heading.name).toBe(event('agreements').title);
  expect(heading.inside).toContain('event-detail');

  // Every passage of the event in turn, those of the disagreements too.
  const expected = [...event('agreements').passages, ...event('agreements').questions.flatMap(({ passages }) => passages)];
  const found: string[] = [];
  for (const _ of expected) {
    await tabTo(page, ({ inside }) => inside.includes('passage') || inside.includes('teller'));
    await page.keyboard.press('Enter');
    const seen = await highlight(page);
    const passage = expected.find(({ report, start, text }) => report === seen.report && start === seen.start && text === seen.text);
    expect(passage, seen.text).toBeDefined();
    await expectHighlighted(page, passage!);
    found.push(seen.text);
  }
  expect(found.sort()).toEqual(expected.map(({ text }) => text).sort());

  // On to the report, another report, and an event that rests on a paragraph of it.
  const tab = await tabTo(page, ({ inside, href }) => inside.includes('tabs') && href === '#_r3');
  expect(tab.inside).toContain('reports');
  await page.keyboard.press('Enter');
  await expect(page.locator('#_r3')).toBeVisible();
  await expect(page.locator('.report.open')).toHaveId('_r3');
  const link = await tabTo(page, ({ inside }) => inside.includes('backlinks'));
  await page.keyboard.press('Enter');
  await expectOpen(page, link.href!.slice(1));

  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(mark(page, 'agreements')).toBeFocused();
});

test('Tab comes to one event, and arrows lead to every other, from left to right', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  expect(await page.locator('#_timeline a.mark[tabindex="0"]').count()).toBe(1);
  await tabTo(page, ({ inside }) => inside.includes('mark'));
  await page.keyboard.press('Home');
  const reached = [await focused(page)];
  const at = () => page.evaluate(() => document.activeElement!.querySelector('.glyph')!.getBoundingClientRect().left);
  const lefts = [await at()];
  while (reached.length < events.length) {
    await page.keyboard.press('ArrowRight');
    const focus = await focused(page);
    expect(focus.outline, `the focus on “${focus.name}” is drawn`).not.toBe('none');
    expect(focus.seen, `“${focus.name}” can be seen`).toBe(true);
    reached.push(focus);
    if (await page.evaluate(() => !document.activeElement!.closest('.undated'))) lefts.push(await at());
  }
  expect(reached.map(({ href }) => href!.slice(1)).sort()).toEqual(events.map(({ id }) => id).sort());
  // What begins on one day stands side by side, and what hangs at its end begins before it.
  expect(lefts.filter((left, nth) => nth > 0 && left < lefts[nth - 1] - 60)).toEqual([]);
  // There and back.
  await page.keyboard.press('ArrowRight');
  expect((await focused(page)).href, 'the last').toBe(reached.at(-1)!.href);
  await page.keyboard.press('ArrowLeft');
  expect((await focused(page)).href).toBe(reached.at(-2)!.href);
  await page.keyboard.press('PageUp');
  expect((await focused(page)).href).toBe(reached.at(-12)!.href);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Home');
  expect((await focused(page)).href).toBe(reached[0].href);
  // Tab leaves them, and comes back to the one that had the focus.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect((await focused(page)).inside).not.toContain('mark');
  await page.keyboard.press('Shift+Tab');
  expect((await focused(page)).href).toBe(reached[1].href);
});

test('in a large document arrows lead beyond the window, and Tab to no more than one thing of all', async ({ page }) => {
  test.setTimeout(60_000);
  await openGenerated(page, 400);
  await page.locator('.plot').focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  await expect(page.locator('.plot :is(.mark, .cluster)[tabindex="0"]')).toHaveCount(1);
  // Where nothing was reached yet it is something in sight; folds on the way there come into the window a frame later.
  for (let press = 0; press < 40 && !/^_[mn]/.test(await page.evaluate(() => document.activeElement!.id)); press += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  const first = await page.evaluate(() => document.activeElement!.id);
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate(() => /^_[mn]/.test(document.activeElement!.id) && document.activeElement!.id)).not.toBe(first);
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe(first);
  const seen = new Set([first]);
  for (let press = 0; press < 60; press += 1) {
    const before = await page.evaluate(() => document.activeElement!.id);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement!.id)).not.toBe(before);
    const now = await page.evaluate(() => document.activeElement!.id);
    expect(now).toMatch(/^_[mn]\d/);
    expect(seen.has(now), now).toBe(false);
    seen.add(now);
  }
});

test('where time runs down the page, arrows lead along it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  const order = await page.locator('#_timeline a.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
  await tabTo(page, ({ inside }) => inside.includes('mark'));
  expect((await focused(page)).href).toBe(order[0]);
  for (const [key, at] of [['ArrowDown', 1], ['ArrowRight', 2], ['ArrowUp', 1], ['PageDown', 11], ['End', order.length - 1], ['ArrowLeft', order.length - 2], ['Home', 0]] as const) {
    await page.keyboard.press(key);
    const focus = await focused(page);
    expect(focus.href, key).toBe(order[at]);
    expect(focus.seen, key).toBe(true);
  }
});

test('previous, next and close are reached from the event with Shift and Tab', async ({ page }) => {
  await open(page);
  await mark(page, 'summit').focus();
  await page.keyboard.press('Enter');
  await expectOpen(page, 'summit');
  const order = await page.locator('#_events .event-detail').evaluateAll((articles) => articles.map((article) => article.id));
  await tabTo(page, ({ name }) => name === 'Next in the list', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectOpen(page, order[order.indexOf('summit') + 1]);
  await page.keyboard.press('Enter');
  await expectOpen(page, order[order.indexOf('summit') + 2]);
  await tabTo(page, ({ name }) => name.startsWith('Close'));
  await page.keyboard.press('Enter');
  await expectClosed(page);
  await expect(mark(page, 'summit')).toBeFocused();
});

test('in the drawing + − arrows 0 and p do what the buttons do', async ({ page }) => {
  await open(page);
  await tabTo(page, ({ inside, href }) => inside[0] === 'plot' && href === null);
  await page.keyboard.press('+');
  await expect.poll(() => zoom(page)).toBeCloseTo(1.6, 4);
  await page.keyboard.press('=');
  await expect.poll(() => zoom(page)).toBeCloseTo(2.56, 4);
  await page.keyboard.press('-');
  await expect.poll(() => zoom(page)).toBeCloseTo(1.6, 4);
  const start = await from(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => from(page)).toBeCloseTo(start + 0.25 / 1.6, 4);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => from(page)).toBeCloseTo(Math.max(start - 0.25 / 1.6, 0), 4);
  await page.keyboard.press('0');
  await expect.poll(() => zoom(page)).toBe(1);
  await page.keyboard.press('p');
  await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
  await page.keyboard.press('p');
  await expect(page.locator('#_timeline')).toHaveClass(/\bfolded\b/);
  // The page has not moved under the arrows, and the focus has not left.
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator('.plot')).toBeFocused();
});

test('keys with Ctrl stay the browser’s, and letters outside of the drawing do nothing', async ({ page }) => {
  await open(page);
  await page.locator('.plot').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => from(page)).toBeCloseTo((1 - 1 / 1.6) / 2 + 0.25 / 1.6, 4);
  for (const key of ['Control+0', 'Control+ArrowRight', 'Alt+ArrowDown', 'Meta+ArrowRight']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  for (const key of ['p', '0', 'ArrowRight']) await page.keyboard.press(key);
  // A key that does count comes after them, so that they have had their time.
  await page.locator('.plot').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => from(page)).toBeCloseTo((1 - 1 / 1.6) / 2, 4);
  expect(await zoom(page)).toBeCloseTo(1.6, 4);
  await expect(page.locator('#_timeline')).toHaveClass(/\bfolded\b/);
});

test('the toolbar works by Tab, Enter and Space', async ({ page }) => {
  await open(page);
  await tabTo(page, ({ name }) => name === 'To scale');
  await page.keyboard.press('Space');
  await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#_timeline')).toHaveClass(/\bfolded\b/);
  await tabTo(page, ({ name }) => name === 'Zoom in');
  await page.keyboard.press('Enter');
  await expect.poll(() => zoom(page)).toBeCloseTo(1.6, 4);
  const start = await from(page);
  await tabTo(page, ({ name }) => name === 'Later', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => from(page)).toBeGreaterThan(start);
  await tabTo(page, ({ name }) => name === 'Show everything');
  await page.keyboard.press('Enter');
  await expect.poll(() => zoom(page)).toBe(1);
});

test('an event that gets the focus outside of the window is brought into it', async ({ page }) => {
  await open(page);
  await page.locator('.plot').focus();
  for (let press = 1; press <= 5; press += 1) {
    await page.keyboard.press('+');
    await expect.poll(() => zoom(page)).toBeCloseTo(1.6 ** press, 2);
  }
  for (const id of ['missile-defense', 'more-topics']) {
    const inside = () =>
      page.locator('.plot').evaluate((plot, id) => {
        const mark = plot.querySelector(`a.mark[href="#${id}"] .glyph`);
        const [box, area] = [mark?.getBoundingClientRect(), plot.getBoundingClientRect()];
        return !!box && box.left >= area.left - 1 && box.right <= area.right + 1;
      }, id);
    await page.locator('.plot').focus();
    for (let press = 0; press < 60; press += 1) await page.keyboard.press(id === 'missile-defense' ? 'ArrowRight' : 'ArrowLeft');
    await expect.poll(inside, `${id} is out of sight`).toBe(false);
    await walkTo(page, id);
    await expect.poll(inside, `${id} is in sight`).toBe(true);
    // The drawing is moved by its window, never by the browser scrolling what is clipped.
    expect(await page.locator('.plot').evaluate((plot) => [plot.scrollLeft, plot.scrollTop])).toEqual([0, 0]);
  }
});

test('Escape leads back to a link without a name, too', async ({ page }) => {
  await open(page);
  const link = page.locator('#_r1 .backlinks a').last();
  await link.focus();
  await page.keyboard.press('Enter');
  await expectOpen(page, (await link.getAttribute('href'))!.slice(1));
  await expect(link).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('every report can be opened and left by keys', async ({ page }) => {
  await open(page);
  await page.locator('.reports .tabs a').first().focus();
  for (const at of reports.keys()) {
    if (at > 0) await tabTo(page, ({ href }) => href === `#_r${at}`);
    await page.keyboard.press('Enter');
    await expect(page.locator(`#_r${at}`)).toBeVisible();
    await expect(page.locator('.report.open')).toHaveId(`_r${at}`);
  }
  await expect(detail(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(page.locator('.reports .tabs a').first()).toBeFocused();
});
