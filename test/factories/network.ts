import type { Channel, Facts, Limit, Names, Network, Office, OfficeId, Policy, Rank, Severity, Side, SideId, WorkCalendar } from '#domain';
import { DEFAULT_TEST_CALLS, KINDS, LANGUAGES, RANKS, authoritiesAt } from '#domain';

/*
 * Made-up networks for tests: sides A, B and C with the numbers of DOMAIN §4.4 and nothing of any real country, so that a
 * rule that only works for two ministries shows itself.
 */

const names = (text: string): Names => ({ ko: text, 'zh-Hans': text, en: text });
const elapsed = (hours: number): Limit => ({ unit: 'elapsed', seconds: hours * 3_600 });
const working = (days: number): Limit => ({ unit: 'working-days', days });
const bySeverity = (...limits: readonly [Limit, Limit, Limit, Limit]): Record<Severity, Limit> => ({ 1: limits[0], 2: limits[1], 3: limits[2], 4: limits[3] });
const DAY = 24;
const WEEK = 7 * DAY;

/** The default limits of DOMAIN §4.4. */
export const LIMITS: Policy['clocks'] = {
  triage: bySeverity(working(3), working(1), elapsed(8), elapsed(2)),
  acknowledge: bySeverity(working(3), working(1), elapsed(24), elapsed(4)),
  next_step: bySeverity(working(2), working(1), elapsed(6), elapsed(1)),
  accept: bySeverity(elapsed(WEEK), elapsed(WEEK), elapsed(48), elapsed(24)),
  answer: bySeverity(elapsed(30 * DAY), elapsed(14 * DAY), elapsed(WEEK), elapsed(72)),
  reply: bySeverity(working(5), working(3), elapsed(24), elapsed(2)),
  consultation: bySeverity(elapsed(15 * DAY), elapsed(15 * DAY), elapsed(WEEK), elapsed(72)),
  standstill: bySeverity(elapsed(30 * DAY), elapsed(14 * DAY), elapsed(5 * DAY), elapsed(48)),
  recheck: bySeverity(elapsed(14 * DAY), elapsed(14 * DAY), elapsed(WEEK), elapsed(48)),
  target: bySeverity(elapsed(10 * WEEK), elapsed(10 * WEEK), elapsed(30 * DAY), elapsed(14 * DAY)),
  proposal: bySeverity(working(1), working(1), elapsed(12), elapsed(4)),
  reach: bySeverity(elapsed(4), elapsed(1), elapsed(1 / 2), elapsed(1 / 6)),
};

/** Places, zones and days of the three sides; C moves its clocks twice a year. */
const PLACES: Readonly<Record<SideId, { country: string; zone: string; opens: number; closes: number; holidays: string[]; make_up_days: string[] }>> = {
  A: { country: 'XA', zone: 'Asia/Seoul', opens: 9, closes: 18, holidays: ['2026-03-02', '2026-05-05'], make_up_days: [] },
  B: { country: 'XB', zone: 'Asia/Shanghai', opens: 8.5, closes: 17.5, holidays: ['2026-04-06', '2026-05-01', '2026-05-04'], make_up_days: ['2026-05-09'] },
  C: { country: 'XC', zone: 'Australia/Sydney', opens: 9, closes: 17, holidays: ['2026-04-03', '2026-04-06'], make_up_days: [] },
};
const placeOf = (side: SideId): (typeof PLACES)[SideId] => {
  const place = PLACES[side];
  if (!place) throw new Error(`no made-up side ${side}`);
  return place;
};

function sideNamed(id: SideId): Side {
  const { country, zone } = placeOf(id);
  return {
    id, name: names(`Side ${id}`), party: names(`side ${id}`), government: names(`the government of ${id}`), city: names(`City of ${id}`), language: 'en', zone,
    countries: [country], registration_number: 'any', severity_names: { 1: 'attention', 2: 'caution', 3: 'alert', 4: 'serious' }, duty_phone: '+00 0100 2031',
  };
}

function calendarOf(side: SideId): WorkCalendar {
  const { zone, opens, closes, holidays, make_up_days } = placeOf(side);
  const named = (days: readonly string[]): Map<string, string> => new Map(days.map((day) => [day, 'made up']));
  return {
    name: side, revision: 1, zone, hours: { opens_minute: opens * 60, closes_minute: closes * 60 },
    holidays: named(holidays), make_up_days: named(make_up_days), years: new Map([[2026, { source: 'made up', published: true }]]), offices: {},
  };
}

/** The office of a side at a rank of a channel, such as `line-b-director-general`. */
export const officeOf = (side: SideId, rank: Rank, channel = 'line'): OfficeId => `${channel}-${side.toLowerCase()}-${rank}`;

/** An authority of a side: the one that every route but that of trade remedies names, or another. */
export const authorityOf = (side: SideId, name = 'customs'): OfficeId => `${name}-${side.toLowerCase()}`;

function channelNamed(id: string, sides: readonly SideId[], rungs: number): Channel {
  const ladder = RANKS.slice(0, rungs).map((rank) => ({ rank, offices: Object.fromEntries(sides.map((side) => [side, officeOf(side, rank, id)])) }));
  return { id, name: names(id), ladder, climbs_alone_to: RANKS.indexOf('director-general') };
}

function policyOf(sides: readonly SideId[]): Policy {
  return {
    network: `made-up-${sides.join('-').toLowerCase()}`, version: 1, sides,
    // `line` goes on to the minister by proposals; `talks` ends where climbing alone ends.
    channels: { line: channelNamed('line', sides, 5), talks: channelNamed('talks', sides, 3) },
    routes: Object.fromEntries(KINDS.map((kind) => [kind, kind === 'trade_remedy' ? { channel: 'talks', authorities: [] } : { channel: 'line', authorities: sides.map((side) => authorityOf(side)) }])) as unknown as Policy['routes'],
    clocks: LIMITS, pause: bySeverity(elapsed(14 * DAY), elapsed(WEEK), elapsed(48), elapsed(12)), licence: working(45), suspension_watch_days: 60, ladder_rounds: 3, acknowledge_shares: [1 / 4, 1 / 4, 1 / 2], tell: { 1: 'after_validation', 2: 'after_validation', 3: 'at_once', 4: 'at_once' },
    crossing: {
      kind: 'exact', part: 'exact', goods: 'exact', hs: 'exact', route: 'exact', since: 'exact', stage: 'exact', port: 'exact', help: 'exact', quantity: 'band',
      urgency: 'word', impact: 'word', company: 'with_consent', partner: 'with_consent', contract: 'with_consent', licence: 'with_consent', share: 'never',
    },
  };
}

function networkOf(sides: readonly SideId[], changes: Partial<Policy>): Network {
  const policy = { ...policyOf(sides), ...changes };
  const offices = Object.values(policy.channels).flatMap(({ id, ladder }) => ladder.flatMap(({ rank }) => sides.map(
    (side): Office => ({ id: officeOf(side, rank, id), side, rank, name: names(`${rank} of ${side}, ${id}`) }))));
  const authorities = sides.flatMap((side) => ['customs', 'province'].map((name): Office => ({ id: authorityOf(side, name), side, rank: 'authority', name: names(`${name} of ${side}`) })));
  return {
    id: policy.network, name: names(`Made-up network of ${sides.join(', ')}`), languages: LANGUAGES, policy,
    sides: Object.fromEntries(sides.map((side) => [side, sideNamed(side)])),
    offices: Object.fromEntries([...offices, ...authorities].map((office) => [office.id, office])),
    calendars: Object.fromEntries(sides.map((side) => [side, calendarOf(side)])),
    countries: [...sides.map(placeOf).map(({ country }) => country), 'XX'].map((code) => ({ code, name: names(code) })), ports: [], test_calls: DEFAULT_TEST_CALLS,
  };
}

/** A network of A and B; `changes` replace parts of its policy. */
export const twoSides = (changes: Partial<Policy> = {}): Network => networkOf(['A', 'B'], changes);
/** A network of A, B and C, with `XX` for places that no side answers for, like every made-up network. */
export const threeSides = (changes: Partial<Policy> = {}): Network => networkOf(['A', 'B', 'C'], changes);

/** The one measure of a made-up network's register. */
export const A_MEASURE = '01890000-0000-7000-8000-00000000a001';
/** A measure that no register holds. */
export const NO_MEASURE = '01890000-0000-7000-8000-00000000a002';

/** What decisions in a network may know. */
export const factsOf = ({ policy, calendars, sides, offices }: Network): Facts => ({
  authorities: (at) => authoritiesAt({ offices, sides }, at),
  policy, calendars, side_of_country: (country) => Object.values(sides).find((side) => side.countries.includes(country))?.id ?? null,
  languages: Object.fromEntries(Object.values(sides).map((side) => [side.id, side.language])), digest: (value) => JSON.stringify(value), measure: { id: A_MEASURE, digest: 'digest of a measure' }, reach: (office) => ({ by: 'office', office, officers: [`officer-of-${office}`] }),
});
