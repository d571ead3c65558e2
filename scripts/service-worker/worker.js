// Keeps the built app in the browser, so that it opens without a network. The build puts version and files in.
const cacheName = 'tandem-__VERSION__';
const files = __FILES__;

self.addEventListener('install', (event) => {
  // Past the browser's own cache: a file that is old there must not become part of a new version.
  const requests = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  const forgetOlder = async () => {
    const names = await caches.keys();
    const older = names.filter((name) => name.startsWith('tandem-') && name !== cacheName);
    await Promise.all(older.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forgetOlder());
});

// A new version waits until the page asks for it: it never takes the files away from one that is open.
self.addEventListener('message', (event) => {
  if (event.data === 'takeOver') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const answer = async () => {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreVary: true });
    return kept ?? fetch(request);
  };
  event.respondWith(answer());
});
