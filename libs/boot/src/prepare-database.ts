import { migrate, startEmbeddedPostgres } from '#persistence';
import { type Config, type Shutdown, logger } from '#platform';
import { QueueBackend } from '#queue';
import { databaseError, dataFolderError } from './start-errors.js';

const log = logger('boot');

/** Starts the embedded PostgreSQL where there is no other, and brings the database to this version's shape. */
export async function prepareDatabase(config: Config, shutdown: Shutdown): Promise<Config> {
  const ready = config.database_url === null ? { ...config, database_url: await embedded(config, shutdown) } : config;
  const url = ready.database_url ?? '';
  await migrate(url).catch((error: unknown) => { throw databaseError(error, url); });
  await QueueBackend.migrate(ready);
  return ready;
}

/** Registered first, so that it is closed last: everything that writes closes before it. */
async function embedded(config: Config, shutdown: Shutdown): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir: config.data_dir, log: (line) => log.info(line) })
    .catch((error: unknown) => { throw dataFolderError(error, config); });
  shutdown.add('embedded PostgreSQL', () => postgres.stop());
  return postgres.url;
}
