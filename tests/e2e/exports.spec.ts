// The exports as somebody else’s readers take them: ical.js, jsonld, citation-js, edtf. No page and no network: so `test` is
// Playwright’s own. The contexts of JSON-LD are served from `contexts.ts`.
import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import edtf, { parse } from 'edtf';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { documentLoader } from './contexts';
import type { Citation, Exported } from './export';

type Known = { earliest: string | null; latest: string | null; basis: string; open?: boolean };
type Dated = { edtf: string | null; start: Known; end: Known };
type Whole = Exported & { events: { date: Dated }[] };

const root = fileURLToPath(new URL('../..', import.meta.url));
const xtask = process.env.SOURCELINE_XTASK;
const [program, before] = xtask ? [xtask, []] : ['cargo', ['xtask']];

/** A document of the repository, in a form. */
const exported = (folder: string, form: string) =>
  execFileSync(program, [...before, 'export', '--of', folder, '--to', form], { cwd: root, maxBuffer: 2 ** 28, encoding: 'utf8' });

/** All citations of a document. */
const citations = ({ sources, events, disagreements, dependences }: Whole): Citation[] => [
  ...sources.flatMap((source) => source.citations),
  ...events.flatMap((event) => [...event.citations, ...event.date.citations, ...event.after.flatMap((after) => after.citations)]),
  ...disagreements.flatMap(({ positions }) => positions.flatMap((position) => position.citations)),
  ...dependences.flatMap(({ evidence }) => evidence),
];

/** The day after, as the calendar has it. */
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const bytes = new TextEncoder();

for (const folder of ['assets', 'tests/fixtures/harbour']) {
  test.describe(folder, () => {
    const whole: Whole = JSON.parse(exported(folder, 'sourceline'));

    test('every date is EDTF, and its first and last day are ours', () => {
      const days = (date: { min: number; max: number }) => [date.min, date.max].map((at) => new Date(at).toISOString().slice(0, 10));
      let compared = 0;
      for (const { id, date } of whole.events) {
        if (date.edtf === null) continue;
        expect(parse(date.edtf), `${id}: ${date.edtf}`).toBeTruthy();
        // What is about some time has the bounds that the sources give, not those of its unit (and of `a~/a~` that library makes
        // no interval); what is open, or not known, has no first or last day.
        const first = date.start.earliest;
        const last = date.end.latest;
        if (/[~?%]/.test(date.edtf) || first === null || last === null) continue;
        const whole = edtf(date.edtf) as Iterable<{ max: number }> & { type: string; min: number; max: number };
        // Of `[a..b]` that library takes the end of `a` for the last moment, but lists all its dates.
        const listed = whole.type === 'Set' || whole.type === 'List' ? [...whole] : [whole];
        const read = { min: whole.min, max: listed[listed.length - 1].max };
        expect(days(read), `${id}: ${date.edtf}`).toEqual([first, last]);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(whole.events.length / 3);
    });

    test('the calendar is read by ical.js, with the days and titles of the document', () => {
      const text = exported(folder, 'ics');
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      const lines = text.split('\r\n');
      expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
      expect(Math.max(...lines.map((line) => bytes.encode(line).length))).toBeLessThanOrEqual(75);
      const calendar = new ICAL.Component(ICAL.parse(text));
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
      // RFC 7986, which that reader does not know: it leaves the text escaped.
      expect(calendar.getFirstPropertyValue('name').replaceAll(/\\([,;\\])/g, '$1')).toBe(whole.title);
      expect(calendar.getFirstPropertyValue('description')).toBe(whole.description);
      const read = calendar.getAllSubcomponents('vevent').map((event: unknown) => new ICAL.Event(event));
      const byId = new Map(whole.events.map((event) => [event.id, event]));
      expect(new Set(read.map(({ uid }: { uid: string }) => uid)).size).toBe(read.length);
      let exact = 0;
      for (const event of read) {
        const { title, summary, places, themes, date } = byId.get(event.uid.split('@')[0])!;
        expect(event.startDate.isDate && event.endDate.isDate, event.uid).toBe(true);
        const shown = [event.startDate.toString(), event.endDate.toString()];
        const isExact = date.start.earliest === date.start.latest && date.end.earliest === date.end.latest && !/[~?%]/.test(date.edtf!);
        if (isExact && date.start.earliest && date.end.latest) {
          expect(event.summary).toBe(title);
          expect(shown).toEqual([date.start.earliest, next(date.end.latest)]);
          exact += 1;
        } else {
          expect(event.summary.startsWith(`${title} (`) && event.summary.endsWith(')'), event.summary).toBe(true);
        }
        expect(event.description ?? '').toBe(summary);
        expect(event.location ?? '').toBe(places.join('; '));
        expect(event.component.getFirstProperty('categories')?.getValues() ?? []).toEqual(themes);
      }
      expect(exact).toBeGreaterThan(0);
      // What is left out has no two-sided bounds.
      const left = whole.events.filter(({ id }) => !read.some(({ uid }: { uid: string }) => uid.startsWith(`${id}@`)));
      for (const { id, date } of left) {
        const { start, end } = date;
        const sided = [[start.earliest, start.latest], [end.earliest, end.latest], [start.earliest, end.latest]];
        expect(sided.some(([first, last]) => first && last), id).toBe(false);
      }
    });

    test('the annotations are JSON-LD of the Web Annotation model, and every passage is one', async () => {
      const text = exported(folder, 'web-annotation');
      const oa = 'http://www.w3.org/ns/oa#';
      const as = 'http://www.w3.org/ns/activitystreams#';
      const [collection] = (await jsonld.expand(JSON.parse(text), { documentLoader, safe: true })) as Record<string, any>[];
      expect(collection['@type']).toEqual([`${as}OrderedCollection`]);
      const annotations = collection[`${as}first`][0][`${as}items`][0]['@list'] as Record<string, any>[];
      expect(collection[`${as}totalItems`][0]['@value']).toBe(annotations.length);
      const read = annotations.map((annotation) => {
        expect(annotation['@type']).toEqual([`${oa}Annotation`]);
        expect(annotation[`${oa}motivatedBy`][0]['@id'].startsWith(oa)).toBe(true);
        expect(annotation[`${oa}hasBody`].length).toBeGreaterThan(0);
        const [target] = annotation[`${oa}hasTarget`];
        const [quote, position] = target[`${oa}hasSelector`];
        const value = (of: Record<string, any>, name: string) => of[`${oa}${name}`][0]['@value'];
        return [value(quote, 'prefix'), value(quote, 'exact'), value(quote, 'suffix'), value(position, 'start'), value(position, 'end')];
      });
      expect(read).toEqual(citations(whole).map(({ exact, start, end, ...more }) => {
        const { prefix, suffix } = more as unknown as { prefix: string; suffix: string };
        return [prefix, exact, suffix, start, end];
      }));
      expect(new Set(annotations.map((annotation) => annotation['@id'])).size).toBe(annotations.length);
      const triples = (await jsonld.toRDF(JSON.parse(text), { documentLoader })) as unknown as { predicate: { value: string } }[];
      expect(triples.filter(({ predicate }) => predicate.value === `${oa}exact`).length).toBe(citations(whole).length);
    });

    test('the data for search engines is JSON-LD of schema.org, with dates of ISO 8601 alone', async () => {
      const text = exported(folder, 'schema-org');
      const schema = 'http://schema.org/';
      const [work] = (await jsonld.expand(JSON.parse(text), { documentLoader, safe: true })) as Record<string, any>[];
      expect(work['@type']).toEqual([`${schema}CreativeWork`]);
      const items = work[`${schema}mainEntity`][0][`${schema}itemListElement`] as Record<string, any>[];
      const events = items.map((item) => item[`${schema}item`][0]);
      expect(events.map((event) => event[`${schema}name`][0]['@value'])).toEqual(whole.events.map(({ title }) => title));
      events.forEach((event, at) => {
        const { date } = whole.events[at];
        const days = ['startDate', 'endDate'].map((name) => event[`${schema}${name}`]?.[0]['@value'] as string | undefined);
        for (const day of days) if (day) expect(day).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
        const ends = (date.edtf ?? '').includes('/') ? date.edtf!.split('/') : [date.edtf, date.edtf];
        const plain = ends.map((end) => (end && /^\d{4}(-\d\d(-\d\d)?)?$/.test(end) ? end : undefined));
        expect(days).toEqual(plain);
      });
      const quoted = events.flatMap((event) => event[`${schema}subjectOf`] ?? []).map((it: any) => it[`${schema}text`][0]['@value']);
      const exact = new Set(citations(whole).map((citation) => citation.exact));
      expect(quoted.length).toBeGreaterThan(0);
      for (const words of quoted) expect(exact.has(words), words).toBe(true);
      const questions = (work[`${schema}hasPart`] ?? []) as Record<string, any>[];
      const answers = questions.map((question) => question[`${schema}suggestedAnswer`].map((answer: any) => answer[`${schema}text`][0]['@value']));
      expect(answers).toEqual(whole.disagreements.map(({ positions }) => positions.map(({ answer }) => answer)));
    });

    test('the references say what the sources say, and nothing else', () => {
      // What another reader made of an export: of each source what it says of itself.
      const said = (items: Record<string, any>[]) =>
        items.map((item) => ({
          id: item['citation-key'] ?? item.id,
          title: item.title ?? null,
          author: item.author?.map((name: Record<string, string>) => name.literal ?? name.family) ?? [],
          publisher: item.publisher ?? null,
          day: item.issued?.['date-parts']?.[0] ?? null,
          url: item.URL ?? null,
        }));
      const expected = whole.sources.map(({ id, title, author, publisher, published, url }) => ({
        id,
        title,
        author: author === null ? [] : [author],
        publisher,
        day: published?.split('-').map(Number) ?? null,
        url,
      }));
      expect(said(new Cite(exported(folder, 'csl')).data)).toEqual(expected);
      expect(said(new Cite(exported(folder, 'bibtex')).data)).toEqual(expected);
    });
  });
}

test('words that are signs of a form stand for themselves in it', async ({}, info) => {
  const words = 'Café {b} & 50 %; \\ #1_$, ~x^ <i>"q" 🚢 `c` *d* [e](f), and so on until the line is too long for a calendar, on 5 January 2026, 나루포';
  const folder = info.outputPath('story');
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  writeFileSync(join(folder, 'corpus/text.txt'), `${words}\n`);
  const quoted = JSON.stringify(words);
  const sha256 = createHash('sha256').update(`${words}\n`).digest('hex');
  const source = `[[source]]\nid = "text"\nfile = "text.txt"\nsha256 = "${sha256}"\nlanguage = "en"\ntitle = ${quoted}\nauthor = ${quoted}\n`;
  const citation = (of: string, supports: string) => `[[${of}.citation]]\nexact = ${quoted}\nsupports = [${supports}]\n`;
  const event = `[[event]]\nid = "e"\ntitle = ${quoted}\nsummary = ${quoted}\nkind = "statement"\nthemes = [${quoted}]\nimportance = 1\n`;
  const toml = [
    `format = "sourceline/1"\ntitle = ${quoted}\ndescription = ${quoted}\nlanguage = "en"\n`,
    source,
    citation('source', '"title", "author"'),
    event,
    `date = { edtf = "2026-01-05", basis = "stated" }\n`,
    citation('event', '"title", "summary", "date"').replace(']]\n', ']]\nsource = "text"\n'),
  ];
  writeFileSync(join(folder, 'timeline.toml'), toml.join('\n'));

  const calendar = new ICAL.Component(ICAL.parse(exported(folder, 'ics')));
  const read = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
  expect([read.summary, read.description]).toEqual([words, words]);
  expect(read.component.getFirstProperty('categories').getValues()).toEqual([words]);
  for (const form of ['csl', 'bibtex']) {
    const [{ title, author }] = new Cite(exported(folder, form)).data;
    expect([title, author[0].literal ?? author[0].family], form).toEqual([words, words]);
  }
  const [work] = (await jsonld.expand(JSON.parse(exported(folder, 'schema-org')), { documentLoader, safe: true })) as Record<string, any>[];
  expect(work['http://schema.org/name'][0]['@value']).toBe(words);
});

test('the image is well formed, and stands alone', async ({ page }) => {
  for (const folder of ['assets', 'tests/fixtures/harbour']) {
    const whole: Whole = JSON.parse(exported(folder, 'sourceline'));
    const found = await page.evaluate((text) => {
      const image = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...image.querySelectorAll('*')];
      const attributes = all.flatMap((element) => [...element.attributes]);
      return {
        root: image.documentElement.nodeName,
        title: image.querySelector('svg > title')?.textContent,
        description: image.querySelector('svg > desc')?.textContent,
        words: [...image.querySelectorAll('text')].map((element) => element.textContent?.replace(/ ≠$/, '')),
        foreign: all.map((element) => element.nodeName).filter((name) => /^(script|style|image|use|a|foreignObject|parsererror)$/.test(name)),
        active: attributes.map(({ name }) => name).filter((name) => /^(on|href|xlink)/.test(name)),
        outward: attributes.filter(({ name, value }) => name !== 'xmlns' && /url\((?!#)|https?:/.test(value)).map(({ value }) => value),
      };
    }, exported(folder, 'svg'));
    expect(found).toMatchObject({ root: 'svg', title: whole.title, description: whole.description, foreign: [], active: [], outward: [] });
    const isDated = ({ start, end }: Dated) => [start, end].some(({ earliest, latest }) => earliest ?? latest);
    const dated = whole.events.filter(({ date }) => isDated(date)).map(({ title }) => title);
    expect(dated.filter((title) => !found.words.includes(title))).toEqual([]);
  }
});
