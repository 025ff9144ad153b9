/*
 * Shows what is pushed to this browser while no page need be open, and tells the service what became of it here. It keeps
 * nothing and answers no request of a page. Texts come with the message, in the officer's language; what a message holds is
 * `pushedMessageSchema` (libs/contracts). Browsers look for a newer version of this file whenever a page of the desk is opened.
 */
const RECEIPTS = '/api/v1/push-receipts';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(show(event.data.json())));
self.addEventListener('notificationclick', (event) => {
  const { url, receipt } = event.notification.data;
  event.notification.close();
  event.waitUntil(Promise.all([open(url), tell(receipt, 'displayed')]));
});

/** A newer message about a case takes the place of the one that is shown of it, and rings again. */
async function show({ title, body, language, tag, url, receipt }) {
  await self.registration.showNotification(title, { body, lang: language, tag, renotify: true, icon: '/desk/mark.svg', data: { url, receipt } });
  await tell(receipt, 'delivered');
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ pushed: tag });
}

/** Nobody need be signed in: the message itself proves that it came here. What is not heard is not asked for again; the service knows of it as not arrived. */
async function tell(receipt, fact) {
  const body = JSON.stringify({ ...receipt, fact });
  await fetch(RECEIPTS, { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body }).catch((error) => console.warn('the service did not hear what became of a message', error));
}

/** A tab that shows it already, else the board, else a new one: what somebody is writing elsewhere stays as it is. */
async function open(url) {
  const wanted = new URL(url, self.location.origin);
  const tabs = await self.clients.matchAll({ type: 'window' });
  const at = (path) => tabs.find((tab) => new URL(tab.url).pathname === path);
  const board = at('/desk/');
  const there = at(wanted.pathname);
  if (there) await there.focus();
  else if (board) await (await board.focus()).navigate(wanted.href);
  else await self.clients.openWindow(wanted.href);
}
