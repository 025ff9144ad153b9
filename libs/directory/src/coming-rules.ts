import { type ComingRules, DIFFERENCES_SHOWN_MAX } from '#contracts';
import { NetworkFileError, compareNetworks, loadNetwork } from '#networks';
import { NetworkStore } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

type Loaded = ReturnType<typeof loadNetwork>;
type Mistakes = ComingRules['mistakes'];
/** Files that are read at most; a configuration has a handful. */
const FILES_MAX = 50;

/** What versions of a side's networks that lie beside the one in force would change. Read from the files as they are now, and kept nowhere. */
@Injectable()
export class ComingRulesOf {
  constructor(private readonly networks: NetworkStore, private readonly config: Config) {}

  async side(side: string): Promise<ComingRules> {
    const files = await this.read();
    const loaded = files.flatMap(({ file, loaded: one }) => (one ? [{ file, ...one }] : []));
    const own = this.networks.all().filter((network) => Object.hasOwn(network.sides, side));
    return {
      networks: own.map(({ id, name, policy: { version } }) => {
        const now = loaded.find(({ network }) => network.id === id && network.policy.version === version);
        const others = loaded.filter((one) => one !== now && one.network.id === id && one.network.policy.version >= version).sort((a, b) => a.network.policy.version - b.network.policy.version);
        return { network: id, name: { ...name }, version, valid_from: now?.file_of.valid_from ?? null, coming: now ? others.map((one) => comingOf(now, one)) : [] };
      }),
      mistakes: files.flatMap(({ mistakes }) => mistakes),
    };
  }

  private async read(): Promise<{ file: string; loaded: (Pick<Loaded, 'network'> & { file_of: Loaded['file'] }) | null; mistakes: Mistakes }[]> {
    const folder = join(this.config.config_dir, 'networks');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort().slice(0, FILES_MAX);
    return names.map((name) => {
      try {
        const { network, file } = loadNetwork(join(folder, name), join(this.config.config_dir, 'calendars'));
        return { file: name, loaded: { network, file_of: file }, mistakes: [] };
      } catch (error) {
        if (!(error instanceof NetworkFileError)) throw error;
        // Where the folder lies on the machine is nobody's business.
        return { file: name, loaded: null, mistakes: error.mistakes.map(({ file, line, column, path, expected }) => ({ file: basename(file), line, column, path, expected: expected.replaceAll(`${this.config.config_dir}/`, '') })) };
      }
    });
  }
}

interface Version extends Pick<Loaded, 'network'> { readonly file: string; readonly file_of: Loaded['file'] }

function comingOf(now: Version, later: Version): ComingRules['networks'][number]['coming'][number] {
  const { differences, rules, fault } = compareNetworks({ network: now.network, file: now.file_of }, { network: later.network, file: later.file_of });
  return {
    file: later.file, version: later.network.policy.version, valid_from: later.file_of.valid_from, rules, fault,
    differences: differences.slice(0, DIFFERENCES_SHOWN_MAX).map(({ path, before, after }) => ({ path: path.map(String), before, after })), more: Math.max(0, differences.length - DIFFERENCES_SHOWN_MAX),
  };
}
