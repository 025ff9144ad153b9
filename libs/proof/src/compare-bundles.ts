import type { Bundle, BundleHistory } from './bundle.js';
import { digestOf } from './canonical.js';
import { CHECKPOINT_EVERY_SECONDS } from './checkpoint.js';
import { type Said, said } from './said.js';

/** A bundle that holds in itself, by the name that the reader calls it. */
export interface Named { readonly name: string; readonly bundle: Bundle }
/** What two exports of one case say of each other: what cannot both be true, why they cannot be compared, and what they agree in. */
export interface Comparison { readonly faults: readonly Said[]; readonly unproven: readonly Said[]; readonly account: readonly Said[] }

/** One chain as one export tells it. */
interface Telling { readonly name: string; readonly at: string; readonly history: BundleHistory }

/**
 * Holds two exports of one case, of one side or of both, against each other. The older one may be shorter; neither may tell
 * another history. Where both are of one side, its private history is held against itself too.
 */
export function compareBundles(one: Named, other: Named): Comparison {
  const [a, b] = [one.bundle.seal.body, other.bundle.seal.body];
  if (a.reference !== b.reference || a.network !== b.network) return { faults: [], unproven: [said('against.other-case', { file: one.name, other: other.name })], account: [] };
  const shared = compare(tellingOf(one, one.bundle), tellingOf(other, other.bundle));
  const [mine, theirs] = [one.bundle.private, other.bundle.private];
  const kept = a.side === b.side && mine && theirs ? compare(tellingOf(one, mine), tellingOf(other, theirs)) : null;
  const inPrivate = (what: Said): Said => said('private', { side: a.side, what });
  const faults = [...shared.faults, ...(kept?.faults ?? []).map(inPrivate)];
  return { faults, unproven: [], account: faults.length > 0 ? [] : [...shared.account, ...(kept?.account ?? []).map(inPrivate)] };
}

const tellingOf = ({ name, bundle }: Named, { checkpoint, entries }: BundleHistory): Telling => ({ name, at: bundle.seal.body.at, history: { checkpoint, entries } });

function compare(one: Telling, other: Telling): { readonly faults: readonly Said[]; readonly account: readonly Said[] } {
  const [a, b] = [one.history, other.history];
  const shared = Math.min(a.entries.length, b.entries.length);
  const differs = a.entries.findIndex((entry, i) => i < shared && entry.hash !== b.entries[i]?.hash);
  const faults = [...(differs < 0 ? [] : [said('against.differ', { seq: differs + 1 })]), ...forked(a, b), ...leftOut(one, other), ...leftOut(other, one)];
  return { faults, account: faults.length > 0 ? [] : agreement(one, other, shared) };
}

function forked({ checkpoint: a }: BundleHistory, { checkpoint: b }: BundleHistory): Said[] {
  if (!a || !b || !sameAudience(a, b) || a.body.number !== b.body.number) return [];
  return digestOf(a.body) === digestOf(b.body) ? [] : [said('against.forked', { number: a.body.number })];
}

/** An export that lacks entries although it is younger, by more than an interval, than a checkpoint or an export which holds them. */
function leftOut({ name, at: exported, history: { entries } }: Telling, { name: other, at, history: longer }: Telling): Said[] {
  const { checkpoint } = longer;
  const values = { file: name, exported, last: entries.length };
  if (checkpoint && checkpoint.leaf.entries > entries.length && isLater(exported, checkpoint.body.at)) {
    return [said('against.left-out', { ...values, number: checkpoint.body.number, at: checkpoint.body.at, held: checkpoint.leaf.entries })];
  }
  if (longer.entries.length <= entries.length || !isLater(exported, at)) return [];
  return [said('against.shrunk', { ...values, other, at, held: longer.entries.length })];
}

/** Two instants closer than an interval can be read in either order: what was exported was read a moment after its time. */
const isLater = (at: string, than: string): boolean => Date.parse(at) - Date.parse(than) > CHECKPOINT_EVERY_SECONDS * 1_000;

function agreement(one: Telling, other: Telling, shared: number): Said[] {
  const more = one.history.entries.length - other.history.entries.length;
  const [longer, shorter] = more > 0 ? [one, other] : [other, one];
  const order = [one, other].sort((x, y) => (x.history.checkpoint?.body.number ?? 0) - (y.history.checkpoint?.body.number ?? 0));
  const [older, newer] = [order[0]?.history.checkpoint, order[1]?.history.checkpoint];
  return [
    more === 0 ? said('against.equal', { entries: shared }) : said('against.same', { last: shared }),
    ...(more === 0 ? [] : [said('against.longer', { longer: longer.name, shorter: shorter.name, count: Math.abs(more), at: longer.at, before: shorter.at })]),
    ...(newer && newer.body.number !== older?.body.number ? [said('against.newer', { file: order[1]?.name ?? '', number: newer.body.number, at: newer.body.at })] : []),
  ];
}

const sameAudience = (a: NonNullable<Bundle['checkpoint']>, b: NonNullable<Bundle['checkpoint']>): boolean => a.body.audience.join('\n') === b.body.audience.join('\n');
