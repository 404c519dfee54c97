// The corpus in sum: who tells what, and every sentence of the reports. What is expected is counted here, from what the
// export prints.
import type { Locator, Page } from '@playwright/test';
import { event, reports } from './corpus';
import { disagreementsOn, eventsOn } from './document';
import { exported, slice, told } from './export';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectOpen, highlight, open } from './screen';

/** The ledger's spans of a report. */
const spans = (report: number) => exported.ledger.filter(({ source }) => source === reports[report].id);
/** The strip of a report, and its sentences. */
const strip = (page: Page, report: number): Locator => page.locator('#_corpus .strip-of').nth(report);
const sentences = (page: Page, report: number): Locator => strip(page, report).locator('a.sentence');
/** The classes that the ledger knows, as the strips draw them. */
const classes = ['cited', 'statement', 'context', 'metadata', 'boilerplate'];
/** White space as a name has it. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Where elements stand on the page. */
const boxes = (parts: Locator) =>
  parts.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.round).join(' ');
    }),
  );

/** The rows of the matrix: the event's link, then what each cell says. */
const rows = (page: Page) =>
  page.locator('#_matrix tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector('th a')?.getAttribute('href') ?? '',
      cells: [...row.querySelectorAll('td:not(.sum)')].map((cell) => ({
        name: (cell.querySelector('a') ?? cell).getAttribute('aria-label') ?? '',
        text: cell.textContent?.trim() ?? '',
        hollow: !!cell.querySelector('.disc.hollow'),
        more: !!cell.querySelector('.disc.and-answers'),
      })),
      sum: row.querySelector('td.sum')?.textContent ?? '',
    })),
  );
const cell = (page: Page, id: string, report: number): Locator =>
  page.locator(`#_matrix tbody tr:has(th a[href="#${id}"]) td`).nth(report).locator('a');
/** How many lines of testimony some reports make: those that a dependence or a credit joins, through others too, are one. */
function linesOf(sources: Set<string>): number {
  const line = new Map(exported.sources.map(({ id }) => [id, id]));
  const root = (id: string): string => (line.get(id) === id ? id : root(line.get(id)!));
  const joined = [
    ...exported.dependences.map((dependence) => dependence.sources),
    ...exported.sources.map(({ via }) => exported.sources.filter((other) => other.via.some((outlet) => via.includes(outlet))).map(({ id }) => id)),
  ];
  for (const [first, ...rest] of joined.filter((ids) => ids.length > 1)) for (const id of rest) line.set(root(id), root(first));
  return new Set([...sources].map(root)).size;
}
/** The export's event of an id. */
const one = (id: string) => exported.events.find((event) => event.id === id)!;

/** Holds the width of every sentence to its share of its report's code points. */
async function expectShares(page: Page) {
  for (const at of reports.keys()) {
    const widths = await sentences(page, at).evaluateAll((links) => links.map((link) => link.getBoundingClientRect().width));
    const [room, length] = [widths.reduce((sum, width) => sum + width, 0), [...reports[at].text].length];
    // None is drawn narrower than can be seen, which the others give way to.
    for (const [place, { start, end }] of spans(at).entries()) {
      expect(Math.abs(widths[place] - (room * (end - start)) / length), `${at}: ${place}`).toBeLessThan(2.5);
    }
    const strips = await strip(page, at).locator('.sentences').evaluate((strip) => strip.getBoundingClientRect().width);
    expect(Math.abs(strips - room - (widths.length - 1)), 'together they fill the strip').toBeLessThan(1);
  }
}

test.describe('every sentence', () => {
  test('the export’s ledger covers every report from its first code point to its last', () => {
    for (const [at, { text }] of reports.entries()) {
      expect(spans(at).map(({ source, start, end }) => slice(source, start, end)).join('')).toBe(text);
    }
  });

  test('stands on its report’s strip, in order, with its words, its class and what became of it', async ({ page }) => {
    await open(page);
    await expect(page.locator('#_corpus .strip-of')).toHaveCount(reports.length);
    for (const at of reports.keys()) {
      const links = await sentences(page, at).evaluateAll((links) =>
        links.map((link) => ({ name: link.getAttribute('aria-label') ?? '', class: link.className.match(/class-(\w+)/)?.[1], href: link.getAttribute('href') })),
      );
      expect(links.map(({ class: name }) => name)).toEqual(spans(at).map(({ class: name }) => name));
      for (const [place, span] of spans(at).entries()) {
        const { name } = links[place];
        expect(plain(name)).toContain(plain(`${place + 1} of ${links.length}, ${span.class}: ${slice(span.source, span.start, span.end)}`));
        for (const id of eventsOn(span)) expect(name).toContain(one(id).title);
        for (const question of disagreementsOn(span)) expect(name).toContain(`≠ ${exported.disagreements[question].question}`);
        if (span.note) expect(name.endsWith(`${span.note})`), name).toBe(true);
        for (const id of span.events.filter((id) => told(one(id), span.source).own > 0 && cites(id, span))) expect(name).toContain(one(id).title);
      }
    }
    const hrefs = await page.locator('#_corpus a.sentence').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(exported.ledger.map((_, at) => `#_s${at}`));
  });

  for (const width of [1280, 390]) {
    test(`is as wide as its share of the text (${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      await expectShares(page);
    });
  }

  test('each class has a shape of its own, beside its colour', async ({ page }) => {
    await open(page);
    const shapes = await page.locator('#_corpus .classes .sample:not(.class-metadata.carrying)').evaluateAll((samples) =>
      samples.map((sample) => {
        const { top, backgroundImage } = getComputedStyle(sample, '::before');
        return `${top} ${backgroundImage.replace(/rgb\([^)]*\)/g, '')}`;
      }),
    );
    expect(shapes).toHaveLength(classes.length);
    expect(new Set(shapes).size).toBe(classes.length);
    for (const name of classes) await expect(page.locator('#_corpus .classes')).toContainText(`${name}: `);
  });

  test('is counted in the shares, which add up', async ({ page }) => {
    await open(page);
    for (const [at, { text }] of reports.entries()) {
      const words = (await strip(page, at).locator('.shares').innerText()).split(', ');
      const shares = words.map((word) => [word.split(/\s/).at(-1)!, word.startsWith('under') ? 0 : Number.parseInt(word, 10)] as const);
      expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBe(100);
      const present = classes.filter((name) => spans(at).some((span) => span.class === name));
      expect(shares.map(([name]) => name)).toEqual(present);
      for (const [name, share] of shares) {
        const points = spans(at).filter((span) => span.class === name).reduce((sum, { start, end }) => sum + end - start, 0);
        expect(Math.abs((points * 100) / [...text].length - share), `${at}: ${name}`).toBeLessThan(1);
      }
    }
  });

  test('is told where the pointer is, and nothing moves', async ({ page }) => {
    await open(page);
    await strip(page, 1).scrollIntoViewIfNeeded();
    const parts = page.locator('#_corpus .strip-of, #_corpus h3, #_reports h2');
    const before = await boxes(parts);
    for (const name of classes) {
      const place = exported.ledger.findIndex((span) => span.class === name);
      const span = exported.ledger[place];
      const report = reports.findIndex(({ id }) => id === span.source);
      const link = page.locator('#_corpus a.sentence').nth(place);
      await link.hover();
      const line = strip(page, report).locator('.told');
      await expect(line.locator('b')).toHaveText(name);
      expect(plain((await line.locator('.words').textContent()) ?? '')).toBe(plain(slice(span.source, span.start, span.end)));
      if (span.note) await expect(line).toContainText(span.note);
      expect(await boxes(parts)).toEqual(before);
      const area = await line.evaluate((line) => {
        const [inner, outer] = [line.getBoundingClientRect(), line.closest('.strip-of')!.getBoundingClientRect()];
        return inner.bottom <= outer.bottom + 0.5 && inner.right <= outer.right + 0.5;
      });
      expect(area, 'under its own strip').toBe(true);
    }
    await page.locator('#_corpus-name').hover();
    await expect(page.locator('.told')).toHaveCount(0);
  });

  test('is reached with one Tab a strip and the arrow keys, and opened with Enter', async ({ page }) => {
    await open(page);
    for (const at of reports.keys()) await expect(strip(page, at).locator('[tabindex="0"]')).toHaveCount(1);
    await strip(page, 0).locator('[tabindex="0"]').focus();
    const last = spans(0).length - 1;
    const at = (place: number) => expect(sentences(page, 0).nth(place)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await at(0);
    for (let place = 1; place <= last; place += 1) {
      await page.keyboard.press('ArrowRight');
      await at(place);
      await expect(strip(page, 0).locator('.told b')).toHaveText(spans(0)[place].class);
    }
    await page.keyboard.press('ArrowRight');
    await at(last);
    await page.keyboard.press('Home');
    await at(0);
    await page.keyboard.press('End');
    await at(last);
    await page.keyboard.press('ArrowLeft');
    await at(last - 1);
    // On to the next strip and back: the strip has kept its place.
    await page.keyboard.press('Tab');
    await expect(sentences(page, 1).first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await at(last - 1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.report.open')).toHaveId('_r0');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await at(last - 1);
    await expect(sentences(page, 0).nth(last - 1)).toBeInViewport();
  });

  test('a click opens its report there, with an address to pass on', async ({ page }) => {
    await open(page);
    for (const report of reports.keys()) {
      const wide = spans(report).reduce((best, span, at, all) => (span.end - span.start > all[best].end - all[best].start ? at : best), 0);
      const { source, start, end } = spans(report)[wide];
      await sentences(page, report).nth(wide).click();
      await expect(page.locator('.report.open')).toHaveId(`_r${report}`);
      await expect(page.locator(`#_r${report}`)).toBeVisible();
      expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#/1/sentence=${source}:${start}-${end}`);
      await page.keyboard.press('Escape');
      await expectClosed(page);
    }
  });
});

/** Whether an event itself cites some of a span. */
function cites(id: string, span: { source: string; start: number; end: number }): boolean {
  const { citations, date, after } = one(id);
  const all = [...citations, ...date.citations, ...after.flatMap((other) => other.citations)];
  return all.some((cited) => cited.source === span.source && cited.start < span.end && span.start < cited.end);
}

test('a sentence on which something rests says so and looks it, whatever its class', async ({ page }) => {
  await open(page);
  const carrying = exported.ledger.map((span) => eventsOn(span).length + disagreementsOn(span).length > 0);
  const drawn = await page.locator('#_corpus a.sentence').evaluateAll((links) => links.map((link) => link.classList.contains('carrying')));
  expect(drawn).toEqual(carrying);
  const others = exported.ledger.flatMap((span, at) => (carrying[at] && span.class !== 'cited' ? [at] : []));
  expect(others.length, 'the document has a date line from which dates are counted').toBeGreaterThan(0);
  await expect(page.locator('#_corpus .classes')).toContainText('a line along the top: something rests on it');
  for (const at of others) {
    const link = page.locator('#_corpus a.sentence').nth(at);
    const words = `${eventsOn(exported.ledger[at]).length} events rest on it`;
    await expect(link).toHaveAccessibleName(new RegExp(words));
    await link.hover();
    await expect(page.locator('.told')).toContainText(words);
    expect(await link.evaluate((link) => getComputedStyle(link).backgroundImage)).toContain('linear-gradient');
  }
});

test.describe('by finger, at 390×844', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  /** The boxes of what can be tapped. */
  const sizes = (targets: Locator) =>
    targets.evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect()).map(({ width, height }) => [width, height]));

  test('a tap on a strip tells its sentence, and from there on every target is a finger’s', async ({ page }) => {
    await open(page);
    const held = strip(page, 1).locator('.told.held');
    const words = (place: number) => plain(slice(spans(1)[place].source, spans(1)[place].start, spans(1)[place].end));
    const expectHeld = async (place: number) => {
      await expect(held).toHaveAccessibleName(`Sentence ${place + 1} of ${spans(1).length}`);
      expect(plain((await held.locator('.words').textContent()) ?? '')).toBe(words(place));
      await expect(sentences(page, 1).nth(place)).toHaveClass(/\bheld\b/);
    };
    const [[, height]] = await sizes(strip(page, 1).locator('.sentences'));
    expect(height).toBeGreaterThanOrEqual(44);
    const wide = spans(1).reduce((best, span, at, all) => (span.end - span.start > all[best].end - all[best].start ? at : best), 0);
    await sentences(page, 1).nth(wide).tap();
    await expectHeld(wide);
    await expectClosed(page);
    for (const [width, height] of await sizes(held.locator('a, button'))) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    const [next, previous] = [held.getByRole('button', { name: 'Next sentence' }), held.getByRole('button', { name: 'Previous sentence' })];
    await next.tap();
    await expectHeld(wide + 1);
    for (let place = wide; place >= 0; place -= 1) {
      await previous.tap();
      await expectHeld(place);
    }
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
    await previous.tap({ force: true });
    await expectHeld(0);
    // A key still opens what has the focus, at once; so does the link.
    await held.getByRole('link', { name: 'Open the sentence' }).tap();
    await expect(page.locator('.report.open')).toHaveId('_r1');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#/1/sentence=${spans(1)[0].source}:${spans(1)[0].start}-${spans(1)[0].end}`);
    await page.getByRole('link', { name: /^Close/ }).tap();
    await expectClosed(page);
    await sentences(page, 1).nth(wide).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.report.open')).toHaveId('_r1');
  });

  test('a second tap puts it away', async ({ page }) => {
    await open(page);
    const wide = spans(0).reduce((best, span, at, all) => (span.end - span.start > all[best].end - all[best].start ? at : best), 0);
    await sentences(page, 0).nth(wide).tap();
    await expect(page.locator('.told.held')).toHaveCount(1);
    await sentences(page, 0).nth(wide).tap();
    await expect(page.locator('.told.held')).toHaveCount(0);
  });

  test('every number of the matrix can be tapped', async ({ page }) => {
    await open(page);
    for (const [width, height] of await sizes(page.locator('#_matrix td a'))) {
      expect(width).toBeGreaterThanOrEqual(24);
      expect(height).toBeGreaterThanOrEqual(44);
    }
    await cell(page, 'summit', 3).tap();
    await expectOpen(page, 'summit');
  });
});

test.describe('who tells what', () => {
  test('each cell counts the passages that its event rests on in its report, and answers apart', async ({ page }) => {
    await open(page);
    const found = await rows(page);
    const order = await page.locator('#_events .event-detail').evaluateAll((articles) => articles.map((article) => `#${article.id}`));
    expect(found.map(({ href }) => href), 'in the order of reading').toEqual(order);
    for (const { href, cells, sum } of found) {
      const row = one(href.slice(1));
      expect(cells).toHaveLength(reports.length);
      for (const [at, { id }] of reports.entries()) {
        const { own, answers } = told(row, id);
        const { name, text, hollow, more } = cells[at];
        expect(name.startsWith(`${row.title}, `), name).toBe(true);
        const passages = (count: number) => `${count} ${count === 1 ? 'passage' : 'passages'}`;
        const expected = own + answers === 0 ? 'silent'
          : own === 0 ? `${passages(answers)}, only in answers`
          : answers === 0 ? passages(own) : `${passages(own)}, ${answers} more in answers`;
        expect.soft(name.slice(name.lastIndexOf(': ') + 2), `${row.id} in ${id}`).toBe(expected);
        expect.soft(text, `${row.id} in ${id}`).toBe(own + answers === 0 ? '–silent' : String(own || answers));
        expect.soft([hollow, more], `${row.id} in ${id}`).toEqual([own === 0 && answers > 0, own > 0 && answers > 0]);
      }
      // Who tells of it is cited for more than its date; dependent reports are one line.
      const telling = new Set(row.citations.map(({ source }) => source));
      const lines = linesOf(telling);
      const reportsWords = `${telling.size} ${telling.size === 1 ? 'report' : 'reports'}`;
      const linesWords = lines < telling.size ? `${lines} ${lines === 1 ? 'line' : 'lines'} of testimony` : '';
      expect.soft(sum, row.id).toBe(reportsWords + linesWords);
    }
  });

  test('the foot counts the events of each report', async ({ page }) => {
    await open(page);
    const counts = await page.locator('#_matrix tfoot tr').evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td:not(.sum)')].map((cell) => Number(cell.textContent))),
    );
    const count = (holds: (cell: { own: number; answers: number }) => boolean) =>
      reports.map(({ id }) => exported.events.filter((event) => holds(told(event, id))).length);
    expect(counts).toEqual([count(({ own }) => own > 0), count(({ own, answers }) => own === 0 && answers > 0)]);
    await expect(page.locator('#_matrix tfoot')).toContainText(`of ${exported.events.length} events`);
  });

  test('it is a grid whose heads name its rows and columns', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('grid', { name: 'Who tells what' })).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveCount(reports.length + 2);
    await expect(page.locator('#_matrix tbody').getByRole('rowheader')).toHaveCount(exported.events.length);
    const summit = event('summit');
    const { own, answers } = told(one('summit'), 'news-az');
    await expect(cell(page, 'summit', 2)).toHaveAccessibleName(`${summit.title}, News.Az: ${own} passages, ${answers} more in answers`);
  });

  test('pointing at a cell shows its passages, and nothing moves', async ({ page }) => {
    await open(page);
    const parts = page.locator('#_matrix tr, #_corpus h2');
    const before = await boxes(parts);
    for (const [id, report] of [['summit', 3], ['agreements', 1], ['shanghai', 0]] as const) {
      await cell(page, id, report).hover();
      await expect(page.locator('.peek .of')).toHaveText(event(id).title);
      const { own, answers } = told(one(id), reports[report].id);
      await expect(page.locator('.peek li')).toHaveCount(own + answers);
      for (const quotation of await page.locator('.peek q').allTextContents()) expect(reports[report].text).toContain(quotation);
      await expect(page.locator('.peek')).toBeInViewport();
      expect(await boxes(parts)).toEqual(before);
    }
    await page.locator('#_matrix-name').hover();
    await expect(page.locator('.peek .of')).toHaveCount(0);
  });

  test('a click opens the event at that report’s first passage', async ({ page }) => {
    await open(page);
    for (const [id, report] of [['summit', 3], ['agreements', 1], ['agreements', 2], ['visit', 3]] as const) {
      await cell(page, id, report).click();
      await expectOpen(page, id);
      await expect(page.locator('.report.open')).toHaveId(`_r${report}`);
      const { text } = await highlight(page);
      const { passages, questions } = event(id);
      const expected = told(one(id), reports[report].id).own > 0 ? passages : questions.flatMap((question) => question.passages);
      expect(expected.filter((passage) => passage.report === report).map((passage) => passage.text)).toContain(text);
      await page.keyboard.press('Escape');
      await expectClosed(page);
      await expect(cell(page, id, report)).toBeInViewport();
    }
  });

  test('one Tab leads to it, the arrows through it, Enter into an event, and Escape back', async ({ page }) => {
    await open(page);
    await expect(page.locator('#_matrix [tabindex="0"]')).toHaveCount(1);
    await expect(page.locator('#_matrix :is(a, button):not([tabindex])')).toHaveCount(0);
    await page.locator('#_matrix [tabindex="0"]').focus();
    const order = (await rows(page)).map(({ href }) => href.slice(1));
    const at = async (row: number, column: number) => {
      const place = await page.evaluate(() => {
        const row = document.activeElement?.closest('tr');
        const cell = document.activeElement?.closest('td, th');
        return [[...document.querySelectorAll('#_matrix tbody tr')].indexOf(row!), row ? [...row.children].indexOf(cell!) : -1];
      });
      expect(place).toEqual([row, column]);
      // What has the focus lies under nothing: not under the head, not under the passages.
      const seen = await page.evaluate(() => {
        const box = document.activeElement!.getBoundingClientRect();
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return document.activeElement!.contains(hit);
      });
      expect(seen, `row ${row}, column ${column} can be seen`).toBe(true);
    };
    await at(0, 0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await at(0, 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await at(1, 1);
    await expect(page.locator('.peek .of')).toHaveText(event(order[1]).title);
    await page.keyboard.press('End');
    await at(1, reports.length);
    await page.keyboard.press('PageDown');
    await at(11, reports.length);
    await page.keyboard.press('Home');
    await at(11, 0);
    await page.keyboard.press('Control+End');
    await at(order.length - 1, reports.length);
    await page.keyboard.press('PageUp');
    await at(order.length - 11, reports.length);
    await page.keyboard.press('Control+Home');
    await at(0, 0);
    for (let row = 1; row < order.length; row += 1) {
      await page.keyboard.press('ArrowDown');
      await at(row, 0);
    }
    await cell(page, 'summit', 3).focus();
    await page.keyboard.press('Enter');
    await expectOpen(page, 'summit');
    await expect(page.locator('.report.open')).toHaveId('_r3');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await expect(cell(page, 'summit', 3)).toBeFocused();
    await expect(cell(page, 'summit', 3)).toBeInViewport();
    // Out of it with one Tab, to the first strip.
    await page.keyboard.press('Tab');
    await expect(sentences(page, 0).first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(cell(page, 'summit', 3)).toBeFocused();
  });

  test('its title opens an event, too', async ({ page }) => {
    await open(page);
    await page.locator('#_matrix th a[href="#visit"]').click();
    await expectOpen(page, 'visit');
    await expect(detail(page)).toContainText(event('visit').summary);
  });
});

for (const width of [320, 390, 600, 768, 900]) {
  test(`at ${width} px neither scrolls sideways, and the matrix’s head stays in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    const cut = await page.locator('#_matrix table, #_matrix th, #_matrix td, #_corpus li').evaluateAll((parts) =>
      parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5).map((part) => part.textContent),
    );
    expect(cut).toEqual([]);
    await page.locator('#_matrix tbody tr').nth(20).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const heads = await page.locator('#_matrix thead th').evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().top)));
    expect(new Set(heads)).toEqual(new Set([0]));
    // By keys the passages lie over the foot of the window, never over what has the focus.
    await cell(page, 'summit', 0).focus();
    await page.keyboard.press('ArrowDown');
    const seen = await page.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect();
      return document.activeElement!.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
    });
    expect(seen).toBe(true);
    await expect(page.locator('.peek')).toBeInViewport();
  });
}

for (const width of [390, 768, 1280]) {
  test(`up by keys, no cell comes to lie under the head (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const column of ['th a', 'td a']) {
      await page.locator(`#_matrix tbody tr:nth-child(40) :is(${column})`).first().focus();
      for (let row = 39; row > 5; row -= 1) {
        await page.keyboard.press('ArrowUp');
        const [top, foot] = await page.evaluate(() => {
          const focused = document.activeElement!;
          return [focused.getBoundingClientRect().top, document.querySelector('#_matrix thead th')!.getBoundingClientRect().bottom];
        });
        expect(top, `row ${row}`).toBeGreaterThanOrEqual(foot);
      }
    }
  });
}

test('the masthead leads to both', async ({ page }) => {
  await open(page);
  for (const [name, id] of [['Who tells what', '_matrix'], ['Sentences', '_corpus']]) {
    await page.getByRole('navigation', { name: 'Page' }).getByRole('link', { name }).click();
    await expect.poll(() => page.locator(`#${id}`).evaluate((part) => Math.abs(Math.round(part.getBoundingClientRect().top)))).toBeLessThan(60);
    await expectClosed(page);
  }
});

test('events, sums and reports come one after the other, as in the page', async ({ page }) => {
  await open(page);
  const tops = await page.locator('#_events, #_matrix, #_corpus, #_reports').evaluateAll((parts) =>
    parts.map((part) => [part.id, Math.round(part.getBoundingClientRect().top), Math.round(part.getBoundingClientRect().bottom)] as const),
  );
  expect(tops.map(([id]) => id)).toEqual(['_events', '_matrix', '_corpus', '_reports']);
  for (const [at, [id, top]] of tops.entries()) if (at > 0) expect(top, id).toBeGreaterThanOrEqual(tops[at - 1][2]);
});

test('on paper both are there, without what only a pointer can use', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#_matrix tbody tr:visible')).toHaveCount(exported.events.length);
  await expect(page.locator('#_corpus .sentences:visible')).toHaveCount(reports.length);
  await expect(page.locator('.peek')).toBeHidden();
  await expect(page.locator('.reply:visible, .backlinks:visible, .questions:visible, .ask:visible')).toHaveCount(0);
});

test('on paper it is no book', async ({ page }) => {
  await open(page);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.length).toBeLessThanOrEqual(35);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both are complete', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('#_matrix tbody tr:visible')).toHaveCount(exported.events.length);
    await expect(page.locator('#_corpus .shares:visible')).toHaveCount(reports.length);
    await expectShares(page);
    // A number leads to the first of its passages in the report.
    await cell(page, 'summit', 0).click();
    expect(new URL(page.url()).hash).toMatch(/^#_c\d+$/);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });
    test('words stand at least 7:1 on their paper, shapes 3:1', async ({ page }) => {
      await open(page);
      await page.locator('#_matrix [tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const low = await page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const luminance = (colour: string) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
          const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
          return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        };
        const contrast = (a: string, b: string) => {
          const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
          return (high + 0.05) / (low + 0.05);
        };
        const paper = (element: Element): string => {
          for (let at: Element | null = element; at; at = at.parentElement) {
            const { backgroundColor } = getComputedStyle(at);
            if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
          }
          return 'white';
        };
        const found: string[] = [];
        for (const element of document.querySelectorAll('.corpus *')) {
          const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
          // What differs has the house's own red, which drawing and list have too.
          if (!words || element.closest('.differ')) continue;
          const ratio = contrast(getComputedStyle(element).color, paper(element));
          if (ratio < 7) found.push(`${element.className} ${element.textContent}: ${ratio.toFixed(2)}`);
        }
        for (const sample of document.querySelectorAll('.classes .sample')) {
          const ratio = contrast(getComputedStyle(sample).getPropertyValue('--fill'), paper(sample));
          if (ratio < 3) found.push(`${sample.className}: ${ratio.toFixed(2)}`);
        }
        return found;
      });
      expect(low).toEqual([]);
    });
  });
}
