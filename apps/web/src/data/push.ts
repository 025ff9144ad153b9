import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Contacts, contactsSchema } from '#contracts';
import { CONTACTS_KEY } from './contacts.js';
import { NOTHING, useApi } from './api.js';

const HERE_KEY = ['push-here'] as const;
const WORKER = { file: '/desk/push-worker.js', scope: '/desk/' } as const;

/** What this browser does: whether it can take notifications, and where it takes them if it does. */
export interface PushHere { readonly can: 'yes' | 'unsupported' | 'blocked'; readonly endpoint: string | null }

/** The browser itself brought nothing: its owner said no, or it could not reach its push service. The service was not asked. */
export class PushError extends Error {
  constructor(readonly end: 'blocked' | 'failed', cause?: unknown) {
    super(`notifications: ${end}`, { cause });
    this.name = 'PushError';
  }
}

/** No browser offers it where the line is not encrypted, but on its own machine. */
const supported = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function subscription(): Promise<PushSubscription | null> {
  return (await (await navigator.serviceWorker.getRegistration(WORKER.scope))?.pushManager.getSubscription()) ?? null;
}

async function readHere(): Promise<PushHere> {
  if (!supported()) return { can: 'unsupported', endpoint: null };
  if (Notification.permission === 'denied') return { can: 'blocked', endpoint: null };
  return { can: 'yes', endpoint: (await subscription())?.endpoint ?? null };
}

/** How this browser stands. What it is told while the page is open may change how it stands with the service. */
export function usePushHere() {
  const client = useQueryClient();
  useEffect(() => {
    if (!supported()) return undefined;
    const { serviceWorker } = navigator;
    const pushed = (): void => void client.invalidateQueries({ queryKey: CONTACTS_KEY });
    serviceWorker.addEventListener('message', pushed);
    return () => serviceWorker.removeEventListener('message', pushed);
  }, [client]);
  return useQuery({ queryKey: HERE_KEY, queryFn: readHere });
}

/** Asks the browser, which asks its owner, and subscribes. A subscription from before is another account's, or lost to the service. */
async function subscribe(key: string): Promise<PushSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PushError('blocked');
  try {
    await navigator.serviceWorker.register(WORKER.file, { scope: WORKER.scope });
    const { pushManager } = await navigator.serviceWorker.ready;
    await (await pushManager.getSubscription())?.unsubscribe();
    return await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  } catch (cause) {
    throw new PushError('failed', cause);
  }
}

/** @param key what browsers subscribe with */
export function useSwitchOn(key: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: async () => {
      const { endpoint, keys: { p256dh = '', auth = '' } = {} } = (await subscribe(key)).toJSON();
      return api.send('PUT', 'contacts/push', { endpoint, p256dh, auth }, contactsSchema);
    },
    onSuccess: (now: Contacts) => client.setQueryData(CONTACTS_KEY, now),
    onSettled: () => client.invalidateQueries({ queryKey: HERE_KEY }),
  });
}

export function useTestDevice(device: string) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.send('POST', `contacts/push/${device}/test`, undefined, NOTHING) });
}

/** @param here whether it is this browser, which then takes nothing any more */
export function useRemoveDevice(device: string, here: boolean) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: async () => {
      await api.send('DELETE', `contacts/push/${device}`, undefined, NOTHING);
      if (here) await (await subscription())?.unsubscribe();
    },
    onSuccess: () => Promise.all([CONTACTS_KEY, HERE_KEY].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
