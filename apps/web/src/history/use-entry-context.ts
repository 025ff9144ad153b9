import { useMemo } from 'react';
import { type Rank, RANKS } from '#domain';
import { useSession } from '../data/session.js';
import type { EntryContext } from './entry-words.js';

/** Levels of a channel and of offices, as the network names them; the page of a case knows its own frozen ladder better. */
export function useEntryContext(channel: string, ladder?: readonly Rank[]): EntryContext {
  const { network } = useSession();
  return useMemo(() => ({
    ranks: ladder ?? network.channels[channel]?.ranks ?? RANKS,
    rankOf: (office) => RANKS.find((rank) => rank === network.offices[office]?.rank) ?? null,
  }), [network, channel, ladder]);
}
