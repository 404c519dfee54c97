// The ways through the page: there, back, by link, by the browser's history.
import type { Page } from '@playwright/test';
import { event, events, key, passages, questions, reports, type Passage } from './corpus';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectHighlighted, expectOpen, hash, highlight, live, mark, open, ownPassages } from './screen';

/** Where the marks of the drawing stand, in whole px. */
const stands = (page: Page) =>
  page.locator('.plot a.mark').evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));

/** The share of the axis that the window shows. */
const zoom = (page: Page) => page.locator('.layer').evaluate((layer) => Number(getComputedStyle(layer).getPropertyValue('--zoom')));

/** Waits until the address has stopped changing: it follows the window once that rests. */
async function rests(page: Page) {
  let last: string | undefined;
  const same = async () => {
    const before = last;
    last = await hash(page);
    return last === before;
  };
  await expect.poll(same, { intervals: [1_000], message: 'the address rests' }).toBe(true);
}

/** The offset in code points of an offset in UTF-16 units, as links have it. */
const points = (passage: Passage, at: number) => [...reports[passage.report].text.slice(0, at)].length;
/** A passage as links write it. */
const linked = (passage: Passage) =>
  `${reports[passage.report].id}:${points(passage, passage.start)}-${points(passage, passage.end)}`;

/** Clicks the first letters of a passage in the open report. */
async function clickInReader(page: Page, passage: Passage) {
  const at = await page.evaluate(({ report, start }) => {
    let before = 0;
    for (const paragraph of document.querySelectorAll(`#_r${report} .line p`)) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (start < before + length) {
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, start - before);
          range.setEnd(node, start - before + 1);
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        before += length;
      }
    }
    throw new Error('the report is shorter than the passage');
  }, passage);
  await page.mouse.click(at.x, at.y);
}

/** Passages that no other begins in or covers: a click on their first letter means them and nothing else. */
const alone = passages.filter(({ passage }) => {
  return passages.every(({ passage: other }) => {
    const apart = other.report !== passage.report || other.end <= passage.start || other.start >= passage.end;
    return apart || key(other) === key(passage);
  });
});

test('opening shows the event, its report at the passage, and an address to pass on', async ({ page }) => {
  await open(page);
  await expectClosed(page);
  expect(await hash(page)).toBe('');
  const summit = event('summit');
  await mark(page, 'summit').click();
  await expectOpen(page, 'summit');
  await expect(detail(page)).toContainText(summit.summary);
  await expect(mark(page, 'summit')).toHaveAttribute('aria-current', 'true');
  expect(await hash(page)).toBe('#summit');
});

test('a passage of one event leads from the reader back to it', async ({ page }) => {
  const own = alone.find(({ events }) => events.length === 1);
  expect(own, 'the document has a passage that one event alone rests on').toBeDefined();
  const { passage, events: [id] } = own!;
  await open(page);
  await page.locator(`.reports .tabs a[href="#_r${passage.report}"]`).click();
  await expect(page.locator(`#_r${passage.report}`)).toHaveClass(/\bopen\b/);
  await expect(page.locator('.event-detail.selected')).toHaveCount(0);
  await clickInReader(page, passage);
  await expectOpen(page, id);
  await expectHighlighted(page, passage);
});

test('a passage of several events leads to each of them', async ({ page }) => {
  const shared = alone.find(({ own }) => own.length > 1);
  expect(shared, 'the document has a passage that several events rest on').toBeDefined();
  const { passage, own: ids } = shared!;
  await open(page);
  await page.locator(`.reports .tabs a[href="#_r${passage.report}"]`).click();
  await clickInReader(page, passage);
  await expectHighlighted(page, passage);
  const opened = await detail(page).getAttribute('id');
  expect(ids, 'one of its events opens').toContain(opened);
  // Under the paragraph stand all of them, and they are told apart from the paragraph's other events.
  const links = page.locator('.report.open .line:has(.chosen) .backlinks a.lit');
  const hrefs = await links.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.sort()).toEqual(ids.map((id) => `#${id}`).sort());
  for (const id of ids) {
    await page.locator(`.report.open .backlinks a[href="#${id}"]`).first().click();
    await expectOpen(page, id);
    // Its report may be another one now: back to the shared paragraph for the next.
    await page.locator(`.reports .tabs a[href="#_r${passage.report}"]`).click();
    await expect(page.locator(`#_r${passage.report}`)).toBeVisible();
  }
});

/** Of every report, what belongs to its paragraphs: to each, what is said of the passages that end in it. */
function byParagraph(said: (ends: (passage: Passage) => boolean) => string[]): string[][][] {
  return reports.map(({ text }, report) => {
    const ends = [...text.matchAll(/\n|$(?![\s\S])/g)].map(({ index }) => index + 1);
    const lines = ends.filter((end, at) => at === 0 || end > ends[at - 1]);
    return lines.flatMap((end, at) => {
      const start = at === 0 ? 0 : lines[at - 1];
      const here = new Set(said((passage) => passage.report === report && passage.end > start && passage.end <= end));
      return here.size > 0 ? [[...here].sort()] : [];
    });
  });
}

test('under every paragraph stand the events that rest on it, and apart the questions that it answers', async ({ page }) => {
  await open(page);
  const found = (list: string) =>
    page.locator('.report').evaluateAll(
      (reports, list) => reports.map((report) => [...report.querySelectorAll(list)].map((under) => [...under.querySelectorAll('a')].map((link) => link.textContent ?? '').sort())),
      list,
    );
  const titles = (ends: (passage: Passage) => boolean) =>
    passages.filter(({ passage }) => ends(passage)).flatMap(({ own }) => own.map((id) => event(id).title));
  const asked = (ends: (passage: Passage) => boolean) =>
    questions.filter(({ passages }) => passages.some(ends)).map(({ question }) => question);
  expect(await found('.backlinks')).toEqual(byParagraph(titles));
  expect(await found('.questions')).toEqual(byParagraph(asked));
});

test('previous and next walk all events in the order of the list', async ({ page }) => {
  test.slow();
  await open(page);
  const order = await page.locator('#_events .event-detail').evaluateAll((articles) => articles.map((article) => article.id));
  expect([...order].sort()).toEqual(events.map(({ id }) => id).sort());
  await mark(page, order[0]).click();
  await expect(page.getByRole('button', { name: 'Previous in the list' })).toBeDisabled();
  for (const [at, id] of order.entries()) {
    await expectOpen(page, id);
    await expect(page.getByText(`${at + 1} of ${order.length}`, { exact: true })).toBeVisible();
    if (at + 1 < order.length) await page.getByRole('button', { name: 'Next in the list' }).click();
  }
  await expect(page.getByRole('button', { name: 'Next in the list' })).toBeDisabled();
  await page.getByRole('button', { name: 'Previous in the list' }).click();
  await expectOpen(page, order[order.length - 2]);
});

test('an event leads to the events that it names', async ({ page }) => {
  const later = events.find(({ id }) => id === 'trade-plateau')!;
  await open(page, `#${later.id}`);
  await expectOpen(page, later.id);
  await detail(page).locator('.facts').getByRole('link', { name: event('trade-peak').title }).click();
  await expectOpen(page, 'trade-peak');
  expect(await hash(page)).toBe('#trade-peak');
});

for (const way of ['the close button', 'Escape']) {
  test(`${way} closes, and the focus is back where the reader came from`, async ({ page }) => {
    await open(page);
    await mark(page, 'agreements').focus();
    await page.keyboard.press('Enter');
    await expectOpen(page, 'agreements');
    await expect(mark(page, 'agreements')).not.toBeFocused();
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('link', { name: /^Close/ }).click();
    await expectClosed(page);
    await expect(mark(page, 'agreements')).toBeFocused();
    expect(await hash(page)).toBe('');
  });
}

test('Escape closes where a mouse has opened, too', async ({ page }) => {
  await open(page);
  await mark(page, 'arrival').click();
  await expectOpen(page, 'arrival');
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(mark(page, 'arrival')).toBeFocused();
});

test('a permanent link opens its event', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  const seen = await highlight(page);
  const opened = event('summit').passages.find(({ report, start, text }) => {
    return report === seen.report && start === seen.start && text === seen.text;
  });
  expect(opened, seen.text).toBeDefined();
  await expectHighlighted(page, opened!);
  expect(await hash(page), 'the address stays short').toBe('#summit');
});

test('a versioned link opens event, passage, axis and window', async ({ page }) => {
  const summit = event('summit');
  const passage = summit.passages[summit.passages.length - 1];
  await open(page, `#/1/event=summit&passage=${linked(passage)}&axis=proportional&from=2025-12-01.000000&to=2026-01-11.000000`);
  await expectOpen(page, 'summit');
  await expectHighlighted(page, passage);
  await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
  await expect(page.getByRole('button', { name: 'To scale' })).toHaveAttribute('aria-pressed', 'true');
  // Six weeks of some nine years.
  expect(await zoom(page)).toBeGreaterThan(20);
  await expect(mark(page, 'summit')).toBeInViewport();
  // The same link again is what the page itself writes.
  expect(await hash(page)).toContain(`passage=${linked(passage)}`);
  expect(await hash(page)).toContain('axis=proportional&from=2025-12-01.000000&to=2026-01-11.000000');
});

test('a passage can be opened by a link, and the address follows the passage', async ({ page }) => {
  const { passage, events: ids } = passages.find(({ events }) => events.length === 1)!;
  await open(page, `#/1/passage=${linked(passage)}`);
  await expectOpen(page, ids[0]);
  await expectHighlighted(page, passage);
  const summit = event('summit');
  await page.goto('./#summit');
  await expectOpen(page, 'summit');
  const links = ownPassages(page);
  await links.last().click();
  await expect.poll(() => hash(page)).toMatch(/^#\/1\/event=summit&passage=/);
  const [, , span] = /event=(.*)&passage=(.*)$/.exec(await hash(page))!;
  expect(summit.passages.map(linked)).toContain(span);
});

test('a report can be opened by a link', async ({ page }) => {
  await open(page, `#/1/report=${reports[2].id}`);
  await expect(page.locator('.report.open')).toHaveCount(1);
  await expect(page.locator('#_r2')).toBeVisible();
  await expect(page.locator('.event-detail.selected')).toHaveCount(0);
});

test('back and forward walk what was opened', async ({ page }) => {
  await open(page);
  await mark(page, 'arrival').click();
  await expectOpen(page, 'arrival');
  await mark(page, 'summit').click();
  await expectOpen(page, 'summit');
  const links = ownPassages(page);
  await links.last().click();
  await expect(links.last()).toHaveAttribute('aria-current', 'true');
  const last = (await highlight(page)).text;
  await page.keyboard.press('Escape');
  await expectClosed(page);

  await page.goBack();
  await expectOpen(page, 'summit');
  await expect(links.last()).toHaveAttribute('aria-current', 'true');
  expect((await highlight(page)).text).toBe(last);
  await page.goBack();
  await expectOpen(page, 'summit');
  await expect(links.first()).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expectOpen(page, 'arrival');
  await page.goBack();
  await expectClosed(page);
  expect(await hash(page)).toBe('');

  await page.goForward();
  await expectOpen(page, 'arrival');
  await page.goForward();
  await expectOpen(page, 'summit');
  await page.goForward();
  await expect(links.last()).toHaveAttribute('aria-current', 'true');
  await page.goForward();
  await expectClosed(page);
});

test('a hash typed into the address is followed', async ({ page }) => {
  await open(page);
  await page.evaluate(() => { location.hash = '#arrival'; });
  await expectOpen(page, 'arrival');
  await page.evaluate(() => { location.hash = '#summit'; });
  await expectOpen(page, 'summit');
  await page.goBack();
  await expectOpen(page, 'arrival');
});

for (const [what, link, words] of [
  ['an unknown event', '#no-such-event', /no event “no-such-event”/],
  ['an unknown event in a versioned link', '#/1/event=no-such-event', /no event “no-such-event”/],
  ['a passage that nothing rests on', '#/1/passage=news-az:1-2', /could not be followed/],
  ['an unknown report', '#/1/report=no-such-report', /could not be followed/],
  ['days out of order', '#/1/from=2026-01-05&to=2026-01-01', /could not be followed/],
  ['a later version', '#/7/event=summit', /newer version/],
  ['a link that is none', '#/summit', /could not be followed/],
  ['a stray percent sign', '#100%', /no event “100%”/],
] as const) {
  test(`a link with ${what} says so and shows the timeline`, async ({ page }) => {
    await open(page, link);
    await expect(page.locator('.notice')).toContainText(words);
    await expectClosed(page);
    await expect(mark(page, 'summit')).toBeInViewport();
    // What is wrong goes away when it is dismissed, and when something else is opened.
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.notice')).toBeEmpty();
    await mark(page, 'summit').click();
    await expectOpen(page, 'summit');
    expect(await hash(page)).toBe('#summit');
  });
}

test('opening an event puts the notice away', async ({ page }) => {
  await open(page, '#no-such-event');
  await expect(page.locator('.notice')).not.toBeEmpty();
  await mark(page, 'arrival').click();
  await expectOpen(page, 'arrival');
  await expect(page.locator('.notice')).toBeEmpty();
});

test('the window on the axis lands in the address, adds nothing to the history, and a reload brings it back', async ({ page }) => {
  await open(page);
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => hash(page)).toMatch(/^#\/1\/from=-?\d+-\d\d-\d\d\.\d+&to=/);
  await rests(page);
  const zoomed = await hash(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect.poll(() => hash(page)).not.toBe(zoomed);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const before = await stands(page);
  await page.reload();
  await live(page);
  await expect.poll(() => stands(page)).toEqual(before);
  expect(await zoom(page)).toBeCloseTo(1.6 * 1.6, 3);
  // Shown whole again, the address is plain again.
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => hash(page)).toBe('');
});

test('an event and the window share one link', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await mark(page, 'summit').click();
  await expectOpen(page, 'summit');
  await expect.poll(() => hash(page)).toMatch(/^#\/1\/event=summit&from=.*&to=/);
  const before = await stands(page);
  await page.reload();
  await expectOpen(page, 'summit');
  await expect.poll(() => stands(page)).toEqual(before);
});

test('true proportion is part of the address and of the history', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'To scale' }).click();
  await expect.poll(() => hash(page)).toBe('#/1/axis=proportional');
  await page.goBack();
  await expect(page.locator('#_timeline')).toHaveClass(/\bfolded\b/);
  await page.goForward();
  await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
  await page.reload();
  await live(page);
  await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
});

test('a click with Ctrl leaves the page as it is: it opens a tab with the event', async ({ page, context }) => {
  await open(page);
  const another = context.waitForEvent('page');
  await mark(page, 'summit').click({ modifiers: ['ControlOrMeta'] });
  const tab = await another;
  await expectOpen(tab, 'summit');
  await expectClosed(page);
});
