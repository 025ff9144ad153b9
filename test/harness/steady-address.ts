import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface SteadyAddress {
  readonly port: number;
  /** Where connections lead from now on; those that are open stay where they are. */
  lead(to: number): void;
  /** From now on nothing passes and nothing ends, whatever either end does: the way between them is gone. */
  silence(): void;
  /** Breaks every connection that is open, and both ends are told. */
  drop(): void;
  /**
   * The way is there again.
   * @param kept whether what was under way arrives now, as after a cable was plugged in again; otherwise connections of
   * before stay silent for good, as after a firewall that forgot them, and neither end is told
   */
  heal(kept: boolean): void;
  close(): Promise<void>;
}

/** One loopback port for a server that comes back on another one. An end that breaks breaks the other end too. */
export async function steadyAddress(): Promise<SteadyAddress> {
  let target = 0;
  let silent = false;
  const [pairs, lost] = [new Set<Pair>(), new Set<Pair>()];
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const pair = new Pair(near, () => target);
    pairs.add(pair);
    near.on('close', () => { pairs.delete(pair); lost.delete(pair); });
    if (!silent) pair.open();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => { target = to; },
    drop: () => { for (const pair of pairs) pair.destroy(); },
    silence: () => { silent = true; for (const pair of pairs) pair.hold(); },
    heal: (kept) => {
      silent = false;
      for (const pair of pairs) {
        if (lost.has(pair)) continue;
        if (kept) pair.open();
        else lost.add(pair);
      }
    },
    close: async () => {
      server.close();
      for (const pair of pairs) pair.destroy();
      await once(server, 'close');
    },
  };
}

/** One connection and the one it leads to. */
class Pair {
  private far: Socket | null = null;
  constructor(private readonly near: Socket, private readonly target: () => number) {
    near.setNoDelay().on('error', () => this.destroy()).on('close', () => this.destroy());
  }

  /** Lets bytes through, also those that waited. */
  open(): void {
    this.far ??= connect(this.target(), '127.0.0.1').setNoDelay().on('error', () => this.destroy()).on('close', () => this.destroy());
    this.near.pipe(this.far).pipe(this.near);
  }

  /** Reads from neither end, so that neither bytes nor endings pass. */
  hold(): void {
    for (const [socket, other] of [[this.near, this.far], [this.far, this.near]] as const) {
      if (socket && other) socket.unpipe(other);
      socket?.pause();
    }
  }

  destroy(): void { this.near.destroy(); this.far?.destroy(); }
}
