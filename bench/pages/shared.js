// What the pages of the contenders share: the document read, and its events as plain items.

const DAY = 86_400_000;

/** Midnight of a day such as `2026-01-05` or `-0044-03-15`, in milliseconds since 1970. */
function midnight(day) {
  const [, sign, year, month, date] = /^(-?)(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const time = new Date(0);
  time.setUTCFullYear(sign ? -Number(year) : Number(year), Number(month) - 1, Number(date));
  return time.getTime();
}

/**
 * The events as peers can draw them, in order of their beginning: from the earliest day to the end of the latest. One that
 * holds still reaches to the last day of all; one with a bound on one side only stands on that day; what has no date is
 * left out, since no peer has a place for it.
 */
function itemsOf(timeline) {
  const items = [];
  let last = -Infinity;
  for (const { id, title, date, themes, kind } of timeline.events) {
    const from = date.start.earliest ?? date.start.latest ?? date.end.earliest ?? date.end.latest;
    if (from === null) continue;
    const to = date.end.latest ?? date.end.earliest ?? date.start.latest ?? from;
    const item = { id, title, theme: themes[0], kind, from: midnight(from), to: midnight(to) + DAY, open: date.end.open };
    last = Math.max(last, item.to);
    items.push(item);
  }
  for (const item of items) if (item.open) item.to = last;
  return items.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The document that the address names in `?document=`. */
export async function load() {
  const answer = await fetch(new URLSearchParams(location.search).get('document'));
  const timeline = JSON.parse(await answer.text());
  return { timeline, items: itemsOf(timeline) };
}

/** Shows an item beside the drawing: the detail of contenders that have none of their own. */
export function show(item) {
  const detail = document.getElementById('detail');
  const day = (time) => new Date(time).toISOString().slice(0, -14);
  detail.replaceChildren(...[['h2', item.title], ['p', `${day(item.from)} to ${day(item.to - DAY)}`], ['p', item.theme]].map(
    ([tag, text]) => Object.assign(document.createElement(tag), { textContent: text }),
  ));
}

/** Whether a detail is shown. */
export const detail = () => document.getElementById('detail').childElementCount > 0;

/** The middle of the busiest day, in milliseconds since 1970; the harness says which day that is. */
export const busiest = () => midnight(window.busiestDay) + DAY / 2;

export { DAY };
