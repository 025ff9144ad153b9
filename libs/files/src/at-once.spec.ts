import { type Held, holding } from './at-once.js';

let end = (): void => { /* set below */ };
let slow: Promise<void>;
let running: Promise<void>[];
beforeEach(() => {
  slow = new Promise<void>((resolve) => { end = resolve; });
  running = [];
});
afterEach(async () => {
  end();
  await Promise.all(running);
});

const passes = async (what: Held): Promise<string> => holding(what, () => Promise.resolve('held')).catch((error: unknown) => (error as { code: string }).code);
/** Takes a place until the end of the test, if there is one. */
async function takes(what: Held): Promise<string> {
  const code = await passes(what);
  if (code === 'held') running.push(holding(what, () => slow));
  return code;
}
/** As many as come, each from another place, until there is none left. @returns how many got one */
async function fill(what: (n: number) => Held): Promise<number> {
  let n = 0;
  while (n < 100 && await takes(what(n)) === 'held') n += 1;
  return n;
}

const list = (n: number): Held => ({ as: 'list', draft: `draft ${n}`, address: `198.51.100.${n}` });
const paper = (n: number): Held => ({ as: 'paper', report: `report ${n}`, address: `198.51.100.${n}` });
const ownPaper = (n: number): Held => ({ as: 'own_paper', report: `report ${n}`, address: `198.51.100.${n}` });
const of = (as: 'sent' | 'import' | 'stored', side = 'KR') => (n: number): Held => ({ as, side, who: `${side} ${n}` });

describe('files that are held at once', () => {
  const kinds: readonly [string, (n: number) => Held, (n: number) => Held][] = [
    ['lists of drafts', list, list], ['papers that companies send', paper, paper], ['papers that they open', ownPaper, ownPaper],
    ['files that officers send', of('sent'), of('sent', 'CN')], ['imports', of('import'), of('import', 'CN')], ['files that officers open', of('stored'), of('stored', 'CN')],
  ];
  it.each(kinds)('of one kind take none of the places of another: %s', async (_name, own) => {
    expect(await fill(own)).toBeLessThan(100);
    expect(await passes(own(100))).toBe('unavailable');
    for (const [, another] of kinds.filter(([, one]) => one !== own)) expect(await passes(another(101))).toBe('held');
  });

  it.each(kinds.filter(([, own, foreign]) => own !== foreign))('of one side take none of the other side\'s: %s', async (_name, own, foreign) => {
    await fill(own);
    expect(await passes(foreign(100))).toBe('held');
  });

  it.each<[string, (n: number) => Held, number, string]>([
    ['a draft', (n) => ({ as: 'list', draft: 'one', address: `${n}` }), 1, 'unavailable'], ['an address', (n) => ({ as: 'list', draft: `${n}`, address: '192.0.2.1' }), 2, 'unavailable'],
    ['a report', (n) => ({ as: 'paper', report: 'one', address: `${n}` }), 2, 'unavailable'], ['an address, of papers', (n) => ({ as: 'paper', report: `${n}`, address: '192.0.2.1' }), 3, 'unavailable'],
    ['an officer', () => of('sent')(0), 4, 'too-many-requests'], ['an officer, of imports', () => of('import')(0), 1, 'too-many-requests'], ['an officer, of files to open', () => of('stored')(0), 4, 'too-many-requests'],
  ])('are a few of %s, and what was refused takes no place', async (_name, same, max, code) => {
    expect(await fill(same)).toBe(max);
    expect(await passes(same(100))).toBe(code);
    for (const another of [list, paper, ownPaper, of('sent'), of('import'), of('stored')]) expect(await passes(another(200))).toBe('held');
  });

  it('give their places back, also where the work failed', async () => {
    for (let n = 0; n < 3; n += 1) await expect(holding(of('import')(0), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await passes(of('import')(0))).toBe('held');
  });
});
