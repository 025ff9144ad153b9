import { loadNetwork } from '#networks';
import { NetworkStore, PolicyInUse, SeedCalendars } from '#persistence';
import { type Config, StartError, logger } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const log = logger('boot');

/** Loads every network of the configuration; one mistake in one of them stops the start. */
export async function registerNetworks(app: INestApplicationContext, config: Config): Promise<void> {
  const folder = join(config.config_dir, 'networks');
  const store = app.get(NetworkStore);
  const seeds = app.get(SeedCalendars);
  const fileOf = new Map<string, string>();
  for (const name of await networkFiles(folder)) {
    const file = join(folder, name);
    const { network } = loadNetwork(file, join(config.config_dir, 'calendars'));
    const other = fileOf.get(network.id);
    if (other !== undefined) throw new StartError(`${file}: the network ${network.id} is in ${other} too; expected an id of its own in every file`);
    fileOf.set(network.id, file);
    await store.register(network).catch((error: unknown) => { throw error instanceof PolicyInUse ? new StartError(`${file}: ${error.message}`, { cause: error }) : error; });
    for (const { calendar, year, updated_at } of await seeds.seed(network)) {
      log.warn({ calendar, year, edited_at: updated_at }, 'this year was edited in the service and differs from the file: the edited days count');
    }
  }
}

/** @throws StartError when there is none */
async function networkFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((f) => f.endsWith('.yaml')).sort();
  if (files.length === 0) throw new StartError(`HOTLINE_CONFIG_DIR: ${folder} holds no network; expected at least one file *.yaml there`);
  return files;
}
