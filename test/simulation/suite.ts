import { writeFileSync } from 'node:fs';
import { COMMON, EVERYTHING } from './expected.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { Tally } from './finding.js';
import { Service } from './service.js';
import { historyOf, play, shortest, told } from './simulate.js';

/** Histories of one test; a failing one names its block. */
const BLOCK = 10;
/** Longest that one history may take on a busy machine, with the time in which a failing one is made shorter. */
const HISTORY_MS = 20_000;
const SHRINKING_MS = 120_000;

const setting = (name: string, otherwise: number): number => Number(process.env[`HOTLINE_SIMULATION_${name}`] ?? otherwise);
/** 200 from seed 1 on, unless `npm run simulate` says otherwise. */
const HISTORIES = setting('HISTORIES', 200);
const FIRST = setting('SEED', 1);
const REPORT = process.env.HOTLINE_SIMULATION_REPORT;

/** Histories of one part from which on it must have met what is common, and everything. */
const MANY = { common: 100, everything: 2_500 };

/** Random histories, every `parts`-th seed from the `part`-th on, so that several workers share them. */
export function simulateHistories(part: number, parts: number): void {
  const seeds = Array.from({ length: HISTORIES }, (_, i) => FIRST + i).filter((_, i) => i % parts === part - 1);
  const blocks = Array.from({ length: Math.ceil(seeds.length / BLOCK) }, (_, i) => seeds.slice(i * BLOCK, (i + 1) * BLOCK));
  const tally = new Tally();
  let server: StoryServer;
  let service: Service;
  beforeAll(async () => { server = await startPostgres(); service = await Service.open(server); }, 60_000);
  afterAll(async () => {
    if (REPORT !== undefined) writeFileSync(`${REPORT}/part-${part}.json`, JSON.stringify({ histories: seeds.length, counts: Object.fromEntries(tally.counts) }));
    await service?.close();
    await server?.stop();
  });

  it.each(blocks.map((block) => [block]))('leaves every rule kept: histories %p', async (block) => {
    for (const seed of block) {
      const outcome = await play(service, historyOf(seed), seed);
      tally.join(outcome.tally);
      if (outcome.finding !== null) throw new Error(told(await shortest(service, seed), outcome));
    }
    expect(tally.of('steps')).toBeGreaterThan(0);
  }, BLOCK * HISTORY_MS + SHRINKING_MS);

  it('met everything that the rules speak of', () => {
    const expected = seeds.length >= MANY.everything ? EVERYTHING : seeds.length >= MANY.common ? COMMON : [];
    expect(expected.filter((what) => tally.of(what) === 0)).toEqual([]);
  });
}

/** Plays one history again, tells it line by line, and makes it shorter when it fails. */
export async function replay(seed: number): Promise<void> {
  const server = await startPostgres();
  const service = await Service.open(server);
  try {
    const outcome = await play(service, historyOf(seed), seed);
    process.stdout.write(`${[...outcome.lines, outcome.finding === null ? `history ${seed}: every rule kept` : `ends with: ${outcome.finding}`].join('\n')}\n`);
    if (outcome.finding !== null) throw new Error(told(await shortest(service, seed), outcome));
  } finally {
    await service.close();
    await server.stop();
  }
}
