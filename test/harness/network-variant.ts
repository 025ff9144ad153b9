import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const CONFIG = join(import.meta.dirname, '../../config');

export interface ConfigFolder { readonly folder: string; remove(): Promise<void> }
/** Where in the network file, and what stands there instead. */
export type Change = readonly [path: readonly (string | number)[], value: unknown];

/** The project's configuration with a few values of its network changed, such as limits of seconds for a drill. */
export async function networkVariant(...changes: readonly Change[]): Promise<ConfigFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-network-'));
  await cp(CONFIG, folder, { recursive: true });
  const file = join(folder, 'networks', 'kr-cn.yaml');
  const network = parseDocument(await readFile(file, 'utf8'));
  for (const [path, value] of changes) network.setIn(path, value);
  await writeFile(file, network.toString());
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The project's configuration with one of its other networks instead of its own. */
export async function networkAlone(network: string): Promise<ConfigFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-network-'));
  await cp(CONFIG, folder, { recursive: true });
  await rm(join(folder, 'networks', 'kr-cn.yaml'));
  await cp(join(CONFIG, 'other-networks', `${network}.yaml`), join(folder, 'networks', `${network}.yaml`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The project's configuration with one of its other networks after its own. */
export async function networkBeside(network: string): Promise<ConfigFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-network-'));
  await cp(CONFIG, folder, { recursive: true });
  await cp(join(CONFIG, 'other-networks', `${network}.yaml`), join(folder, 'networks', `other-${network}.yaml`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Receipt of a serious case within four seconds: the rungs' parts are one, one and two seconds. */
export const QUICK_RECEIPT: Change = [['clocks', 'acknowledge', 4], '4s'];
