import { ROUTES } from '#edge';
import { commandSchemas } from '#contracts';
import type { Leak } from '../canary/book.js';
import type { History, Step } from '../canary/history.js';
import { COMMANDS, OTHERS } from '../canary/rows.js';
import { Stage } from '../canary/stage.js';
import { WHICH, leakText, noneLeaks, play } from '../canary/suite.js';
import { type WeaknessName, weakened } from '../canary/weaken.js';
import { canariesIn, wordOf } from '../canary/words.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { DoorProcess } from '../harness/process.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { textsOf } from '../hostile/fields.js';

const STORY_MS = 60_000;
/** Longest that one history may take on a busy machine. */
const HISTORY_MS = 20_000;

let server: StoryServer;
let redis: StoryRedis;
beforeAll(async () => { [server, redis] = await Promise.all([startPostgres(), startRedis()]); }, STORY_MS);
afterAll(async () => { await DoorProcess.endAll(); await Promise.all([server?.stop(), redis?.stop()]); }, STORY_MS);

describe('the table of who reads what people write', () => {
  it('has a row for every place of every body in which they write as they like', () => {
    const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { ...OTHERS, ...Object.fromEntries(Object.entries(COMMANDS).map(([name, { reads }]) => [`POST /api/v1/cases/{reference}/${name}`, reads])) };
    const places = ROUTES.flatMap((route) => (typeof route.body === 'string' ? ['*'] : textsOf(route).map((path) => path.join('/'))).map((place) => `${route.method.toUpperCase()} ${route.path} ${place}`));
    expect(Object.entries(rows).flatMap(([route, reads]) => Object.keys(reads).map((place) => `${route} ${place}`)).toSorted()).toEqual(places.toSorted());
    expect(Object.keys(COMMANDS).toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
  });
});

describe('the search', () => {
  const word = wordOf(1_234_567);
  const each = (write: (code: number) => string): string => [...word].map((c) => write(c.charCodeAt(0))).join('');
  it.each<[string, string]>([
    ['as it is', `"${word}"`], ['in capitals', word.toUpperCase()], ['in an address', each((c) => `%${c.toString(16)}`)], ['in JSON', each((c) => `\\u00${c.toString(16)}`)],
    ['in markup, by hexadecimal number', each((c) => `&#x${c.toString(16)};`)], ['in markup, by number', each((c) => `&#${c};`)], ['in hexadecimal', Buffer.from(word).toString('hex')],
    ...['', 'a', 'ab'].map((before): [string, string] => [`in base64 after ${before.length} bytes`, Buffer.from(`${before}${word} and more`).toString('base64')]),
  ])('finds a word %s', (_, text) => { expect(canariesIn(text, new Set())).toContain(word); });

  it.each(['9417000123', '9,417,000,123', '9 417 000 123', '9.417.000.123,5', '[1,9417000123,2]', '+94 17 (000) 123'])('finds a figure in %s', (text) => {
    expect(canariesIn(text, new Set([10]))).toContain('9417000123');
  });
});

describe.each(['PostgreSQL', 'Redis'])(`random histories (seed ${WHICH.seed}), with queues on %s`, (queue) => {
  let stage: Stage;
  beforeAll(async () => { stage = await Stage.open({ server, redis_url: queue === 'Redis' ? redis.url : null }); }, STORY_MS);
  afterAll(async () => { await stage?.close(); }, STORY_MS);

  it(`let no word out: ${WHICH.path === undefined ? `${WHICH.runs} of them` : `the one at ${WHICH.path}`}`, async () => {
    await expect(noneLeaks(stage, WHICH)).resolves.toBeUndefined();
  }, STORY_MS + WHICH.runs * HISTORY_MS);

  it('and were heard by mail and by webhook too', () => {
    expect(stage.outside.came).toEqual({ mails: expect.any(Number), pushes: expect.any(Number), posts: expect.any(Number) });
    expect(Math.min(stage.outside.came.mails, stage.outside.came.pushes, stage.outside.came.posts)).toBeGreaterThan(0);
  });

  it('and neither does any page of the service, whoever opens it', async () => {
    expect([...stage.early, ...await stage.everyPage()].map(leakText)).toEqual([]);
  }, STORY_MS);
});

describe('a service that does one thing by mistake', () => {
  const act = (who: Step['who'], command: Step['command']): Step => ({ who, command, willing: false, pick: 1, mistake: 'none', consent: 'company', around: ['', ''], wait_ms: 0 });
  const history: History = { home: 'KR', severe: true, consent: [], names_itself: false, steps: [act('home', 'note'), act('other', 'note'), act('company', 'note')] };

  /** All that a service with these weaknesses lets out in one short history. */
  async function leaksOf(names: readonly WeaknessName[]): Promise<readonly Leak[]> {
    const { root, remove } = await weakened(names);
    const stage = await Stage.open({ server, redis_url: null, root });
    try {
      return (await play(stage, history, true)).leaks;
    } finally {
      await stage.close();
      await remove();
    }
  }
  const BEHIND_ANOTHER_WALL: readonly WeaknessName[] = ['the line of a case names its company to everybody', 'an entry shows every side\'s own part', 'bodies are handed to the log'];
  let [mistakes, without_walls, without_policies]: readonly (readonly Leak[])[] = [];
  beforeAll(async () => {
    [mistakes, without_walls, without_policies] = await Promise.all([
      leaksOf([...BEHIND_ANOTHER_WALL, 'a company\'s page shows the notes of its officers', 'a notice to gateways carries the goods']),
      leaksOf([...BEHIND_ANOTHER_WALL, 'rows are read past every policy', 'the log takes whatever it is handed']),
      leaksOf(['rows are read past every policy']),
    ]);
  }, 3 * STORY_MS);
  const told = (leaks: readonly Leak[] = []): string[] => [...new Set(leaks.map(({ place, what }) => `${what} at ${place}`))].toSorted();

  it('is found where nothing else stands in the way, and lets nothing out where another wall does', () => {
    expect(told(mistakes)).toEqual([expect.stringMatching(/^note by KR on .*, text at company 1$/), 'report 1, goods at queue']);
  });

  it('is found in both directions, and in the log, once the other wall is gone too', () => {
    expect(told(without_walls)).toEqual(expect.arrayContaining([
      'report 1, company at CN', expect.stringMatching(/^note by KR on .*, text at CN$/), expect.stringMatching(/^note by CN on .*, text at KR$/), 'report 1, contact at log', 'draft of company 1 at log',
    ]));
  });

  it('while rows of cases that are read past every policy alone let nothing out: presenters hold without the database', () => {
    expect(without_policies?.map(leakText)).toEqual([]);
  });
});
