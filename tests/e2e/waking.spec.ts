// Before the wasm arrives: the page answers by itself, asks for nothing that nobody wants yet, and loses no press.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { event } from './corpus';
import { expect, test } from './fixtures';
import { DIST } from './places';
import { detail, hash, live, mark } from './screen';

test.use({ wakes: false });

/** What a first visit may fetch before it answers, as a host sends it. */
const BUDGET_BYTES = 130_000;
const BUDGET_REQUESTS = 5;

/** The files of the page's own folder that were asked for, by name. */
function askedFor(page: Page): Set<string> {
  const names = new Set<string>();
  page.on('request', (request) => names.add(new URL(request.url()).pathname.split('/').at(-1) || 'index.html'));
  return names;
}

/** A program that does not come before it is let through. */
async function heldBack(page: Page) {
  let through = () => {};
  const gate = new Promise<void>((open) => (through = open));
  await page.route(/_bg\.wasm$/, async (route) => {
    await gate;
    await route.continue();
  });
  return through;
}

const isProgram = (name: string) => /sourceline-.*\.(js|wasm)$/.test(name);

test('a first visit fetches little, and an event opens before a byte of the program is there', async ({ page }) => {
  const asked = askedFor(page);
  await heldBack(page);
  await page.goto('./', { waitUntil: 'load' });
  expect([...asked].filter(isProgram)).toEqual([]);
  await mark(page, 'summit').click();
  await expect(page.locator('[id="summit"] .summary')).toBeInViewport();
  await expect(page.locator('[id="summit"] .summary')).toHaveText(event('summit').summary);
  await expect(page.locator('[id="agreements"]')).toBeHidden();
  // The program was asked for as the pointer came; the worker, manifest and icons are for later visits.
  const counted = [...asked].filter((name) => !isProgram(name) && !/^(worker\.js|manifest\.webmanifest|icon.*)$/.test(name));
  expect(counted.length).toBeLessThanOrEqual(BUDGET_REQUESTS);
  const bytes = counted.reduce((sum, name) => sum + statSync(join(DIST, `${name}.br`)).size, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
  expect(readFileSync(join(DIST, 'index.html'), 'utf8')).not.toMatch(/rel="(?:module)?preload"/);
});

for (const [name, sign] of Object.entries({
  'a pointer that moves': (page: Page) => page.mouse.move(200, 200),
  'a key': (page: Page) => page.keyboard.press('Shift'),
  'a wheel': (page: Page) => page.mouse.wheel(0, 40),
  'another hash': (page: Page) => page.evaluate(() => void (location.hash = '#summit')),
})) {
  test(`${name} wakes it`, async ({ page }) => {
    const asked = askedFor(page);
    await page.goto('./', { waitUntil: 'load' });
    expect([...asked].filter(isProgram)).toEqual([]);
    await sign(page);
    await live(page);
  });
}

test('a link that says more than a place wakes it at once', async ({ page }) => {
  await page.goto('./#/1/axis=proportional');
  await expect(page.getByRole('button', { name: 'To scale' })).toHaveAttribute('aria-pressed', 'true');
});

test('a press is kept until it can be answered', async ({ page }) => {
  const through = await heldBack(page);
  await page.goto('./', { waitUntil: 'load' });
  const button = page.getByRole('button', { name: 'To scale' });
  await button.click();
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  // On a slow line it is said.
  await expect(page.locator('#_said')).toHaveText(/What you pressed is kept/);
  through();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).not.toHaveAttribute('aria-busy');
  await expect(page.locator('#_said')).toBeHidden();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('so is a tick, what is chosen from a list, and a filter', async ({ page }) => {
  const through = await heldBack(page);
  await page.goto('./', { waitUntil: 'load' });
  await page.getByRole('combobox', { name: 'Lanes' }).selectOption('theme');
  await page.locator('.sources summary').click();
  await page.locator('.sources input').first().click();
  await expect(page.locator('.sources input').first()).toBeChecked();
  await page.locator('.legend button.entry').first().click();
  through();
  await expect.poll(() => hash(page)).toMatch(/lanes=theme/);
  await expect.poll(() => hash(page)).toMatch(/without=/);
  await expect(page.locator('.sources input').first()).not.toBeChecked();
  await expect(page.locator('.legend button.entry').first()).toHaveAttribute('aria-pressed', 'true');
});

test('an event that was opened before stays open, and nothing jumps', async ({ page }) => {
  const through = await heldBack(page);
  await page.goto('./', { waitUntil: 'load' });
  await mark(page, 'agreements').click();
  const heading = page.locator('[id="agreements"] h3');
  await expect(heading).toBeInViewport();
  const before = await heading.boundingBox();
  through();
  await live(page);
  await expect(detail(page)).toHaveId('agreements');
  const after = await heading.boundingBox();
  expect([Math.round(after!.x), Math.round(after!.y)]).toEqual([Math.round(before!.x), Math.round(before!.y)]);
});
