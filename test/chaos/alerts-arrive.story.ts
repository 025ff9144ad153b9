import { type AlertChaosOptions, runAlerts } from './alerts/run-alerts.js';

/** What is part of all tests: each quick fault once. */
const SHORT: AlertChaosOptions = { seed: 1, rounds: 1, programs: 2, short: true };
const asked = process.env.HOTLINE_CHAOS_ALERTS;
const options = asked === undefined ? SHORT : (JSON.parse(asked) as AlertChaosOptions);
const say = (line: string): void => { process.stdout.write(`${line}\n`); };
/** Longest that one fault takes, with whatever has to start again. */
const FAULT_MS = 60_000;
const OPEN_MS = 180_000;

describe('whatever breaks on the way, every alert reaches every program, once, and each case in order', () => {
  it('and whoever does not say what they have loses some', async () => {
    const result = await runAlerts(options, say);
    const { with_client, without_replay } = result;
    say(`alerts, seed ${options.seed}: ${JSON.stringify(result)}`);
    expect(with_client).toMatchObject({ lost: 0, doubled: 0, disordered: 0 });
    expect(without_replay.lost).toBeGreaterThan(0);
    expect(with_client.heard).toBeGreaterThan(0);
    expect(result.disconnects).toBeGreaterThanOrEqual(result.faults);
  }, OPEN_MS + options.rounds * 10 * FAULT_MS);
});
