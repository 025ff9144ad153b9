import { close, say } from '../../../test/factories/acts.js';
import { CaseRun, officer } from '../../../test/factories/case.js';
import { threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { decide } from './decide.js';
import { licensingSide } from './licence-clocks.js';
import type { Kind } from './network.js';
import { turnOf } from './turn.js';

describe('an application for a licence', () => {
  it('of an exporter is decided by its own side, whoever leads: by that side\'s days, and what is asked of the other side ends no limit of it', () => {
    const file = { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-03' } as const;
    const own = CaseRun.file(threeSides(), report({ ...ofSeverity(4), network: 'made-up-a-b-c', kind: 'export_licensing', from: 'XA', to: 'XB' }));
    expect([own.kase.lead, licensingSide(own.kase), turnOf(own.kase)]).toEqual(['B', 'A', 'B']);
    own.by('A', { type: 'validate' }).by('B', { type: 'accept' }).by('A', file);
    // By A's days: from 4 March on, without 5 May: 6 May is the 45th, to A's closing time.
    expect([new Date(own.running('A', 'licence', 'l').due_at).toISOString(), own.runs('B', 'licence', 'l')]).toEqual(['2026-05-06T09:00:00.000Z', undefined]);
    const { due_at, round } = own.running('A', 'licence', 'l');
    own.by('B', say('answer', null, 'm')).by('A', { type: 'name-lead', side: 'C', reason: 'its help is asked' });
    expect([own.running('A', 'licence', 'l'), own.runs('C', 'licence', 'l')]).toMatchObject([{ due_at, round }, undefined]);
    own.by('A', { type: 'name-lead', side: null, reason: '-' }).by('A', close).by('A', { type: 'reopen', reason: '-' });
    expect(own.running('A', 'licence', 'l').due_at).toBe(due_at);
    expect(own.by('A', { type: 'decide-licence', id: 'l', result: 'granted', decided_on: '2026-03-11' }).runs('A', 'licence', 'l')).toBeUndefined();
  });

  it('is written down, and its end, by the side whose company made it or whose authority decides, and on no other\'s word', () => {
    const file = { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-03' } as const;
    const end = { type: 'decide-licence', id: 'l', result: 'granted', decided_on: '2026-03-04' } as const;
    const filed = (route: { readonly from: string; readonly to: string }): CaseRun => CaseRun.file(threeSides({ other_sides: 'join' }), report({ ...ofSeverity(4), network: 'made-up-a-b-c', kind: 'export_licensing', ...route }));
    const bought = filed({ from: 'XB', to: 'XA' });
    const sold = filed({ from: 'XA', to: 'XB' });
    expect(['A', 'B', 'C'].map((side) => bought.refusal(side, file))).toEqual([null, null, { code: 'not-your-side', side: 'B' }]);
    expect(['A', 'B', 'C'].map((side) => sold.refusal(side, file))).toEqual([null, ...['B', 'C'].map(() => ({ code: 'not-your-side', side: 'A' }))]);
    for (const run of [bought, sold]) run.by('A', file);
    expect(['A', 'B', 'C'].map((side) => [bought, sold].map((run) => run.refusal(side, end)?.code ?? 'taken'))).toEqual([['taken', 'taken'], ['taken', 'not-your-side'], ['not-your-side', 'not-your-side']]);
    // Nor is that of a list, of which another side may hold copies.
    const facts = { number: 'n', exporter: 'x', end_user: 'y', hs: '280530', item: 'z', quantity: null, licence: 'single', green_channel: false, filed_on: '2026-03-03', office: null, papers_complete: null, consent: true, result: null, decided_on: null } as const;
    const applications = ['A', 'B', 'C'].map((side) => ({ ...facts, id: 'm', side }));
    const ended = (run: CaseRun, side: string): string => {
      const decision = decide(run.kase, { actor: officer(side), do: { type: 'decide-licences', ids: ['m'], result: 'granted', decided_on: '2026-03-04' } }, { ...run.facts, applications }, run.at);
      return decision.ok ? 'taken' : decision.refusal.code;
    };
    expect(['A', 'B', 'C'].map((side) => [bought, sold].map((run) => ended(run, side)))).toEqual([['taken', 'taken'], ['taken', 'not-your-side'], ['not-your-side', 'not-your-side']]);
  });

  it.each<[string, { readonly kind?: Kind; readonly from: string; readonly to: string }, string]>([
    ['what the home side buys: where it comes from', { from: 'XB', to: 'XA' }, 'B'],
    ['what it sells: its own', { from: 'XA', to: 'XB' }, 'A'],
    ['what it sells beyond the network: its own, whoever is asked for help', { from: 'XA', to: 'XX' }, 'A'],
    ['a remedy against its imports: its own', { kind: 'trade_remedy', from: 'XB', to: 'XA' }, 'A'],
    ['a remedy against its exports: where they arrive', { kind: 'trade_remedy', from: 'XA', to: 'XB' }, 'B'],
    ['a third country\'s control: as before, the lead side', { kind: 'third_country_control', from: 'XA', to: 'XB' }, 'B'],
  ])('is decided, of %s', (_what, changes, side) => {
    const run = CaseRun.file(threeSides(), report({ ...ofSeverity(4), network: 'made-up-a-b-c', kind: 'export_licensing', ...changes }));
    expect(licensingSide(run.kase)).toBe(side);
  });

  it('is decided where the obstacle is, as cases from before say, and where the network lets no route cross', () => {
    const { route: _, ...crossing } = twoSides().policy.crossing;
    const run = CaseRun.file(twoSides({ crossing }), report({ ...ofSeverity(4), kind: 'export_licensing', from: 'XA', to: 'XB' }));
    expect(licensingSide(run.kase)).toBe('B');
    expect(run.entries.find((e) => e.type === 'CaseOpened')?.shared).not.toHaveProperty('licensed_at_home');
  });
});
