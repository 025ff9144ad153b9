import type { NetworkFile } from '#contracts';
import type { Network } from '#domain';
import diff from 'microdiff';
import type { Path } from './yaml-file.js';

/** A network as loaded from its file. */
interface Loaded { readonly file: NetworkFile; readonly network: Network }
/** One value that another version of the file has otherwise; null where it has none. */
export interface Difference { readonly path: Path; readonly before: unknown; readonly after: unknown }

export interface Comparison {
  /** In the order of the file's sections. */
  readonly differences: readonly Difference[];
  /** Whether cases are affected that open from then on, and none that is open: their rules are kept by version. */
  readonly rules: boolean;
  /** Why the later file cannot follow the earlier one; null where it can. */
  readonly fault: 'network' | 'version' | 'valid_from' | null;
}

/** What every change comes with, and is said apart. */
const DATED: readonly string[] = ['version', 'valid_from'];

/** How a network's file differs from the one before it, value by value as they are written, and whether it may follow it. */
export function compareNetworks(before: Loaded, after: Loaded): Comparison {
  const sections = Object.keys(before.file);
  const place = ({ path }: Difference): number => { const at = sections.indexOf(String(path[0])); return at === -1 ? sections.length : at; };
  const differences = diff(before.file, after.file).map((one): Difference => ({
    path: one.path, before: one.type === 'CREATE' ? null : one.oldValue as unknown, after: one.type === 'REMOVE' ? null : one.value as unknown,
  })).filter(({ path }) => !DATED.includes(String(path[0]))).sort((a, b) => place(a) - place(b));
  const rules = diff({ ...before.network.policy, version: 0 }, { ...after.network.policy, version: 0 }).length > 0;
  return { differences, rules, fault: faultOf(before.file, after.file, rules) };
}

/** Cases keep their rules by version, so that other rules need another one; and a later version is not in force before an earlier one. */
function faultOf(before: NetworkFile, after: NetworkFile, rules: boolean): Comparison['fault'] {
  if (before.network !== after.network) return 'network';
  if (after.version < before.version || (rules && after.version === before.version)) return 'version';
  return after.version > before.version && after.valid_from < before.valid_from ? 'valid_from' : null;
}
