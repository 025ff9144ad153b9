import type { CalendarFile, NetworkFile } from '#contracts';
import type { Channel, Language, Limit, Names, Network, Office, OfficeHours, Policy, Rung, Side } from '#domain';
import { DEFAULT_TEST_CALLS, GROUNDS, LANGUAGES } from '#domain';
import { buildCalendar } from './load-calendar.js';
import { hoursOf, limitOf, shareOf } from './read-values.js';

/**
 * Builds the network from files that have passed every check.
 * @param calendars by their name; every calendar that a side names must be there.
 * @throws Error when a value is there that the checks should have refused.
 */
export function buildNetwork(file: NetworkFile, calendars: ReadonlyMap<string, CalendarFile>): Network {
  return {
    id: file.network,
    ...(file.exercise === true ? { exercise: true } : {}),
    name: namesOf(file.name),
    languages: file.languages,
    policy: buildPolicy(file),
    sides: mapValues(file.sides, buildSide),
    offices: mapValues(file.offices, (office, id): Office => ({
      id, side: office.side, rank: office.rank, name: namesOf(office.name),
      ...(office.place === undefined ? {} : { place: office.place }),
      ...(office.valid_from === undefined ? {} : { valid_from: office.valid_from }),
      ...(office.valid_to === undefined ? {} : { valid_to: office.valid_to }),
      ...(office.former_names === undefined ? {} : { former_names: office.former_names.map((former) => ({ until: former.until, name: namesOf(former.name) })) }),
    })),
    calendars: mapValues(file.sides, (side) => buildCalendar(must(calendars.get(side.calendar), side.calendar), side.zone, hours(side.office_hours))),
    countries: Object.entries(file.countries).map(([code, name]) => ({ code, name: namesOf(name) })),
    ports: Object.entries(file.ports).map(([code, port]) => ({ code, name: namesOf(port.name), country: port.country, aliases: port.aliases ?? [] })),
    ...(file.licence_papers === undefined ? {} : { licence_papers: file.licence_papers.map((paper) => ({ name: namesOf(paper.name), hs: paper.hs ?? null })) }),
    test_calls: file.test_calls ?? DEFAULT_TEST_CALLS,
  };
}

function buildPolicy(file: NetworkFile): Policy {
  return {
    network: file.network,
    version: file.version,
    sides: Object.keys(file.sides),
    channels: mapValues(file.channels, buildChannel),
    routes: mapValues(file.routes, (route) => ({ channel: route.channel, authorities: route.authorities ?? [], ...(route.local === undefined ? {} : { local: route.local }) })),
    clocks: mapValues(file.clocks, (limits) => mapValues(limits, limit)),
    pause: mapValues(file.pause, limit),
    licence: limit(file.licence),
    suspension_watch_days: Number.parseInt(file.suspension_watch, 10),
    ladder_rounds: file.ladder_rounds,
    acknowledge_shares: shares(file.acknowledge_shares),
    tell: file.tell,
    ...(file.other_sides === undefined ? {} : { other_sides: file.other_sides }),
    crossing: Object.fromEntries(Object.entries(file.crossing)),
    // Left out rather than empty: a file without the key gives the very policy that its version always had.
    ...(file.grounds === undefined ? {} : { grounds: mapValues(file.grounds, groundsOf) }),
  };
}

const groundsOf = (texts: NonNullable<NetworkFile['grounds']>[string]): NonNullable<NonNullable<Policy['grounds']>[string]> =>
  Object.fromEntries(GROUNDS.flatMap((ground) => (texts[ground] === undefined ? [] : [[ground, namesOf(texts[ground])]])));

function buildChannel(channel: NetworkFile['channels'][string], id: string): Channel {
  const ladder = channel.ladder.map(({ rank, ...offices }): Rung => ({ rank, offices }));
  const { clocks, acknowledge_shares, ports, formal } = channel;
  return {
    id, name: namesOf(channel.name), ladder, climbs_alone_to: ladder.findIndex((rung) => rung.rank === channel.climbs_alone_to),
    // Left out rather than empty, as in `buildPolicy`.
    ...(clocks === undefined ? {} : { clocks: limitsOf(clocks) }),
    ...(acknowledge_shares === undefined ? {} : { acknowledge_shares: shares(acknowledge_shares) }), ...(ports === undefined ? {} : { ports }), ...(formal === undefined ? {} : { formal }),
  };
}

function buildSide(side: NetworkFile['sides'][string], id: string): Side {
  return {
    id,
    name: namesOf(side.name), party: namesOf(side.party), government: namesOf(side.government), city: namesOf(side.city),
    language: side.language, zone: side.zone, countries: side.countries,
    registration_number: side.registration_number, severity_names: side.severity_names, duty_phone: side.duty_phone,
  };
}

/** A language that the network does not use reads the bridge, so that `Names` is always whole. */
function namesOf(names: Partial<Record<Language, string>>): Names {
  const bridge = must(names.en, 'a name in en');
  const [ko, zh, en] = LANGUAGES.map((language) => names[language] ?? bridge);
  return { ko: ko ?? bridge, 'zh-Hans': zh ?? bridge, en: en ?? bridge };
}

const hours = (text: string): OfficeHours => must(hoursOf(text), text);
const limitsOf = (clocks: NonNullable<NetworkFile['channels'][string]['clocks']>): NonNullable<Channel['clocks']> =>
  Object.fromEntries(Object.entries(clocks).map(([kind, limits]) => [kind, mapValues(limits, limit)]));
const shares = (parts: readonly (string | number)[]): number[] => parts.map((share) => must(shareOf(share), String(share)));
const limit = (text: string): Limit => must(limitOf(text), text);

function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The checks let "${what}" pass, which cannot be read.`);
  return value;
}

function mapValues<K extends string | number, A, B>(record: Readonly<Record<K, A>>, change: (value: A, key: K) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, change(value, key as K)])) as Record<K, B>;
}
