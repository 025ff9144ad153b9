import { Desk } from '../../harness/desk.js';
import { type Figure, ms, spread } from '../figure.js';
import type { Sent } from './load.js';
import type { Collected } from './officers.js';
import { type Place, load, whole } from './place.js';
import { ORIGIN, SIDES } from './site.js';

const LIMIT_MS = 600;

/** Officers of both sides write to each other about open cases, and each message is an alert at the other side's desk. */
export async function messages({ site, officers, ours, one, scale: { warm_up, messages: { cases, per_second, seconds, officers: count } } }: Place): Promise<Figure[]> {
  const open = await openCases(site, ours, cases);
  const cookies = site.cookies.slice(0, count);
  const job = { connections: 64, per_second, seconds, warm_up, messages: { cookies, cases: open, origin: ORIGIN } };
  const listen = async (door: Place['ours'], frames: number): Promise<{ sent: readonly Sent[]; collected: Collected }> => {
    await officers.connect(site.lines(count, [door]));
    const { sent, all } = await load({ ...job, url: door.url });
    const collected = await officers.collect(all * frames);
    await officers.leave();
    return { sent, collected };
  };
  const [bare, mine] = [await listen(one, count), await listen(ours, count / SIDES.length)];
  const took = oursTook(mine.sent, mine.collected);
  whole(mine.collected, took.length, mine.sent.length * (count / SIDES.length));
  const [at, was] = [spread(took).p99, spread(bareTook(bare.sent, bare.collected)).p99];
  return [{
    name: `message to frame, p99, ${per_second} messages/s, ${cases} cases, ${count} officers`, measured: ms(at), limit: ms(LIMIT_MS), bare: `${ms(was)}, L1`, ratio: at / was, holds: at < LIMIT_MS,
  }];
}

async function openCases(site: Place['site'], ours: Place['ours'], count: number): Promise<string[]> {
  const { sent } = await load({ url: ours.url, connections: 8, per_second: null, seconds: Math.max(1, count / 50), warm_up: 0 });
  if (sent.length < count) throw new Error(`only ${sent.length} of ${count} cases were opened`);
  const { cases } = await new Desk(ours.url, site.cookies[0] ?? '', '', ORIGIN).board(`?limit=${count}`);
  return cases.map((line) => line.reference);
}

/** A case has its messages in an order: the first that a side sent is the first that the other hears of. */
function oursTook(sent: readonly Sent[], { heard }: Collected): number[] {
  return SIDES.flatMap((_, side) => {
    const [theirs, mine] = [inOrder(sent.filter((s) => s.by % SIDES.length === side)), inOrder(heard.filter((h) => h.about === 'MessageSent' && !h.stream.startsWith(`${SIDES[side]}.`)))];
    return [...theirs].flatMap(([reference, all]) => {
      const alerts = mine.get(reference) ?? [];
      const first = alerts.length - all.length;
      return all.flatMap((message, i) => alerts[first + i]?.times.map((time) => time - message.sent) ?? []);
    });
  });
}

/** By case, in the order of their numbers. */
function inOrder<T extends { readonly reference: string; readonly seq: number }>(all: readonly T[]): ReadonlyMap<string, T[]> {
  const cases = new Map<string, T[]>();
  for (const one of all.toSorted((a, b) => a.seq - b.seq)) cases.set(one.reference, [...cases.get(one.reference) ?? [], one]);
  return cases;
}

/** L1 says by which number it told of what it was sent. */
function bareTook(sent: readonly Sent[], { heard }: Collected): number[] {
  const since = new Map(sent.map((s) => [s.seq, s.sent]));
  return heard.flatMap((h) => { const at = since.get(h.number); return at === undefined ? [] : h.times.map((time) => time - at); });
}
