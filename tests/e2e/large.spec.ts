// The drawing of more events than it has room for: what it shows, what it says of the rest, and how one gets there.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { generate, openGenerated, put } from './generated';
import { changed, frames, shown, zoomIn } from './movement';
import { expectClosed, expectOpen, hash, live, open } from './screen';

type Event = { id: string; title: string; kind: string; themes: string[]; actors: string[]; places: string[]; date: { edtf: string | null; start: { earliest: string | null; latest: string | null } } };
type Generated = { title: string; events: Event[]; ledger: { events: string[] }[] };

const SMALL = 1_000;
const LARGE = 20_000;
const NAME = /^(\d+) events?, (.+?)(?:; reports differ on \d+)?: (look closer|list them)$/;

test.describe.configure({ timeout: 180_000 });

/** What a cluster says of itself. */
type Said = { count: number; days: string; does: string };

function said(name: string): Said {
  const [, count, days, does] = name.match(NAME) ?? [];
  expect(does, name).toBeTruthy();
  return { count: Number(count), days, does };
}

/** What the clusters in the window say, by their accessible names, and what stands on them. */
async function clusters(page: Page): Promise<(Said & { name: string; text: string })[]> {
  const all = await page.locator('.plot .cluster').evaluateAll((buttons) => {
    const plot = document.querySelector('.plot')!.getBoundingClientRect();
    const inside = buttons.filter((button) => {
      const box = button.getBoundingClientRect();
      return box.left >= plot.left - 1 && box.right <= plot.right + 1;
    });
    return inside.map((button) => ({ name: button.getAttribute('aria-label')!, text: button.textContent! }));
  });
  return all.map(({ name, text }) => ({ ...said(name), name, text }));
}

/** The biggest cluster in the window. */
async function biggest(page: Page) {
  const [first] = (await clusters(page)).sort((a, b) => b.count - a.count);
  return { ...first, button: page.locator('.plot').getByRole('button', { name: first.name, exact: true }).first() };
}

/** The events whose titles can be seen on the axis. */
const titled = (page: Page) =>
  page.locator('.plot a.mark').evaluateAll((marks) =>
    marks.filter((mark) => getComputedStyle(mark).visibility === 'visible').map((mark) => mark.getAttribute('href')!.slice(1)),
  );

/** Where everything that can be seen on the layer stands. */
const stands = (page: Page) =>
  page.locator('.plot').evaluate((plot) =>
    [...plot.querySelectorAll('.event .glyph, .event .bar, .cluster, .tick, .crease, .lane-header')].map((part) => {
      const { left, top, width } = part.getBoundingClientRect();
      return `${part.closest('[class*=" e"]')?.className.match(/\be\d+/)?.[0] ?? part.textContent} ${[left, top, width].map(Math.round).join(' ')}`;
    }),
  );

test('what reaches across the window stands still at its edge while the axis moves under it, and keeps the focus', async ({ page }) => {
  await openGenerated(page, LARGE);
  const abiding = page.locator('.abiding .mark');
  for (let closer = 0; closer < 12 && (await abiding.count()) < 3; closer += 1) {
    const { button, does } = await biggest(page);
    if (does !== 'look closer') break;
    const before = await shown(page);
    await button.click();
    await changed(page, before);
  }
  expect(await abiding.count()).toBeGreaterThanOrEqual(3);
  // Every one stands whole in the window, on a row of its own, with a bar from edge to edge.
  const boxes = await page.locator('.plot').evaluate((plot) => {
    const area = plot.getBoundingClientRect();
    return [...plot.querySelectorAll('.abiding .mark')].map((mark) => {
      const [box, bar] = [mark, mark.parentElement!.querySelector('.bar')].map((part) => part?.getBoundingClientRect());
      return { left: box!.left - area.left, right: area.right - box!.right, top: box!.top, bar: bar ? [bar.left <= area.left, bar.right >= area.right] : [true, true] };
    });
  });
  for (const { left, right, bar } of boxes) expect([left >= -1, right >= -1, ...bar]).toEqual([true, true, true, true]);
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(boxes.length);
  const first = abiding.first();
  const id = (await first.getAttribute('id'))!;
  await first.focus();
  for (const key of ['-', '-', '-', '-', '+', '+', '+', '+']) {
    const before = await shown(page);
    await page.keyboard.press(key);
    await changed(page, before);
    const focused = await page.evaluate(() => document.activeElement?.id);
    const there = await page.locator(`[id="${id}"]`).count();
    expect(focused).toBe(there > 0 ? id : '_plot');
    if (there === 0) break;
  }
});

for (const events of [SMALL, LARGE]) {
  test(`of ${events} events the drawing has a thousand elements at most, whatever it shows`, async ({ page }) => {
    await openGenerated(page, events);
    const most = async (when: string) => expect(await page.locator('#_timeline *').count(), when).toBeLessThanOrEqual(1_000);
    await most('whole');
    for (let closer = 0; closer < 12 && (await page.locator('.plot .cluster').count()) > 0; closer += 1) {
      const { button, does } = await biggest(page);
      if (does !== 'look closer') break;
      const before = await shown(page);
      await button.click();
      await changed(page, before);
      await frames(page);
      await most(`${closer + 1} times closer`);
      await page.locator('.plot').press('ArrowRight');
      await frames(page);
      await most('and moved');
    }
    await page.locator('.plot').press('0');
    await page.getByRole('button', { name: 'To scale' }).click();
    await frames(page);
    await most('in true proportion');
  });

  test(`titles, clusters and the undated are all of ${events} events`, async ({ page }) => {
    await openGenerated(page, events);
    await expect(page.locator('.passing')).toHaveCount(0);
    const of = await clusters(page);
    expect(of.length).toBeGreaterThan(3);
    expect(await page.locator('.plot .cluster').count(), 'none reaches out of the whole').toBe(of.length);
    const undated = await page.locator('.undated a.mark').count();
    const rest = await page.locator('.undated button').allTextContents();
    const more = rest.map((words) => Number(words.match(/and (\d+) more/)![1])).reduce((a, b) => a + b, 0);
    const clustered = of.map(({ count }) => count).reduce((a, b) => a + b, 0);
    expect((await titled(page)).length + clustered + undated + more).toBe(events);
    const withoutDate = JSON.parse(generate(events)).events.filter(({ date }: Event) => !date.edtf);
    expect(undated + more).toBe(withoutDate.length);
  });
}

test('a cluster says how many it holds and of which days; a click shows more of them, and so does Enter', async ({ page }) => {
  await openGenerated(page, SMALL);
  const all = await clusters(page);
  for (const { count, text, days, name } of all) {
    expect(text, name).toBe(count < 1_000 ? String(count) : expect.anything());
    expect(days, name).toMatch(/\d{3}/);
  }
  const whole = await shown(page);
  const { button, count, days, does } = await biggest(page);
  expect(does).toBe('look closer');
  const before = await titled(page);
  await button.click();
  const closer = await changed(page, whole);
  expect(closer.days).toBeLessThan(whole.days);
  await frames(page);
  const parted = (await titled(page)).filter((id) => !before.includes(id)).length;
  const now = await clusters(page);
  expect(now.filter((cluster) => cluster.count === count && cluster.days === days)).toEqual([]);
  expect(parted + now.length, 'it has come apart').toBeGreaterThan(1);
  // What had the focus is gone; the drawing has it, so that keys go on.
  await expect(page.locator('#_plot')).toBeFocused();
  await page.keyboard.press('0');
  await expect.poll(() => shown(page)).toEqual(whole);

  const again = await biggest(page);
  await again.button.focus();
  await page.keyboard.press('Enter');
  expect(await changed(page, whole)).toEqual(closer);
  await expect(page.locator('#_plot')).toBeFocused();
});

test('the focus stays in the drawing when what had it leaves the page', async ({ page }) => {
  await openGenerated(page, SMALL);
  await zoomIn(page, 6);
  const inside = page.locator('.plot a.mark');
  const ids = await titled(page);
  expect(ids.length).toBeGreaterThan(0);
  await inside.first().focus();
  const id = await page.evaluate(() => document.activeElement!.id);
  expect(id).toMatch(/^_m/);
  for (let moved = 0; moved < 8 && (await page.locator(`#${id}`).count()) > 0; moved += 1) {
    await page.keyboard.press('Shift+ArrowRight');
    await frames(page, 4);
  }
  expect(await page.locator(`#${id}`).count(), 'it has left the page').toBe(0);
  await expect(page.locator('#_plot')).toBeFocused();
  const before = await shown(page);
  await page.keyboard.press('ArrowLeft');
  await changed(page, before);
});

/** A generated document in which very many events are of one day, in no order. */
function crowded(events: number, more: number): { body: string; title: string; day: string } {
  const document: Generated = JSON.parse(generate(events));
  const first = document.events.find(({ date }) => date.start.earliest && date.start.earliest === date.start.latest && (date as { steps?: unknown[] }).steps?.length === 0)!;
  const copies = Array.from({ length: more }, (_, at) => ({ ...first, id: `copy-${at}`, title: `Copy ${at}`, part_of: null, after: [], importance: 5 }));
  document.events.push(...copies);
  for (const span of document.ledger) {
    if (span.events?.includes(first.id)) span.events.push(...copies.map(({ id }) => id));
  }
  return { body: JSON.stringify(document), title: document.title, day: first.date.start.earliest! };
}

/** Looks closer at the biggest cluster until no look parts it. */
async function toTheList(page: Page): Promise<{ button: Locator; count: number; days: string }> {
  for (let closer = 0; closer < 20; closer += 1) {
    const found = await biggest(page);
    if (found.does === 'list them') return found;
    const before = await shown(page);
    await found.button.focus();
    await page.keyboard.press('Enter');
    await changed(page, before);
    await frames(page);
  }
  throw new Error('every cluster comes apart');
}

for (const [width, height] of [[1280, 800], [700, 900]]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('what no look parts opens as a list, and its events open from there', async ({ page }) => {
      const { body, title } = crowded(300, 2_000);
      await put(page, 'generated.json', body);
      await page.goto('./?document=generated.json');
      await expect(page.locator('h1')).toHaveText(title, { timeout: 60_000 });
      await live(page);
      const { button, count, days } = await toTheList(page);
      expect(count).toBeGreaterThan(1_000);
      const list = page.locator('.listed');
      await button.focus();
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: `${count} events, ${days}` });
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();

      // It has no more rows in the page than can be seen, and yet all of them.
      const rows = list.locator('li[aria-posinset]');
      await expect(rows.first()).toHaveAttribute('aria-posinset', '1');
      await expect(rows.first()).toHaveAttribute('aria-setsize', String(count));
      expect(await rows.count()).toBeLessThan(120);
      expect(await page.locator('#_timeline *').count()).toBeLessThanOrEqual(1_000);
      const titles = await rows.locator('a').allTextContents();
      const numbers = titles.flatMap((words) => words.match(/^Copy (\d+)$/)?.slice(1).map(Number) ?? []);
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers, 'in reading order').toEqual([...numbers].sort((a, b) => a - b));
      await expect
        .poll(async () => {
          await list.locator('.rows-in-sight').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
          return rows.last().getAttribute('aria-posinset');
        })
        .toBe(String(count));
      await expect(rows.last()).toBeInViewport();

      // Back, and Escape, lead from the event to the list, and from the list to the cluster.
      const link = rows.last().locator('a');
      const id = (await link.getAttribute('href'))!.slice(1);
      await link.click();
      await expectOpen(page, id);
      await page.goBack();
      await expectClosed(page);
      await expect(list.locator(`a[href="#${id}"]`)).toBeFocused();
      await page.keyboard.press('Enter');
      await expectOpen(page, id);
      await page.keyboard.press('Escape');
      await expectClosed(page);
      await expect(heading).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(list).toHaveCount(0);
      await expect(button).toBeFocused();
      await button.click();
      await expect(heading).toBeFocused();
      await list.getByRole('button', { name: 'Close the list' }).click();
      await expect(list).toHaveCount(0);
      await expect(button).toBeFocused();
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what has no room is told in words, and listed', async ({ page }) => {
    await openGenerated(page, SMALL);
    const names = await page.locator('.plot .cluster').allTextContents();
    const counts = names.map((name) => said(name)).map(({ count, does }) => (expect(does).toBe('list them'), count));
    const undated = JSON.parse(generate(SMALL)).events.filter(({ date }: Event) => !date.edtf).length;
    const marks = await page.locator('.plot a.mark').count();
    expect(marks + undated + counts.reduce((a, b) => a + b, 0)).toBe(SMALL);
    const button = page.locator('.plot .cluster').first();
    await button.click();
    const heading = page.locator('.listed h2');
    await expect(heading).toBeFocused();
    await expect(heading).toHaveText(names[0].replace(/(; reports differ on \d+)?: list them$/, ''));
    await expect(page.locator('.listed li a').first()).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
});

test('a list of those without a date opens in the margin, and gives the focus back', async ({ page }) => {
  await openGenerated(page, SMALL);
  const all = page.locator('.undated button');
  const withoutDate = JSON.parse(generate(SMALL)).events.filter(({ date }: Event) => !date.edtf);
  await all.click();
  await expect(page.locator('.listed h2')).toHaveText(`${withoutDate.length} events, date not stated`);
  await expect(page.locator('.listed h2')).toBeFocused();
  const listed = await page.locator('.listed li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
  expect(listed.sort()).toEqual(withoutDate.map(({ id }: Event) => id).sort());
  await page.keyboard.press('Escape');
  await expect(all).toBeFocused();
});

for (const [lanes, of] of [
  ['theme', (event: Event) => event.themes[0]],
  ['actor', (event: Event) => event.actors[0]],
  ['place', (event: Event) => event.places[0]],
  ['report', () => undefined],
] as [string, (event: Event) => string | undefined][]) {
  test(`lanes by ${lanes} have headers that stay, and a link that keeps them`, async ({ page }) => {
    const document: Generated = JSON.parse(generate(SMALL));
    await openGenerated(page, SMALL);
    const choice = page.getByRole('combobox', { name: 'Lanes' });
    await choice.selectOption(lanes);
    const headers = page.locator('.lane-header');
    await expect(headers.first()).toBeVisible();
    const names = await headers.allTextContents();
    await expect.poll(() => hash(page)).toContain(`lanes=${lanes}`);
    await zoomIn(page, 3);
    // Let the passage end.
    await page.waitForTimeout(500);
    const boxes = () =>
      headers.evaluateAll((all) => all.map((header) => [header.textContent, ...(({ left, top }) => [left, top].map(Math.round))(header.getBoundingClientRect())]));
    const before = await boxes();
    const window = await shown(page);
    // By less than what is drawn around the window, so that the layer moves and is not drawn anew.
    await page.locator('.plot').hover({ position: { x: 600, y: 60 } });
    await page.mouse.wheel(70, 0);
    await changed(page, window);
    await frames(page);
    expect(await boxes(), 'the headers stay').toEqual(before);
    // Every title stands between its own header and the next.
    const tops = new Map(before.map(([name, , top]) => [String(name), Number(top)]));
    const marks = await page.locator('.plot a.mark').evaluateAll((all) =>
      all.filter((mark) => getComputedStyle(mark).visibility === 'visible').map((mark) => ({ id: mark.getAttribute('href')!.slice(1), top: mark.getBoundingClientRect().top })),
    );
    expect(marks.length).toBeGreaterThan(3);
    for (const { id, top } of marks) {
      const header = [...tops].filter(([, at]) => at <= top + 4).sort((a, b) => b[1] - a[1])[0]?.[0];
      const name = of(document.events.find((event) => event.id === id)!);
      if (lanes === 'report') expect(header, id).toBeTruthy();
      else if (name && names.includes(name)) expect(header, id).toBe(name);
      else expect(header, id).toMatch(name ? /^\d+ more$/ : /^none named$/);
    }
    await page.reload();
    await expect(page.locator('h1')).toHaveText(document.title, { timeout: 60_000 });
    await live(page);
    await expect(choice).toHaveValue(lanes);
    expect(await headers.allTextContents()).toEqual(names);
    await choice.selectOption('packed');
    await expect(headers).toHaveCount(0);
    await expect.poll(() => hash(page)).not.toContain('lanes=');
  });
}

test('a fold opens by a click and by a key, folds again, its link keeps it, and the ribbons follow', async ({ page }) => {
  await open(page);
  const creases = page.locator('.crease');
  const count = await creases.count();
  expect(count).toBeGreaterThan(0);
  const ribbons = () => page.locator('.ribbons').evaluate((ribbons) => getComputedStyle(ribbons).clipPath);
  const width = () => creases.first().evaluate((crease) => crease.getBoundingClientRect().width);
  const [folded, narrow] = [await ribbons(), await width()];
  const name = (await creases.first().getAttribute('aria-label'))!;
  expect(name).toMatch(/no dated event\. Open the fold$/);
  await creases.first().click();
  await expect(creases.first()).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(width).toBeGreaterThan(narrow * 1.5);
  await expect.poll(ribbons).not.toBe(folded);
  const opened = await ribbons();
  expect(opened.split(',').length, 'what is open has a ribbon').toBeGreaterThan(folded.split(',').length);
  await expect.poll(() => hash(page)).toMatch(/open=-?\d+-\d\d-\d\d/);
  expect(await creases.count()).toBe(count);
  await page.waitForTimeout(500);
  const open_ = await stands(page);
  await page.reload();
  await live(page);
  await expect(creases.first()).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => stands(page)).toEqual(open_);
  await expect.poll(ribbons).toBe(opened);

  await creases.first().focus();
  await page.keyboard.press('Enter');
  await expect(creases.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(creases.first()).toBeFocused();
  await expect.poll(ribbons).toBe(folded);
  await page.keyboard.press('Space');
  await expect(creases.first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Space');
  await expect.poll(() => hash(page)).toBe('');
});

type Frame = { at: number; signs: Record<string, [number, number]> };

/** Where every sign stands in each frame while something is done. */
async function watched(page: Page, act: () => Promise<void>): Promise<Frame[]> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    const look = (at: number) => {
      const marks = [...document.querySelectorAll('.plot a.mark')].filter((mark) => getComputedStyle(mark).visibility === 'visible');
      const signs = marks.map((mark) => {
        const { left, top } = mark.querySelector('.glyph')!.getBoundingClientRect();
        return [mark.id, [left, top + scrollY]] as const;
      });
      frames.push({ at, signs: Object.fromEntries(signs) as Frame['signs'] });
      if (!(window as unknown as { stop?: boolean }).stop) requestAnimationFrame(look);
    };
    Object.assign(window, { frames, stop: false });
    requestAnimationFrame(look);
  });
  await frames(page, 3);
  await act();
  // Until it all stands still, elsewhere than at first.
  await page.waitForFunction(() => {
    const seen = (window as unknown as { frames: Frame[] }).frames.map(({ signs }) => JSON.stringify(signs));
    return seen.length > 6 && seen.at(-1) !== seen[0] && seen.slice(-6).every((signs) => signs === seen.at(-1));
  });
  return page.evaluate(() => {
    Object.assign(window, { stop: true });
    return (window as unknown as { frames: Frame[] }).frames;
  });
}

/** How far a sign stands from another place. */
const far = ([x, y]: [number, number], [a, b]: [number, number]) => Math.hypot(x - a, y - b);

for (const [name, act] of [
  ['true proportion', (page: Page) => page.getByRole('button', { name: 'To scale' }).click()],
  ['lanes by theme', async (page: Page) => void (await page.getByRole('combobox', { name: 'Lanes' }).selectOption('theme'))],
] as const) {
  test(`on the way to ${name} no mark jumps`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await open(page);
    const seen = await watched(page, () => act(page));
    const [first, last] = [seen[0].signs, seen.at(-1)!.signs];
    const both = Object.keys(first).filter((id) => last[id]);
    const moved = both.filter((id) => far(first[id], last[id]) > 60);
    expect(moved.length).toBeGreaterThan(3);
    const between = seen.filter(({ signs }) => moved.some((id) => signs[id] && far(signs[id], first[id]) > 10 && far(signs[id], last[id]) > 10));
    expect(between.length, 'frames on the way').toBeGreaterThan(2);
    // It takes 350 ms and is never faster than one and a half times its mean. What is seen in a frame, the one before has
    // drawn, so what passes between two of them is the time of both.
    for (let at = 1; at < seen.length; at += 1) {
      const time = seen[at].at - seen[Math.max(at - 2, 0)].at;
      for (const id of both) {
        const [from, to] = [seen[at - 1].signs[id], seen[at].signs[id]];
        if (!from || !to) continue;
        const most = (far(first[id], last[id]) * 1.5 * time) / 350 + 4;
        expect(far(from, to), `${id} in frame ${at}, after ${Math.round(time)} ms`).toBeLessThanOrEqual(most);
      }
    }
  });

  test(`under reduced motion nothing stands on the way to ${name}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    const seen = await watched(page, () => act(page));
    const [first, last] = [seen[0].signs, seen.at(-1)!.signs];
    for (const { signs } of seen) {
      for (const [id, at] of Object.entries(signs)) {
        const known = [first[id], last[id]].filter(Boolean);
        expect(Math.min(...known.map((place) => far(place, at))), id).toBeLessThan(1);
      }
    }
  });
}

test('a filter dims what does not match, and places nothing anew', async ({ page }) => {
  const document: Generated = JSON.parse(generate(SMALL));
  await openGenerated(page, SMALL);
  await zoomIn(page, 2);
  await frames(page);
  const before = await stands(page);
  const entry = page.locator('.legend').getByRole('button', { name: 'planned' });
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await frames(page);
  expect(await stands(page)).toEqual(before);
  const bright = await page.locator('.plot .event:not(.dimmed) a.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')!.slice(1)));
  const planned = new Set(document.events.filter(({ kind }) => kind === 'plan').map(({ id }) => id));
  expect(bright.filter((id) => !planned.has(id))).toEqual([]);
  expect(await page.locator('.plot .event.dimmed').count()).toBeGreaterThan(5);
});
