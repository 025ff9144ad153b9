import { loadNetwork } from '#directory';
import { NetworkStore } from '#persistence';
import type { Config } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Loads every network of the configuration; one mistake in one of them stops the start. */
export async function registerNetworks(app: INestApplicationContext, config: Config): Promise<void> {
  const folder = join(config.config_dir, 'networks');
  const files = (await readdir(folder)).filter((f) => f.endsWith('.yaml')).sort();
  if (files.length === 0) throw new Error(`${folder}: expected at least one network file (*.yaml)`);
  const store = app.get(NetworkStore);
  for (const file of files) await store.register(loadNetwork(join(folder, file), join(config.config_dir, 'calendars')).network);
}
