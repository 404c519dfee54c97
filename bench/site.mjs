// The folder that is served: the pages, what npm installed for them, the app and the documents, all from one origin.
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');

/** What the pages load of each package, by the name under which it is served. */
const PACKAGES = {
  'vis-timeline': ['vis-timeline', 'standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css'],
  timelinejs: ['@knight-lab/timelinejs', 'dist/js/timeline.js', 'dist/js/locale', 'dist/css/timeline.css', 'dist/css/icons'],
  'timelines-chart': ['timelines-chart', 'dist/timelines-chart.min.js'],
};

/** Fills the folder anew. `dist` is the published app; `documents`, if there is such a folder, has a `N.json` for each size. */
export function assemble(site, dist, documents) {
  rmSync(site, { recursive: true, force: true });
  cpSync(join(here, 'pages'), join(site, 'pages'), { recursive: true });
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`there is no app in ${dist}: \`cargo xtask build\` makes one`);
  cpSync(dist, join(site, 'app'), { recursive: true });
  for (const [name, [folder, ...files]] of Object.entries(PACKAGES)) {
    for (const file of files) {
      cpSync(join(modules, folder, file), join(site, 'packages', name, file), { recursive: true });
    }
  }
  if (documents === null) return;
  mkdirSync(join(site, 'documents'));
  // Hard links, since the largest has 60 MB.
  for (const file of readdirSync(documents).filter((file) => /^[0-9]+\.json$/.test(file))) {
    linkSync(join(documents, file), join(site, 'documents', file));
  }
}
