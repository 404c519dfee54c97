// timelines-chart, one line a theme. It zooms to a range that is dragged out, so the wheel sets such ranges; it has no pan.
// It comes with transitions, and its marks fly in; with `?still` it has none. The wheel is moved without them in any case: every
// notch would start all of them anew.
import { DAY, busiest, detail, load, show } from './shared.js';

const { items } = await load();
const themes = [...new Set(items.map((item) => item.theme))].sort();
const lines = themes.map((theme) => ({
  label: theme,
  data: items.filter((item) => item.theme === theme).map((item) => ({
    timeRange: [new Date(item.from), new Date(item.to)],
    val: item.kind,
    item,
  })),
}));
const drawing = document.getElementById('drawing');
const chart = TimelinesChart()(drawing)
  .width(1280)
  .maxHeight(500)
  .maxLineHeight(50)
  .useUtc(true)
  .enableAnimations(!new URLSearchParams(location.search).has('still'))
  .zQualitative(true)
  .onSegmentClick((segment) => show(segment.data.item))
  .data([{ group: 'events', data: lines }]);

const start = items[0].from;
const end = items.reduce((end, item) => Math.max(end, item.to), start);
let [from, to] = [start, end];
drawing.addEventListener('wheel', (event) => {
  event.preventDefault();
  const factor = Math.max(DAY / 24 / (to - from), Math.exp(event.deltaY / 400));
  const at = busiest();
  [from, to] = [at - (at - from) * factor, at + (to - at) * factor];
  chart.zoomX([new Date(from), new Date(to)]);
}, { passive: false });

window.bench = {
  drawing: () => drawing,
  first: () => probe.firstOpen(drawing.querySelectorAll('.series-segment'), null),
  event: () => probe.firstOpen(drawing.querySelectorAll('.series-segment'), null),
  detail,
  prepare: () => chart.enableAnimations(false),
  busiest: () => {
    const area = drawing.querySelector('svg').getBoundingClientRect();
    return { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  },
  blank: () => null,
};
