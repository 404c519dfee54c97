// Looking for words: in events and in the reports, as they are typed, marked where they stand, and walked through.
import type { Page } from '@playwright/test';
import { events } from './corpus';
import { expect, test } from './fixtures';
import { openGenerated } from './generated';
import { hash, live, mark, open } from './screen';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find words in events and reports' });
const said = (page: Page) => page.locator('.found [role="status"]');

/** How many hits there are, as the page says it. */
async function count(page: Page): Promise<number> {
  await expect(said(page)).toHaveText(/^(\d+ of )?\d+( found)?$/);
  return Number((await said(page).textContent())!.match(/(\d+)( found)?$/)![1]);
}

/** The texts that are marked as found, wherever on the page. */
const marked = (page: Page, within: string) =>
  page.evaluate((within) => {
    const found = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights.get('found');
    return [...(found ?? [])].filter((range) => range.startContainer.parentElement?.closest(within)).map(String);
  }, within);

test('words are found as they are typed: in titles, and in the reports', async ({ page }) => {
  await open(page);
  await field(page).pressSequentially('missil');
  const titles = events.filter(({ title }) => /\bmissil/i.test(title)).map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(2);
  const listed = page.locator('.hit-event a > bdi');
  expect((await listed.allTextContents()).slice(0, titles.length).sort()).toEqual(titles.sort());
  await expect(page.locator('.hit-sentence').first()).toContainText(/missil/i);
  expect(await marked(page, '.mark')).toHaveLength(titles.length);
  expect(await marked(page, '.report')).not.toHaveLength(0);
  for (const words of await marked(page, 'body')) expect(words).toMatch(/^missiles?$/i);
});

test('the others are dimmed where they are, and all are back when nothing is asked for', async ({ page }) => {
  await open(page);
  const before = await mark(page, 'summit').boundingBox();
  await field(page).fill('trade');
  await expect(page.locator('.event.dimmed')).not.toHaveCount(0);
  await expect(page.locator('.standing-out')).toContainText(' of 45 events');
  expect(await mark(page, 'summit').boundingBox()).toEqual(before);
  await field(page).press('Escape');
  await expect(page.locator('.event.dimmed')).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  expect(await marked(page, 'body')).toEqual([]);
});

test('Enter walks through the hits and round, and the field keeps the focus', async ({ page }) => {
  await open(page);
  await field(page).fill('missile ');
  const all = await count(page);
  const seen = new Set<string>();
  for (let place = 1; place <= all; place++) {
    await field(page).press('Enter');
    await expect(said(page)).toHaveText(`${place} of ${all}`);
    await expect(page.locator('.evidence.open')).toBeVisible();
    await expect(field(page)).toBeFocused();
    seen.add(await page.evaluate(() => location.hash));
  }
  expect(seen.size).toBe(all);
  await field(page).press('Enter');
  await expect(said(page)).toHaveText(`1 of ${all}`);
  await field(page).press('Shift+Enter');
  await expect(said(page)).toHaveText(`${all} of ${all}`);
});

test('a hit in a report opens the sentence there', async ({ page }) => {
  await open(page);
  await field(page).fill('"prior to"');
  const hit = page.locator('.hit-sentence a').first();
  await expect(hit).toContainText('prior to');
  await hit.click();
  await expect(page.locator('.report.open .asked').first()).toBeInViewport();
  await expect(page.locator('.report.open')).toContainText('prior to');
  await expect(page.locator('.found')).toBeHidden();
  expect((await marked(page, '.report.open')).map((words) => words.toLowerCase())).toContain('prior');
});

test('what is looked for is in the link, and no step of the way back', async ({ page }) => {
  await open(page);
  const entries = await page.evaluate(() => history.length);
  await field(page).pressSequentially('Yellow Sea');
  await expect.poll(() => hash(page)).toBe('#/1/find=Yellow Sea');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.reload();
  await live(page);
  await expect(field(page)).toHaveValue('Yellow Sea');
  await expect(page.locator('.event.dimmed')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('.event.dimmed')).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
});

test('nothing found says what to do', async ({ page }) => {
  await open(page);
  await field(page).fill('missile zebra');
  await expect(said(page)).toHaveText('Nothing has all of these words: take one away.');
  await expect(page.locator('.found .place button')).toHaveCount(0);
});

test('choices say how many events they would leave, and keep their word', async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.getByRole('button', { name: 'Filters' }).click();
  const chip = (name: string) => page.locator('.chip').filter({ hasText: new RegExp(`^${name}\\d+$`) });
  const leaves = async (name: string) => Number(await chip(name).locator('.count').textContent());
  const standing = () => page.locator('.event:not(.dimmed)').count();
  await chip('economy').click();
  const [beijing, none] = [await leaves('Beijing'), await leaves('Shanghai')];
  expect(beijing).toBeGreaterThan(0);
  expect(none).toBe(0);
  await chip('Beijing').click();
  await expect(page.locator('.standing-out')).toContainText(`${beijing} of 45 events`);
  expect(await standing()).toBe(beijing);
  expect(await hash(page)).toBe('#/1/theme=economy&where=Beijing');
  await expect(page.locator('.legend').getByRole('button', { name: 'economy' })).toHaveAttribute('aria-pressed', 'true');
  await chip('Shanghai').click();
  await expect(page.locator('.standing-out')).toContainText('0 of 45 events');
  await page.locator('.found').getByRole('button', { name: /^Without “(economy|Shanghai)”: [1-9]/ }).click();
  await expect(page.locator('.event:not(.dimmed)')).not.toHaveCount(0);
});

test('days hold what may lie in them, or only what must', async ({ page }) => {
  const days = page.getByRole('group', { name: 'Days' });
  await open(page, '#/1/since=2026-01-05&until=2026-01-05');
  const possibly = await page.locator('.event:not(.dimmed)').count();
  await field(page).focus();
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(days.getByLabel('From')).toHaveValue('2026-01-05');
  await days.getByLabel('Which of them').selectOption('certain');
  await expect(page.locator('.event:not(.dimmed)')).not.toHaveCount(possibly);
  const certainly = await page.locator('.event:not(.dimmed)').count();
  expect(certainly).toBeGreaterThan(0);
  expect(certainly).toBeLessThan(possibly);
  await expect(mark(page, 'summit').locator('..')).not.toHaveClass(/dimmed/);
  expect(await hash(page)).toBe('#/1/since=2026-01-05&until=2026-01-05&certain=yes');
  await days.getByLabel('to', { exact: true }).fill('');
  await days.getByLabel('to', { exact: true }).blur();
  await expect.poll(() => hash(page)).toBe('#/1/since=2026-01-05&certain=yes');
});

test('rows of a long list that come into sight have their words marked', async ({ page }) => {
  await openGenerated(page, 1000);
  await field(page).fill('event');
  await expect(page.locator('.standing-out')).toContainText(/of 1000 events/);
  const inSight = () =>
    page.evaluate(() => {
      const found = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights.get('found');
      const boxes = [...(found ?? [])].filter((range) => range.startContainer.parentElement?.closest('.events .event-detail'));
      return boxes.filter((range) => range.getBoundingClientRect().top >= 0 && range.getBoundingClientRect().bottom <= innerHeight).length;
    });
  const rows = page.locator('.events .rows');
  for (const share of [0.3, 0.7]) {
    await rows.evaluate((rows, share) => scrollTo(0, scrollY + rows.getBoundingClientRect().top + rows.getBoundingClientRect().height * share), share);
    await expect.poll(inSight).toBeGreaterThan(1);
  }
});

test('the slash leads to the field from the drawing', async ({ page }) => {
  await open(page);
  await page.locator('#_plot').focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test.describe('before the program is there', () => {
  test.use({ wakes: false });

  test('what is typed is kept, and found when it comes', async ({ page }) => {
    let through = () => {};
    const gate = new Promise<void>((done) => (through = done));
    await page.route(/_bg\.wasm$/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'load' });
    await field(page).click();
    await page.keyboard.type('Shanghai');
    await expect(field(page)).toHaveValue('Shanghai');
    through();
    await live(page);
    await expect(page.locator('.hit-event').first()).toContainText('Shanghai');
    await expect(field(page)).toHaveValue('Shanghai');
    await expect(field(page)).toBeFocused();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a hit opens the sheet at the event', async ({ page }) => {
    await open(page);
    await field(page).fill('maritime');
    await page.locator('.hit-event a').first().click();
    await expect(page.locator('.event-detail.selected h3')).toBeInViewport();
  });
});
