// What follows from the exported document, reckoned without the app.
import type { Passage } from './corpus';
import { exported, type Span } from './export';

/** Where each code point of a source begins in UTF-16 units, and where the last ends. */
const units = new Map(
  exported.sources.map(({ id, text }) => {
    const starts = [0];
    for (const point of text) starts.push(starts[starts.length - 1] + point.length);
    return [id, starts];
  }),
);

/** A span of a source, by code points, as a passage of a report, by UTF-16 units. */
export function passage({ source, start, end }: { source: string; start: number; end: number }): Passage {
  const report = exported.sources.findIndex(({ id }) => id === source);
  const starts = units.get(source)!;
  return { report, start: starts[start], end: starts[end], text: exported.sources[report].text.slice(starts[start], starts[end]) };
}

/** The disagreements, the weightiest first; of one weight, as they stand in the document. */
export const byWeight = exported.disagreements
  .map((disagreement, index) => ({ disagreement, index }))
  .sort((a, b) => a.disagreement.weight - b.disagreement.weight || a.index - b.index);

const overlap = (a: { source: string; start: number; end: number }, b: { source: string; start: number; end: number }) =>
  a.source === b.source && a.start < b.end && b.start < a.end;

/** The events that themselves rest on a span: by a citation of theirs, of their date or of an order. */
export const eventsOn = (span: Span) =>
  exported.events
    .filter(({ citations, date, after }) => {
      return [...citations, ...date.citations, ...after.flatMap(({ citations }) => citations)].some((citation) => overlap(citation, span));
    })
    .map(({ id }) => id);

/** The disagreements, by their places in the document, of which a position rests on a span. */
export const disagreementsOn = (span: Span) =>
  exported.disagreements.flatMap(({ positions }, at) => {
    return positions.some(({ citations }) => citations.some((citation) => overlap(citation, span))) ? [at] : [];
  });
