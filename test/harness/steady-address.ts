import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface SteadyAddress {
  readonly port: number;
  /** Where connections lead from now on; those that are open stay where they are. */
  lead(to: number): void;
  close(): Promise<void>;
}

/** One loopback port for a server that comes back on another one. An end that breaks breaks the other end too. */
export async function steadyAddress(): Promise<SteadyAddress> {
  let target = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      open.add(socket);
      socket.setNoDelay().on('error', () => other.destroy()).on('close', () => { open.delete(socket); other.destroy(); });
      socket.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => { target = to; },
    close: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
