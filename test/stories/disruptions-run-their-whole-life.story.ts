import type { CaseView, ReportReceipt } from '#contracts';
import { RANKS } from '#domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARED, OUTSIDE, type Scenario, differences, networkNamed, rankOf, scenarios, scenariosOf, suggestedFor } from '../disruptions/scenarios.js';
import { disruptionsTable } from '../disruptions/table.js';
import type { Desk } from '../harness/desk.js';
import { HOUR_MS, Hotline, STORY_BEGINS } from '../harness/hotline.js';
import { type ConfigFolder, networkAlone } from '../harness/network-variant.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

/*
 * Real disruptions, each from what a company knew on the first day to how it ended, over the network that fits. Nothing here knows one of
 * them: what happens to a case follows from its scenario.
 */

const DAY_MS = 24 * HOUR_MS;
/** Limits that a silent side lets pass before its case stands where it stood in the event. */
const SILENCES_MAX = 12;
const LONG = 60_000;

let server: StoryServer;
beforeAll(async () => { server = await startPostgres(); });
afterAll(() => server?.stop());

describe('the table of disruptions', () => {
  it('is what its script makes of the scenarios', () => {
    expect(readFileSync(join(import.meta.dirname, '../../docs/DISRUPTIONS.md'), 'utf8')).toBe(disruptionsTable());
  });

  it.each(scenarios.map((s) => [s.id, s] as const))('explains every difference of %s, and none that is not there', (_id, scenario) => {
    expect(COMPARED.filter((of) => scenario.because[of] !== undefined)).toEqual(differences(scenario, suggestedFor(scenario, networkNamed(scenario.network), STORY_BEGINS)));
  });

  it('finds a difference that nobody explains, and a start that is not there', () => {
    const [bare] = scenariosOf('- { id: x, what: y, network: kr-cn, like: 2021-10-urea, happened: { severity: 1, channel: hotline, authority: null, level: null, talks: false, outcomes: [lapsed] } }');
    expect(bare && differences(bare, suggestedFor(bare, networkNamed('kr-cn'), STORY_BEGINS))).toEqual(['severity']);
    expect(() => scenariosOf('- { id: x, network: kr-cn, like: nothing }')).toThrow('nothing');
  });
});

describe.each([...new Set(scenarios.map((s) => s.network))])('over the network %s', (name) => {
  const network = networkNamed(name);
  let config: ConfigFolder | null = null;
  let hotline: Hotline;
  const desks = new Map<string, { readonly desk: Desk; readonly since: number }>();
  const suspended: { reference: string; scenario: Scenario }[] = [];
  beforeAll(async () => {
    config = name === 'kr-cn' ? null : await networkAlone(name);
    hotline = await Hotline.open({ server, ...(config === null ? {} : { config: { config_dir: config.folder } }) });
  });
  afterAll(async () => {
    await hotline?.close();
    await config?.remove();
  });

  /** A session of a side's working level that has not ended in the time that the story moved. */
  async function desk(side: string): Promise<Desk> {
    const known = desks.get(side);
    if (known && hotline.time.now - known.since < HOUR_MS) return known.desk;
    const fresh = { desk: await hotline.signIn(`${side.toLowerCase()}-desk`), since: hotline.time.now };
    desks.set(side, fresh);
    return fresh.desk;
  }
  const act = async (side: string, reference: string, ...command: Parameters<Desk['do']> extends [string, ...infer R] ? R : never): Promise<unknown> => (await desk(side)).do(reference, ...command);
  const seen = async (side: string, reference: string): Promise<CaseView> => (await desk(side)).view(reference);

  /** Every side that knows of the case was alerted in the office where it stands with it. */
  async function alerted(reference: string, told: readonly string[]): Promise<void> {
    const rows = await hotline.sql('SELECT DISTINCT a.side FROM hotline.alerts a JOIN hotline.cases c ON c.id = a.case_id WHERE c.reference = $1', [reference]);
    expect(rows.map((r) => String(r.side)).sort()).toEqual([...told].sort());
  }

  /** The lead side says nothing; its case climbs by itself, and above that as far as a person of the home side confirms. */
  async function silent(reference: string, { home, lead }: { home: string; lead: string }, goal: number): Promise<void> {
    const rung = async (): Promise<number> => (await seen(home, reference)).line.sides.find((s) => s.side === lead)?.rung ?? 0;
    for (let passed = 0; passed < SILENCES_MAX && (await rung()) < goal; passed += 1) {
      const { line } = await seen(home, reference);
      if (line.sides.some((s) => s.side === lead && s.proposal)) {
        await act(home, reference, 'confirm-climb', { side: lead, reason: 'the matter is pressing' });
        continue;
      }
      const due = line.clocks.find((c) => c.side === lead && c.kind === 'acknowledge' && c.state === 'running')?.due_at;
      await hotline.moveTime(Math.max(0, Date.parse(due ?? '') - hotline.time.now));
    }
    expect((await seen(lead, reference)).line.sides.find((s) => s.side === lead)).toMatchObject({ rung: goal, acknowledged_at: null });
  }

  /** Where the obstacle lies outside, nobody is silent: people of the home side take it up as far as it went. */
  async function raised(reference: string, home: string, goal: number): Promise<void> {
    for (let rung = 0; rung < goal; rung += 1) {
      await act(home, reference, 'climb', { reason: 'the matter is pressing' });
      const { line } = await seen(home, reference);
      if (line.sides.some((s) => s.side === home && s.proposal)) await act(home, reference, 'confirm-climb', { side: home, reason: 'the matter is pressing' });
    }
    expect((await seen(home, reference)).line.sides.find((s) => s.side === home)?.rung).toBe(goal);
  }

  /** The side of the obstacle takes the case up; where another authority is competent than suggested, it says so first. */
  async function takenUp({ happened }: Scenario, reference: string, { home, lead }: { home: string; lead: string }): Promise<void> {
    const { line: { suggested }, authorities } = await seen(lead, reference);
    const { authority } = happened;
    const known = authority !== null && authorities.includes(authority);
    if (known && authority !== suggested.authority) await act(lead, reference, 'refuse', { reason: 'wrong_authority', text: null, authority });
    await act(lead, reference, 'accept');
    if (known && authority === suggested.authority) await act(home, reference, 'name-authority', { authority, reason: null });
    expect((await seen(home, reference)).line).toMatchObject({ state: 'accepted', authority: known ? authority : null });
  }

  /** It goes on in the channel in which it was dealt with, whose side takes it there. */
  async function movedOn({ happened: { channel } }: Scenario, reference: string, { home, lead }: { home: string; lead: string }): Promise<void> {
    const { line } = await seen(home, reference);
    if (channel === null || channel === line.channel || !network.policy.channels[channel]) return;
    await act(home, reference, 'refer', { channel, reason: 'it is dealt with there' });
    await act(lead, reference, 'accept-referral');
    expect((await seen(home, reference)).line).toMatchObject({ channel, state: 'accepted', referral: null });
  }

  it.each(scenarios.filter((s) => s.network === name).map((s) => [s.id, s] as const))('%s is filed, told, alerted, worked and ended as it was', async (_id, scenario) => {
    const { report: { side: home }, happened } = scenario;
    const suggested = suggestedFor(scenario, network, hotline.time.now);
    const { receipt, reference } = await hotline.fileCase(scenario.report);
    const first = await seen(home, reference);
    expect(first.line).toMatchObject({ severity: suggested.severity, lead: suggested.lead, suggested: { channel: suggested.channel, authority: suggested.authority === OUTSIDE ? null : suggested.authority } });
    expect(first.line.state).toBe(suggested.severity >= 3 ? 'told' : 'opened');
    await act(home, reference, 'validate');
    const told = (await seen(home, reference)).line.sides.filter((s) => s.told_at !== null).map((s) => s.side);
    await alerted(reference, told);

    const ranks = network.policy.channels[suggested.channel]?.ladder.map((rung) => RANKS.indexOf(rung.rank)) ?? [];
    const level = rankOf(happened);
    const goal = level === null ? 0 : ranks.findLastIndex((rank) => rank <= RANKS.indexOf(level));
    if (suggested.lead === null) {
      for (const side of told.filter((s) => s !== home)) await act(side, reference, 'acknowledge');
      await raised(reference, home, goal);
      if (happened.authority !== null && network.offices[happened.authority]) await act(home, reference, 'name-authority', { authority: happened.authority, reason: 'relief comes from there' });
    } else {
      const sides = { home, lead: suggested.lead };
      await silent(reference, sides, goal);
      await takenUp(scenario, reference, sides);
      await movedOn(scenario, reference, sides);
    }
    if (happened.severity !== suggested.severity) await act(home, reference, 'severity', { severity: happened.severity, reason: 'by what came of it' });
    if (happened.talks) {
      await act(home, reference, 'request-consultation', { reason: 'to be talked about' });
      await act(suggested.lead ?? home, reference, 'hold-consultation', { text: null });
    }
    await ended(scenario, reference, receipt);
  }, LONG);

  /** Closed with its outcomes, which its company reads; or kept under watch where there are none yet. */
  async function ended(scenario: Scenario, reference: string, receipt: ReportReceipt): Promise<void> {
    const { report: { side: home }, happened: { outcomes, until, severity } } = scenario;
    if (outcomes.length === 0) await act(home, reference, 'watch', { reason: 'nothing has changed yet' });
    else await act(home, reference, 'close', { outcomes, text: null, suspended_until: until ?? null });
    const state = outcomes.length === 0 ? 'monitoring' : 'closed';
    const { line } = await seen(home, reference);
    for (const side of [home, line.lead ?? home]) expect((await seen(side, reference)).line).toMatchObject({ state, severity, outcomes, suspended_until: until ?? null });
    if (state === 'closed') expect(await hotline.company.follow(receipt)).toMatchObject({ state: 'closed', outcomes });
    if (until !== undefined) suspended.push({ reference, scenario });
  }

  it('brings back what was only suspended, sixty days before it ends, and nothing else', async () => {
    const last = suspended.map(({ scenario }) => Date.parse(scenario.happened.until ?? '')).sort((a, b) => a - b).at(-1) ?? 0;
    await hotline.moveTime(Math.max(0, last - 60 * DAY_MS - hotline.time.now));
    const open = (await (await desk(network.policy.sides[0] ?? '')).board('?state=monitoring')).cases.map((c) => c.reference);
    expect(open).toEqual(expect.arrayContaining(suspended.map((s) => s.reference)));
    expect(open).toHaveLength(suspended.length + scenarios.filter((s) => s.network === name && s.happened.outcomes.length === 0).length);
    for (const { reference, scenario } of suspended) await act(scenario.report.side, reference, 'recheck', { text: 'still suspended' });
  }, LONG);
});
