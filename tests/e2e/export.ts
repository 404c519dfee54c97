// The document as `cargo xtask export` prints it: what other programs read. Offsets in it count code points.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Citation = { source: string; exact: string; start: number; end: number; supports: string[] };
export type Position = { answer: string; citations: Citation[]; silent: string[] };
export type Disagreement = { id: string; question: string; kind: string; weight: number; events: string[]; positions: Position[]; note: string | null };
export type Span = { source: string; start: number; end: number; class: string; events: string[]; note: string | null };
export type Endpoint = { earliest: string | null; latest: string | null };
export type Event = {
  id: string;
  title: string;
  summary: string;
  themes: string[];
  actors: string[];
  places: string[];
  citations: Citation[];
  date: { citations: Citation[]; start: Endpoint; end: Endpoint; steps: { op: string; citation?: number; words?: string }[] };
  part_of: string | null;
  after: { event: string; citations: Citation[] }[];
};
export type Source = {
  id: string;
  file: string;
  text: string;
  language: string;
  title: string | null;
  publisher: string | null;
  author: string | null;
  via: string[];
  published: string | null;
  url: string | null;
  citations: Citation[];
};
export type Exported = {
  title: string;
  description: string;
  sources: Source[];
  events: Event[];
  disagreements: Disagreement[];
  dependences: { sources: string[]; evidence: Citation[] }[];
  ledger: Span[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const xtask = process.env.SOURCELINE_XTASK;
const [program, before] = xtask ? [xtask, []] : ['cargo', ['xtask']];

function run(...words: string[]): Exported {
  return JSON.parse(execFileSync(program, [...before, 'export', ...words], { cwd: root, maxBuffer: 2 ** 28, encoding: 'utf8' }));
}

/** The whole document. */
export const exported = run();

/** The document as the other reports have it; several are parted by commas. */
export const exportedWithout = (ids: string) => run('--without', ids);

/** The code points of a report's text from one offset to another. */
export function slice(source: string, start: number, end: number): string {
  const text = exported.sources.find(({ id }) => id === source)?.text ?? '';
  return [...text].slice(start, end).join('');
}

/** Spans, each once, as `start-end`. */
const spans = (citations: Citation[], source: string) =>
  new Set(citations.filter((citation) => citation.source === source).map(({ start, end }) => `${start}-${end}`));

/** How many passages of a report an event rests on, and how many more only answer a question that concerns it. */
export function told(event: Event, source: string): { own: number; answers: number } {
  const own = spans([...event.citations, ...event.date.citations, ...event.after.flatMap(({ citations }) => citations)], source);
  const questions = exported.disagreements.filter(({ events }) => events.includes(event.id));
  const answers = spans(questions.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations)), source);
  return { own: own.size, answers: [...answers].filter((span) => !own.has(span)).length };
}
