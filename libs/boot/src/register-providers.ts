import { loadProviders } from '#directory';
import { Providers } from '#identity';
import { NetworkStore } from '#persistence';
import { type Config, StartError } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { join } from 'node:path';

/**
 * Loads the providers at which officers sign in; one mistake in one of their files stops the start. Networks come first.
 * @throws NetworkFileError, or StartError where browsers could not be sent back
 */
export function registerProviders(app: INestApplicationContext, config: Config): void {
  const folder = join(config.config_dir, 'providers');
  const providers = loadProviders(folder, app.get(NetworkStore).all(), process.env);
  if (providers.length > 0 && config.public_url === null) {
    throw new StartError(`HOTLINE_PUBLIC_URL: expected an origin such as https://hotline.example, since ${folder} holds a provider, which sends browsers back there`);
  }
  app.get(Providers).load(providers);
}
