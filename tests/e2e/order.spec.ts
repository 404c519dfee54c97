// What is known of the order: held to an independent computation from the export, bounds and relations alone.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { detail, expectHighlighted, expectOpen, mark, open } from './screen';
import { event, passages, type Passage } from './corpus';
import { exported, type Event } from './export';

/** Days since 1970-01-01. */
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * The least that instant `b` is after instant `a` in every world, by the longest paths between all pairs (Floyd and Warshall);
 * `undefined` where nothing bounds it. Instants are `id.start` and `id.end`; `0` is 1970-01-01. That `latest` is strict
 * does not matter to whether a difference is negative.
 */
function distances(events: Event[]) {
  const nodes = ['0', ...events.flatMap(({ id }) => [`${id}.start`, `${id}.end`])];
  const index = new Map(nodes.map((node, at) => [node, at]));
  const least = nodes.map((_, row) => nodes.map((_, column) => (row === column ? 0 : -Infinity)));
  const say = (a: string, b: string, days: number) => {
    const [row, column] = [index.get(a)!, index.get(b)!];
    least[row][column] = Math.max(least[row][column], days);
  };
  for (const { id, date, part_of, after } of events) {
    say(`${id}.start`, `${id}.end`, 0);
    for (const endpoint of ['start', 'end'] as const) {
      const { earliest, latest } = date[endpoint];
      if (earliest) say('0', `${id}.${endpoint}`, dayNumber(earliest));
      if (latest) say(`${id}.${endpoint}`, '0', -(dayNumber(latest) + 1));
    }
    for (const other of after) say(`${other.event}.end`, `${id}.start`, 0);
    if (part_of) {
      say(`${part_of}.start`, `${id}.start`, 0);
      say(`${id}.end`, `${part_of}.end`, 0);
    }
  }
  for (let via = 0; via < nodes.length; via++)
    for (let a = 0; a < nodes.length; a++)
      for (let b = 0; b < nodes.length; b++) least[a][b] = Math.max(least[a][b], least[a][via] + least[via][b]);
  return (a: string, b: string) => least[index.get(a)!][index.get(b)!];
}

const all = exported.events;
const distance = distances(all);
/** Whether `a` began before `b`, or with it, in every world. */
const beganBefore = (a: string, b: string) => distance(`${a}.start`, `${b}.start`) >= 0;

/** The list as the page has it: its sections and their groups. */
const list = (page: Page) =>
  page.locator('#_events .in-order').evaluateAll((sections) =>
    sections.map((section) => ({
      apart: section.classList.contains('apart'),
      overlap: section.querySelector('.overlap') !== null,
      groups: [...section.querySelectorAll('ol[aria-labelledby], ul[aria-labelledby]')].map((group) => ({
        ordered: group.tagName === 'OL',
        heading: document.getElementById(group.getAttribute('aria-labelledby')!)?.textContent ?? '',
        events: [...group.querySelectorAll('.event-detail')].map(({ id }) => id),
      })),
    })),
  );

test('between sections every pair is known, and no section could be cut', async ({ page }) => {
  await open(page);
  const sections = await list(page);
  expect(sections.flatMap(({ groups }) => groups.flatMap(({ events }) => events)).sort()).toEqual(all.map(({ id }) => id).sort());
  const inOrder = sections.filter(({ apart }) => !apart).map(({ groups }) => groups.flatMap(({ events }) => events));
  expect(inOrder.length).toBeGreaterThan(4);
  const order = inOrder.flat();
  let ends = 0;
  const cuts = new Set(inOrder.map((section) => (ends += section.length)));
  for (let cut = 1; cut < order.length; cut++) {
    const unknown = order.slice(0, cut).flatMap((above) => {
      return order.slice(cut).filter((below) => !beganBefore(above, below)).map((below) => `${above} before ${below}`);
    });
    if (cuts.has(cut)) expect(unknown, `before ${order[cut]}`).toEqual([]);
    else expect(unknown, `before ${order[cut]}`).not.toEqual([]);
  }
});

test('a list is numbered in an order that is known, and any other says that it is not', async ({ page }) => {
  await open(page);
  for (const { groups, overlap } of await list(page)) {
    expect(overlap).toBe(groups.length > 1);
    for (const { events, heading, ordered } of groups) {
      const pairs = events.flatMap((a, at) => events.slice(at + 1).map((b) => [a, b]));
      const known = pairs.filter(([a, b]) => beganBefore(a, b)).length;
      expect(pairs.filter(([a, b]) => beganBefore(b, a)), heading).toEqual([]);
      expect(ordered, heading).toBe(known === pairs.length);
      const says = known === pairs.length ? (pairs.length > 0 ? /; in this order$/ : /^[^;]*(how long before is not told)?$|not told$/)
        : known === 0 ? /; order not known$/ : /; order known only in part$/;
      expect(heading).toMatch(says);
    }
  }
});

test('events with only a latest day, and those without a date, stand apart', async ({ page }) => {
  await open(page);
  const apart = (await list(page)).filter(({ apart }) => apart).flatMap(({ groups }) => groups);
  const expected = all.filter(({ date }) => date.start.earliest === null).map(({ id }) => id);
  expect(apart.flatMap(({ events }) => events).sort()).toEqual(expected.sort());
  expect(apart[0].heading).toMatch(/^By 5 January 2026; how long before is not told/);
  expect(apart.at(-1)?.heading).toMatch(/^Date not stated/);
});

/** The passage of a quotation among those that the corpus has. */
function quoted(exact: string): Passage {
  const found = passages.find(({ passage }) => passage.text === exact);
  expect(found, exact).toBeDefined();
  return found!.passage;
}

test('“Why this order?” opens by keyboard and names what fixes it', async ({ page }) => {
  await open(page);
  await mark(page, 'arrival').focus();
  await page.keyboard.press('Enter');
  await expectOpen(page, 'arrival');
  const why = detail(page).locator('.why-order');
  await expect(why.locator('ul').first()).toBeHidden();
  await why.locator(':scope > summary').focus();
  await page.keyboard.press('Enter');
  const stated = all.find(({ id }) => id === 'arrival')!.after.find((after) => after.event === 'launch')!;
  const launch = why.getByRole('listitem').filter({ has: page.getByRole('link', { name: event('launch').title, exact: true }) }).first();
  await expect(launch).toContainText('stated: ');
  const grounds = launch.getByRole('link', { name: stated.citations[0].exact });
  await expect(grounds).toBeVisible();
  await grounds.focus();
  await page.keyboard.press('Enter');
  await expectHighlighted(page, quoted(stated.citations[0].exact));
});

test('what is known, and what is not, agrees with the computation', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page);
  for (const { id } of all) {
    await page.evaluate((id) => (location.hash = id), id);
    await expectOpen(page, id);
    const others = all.map((other) => other.id).filter((other) => other !== id);
    const before = others.filter((other) => beganBefore(other, id));
    const after = others.filter((other) => beganBefore(id, other));
    const unknown = others.filter((other) => !before.includes(other) && !after.includes(other));
    const nearest = [
      ...before.filter((a) => !before.some((b) => a !== b && beganBefore(a, b))),
      ...after.filter((a) => !after.some((b) => a !== b && beganBefore(b, a))),
    ];
    const shown = await detail(page).locator('.why-order').evaluate((why) => {
      const href = (link: Element) => link.getAttribute('href')!.slice(1);
      return {
        nearest: [...why.querySelectorAll(':scope > ul > li.ended > a, :scope > ul > li.begun > a')].map(href),
        rest: [...why.querySelectorAll('details.rest a')].map(href),
        unknown: [...why.querySelectorAll('.names a')].map(href),
        reasons: [...why.querySelectorAll('.reason')].map((reason) => reason.textContent?.trim()),
      };
    });
    expect(shown.nearest.sort(), id).toEqual(nearest.sort());
    expect(shown.rest.sort(), id).toEqual([...before, ...after].filter((other) => !nearest.includes(other)).sort());
    expect(shown.unknown.sort(), id).toEqual(unknown.sort());
    expect(shown.reasons.filter((reason) => !reason), id).toEqual([]);
  }
});

test('what is known through others is one more click away', async ({ page }) => {
  await open(page, '#summit');
  const why = detail(page).locator('.why-order');
  await why.locator(':scope > summary').click();
  const rest = why.locator('details.rest').first();
  const count = Number((await rest.locator('summary').innerText()).match(/\d+/)?.[0]);
  const links = rest.getByRole('link');
  await expect(links).toHaveCount(0);
  await rest.locator('summary').click();
  await expect(links).toHaveCount(count);
  const id = (await links.first().getAttribute('href'))!.slice(1);
  await links.first().click();
  await expectOpen(page, id);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('“Why this order?” opens too', async ({ page }) => {
    await page.goto('./#arrival');
    const why = page.locator('[id="arrival"] .why-order');
    await why.locator(':scope > summary').click();
    await expect(why.getByRole('link', { name: event('launch').title, exact: true }).first()).toBeVisible();
    await expect(why).toContainText(/Order not known: \d+ events/);
  });
});
