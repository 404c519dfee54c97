// vis-timeline, with its defaults; with `?cluster` its clustering is on.
import { DAY, busiest, detail, load, show } from './shared.js';

const { items } = await load();
const byId = new Map(items.map((item) => [item.id, item]));
const data = items.map((item) => ({
  id: item.id,
  content: item.title,
  start: new Date(item.from),
  ...(item.to - item.from > DAY && { end: new Date(item.to) }),
}));
const drawing = document.getElementById('drawing');
const clustering = new URLSearchParams(location.search).has('cluster');
const options = { height: '600px', ...(clustering && { cluster: { maxItems: 1 } }) };
const timeline = new vis.Timeline(drawing, new vis.DataSet(data), options);
timeline.on('click', ({ item }) => byId.has(item) && show(byId.get(item)));

const centre = () => drawing.querySelector('.vis-panel.vis-center');
const find = (selector) => probe.firstOpen(drawing.querySelectorAll(selector), centre());
const MARKS = '.vis-item.vis-box, .vis-item.vis-range, .vis-item.vis-point';
window.bench = {
  drawing: () => drawing,
  first: () => find(MARKS),
  event: () => find(MARKS.replaceAll('.vis-item', '.vis-item:not(.vis-cluster)')),
  detail,
  busiest: () => {
    const area = centre().getBoundingClientRect();
    const x = area.left + timeline.body.util.toScreen(new Date(busiest()));
    return { x: Math.min(area.right - 2, Math.max(area.left + 1, x)), y: area.top + area.height / 2 };
  },
  blank: () => {
    const area = centre().getBoundingClientRect();
    return { x: area.left + area.width / 2, y: area.bottom + 10 };
  },
};
