// Narrow screens: on a phone time runs down the page, and what is opened is a sheet over it.
import type { Locator, Page } from '@playwright/test';
import { event, events, reports } from './corpus';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectHighlighted, expectOpen, highlight, mark, open, ownPassages } from './screen';

/** Boxes that are lower than a finger needs, with what they say. */
const low = (targets: Locator, height = 44) =>
  targets.evaluateAll((elements, height) => {
    const shown = elements.filter((element) => element.getClientRects().length > 0);
    const lower = shown.filter((element) => element.getBoundingClientRect().height < height);
    return lower.map((element) => `${element.textContent?.trim()} (${element.getBoundingClientRect().height} px)`);
  }, height);

/** What a sheet over the page covers, as a share of the window's width, and its edges. */
const sheet = (page: Page) =>
  page.locator('.evidence.open').evaluate((sheet) => {
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    return { position: getComputedStyle(sheet).position, share: (right - left) / innerWidth, top, bottom: bottom - innerHeight };
  });

/** Holds the chosen passage to one of an event's own. */
async function expectOnePassageOf(page: Page, id: string) {
  const seen = await highlight(page);
  const passage = event(id).passages.find(({ report, start, text }) => {
    return report === seen.report && start === seen.start && text === seen.text;
  });
  expect(passage, seen.text).toBeDefined();
  return passage!;
}

test.describe('390×844', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the events run down the page in their order, whole titles, one under the other', async ({ page }) => {
    await open(page);
    const order = await page.locator('#_events .event-detail').evaluateAll((articles) => articles.map((article) => `#${article.id}`));
    const marks = await page.locator('#_timeline a.mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const label = mark.querySelector<HTMLElement>('.label')!;
        const range = document.createRange();
        range.selectNodeContents(label);
        const [words, box] = [range.getBoundingClientRect(), mark.getBoundingClientRect()];
        const cut = getComputedStyle(label);
        return {
          href: mark.getAttribute('href'),
          text: label.innerText.trim(),
          top: box.top, bottom: box.bottom, left: words.left, right: words.right,
          fontPx: Number.parseFloat(cut.fontSize),
          whole: label.scrollWidth <= label.clientWidth && cut.textOverflow !== 'ellipsis' && cut.clipPath === 'none',
        };
      }),
    );
    expect(marks.map(({ href }) => href)).toEqual(order);
    expect(marks.map(({ text }) => text)).toEqual(order.map((href) => event(href.slice(1)).title));
    for (const [at, title] of marks.entries()) {
      expect.soft(title.fontPx, title.text).toBeGreaterThanOrEqual(12);
      expect.soft(title.left, title.text).toBeGreaterThanOrEqual(0);
      expect.soft(title.right, title.text).toBeLessThanOrEqual(390);
      if (at > 0) expect.soft(title.top, `${title.text} is below ${marks[at - 1].text}`).toBeGreaterThanOrEqual(marks[at - 1].bottom - 0.5);
    }
    // Each has its date in words beside it, or above it where several share one, since no axis shows it.
    const dateless = await page.locator('#_timeline a.mark').evaluateAll((marks) => {
      const seen = (element?: Element | null) => !!element && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().height >= 12;
      const without = marks.filter((mark) => {
        const [own, shared] = [mark.querySelector('.when'), mark.closest('.group')?.querySelector('.bounds')];
        const words = shared?.textContent?.split(';')[0].toLowerCase() ?? '';
        return !seen(own) && !(seen(shared) && words !== '' && own?.textContent?.toLowerCase().includes(words));
      });
      return without.map((mark) => mark.textContent);
    });
    expect(dateless).toEqual([]);
  });

  test('time without events is said between the events', async ({ page }) => {
    await open(page);
    const folds = page.locator('.fold');
    expect(await folds.count()).toBeGreaterThan(1);
    for (const fold of await folds.all()) {
      await expect(fold).toBeVisible();
      await expect(fold).toContainText(/no dated event/);
    }
  });

  test('events and buttons are high enough for a finger', async ({ page }) => {
    await open(page);
    expect(await low(page.locator('#_timeline a.mark'))).toEqual([]);
    expect(await low(page.locator('button'))).toEqual([]);
    await mark(page, 'summit').tap();
    await expectOpen(page, 'summit');
    expect(await low(page.locator('.panel-bar button, .panel-bar .close'))).toEqual([]);
    expect(await low(page.locator('.evidence.open a.passage'))).toEqual([]);
    expect(await page.locator('.panel-bar button:visible').evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().width < 44).length)).toBe(0);
  });

  test('a tap opens the sheet with the event, then its report; closing leads back', async ({ page }) => {
    await open(page);
    await mark(page, 'summit').scrollIntoViewIfNeeded();
    await mark(page, 'summit').tap();
    await expectOpen(page, 'summit');
    const place = await sheet(page);
    expect(place.position).toBe('fixed');
    expect(place.share).toBe(1);
    expect(Math.abs(place.bottom)).toBeLessThanOrEqual(1);
    expect(place.top, 'the page is still to be seen above').toBeGreaterThan(80);
    // The event first, then the report.
    const [article, report] = [detail(page), page.locator('.report.open')];
    await expect(report).toHaveCount(1);
    const tops = await Promise.all([article, report].map((part) => part.evaluate((part) => part.getBoundingClientRect().top)));
    expect(tops[0]).toBeLessThan(tops[1]);

    await page.getByRole('link', { name: /^Close/ }).tap();
    await expectClosed(page);
    await expect(mark(page, 'summit')).toBeInViewport();
    await expect(page.locator('#_timeline')).toBeVisible();
  });

  test('the sheet opens at the event’s title', async ({ page }) => {
    await open(page);
    await mark(page, 'summit').tap();
    await expectOpen(page, 'summit');
    const heading = detail(page).getByRole('heading', { level: 3 });
    await expect(heading).toBeInViewport({ ratio: 1 });
    const covered = await heading.evaluate((heading) => {
      const { left, top, width, height } = heading.getBoundingClientRect();
      const hit = document.elementFromPoint(left + Math.min(width, 60) / 2, top + height / 2);
      return !hit || !heading.contains(hit);
    });
    expect(covered, 'the title lies under nothing').toBe(false);
  });

  test('a tap on a passage shows it in its report', async ({ page }) => {
    await open(page);
    await mark(page, 'agreements').tap();
    await expectOpen(page, 'agreements');
    for (const link of await ownPassages(page).all()) {
      await link.tap();
      await expect(link).toHaveAttribute('aria-current', 'true');
      await expectHighlighted(page, await expectOnePassageOf(page, 'agreements'));
    }
  });

  test('a link to a passage shows the passage, not the title above it', async ({ page }) => {
    const last = event('summit').passages.at(-1)!;
    const points = (at: number) => [...reports[last.report].text.slice(0, at)].length;
    await open(page, `#/1/event=summit&passage=${reports[last.report].id}:${points(last.start)}-${points(last.end)}`);
    await expectOpen(page, 'summit');
    await expectHighlighted(page, last);
  });

  test('the tabs are one low row with the current one in sight, and cover nothing that was chosen', async ({ page }) => {
    for (const [at, { id }] of reports.entries()) {
      await page.goto('about:blank');
      await open(page, `#/1/report=${id}`);
      const seen = await page.locator('.tabs').evaluate((tabs) => {
        const current = tabs.querySelector('[aria-current]')!.getBoundingClientRect();
        const hit = document.elementFromPoint(current.left + current.width / 2, current.top + current.height / 2);
        return { height: tabs.getBoundingClientRect().height, left: current.left, right: current.right, hit: hit?.getAttribute('href') };
      });
      expect(seen.height).toBeLessThanOrEqual(48);
      expect(seen.left, id).toBeGreaterThanOrEqual(0);
      expect(seen.right, id).toBeLessThanOrEqual(390);
      expect(seen.hit, 'it lies under nothing').toBe(`#_r${at}`);
    }
    // Scrolled far into a report, they stand under the panel's bar, not under or over it.
    await page.locator('.evidence').evaluate((sheet) => sheet.scrollTo(0, 1200));
    const [bar, tabs] = await page.locator('.panel-bar, .tabs').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    expect(Math.abs(tabs.top - bar.bottom)).toBeLessThanOrEqual(2);
  });

  test('next and previous walk in the sheet', async ({ page }) => {
    await open(page);
    await mark(page, 'arrival').tap();
    await expectOpen(page, 'arrival');
    await page.getByRole('button', { name: 'Next in the list' }).tap();
    await expect(page.getByRole('button', { name: 'Next in the list' })).toBeVisible();
    await expect(detail(page)).not.toHaveId('arrival');
    await expect(detail(page).getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Previous in the list' }).tap();
    await expectOpen(page, 'arrival');
  });

  test('a finger scrolls the page and moves no axis', async ({ page }) => {
    await open(page);
    const { x, y } = (await mark(page, 'launch').boundingBox())!;
    const touch = await page.context().newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', dy: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: x + 100, y: y + 20 - dy }] });
    await finger('touchStart', 0);
    for (let dy = 20; dy <= 300; dy += 20) await finger('touchMove', dy);
    await finger('touchEnd', 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(new URL(page.url()).hash).toBe('');
    await expectClosed(page);
  });
});

test.describe('768×1024', () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test('a click opens the event with its report, and closing leads back', async ({ page }) => {
    await open(page);
    await mark(page, 'summit').click();
    await expectOpen(page, 'summit');
    await expectOnePassageOf(page, 'summit');
    const place = await sheet(page);
    expect([place.position, place.share]).toEqual(['fixed', 1]);
    await expect(detail(page).getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
    for (const link of await ownPassages(page).all()) {
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'true');
      await expectHighlighted(page, await expectOnePassageOf(page, 'summit'));
    }
    await page.getByRole('link', { name: /^Close/ }).click();
    await expectClosed(page);
  });

  test('every event can be opened from the drawing', async ({ page }) => {
    test.setTimeout(60_000);
    await open(page);
    for (const { id } of events) {
      await mark(page, id).click();
      await expectOpen(page, id);
    }
  });
});

for (const width of [320, 390]) {
  test(`at ${width} px nothing that is opened runs out sideways, with reports off, too`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 844 });
    const hashes = ['', `without=${reports[1].id}`].flatMap((without) => [
      ...events.filter((_, at) => at % 8 === 0).map(({ id }) => ['event=' + id, without]),
      ...reports.filter(({ id }) => !without.includes(id)).map(({ id }) => ['report=' + id, without]),
    ]);
    for (const parts of hashes) {
      const hash = `#/1/${parts.filter((part) => part !== '').join('&')}`;
      await page.goto('about:blank');
      await open(page, hash);
      const out = await page.locator('.evidence').evaluate((sheet) => {
        const folded = [...sheet.querySelectorAll('details')];
        for (const details of folded) details.open = true;
        const within = [...sheet.querySelectorAll('*')].filter((part) => part.checkVisibility() && !part.closest('.tabs li, .unseen, .matrix thead .name'));
        const wide = within.filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5 || part.getBoundingClientRect().left < -0.5);
        return [sheet.scrollWidth - sheet.clientWidth, document.documentElement.scrollWidth - innerWidth, ...wide.map((part) => part.outerHTML.slice(0, 80))];
      });
      expect(out.filter((found) => typeof found === 'string' || found > 0), hash).toEqual([]);
    }
  });
}

test('at 320 px the links of the masthead stand in columns', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await open(page);
  const links = await page.locator('.masthead nav a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ left, right }) => [left, right]));
  for (const [left, right] of links) expect(left >= 0 && right <= 320).toBe(true);
  expect(links.slice(3).map(([left]) => left)).toEqual(links.slice(0, links.length - 3).map(([left]) => left));
});
