import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Alert, Shown } from '#contracts';

/** How a page stands to the service. Instants are epoch milliseconds by the server's clock. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live'; readonly heard_at: number; /** Alerts that were missed and came once the line was back, for as long as that is news. */ readonly missed?: number | undefined }
  | { readonly state: 'reconnecting'; readonly since: number }
  | { readonly state: 'offline'; readonly since: number };

/** What pages see of the live line. Two kinds exist: the socket, and the still line of the fixtures. */
export interface Live {
  readonly connection: () => Connection;
  readonly subscribe: (listener: () => void) => () => void;
  /** Called once for every alert, however often it arrives. */
  readonly onAlert: (listener: (alert: Alert) => void) => () => void;
  /** Says that these cases stand on a visible page at these versions: the second receipt of their alerts (the first is delivery). */
  readonly displayed: (cases: Shown['cases']) => void;
}

/** A line that never changes: for fixtures, and before anybody is signed in. */
export const stillLive = (connection: Connection): Live => ({
  connection: () => connection, subscribe: () => () => {}, onAlert: () => () => {}, displayed: () => {},
});

const LiveContext = createContext<Live>(stillLive({ state: 'connecting' }));
export const LiveProvider = LiveContext.Provider;
export const useLive = (): Live => useContext(LiveContext);

export function useConnection(): Connection {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.connection);
}
