// The page in other languages: what in it is the document's own, and what is left in English beside it.
import type { Page } from '@playwright/test';
import { exported, slice } from './export';

/** The languages but English: the folder, the tag, and a locale that asks for it. */
export const OTHERS = [
  { folder: 'ko', tag: 'ko', locale: 'ko-KR', own: '한국어' },
  { folder: 'zh', tag: 'zh-Hans', locale: 'zh-CN', own: '简体中文' },
] as const;

/** What is the same in every language: keys, formats, and what things are called. */
const NAMES =
  /\b(Tab|Ctrl|Shift|Esc|Home|End|PageUp|PageDown|Enter|APA|SHA|README|English|Sourceline|WebAssembly|Content-Security-Policy|CSL-JSON|JSON-LD|JSON|CSV|SVG|BibTeX|BibLaTeX|Web Annotation|Markdown|iCalendar|TimelineJS|schema\.org|script-src|wasm-unsafe-eval|Ctrl \+)\b/g;

const { sources, events, disagreements, ledger } = exported;
/** All that the document says itself, the longest first, so that no part of it is taken out before the whole. */
const OWN = [
  exported.title,
  exported.description,
  ...sources.flatMap(({ file, title, publisher, author, via, url }) => [file, title, publisher, author, url, ...via]),
  ...events.flatMap(({ id, title, summary, themes, actors, places }) => [id, title, summary, ...themes, ...actors, ...places]),
  ...disagreements.flatMap(({ question, note, positions }) => [question, note, ...positions.map(({ answer }) => answer)]),
  // Without some reports an event may be called by what is left of its passages.
  ...events.flatMap(({ citations }) => citations.map(({ exact }) => exact.trim().replace(/[,.;]$/, ''))),
  // Names of sentences have the sentence in them, and why nothing rests on it.
  ...ledger.flatMap(({ source, start, end, note }) => [slice(source, start, end), note]),
]
  .filter((words): words is string => !!words)
  .map((words) => words.replace(/\s+/g, ' ').trim())
  .sort((a, b) => b.length - a.length);

/** What of the page a reader may see or hear that is in Latin letters, is not marked as another language's, and is nothing that the
 * document says, or that was typed. */
export async function leftInEnglish(page: Page, typed = ''): Promise<string[]> {
  const said = await page.evaluate(() => {
    const found: string[] = [];
    const home = document.documentElement.lang;
    const isHome = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === home;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest('script, style, noscript') && isHome(parent)) found.push(node.textContent ?? '');
    }
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-roledescription', 'aria-description'];
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of attributes) if (isHome(element)) found.push(element.getAttribute(name) ?? '');
    }
    // What a style sheet says.
    for (const element of document.body.querySelectorAll('*')) {
      for (const part of ['::before', '::after']) {
        const { content } = getComputedStyle(element, part);
        if (content.startsWith('"') && isHome(element)) found.push(content);
      }
    }
    return [...new Set(found)];
  });
  const english = (words: string) => {
    // A headline that was cut stands in quotation marks.
    let rest = words.replace(/\s+/g, ' ').replace(/“[^”]*…”/g, '');
    for (const own of [...OWN, ...typed.split(' ').filter(Boolean)]) rest = rest.replaceAll(own, '');
    return /[A-Za-z]{2,}/.test(rest.replace(NAMES, ''));
  };
  return said.filter(english);
}

/** What is wider than its box and cut there, by what it says. */
export function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = [...document.body.querySelectorAll<HTMLElement>('button, summary, a, h1, h2, h3, h4, p, li, dt, dd, label, legend, select, th, td')];
    const cuts = seen.filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, .skip, .piece, .tabs, .layer, .matrix thead')) return false;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const clips = ['hidden', 'clip'].includes(overflowX) || textOverflow === 'ellipsis';
      const box = element.getBoundingClientRect();
      return (clips && element.scrollWidth > element.clientWidth + 1) || (box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5));
    });
    return cuts.map((element) => `${element.className || element.localName}: ${element.textContent?.trim().slice(0, 60)}`);
  });
}
