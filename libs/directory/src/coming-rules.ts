import { type ComingRules, DIFFERENCES_SHOWN_MAX } from '#contracts';
import { NetworkFileError, compareNetworks, loadNetwork, mapOf, readYamlFile, textOf } from '#networks';
import { NetworkStore } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

type Loaded = ReturnType<typeof loadNetwork>;
type Mistakes = ComingRules['mistakes'];
/** Files that are read at most; a configuration has a handful. */
const FILES_MAX = 50;

/**
 * What versions of a side's networks that lie beside the one in force would change, and what the start would refuse. Read from the files as they
 * are now, and kept nowhere. Of files of others' networks nothing is said.
 */
@Injectable()
export class ComingRulesOf {
  constructor(private readonly networks: NetworkStore, private readonly config: Config) {}

  async side(side: string): Promise<ComingRules> {
    const files = await this.read();
    const loaded = files.flatMap(({ file, loaded: one }) => (one ? [{ file, ...one }] : []));
    const own = this.networks.all().filter((network) => Object.hasOwn(network.sides, side));
    return {
      networks: own.map(({ id, name, policy }) => {
        const { version } = policy;
        const now = loaded.find(({ network }) => network.id === id && network.policy.version === version);
        const beside = ({ network }: Version): number => loaded.filter((one) => one.network.id === id && one.network.policy.version === network.policy.version).length;
        const others = loaded.filter((one) => one !== now && one.network.id === id && one.network.policy.version >= version).sort((a, b) => a.network.policy.version - b.network.policy.version);
        return { network: id, name: { ...name }, version, valid_from: now?.file_of.valid_from ?? null, coming: now ? [...changed(now, policy), ...others.map((one) => ({ ...comingOf(now, one), ...(beside(one) > 1 ? SAME_VERSION : {}) }))] : [] };
      }),
      mistakes: files.flatMap(({ file, of, mistakes }) => mistakesFor(side, own.map(({ id }) => id), { file, of, mistakes })),
    };
  }

  private async read(): Promise<{ file: string; of: Named | null; loaded: (Pick<Loaded, 'network'> & { file_of: Loaded['file'] }) | null; mistakes: Mistakes }[]> {
    const folder = join(this.config.config_dir, 'networks');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort().slice(0, FILES_MAX);
    return names.map((name) => {
      try {
        const { network, file } = loadNetwork(join(folder, name), join(this.config.config_dir, 'calendars'));
        return { file: name, of: null, loaded: { network, file_of: file }, mistakes: [] };
      } catch (error) {
        if (!(error instanceof NetworkFileError)) throw error;
        // Where the folder lies on the machine is nobody's business.
        return { file: name, of: namedIn(join(folder, name)), loaded: null, mistakes: error.mistakes.map(({ file, line, column, path, expected }) => ({ file: basename(file), line, column, path, expected: expected.replaceAll(`${this.config.config_dir}/`, '') })) };
      }
    });
  }
}

/** Whose a file with mistakes is, as far as it says. */
interface Named { readonly network: string; readonly sides: readonly string[] }

/** Null where the file cannot be read so far. */
function namedIn(file: string): Named | null {
  const loose = mapOf(readYamlFile(file).value);
  const network = textOf(loose['network']);
  return network === undefined ? null : { network, sides: Object.keys(mapOf(loose['sides'])) };
}

/** What a side's administrator is told of a file: of one that is nobody's as far as can be read no more than its name. */
function mistakesFor(side: string, own: readonly string[], { file, of, mistakes }: { readonly file: string; readonly of: Named | null; readonly mistakes: Mistakes }): Mistakes {
  if (mistakes.length === 0) return [];
  if (of === null) return [{ file, line: 1, column: 1, path: '', expected: 'a readable file that says its network' }];
  return own.includes(of.network) || of.sides.includes(side) ? mistakes : [];
}

/** The start takes no two files of one version, and no other rules under one that cases may keep. */
const SAME_VERSION = { fault: 'version' } as const;

/** The file in force itself, where its rules are not those any more that this process began with. */
function changed({ file, network, file_of }: Version, policy: Version['network']['policy']): ComingRules['networks'][number]['coming'] {
  return isDeepStrictEqual(network.policy, policy) ? [] : [{ file, version: policy.version, valid_from: file_of.valid_from, rules: true, ...SAME_VERSION, differences: [], more: 0 }];
}

interface Version extends Pick<Loaded, 'network'> { readonly file: string; readonly file_of: Loaded['file'] }

function comingOf(now: Version, later: Version): ComingRules['networks'][number]['coming'][number] {
  const { differences, rules, fault } = compareNetworks({ network: now.network, file: now.file_of }, { network: later.network, file: later.file_of });
  return {
    file: later.file, version: later.network.policy.version, valid_from: later.file_of.valid_from, rules, fault,
    differences: differences.slice(0, DIFFERENCES_SHOWN_MAX).map(({ path, before, after }) => ({ path: path.map(String), before, after })), more: Math.max(0, differences.length - DIFFERENCES_SHOWN_MAX),
  };
}
