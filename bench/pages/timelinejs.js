// TimelineJS, with its defaults but for the web font. It zooms by buttons, so every eighth notch of the wheel presses one.
import { DAY, busiest, load } from './shared.js';

const { items } = await load();
const drawing = document.getElementById('drawing');
const day = (time) => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const events = items.map((item) => ({
  unique_id: item.id,
  start_date: day(item.from),
  ...(item.to - item.from > DAY && { end_date: day(item.to - DAY) }),
  text: { headline: item.title, text: item.kind },
}));
const timeline = new TL.Timeline(drawing, { events }, {
  font: null,
  script_path: new URL('../packages/timelinejs/dist/js/', location.href).href,
});

let loaded = false;
timeline.on('loaded', () => { loaded = true; });
const nav = () => drawing.querySelector('.tl-timenav');
let notches = 0;
drawing.addEventListener('wheel', (event) => {
  event.preventDefault();
  event.stopPropagation();
  if (notches++ % 8 === 0) timeline.zoomIn();
}, { passive: false, capture: true });

const markers = () => drawing.querySelectorAll('.tl-timemarker .tl-timemarker-content-container');
let pressed = null;
addEventListener('pointerdown', (event) => {
  pressed = event.target.closest('.tl-timemarker')?.id?.replace(/-marker$/, '') ?? null;
}, true);
window.bench = {
  drawing: () => drawing,
  first: () => (loaded ? probe.firstOpen(markers(), nav()) : null),
  // Not the first: its slide is shown already.
  event: () => probe.firstOpen([...markers()].slice(1), nav()),
  detail: () => {
    const slide = pressed && document.getElementById(pressed);
    const box = slide?.getBoundingClientRect();
    return box !== undefined && box.width > 0 && Math.abs(box.left - drawing.getBoundingClientRect().left) < 2;
  },
  prepare: () => timeline.goToId(items.find((item) => item.from === busiest() - DAY / 2).id),
  busiest: () => {
    const area = nav().getBoundingClientRect();
    return { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  },
  blank: () => {
    const area = nav().getBoundingClientRect();
    return { x: area.left + area.width / 2, y: area.bottom - 45 };
  },
};
