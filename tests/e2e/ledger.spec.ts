// Every sentence of the reports, on a strip. What is expected is counted here, from what the export prints.
import type { Locator } from '@playwright/test';
import { reports } from './corpus';
import { disagreementsOn, eventsOn } from './document';
import { exported, slice, told } from './export';
import { expect, test } from './fixtures';
import { expectClosed, expectOpen, open, plain } from './screen';
import { boxes, cell, expectShares, exportedEvent, sentences, spans, strip } from './sums';

/** The classes that the ledger knows, as the strips draw them. */
const classes = ['cited', 'statement', 'context', 'metadata', 'boilerplate'];

/** Whether an event itself cites some of a span. */
function cites(id: string, span: { source: string; start: number; end: number }): boolean {
  const { citations, date, after } = exportedEvent(id);
  const all = [...citations, ...date.citations, ...after.flatMap((other) => other.citations)];
  return all.some((cited) => cited.source === span.source && cited.start < span.end && span.start < cited.end);
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
        for (const id of eventsOn(span)) expect(name).toContain(exportedEvent(id).title);
        for (const question of disagreementsOn(span)) expect(name).toContain(`≠ ${exported.disagreements[question].question}`);
        if (span.note) expect(name.endsWith(`${span.note})`), name).toBe(true);
        for (const id of span.events.filter((id) => told(exportedEvent(id), span.source).own > 0 && cites(id, span))) expect(name).toContain(exportedEvent(id).title);
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
