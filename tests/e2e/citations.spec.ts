// Every event opens the sentences it rests on. The expected words come from the corpus files and the authored
// quotations (corpus.ts), never from the app's own offsets.
import type { Locator, Page } from '@playwright/test';
import { events, key, quotations, reports, type Passage } from './corpus';
import { exported } from './export';
import { expect, test } from './fixtures';
import { detail, expectHighlighted, expectOpen, highlight, mark, open, ownPassages, reportTexts } from './screen';

/** Clicks every link of a list and returns the passages that it led to. */
async function follow(page: Page, links: Locator, expected: Passage[]) {
  const found: string[] = [];
  const words = expected.map(({ text }) => text.trim());
  for (const link of await links.all()) {
    const words = await link.locator('q').innerText();
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    const seen = await highlight(page);
    const passage = expected.find(({ report, start, text }) => report === seen.report && start === seen.start && text === seen.text);
    expect(passage, `what “${words}” highlights is authored: ${JSON.stringify(seen)}`).toBeDefined();
    if (!passage) continue;
    expect(words, 'a link says what it leads to').toBe(passage.text.trim());
    await expectHighlighted(page, passage);
    found.push(key(passage));
  }
  expect(found.sort(), words.join('\n')).toEqual(expected.map(key).sort());
  return found.length;
}

for (const [part, parts] of [[0, 2], [1, 2]]) {
  test(`every citation of every event highlights exactly its passage (${part + 1} of ${parts})`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    let visited = 0;
    for (const event of events.filter((_, at) => at % parts === part)) {
      await test.step(event.id, async () => {
        await mark(page, event.id).click();
        await expectOpen(page, event.id);
        await expect(detail(page).getByRole('heading', { level: 3 })).toHaveText(event.title);
        // An event opens at a passage of its own, before any of its links is touched.
        const first = await highlight(page);
        const opened = event.passages.find(({ report, start, text }) => report === first.report && start === first.start && text === first.text);
        expect(opened, `${event.id} opens at one of its passages: ${first.text}`).toBeDefined();
        if (opened) await expectHighlighted(page, opened);

        visited += await follow(page, ownPassages(page), event.passages);
        const questions = detail(page).locator('.disagreement-note');
        await expect(questions).toHaveCount(event.questions.length);
        for (const question of event.questions) {
          const note = questions.filter({ has: page.getByRole('link', { name: question.question, exact: true }) });
          const links = note.locator('a.teller');
          await expect(links).toHaveCount(question.passages.length);
          for (const [at, passage] of question.passages.entries()) {
            await links.nth(at).click();
            await expectHighlighted(page, passage);
            visited += 1;
          }
        }
        // Following a passage of the event never leaves the event.
        await expectOpen(page, event.id);
      });
    }
    const links = events.filter((_, at) => at % parts === part).flatMap((event) => {
      return [...event.passages, ...event.questions.flatMap(({ passages }) => passages)];
    });
    expect(visited).toBe(links.length);
  });
}

test('the drawing has every event of the document once, and the document has something to visit', async ({ page }) => {
  await open(page);
  const hrefs = await page.locator('#_timeline a.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
  expect(hrefs.sort()).toEqual(events.map(({ id }) => `#${id}`).sort());
  expect(events.length).toBeGreaterThanOrEqual(25);
  expect(quotations).toBeGreaterThanOrEqual(70);
});

test('every report stands in the page byte for byte', async ({ page }) => {
  await open(page);
  const texts = await reportTexts(page);
  expect(texts).toHaveLength(reports.length);
  for (const [at, { text, file }] of reports.entries()) {
    expect(Buffer.from(texts[at], 'utf8').equals(Buffer.from(text, 'utf8')), file).toBe(true);
  }
});

test('a passage that is chosen already can be asked for again', async ({ page }) => {
  await open(page, '#summit');
  await expectOpen(page, 'summit');
  const link = ownPassages(page).first();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await page.locator('.reports').evaluate((reader) => reader.scrollTo(0, reader.scrollHeight));
  await expect(page.locator('.report .chosen').first()).not.toBeInViewport();
  await link.click();
  await expect(page.locator('.report .chosen').first()).toBeInViewport();
});

test('in an event’s passages the words are underlined that its date is read from', async ({ page }) => {
  await open(page);
  const shown = await page.locator('#_events .event-detail').evaluateAll((articles) =>
    articles.flatMap((article) =>
      [...article.querySelectorAll('.passages a.passage')].map((link) => ({
        id: article.id,
        quotation: link.querySelector('q')!.textContent ?? '',
        read: [...link.querySelectorAll('mark.read')].map((mark) => mark.textContent).join('|'),
        said: link.querySelector('.key') !== null,
      })),
    ),
  );
  let count = 0;
  for (const { id, quotation, read, said } of shown) {
    const { date } = exported.events.find((event) => event.id === id)!;
    const steps = date.steps.flatMap(({ citation, words }) => (citation === undefined || !words ? [] : [{ passage: date.citations[citation].exact, words }]));
    const here = new Set(steps.filter(({ passage }) => passage.trim() === quotation).map(({ words }) => words));
    if (here.size === 0) expect(read, `${id}: ${quotation}`).toBe('');
    for (const words of here) expect(read, `${id}: ${quotation}`).toContain(words);
    expect(said, `${id}: ${quotation}`).toBe(here.size > 0);
    count += here.size;
  }
  expect(count).toBeGreaterThan(20);
});
