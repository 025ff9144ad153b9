import type { Drafts, NetworkStore } from '#persistence';
import type { CurrentLists } from '../current-lists.js';
import { draftOf, lists, network, typed } from '../specimens.js';
import type { DraftAnswers } from './draft-answers.js';
import { DRAFT_KEPT_MS, DraftDesk, type OpenDraft } from './draft-desk.js';
import { PAGES, type PageId } from './question.js';
import { question } from './questions.js';
import { type Taken, TakePage } from './take-page.js';

const NOW = Date.parse('2026-03-12T03:00:00Z');

/** A desk whose drafts are kept in a map. */
class Bench {
  readonly kept = new Map<string, { answers: Record<string, unknown>; updated_at: number; report_reference: string | null }>();
  now = NOW;
  readonly desk: DraftDesk;
  readonly pages: TakePage;
  token = '';

  constructor() {
    const drafts: Pick<Drafts, 'load' | 'begin' | 'change' | 'sent' | 'forgetBefore'> = {
      load: async (key) => this.kept.get(key) ?? null,
      begin: async (key, answers) => void this.kept.set(key, { answers, updated_at: this.now, report_reference: null }),
      change: async (key, change) => {
        const kept = this.kept.get(key);
        if (kept?.report_reference !== null) return null;
        const answers = change(kept.answers);
        this.kept.set(key, { answers: Object.fromEntries(Object.entries(answers)), updated_at: this.now, report_reference: null });
        return answers;
      },
      sent: async (key, report_reference) => void this.kept.set(key, { answers: {}, updated_at: this.now, report_reference }),
      forgetBefore: async (instant) => [...this.kept].forEach(([key, draft]) => { if (draft.updated_at < instant) this.kept.delete(key); }),
    };
    const networks: Pick<NetworkStore, 'find'> = { find: (id) => (id === network.id ? network : undefined) };
    const today: Pick<CurrentLists, 'of' | 'now'> = { of: async () => lists, now: async () => this.now };
    this.desk = new DraftDesk(drafts as Drafts, networks as NetworkStore, today as CurrentLists);
    this.pages = new TakePage(this.desk);
  }

  static async with(answers: DraftAnswers): Promise<Bench> {
    const bench = new Bench();
    bench.token = await bench.desk.start(answers);
    return bench;
  }

  async open(): Promise<OpenDraft> {
    const found = await this.desk.find(this.token);
    if (found.is !== 'open') throw new Error(found.is);
    return found.draft;
  }

  async send(id: PageId, body: Record<string, string | string[]>, changing = false): Promise<Taken> { return this.pages.take(await this.open(), question(id), body, { changing, wrong: false }); }
  async goes(id: PageId, body: Record<string, string | string[]>, changing = false): Promise<string | null> { return (await this.send(id, body, changing)).go; }
}

it('leads through every page that applies, in order, to the list of answers', async () => {
  const bench = await Bench.with(draftOf({}));
  const walked: string[] = ['kind'];
  while (walked.at(-1) !== 'check' && walked.length <= PAGES.length) {
    const id = walked.at(-1) as PageId;
    walked.push(await bench.goes(id, Object.fromEntries(Object.entries(typed[id]).map(([name, values]) => [name, [...values]]))) ?? 'stuck');
  }
  expect(walked).toEqual([...PAGES, 'check']);
});

it('keeps a wrong answer as it was typed, and stays', async () => {
  const bench = await Bench.with(draftOf({}));
  expect(await bench.send('quantity', { value: ' 0x10 ', unit: 'TNE' })).toMatchObject({ go: 'quantity?wrong' });
  expect((await bench.open()).interview.pages.find(({ id }) => id === 'quantity')).toMatchObject({ state: 'wrong', raw: { value: [' 0x10 '] } });
  expect((await bench.open()).answers.pages.quantity).toEqual({ value: [' 0x10 '], unit: ['TNE'] });
});

it('changes the language without checking, and loses nothing that was typed', async () => {
  const bench = await Bench.with(draftOf({}));
  expect(await bench.goes('goods', { goods: '요소', switch: 'zh-Hans' })).toBe('goods');
  expect((await bench.open()).answers).toMatchObject({ language: 'zh-Hans', pages: { goods: { goods: ['요소'] } } });
  expect(await bench.goes('goods', { goods: '', switch: 'xx' })).toBe('goods?wrong');
});

it('leaves a page open on which nothing was given, though the language changed or the company left', async () => {
  const bench = await Bench.with(draftOf({}));
  await bench.send('tried', { tried: ' ', switch: 'en' });
  expect(await bench.goes('tried', { tried: '', leave: 'yes' })).toBe('saved?page=tried');
  expect((await bench.open()).answers.pages).toEqual({});
  await bench.send('tried', { tried: '' });
  expect((await bench.open()).answers.pages).toEqual({ tried: { tried: [''] } });
});

it('returns from a change to the list of answers, by way of what the change opened', async () => {
  const { licence_details: _, ...rest } = typed;
  const bench = await Bench.with(draftOf({ ...rest, licence: { licence: ['unknown'] } }));
  expect(await bench.goes('goods', { goods: '요소수' }, true)).toBe('check#change-goods');
  expect(await bench.goes('licence', { licence: 'yes' }, true)).toBe('licence_details?change');
  expect(await bench.goes('licence_details', { number: 'LA-77' }, true)).toBe('check#change-licence_details');
});

it('refuses what cannot be stored, and stores nothing of it', async () => {
  const bench = await Bench.with(draftOf({ goods: { goods: ['before'] } }));
  expect(await bench.send('goods', { goods: 'a\u0000b' })).toMatchObject({ go: null, page: { errors: [{ input: 'goods', say: 'rule.not_storable' }], raw: { goods: ['a\u0000b'] } } });
  await bench.send('goods', { goods: 'a\u0000b', leave: 'yes' });
  expect((await bench.open()).answers.pages.goods).toEqual({ goods: ['before'] });
});

describe('a draft', () => {
  it('is found only by the whole secret', async () => {
    const bench = await Bench.with(draftOf({}));
    for (const token of ['', 'x', bench.token.slice(1), `${bench.token}x`, `${bench.token.slice(0, -1)}-`, '../../etc/passwd']) {
      expect([token === bench.token, (await bench.desk.find(token)).is]).toEqual([token === bench.token, token === bench.token ? 'open' : 'unknown']);
    }
    expect([...bench.kept.keys()].some((key) => key.includes(bench.token))).toBe(false);
  });

  it('is gone after its time, and the next one to begin sweeps it away', async () => {
    const bench = await Bench.with(draftOf({}));
    bench.now += DRAFT_KEPT_MS + 1;
    expect((await bench.desk.find(bench.token)).is).toBe('expired');
    await bench.desk.start(draftOf({}));
    expect([(await bench.desk.find(bench.token)).is, bench.kept.size]).toEqual(['unknown', 1]);
  });

  it('that was sent leads to its receipt and holds no answers', async () => {
    const bench = await Bench.with(draftOf(typed));
    await bench.desk.sent(await bench.open(), 'A-7F3K-9QXM');
    expect(await bench.desk.find(bench.token)).toEqual({ is: 'sent', reference: 'A-7F3K-9QXM' });
    expect([...bench.kept.values()].map((d) => d.answers)).toEqual([{}]);
  });

  it('of another release or network is one to begin anew', async () => {
    const bench = await Bench.with(draftOf({}, { network: 'gone' }));
    expect((await bench.desk.find(bench.token)).is).toBe('expired');
  });
});
