// The states of the page that accessibility is held to, and how each is reached: by its address where it has one.
import { expect, type Page } from '@playwright/test';
import { events, reports } from './corpus';
import { byWeight } from './document';
import { exported } from './export';
import { choose, happen, menu, stalled } from './files';
import { generate, openGenerated, put } from './generated';
import { expectOpen, live, mark, open } from './screen';

export type Reached = {
  name: string;
  /** Its address, or what leads to it. */
  reach: string | ((page: Page) => Promise<void>);
  /** What of the page the state changes, as a selector; the rest is that of `plain`. Without it, everything. */
  within?: string;
  /** Whether it is one of the axis, which there is from 600 px on. */
  axis?: boolean;
};

const points = (report: number, at: number) => [...reports[report].text.slice(0, at)].length;
const [passage] = events.find(({ id }) => id === 'agreements')!.passages;
const sentence = exported.ledger.find(({ class: of, source }) => of === 'cited' && source === reports[1].id)!;
const drawing = '#_timeline';

/** Opens a page that has no program and asks for none. */
async function quiet(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('h1')).toBeVisible();
}

async function find(page: Page, words: string) {
  await open(page);
  await page.getByRole('searchbox').fill(words);
  await expect(page.locator('.found [role="status"]')).not.toBeEmpty();
}

/** Presses a cluster's button until its events part no more and are listed. */
async function listOfCluster(page: Page) {
  await openGenerated(page, 400);
  for (let press = 0; press < 30 && (await page.locator('.listed').count()) === 0; press += 1) {
    const button = page.locator(':is(.cluster, .passing):visible').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(page.locator('.listed')).toBeVisible();
}

export const REACHED: Reached[] = [
  { name: 'plain', reach: '' },
  { name: 'lanes by theme', axis: true, reach: '#/1/lanes=theme', within: drawing },
  { name: 'lanes by actor', axis: true, reach: '#/1/lanes=actor', within: drawing },
  { name: 'lanes by place', axis: true, reach: '#/1/lanes=place', within: drawing },
  { name: 'lanes by report', axis: true, reach: '#/1/lanes=report', within: drawing },
  { name: 'true proportion', axis: true, reach: '#/1/axis=proportional', within: drawing },
  { name: 'zoomed in', axis: true, reach: '#/1/from=2026-01-04&to=2026-01-06', within: '.timeline-part' },
  { name: 'a fold opened', axis: true, reach: '#/1/open=0', within: drawing },
  { name: 'a large document', reach: (page) => openGenerated(page, 400), within: '.vouching, .timeline-part' },
  { name: 'a cluster listed', reach: listOfCluster, within: drawing },
  { name: 'an event open', reach: '#summit' },
  { name: 'a passage open', reach: `#/1/event=agreements&passage=${reports[passage.report].id}:${points(passage.report, passage.start)}-${points(passage.report, passage.end)}` },
  { name: 'a disagreement open', reach: `#/1/disagreement=${byWeight[0].disagreement.id}` },
  { name: 'a report open', reach: `#/1/report=${reports[2].id}` },
  { name: 'a sentence asked', reach: `#/1/sentence=${sentence.source}:${sentence.start}-${sentence.end}` },
  { name: 'why this order', reach: async (page) => {
    await open(page, '#agreements');
    await page.locator('.event-detail.selected .why-order > summary').click();
  }, within: '.evidence' },
  { name: 'a report switched off', reach: `#/1/without=${reports[1].id}` },
  { name: 'the menu of reports', reach: async (page) => {
    await open(page);
    await page.locator('.sources > summary').click();
  }, within: '.masthead' },
  { name: 'the story followed', reach: '#/1/event=summit&reading=yes', within: '.panel-bar, .timeline-part' },
  { name: 'the menu of links', reach: async (page) => {
    await open(page);
    await page.locator('.masthead .copying > summary').click();
  }, within: '.masthead' },
  { name: 'a quotation to be copied', reach: async (page) => {
    await open(page, '#summit');
    await page.locator('.event-detail.selected .copying > summary').first().click();
  }, within: '.event-detail.selected' },
  { name: 'filtered', reach: '#/1/kind=statement&basis=bounded' },
  { name: 'nothing stands out', reach: '#/1/kind=plan&theme=culture', within: '.masthead, .timeline-part' },
  { name: 'the filters', reach: async (page) => {
    await open(page);
    await page.getByRole('searchbox').focus();
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(page.locator('.filters')).toBeVisible();
  }, within: '.masthead' },
  { name: 'words found', reach: (page) => find(page, 'summit'), within: '.masthead, .timeline-part' },
  { name: 'nothing found', reach: (page) => find(page, 'xylophone'), within: '.masthead, .timeline-part' },
  { name: 'a bad link', reach: '#/1/event=nobody&from=x', within: '.notice, .masthead' },
  { name: 'an unknown event', reach: '#no-such-event', within: '.notice, .masthead' },
  { name: 'a document opened', reach: (page) => openGenerated(page, 30) },
  { name: 'a document refused', reach: async (page) => {
    await put(page, 'broken.json', '{"format": "sourceline/1"');
    await page.goto('./?document=broken.json');
    await expect(page.locator('.opening')).toContainText('broken.json');
    await live(page);
  }, within: '.opening, .masthead' },
  { name: 'the menu of files', reach: async (page) => {
    await open(page);
    await menu(page);
  }, within: '.masthead' },
  { name: 'a file held over the page', reach: async (page) => {
    await open(page);
    await happen(page, 'dragover', { name: 'mine.json', text: '' });
    await expect(page.locator('.drop-target')).toBeVisible();
  }, within: '.drop-target' },
  { name: 'a file coming in', reach: async (page) => {
    await open(page);
    await stalled(page);
    await choose(page, 'slow.json', generate(30));
    await expect(page.getByRole('progressbar')).toBeVisible();
  }, within: '.opening, .masthead' },
  { name: 'a file opened', reach: async (page) => {
    await open(page);
    await choose(page, 'mine.json', generate(30));
    await expect(page.locator('.vouching')).toBeFocused();
  }, within: '.vouching, .masthead, .timeline-part' },
  { name: 'a file refused', reach: async (page) => {
    await open(page);
    await choose(page, 'faulty.json', generate(30).replaceAll('"importance":', '"importance":9'));
    await expect(page.locator('.faults')).toBeVisible();
  }, within: '.opening, .masthead' },
  { name: 'verified', reach: async (page) => {
    await open(page);
    await page.getByRole('button', { name: 'Verify this page' }).click();
    await expect(page.locator('.verify [role="status"]')).not.toBeEmpty();
  }, within: '.colophon' },
  { name: 'in a frame', reach: async (page) => {
    await page.goto('./?embed');
    await live(page);
  } },
  { name: 'the list', reach: async (page) => {
    await open(page);
    await page.locator('#_events').evaluate((list) => list.scrollIntoView());
  }, within: '.events' },
  { name: 'a cell of the table', reach: async (page) => {
    await open(page);
    await page.locator('.matrix td a').first().focus();
  }, within: '.corpus' },
  { name: 'the help', reach: async (page) => {
    await open(page);
    await mark(page, 'summit').focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  }, within: '.help' },
  { name: 'in Korean, with an offer', reach: 'ko/', within: '.masthead, .timeline-part, .language-offer' },
  { name: 'an event in Korean', reach: 'ko/#agreements', within: '.evidence' },
  { name: 'in Chinese', reach: 'zh/', within: '.masthead, .timeline-part, .corpus' },
  { name: 'the menu of languages', reach: async (page) => {
    await open(page, 'zh/');
    await page.locator('.languages > summary').click();
  }, within: '.masthead' },
  { name: 'without scripts', reach: (page) => quiet(page, './#agreements') },
  { name: 'not awake', reach: (page) => quiet(page, './'), within: '.masthead, .timeline-part' },
];

/** The states that there are at a width. */
export const reachedAt = (width: number) => REACHED.filter(({ axis }) => !axis || width >= 600);

/** Leads a page to a state. */
export async function reach(page: Page, { reach }: Reached) {
  if (typeof reach !== 'string') return reach(page);
  await open(page, reach);
  const named = /^#(\w[\w-]*)$/.exec(reach)?.[1];
  if (named && events.some(({ id }) => id === named)) await expectOpen(page, named);
}
