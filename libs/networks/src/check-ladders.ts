import { RANKS } from '#domain';
import type { Rank } from '#domain';
import { listOf, mapOf, textOf } from './loose.js';
import { shareOf } from './read-values.js';
import type { Finding, Path } from './yaml-file.js';

interface Ladders {
  readonly sides: readonly string[];
  readonly offices: Readonly<Record<string, unknown>>;
  /** First day of the network; its offices must be valid then. */
  readonly day: string | undefined;
}

/**
 * A ladder must be climbable on both sides: every rung has an office of every side, of that rank, valid on the first
 * day of the network, and the rank where climbing alone ends is one of its rungs (DOMAIN §1.2, §4.4).
 */
export function checkLadders(file: Readonly<Record<string, unknown>>): Finding[] {
  const ladders: Ladders = { sides: Object.keys(mapOf(file.sides)), offices: mapOf(file.offices), day: textOf(file.valid_from) };
  return Object.entries(mapOf(file.channels)).flatMap(([channel, value]) => {
    const path = ['channels', channel];
    const rungs = listOf(mapOf(value).ladder);
    return [
      ...rungs.flatMap((rung, index) => checkRung(mapOf(rung), [...path, 'ladder', index], ladders)),
      ...checkOrder(rungs, path),
      ...checkTop(mapOf(value), rungs, path, listOf(file.acknowledge_shares)),
      ...checkShares(mapOf(value), path),
    ];
  });
}

const ranksOf = (rungs: readonly unknown[]): string[] => rungs.map((rung) => textOf(mapOf(rung).rank) ?? '');

function checkOrder(rungs: readonly unknown[], path: Path): Finding[] {
  const heights = ranksOf(rungs).map((rank) => RANKS.indexOf(rank as Rank));
  return heights.flatMap((height, index): Finding[] => (index > 0 && height !== -1 && height <= (heights[index - 1] ?? -1)
    ? [{ path: [...path, 'ladder', index, 'rank'], expected: `a higher rank than the rung before it (${RANKS.join(', ')})` }] : []));
}

function checkTop(channel: Readonly<Record<string, unknown>>, rungs: readonly unknown[], path: Path, shares: readonly unknown[]): Finding[] {
  const rank = textOf(channel.climbs_alone_to);
  if (rank === undefined || rungs.length === 0) return [];
  const top = ranksOf(rungs).indexOf(rank);
  if (top === -1) return [{ path: [...path, 'climbs_alone_to'], expected: `a rank of this ladder (${ranksOf(rungs).join(', ')}), found "${rank}"` }];
  const own = 'acknowledge_shares' in channel;
  const parts = own ? listOf(channel.acknowledge_shares) : shares;
  return parts.length === top + 1 || parts.length === 0 ? [] : [{
    path: own ? [...path, 'acknowledge_shares'] : ['acknowledge_shares'],
    expected: `${String(top + 1)} parts, one for each rung of ${path.join('.')} up to ${rank}, found ${String(parts.length)}`,
  }];
}

function checkRung(rung: Readonly<Record<string, unknown>>, path: Path, ladders: Ladders): Finding[] {
  const known = new Set([...ladders.sides, 'rank']);
  const strangers = Object.keys(rung).filter((key) => !known.has(key))
    .map((key): Finding => ({ path: [...path, key], at: 'key', expected: `a side of the network (${ladders.sides.join(', ')}), found "${key}"` }));
  const offices = ladders.sides.flatMap((side): Finding[] => {
    const expected = expectedOffice(rung, side, ladders);
    return expected === null ? [] : [{ path: [...path, side], expected }];
  });
  return [...strangers, ...offices];
}

function expectedOffice(rung: Readonly<Record<string, unknown>>, side: string, { offices, day }: Ladders): string | null {
  const id = textOf(rung[side]);
  if (id === undefined) return `an office of side ${side} for this rung, found nothing`;
  if (!(id in offices)) return `one of the offices listed above, found "${id}"`;
  const office = mapOf(offices[id]);
  if (office.side !== side) return `an office of side ${side}, found "${id}" of side ${String(office.side)}`;
  if (office.rank !== rung.rank) return `an office of rank ${String(rung.rank)}, found "${id}" of rank ${String(office.rank)}`;
  const [from, to] = [textOf(office.valid_from), textOf(office.valid_to)];
  const valid = day === undefined || ((from === undefined || from <= day) && (to === undefined || day <= to));
  return valid ? null : `an office that is valid on ${day}, found "${id}" (${from ?? '…'} to ${to ?? '…'})`;
}

/** The parts of the acknowledge limit must use up the limit: a remainder would be time in which nobody is asked. @param of the file, or a channel with parts of its own */
export function checkShares(of: Readonly<Record<string, unknown>>, path: Path = []): Finding[] {
  const shares = listOf(of.acknowledge_shares).map(shareOf);
  if (!('acknowledge_shares' in of) || shares.some((share) => share === null)) return [];
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  return Math.abs(sum - 1) < 1e-9 ? [] : [{ path: [...path, 'acknowledge_shares'], expected: `parts that sum to 1, found ${String(Number(sum.toFixed(4)))}` }];
}
