// Keeps the page for when there is no connection: all its files, of one version, together. The build writes `VERSION` and
// `FILES` above: the name of each file, its kind, and the SHA-256 of what is in it.
const HERE = new URL('./', self.location).href;
const MINE = `sourceline ${HERE} `;
const CACHE = MINE + VERSION;
const KINDS = new Map(FILES.map(([name, kind]) => [name, kind]));

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Fetches a file past the browser's cache, and refuses one of another version: a page and its files are kept together or not. */
async function kept([name, kind, digest]) {
  const answer = await fetch(HERE + name, { cache: 'reload' });
  const bytes = await answer.arrayBuffer();
  const found = hex(await crypto.subtle.digest('SHA-256', bytes));
  if (!answer.ok || found !== digest) throw new Error(`${name} is not of version ${VERSION}`);
  return [HERE + name, new Response(bytes, { headers: { 'Content-Type': kind } })];
}

addEventListener('install', (event) => {
  const install = async () => {
    const answers = await Promise.all(FILES.map(kept));
    const cache = await caches.open(CACHE);
    for (const [address, answer] of answers) await cache.put(address, answer);
  };
  // What was put in before something failed must not stay behind.
  event.waitUntil(install().catch(async (error) => {
    await caches.delete(CACHE);
    throw error;
  }));
});

addEventListener('activate', (event) => {
  const activate = async () => {
    const others = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== CACHE);
    await Promise.all(others.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(activate());
});

addEventListener('message', ({ data }) => {
  if (data === 'take over') skipWaiting();
});

/** The file of this version; from the network if the browser has thrown it away, but never a page in place of a file. */
async function answered(name, request) {
  const hit = await caches.open(CACHE).then((cache) => cache.match(HERE + name)).catch(() => undefined);
  if (hit) return hit;
  const answer = await fetch(request);
  const isPage = /^text\/html/.test(answer.headers.get('Content-Type') ?? '');
  return isPage && !name.endsWith('.html') ? Response.error() : answer;
}

addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const [path] = url.split(/[?#]/);
  if (method !== 'GET' || !path.startsWith(HERE)) return;
  const below = path.slice(HERE.length);
  const name = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (KINDS.has(name)) event.respondWith(answered(name, event.request));
});
