// The document as `cargo xtask export` prints it: what other programs read. Offsets in it count code points.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Citation = { source: string; exact: string; start: number; end: number; supports: string[] };
type Exported = {
  sources: { id: string; text: string; language: string; via: string[] }[];
  events: {
    id: string;
    title: string;
    citations: Citation[];
    date: { citations: Citation[] };
    after: { citations: Citation[] }[];
  }[];
  disagreements: { question: string; events: string[]; positions: { citations: Citation[] }[] }[];
  dependences: { sources: string[] }[];
  ledger: { source: string; start: number; end: number; class: string; events: string[]; note: string | null }[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const xtask = process.env.SOURCELINE_XTASK;
const [program, words] = xtask ? [xtask, ['export']] : ['cargo', ['xtask', 'export']];

export const exported: Exported = JSON.parse(execFileSync(program, words, { cwd: root, maxBuffer: 2 ** 28, encoding: 'utf8' }));

/** The code points of a report's text from one offset to another. */
export function slice(source: string, start: number, end: number): string {
  const text = exported.sources.find(({ id }) => id === source)?.text ?? '';
  return [...text].slice(start, end).join('');
}

/** Spans, each once, as `start-end`. */
const spans = (citations: Citation[], source: string) =>
  new Set(citations.filter((citation) => citation.source === source).map(({ start, end }) => `${start}-${end}`));

/** How many passages of a report an event rests on, and how many more only answer a question that concerns it. */
export function told(event: Exported['events'][number], source: string): { own: number; answers: number } {
  const own = spans([...event.citations, ...event.date.citations, ...event.after.flatMap(({ citations }) => citations)], source);
  const questions = exported.disagreements.filter(({ events }) => events.includes(event.id));
  const answers = spans(questions.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations)), source);
  return { own: own.size, answers: [...answers].filter((span) => !own.has(span)).length };
}
