import { type ProviderFile, providerFileSchema } from '#contracts';
import type { Network } from '#domain';
import type { Provider } from '#identity';
import { type Finding, type Mistake, NetworkFileError, checkShape, listOf, mapOf, readYamlFile, textOf } from '#networks';
import { isCode } from '#platform';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isNativeError } from 'node:util/types';

type Environment = Readonly<Record<string, string | undefined>>;
type Loose = Readonly<Record<string, unknown>>;
/** What a file is held against: the networks, providers of files before it, and where secrets stand. */
interface Around { readonly networks: readonly Network[]; readonly taken: ReadonlySet<string>; readonly env: Environment }

/**
 * Reads every provider, one a file. Another provider is another file and nothing else.
 * @param folder with `*.yaml`; one that is not there holds none
 * @param env where a secret may stand, usually `process.env`
 * @throws NetworkFileError with every mistake of every file
 */
export function loadProviders(folder: string, networks: readonly Network[], env: Environment): Provider[] {
  const providers: Provider[] = [];
  const mistakes: Mistake[] = [];
  for (const name of yamlFiles(folder)) {
    const read = readProvider(join(folder, name), { networks, env, taken: new Set(providers.map((p) => p.id)) });
    if ('mistakes' in read) mistakes.push(...read.mistakes);
    else providers.push(read);
  }
  if (mistakes.length > 0) throw new NetworkFileError(mistakes);
  return providers;
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function readProvider(file: string, around: Around): Provider | { readonly mistakes: readonly Mistake[] } {
  const yaml = readYamlFile(file);
  if (yaml.syntax.length > 0) return { mistakes: yaml.syntax };
  const loose = mapOf(yaml.value);
  const secret = secretOf(file, loose, around.env);
  const findings = [...checkShape(providerFileSchema, yaml.value), ...checkProvider(loose, around), ...(typeof secret === 'string' ? [] : [secret])];
  if (findings.length > 0 || typeof secret !== 'string') return { mistakes: yaml.place(findings) };
  return buildProvider(providerFileSchema.parse(yaml.value), secret);
}

const buildProvider = ({ provider, side, name, issuer, client_id, scopes = [], hosts = [], claims }: ProviderFile, client_secret: string): Provider =>
  ({ id: provider, side, name, issuer, client_id, client_secret, scopes: ['openid', ...scopes.filter((s) => s !== 'openid')], hosts: [new URL(issuer).host, ...hosts], rules: claims });

/** What a file says about the networks and about other files. */
function checkProvider(loose: Loose, { networks, taken }: Around): Finding[] {
  const [id, side] = [textOf(loose.provider), textOf(loose.side)];
  const sides = networks.flatMap((network) => network.policy.sides);
  const strange = side === undefined || sides.includes(side) ? [] : [{ path: ['side'], expected: `a side of a network (${sides.join(', ')}), found "${side}"` }];
  const twice = id !== undefined && taken.has(id) ? [{ path: ['provider'], expected: `a code that no other provider has, found "${id}" again` }] : [];
  const offices = officesOf(networks.find((network) => network.policy.sides.includes(side ?? '')), side ?? '');
  const rules = offices.length === 0 ? [] : listOf(loose.claims).flatMap((rule, index): Finding[] => {
    const office = textOf(mapOf(rule).office);
    return office === undefined || offices.includes(office) ? [] : [{ path: ['claims', index, 'office'], expected: `an office of ${side} that stands in a ladder (${offices.join(', ')}), found "${office}"` }];
  });
  return [...strange, ...twice, ...rules];
}

/** Offices that people of a side can belong to: those that stand in a ladder. */
const officesOf = (network: Network | undefined, side: string): string[] =>
  [...new Set(Object.values(network?.policy.channels ?? {}).flatMap(({ ladder }) => ladder.flatMap((rung) => rung.offices[side] ?? [])))];

/** Largest file that is read as a secret, in bytes. */
const SECRET_BYTES_MAX = 4_096;

/** The client's secret, which never stands in the file itself; or what is wrong, without a letter of it. */
function secretOf(file: string, loose: Loose, env: Environment): string | Finding {
  const [path, variable] = [textOf(loose.client_secret_file), textOf(loose.client_secret_variable)];
  if ((path === undefined) === (variable === undefined)) return { path: ['client_secret_file'], expected: 'either client_secret_file or client_secret_variable: the secret stands in one place, and not here' };
  const secret = path === undefined ? env[variable ?? ''] : contentsOf(resolve(dirname(file), path));
  if (secret !== undefined && secret.trim() !== '' && secret.length <= SECRET_BYTES_MAX) return secret;
  return path === undefined ? { path: ['client_secret_variable'], expected: 'a variable that is set to the secret' } : { path: ['client_secret_file'], expected: `a file of at most ${SECRET_BYTES_MAX} bytes that this user may read and that holds the secret` };
}

/** Editors and `echo` end a file with a line end, which is no part of a secret. */
function contentsOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    if (isNativeError(error) && 'code' in error) return undefined;
    throw error;
  }
}
