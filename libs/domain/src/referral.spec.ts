import { BEGINS, CaseRun, HOUR } from '../../../test/factories/case.js';
import { authorityOf, factsOf, officeOf, threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { audienceName } from './alerts.js';
import { authoritiesAt, suggestedAuthority, suggestedFor } from './authority.js';
import { sideOf } from './case.js';
import type { Channel, Kind, Limit, Network } from './network.js';
import { turnOf } from './turn.js';

const refer = { type: 'refer', channel: 'talks', reason: 'a remedy' } as const;
const filed = (changes: Parameters<typeof report>[0] = {}): CaseRun => CaseRun.file(twoSides(), report({ ...ofSeverity(4), ...changes })).by('A', { type: 'validate' });
const alive = (run: CaseRun): string[] => run.kase.clocks.filter((c) => c.state === 'running').map((c) => `${c.side} ${c.kind}`).sort();

describe('a referral', () => {
  it('by the home side waits for the lead side, whose acceptance takes the case up, at the offices of both', () => {
    const run = filed().by('B', { type: 'accept' }).by('A', refer);
    expect(run.kase).toMatchObject({ channel: 'talks', state: 'told', referral: { by: 'A', receiver: 'B', from: 'line' } });
    expect(run.alerts.filter((a) => a.about === 'CaseReferred').map((a) => audienceName(a.audience))).toEqual(['A', 'B'].map((side) => `${side}.${officeOf(side, 'desk', 'talks')}`));
    expect([turnOf(run.kase), alive(run)]).toEqual(['B', ['A standstill', 'A target', 'B accept', 'B acknowledge']]);
    run.by('B', { type: 'accept-referral' });
    expect(run.kase).toMatchObject({ channel: 'talks', state: 'accepted', referral: null });
    expect(run.entries.slice(-3).map((e) => e.type)).toEqual(['CaseAcknowledged', 'ReferralAccepted', 'CaseAccepted']);
    expect(alive(run)).toEqual(['A standstill', 'A target', 'B answer']);
  });

  it('by the lead side waits for the home side; then the lead side has to take it up there', () => {
    const run = filed().by('B', { type: 'accept' }).by('B', refer);
    expect([turnOf(run.kase), alive(run)]).toEqual(['A', ['A accept', 'A acknowledge', 'A standstill', 'A target']]);
    run.by('A', { type: 'accept-referral' });
    expect([run.kase.state, turnOf(run.kase), alive(run)]).toEqual(['told', 'B', ['A standstill', 'A target', 'B accept']]);
    expect(run.by('B', { type: 'accept' }).kase.state).toBe('accepted');
  });

  it('that is refused goes back as it stood: taken up, with its receipts and rungs, and the answer owed anew', () => {
    const run = filed().by('B', { type: 'accept' }).by('B', { type: 'climb', reason: 'x' });
    const before = run.kase;
    run.wait(HOUR).by('A', refer).wait(HOUR).by('B', { type: 'refuse-referral', reason: 'wrong_authority', text: 'not ours', authority: authorityOf('B', 'province') });
    expect(run.entries.slice(-4).map((e) => [e.type, e.shared])).toEqual([
      ['CaseAcknowledged', {}], ['ReferralRefused', { reason: 'wrong_authority', text: 'not ours', authority: 'province-b' }],
      ['AuthorityNamed', { authority: 'province-b', suggested: 'customs-b', reason: 'not ours' }], ['CaseReferred', { from: 'talks', to: 'line', reason: 'not ours', back: true }],
    ]);
    expect(run.kase).toMatchObject({ channel: 'line', state: 'accepted', referral: null, refused: null, authority: 'province-b' });
    for (const side of ['A', 'B']) expect(sideOf(run.kase, side)).toEqual({ ...sideOf(before, side), rung_since: run.at });
    expect([alive(run), run.running('B', 'answer').started_at]).toEqual([['A standstill', 'A target', 'B answer'], run.at]);
  });

  it('is answered once, by its receiver alone, and holds up every other way to take the case up or on', () => {
    const run = filed().by('A', refer);
    expect(run.refusal('A', { type: 'accept-referral' })).toEqual({ code: 'not-your-side', side: 'B' });
    expect(run.refusal('A', { type: 'refuse-referral', reason: 'facts', text: null })).toEqual({ code: 'not-your-side', side: 'B' });
    for (const act of [{ type: 'accept' }, { type: 'refuse', reason: 'facts', text: null }, { ...refer, channel: 'line' }] as const) expect(run.refusal('B', act)).toEqual({ code: 'not-possible-now', state: 'told' });
    run.by('B', { type: 'refuse-referral', reason: 'out_of_scope', text: null });
    expect([run.kase.channel, run.kase.state, run.refusal('B', { type: 'accept-referral' })]).toEqual(['line', 'told', { code: 'not-possible-now', state: 'told' }]);
    expect(run.runs('B', 'accept')).toBeDefined();
  });

  it('climbs where its receiver is silent, and is over with the case', () => {
    const run = filed().by('B', { type: 'accept' }).by('B', refer).by('A', { type: 'acknowledge' }).miss('A', 'accept');
    expect([sideOf(run.kase, 'A').rung, run.kase.referral !== null]).toEqual([1, true]);
    expect(run.by('A', { type: 'close', outcomes: ['clarified'], text: null }).kase.referral).toBeNull();
    expect(run.by('A', { type: 'reopen', reason: 'x' }).kase).toMatchObject({ channel: 'talks', referral: null });
  });

  it('waits for nobody where the obstacle lies outside the network, before the other side is told, and in entries of before', () => {
    const outside = CaseRun.file(threeSides(), report({ ...ofSeverity(4), network: 'made-up-a-b-c', from: 'XX' })).by('A', refer);
    expect(outside.kase).toMatchObject({ channel: 'talks', referral: null });
    expect(CaseRun.file(twoSides(), report(ofSeverity(1))).by('A', refer).kase).toMatchObject({ state: 'opened', channel: 'talks', referral: null });
  });
});

describe('a channel', () => {
  const { policy } = twoSides();
  const talks = policy.channels.talks;
  if (!talks) throw new Error('the made-up network has a second channel');
  const weekly: Limit = { unit: 'elapsed', seconds: 7 * 24 * 3_600 };
  const withTalks = (changes: Partial<Channel>): Network => twoSides({ channels: { ...policy.channels, talks: { ...talks, ...changes } }, routes: { ...policy.routes, plant_shutdown: { channel: 'line', authorities: [], local: true } } });

  it('has limits of its own for what it names, from when a case comes to it until the case goes back', () => {
    const network = withTalks({ clocks: { answer: { 1: weekly, 2: weekly, 3: weekly, 4: weekly }, acknowledge: { 1: weekly, 2: weekly, 3: weekly, 4: weekly } }, acknowledge_shares: [1 / 2, 1 / 4, 1 / 4] });
    const run = CaseRun.file(network, report(ofSeverity(4))).by('A', { type: 'validate' }).by('B', { type: 'accept' });
    const before = run.running('B', 'answer').limit;
    run.by('A', refer);
    expect(run.running('B', 'acknowledge').due_at - run.at).toBe(3.5 * 24 * HOUR);
    run.by('B', { type: 'accept-referral' });
    expect([before, run.running('B', 'answer').limit, run.running('A', 'standstill').limit]).toEqual([policy.clocks.answer[4], weekly, policy.clocks.standstill[4]]);
    expect(run.by('B', { type: 'refer', channel: 'line', reason: 'x' }).by('A', { type: 'accept-referral' }).by('B', { type: 'accept' }).running('B', 'answer').limit).toEqual(policy.clocks.answer[4]);
  });

  it('at a port is where the kinds that begin locally begin, if goods lie there', () => {
    const network = withTalks({ ports: ['XBPRT'] });
    const begun = (kind: Kind, port: string | null): string => CaseRun.file(network, report({ ...ofSeverity(1), kind, port })).kase.channel;
    expect([begun('plant_shutdown', 'XBPRT'), begun('plant_shutdown', 'XBOTH'), begun('plant_shutdown', null), begun('export_ban', 'XBPRT')]).toEqual(['talks', 'line', 'line', 'line']);
    expect(suggestedFor(CaseRun.file(network, report({ ...ofSeverity(4), kind: 'plant_shutdown', port: 'XBPRT' })).by('A', { type: 'refer', channel: 'line', reason: 'x' }).kase).channel).toBe('talks');
  });
});

describe('the competent authority', () => {
  const named = (authority: string, reason: string | null = null) => ({ type: 'name-authority', authority, reason } as const);

  it('is suggested from the kind and the side of the obstacle, and named by people of either side', () => {
    const run = filed();
    expect([suggestedFor(run.kase), run.kase.authority]).toEqual([{ channel: 'line', authority: 'customs-b' }, null]);
    run.by('B', named('customs-b'));
    expect([run.kase.authority, run.entries.at(-1)]).toMatchObject(['customs-b', { type: 'AuthorityNamed', side: 'B', shared: { authority: 'customs-b', suggested: 'customs-b', reason: null }, sealed: false }]);
    expect(run.alerts.map((a) => audienceName(a.audience))).toEqual([`A.${officeOf('A', 'desk')}`]);
  });

  it('asks for a reason where people see it otherwise, and for an office that is an authority', () => {
    const run = filed();
    expect(run.refusal('A', named('province-b'))).toEqual({ code: 'reason-needed' });
    for (const office of [officeOf('B', 'desk'), 'nowhere', 'constructor']) expect(run.refusal('A', named(office, 'x'))).toEqual({ code: 'unknown-subject', subject: office });
    expect(run.by('A', named('province-b', 'they hold the goods')).kase.authority).toBe('province-b');
    expect(run.refusal('B', named('province-b', 'x'))).toEqual({ code: 'not-possible-now', state: 'told' });
    expect(run.by('A', { type: 'close', outcomes: ['clarified'], text: null }).refusal('A', named('customs-b'))).toEqual({ code: 'not-possible-now', state: 'closed' });
  });

  it('needs no reason where nothing was suggested', () => {
    const run = filed({ kind: 'trade_remedy' });
    expect(suggestedFor(run.kase)).toEqual({ channel: 'talks', authority: null });
    expect(run.by('A', named('customs-a')).kase.authority).toBe('customs-a');
  });

  it('is named by whoever refuses as the wrong one, who has to say which is right', () => {
    const run = filed();
    expect(run.refusal('B', { type: 'refuse', reason: 'wrong_authority', text: null })).toEqual({ code: 'authority-needed' });
    expect(run.refusal('B', { type: 'refuse', reason: 'wrong_authority', text: null, authority: 'nowhere' })).toEqual({ code: 'unknown-subject', subject: 'nowhere' });
    run.by('B', { type: 'refuse', reason: 'wrong_authority', text: null, authority: 'province-b' });
    expect(run.kase).toMatchObject({ state: 'refused', refused: { reason: 'wrong_authority', authority: 'province-b' }, authority: 'province-b' });
  });

  it('is none where no side has the obstacle, the home side\'s where goods leave from there for elsewhere, and none where the route knows none', () => {
    const { policy } = threeSides();
    const { authorities } = factsOf(threeSides());
    expect(suggestedAuthority(policy, 'export_ban', 'C', authorities(BEGINS))).toBe('customs-c');
    expect(suggestedAuthority(policy, 'trade_remedy', 'C', authorities(BEGINS))).toBeNull();
    const outside = (from: string, to: string) => CaseRun.file(threeSides(), report({ network: 'made-up-a-b-c', from, to })).kase;
    expect([outside('XA', 'XB'), outside('XB', 'XA')]).toMatchObject([{ lead: 'B', suggested_authority: 'customs-b' }, { lead: 'B', suggested_authority: 'customs-b' }]);
    expect([outside('XX', 'XA'), outside('XA', 'XX')]).toMatchObject([{ lead: null, suggested_authority: null }, { lead: null, suggested_authority: 'customs-a' }]);
  });

  it.each<[Kind, string]>([['export_licensing', 'customs-a'], ['export_ban', 'customs-a'], ['end_use_condition', 'customs-a'], ['technology_control', 'customs-a'], ['export_clearance_delay', 'customs-b'], ['export_tax_change', 'customs-b']])(
    'of an exporter whose goods lie at the other side is, for %s, %s: its own side\'s where that licenses exports, the other\'s customs and tariff else', (kind, authority) => {
      const run = CaseRun.file(threeSides(), report({ ...ofSeverity(4), network: 'made-up-a-b-c', kind, from: 'XA', to: 'XB', stage: 'loaded' }));
      expect(run.kase).toMatchObject({ lead: 'B', suggested_authority: authority });
      run.by('A', { type: 'validate' });
      // Where a person says that the obstacle is with another side, that side's authority is suggested, whatever the kind.
      expect(run.by('A', { type: 'name-lead', side: 'C', reason: '-' }).kase).toMatchObject({ lead: 'C', suggested_authority: 'customs-c' });
    });

  it('exists from its first day to its last, by the day where it is', () => {
    const { sides, offices } = twoSides();
    const renamed = { ...offices, old: { ...offices['customs-a'], id: 'old', valid_to: '2026-03-11' }, new: { ...offices['customs-a'], id: 'new', valid_from: '2026-03-12' } } as typeof offices;
    const on = (iso: string): string[] => [...authoritiesAt({ sides, offices: renamed }, Date.parse(iso)).keys()].filter((id) => id === 'old' || id === 'new');
    expect([on('2026-03-11T14:59:59Z'), on('2026-03-11T15:00:00Z')]).toEqual([['old'], ['new']]);
  });
});
