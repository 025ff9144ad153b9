import type { Network } from '#domain';

/** One version of a network, as its file says. */
export interface NetworkVersion { readonly file: string; readonly network: Network; /** ISO date, by UTC: one day for sides of several zones. */ readonly valid_from: string }

/**
 * Of each network the version that is in force on a day: the highest of those that have begun or, where none has, the lowest. Networks
 * stay in the order in which they were first met.
 */
export function inForce(versions: readonly NetworkVersion[], day: string): NetworkVersion[] {
  const ids = [...new Set(versions.map(({ network }) => network.id))];
  return ids.flatMap((id) => {
    const all = versions.filter(({ network }) => network.id === id).sort((a, b) => a.network.policy.version - b.network.policy.version);
    return all.findLast(({ valid_from }) => valid_from <= day) ?? all[0] ?? [];
  });
}

/** Two files that are the same version of one network, of which neither can be said to count; null where there are none. */
export function sameVersion(versions: readonly NetworkVersion[]): readonly [NetworkVersion, NetworkVersion] | null {
  for (const [i, one] of versions.entries()) {
    const other = versions.slice(0, i).find(({ network }) => network.id === one.network.id && network.policy.version === one.network.policy.version);
    if (other) return [other, one];
  }
  return null;
}
