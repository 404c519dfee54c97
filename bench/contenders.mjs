// Who is measured. The order is that of the first run; every further run begins one later.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const version = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;

const CTRL = 2;

export const contenders = [
  { id: 'canvas', name: 'canvas', page: 'pages/canvas.html' },
  // Ctrl and the wheel zoom wherever the focus is.
  { id: 'app', name: 'Sourceline', page: 'app/open.html', adapter: 'pages/app.js', modifiers: CTRL },
  { id: 'vis', name: `vis-timeline ${version('vis-timeline')}`, page: 'pages/vis.html' },
  { id: 'vis-cluster', name: `vis-timeline ${version('vis-timeline')}, clustering`, page: 'pages/vis.html', query: 'cluster' },
  { id: 'chart', name: `timelines-chart ${version('timelines-chart')}`, page: 'pages/chart.html' },
  // Not what its users see, but the soonest it can be: told beside the others, and judged by nobody.
  { id: 'chart-still', name: `timelines-chart ${version('timelines-chart')}, transitions off`, page: 'pages/chart.html', query: 'still', altered: true },
  { id: 'timelinejs', name: `TimelineJS ${version('@knight-lab/timelinejs')}`, page: 'pages/timelinejs.html' },
];
