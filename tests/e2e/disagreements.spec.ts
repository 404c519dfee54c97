// Where the reports differ: every question opens with its answers side by side and all their passages marked in place.
import type { Page } from '@playwright/test';
import { byWeight, passage } from './document';
import { exported, type Disagreement } from './export';
import { expect, test } from './fixtures';
import { detail, expectClosed, expectHighlighted, expectOpen, hash, live, open, plain } from './screen';

type Range = { start: number; end: number };

/** The open question's article. */
const article = (page: Page) => page.locator('.evidence.open .disagreement.selected');
const link = (disagreement: Disagreement) => `#/1/disagreement=${disagreement.id}`;
/** Ranges in order, those that touch as one. */
function joined(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** What each answer of a question marks: `report:position`, and the ranges of the report's text. */
function expected({ positions }: Disagreement): Record<string, Range[]> {
  const marked: Record<string, Range[]> = {};
  for (const [at, { citations }] of positions.entries()) {
    for (const citation of citations) {
      const { report, start, end } = passage(citation);
      (marked[`${report}:${at}`] ??= []).push({ start, end });
    }
  }
  return Object.fromEntries(Object.entries(marked).map(([key, ranges]) => [key, joined(ranges)]));
}

/** What is marked in the reports, all of them, read off the text nodes. */
async function marked(page: Page): Promise<Record<string, Range[]>> {
  const pieces = await page.locator('.report').evaluateAll((reports) =>
    reports.flatMap((report, at) => {
      const found: { key: string; start: number; end: number }[] = [];
      let before = 0;
      for (const paragraph of report.querySelectorAll('.line p')) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const end = before + (node.textContent?.length ?? 0);
          const run = node.parentElement?.closest('.of-position');
          for (const [, position] of run?.className.matchAll(/\bposition-(\d+)\b/g) ?? []) found.push({ key: `${at}:${position}`, start: before, end });
          before = end;
        }
      }
      return found;
    }),
  );
  const byKey: Record<string, Range[]> = {};
  for (const { key, start, end } of pieces) (byKey[key] ??= []).push({ start, end });
  return Object.fromEntries(Object.entries(byKey).map(([key, ranges]) => [key, joined(ranges)]));
}

/** Holds what is open to a question: its words, its answers, their passages, and what is marked. */
async function expectQuestion(page: Page, disagreement: Disagreement, index: number) {
  await expect(article(page)).toHaveId(`_d${index}`);
  await expect(article(page)).toBeVisible();
  await expect(article(page).getByRole('heading', { level: 3 })).toHaveText(disagreement.question);
  const positions = article(page).locator('.position');
  await expect(positions).toHaveCount(disagreement.positions.length);
  const letters: Record<number, Set<string>> = {};
  for (const [at, { answer, citations }] of disagreement.positions.entries()) {
    const letter = String.fromCharCode(65 + at);
    await expect(positions.nth(at).locator('.answer')).toHaveText(`${letter}: ${answer}`);
    expect((await positions.nth(at).locator('q').allInnerTexts()).map(plain)).toEqual(citations.map(({ exact }) => plain(exact)));
    for (const citation of citations) (letters[passage(citation).report] ??= new Set()).add(letter);
    const reports = new Set(citations.map(({ source }) => source)).size;
    await expect(positions.nth(at).locator('.witnesses')).toContainText(reports === 1 ? '1 report' : `${reports} reports`);
  }
  expect(await marked(page), disagreement.id).toEqual(expected(disagreement));
  // The tabs say which reports have passages of which answer.
  const tabs = await page.locator('.reports .tabs a').evaluateAll((tabs) => {
    return tabs.map((tab) => [...tab.querySelectorAll('.letter')].map((letter) => letter.lastChild?.textContent).join(''));
  });
  expect(tabs).toEqual(exported.sources.map((_, report) => [...(letters[report] ?? [])].sort().join('')));
}

/** Follows every passage of the open question: its report opens, and exactly its words are the chosen ones. */
async function followPassages(page: Page, disagreement: Disagreement) {
  const citations = disagreement.positions.flatMap(({ citations }) => citations);
  const links = article(page).locator('a.passage');
  await expect(links).toHaveCount(citations.length);
  for (const [at, citation] of citations.entries()) {
    await links.nth(at).click();
    await expect(links.nth(at)).toHaveAttribute('aria-current', 'true');
    await expectHighlighted(page, passage(citation));
    await expect(page.locator('.report.open')).toHaveId(`_r${passage(citation).report}`);
  }
  expect(await marked(page), 'the marks stay').toEqual(expected(disagreement));
}

const half = (part: number) => byWeight.filter((_, at) => at % 2 === part);

for (const part of [0, 1]) {
  test(`every question opens by its link, all its passages marked in place (${part + 1} of 2)`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    for (const { disagreement, index } of half(part)) {
      await test.step(disagreement.id, async () => {
        await page.evaluate((link) => { location.hash = link; }, link(disagreement));
        await expectQuestion(page, disagreement, index);
        // It opens at its first passage.
        await expectHighlighted(page, passage(disagreement.positions[0].citations[0]));
        await followPassages(page, disagreement);
      });
    }
  });
}

test('a link opens its question on a page that was not there before', async ({ page }) => {
  const { disagreement, index } = byWeight[byWeight.length - 1];
  await open(page, link(disagreement));
  await expectQuestion(page, disagreement, index);
  expect(await hash(page)).toBe(link(disagreement));
  await open(page, `#_d${index}`);
  await page.reload();
  await live(page);
  await expectQuestion(page, disagreement, index);
});

test('every question opens by a click in the list, the weightiest first', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const list = page.locator('#_disagreements .disagreement');
  expect(await list.evaluateAll((articles) => articles.map(({ id }) => id))).toEqual(byWeight.map(({ index }) => `_d${index}`));
  for (const { disagreement, index } of byWeight) {
    const heading = page.locator(`#_d${index}`).getByRole('link', { name: disagreement.question });
    await heading.click();
    await expectQuestion(page, disagreement, index);
    expect(await hash(page)).toBe(link(disagreement));
    await expect(page.locator('.event-detail:visible')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await expect(heading).toBeFocused();
  }
});

test('previous and next walk all questions in the order of the list', async ({ page }) => {
  await open(page, link(byWeight[0].disagreement));
  await expect(page.getByRole('button', { name: 'Previous disagreement' })).toBeDisabled();
  for (const [at, { index }] of byWeight.entries()) {
    await expect(article(page)).toHaveId(`_d${index}`);
    await expect(page.getByText(`${at + 1} of ${byWeight.length}`, { exact: true })).toBeVisible();
    if (at + 1 < byWeight.length) await page.getByRole('button', { name: 'Next disagreement' }).click();
  }
  await expect(page.getByRole('button', { name: 'Next disagreement' })).toBeDisabled();
  await page.getByRole('button', { name: 'Previous disagreement' }).click();
  await expect(article(page)).toHaveId(`_d${byWeight[byWeight.length - 2].index}`);
});

test('an event leads to its questions, and a question to its events', async ({ page }) => {
  const { disagreement, index } = byWeight.find(({ disagreement }) => disagreement.events.length > 2)!;
  await open(page, `#${disagreement.events[0]}`);
  await expectOpen(page, disagreement.events[0]);
  await detail(page).getByRole('link', { name: disagreement.question }).click();
  await expectQuestion(page, disagreement, index);
  const links = article(page).locator('.about a');
  const hrefs = await links.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(disagreement.events.map((id) => `#${id}`));
  await links.last().click();
  await expectOpen(page, disagreement.events.at(-1)!);
  expect(await marked(page), 'the marks are the question’s, not the event’s').toEqual({});
});

test('by keys: the question, its answers’ passages, another report, close', async ({ page }) => {
  const { disagreement, index } = byWeight.find(({ disagreement }) => disagreement.positions.length > 2)!;
  await open(page);
  const heading = page.locator(`#_d${index}`).getByRole('link', { name: disagreement.question });
  await heading.focus();
  await page.keyboard.press('Enter');
  await expectQuestion(page, disagreement, index);
  await expect(heading).toBeFocused();
  const at = (selector: string) => page.evaluate((selector) => !!document.activeElement?.matches(selector), selector);
  const tab = async (selector: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await at(selector)) return;
    }
    throw new Error(`Tab never came to ${selector}`);
  };
  for (const citation of disagreement.positions.flatMap(({ citations }) => citations)) {
    await tab('.disagreement.selected a.passage');
    await page.keyboard.press('Enter');
    await expectHighlighted(page, passage(citation));
  }
  // A report opened by its tab shows where it answers; the question stays.
  const { report } = passage(disagreement.positions[0].citations[0]);
  await tab(`.tabs a[href="#_r${report}"]`);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#_r${report}`)).toBeVisible();
  await expect(article(page)).toHaveId(`_d${index}`);
  await expect(page.locator('.report.open .of-position').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(heading).toBeFocused();
});

test('answers are told apart without colour, and none is set larger than another', async ({ page }) => {
  const { disagreement } = byWeight.find(({ disagreement }) => disagreement.positions.length > 2)!;
  await open(page, link(disagreement));
  await expect(article(page)).toBeVisible();
  const answers = await article(page).locator('.position').evaluateAll((positions) =>
    positions.map((position) => {
      const answer = position.querySelector('.answer')!;
      const { fontSize, fontWeight, borderTopWidth } = getComputedStyle(answer);
      return { type: [fontSize, fontWeight, borderTopWidth, Math.round(position.getBoundingClientRect().width)].join(' '), line: getComputedStyle(answer).borderTopStyle };
    }),
  );
  expect(new Set(answers.map(({ type }) => type)).size).toBe(1);
  expect(new Set(answers.map(({ line }) => line)).size).toBe(answers.length);
  for (const [at] of disagreement.positions.entries()) {
    const first = page.locator(`.report .position-${at}[data-letters]`).first();
    const sign = await first.evaluate((run) => [getComputedStyle(run, '::before').content, getComputedStyle(run.querySelector('mark')!).textDecorationStyle]);
    expect(sign).toEqual([`"${String.fromCharCode(65 + at)}"`, answers[at].line]);
  }
});

test.describe('390×844', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every question opens as a sheet, its answers one under the other', async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    for (const { disagreement, index } of byWeight) {
      await page.locator(`#_d${index} h3 a`).tap();
      await expectQuestion(page, disagreement, index);
      await expect(article(page).getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
      const boxes = await article(page).locator('.position').evaluateAll((positions) => positions.map((position) => position.getBoundingClientRect().toJSON() as DOMRect));
      for (const [at, box] of boxes.entries()) {
        expect(box.right).toBeLessThanOrEqual(390);
        if (at > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[at - 1].bottom - 0.5);
      }
      const last = disagreement.positions.at(-1)!.citations.at(-1)!;
      await article(page).locator('a.passage').last().tap();
      await expectHighlighted(page, passage(last));
      await page.getByRole('link', { name: /^Close/ }).tap();
      await expectClosed(page);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every question can be read with all its passages, and by its address alone', async ({ page }) => {
    await page.goto('./');
    for (const { disagreement, index } of byWeight) {
      const found = page.locator(`#_d${index}`);
      await expect(found).toContainText(disagreement.question);
      const words = disagreement.positions.flatMap(({ citations }) => citations.map(({ exact }) => exact.trim()));
      expect((await found.locator('q:visible').allInnerTexts()).map(plain)).toEqual(words.map(plain));
      if (disagreement.note) await expect(found.getByText(disagreement.note)).toBeVisible();
    }
    const { index } = byWeight[2];
    await page.locator(`#_d${index} h3 a`).click();
    await expect(page.locator('.disagreement:visible')).toHaveCount(1);
    await expect(page.locator(`#_d${index}`)).toBeInViewport();
    await expect(page.locator('.event-detail:visible')).toHaveCount(0);
    await expect(page.locator('#_reports')).toBeVisible();
    await page.getByRole('link', { name: /^Close/ }).click();
    await expect(page.locator('.disagreement:visible')).toHaveCount(byWeight.length);
  });
});

for (const width of [390, 768, 1024, 1280, 1600]) {
  test(`no answer stands alone below the others (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const uneven = () =>
      page.locator('.positions:visible').evaluateAll((lists) =>
        lists.flatMap((list) => {
          const rows = new Map<number, number>();
          for (const answer of list.children) rows.set(Math.round(answer.getBoundingClientRect().top), (rows.get(Math.round(answer.getBoundingClientRect().top)) ?? 0) + 1);
          const inRows = [...rows.values()];
          return inRows.length > 1 && inRows.at(-1) === 1 && inRows[0] > 1 ? [`${list.closest('article')?.id}: ${inRows.join(' + ')}`] : [];
        }),
      );
    await open(page);
    expect(await uneven()).toEqual([]);
    for (const count of [2, 3, 4]) {
      const found = exported.disagreements.find(({ positions }) => positions.length === count);
      if (!found) continue;
      await page.goto('about:blank');
      await open(page, link(found));
      await expect(article(page)).toBeVisible();
      expect(await uneven()).toEqual([]);
    }
  });
}

test('a question looks like a link where it is one', async ({ page }) => {
  await open(page);
  for (const title of ['.disagreement h3 a', '.event-detail h3 a']) {
    expect(await page.locator(title).first().evaluate((link) => getComputedStyle(link).textDecorationLine), title).toBe('underline');
  }
});
