// The story followed event by event: all of it, in the order of the list, with what is known of the order; and back again.
import type { Page } from '@playwright/test';
import { events } from './corpus';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectOpen, hash, highlight, mark, open } from './screen';

const bar = (page: Page) => page.getByRole('group', { name: 'Follow the story' });
const step = (page: Page, name: 'Previous' | 'Next') => bar(page).getByRole('button', { name });
const follow = (page: Page) => page.getByRole('button', { name: 'Follow', exact: true });

/** The middle of the open event's mark, as a share of the drawing's width. */
async function place(page: Page, id: string): Promise<number> {
  const [plot, box] = [await page.locator('#_plot').boundingBox(), await mark(page, id).boundingBox()];
  return (box!.x + Math.min(box!.width, 20) / 2 - plot!.x) / plot!.width;
}

test('it leads through all events in the order of the list, each with its passage', async ({ page }) => {
  await open(page);
  const listed = await page.locator('.events .event-detail').evaluateAll((all) => all.map(({ id }) => id));
  expect([...listed].sort()).toEqual(events.map(({ id }) => id).sort());
  await follow(page).click();
  await expect(step(page, 'Next')).toBeFocused();
  for (const [at, id] of listed.entries()) {
    await expectOpen(page, id);
    await expect(bar(page).getByRole('status')).toContainText(`${at + 1} of 45`);
    await expect(bar(page).locator('progress')).toHaveJSProperty('value', at + 1);
    await expect(mark(page, id)).toBeInViewport();
    expect((await highlight(page)).coloured).not.toBe('');
    if (at + 1 < listed.length) await page.keyboard.press('Enter');
  }
  await expect(step(page, 'Next')).toHaveAttribute('aria-disabled', 'true');
  await expect(step(page, 'Next')).toBeFocused();
  await page.keyboard.press('Home');
  await expectOpen(page, listed[0]);
  await page.keyboard.press('ArrowRight');
  await expectOpen(page, listed[1]);
  await step(page, 'Previous').click();
  await expectOpen(page, listed[0]);
});

test('the axis moves to each event', async ({ page }) => {
  await open(page, '#summit');
  await page.getByRole('button', { name: 'Follow from here' }).click();
  await page.keyboard.press('Home');
  const seen = new Set<number>();
  for (let count = 0; count < 8; count++) {
    await page.keyboard.press('ArrowRight');
    const id = await detail(page).getAttribute('id');
    expect(await place(page, id!)).toBeGreaterThanOrEqual(-0.01);
    expect(await place(page, id!)).toBeLessThan(0.75);
    seen.add(await page.locator('.tick').first().evaluate((tick) => Math.round(tick.getBoundingClientRect().x)));
  }
  expect(seen.size).toBeGreaterThan(2);
});

test('Escape leads back to where it began: window, focus, and what was open', async ({ page }) => {
  await open(page);
  await follow(page).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(follow(page)).toBeFocused();
  expect(await hash(page)).toBe('');
  await mark(page, 'summit').click();
  const before = await hash(page);
  await page.getByRole('button', { name: 'Follow from here' }).click();
  await step(page, 'Next').click();
  await expect(detail(page)).not.toHaveId('summit');
  await page.getByRole('link', { name: 'Leave' }).click();
  await expectOpen(page, 'summit');
  await expect(bar(page)).toHaveCount(0);
  expect(await hash(page)).toBe(before);
});

test('where the order is not known it says so, and where it is, that', async ({ page }) => {
  await open(page);
  await follow(page).click();
  await expect(bar(page)).toContainText('Nothing is listed before it.');
  const told = new Map<string, string>();
  for (let count = 1; count < 45; count++) {
    await page.keyboard.press('ArrowRight');
    await expect(bar(page).getByRole('status')).toContainText(`${count + 1} of 45`);
    told.set((await detail(page).getAttribute('id'))!, (await bar(page).locator('.turn').textContent())!);
  }
  expect([...told.values()]).toContain('Which began first, this or the one before, is not known.');
  expect([...told.values()]).toContain('It began after the one before.');
  expect([...told.values()]).toContain('It began after the one before had ended.');
  // What the list does not order, this does not either.
  await page.keyboard.press('Escape');
  const heading = page.locator('.events .days', { hasText: 'order not known' }).first();
  const together = await heading.locator('xpath=following-sibling::ul[1]').locator('.event-detail').evaluateAll((all) => all.map(({ id }) => id));
  expect(together.length).toBeGreaterThan(1);
  for (const id of together.slice(1)) expect(told.get(id), id).toBe('Which began first, this or the one before, is not known.');
});

test('what is filtered out is passed over, and f in the drawing begins', async ({ page }) => {
  await open(page, '#/1/kind=plan');
  const standing = await page.locator('.entry:not(.aside) .event-detail').evaluateAll((all) => all.map(({ id }) => id));
  expect(standing.length).toBeGreaterThan(1);
  await page.locator('#_plot').focus();
  await page.keyboard.press('f');
  const read: string[] = [];
  for (;;) {
    read.push((await detail(page).getAttribute('id'))!);
    if ((await step(page, 'Next').getAttribute('aria-disabled')) === 'true') break;
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('status')).toContainText(`${read.length + 1} of ${standing.length}`);
  }
  expect(read).toEqual(standing);
});

test('a link leads into it, and back through the history', async ({ page }) => {
  await open(page, '#/1/event=summit&reading=yes');
  await expect(bar(page)).toBeVisible();
  await step(page, 'Next').click();
  await expect(detail(page)).not.toHaveId('summit');
  await page.goBack();
  await expectOpen(page, 'summit');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expectClosed(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the panel leads into it, and the mark follows', async ({ page }) => {
    await open(page);
    await mark(page, 'summit').tap();
    await page.getByRole('button', { name: 'Follow from here' }).tap();
    for (let count = 0; count < 3; count++) {
      await step(page, 'Next').tap();
      const id = (await detail(page).getAttribute('id'))!;
      await expect(mark(page, id)).toBeInViewport();
      const bottom = await mark(page, id).evaluate((mark) => mark.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(await page.locator('.evidence').evaluate((panel) => panel.getBoundingClientRect().top + 1));
    }
  });
});
