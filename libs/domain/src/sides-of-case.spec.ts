import { CaseRun, DAY, HOUR } from '../../../test/factories/case.js';
import { threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { sideOf, sidesAtWork, toldSides } from './case.js';
import type { OtherSides, SideId } from './network.js';
import { turnOf } from './turn.js';

/** A case of A about trouble at B, told at once, in a network where C is beside. */
const beside = (other_sides: OtherSides, severity: 1 | 4 = 4): CaseRun => CaseRun.file(threeSides({ other_sides }), report({ ...ofSeverity(severity), network: 'made-up-a-b-c' }));
const clocksOf = ({ kase }: CaseRun, side: SideId): string[] => kase.clocks.filter((c) => c.side === side && c.state === 'running').map((c) => c.kind).sort();
const about = (run: CaseRun, side: SideId): string[] => run.alerts.filter((a) => a.audience.side === side).map((a) => a.about);

describe('a side at neither end of the trade', () => {
  it('joins where the network says nothing, or says so: it is told, and owes its receipt', () => {
    for (const run of [beside('join'), CaseRun.file(threeSides(), report({ ...ofSeverity(4), network: 'made-up-a-b-c' }))]) {
      expect(toldSides(run.kase)).toEqual(['A', 'B', 'C']);
      expect(clocksOf(run, 'C')).toEqual(['acknowledge']);
      expect(run.entries.find((e) => e.type === 'CaseTold')?.shared).not.toHaveProperty('watching');
    }
  });

  it('that only watches is told and hears what follows, owes nothing, says nothing, is asked nothing and never climbs', () => {
    const run = beside('watch');
    expect(about(run, 'C')).toEqual(['CaseTold']);
    expect(sideOf(run.kase, 'C')).toMatchObject({ watching: true, told_at: run.at });
    expect(clocksOf(run, 'C')).toEqual([]);
    for (const act of [{ type: 'acknowledge' }, { type: 'message', id: 'm', kind: 'followup', body: { text: '-', language: 'en' }, about: null }, { type: 'climb', reason: '-' }, { type: 'refer', channel: 'talks', reason: '-' }, { type: 'attach', id: 'f', file: { name: 'f', media_type: 'application/pdf', size: 1, sha256: 'f', tlp: 'AMBER' }, redacts: null }] as const) expect(run.refusal('C', act)).toEqual({ code: 'not-possible-now', state: 'watching' });
    expect(run.refusal('C', { type: 'note', text: '-' })).toBeNull();
    run.by('A', { type: 'message', id: 'q', kind: 'question', body: { text: '?', language: 'en' }, about: null, tlp: 'RED' });
    expect(run.entries.at(-1)).toMatchObject({ type: 'MessageSent', shared: { to: ['B'] } });
    expect(Object.keys(run.entries.at(-1)?.own ?? {}).sort()).toEqual(['A', 'B']);
    expect(about(run, 'C')).toEqual(['MessageSent']);
    expect(run.kase.questions.map((q) => q.to)).toEqual(['B']);
    const standstill = run.kase.clocks.find((c) => c.kind === 'standstill' && c.state === 'running');
    run.wait(3 * DAY);
    const missed = standstill && run.ring(standstill);
    expect(missed?.ok && missed.entries.flatMap((e) => (e.type === 'CaseClimbed' ? [e.shared.side] : [])).includes('C')).toBe(false);
    expect(missed?.ok && missed.entries.some((e) => e.type === 'CaseClimbed')).toBe(true);
  });

  it('that watched joins once, which confirms receipt, and is a side like any from then on', () => {
    const run = beside('watch').by('C', { type: 'join' });
    expect(run.entries.slice(-2).map((e) => [e.type, e.side])).toEqual([['SideJoined', 'C'], ['CaseAcknowledged', 'C']]);
    expect(sidesAtWork(run.kase)).toEqual(['A', 'B', 'C']);
    expect(clocksOf(run, 'C')).toEqual([]);
    expect([run.refusal('C', { type: 'join' }), run.refusal('B', { type: 'join' })]).toEqual(Array.from({ length: 2 }, () => ({ code: 'not-possible-now', state: 'told' })));
    run.by('A', { type: 'message', id: 'q', kind: 'question', body: { text: '?', language: 'en' }, about: null });
    expect(clocksOf(run, 'C')).toEqual(['reply']);
  });

  it('that is kept apart knows nothing until the home side brings it in, with what the others know and no more', () => {
    const run = beside('apart').by('A', { type: 'validate' });
    expect([toldSides(run.kase), about(run, 'C')]).toEqual([['A', 'B'], []]);
    expect(run.kase.disclosures.flatMap((d) => d.to)).not.toContain('C');
    for (const by of ['B', 'C']) expect(run.refusal(by, { type: 'bring-in', side: 'C', watching: true, reason: '-' })).toEqual({ code: 'not-your-side', side: 'A' });
    expect(run.refusal('A', { type: 'bring-in', side: 'B', watching: true, reason: '-' })).toEqual({ code: 'not-possible-now', state: 'told' });
    expect(run.refusal('A', { type: 'bring-in', side: 'X', watching: true, reason: '-' })).toEqual({ code: 'unknown-subject', subject: 'X' });
    expect(run.refusal('A', { type: 'bring-in', side: 'C', watching: true, reason: '-' }, { proven_at: null })).toEqual({ code: 'step-up-needed' });
    const known = run.kase.disclosures;
    run.by('A', { type: 'bring-in', side: 'C', watching: false, reason: 'its port' });
    expect(run.entries.at(-1)).toMatchObject({ type: 'SideBroughtIn', shared: { side: 'C', watching: false, disclosures: known.map((d) => ({ field: d.field, form: d.form, value: d.value, to: ['C'] })) } });
    expect(run.kase.disclosures).toEqual(known.map((d) => ({ ...d, to: ['B', 'C'] })));
    expect([about(run, 'C'), clocksOf(run, 'C')]).toEqual([['SideBroughtIn'], ['acknowledge']]);
    expect(run.consent('partner', true).by('A', { type: 'release', fields: ['partner'] }).entries.at(-1)).toMatchObject({ type: 'FactsReleased', shared: { to: ['B', 'C'], disclosures: [{ field: 'partner', to: ['B', 'C'] }] } });
  });

  it('reads what crossed of quantities and of a list before it came, and the account says so', () => {
    const row = { id: 's', of: null, contract: null, quantity: { value: 300, unit: 'TNE' }, port: null, stage: 'held' as const, stage_on: '2026-03-10' };
    const facts = { number: null, exporter: 'x', end_user: 'y', hs: '280530', item: 'z', quantity: { value: 1, unit: 'TNE' }, licence: 'single' as const, green_channel: false, filed_on: '2026-03-10', office: null, papers_complete: null, consent: false, result: null, decided_on: null };
    const run = beside('apart').by('A', { type: 'validate' }).by('A', { type: 'record-shipments', rows: [row] });
    run.by('A', { type: 'record-licences', rows: [{ row: 2, id: 'l', facts }] }).by('A', { type: 'bring-in', side: 'C', watching: true, reason: '-' });
    expect(run.entries.at(-1)?.shared).toMatchObject({ side: 'C', beside: [{ field: 'quantity', form: 'band', ground: 'network_rule' }, { field: 'licence', form: 'exact', ground: 'network_rule' }] });
    expect(beside('apart').by('A', { type: 'validate' }).by('A', { type: 'bring-in', side: 'C', watching: true, reason: '-' }).entries.at(-1)?.shared).not.toHaveProperty('beside');
  });

  it('stays out while the record holds what the company no longer agrees to give, and comes in once it agrees again', () => {
    const run = beside('apart').by('A', { type: 'validate' }).consent('partner', true).by('A', { type: 'release', fields: ['partner'] }).wait(HOUR).consent('partner', false);
    const refused = { code: 'may-not-cross', field: 'partner', why: 'withdrawn', since: run.at };
    expect(run.refusal('A', { type: 'bring-in', side: 'C', watching: true, reason: '-' })).toEqual(refused);
    expect(run.refusal('A', { type: 'name-lead', side: 'C', reason: '-' })).toEqual(refused);
    run.consent('partner', true).by('A', { type: 'bring-in', side: 'C', watching: true, reason: '-' });
    expect(run.kase.disclosures.find((d) => d.field === 'partner')?.to).toEqual(['B', 'C']);
  });

  it('is none where nobody leads: what is everybody\'s is told to all', () => {
    const run = CaseRun.file(threeSides({ other_sides: 'apart' }), report({ ...ofSeverity(4), network: 'made-up-a-b-c', from: 'XX' }));
    expect([run.kase.lead, toldSides(run.kase), sidesAtWork(run.kase)]).toEqual([null, ['A', 'B', 'C'], ['A', 'B', 'C']]);
  });
});

describe('the lead side', () => {
  it('is named by the home side, with a reason: it takes the case up anew, and what the one before owed as such ends', () => {
    const run = beside('watch').by('B', { type: 'accept' }).by('A', { type: 'acknowledge' }).by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-10' }).wait(HOUR);
    expect(clocksOf(run, 'B')).toEqual(['answer', 'licence']);
    for (const by of ['B', 'C']) expect(run.refusal(by, { type: 'name-lead', side: 'C', reason: '-' })).toEqual({ code: 'not-your-side', side: 'A' });
    run.by('A', { type: 'name-lead', side: 'C', reason: 'the hold is at its port' });
    expect(run.entries.at(-1)).toMatchObject({ type: 'LeadNamed', side: 'A', shared: { from: 'B', lead: 'C', reason: 'the hold is at its port' } });
    expect([run.kase.state, run.kase.lead, turnOf(run.kase), sideOf(run.kase, 'C').watching]).toEqual(['told', 'C', 'C', false]);
    expect([clocksOf(run, 'B'), clocksOf(run, 'C')]).toEqual([[], ['accept', 'acknowledge', 'licence']]);
    expect([about(run, 'B'), about(run, 'C')]).toEqual([['LeadNamed'], ['LeadNamed']]);
    expect(run.refusal('B', { type: 'accept' })).toEqual({ code: 'not-your-side', side: 'C' });
    expect(run.by('C', { type: 'accept' }).kase.state).toBe('accepted');
  });

  it('is brought in where it did not know, in the same act, and asked for proof since facts cross', () => {
    const run = beside('apart');
    expect(run.refusal('A', { type: 'name-lead', side: 'C', reason: '-' }, { proven_at: null })).toEqual({ code: 'step-up-needed' });
    run.by('A', { type: 'name-lead', side: 'C', reason: '-' });
    expect(run.entries.slice(-2).map((e) => e.type)).toEqual(['SideBroughtIn', 'LeadNamed']);
    expect(clocksOf(run, 'C')).toEqual(['accept', 'acknowledge']);
    expect(toldSides(run.kase)).toEqual(['A', 'B', 'C']);
  });

  it('may be none, and may be said before anybody else knows: then the first telling goes by it', () => {
    const back = beside('watch').by('B', { type: 'file-licence', id: 'l', number: null, filed_on: '2025-09-01' });
    for (const side of ['C', 'B', 'C', 'B']) back.by('A', { type: 'name-lead', side, reason: '-' });
    expect(back.kase.clocks.filter((c) => c.kind === 'licence').map((c) => [c.side, c.state])).toEqual([['B', 'missed'], ['C', 'missed']]);
    const none = beside('watch').by('A', { type: 'name-lead', side: null, reason: 'a storm' });
    expect([none.kase.lead, none.kase.state, clocksOf(none, 'B')]).toEqual([null, 'told', ['acknowledge']]);
    const early = beside('apart', 1).by('A', { type: 'name-lead', side: 'C', reason: '-' }).by('A', { type: 'validate' });
    expect([toldSides(early.kase), early.kase.lead, clocksOf(early, 'C')]).toEqual([['A', 'C'], 'C', ['accept', 'acknowledge']]);
  });

  it('that is none makes the matter everybody\'s: who watched takes part, who was kept apart is brought in, and each owes its receipt', () => {
    const watched = beside('watch').by('B', { type: 'acknowledge' }).by('A', { type: 'name-lead', side: null, reason: 'a storm' });
    expect([sidesAtWork(watched.kase), clocksOf(watched, 'B'), clocksOf(watched, 'C')]).toEqual([['A', 'B', 'C'], [], ['acknowledge']]);
    const apart = beside('apart');
    expect(apart.refusal('A', { type: 'name-lead', side: null, reason: 'a storm' }, { proven_at: null })).toEqual({ code: 'step-up-needed' });
    apart.by('A', { type: 'name-lead', side: null, reason: 'a storm' });
    expect(apart.entries.slice(-2).map((e) => e.type)).toEqual(['SideBroughtIn', 'LeadNamed']);
    expect([toldSides(apart.kase), clocksOf(apart, 'C')]).toEqual([['A', 'B', 'C'], ['acknowledge']]);
    expect(beside('apart', 1).by('A', { type: 'name-lead', side: null, reason: '-' }).by('A', { type: 'validate' }).kase.disclosures.flatMap((d) => d.to)).toEqual(expect.arrayContaining(['B', 'C']));
  });

  it('brings another suggestion of who is competent: its own authority, or none where nobody of the network can release anything', () => {
    const run = beside('watch');
    expect(run.kase.suggested_authority).toBe('customs-b');
    expect(run.by('A', { type: 'name-lead', side: 'C', reason: '-' }).kase.suggested_authority).toBe('customs-c');
    expect(run.by('A', { type: 'name-lead', side: null, reason: '-' }).kase.suggested_authority).toBeNull();
  });

  it('has the limit of an application by its own calendar, also where another side\'s ran out before, and after the case was closed and opened again', () => {
    const run = beside('join').by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-11' }).miss('B', 'licence', 'l');
    run.by('A', { type: 'name-lead', side: 'C', reason: '-' });
    const late = run.kase.clocks.find((c) => c.side === 'C' && c.kind === 'licence');
    // Its own working days were over by then too, which nobody missed in this case.
    expect(late).toMatchObject({ state: 'missed' });
    const early = beside('join').by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-11' }).wait(30 * DAY).by('A', { type: 'name-lead', side: 'C', reason: '-' });
    const due = early.running('C', 'licence', 'l').due_at;
    early.by('A', { type: 'close', outcomes: ['clarified'], text: null }).by('A', { type: 'reopen', reason: '-' });
    expect(early.running('C', 'licence', 'l').due_at).toBe(due);
  });

  it('is another side than the one that leads, of the network, and not the home side; a closed case has none to name', () => {
    const run = CaseRun.file(twoSides(), report({ ...ofSeverity(4) }));
    expect(run.refusal('A', { type: 'name-lead', side: 'B', reason: '-' })).toEqual({ code: 'not-possible-now', state: 'told' });
    for (const side of ['A', 'X']) expect(run.refusal('A', { type: 'name-lead', side, reason: '-' })).toEqual({ code: 'unknown-subject', subject: side });
    expect(run.by('A', { type: 'close', outcomes: ['clarified'], text: null }).refusal('A', { type: 'name-lead', side: null, reason: '-' })).toEqual({ code: 'not-possible-now', state: 'closed' });
  });
});
