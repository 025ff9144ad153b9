import type { CDPSession, Page, Worker } from 'playwright-core';
import type { Device } from '../../harness/push-service.js';
import { until } from '../../harness/until.js';
import type { Person } from './person.js';

interface Shown { readonly title: string; readonly body: string; readonly lang: string }
/** What the worker's global scope has beside what it has in the types of a page. */
interface WorkerScope { readonly registration: ServiceWorkerRegistration; readonly clients: object; dispatchEvent(event: Event): boolean }

/**
 * The notifications of one person's browser. No push service answers here, so that the browser's own way to one is replaced
 * by a subscription whose keys the story holds, and what was pushed is handed to the worker as the browser would. Worker,
 * permission, notifications, and what the page and the worker make of them are real.
 */
export class Pushes {
  private constructor(private readonly person: Person, private readonly device: Device, private readonly line: CDPSession) {}

  static async to(person: Person, device: Device): Promise<Pushes> {
    await person.context.grantPermissions(['notifications'], { origin: person.wire.url });
    await person.page.addInitScript(subscribedAs, device.subscription);
    const line = await person.context.newCDPSession(person.page);
    await line.send('ServiceWorker.enable');
    return new Pushes(person, device, line);
  }

  /** Hands the nth message that came to the push service to the worker, and waits until it is shown. */
  async deliver(n: number): Promise<Shown> {
    const { text, message } = await this.device.nth(n);
    await this.person.page.evaluate(activated);
    const registered = new Promise<string>((found) => {
      this.line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => { for (const { registrationId, isDeleted } of registrations) if (!isDeleted) found(registrationId); });
    });
    await this.line.send('ServiceWorker.disable');
    await this.line.send('ServiceWorker.enable');
    await this.line.send('ServiceWorker.deliverPushMessage', { origin: this.person.wire.url, registrationId: await registered, data: text });
    return until(`"${message.title}" is shown`, async () => (await this.shown()).find((shown) => shown.title === message.title));
  }

  shown(page: Page = this.person.page): Promise<Shown[]> {
    return page.evaluate(async () => ((await (await navigator.serviceWorker.getRegistration('/desk/'))?.getNotifications()) ?? []).map(({ title, body, lang }) => ({ title, body, lang })));
  }

  /** Clicks what is shown under this title. A click by a program may open no window, so that where one would be opened is said instead. @returns those places */
  async click(title: string): Promise<string[]> {
    const worker: Worker | undefined = this.person.context.serviceWorkers()[0];
    if (!worker) throw new Error('no worker is registered');
    return worker.evaluate(async (wanted) => {
      const scope = globalThis as unknown as WorkerScope;
      const notification = (await scope.registration.getNotifications()).find((shown) => shown.title === wanted);
      const opened: string[] = [];
      Object.assign(scope.clients, { openWindow: (url: string) => { opened.push(url); return Promise.resolve(); } });
      const done: Promise<unknown>[] = [];
      const event = new (Reflect.get(globalThis, 'NotificationEvent') as new (type: string, init: object) => Event)('notificationclick', { notification });
      scope.dispatchEvent(Object.assign(event, { waitUntil: (work: Promise<unknown>) => done.push(work) }));
      await Promise.all(done);
      return opened;
    }, title);
  }
}

/** In the page: waits for a worker that runs. A push service's message waits for one too; handed over as here, it would be lost without a word. */
async function activated(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  while (active && active.state === 'activating') await new Promise((changed) => { active.addEventListener('statechange', changed, { once: true }); });
}

/** In the page, before its own programs: a push service that has this subscription for whoever asks, until it is taken back. */
function subscribedAs({ endpoint, p256dh, auth }: Device['subscription']): void {
  const ON = 'subscribed';
  const subscription = { endpoint, toJSON: () => ({ endpoint, keys: { p256dh, auth } }), unsubscribe: () => { localStorage.removeItem(ON); return Promise.resolve(true); } };
  Object.assign(PushManager.prototype, {
    subscribe: () => { localStorage.setItem(ON, ''); return Promise.resolve(subscription); },
    getSubscription: () => Promise.resolve(localStorage.getItem(ON) === null ? null : subscription),
  });
}
