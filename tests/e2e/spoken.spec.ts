// What the page is to who does not see it: the accessibility tree of some states, and that the list says all that the drawing
// does. The trees stand in `spoken/`; a changed one is read aloud before it is accepted (delete the file and run twice).
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectOpen, open } from './screen';

const told = (page: Page, selector: string) => page.locator(selector);

test('the head of the page', async ({ page }) => {
  await open(page);
  await expect(told(page, '.masthead')).toMatchAriaSnapshot({ name: 'head.aria.yml' });
  await expect(told(page, '.bar-above')).toMatchAriaSnapshot({ name: 'bar.aria.yml' });
});

test('the drawing', async ({ page }) => {
  await open(page);
  await expect(told(page, '#_timeline')).toMatchAriaSnapshot({ name: 'drawing.aria.yml' });
});

test('the drawing, down a phone’s page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(told(page, '#_timeline')).toMatchAriaSnapshot({ name: 'column.aria.yml' });
});

test('an open event', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  await expect(told(page, '.panel-bar')).toMatchAriaSnapshot({ name: 'panel-bar.aria.yml' });
  await expect(told(page, '.event-detail.selected')).toMatchAriaSnapshot({ name: 'event.aria.yml' });
});

test('an open disagreement', async ({ page }) => {
  await open(page, '#_d0');
  await expect(told(page, '.disagreement.selected')).toMatchAriaSnapshot({ name: 'disagreement.aria.yml' });
});

test('words found', async ({ page }) => {
  await open(page);
  await page.getByRole('searchbox').fill('maritime');
  await expect(page.locator('.found [role="status"]')).not.toBeEmpty();
  await expect(told(page, '.find')).toMatchAriaSnapshot({ name: 'found.aria.yml' });
});

test('the help', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Keys and gestures' }).click();
  await expect(told(page, 'dialog')).toMatchAriaSnapshot({ name: 'help.aria.yml' });
});

test('the list says all that the drawing says, in the order of reading', async ({ page }) => {
  await open(page);
  // What a sign means is what the legend has beside it.
  const drawn = await page.evaluate(() => {
    const shape = (svg: Element) => [...svg.children].map((child) => child.outerHTML.replace(/ (class|stroke|fill)="[^"]*"/g, '')).join('');
    const kinds = new Map([...document.querySelectorAll('.legend ul:nth-of-type(2) li')].filter((entry) => entry.querySelector('svg')).map((entry) => [shape(entry.querySelector('svg')!), entry.textContent!.trim()]));
    const themes = new Map([...document.querySelectorAll('.legend ul:nth-of-type(3) button')].map((entry) => [[...entry.classList].find((name) => name.startsWith('theme-'))!, entry.textContent!.trim()]));
    return [...document.querySelectorAll('#_timeline .event')].map((event) => {
      const mark = event.querySelector('a.mark')!;
      const [title, when] = [mark.querySelector('.label')!.textContent!, mark.getAttribute('aria-label')!.slice(mark.querySelector('.label')!.textContent!.length + 2)];
      const differs = !!mark.querySelector('.differ');
      const words = when.replace(/; the reports differ$/, '');
      const basis = /; date (stated|derived|bounded)$/.exec(words)?.[1];
      return {
        id: mark.getAttribute('href')!.slice(1), title, differs, basis,
        date: words.replace(/; date (stated|derived|bounded)$/, ''),
        kind: kinds.get(shape(mark.querySelector('svg')!)),
        theme: themes.get([...event.classList].find((name) => name.startsWith('theme-'))!),
      };
    });
  });
  expect(drawn.length).toBe(45);
  const listed = await page.locator('#_events .event-detail').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.id,
      title: article.querySelector('h3')!.textContent!,
      kicker: article.querySelector('.kicker')!.textContent!,
      date: article.querySelector('.date strong')!.textContent!,
      basis: article.querySelector('.basis')?.textContent ?? '',
      more: article.querySelector('.more')!.textContent!,
    })),
  );
  expect(listed.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
  for (const [at, event] of drawn.entries()) {
    const entry = listed[at];
    expect.soft(entry.title).toBe(event.title);
    const [kind, themes] = entry.kicker.split(' · ');
    expect.soft(kind, `the kind of ${event.id}`).toBe(event.kind);
    expect.soft(themes.split(', ')[0], `the theme of ${event.id}`).toBe(event.theme);
    expect.soft(/the reports differ/.test(entry.more), `whether reports differ on ${event.id}`).toBe(event.differs);
    if (event.basis) expect.soft(entry.basis, `how the date of ${event.id} is known`).toContain(event.basis);
    // The list has the weekday and the whole of both dates; every number and name of the short form is in it.
    const spoken = entry.date.toLowerCase();
    for (const word of event.date.toLowerCase().match(/[\p{L}]{4,}|\d+/gu) ?? []) expect.soft(spoken, `the date of ${event.id}, “${event.date}”`).toContain(word);
  }
  // And the names of all lanes.
  for (const lanes of ['theme', 'actor', 'place', 'report']) {
    await page.goto('about:blank');
    await open(page, `#/1/lanes=${lanes}`);
    const names = await page.locator('.lane-header bdi').allInnerTexts();
    expect(names.length, lanes).toBeGreaterThan(1);
    const list = await page.locator('#_events').evaluate((list) => list.textContent!);
    for (const name of names) expect.soft(list.includes(name.replace(/[“”…]/g, '')), `${lanes}: ${name}`).toBe(true);
  }
});
