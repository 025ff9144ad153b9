import '../harness/quiet.js';
import { startEmbeddedPostgres } from '#persistence';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inDatabase } from '../harness/postgres.js';

export interface Ground {
  readonly url: string;
  remove(): Promise<void>;
}

/**
 * A durable PostgreSQL of its own, which keeps the time of every commit: how late a clock was answered is read from
 * there, as the moment from which others could see the answer, and not the moment at which somebody began to write it.
 */
export async function layGround(): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hotline-bench-'));
  const first = await startEmbeddedPostgres({ dataDir });
  await inDatabase(first.url, (sql) => sql('ALTER SYSTEM SET track_commit_timestamp = on'));
  await first.stop();
  const server = await startEmbeddedPostgres({ dataDir });
  return {
    url: server.url,
    remove: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
