// Moving about: from the panel to the page's other parts and back, and what the axis shows meanwhile.
import type { Page } from '@playwright/test';
import { event } from './corpus';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectOpen, live, mark, open } from './screen';

/** The ids of the events that light up on the axis, as far as their marks can be seen. */
const lit = (page: Page) =>
  page.locator('#_timeline .event.lit a.mark').evaluateAll((marks) => {
    const panel = document.querySelector('.evidence.open')?.getBoundingClientRect().top ?? innerHeight;
    const seen = (mark: Element) => {
      const box = mark.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= panel && box.left < innerWidth && box.right > 0;
    };
    return marks.filter(seen).map((mark) => mark.getAttribute('href')!.slice(1));
  });

/** How far below the top of the window a place of the page begins. */
const top = (page: Page, id: string) => page.locator(`#${id}`).evaluate((place) => Math.round(place.getBoundingClientRect().top));

for (const [name, id] of [
  ['List', '_events'],
  ['Differences', '_disagreements'],
  ['Who tells what', '_matrix'],
  ['Sentences', '_corpus'],
]) {
  test(`with an event open, “${name}” closes it and goes there, and Back opens it again`, async ({ page }) => {
    await open(page, '#summit');
    await expectOpen(page, 'summit');
    await page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name }).click();
    await expectClosed(page);
    await expect.poll(() => top(page, id)).toBeLessThan(60);
    expect(await top(page, id)).toBeGreaterThanOrEqual(0);
    await page.goBack();
    await expectOpen(page, 'summit');
  });
}

test('why reports are one line of testimony is shown on the page, and Back is the event again', async ({ page }) => {
  await open(page);
  const dependent = page.locator('.event-detail:has(.dependent)').first();
  const id = (await dependent.getAttribute('id'))!;
  await open(page, `#${id}`);
  await expectOpen(page, id);
  await detail(page).locator('.dependent a').first().click();
  await expectClosed(page);
  await expect(page.locator('#_dependences')).toBeInViewport();
  await page.goBack();
  await expectOpen(page, id);
});

test('a question lights its events on the axis, wherever it was asked', async ({ page }) => {
  await open(page);
  const question = page.locator('.disagreement').nth(3);
  const events = await question.locator('.about a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
  await question.locator('h3 a').click();
  await expect(page.locator('.evidence.open.with-disagreement')).toBeVisible();
  const marks = await page.locator('#_timeline .event.lit a.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')!.slice(1)));
  expect(marks.sort()).toEqual([...events].sort());
  await expect.poll(() => lit(page)).not.toEqual([]);
});

test('a sentence of a strip lights the events that rest on it, and the axis comes into sight', async ({ page }) => {
  await open(page);
  await page.locator('.strips .sentence.class-cited').nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence.open')).toBeVisible();
  await expect.poll(() => lit(page)).not.toEqual([]);
  // Where nothing lights up, the axis is in sight all the same.
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await page.locator('.strips .sentence.class-boilerplate').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence.open')).toBeVisible();
  expect(await page.locator('#_timeline .event.lit').count()).toBe(0);
  await expect(page.locator('#_plot')).toBeInViewport({ ratio: 0.3 });
});

test('who came by a link goes on at its mark when it is closed, and Back gives the focus back', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(mark(page, 'summit')).toBeFocused();

  await page.keyboard.press('Enter');
  await expectOpen(page, 'summit');
  await page.goBack();
  await expectClosed(page);
  await expect(mark(page, 'summit')).toBeFocused();
});

test('Back from a sentence’s answer leaves the focus at the sentence', async ({ page }) => {
  await open(page, '#/1/report=news-az');
  const sign = page.locator('.report.open .ask').nth(3);
  await sign.focus();
  await page.keyboard.press('Enter');
  await page.locator('.reply.asked .put-away').focus();
  await page.goBack();
  await expect(page.locator('.reply.asked')).toHaveCount(0);
  await expect(sign).toBeFocused();
});

test('a press outside of the menu of reports folds it; what it says of the rest is not hidden by it', async ({ page }) => {
  await open(page);
  await page.locator('#_sources').click();
  const menu = page.locator('.sources-menu');
  await menu.getByRole('checkbox').first().click();
  await expect(page.locator('.off-notice')).toContainText('Off:');
  await expect(menu).toContainText(/rested on what is off alone|told by a report that is on/);
  await page.locator('.masthead h1').click();
  await expect(menu).toBeHidden();
});

test('what is filtered out has a name for who does not look, and previous and next pass over it', async ({ page }) => {
  await open(page, '#/1/kind=plan');
  await live(page);
  const dimmed = page.locator('#_plot .event.dimmed a.mark');
  expect(await dimmed.count()).toBeGreaterThan(0);
  for (const id of (await dimmed.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')!.slice(1)))).slice(0, 3)) {
    await expect(mark(page, id)).toHaveAccessibleName(new RegExp(`^${event(id).title.slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  }
  const plans = await page.locator('#_events .entry:not(.aside) .event-detail').evaluateAll((articles) => articles.map((article) => article.id));
  expect(plans.length).toBeGreaterThan(1);
  await mark(page, plans[0]).click();
  for (const id of plans) {
    await expectOpen(page, id);
    await expect(page.locator('.panel-bar .place')).toHaveText(`${plans.indexOf(id) + 1} of ${plans.length}`);
    if (id !== plans.at(-1)) await page.getByRole('button', { name: 'Next in the list' }).click();
  }
});

test('a heading says of an order only what it says of the events under it', async ({ page }) => {
  await open(page);
  for (const entry of await page.locator('.legend button.entry').all()) {
    await entry.click();
    await expect(entry).toHaveAttribute('aria-pressed', 'true');
    const alone = await page.locator('#_events .days').evaluateAll((headings) =>
      headings.filter((heading) => {
        const list = heading.nextElementSibling!;
        const shown = [...list.children].filter((entry) => !entry.classList.contains('aside'));
        return shown.length < 2 && /in this order|order (not )?known/.test(heading.textContent ?? '');
      }).map((heading) => heading.textContent),
    );
    expect(alone).toEqual([]);
    await entry.click();
  }
});
