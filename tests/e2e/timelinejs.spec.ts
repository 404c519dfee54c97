// TimelineJS as the judge of both ways: it opens what is exported, and finds in the fixtures what the import finds there.
// Its page is its own, and nothing is fetched from anywhere: so `test` is Playwright’s own.
import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exported } from './export';

type Dated = Exported['events'][number] & { kind: string; date: { edtf: string | null } };
type Whole = Exported & { events: Dated[] };
/** What TimelineJS makes of a slide; a year is counted as it counts. */
type Read = { id: string; date: (number | undefined)[]; end: (number | undefined)[] | null; title: string; text: string; group: string; passages: string[] };

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('node_modules/@knight-lab/timelinejs/dist/js/timeline.js', import.meta.url));
const styles = fileURLToPath(new URL('node_modules/@knight-lab/timelinejs/dist/css/timeline.css', import.meta.url));
const options = { cwd: root, maxBuffer: 2 ** 28, encoding: 'utf8' as const };
const xtask = process.env.SOURCELINE_XTASK;
const [task, before] = xtask ? [xtask, []] : ['cargo', ['xtask']];

/** A document of the repository, in a form. */
const exported = (folder: string, form: string) =>
  JSON.parse(execFileSync(task, [...before, 'export', '--of', folder, '--to', form], options));

const cli = (command: string, ...words: string[]) => ['cargo', [command, '--quiet', '--locked', '--package', 'sourceline-cli', ...words]] as const;

/** A file of another program, as a document. */
const imported = (file: string, form: string): Whole =>
  // What is left out is told on standard error.
  JSON.parse(execFileSync(...cli('run', '--', 'import', file, '--from', form), { ...options, stdio: ['ignore', 'pipe', 'ignore'] }));

test.beforeAll(() => {
  // The program may have to be compiled.
  test.setTimeout(600_000);
  execFileSync(...cli('build'), options);
});

/** Opens a timeline in TimelineJS, and says what it read. */
async function read(page: Page, source: unknown): Promise<{ title: string; slides: Read[]; eras: { title: string; date: (number | undefined)[] }[]; errors: string[] }> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><div id="drawing" style="height: 600px"></div>' });
    else if (pathname === '/sheet.csv' && typeof source === 'string') await route.fulfill({ contentType: 'text/csv', body: source });
    else await route.abort();
  });
  await page.goto('http://timelinejs.test/');
  await page.addStyleTag({ content: readFileSync(styles, 'utf8').replaceAll(/url\([^)]*\)/g, 'none') });
  await page.addScriptTag({ path: program });
  const found = await page.evaluate(async (source) => {
    const from = typeof source === 'string' ? `${location.origin}/sheet.csv` : source;
    const timeline = new (window as any).TL.Timeline('drawing', from, { font: null, script_path: `${location.origin}/` });
    const errors = () => timeline.config?.getErrors().map((error: unknown) => String((error as any)?.message ?? error)) ?? [];
    await new Promise<void>((done) => {
      timeline.on('loaded', () => done());
      // Where it finds an error it draws nothing, and says so.
      const wait = setInterval(() => {
        if (errors().length) {
          clearInterval(wait);
          done();
        }
      }, 50);
    });
    const words = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
    const parts = ({ data }: any) => ['year', 'month', 'day'].map((part) => (data[part] ? Number(data[part]) : undefined));
    const { title, events, eras } = timeline.config;
    return {
      title: title ? words(title.text.headline).textContent! : '',
      errors: errors(),
      eras: eras.map((era: any) => ({ title: words(era.headline).textContent!, date: parts(era.start_date) })),
      slides: events.map((slide: any) => ({
        id: slide.unique_id,
        date: parts(slide.start_date),
        end: slide.end_date ? parts(slide.end_date) : null,
        title: words(slide.text.headline).textContent!,
        text: slide.text.text,
        group: slide.group ?? '',
        passages: [...words(slide.text.text).querySelectorAll('blockquote.sourceline-passage p')].map((passage) => {
          passage.querySelectorAll('br').forEach((line) => line.replaceWith('\n'));
          return passage.textContent!;
        }),
      })),
    };
  }, source);
  expect(dialogs).toEqual([]);
  return found;
}

/** A date of EDTF as TimelineJS counts: year, month and day; 1 BCE is its −1. */
function parts(date: string): (number | undefined)[] {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)!;
  const number = (part?: string) => (part ? Number(part) : undefined);
  return [Number(year) <= 0 ? Number(year) - 1 : Number(year), number(month), number(day)];
}

for (const folder of ['assets', 'tests/fixtures/harbour']) {
  test(`TimelineJS opens the export of ${folder}`, async ({ page }) => {
    const whole: Whole = exported(folder, 'sourceline');
    const { title, slides, eras, errors } = await read(page, exported(folder, 'timelinejs'));
    expect(errors).toEqual([]);
    expect(title).toBe(whole.title);
    const dated = whole.events.filter(({ date }) => [date.start, date.end].some(({ earliest, latest }) => earliest ?? latest));
    expect(slides.length + eras.length).toBe(dated.length);
    const byId = new Map(whole.events.map((event) => [event.id, event]));
    for (const slide of slides) {
      const event = byId.get(slide.id)!;
      expect(event, slide.id).toBeDefined();
      expect(slide.title).toBe(event.title);
      expect(slide.group).toBe(event.themes[0] ?? '');
      // Each passage once, word for word; HTML runs white space together.
      const shown = (words: string[]) => [...new Set(words.map((words) => words.replace(/\s+/g, ' ').trim()))].sort();
      expect(shown(slide.passages), slide.id).toEqual(shown([...event.citations, ...event.date.citations].map(({ exact }) => exact)));
      if (event.date.edtf && /^-?\d{4}(-\d\d){0,2}$/.test(event.date.edtf)) expect(slide.date, slide.id).toEqual(parts(event.date.edtf));
    }
    expect(slides.some(({ passages }) => passages.length > 0)).toBe(true);
  });
}

for (const [file, form] of [
  ['every-field.json', 'timelinejs'],
  ['strings-and-blanks.json', 'timelinejs'],
  ['before-our-era.json', 'timelinejs'],
  ['sheet.csv', 'timelinejs-csv'],
  ['sheet-of-version-1.csv', 'timelinejs-csv'],
]) {
  test(`TimelineJS and the import find the same in ${file}`, async ({ page }) => {
    const path = `tests/fixtures/timelinejs/${file}`;
    const text = readFileSync(`${root}/${path}`, 'utf8');
    const { title, slides, eras, errors } = await read(page, form === 'timelinejs' ? JSON.parse(text) : text);
    expect(errors).toEqual([]);
    const whole = imported(path, form);
    expect(whole.title).toBe(title || 'Untitled');
    // What has no date TimelineJS passes over.
    const found = (date: (number | undefined)[], end: (number | undefined)[] | null, title: string) => JSON.stringify([date, end ?? null, title]);
    const ours = whole.events.filter(({ kind, date }) => kind !== 'condition' && date.edtf);
    const dates = ours.map(({ date, title }) => {
      const [start, end] = date.edtf!.split('/');
      return found(parts(start), end ? parts(end) : null, title);
    });
    const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const theirs = slides.map(({ date, end, title, text }) => {
      // Of a slide without a headline the import takes the first words or the date.
      const named = title || text.split('<br>')[0] || whole.events.find((event) => event.date.edtf && same(parts(event.date.edtf), date))?.title || '';
      return found(date, end && !same(date, end) ? end : null, named);
    });
    expect(dates.sort()).toEqual(theirs.sort());
    const conditions = whole.events.filter(({ kind }) => kind === 'condition');
    expect(conditions.map(({ title }) => title).sort()).toEqual(eras.map(({ title }) => title).sort());
  });
}
