import type { Bundle } from './bundle.js';
import { digestOf } from './canonical.js';
import { CHECKPOINT_EVERY_SECONDS } from './checkpoint.js';
import { type Said, said } from './said.js';

/** A bundle that holds in itself, by the name that the reader calls it. */
export interface Named { readonly name: string; readonly bundle: Bundle }
/** What two exports of one case say of each other: what cannot both be true, why they cannot be compared, and what they agree in. */
export interface Comparison { readonly faults: readonly Said[]; readonly unproven: readonly Said[]; readonly account: readonly Said[] }

/** Holds two exports of one case, of one side or of both, against each other. The older one may be shorter; neither may tell another history. */
export function compareBundles(one: Named, other: Named): Comparison {
  const [a, b] = [one.bundle, other.bundle];
  if (a.seal.body.reference !== b.seal.body.reference || a.seal.body.network !== b.seal.body.network) {
    return { faults: [], unproven: [said('against.other-case', { file: one.name, other: other.name })], account: [] };
  }
  const shared = Math.min(a.entries.length, b.entries.length);
  const differs = a.entries.findIndex((entry, i) => i < shared && entry.hash !== b.entries[i]?.hash);
  const faults = [...(differs < 0 ? [] : [said('against.differ', { seq: differs + 1 })]), ...forked(a, b), ...leftOut(one, other), ...leftOut(other, one)];
  return { faults, unproven: [], account: faults.length > 0 ? [] : agreement(one, other, shared) };
}

function forked({ checkpoint: a }: Bundle, { checkpoint: b }: Bundle): Said[] {
  if (!a || !b || !sameAudience(a, b) || a.body.number !== b.body.number) return [];
  return digestOf(a.body) === digestOf(b.body) ? [] : [said('against.forked', { number: a.body.number })];
}

/** An export that lacks entries although it is younger, by more than an interval, than a checkpoint or an export which holds them. */
function leftOut({ name, bundle: { seal, entries } }: Named, { name: other, bundle: longer }: Named): Said[] {
  const { checkpoint } = longer;
  const values = { file: name, exported: seal.body.at, entries: entries.length };
  if (checkpoint && checkpoint.leaf.entries > entries.length && isLater(seal.body.at, checkpoint.body.at)) {
    return [said('against.left-out', { ...values, number: checkpoint.body.number, at: checkpoint.body.at, held: checkpoint.leaf.entries })];
  }
  if (longer.entries.length <= entries.length || !isLater(seal.body.at, longer.seal.body.at)) return [];
  return [said('against.shrunk', { ...values, other, at: longer.seal.body.at, held: longer.entries.length })];
}

/** Two instants closer than an interval can be read in either order: what was exported was read a moment after its time. */
const isLater = (at: string, than: string): boolean => Date.parse(at) - Date.parse(than) > CHECKPOINT_EVERY_SECONDS * 1_000;

function agreement(one: Named, other: Named, shared: number): Said[] {
  const more = one.bundle.entries.length - other.bundle.entries.length;
  const [longer, shorter] = more > 0 ? [one, other] : [other, one];
  const order = [one, other].sort((x, y) => (x.bundle.checkpoint?.body.number ?? 0) - (y.bundle.checkpoint?.body.number ?? 0));
  const [older, newer] = [order[0]?.bundle.checkpoint, order[1]?.bundle.checkpoint];
  return [
    more === 0 ? said('against.equal', { entries: shared }) : said('against.same', { entries: shared }),
    ...(more === 0 ? [] : [said('against.longer', { longer: longer.name, shorter: shorter.name, count: Math.abs(more), at: longer.bundle.seal.body.at, before: shorter.bundle.seal.body.at })]),
    ...(newer && newer.body.number !== older?.body.number ? [said('against.newer', { file: order[1]?.name ?? '', number: newer.body.number, at: newer.body.at })] : []),
  ];
}

const sameAudience = (a: NonNullable<Bundle['checkpoint']>, b: NonNullable<Bundle['checkpoint']>): boolean => a.body.audience.join('\n') === b.body.audience.join('\n');
