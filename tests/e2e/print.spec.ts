// On paper: the drawing on one sheet, then the list, then under numbers every passage and its report. What is expected comes from
// what the export prints; what is there, from the text of the PDF.
import type { Page } from '@playwright/test';
import { exported, type Citation } from './export';
import { expect, test } from './fixtures';
import { openGenerated, generate } from './generated';
import { close, ink, read, type Sheet } from './paper';
import { expectOpen, hash, open } from './screen';

/** The widths and heights of upright sheets, in points. */
const FORMATS = { A4: [595.9, 842.9], Letter: [612, 792] } as const;
type Format = keyof typeof FORMATS;

/** What stands between the parts in each language, closed up, and how names follow each other. */
const ENGLISH = {
  undated: 'Datenotstated', list: 'Theevents', lead: 'TheeventsNothing below', differ: 'Where the reports differ', depends: 'Who depends on whom',
  notes: 'Each passage word for word', reports: 'The reportsReport', end: 'Checked: every quotation', report: 'Report', colon: ':', comma: ', ',
};
type Words = typeof ENGLISH;
const WORDS: Record<string, Words> = {
  '': ENGLISH,
  'ko/': {
    undated: '날짜미상', list: '사건목록', lead: '사건 목록구분선', differ: '보도가 엇갈리는 곳', depends: '누가 누구에게 의존하는가',
    notes: '인용 구절을 그대로 싣고', reports: '보도보도1', end: '확인됨: 모든 인용문', report: '보도', colon: ':', comma: ', ',
  },
  'zh/': {
    undated: '日期未写明', list: '事件列表', lead: '事件列表横线', differ: '报道的分歧之处', depends: '谁依赖谁',
    notes: '逐字列出每个引文段落', reports: '报道报道1', end: '已核对：每条引文', report: '报道', colon: '：', comma: '、',
  },
};

const print = (page: Page, format: Format) => page.pdf({ format });

/** The passages of some citations, each once, as they are quoted. */
const quoted = (citations: Citation[]) =>
  [...new Map(citations.map((it) => [`${it.source} ${it.start} ${it.end}`, it.exact.trim()])).values()].map(close).sort();

const { events, disagreements, dependences, sources } = exported;
const all = [
  ...events.flatMap((event) => [...event.citations, ...event.date.citations, ...event.after.flatMap(({ citations }) => citations)]),
  ...disagreements.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations)),
  ...dependences.flatMap(({ evidence }) => evidence),
  ...sources.flatMap(({ citations }) => citations),
];

/** The text from one heading to the next, over all sheets. */
function part(sheets: Sheet[], from: string, to: string): string {
  const text = sheets.map((sheet) => sheet.text).join('');
  const [begins, ends] = [text.lastIndexOf(close(from)), text.lastIndexOf(close(to))];
  expect(begins, from).toBeGreaterThan(0);
  expect(ends, to).toBeGreaterThan(begins);
  return text.slice(begins, ends);
}

/** The notes by their numbers, from the text between their heading and the next. */
function notesOf(sheets: Sheet[], words: Words): string[] {
  const text = part(sheets, words.notes, words.reports);
  const notes: string[] = [];
  let at = text.indexOf('1.“');
  for (let number = 1; at >= 0; number++) {
    const after = at + `${number}.`.length;
    const next = text.indexOf(`${number + 1}.“`, after);
    notes.push(text.slice(after, next < 0 ? undefined : next));
    at = next;
  }
  return notes;
}

/** The quotations that the numbers right after some words lead to. */
function ledTo(text: string, words: string, notes: string[], { report }: Words): string[] {
  const at = text.indexOf(`${close(words)}⟦`);
  expect(at, `“${words}” has numbers`).toBeGreaterThanOrEqual(0);
  const [, numbers] = text.slice(at + close(words).length).match(/^⟦([^⟧]*)⟧/) ?? [];
  const run = (words: string) => {
    const [first, last = first] = words.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  };
  const quotation = (number: number) => notes[number - 1]?.match(new RegExp(`^“(.*)”${report}\\d`))?.[1] ?? `no note ${number}`;
  return numbers.split(',').flatMap(run).map(quotation).sort();
}

/** Everything that a printed story must have, whatever was on the screen. */
async function expectWhole(pdf: Buffer, format: Format, words = ENGLISH) {
  const sheets = await read(pdf);
  const [width, height] = FORMATS[format];
  for (const [at, sheet] of sheets.entries()) {
    // The drawing's sheet lies on its side.
    const [across, down] = at === 0 ? [height, width] : [width, height];
    expect(Math.abs(sheet.width - across), `sheet ${at + 1}`).toBeLessThan(1);
    expect(Math.abs(sheet.height - down), `sheet ${at + 1}`).toBeLessThan(1);
    for (const { text, left, right, bottom, top } of sheet.runs) {
      const inside = left >= 20 && right <= sheet.width - 20 && bottom >= 12 && top <= sheet.height - 12;
      expect(inside, `“${text}” on sheet ${at + 1}: ${[left, right, bottom, top]}`).toBe(true);
    }
    expect(sheet.foot).toBe(`${at + 1}/${sheets.length}`);
  }
  expect(sheets.length).toBeLessThanOrEqual(21);

  const [drawing, list] = sheets;
  for (const { title } of events) expect(drawing.text, title).toContain(close(title));
  expect(drawing.text).toContain(close(exported.title));
  expect(drawing.text).toContain(words.undated);
  for (const { summary } of events) expect(drawing.text).not.toContain(close(summary));
  expect(list.text.slice(0, 30).startsWith(words.list), list.text.slice(0, 30)).toBe(true);

  const notes = notesOf(sheets, words);
  const numbered = notes.map((note) => note.match(new RegExp(`^“(.*)”${words.report}\\d`))?.[1] ?? `no quotation: ${note}`);
  expect(numbered.sort()).toEqual(quoted(all));
  for (const { source, exact } of all) {
    const number = sources.findIndex(({ id }) => id === source) + 1;
    expect(notes.some((note) => note.startsWith(`“${close(exact)}”${words.report}${number}${words.colon}`)), exact).toBe(true);
  }
  const reports = part(sheets, words.reports, words.end);
  for (const [at, { title, publisher, author, via, published, url }] of sources.entries()) {
    const said = [title, publisher, author, ...via, published, url].filter((it): it is string => !!it);
    const mine = notes.filter((note) => note.includes(`”${words.report}${at + 1}${words.colon}`));
    expect(mine.length).toBeGreaterThan(0);
    for (const fact of said) {
      expect(reports, fact).toContain(close(fact));
      for (const note of mine) expect(note, fact).toContain(close(fact));
    }
  }

  const listed = part(sheets, words.lead, words.differ);
  for (const event of events) {
    expect(listed, event.summary).toContain(close(event.summary));
    const own = [...event.citations, ...event.date.citations];
    const title = own.filter(({ supports }) => supports.includes('title'));
    const summary = own.filter(({ supports }) => supports.includes('summary'));
    // Elsewhere the title stands where others come after it.
    expect(ledTo(listed, `${event.themes.join(words.comma)} ${event.title}`, notes, words), event.title).toEqual(quoted(title));
    expect(ledTo(listed, event.summary, notes, words), event.summary).toEqual(quoted(summary));
  }
  const questions = part(sheets, words.differ, words.depends);
  for (const { question, positions } of disagreements) {
    const from = questions.indexOf(close(question));
    expect(from, question).toBeGreaterThan(0);
    for (const { answer, citations } of positions.filter(({ citations }) => citations.length > 0)) {
      expect(ledTo(questions.slice(from), answer, notes, words), answer).toEqual(quoted(citations));
    }
  }
}

/** White paper and dark letters on some sheets of it. */
async function expectWhite(pdf: Buffer) {
  for (const sheet of [1, 2, 12]) {
    const { white, dark, edge } = await ink(pdf, sheet);
    expect(edge, `sheet ${sheet}`).toBe(255);
    expect(white, `sheet ${sheet}`).toBeGreaterThan(0.6);
    expect(dark, `sheet ${sheet}`).toBeGreaterThan(0.001);
    expect(dark, `sheet ${sheet}`).toBeLessThan(0.15);
  }
}

test.describe.configure({ timeout: 120_000 });

test.describe('in the dark, zoomed in on a true axis, with something open', () => {
  test.use({ colorScheme: 'dark' });
  for (const format of ['A4', 'Letter'] as const) {
    test(`${format} has the whole story in black on white, and the screen stays as it was`, async ({ page }) => {
      await open(page, '#/1/axis=proportional');
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.locator('#_events h3 a').first().click();
      await expectOpen(page, await page.locator('.event-detail').first().getAttribute('id') ?? '');
      const layer = () => page.locator('.layer').evaluate((layer) => layer.getAttribute('style')?.replace('will-change: transform; ', ''));
      const [before, address] = [await layer(), await hash(page)];
      const pdf = await print(page, format);
      await expectWhole(pdf, format);
      await expectWhite(pdf);
      await expect.poll(layer).toBe(before);
      expect(await hash(page)).toBe(address);
      await expect(page.locator('#_timeline')).toHaveClass(/\bproportional\b/);
    });
  }
});

const closed = (words: Words) => Object.fromEntries(Object.entries(words).map(([name, word]) => [name, close(word)])) as Words;

for (const [folder, words] of Object.entries(WORDS).filter(([folder]) => folder !== '')) {
  test(`${folder} A4 and Letter have every title, passage and source, with and without the program`, async ({ page, browser, baseURL }) => {
    await open(page, folder);
    await expectWhole(await print(page, 'A4'), 'A4', closed(words));
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, serviceWorkers: 'block' });
    const still = await context.newPage();
    await still.goto(`./${folder}`);
    await expectWhole(await print(still, 'Letter'), 'Letter', closed(words));
    await context.close();
  });
}

test.describe('where time runs down the page', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('paper has the axis', async ({ page }) => {
    await open(page);
    await expectWhole(await print(page, 'A4'), 'A4');
  });
});

test('a movement that is printed leads nowhere else, and lanes and folds that were opened are no matter', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, '#/1/lanes=theme');
  await page.locator('.crease').first().click();
  await expectWhole(await print(page, 'Letter'), 'Letter');
});

for (const [name, options] of Object.entries({
  'without JavaScript, in the dark': { javaScriptEnabled: false, colorScheme: 'dark' },
  'before the program is there': { wakes: false },
} as const)) {
  test.describe(name, () => {
    test.use(options);
    for (const format of ['A4', 'Letter'] as const) {
      test(`${format} has the whole story`, async ({ page }) => {
        await page.goto('./#summit');
        const pdf = await print(page, format);
        await expectWhole(pdf, format);
        await expectWhite(pdf);
      });
    }
  });
}

test('what is chosen is said, and nothing is left out for it', async ({ page }) => {
  await open(page);
  await page.locator('.legend').getByRole('button', { name: 'derived' }).click();
  const pdf = await print(page, 'A4');
  await expectWhole(pdf, 'A4');
  const [drawing] = await read(pdf);
  const many = await page.locator('#_timeline .event:not(.dimmed)').count();
  expect(drawing.text).toContain(close(`${many} of ${events.length} events stand out. Chosen: “derived”.`));
});

test('reports that are off are named, and have no notes', async ({ page }) => {
  await open(page, '#/1/without=news-az');
  const sheets = await read(await print(page, 'A4'));
  expect(sheets[0].text).toContain(close('Off: 3 · News.Az'));
  const notes = notesOf(sheets, ENGLISH);
  expect(notes.length).toBeGreaterThan(50);
  expect(notes.filter((note) => note.includes('”Report3:'))).toEqual([]);
});

test('of a long list the first five hundred are printed, and that is said', async ({ page }) => {
  const made = JSON.parse(generate(1_000)) as { events: { title: string }[] };
  await openGenerated(page, 1_000);
  const inPage = page.locator('.event-detail h3');
  expect(await inPage.count()).toBeLessThan(200);
  const sheets = await read(await print(page, 'A4'));
  const text = sheets.slice(1).map((sheet) => sheet.text).join('');
  expect(text).toContain(close('Printed are the first 500 of 1000.'));
  const printed = made.events.filter(({ title }) => text.includes(close(title)));
  expect(printed.length).toBeGreaterThanOrEqual(500);
  await expect.poll(() => inPage.count()).toBeLessThan(200);
});
