// Returns what a page has left on the reader's machine.
async () => [
  ...document.cookie.split("; ").filter(Boolean).map((name) => `cookie ${name}`),
  ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
  ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
  ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
  ...(await caches.keys()).map((name) => `cache ${name}`),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
]
