// What the build wrote.
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** The published page's folder. */
export const DIST = at('dist');
/** The page in one file. */
export const SINGLE_FILE = at('dist-single/timeline.html');
