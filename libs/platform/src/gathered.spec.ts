import { Gathered } from './gathered.js';

/** Turns that are answered when the test says so. */
function held(most = 10): { gathered: Gathered<number, string>; turns: { questions: readonly number[]; end: (fails?: Error) => Promise<void> }[] } {
  const turns: { questions: readonly number[]; end: (fails?: Error) => Promise<void> }[] = [];
  const gathered = new Gathered<number, string>((questions) => new Promise((resolve, reject) => {
    turns.push({ questions, end: async (fails) => { if (fails) reject(fails); else resolve(questions.map(String)); await settled(); } });
  }), most);
  return { gathered, turns };
}
const settled = (): Promise<void> => new Promise((over) => { setImmediate(over); });

describe('what many ask at the same time', () => {
  it('is answered together by one turn, to each what they asked', async () => {
    const { gathered, turns } = held();
    const answers = Promise.all([gathered.ask(1), gathered.ask(2)]);
    await settled();
    expect(turns.map((t) => t.questions)).toEqual([[1, 2]]);
    await turns[0]?.end();
    await expect(answers).resolves.toEqual(['1', '2']);
  });

  it('waits for a turn that began before it, and never gets that one\'s answer', async () => {
    const { gathered, turns } = held();
    const first = gathered.ask(1);
    await settled();
    const second = gathered.ask(1);
    await settled();
    expect(turns).toHaveLength(1);
    await turns[0]?.end();
    await expect(first).resolves.toBe('1');
    expect(turns).toHaveLength(2);
    await turns[1]?.end();
    await expect(second).resolves.toBe('1');
  });

  it('comes in turns of so many at most', async () => {
    const { gathered, turns } = held(2);
    const answers = Promise.all([1, 2, 3].map((n) => gathered.ask(n)));
    await settled();
    await turns[0]?.end();
    await turns[1]?.end();
    await answers;
    expect(turns.map((t) => t.questions)).toEqual([[1, 2], [3]]);
  });

  it('fails for everybody of a turn that fails, and for nobody of the next', async () => {
    const { gathered, turns } = held();
    const [one, two] = [gathered.ask(1), gathered.ask(2)];
    const both = Promise.allSettled([one, two]);
    await settled();
    const three = gathered.ask(3);
    await turns[0]?.end(new Error('away'));
    expect((await both).map((r) => r.status)).toEqual(['rejected', 'rejected']);
    await turns[1]?.end();
    await expect(three).resolves.toBe('3');
  });
});
