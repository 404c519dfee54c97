// What the document says, read by other means than the app's own: the authored TOML by an npm parser, each quotation
// searched in the bytes of its report. Nothing here knows an offset of the app's.
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';

/** A quotation as the author typed it. */
type Quotation = { source: string; exact: string; prefix?: string; suffix?: string };
type AuthoredEvent = {
  id: string;
  title: string;
  summary: string;
  citation: Quotation[];
  after?: { event: string; citation?: Quotation[] }[];
};
type Position = { answer: string; citation?: Quotation[] };
type Disagreement = { id: string; question: string; events: string[]; position: Position[] };
type Source = { id: string; file: string };
type Authored = { title: string; source: Source[]; event: AuthoredEvent[]; disagreement: Disagreement[] };

/** Where a quotation stands: a report by its place in the document, and UTF-16 offsets into its text. */
export type Passage = { report: number; start: number; end: number; text: string };
/** A question that concerns an event, with the passages of its answers in their order. */
export type Question = { question: string; passages: Passage[] };
/** An event, its own passages (each span once), and the questions on it. */
export type Event = { id: string; title: string; summary: string; passages: Passage[]; questions: Question[] };
/** A report and its text. */
export type Report = { id: string; file: string; text: string };

const assets = new URL('../../assets/', import.meta.url);
const authored = parse(readFileSync(new URL('timeline.toml', assets), 'utf8')) as unknown as Authored;

/** Reads bytes as UTF-8; a byte order mark stays, a byte that is no UTF-8 fails. */
function utf8(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export const reports: Report[] = authored.source.map(({ id, file }) => {
  return { id, file, text: utf8(readFileSync(new URL(`corpus/${file}`, assets))) };
});

/** The one place where a quotation stands between its prefix and its suffix. */
function locate({ source, exact, prefix = '', suffix = '' }: Quotation): Passage {
  const report = reports.findIndex(({ id }) => id === source);
  if (report < 0) throw new Error(`no report is called ${source}`);
  const { text, file } = reports[report];
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length)) places.push(at);
  }
  if (places.length !== 1) throw new Error(`${places.length} places in ${file} for “${exact}”`);
  return { report, start: places[0], end: places[0] + exact.length, text: exact };
}

/** A passage as one word, to compare by. */
export function key({ report, start, end }: Passage): string {
  return `${reports[report].id}:${start}-${end}`;
}

/** Each span once, in the order in which it first comes. */
function distinct(passages: Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [key(passage), passage])).values()];
}

export const title = authored.title;

/** The questions on which the reports differ, as the author wrote them, with the passages of their answers. */
export const questions: Question[] = authored.disagreement.map(({ question, position }) => {
  return { question, passages: position.flatMap(({ citation = [] }) => citation.map(locate)) };
});

export const events: Event[] = authored.event.map((event) => {
  const own = [...event.citation, ...(event.after ?? []).flatMap((after) => after.citation ?? [])];
  const questions = authored.disagreement.filter((disagreement) => disagreement.events.includes(event.id));
  return {
    id: event.id,
    title: event.title,
    summary: event.summary,
    passages: distinct(own.map(locate)),
    questions: questions.map(({ question, position }) => {
      return { question, passages: position.flatMap(({ citation = [] }) => citation.map(locate)) };
    }),
  };
});

/** How many quotations the author typed for events and for the answers of disagreements. */
export const quotations =
  authored.event.flatMap((event) => [event.citation, ...(event.after ?? []).map((after) => after.citation ?? [])]).flat()
    .length + authored.disagreement.flatMap(({ position }) => position.map(({ citation = [] }) => citation)).flat().length;

/** Every passage that an event or an answer rests on, with the ids of its events, and of those among them that rest on it
 * by themselves, not only through a question. */
export const passages: { passage: Passage; events: string[]; own: string[] }[] = [
  ...events
    .flatMap(({ id, passages, questions }) => {
      const all = distinct([...passages, ...questions.flatMap((question) => question.passages)]);
      const own = new Set(passages.map(key));
      return all.map((passage) => ({ passage, event: id, own: own.has(key(passage)) }));
    })
    .reduce((found, { passage, event, own }) => {
      const known = found.get(key(passage)) ?? { passage, events: [], own: [] };
      known.events.push(event);
      if (own) known.own.push(event);
      return found.set(key(passage), known);
    }, new Map<string, { passage: Passage; events: string[]; own: string[] }>())
    .values(),
];

/** The event of an id. */
export function event(id: string): Event {
  const found = events.find((other) => other.id === id);
  if (!found) throw new Error(`no event is called ${id}`);
  return found;
}
