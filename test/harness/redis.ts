import { Redis } from 'ioredis';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

export interface StoryRedis {
  readonly url: string;
  /** Kills it as a power cut does. @returns how to bring it back, at the same address and with what its file kept */
  cut(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** A real Redis with an append-only file, on loopback, for one story file. */
export async function startRedis(): Promise<StoryRedis> {
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'hotline-redis-'));
  const start = async (): Promise<ChildProcess> => {
    const started = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--appendonly', 'yes', '--save', '', '--daemonize', 'no'], { stdio: 'ignore' });
    await answers(port);
    return started;
  };
  let server = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    cut: async () => {
      await end(server, 'SIGKILL');
      return async () => { server = await start(); };
    },
    stop: async () => {
      await end(server, 'SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<void> {
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}
