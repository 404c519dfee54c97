// Every journey to its end by keys alone: Tab, arrows, Enter, Space, Escape and letters. The mouse is never used, and nothing is
// given the focus by the test.
import type { Locator, Page } from '@playwright/test';
import { event, reports } from './corpus';
import { expect, test } from './fixtures';
import { shown } from './movement';
import { detail, expectClosed, expectHighlighted, expectOpen, hash, highlight, mark, open } from './screen';

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const has = () => wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
  for (let presses = 0; presses < 300; presses += 1) {
    if (presses > 0 && (await has())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${wanted}`);
}

/** Comes to the drawing's events and goes along them to one. */
async function walkTo(page: Page, id: string) {
  await tabTo(page, page.locator('#_timeline a.mark'));
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 100; presses += 1) {
    if (await mark(page, id).evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`arrows never came to ${id}`);
}

const said = (page: Page) => page.locator('.told-once');

test.beforeEach(async ({ page }) => {
  await open(page);
});

test('open an event and its passage, and back', async ({ page }) => {
  await walkTo(page, 'agreements');
  await page.keyboard.press('Enter');
  await expectOpen(page, 'agreements');
  await tabTo(page, detail(page).locator('a.passage'));
  await page.keyboard.press('Enter');
  const seen = await highlight(page);
  const passage = event('agreements').passages.find(({ report, start }) => report === seen.report && start === seen.start)!;
  await expectHighlighted(page, passage);
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(mark(page, 'agreements')).toBeFocused();
});

test('find words, walk along the hits, and let them go', async ({ page }) => {
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('summit');
  const status = page.locator('.found [role="status"]');
  await expect(status).toHaveText(/^\d+ found$/);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^1 of /);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^2 of /);
  await page.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(/^1 of /);
  await page.keyboard.press('Escape');
  await expect(status).toBeEmpty();
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('choose a filter and undo it', async ({ page }) => {
  const entry = page.locator('.legend').getByRole('button', { name: 'planned' });
  await tabTo(page, entry);
  await page.keyboard.press('Space');
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toHaveText(/ of 45 events stand out\.$/);
  // Arrows pass over what does not stand out.
  await tabTo(page, page.locator('#_timeline a.mark'));
  await expect(page.locator('#_timeline .event.dimmed a.mark:focus')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(page.locator('#_timeline .event:not(.dimmed) a.mark:focus')).toHaveCount(1);
  await tabTo(page, page.getByRole('button', { name: 'Show all' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(entry).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.plot')).toBeFocused();
});

test('switch a report off, and all on again', async ({ page }) => {
  await tabTo(page, page.locator('.sources > summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.sources input').nth(1));
  await page.keyboard.press('Space');
  await expect.poll(() => hash(page)).toBe(`#/1/without=${reports[1].id}`);
  await page.keyboard.press('Escape');
  await expect(page.locator('.sources > summary')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Switch all on' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => hash(page)).toBe('');
});

test('open a disagreement from an event, and an answer’s passage', async ({ page }) => {
  await walkTo(page, 'agreements');
  await page.keyboard.press('Enter');
  await expectOpen(page, 'agreements');
  await tabTo(page, detail(page).locator('.disagreement-note h4 a'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence.open .disagreement.selected')).toBeVisible();
  await tabTo(page, page.locator('.disagreement.selected a.passage'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.report.open .chosen').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expectClosed(page);
});

test('zoom, move, zoom to an event, and show everything', async ({ page }) => {
  const whole = await shown(page);
  await tabTo(page, page.locator('.plot'));
  await page.keyboard.press('+');
  await expect.poll(async () => (await shown(page)).days).toBeLessThan(whole.days);
  const near = await shown(page);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await shown(page)).from).toBeLessThan(near.from);
  await page.keyboard.press('End');
  await expect.poll(async () => (await shown(page)).to).toBe(whole.to);
  await page.keyboard.press('0');
  await expect.poll(() => shown(page)).toEqual(whole);
  await walkTo(page, 'summit');
  await page.keyboard.press('z');
  await expect.poll(async () => (await shown(page)).days).toBeLessThan(whole.days / 20);
  await expect(mark(page, 'summit')).toBeFocused();
  // The buttons do the same.
  await tabTo(page, page.getByRole('button', { name: 'Show everything' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => shown(page)).toEqual(whole);
  // And so does the frame on the strip.
  await tabTo(page, page.getByRole('slider', { name: 'Start of the window' }));
  await page.keyboard.press('PageUp');
  await expect.poll(async () => (await shown(page)).from).toBeGreaterThan(whole.from);
});

test('open a fold, and fold it again', async ({ page }) => {
  const fold = page.locator('.crease').first();
  await tabTo(page, page.locator('.crease'));
  await expect(fold).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
});

test('change the lanes, and go up and down among them', async ({ page }) => {
  await tabTo(page, page.locator('select.lanes'));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => hash(page)).toBe('#/1/lanes=theme');
  await expect(page.locator('.lane-header').first()).toBeVisible();
  await tabTo(page, page.locator('#_timeline a.mark'));
  const top = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
  const tops = [await top()];
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('ArrowDown');
    tops.push(await top());
  }
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  await page.keyboard.press('ArrowUp');
  expect(await top()).toBe(tops[5]);
});

test('go to the list, and open an event there', async ({ page }) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#_events')).toBeInViewport();
  await tabTo(page, page.locator('#summit h3 a'));
  await page.keyboard.press('Enter');
  await expectOpen(page, 'summit');
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(page.locator('#summit h3 a')).toBeFocused();
});

test('read a report, ask a sentence, and go back to an event', async ({ page }) => {
  await tabTo(page, page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name: 'Reports' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#_reports')).toBeInViewport();
  await tabTo(page, page.locator('.tabs a[href="#_r2"]'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.report.open')).toHaveId('_r2');
  await tabTo(page, page.locator('.report.open .ask'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.report.open .reply.asked')).toBeVisible();
  await tabTo(page, page.locator('.report.open .reply.asked .put-away'));
  await page.keyboard.press('Enter');
  const link = page.locator('.report.open .backlinks a');
  await tabTo(page, link);
  const id = await page.evaluate(() => document.activeElement!.getAttribute('href')!.slice(1));
  await page.keyboard.press('Enter');
  await expectOpen(page, id);
});

test('the table and the strips of the reports', async ({ page }) => {
  await tabTo(page, page.locator('.matrix :is(td, th, a)[tabindex="0"], .matrix td a'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => !!document.activeElement!.closest('.matrix'))).toBe(true);
  await tabTo(page, page.locator('.sentences .sentence'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence.open')).toBeVisible();
});

test('the help lists the keys, and gives the focus back', async ({ page }) => {
  await walkTo(page, 'summit');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys and gestures' });
  await expect(help).toBeVisible();
  await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
  // All keys that work in the drawing are in it.
  const keys = (await help.locator('kbd').allInnerTexts()).map((key) => key.trim());
  const names: Record<string, string> = { Plus: '+', '-': '−', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', 'Shift+ArrowLeft': 'Shift+←', 'Shift+ArrowRight': 'Shift+→' };
  for (const key of (await page.locator('.plot').getAttribute('aria-keyshortcuts'))!.split(' ')) expect(keys).toContain(names[key] ?? key);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(mark(page, 'summit')).toBeFocused();
  // The button does the same, and Escape in it closes nothing else.
  await page.keyboard.press('Enter');
  await expectOpen(page, 'summit');
  await tabTo(page, page.getByRole('button', { name: 'Keys and gestures' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expectOpen(page, 'summit');
});

test('no letter is a key outside of the drawing', async ({ page }) => {
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('?p0z+');
  await expect(page.getByRole('searchbox')).toHaveValue('?p0z+');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'To scale' }));
  for (const key of ['?', 'p', '+', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#_timeline')).toHaveClass(/\bfolded\b/);
  await expect(page.getByRole('button', { name: 'Zoom out' })).toBeDisabled();
});

test('a zoom, and a filter, is told once', async ({ page }) => {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
      new MutationObserver(() => region.textContent?.trim() && told.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  const told = () => page.evaluate(() => (window as never as { told: string[] }).told);
  await tabTo(page, page.locator('.plot'));
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  await expect.poll(told).toEqual([expect.stringMatching(/ to .* is shown\.$/)]);
  await page.keyboard.press('0');
  await expect.poll(told).toEqual([expect.anything(), 'All the time is shown.']);
  await tabTo(page, page.locator('.legend button'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(told).toEqual([expect.anything(), expect.anything(), expect.stringMatching(/^\d+ of 45 events stand out\.$/)]);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await told()).slice(3)).toEqual(['All 45 events stand out.']);
  // Walking is told by the names of what is come to.
  await tabTo(page, page.locator('#_timeline a.mark'));
  for (const key of ['End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('p');
  await expect.poll(async () => (await told()).slice(4)).toEqual([expect.stringContaining('In true proportion.')]);
});
