// The legend explains the marks, and lets those stand out that have what an entry names.
import type { Page } from '@playwright/test';
import { parse } from 'smol-toml';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { open } from './screen';

type Endpoint = { basis?: string };
type Authored = {
  event: { id: string; kind: string; themes: string[]; date?: { basis?: string; start?: Endpoint; end?: Endpoint } }[];
  disagreement: { events: string[] }[];
};
const authored = parse(
  readFileSync(new URL('../../assets/timeline.toml', import.meta.url), 'utf8'),
) as unknown as Authored;

/** How an event's endpoints are known, as the author wrote it; an event without any is not stated. */
const bases = ({ date }: Authored['event'][number]) => {
  const written = [date?.start?.basis ?? date?.basis, date?.end?.basis ?? date?.basis];
  const known = written.filter((basis) => basis !== undefined && basis !== 'unknown');
  return known.length > 0 ? known : ['not stated'];
};

/** The marks that stand out, by their events. */
const standing = (page: Page) =>
  page
    .locator('#_timeline .event:not(.dimmed) a.mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')?.slice(1) ?? '').sort());

/** Where the marks of the drawing stand. */
const places = (page: Page) =>
  page.locator('.plot a.mark').evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));

const entry = (page: Page, name: string) => page.locator('.legend').getByRole('button', { name, exact: true });

const ids = (wanted: (event: Authored['event'][number]) => boolean) =>
  authored.event.filter(wanted).map(({ id }) => id).sort();

test('every way in which a date is known lets its events stand out, and moves nothing', async ({ page }) => {
  await open(page);
  const before = await places(page);
  for (const basis of ['stated', 'derived', 'bounded', 'not stated']) {
    const expected = ids((event) => bases(event).includes(basis));
    await entry(page, basis).click();
    await expect(entry(page, basis)).toHaveAttribute('aria-pressed', 'true');
    expect(await standing(page), basis).toEqual(expected);
    await expect(page.locator('.standing-out')).toContainText(`${expected.length} of ${authored.event.length} events`);
    expect(await places(page), basis).toEqual(before);
    // The list shows those alone, under the headings that they have.
    const listed = page.locator('#_events .event-detail:visible');
    expect((await listed.evaluateAll((all) => all.map(({ id }) => id))).sort(), basis).toEqual(expected);
    for (const days of await page.locator('#_events .days:visible + *').all()) await expect(days).toBeVisible();
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await standing(page)).toHaveLength(authored.event.length);
  await expect(page.locator('.standing-out')).toBeEmpty();
});

test('choices narrow each other, by keyboard too, and their address opens them again', async ({ page }) => {
  await open(page);
  const differing = new Set(authored.disagreement.flatMap(({ events }) => events));
  await entry(page, 'said').focus();
  await page.keyboard.press('Enter');
  await entry(page, 'economy').focus();
  await page.keyboard.press('Space');
  await entry(page, '≠ differ').or(entry(page, 'differ')).focus();
  await page.keyboard.press('Enter');
  const expected = ids(({ id, kind, themes }) => {
    return kind === 'statement' && themes.includes('economy') && differing.has(id);
  });
  expect(expected.length).toBeGreaterThan(0);
  expect(await standing(page)).toEqual(expected);
  await page.reload();
  await expect(page.locator('.evidence.live')).toBeAttached();
  await expect.poll(() => standing(page)).toEqual(expected);
});

test('who shows all again by keyboard goes on at the drawing', async ({ page }) => {
  await open(page);
  await entry(page, 'planned').click();
  await page.getByRole('button', { name: 'Show all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.standing-out')).toBeEmpty();
  await expect(page.locator('#_plot')).toBeFocused();
});

test('on a phone only what stands out is in the way', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await entry(page, 'planned').click();
  const seen = await page.locator('#_timeline a.mark:visible').count();
  expect(seen).toBe(ids(({ kind }) => kind === 'plan').length);
});

test('no two entries have the same picture, colour apart', async ({ page }) => {
  await open(page);
  const pictures = await page.locator('.legend .entry > :first-child').evaluateAll((signs) =>
    signs.filter((sign) => !sign.classList.contains('swatch')).map((sign) => `${sign.getAttribute('class')} ${sign.innerHTML}`),
  );
  expect(pictures).toHaveLength(9);
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('a pressed entry has an outline where the system chooses the colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const outline = () => entry(page, 'stated').evaluate((entry) => getComputedStyle(entry).outlineStyle);
  expect(await outline()).toBe('none');
  await entry(page, 'stated').click();
  await page.locator('h1').click();
  expect(await outline()).toBe('solid');
});
