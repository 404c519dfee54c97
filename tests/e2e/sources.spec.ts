// Every report can be switched off, and the page then shows what the core computes natively for the others.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { reports } from './corpus';
import { exported, exportedWithout } from './export';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectOpen, open } from './screen';

/** What the native tests pinned of the document without one report: its events in reading order, with their dates. */
const editions = new Map(
  readFileSync(new URL('../../crates/core/tests/without/real.snap', import.meta.url), 'utf8')
    .split(/^# without /m)
    .slice(1)
    .map((part) => {
      const [id] = part.split(':', 1);
      const events = part.split('\n').flatMap((line) => {
        const [, event, date] = /^([a-z0-9-]+) · (.+)$/.exec(line) ?? [];
        if (!event) return [];
        // “before → after”, where the date is another without that report; the basis stands in brackets.
        const words = date.split(' → ').at(-1) ?? '';
        return [{ id: event, date: words.replace(/ \([^()]*\)$/, '') }];
      });
      return [id, events] as const;
    }),
);

/** The events of the list in their order, with their dates. */
const listed = (page: Page) =>
  page.locator('.event-detail').evaluateAll((articles) =>
    articles.map((article) => ({ id: article.id, date: article.querySelector('.date strong')?.textContent ?? '' })),
  );

const text = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => found.map((element) => element.textContent?.trim() ?? ''));

/** The event that a link opens; what is no such link stays as it is. */
const eventOf = (href: string) => /event=([^&]+)/.exec(href)?.[1] ?? href.replace(/^#/, '');

const without = (id: string) => `#/1/without=${id}`;

test('there is an edition for every report', () => {
  expect([...editions.keys()]).toEqual(reports.map(({ id }) => id));
});

for (const [at, { id }] of reports.entries()) {
  test(`without ${id}: what the core computes natively`, async ({ page }) => {
    const document = exportedWithout(id);
    await open(page);
    await page.locator('.sources > summary').click();
    await page.locator('.sources-menu label').nth(at).click();
    await expect(page.locator('.off-notice')).toContainText('As 4 of 5 reports have it');
    expect(await listed(page)).toEqual(editions.get(id));
    const byId = new Map(document.events.map((event) => [event.id, event]));
    const order = (editions.get(id) ?? []).map((event) => byId.get(event.id));
    expect(await text(page, '.event-detail h3')).toEqual(order.map((event) => event?.title));
    expect(await text(page, '.event-detail .summary')).toEqual(order.map((event) => event?.summary));
    // The drawing has the same events, each once, and says of none what only that report said.
    const marks = await page.locator('#_timeline a.mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('href') ?? ''));
    expect(marks.map(eventOf).sort()).toEqual([...byId.keys()].sort());
    const answers = document.disagreements.flatMap(({ positions }) => positions.map(({ answer }) => answer));
    const shown = await text(page, '.disagreement .answer bdi');
    expect(shown.sort()).toEqual(answers.sort());
    // Its link opens the same.
    const before = await listed(page);
    await page.goto('about:blank');
    await open(page, without(id));
    await expect.poll(() => listed(page)).toEqual(before);
    // And the way back shows the whole.
    await page.getByRole('button', { name: 'Switch all on' }).click();
    await expect(page.locator('.sources > summary')).toHaveText(`${reports.length} reports`);
    expect((await listed(page)).length).toBeGreaterThanOrEqual(before.length);
    await expect(page.locator('.off-notice')).toBeEmpty();
  });
}

test('an open event stays open while a report that it does not need is switched off', async ({ page }) => {
  await open(page, '#agreements');
  await expectOpen(page, 'agreements');
  await page.goto(`./${without('citing-korea-herald')}&event=agreements`);
  await expectOpen(page, 'agreements');
  await expect(detail(page).locator('h3')).toHaveText('Summit yields 14 or 15 agreements');
  await page.goto(`./${without('citing-yonhap')}&event=agreements`);
  await expectOpen(page, 'agreements');
  await expect(detail(page)).not.toContainText('14');
});

test('the last report stays on', async ({ page }) => {
  const [last, ...others] = reports.map(({ id }) => id);
  await open(page, without(others.join(',')));
  await page.locator('.sources > summary').click();
  await expect(page.locator('.sources-menu input').nth(reports.findIndex(({ id }) => id === last))).toBeDisabled();
  await expect(page.locator('.off-notice')).toContainText('As 1 of 5 reports has it');
});

test('switches work by keyboard, and an event that only the report told is missed with a word', async ({ page }) => {
  await open(page);
  await page.locator('.sources > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('.sources-menu input').nth(1)).not.toBeChecked();
  await expect(page.locator('#_timeline a.mark[href*="missile-defense"]')).toHaveCount(0);
  await page.goto(`./${without('citing-yonhap')}&event=missile-defense`);
  await expect(page.locator('.notice')).toContainText('rests on reports');
});

test('whoever switches reports stays at the switches, and what is open stays open', async ({ page }) => {
  await open(page, '#agreements');
  await page.locator('.sources > summary').focus();
  await page.keyboard.press('Enter');
  // The panel is over the page's foot; the switches are at its head.
  for (const at of [1, 0]) {
    const input = page.locator('.sources-menu input').nth(at);
    await input.focus();
    await page.keyboard.press('Space');
    await expect(input).not.toBeChecked();
    await expectOpen(page, 'agreements');
    await expect(input).toBeFocused();
  }
  await expect(page.locator('.off-notice')).toContainText('As 3 of 5 reports have it');
});

test('a place of the page leaves in the address what is off', async ({ page }) => {
  await open(page, without('news-az'));
  await page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name: 'List' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe(without('news-az'));
  await expect(page.locator('#_events')).toBeInViewport();
  await page.reload();
  await expect(page.locator('.off-notice')).toContainText('As 4 of 5 reports have it');
});

test('the list is as wide after an event was closed as before', async ({ page }) => {
  const columns = () => page.locator('.in-order > :is(ol, ul)').first().evaluate((list) => getComputedStyle(list).gridTemplateColumns);
  await open(page);
  const before = await columns();
  expect(before.split(' ')).toHaveLength(2);
  await page.goto('about:blank');
  await open(page, '#summit');
  await page.keyboard.press('Escape');
  await expect.poll(columns).toBe(before);
});

test('who switches all on again goes on at the switches', async ({ page }) => {
  await open(page, without('news-az'));
  await page.getByRole('button', { name: 'Switch all on' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sources > summary')).toHaveText(`${reports.length} reports`);
  await expect(page.locator('.sources > summary')).toBeFocused();
});

test('Escape folds the open menu, and only then closes the panel', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  await page.locator('.sources > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.sources-menu input').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.sources-menu')).toBeHidden();
  await expect(page.locator('.sources > summary')).toBeFocused();
  await expectOpen(page, 'summit');
  await page.keyboard.press('Escape');
  await expectClosed(page);
});

/** Switches a report off with the menu. */
async function switchOff(page: Page, at: number) {
  await page.locator('.sources').evaluate((menu) => menu.setAttribute('open', ''));
  await page.locator('.sources-menu label').nth(at).click();
  await expect(page.locator('.sources > summary')).toHaveText(`${reports.length - 1} of ${reports.length} reports`);
}

test('the grid and the strips keep their one tab stop while a report is switched off', async ({ page }) => {
  await open(page);
  await page.locator('#_matrix [tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  for (const strip of await page.locator('.strip-of .sentences').all()) {
    await strip.locator('[tabindex="0"]').focus();
    await page.keyboard.press('End');
  }
  await switchOff(page, reports.length - 1);
  await expect(page.locator('#_matrix [tabindex="0"]')).toHaveCount(1);
  for (const strip of await page.locator('.strip-of .sentences').all()) await expect(strip.locator('[tabindex="0"]')).toHaveCount(1);
  // The keys lead on from there.
  await page.locator('#_matrix [tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#_matrix [tabindex="0"]')).toBeFocused();
});

test('no element serves another event, question or report after a switch', async ({ page }) => {
  await open(page);
  const parts = '.entry, .position, #_matrix tbody tr, .strips > li, .report';
  const named = (mark: boolean) =>
    page.locator(parts).evaluateAll((elements, mark) => {
      return elements.flatMap((element) => {
        const { dataset } = element as HTMLElement;
        const own = element.matches('.position') ? element.closest('article')?.querySelector('h3')?.textContent : undefined;
        const name = own ?? element.querySelector('.event-detail')?.id ?? element.querySelector('th a')?.getAttribute('href') ?? element.querySelector('h3')?.textContent ?? '';
        if (mark) dataset.was = name;
        return mark || dataset.was === undefined ? [] : [[dataset.was, name]];
      });
    }, mark);
  await named(true);
  await switchOff(page, 1);
  const pairs = await named(false);
  expect(pairs.length).toBeGreaterThan(30);
  for (const [before, after] of pairs) expect(eventOf(after)).toBe(eventOf(before));
});

for (const { id } of reports) {
  test(`as ${id} alone has it: no heading over nothing, no link to nothing`, async ({ page }) => {
    const others = reports.map((other) => other.id).filter((other) => other !== id).join(',');
    const { disagreements, dependences } = exportedWithout(others);
    await open(page, without(others));
    await expect(page.locator('.sources > summary')).toHaveText(`1 of ${reports.length} reports`);
    await expect(page.locator('#_dependences')).toHaveCount(dependences.length > 0 ? 1 : 0);
    await expect(page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name: 'Differences' })).toHaveCount(disagreements.length > 0 ? 1 : 0);
    await expect(page.locator('.colophon')).toContainText(`As 1 of ${exported.sources.length} reports has it.`);
  });
}

test('with a report off every link of the page says so, and opens there what it opens here', async ({ page, context }) => {
  await open(page, without('saif-rahman'));
  const links = await page.locator('a[href^="#"]:not(nav a, .skip, .close, a[href="#_disagreements"])').evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  );
  expect(links.filter((href) => !href.includes('without=saif-rahman') && !/^#_(timeline|dependences)$/.test(href))).toEqual([]);
  const cell = page.locator('#_matrix tr:has(a[href*="event=agreements"]) td a').first();
  const words = await cell.getAttribute('href');
  const other = await context.newPage();
  await open(other, words ?? '');
  await expect(other.locator('.off-notice')).toContainText('As 4 of 5 reports have it');
  await expect(other.locator('.report.open .chosen').first()).toBeVisible();
});

test('on the axis every title stands at its sign, whichever report is off', async ({ page }) => {
  for (const { id } of reports) {
    await page.goto('about:blank');
    await open(page, without(id));
    const apart = await page.locator('.plot .event').evaluateAll((all) => {
      type Sign = { words: string; row: number; bar: number | undefined; sign: DOMRect; label: DOMRect };
      const signs = all.flatMap((event): Sign[] => {
        const [mark, bar] = ['.mark', '.bar'].map((part) => event.querySelector(part));
        const [sign, label] = ['.glyph', '.label'].map((part) => mark!.querySelector(part)!);
        if (getComputedStyle(sign).visibility !== 'visible') return [];
        const [at, of] = [sign, label].map((part) => part.getBoundingClientRect());
        return [{ words: mark!.textContent!, row: Math.round(of.top), bar: bar ? Math.round(bar.getBoundingClientRect().left) : undefined, sign: at, label: of }];
      });
      return signs.flatMap(({ words, row, bar, sign, label }) => {
        const gap = Math.min(Math.abs(label.left - sign.right), Math.abs(sign.left - label.right));
        if (gap < 24) return [];
        // Signs of one bar stand together before its first title, in the order of the titles.
        const along = signs.filter((other) => bar !== undefined && other.row === row && other.bar === bar).sort((a, b) => a.sign.left - b.sign.left);
        const together = along.every(({ sign, label }, at) => at === 0 || (sign.left - along[at - 1].sign.right < 12 && label.left > along[at - 1].label.right));
        const first = along[0] ? along[0].label.left - along.at(-1)!.sign.right : Infinity;
        return along.length > 1 && together && first > 0 && first < 24 ? [] : [`${words}: ${Math.round(gap)} px`];
      });
    });
    expect(apart, id).toEqual([]);
  }
});
