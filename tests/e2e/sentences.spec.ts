// In the reader every sentence answers which events rest on it, or says why none does.
import type { Locator, Page } from '@playwright/test';
import { disagreementsOn, eventsOn, passage } from './document';
import { exported, slice, type Span } from './export';
import { expect, test } from './fixtures';
import { expectClosed, expectOpen, hash, open, reportTexts } from './screen';

/** The spans of a report with their places in the ledger. */
const spansOf = (source: string) => exported.ledger.map((span, at) => ({ span, at })).filter(({ span }) => span.source === source);
const words = (span: Span) => passage(span).text;
/** The signs of a report, in the order of its text. */
const signs = (page: Page, report: number) => page.locator(`#_r${report} .ask`);
const reply = (page: Page) => page.locator('.reply.asked');
const hrefs = (links: Locator) => links.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').sort());

/** The outlined words. */
const outlined = (page: Page) =>
  page.locator('.report .line p .asked:not(.ask)').evaluateAll((runs) => runs.map((run) => run.textContent).join(''));

/** Holds an answer to what the document says of the sentence. */
async function expectReply(answer: Locator, span: Span) {
  const [events, disagreements] = [eventsOn(span), disagreementsOn(span)];
  const text = `“${words(span).trim()}”`;
  expect(await hrefs(answer.locator('.events-named a')), text).toEqual(events.map((id) => `#${id}`).sort());
  expect(await hrefs(answer.locator('.disagreements-named a')), text).toEqual(disagreements.map((at) => `#_d${at}`).sort());
  const verdict = answer.locator('.verdict');
  if (events.length > 0) await expect(verdict, text).toHaveText(events.length === 1 ? '1 event rests on this sentence' : `${events.length} events rest on this sentence`);
  else if (disagreements.length > 0) await expect(verdict, text).toHaveText('No event rests on this sentence itself');
  else {
    await expect(verdict, text).toHaveText(`No event rests on this sentence: ${span.class}`);
    expect(span.note, 'a sentence on which nothing rests has a note').toBeTruthy();
  }
  if (span.note) await expect(answer, text).toContainText(span.note);
}

for (const [report, { id }] of exported.sources.entries()) {
  test(`every sentence of ${id} answers`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, `#/1/report=${id}`);
    await expect(page.locator(`#_r${report}`)).toBeVisible();
    const spans = spansOf(id).filter(({ span }) => words(span).trim() !== '');
    await expect(signs(page, report)).toHaveCount(spans.length);
    for (const [at, { span }] of spans.entries()) {
      const sign = signs(page, report).nth(at);
      const [events, disagreements] = [eventsOn(span).length, disagreementsOn(span).length];
      const name = (await sign.getAttribute('aria-label')) ?? '';
      if (events > 0) expect(name).toBe(`Which events rest on this sentence? ${events}`);
      else expect(name).toMatch(disagreements > 0 ? /^Which events rest on this sentence\? None, but \d/ : /^Why does no event rest on this sentence\?/);
      await sign.click();
      await expect(sign).toHaveAttribute('aria-expanded', 'true');
      await expect(reply(page)).toHaveCount(1);
      await expect(reply(page)).toBeInViewport();
      await expectReply(reply(page), span);
      // Its words have the outline, and no others.
      expect((await outlined(page)).replace(/\s+/g, '')).toBe(words(span).replace(/\s+/g, ''));
      expect(await hash(page)).toBe(`#/1/sentence=${id}:${span.start}-${span.end}`);
      // The answer stands right under the paragraph in which the sentence ends.
      expect(await sign.evaluate((sign) => sign.closest('.line')!.contains(document.querySelector('.reply.asked')))).toBe(true);
    }
    expect((await reportTexts(page))[report], 'the text is as it was').toBe(exported.sources[report].text);
  });
}

test('every sentence has its anchor where it begins and its sign where its words end', async ({ page }) => {
  await open(page);
  const found = await page.locator('.report').evaluateAll((reports) =>
    reports.flatMap((report, at) => {
      const places: string[] = [];
      let before = 0;
      for (const paragraph of report.querySelectorAll('.line p')) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Element && /^_[sk]\d+$/.test(node.id)) places.push(`${at} ${node.id} ${before}`);
          if (node.nodeType === Node.TEXT_NODE) before += node.textContent?.length ?? 0;
        }
      }
      return places;
    }),
  );
  const expected = exported.ledger.flatMap((span, at) => {
    const { report, start, text } = passage(span);
    return [`${report} _s${at} ${start}`, `${report} _k${at} ${start + text.trimEnd().length}`];
  });
  expect(found.sort()).toEqual(expected.sort());
});

/** A sentence on which nothing rests, long enough to be clicked into. */
const unused = exported.ledger.findIndex((span) => span.class === 'statement' && eventsOn(span).length + disagreementsOn(span).length === 0 && words(span).length > 60);
const report = exported.sources.findIndex(({ id }) => id === exported.ledger[unused].source);

test('a click on unmarked words asks, a second one puts the answer away', async ({ page }) => {
  await open(page);
  const text = page.locator(`#_r${report} .plain`, { hasText: words(exported.ledger[unused]).trim() }).first();
  await text.click();
  await expect(page.locator(`#_a${unused}`)).toBeVisible();
  await expect(page.locator('.report.open')).toHaveId(`_r${report}`);
  await expectReply(reply(page), exported.ledger[unused]);
  await text.click();
  await expect(reply(page)).toHaveCount(0);
  await expect(page.locator('.report.open')).toHaveId(`_r${report}`);
});

test('who selects words of a sentence has not asked it', async ({ page }) => {
  await open(page, `#/1/report=${exported.sources[report].id}`);
  const text = page.locator(`#_r${report} .plain`, { hasText: words(exported.ledger[unused]).trim() }).first();
  await text.scrollIntoViewIfNeeded();
  const { x, y } = await text.evaluate((text) => {
    const { left, top, height } = text.getClientRects()[0];
    return { x: left, y: top + height / 2 };
  });
  await page.mouse.move(x + 20, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 4 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection()?.toString() ?? '')).length).toBeGreaterThan(3);
  await expect(reply(page)).toHaveCount(0);
});

test('what is copied is the report’s text, without the signs', async ({ page }) => {
  await open(page, `#/1/report=${exported.sources[report].id}`);
  const copied = await page.locator(`#_r${report} .line:has(.plain) p`).evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      return [getSelection()?.toString().trim(), paragraph.textContent?.trim()];
    }),
  );
  expect(copied.length).toBeGreaterThan(1);
  for (const [selected, text] of copied) expect(selected).toBe(text);
});

test('by keys: the sign, its answer, put away, close', async ({ page }) => {
  await open(page, `#/1/report=${exported.sources[report].id}`);
  const sign = page.locator(`#_k${unused}`);
  await page.locator(`.tabs a[href="#_r${report}"]`).focus();
  for (let presses = 0; presses < 100 && !(await sign.evaluate((sign) => sign === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await expect(sign).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(`#_a${unused}`)).toBeVisible();
  await expect(sign, 'the focus stays with who asked').toBeFocused();
  await expect(page.locator('[aria-live]')).toHaveText(/^“[^“]+” No event rests on this sentence: statement$/);
  const away = page.locator(`#_a${unused}`).getByRole('link', { name: 'Put away' });
  for (let presses = 0; presses < 20 && !(await away.evaluate((away) => away === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(reply(page)).toHaveCount(0);
  await expect(sign).toBeFocused();
  await page.keyboard.press('Escape');
  await expectClosed(page);
});

test('two sentences with the same answer are each read out', async ({ page }) => {
  await open(page, `#/1/report=${exported.sources[report].id}`);
  const alike = spansOf(exported.sources[report].id).filter(({ span }) => span.class === exported.ledger[unused].class && eventsOn(span).length + disagreementsOn(span).length === 0);
  const said: string[] = [];
  for (const { span, at } of alike.slice(0, 2)) {
    await page.locator(`#_k${at}`).click();
    await expect(page.locator(`#_a${at}`)).toBeVisible();
    const words = await page.locator('[aria-live]').innerText();
    expect(words).toContain('No event rests on this sentence');
    expect(words.slice(0, 12)).toBe(`“${slice(span.source, span.start, span.end).trim().replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'))}`.slice(0, 12));
    said.push(words);
  }
  expect(new Set(said).size).toBe(2);
});

test('an answer leads to its events, and Back to the sentence', async ({ page }) => {
  const at = exported.ledger.findIndex((span) => eventsOn(span).length > 1 && disagreementsOn(span).length > 0);
  const span = exported.ledger[at];
  await open(page, `#_s${at}`);
  await expectReply(reply(page), span);
  const id = eventsOn(span)[1];
  await reply(page).locator(`.events-named a[href="#${id}"]`).click();
  await expectOpen(page, id);
  await page.goBack();
  await expectReply(reply(page), span);
  await reply(page).locator('.disagreements-named a').first().click();
  await expect(page.locator('.evidence.open .disagreement.selected')).toHaveId(`_d${disagreementsOn(span)[0]}`);
});

test('an open event stays open while a sentence is asked', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  await page.locator('.report.open .ask').nth(4).click();
  await expect(reply(page)).toHaveCount(1);
  await expectOpen(page, 'summit');
  expect(await hash(page)).toMatch(/^#\/1\/event=summit&sentence=/);
});

test.describe('390×844', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every sentence answers to a tap', async ({ page }) => {
    test.setTimeout(120_000);
    const id = exported.sources[report].id;
    await open(page, `#/1/report=${id}`);
    for (const { span, at } of spansOf(id)) {
      await page.locator(`#_k${at}`).tap();
      await expect(page.locator(`#_a${at}`)).toBeInViewport();
      await expectReply(page.locator(`#_a${at}`), span);
      const { left, right } = await page.locator(`#_a${at}`).evaluate((answer) => answer.getBoundingClientRect().toJSON() as DOMRect);
      expect(left >= 0 && right <= 390).toBe(true);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every sentence has answered already', async ({ page }) => {
    await page.goto('./');
    for (const [at, span] of exported.ledger.entries()) {
      await expect(page.locator(`#_a${at}`)).toBeVisible();
      await expectReply(page.locator(`#_a${at}`), span);
    }
  });
});
