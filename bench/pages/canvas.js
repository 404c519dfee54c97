// The limit: a canvas that draws what is visible and nothing else.
//
// The items of a lane (a theme) stand in typed arrays in order of their beginning. A frame asks, pixel for pixel, by binary
// search, how many begin there: it costs O(pixels · log n) at most, and O(visible) where few are. What lasts is found
// through the greatest end of each block of 256.
import { DAY, busiest, detail, load, show } from './shared.js';

const [WIDTH, HEIGHT, LANE, AXIS] = [1280, 600, 64, 24];
const BLOCK = 256;
const HOUR = DAY / 24;
const COLOURS = ['#1b6ca8', '#a23b2a', '#3d7a3a', '#7a4b94', '#8a6d1d', '#2a8a86', '#b0457b', '#555'];

const { items } = await load();
const themes = [...new Set(items.map((item) => item.theme))].sort();
const lanes = themes.map((theme) => lane(items.filter((item) => item.theme === theme)));

function lane(all) {
  const points = all.filter((item) => item.to - item.from <= DAY);
  const lasting = all.filter((item) => item.to - item.from > DAY);
  const ends = new Float64Array(Math.ceil(lasting.length / BLOCK)).fill(-Infinity);
  lasting.forEach((item, at) => { ends[Math.floor(at / BLOCK)] = Math.max(ends[Math.floor(at / BLOCK)], item.to); });
  return { points, lasting, ends, from: Float64Array.from(points, (item) => item.from) };
}

const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [WIDTH, HEIGHT];
document.getElementById('drawing').append(canvas);
const pen = canvas.getContext('2d', { alpha: false });

const first = items[0]?.from ?? 0;
const last = items.reduce((end, item) => Math.max(end, item.to), first + DAY);
let [from, to] = [first - (last - first) * 0.02, last + (last - first) * 0.02];
let asked = false;
let drawn = null;

const x = (time) => ((time - from) / (to - from)) * WIDTH;
const time = (px) => from + (px / WIDTH) * (to - from);

/** The first place from `low` on whose value is not below a time. */
function begin(values, wanted, low = 0) {
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw() {
  asked = false;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  drawn = null;
  lanes.forEach((lane, at) => drawLane(lane, at, at * LANE));
  drawAxis();
}

function drawLane({ points, lasting, ends, from: begins }, at, top) {
  pen.fillStyle = pen.strokeStyle = COLOURS[at % COLOURS.length];
  pen.globalAlpha = 0.35;
  for (let block = 0; block < ends.length; block++) {
    if (ends[block] < from) continue;
    const until = Math.min(lasting.length, (block + 1) * BLOCK);
    for (let item = block * BLOCK; item < until && lasting[item].from < to; item++) {
      if (lasting[item].to < from) continue;
      const left = Math.max(0, x(lasting[item].from));
      pen.fillRect(left, top + 44 + (item % 6) * 3, Math.max(1, Math.min(WIDTH, x(lasting[item].to)) - left), 2);
    }
  }
  pen.globalAlpha = 1;
  let item = begin(begins, from);
  let free = 0;
  while (item < points.length && begins[item] < to) {
    const px = Math.floor(x(begins[item]));
    const next = Math.max(item + 1, begin(begins, time(px + 1), item));
    pen.fillRect(px, top + 40 - Math.min(36, next - item), 2, Math.min(36, next - item) + 4);
    drawn ??= { x: px + 1, y: top + 42 };
    if (px >= free) {
      const title = next - item === 1 ? points[item].title : `${next - item} events`;
      pen.fillText(title, px + 4, top + 12, 150);
      free = px + 160;
    }
    item = next;
  }
}

const STEPS = [1 / 24, 1 / 4, 1, 7, 30.5, 91, 365.25, 3_652.5, 36_525, 365_250].map((days) => days * DAY);

function drawAxis() {
  pen.fillStyle = '#333';
  const step = STEPS.find((step) => (to - from) / step <= 14) ?? STEPS.at(-1);
  for (let tick = Math.ceil(from / step) * step; tick < to; tick += step) {
    pen.fillRect(x(tick), HEIGHT - AXIS, 1, 6);
    pen.fillText(new Date(tick).toISOString().slice(0, step < DAY ? -8 : -14), x(tick) + 3, HEIGHT - 8);
  }
}

function ask() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(draw);
}

/** The event nearest to a point, within 6 px. */
function hit(px, py) {
  const lane = lanes[Math.floor(py / LANE)];
  if (!lane) return null;
  const at = begin(lane.from, time(px - 6));
  return at < lane.points.length && lane.from[at] <= time(px + 6) ? lane.points[at] : null;
}

canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  const span = Math.min(last - first + 100 * DAY, Math.max(HOUR, (to - from) * Math.exp(event.deltaY / 400)));
  const at = event.offsetX / WIDTH;
  const pointed = time(event.offsetX);
  [from, to] = [pointed - at * span, pointed + (1 - at) * span];
  ask();
}, { passive: false });

let held = null;
canvas.addEventListener('pointerdown', (event) => {
  held = { x: event.offsetX, moved: false };
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener('pointermove', (event) => {
  if (!held || !(event.buttons & 1)) return;
  const by = ((held.x - event.offsetX) / WIDTH) * (to - from);
  if (Math.abs(held.x - event.offsetX) > 3) held.moved = true;
  if (!held.moved) return;
  [from, to, held.x] = [from + by, to + by, event.offsetX];
  ask();
});
canvas.addEventListener('pointerup', (event) => {
  const clicked = held && !held.moved ? hit(event.offsetX, event.offsetY) : null;
  held = null;
  if (clicked) show(clicked);
});

draw();
window.bench = {
  drawing: () => document.getElementById('drawing'),
  first: () => drawn,
  event: () => drawn,
  detail,
  busiest: () => ({ x: Math.min(WIDTH - 1, Math.max(0, x(busiest()))), y: HEIGHT / 2 }),
  blank: () => ({ x: WIDTH / 2, y: HEIGHT - AXIS - 8 }),
};
