import { loadNetwork } from '#networks';
import { NetworkStore, PolicyInUse, SeedCalendars, Writer } from '#persistence';
import { type Config, StartError, TimeSource, logger } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type NetworkVersion, inForce, sameVersion } from './versions-in-force.js';

const log = logger('boot');

/**
 * Loads every network of the configuration, of several versions the one that is in force on this day. One mistake in one of them
 * stops the start, in a version that is still to come too.
 */
export async function registerNetworks(app: INestApplicationContext, config: Config): Promise<void> {
  const [store, seeds, writer] = [app.get(NetworkStore), app.get(SeedCalendars), app.get(Writer)];
  const versions = await versionsIn(config);
  const now = await app.get(TimeSource).read((sql) => writer.query(sql));
  const current = inForce(versions, new Date(now).toISOString().slice(0, 10));
  for (const { file, network } of versions.filter((one) => !current.includes(one))) log.info({ file, network: network.id }, 'this version of the network is not in force today');
  for (const { file, network } of current) {
    await store.register(network).catch((error: unknown) => { throw error instanceof PolicyInUse ? new StartError(`${file}: ${error.message}`, { cause: error }) : error; });
    for (const { calendar, year, updated_at } of await seeds.seed(network)) {
      log.warn({ calendar, year, edited_at: updated_at }, 'this year was edited in the service and differs from the file: the edited days count');
    }
  }
}

/** @throws StartError where there is none, and for two files of one version */
async function versionsIn(config: Config): Promise<NetworkVersion[]> {
  const folder = join(config.config_dir, 'networks');
  const versions = (await networkFiles(folder)).map((name): NetworkVersion => {
    const file = join(folder, name);
    const { network, file: { valid_from } } = loadNetwork(file, join(config.config_dir, 'calendars'));
    return { file, network, valid_from };
  });
  const same = sameVersion(versions);
  if (same) throw new StartError(`${same[1].file}: version ${String(same[1].network.policy.version)} of the network ${same[1].network.id} is in ${same[0].file} too; expected a version of its own in every file of one network`);
  return versions;
}

/** @throws StartError when there is none */
async function networkFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((f) => f.endsWith('.yaml')).sort();
  if (files.length === 0) throw new StartError(`HOTLINE_CONFIG_DIR: ${folder} holds no network; expected at least one file *.yaml there`);
  return files;
}
