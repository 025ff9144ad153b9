import { GRADED_CLOCK_KINDS, CROSSING_FORMS, LANGUAGES } from '#domain';
import type { CrossingField } from '#domain';
import { listOf, mapOf, textOf } from './loose.js';
import { hoursOf } from './read-values.js';
import type { Finding, Path } from './yaml-file.js';

const SEVERITY_KEYS = ['1', '2', '3', '4'] as const;
type File = Readonly<Record<string, unknown>>;

/** What one value of the file says about another: sides and their countries, offices, routes, forms of crossing, ports. */
export function checkReferences(file: File): Finding[] {
  return [
    ...checkSides(file), ...checkOffices(file), ...checkChannels(file), ...checkRoutes(file), ...checkClocks(file), ...checkCrossing(file), ...checkGrounds(file), ...checkPorts(file),
    ...checkNames(file),
  ];
}

function checkSides(file: File): Finding[] {
  const sides = Object.entries(mapOf(file.sides));
  const languages = listOf(file.languages);
  const countries = mapOf(file.countries);
  const owners = new Map<unknown, string>();
  const findings: Finding[] = sides.length === 1 || sides.length === 0 ? [{ path: ['sides'], expected: 'at least two sides' }] : [];
  for (const [id, value] of sides) {
    const side = mapOf(value);
    const say = (key: string, expected: string, ...more: (string | number)[]): void => { findings.push({ path: ['sides', id, key, ...more], expected }); };
    const language = textOf(side.language);
    if (language !== undefined && !languages.includes(language)) say('language', `one of the network's languages (${languages.join(', ')}), found "${language}"`);
    const hours = textOf(side.office_hours);
    if (hours !== undefined && !hoursOf(hours)) say('office_hours', `an opening time before the closing time, found "${hours}"`);
    for (const [index, country] of listOf(side.countries).entries()) {
      if (!(String(country) in countries)) say('countries', `one of the countries listed below, found "${String(country)}"`, index);
      const owner = owners.get(country);
      if (owner !== undefined) say('countries', `a country of one side only, found "${String(country)}" in ${owner} too`, index);
      owners.set(country, id);
    }
  }
  return findings;
}

function checkGrounds(file: File): Finding[] {
  const sides = Object.keys(mapOf(file.sides));
  return Object.keys(mapOf(file.grounds)).filter((id) => !sides.includes(id)).map((id) => ({ path: ['grounds', id], expected: `a side of the network (${sides.join(', ')}), found "${id}"` }));
}

function checkOffices(file: File): Finding[] {
  const sides = mapOf(file.sides);
  return Object.entries(mapOf(file.offices)).flatMap(([id, value]): Finding[] => {
    const office = mapOf(value);
    const [side, place, from, to] = [textOf(office.side), textOf(office.place), textOf(office.valid_from), textOf(office.valid_to)];
    const countries = side === undefined ? [] : listOf(mapOf(sides[side]).countries).map(String);
    return [
      ...(place === undefined || countries.length === 0 || countries.some((country) => place === country || place.startsWith(`${country}-`)) ? []
        : [{ path: ['offices', id, 'place'], expected: `a place in ${countries.join(', ')}, found "${place}"` }]),
      ...(side !== undefined && !(side in sides) ? [{ path: ['offices', id, 'side'], expected: `a side of the network (${Object.keys(sides).join(', ')}), found "${side}"` }] : []),
      ...(from !== undefined && to !== undefined && from > to ? [{ path: ['offices', id, 'valid_to'], expected: `a day not before valid_from ${from}, found ${to}` }] : []),
      ...checkFormerNames(listOf(office.former_names), ['offices', id, 'former_names'], { from, to }),
    ];
  });
}

/** Names follow each other, oldest first, within the time of their office: else one day would have two of them, or one would never be read. */
function checkFormerNames(former: readonly unknown[], path: Path, { from, to }: { from: string | undefined; to: string | undefined }): Finding[] {
  const days = former.map((one) => textOf(mapOf(one).until));
  return days.flatMap((until, index): Finding[] => {
    if (until === undefined) return [];
    const say = (expected: string): Finding[] => [{ path: [...path, index, 'until'], expected: `${expected}, found ${until}` }];
    const before = days[index - 1];
    if (before !== undefined && until <= before) return say(`a day after ${before}, the last day of the name before it`);
    if (from !== undefined && until < from) return say(`a day not before valid_from ${from}`);
    return to !== undefined && until >= to ? say(`a day before valid_to ${to}`) : [];
  });
}

function checkRoutes(file: File): Finding[] {
  const channels = mapOf(file.channels);
  const offices = mapOf(file.offices);
  return Object.entries(mapOf(file.routes)).flatMap(([kind, value]): Finding[] => {
    const channel = textOf(mapOf(value).channel);
    const authorities = listOf(mapOf(value).authorities);
    return [
      ...(channel !== undefined && !(channel in channels) ? [{ path: ['routes', kind, 'channel'], expected: `one of the channels ${Object.keys(channels).join(', ')}, found "${channel}"` }] : []),
      ...authorities.flatMap((office, index): Finding[] => (String(office) in offices ? []
        : [{ path: ['routes', kind, 'authorities', index], expected: `one of the offices listed above, found "${String(office)}"` }])),
    ];
  });
}

/** Severity 3 and 4 take only hours and days: a serious case must not wait for a week of holidays to end (DOMAIN §4.4). */
function checkClocks(file: File): Finding[] {
  // A pause is an hour or a day at the desk of nobody in particular, so it has no working days to count.
  const pauses = SEVERITY_KEYS.flatMap((severity): Finding[] => {
    const limit = textOf(mapOf(file.pause)[severity]);
    return limit?.endsWith('wd') === true ? [{ path: ['pause', severity], expected: `a pause in hours or days, found "${limit}"` }] : [];
  });
  const channels = Object.entries(mapOf(file.channels)).flatMap(([id, channel]) => workingDays(mapOf(mapOf(channel).clocks), ['channels', id, 'clocks']));
  return [...pauses, ...workingDays(mapOf(file.clocks), ['clocks']), ...channels];
}

const workingDays = (clocks: File, path: Path): Finding[] => GRADED_CLOCK_KINDS.flatMap((kind) => ['3', '4'].flatMap((severity): Finding[] => {
  const limit = textOf(mapOf(clocks[kind])[severity]);
  return limit?.endsWith('wd') === true ? [{ path: [...path, kind, severity], expected: `no working days at severity ${severity}, found "${limit}"` }] : [];
}));

/** The ports that a channel serves are ports of the network, and each begins in one channel. */
function checkChannels(file: File): Finding[] {
  const ports = mapOf(file.ports);
  const servers = new Map<string, string>();
  return Object.entries(mapOf(file.channels)).flatMap(([id, channel]) => listOf(mapOf(channel).ports).map(String).flatMap((port, index): Finding[] => {
    const other = servers.get(port);
    servers.set(port, id);
    const path = ['channels', id, 'ports', index];
    if (!(port in ports)) return [{ path, expected: `one of the ports listed below, found "${port}"` }];
    return other === undefined ? [] : [{ path, expected: `a port that no other channel serves, found "${port}" in ${other} too` }];
  }));
}

function checkCrossing(file: File): Finding[] {
  return Object.entries(mapOf(file.crossing)).flatMap(([field, form]): Finding[] => {
    const forms = field in CROSSING_FORMS ? CROSSING_FORMS[field as CrossingField] : undefined;
    const fits = form === 'never' || forms === undefined || forms.some((allowed) => allowed === form);
    return fits ? [] : [{ path: ['crossing', field], expected: `one of ${[...forms, 'never'].join(', ')}, found "${String(form)}"` }];
  });
}

function checkPorts(file: File): Finding[] {
  const countries = mapOf(file.countries);
  const owners = new Map(Object.keys(mapOf(file.ports)).map((code) => [code, code]));
  return Object.entries(mapOf(file.ports)).flatMap(([code, value]): Finding[] => {
    const port = mapOf(value);
    const country = textOf(port.country);
    const stray: Finding[] = country !== undefined && !(country in countries)
      ? [{ path: ['ports', code, 'country'], expected: `one of the countries listed above, found "${country}"` }] : [];
    return [...stray, ...listOf(port.aliases).flatMap((alias, index): Finding[] => {
      const owner = owners.get(String(alias));
      owners.set(String(alias), code);
      return owner === undefined ? [] : [{ path: ['ports', code, 'aliases', index], expected: `a name that no other port has, found "${String(alias)}" for ${owner} too` }];
    })];
  });
}

/** Every name stands in every language of the network, and English is one of them: it is the bridge to readers of neither side. */
function checkNames(file: File): Finding[] {
  const languages = LANGUAGES.filter((language) => listOf(file.languages).includes(language));
  const bridge: Finding[] = languages.includes('en') ? [] : [{ path: ['languages'], expected: 'en among the languages, as the bridge' }];
  return [...bridge, ...namePaths(file).flatMap(({ path, names }) => languages
    .filter((language) => !(language in mapOf(names)))
    .map((language): Finding => ({ path: [...path, language], expected: `a name in ${language}, found nothing` })))];
}

function namePaths(file: File): { path: Path; names: unknown }[] {
  const each = (section: string, keys: readonly string[]): { path: Path; names: unknown }[] => Object.entries(mapOf(file[section]))
    .flatMap(([id, value]) => keys.map((key) => ({ path: [section, id, key], names: mapOf(value)[key] })));
  const countries = Object.entries(mapOf(file.countries)).map(([code, names]) => ({ path: ['countries', code], names }));
  const former = Object.entries(mapOf(file.offices)).flatMap(([id, office]) => listOf(mapOf(office).former_names).map((one, index) => ({ path: ['offices', id, 'former_names', index, 'name'], names: mapOf(one).name })));
  const named = [{ path: ['name'], names: file.name }, ...former, ...each('sides', ['name', 'party', 'government', 'city']), ...each('offices', ['name']), ...each('channels', ['name']), ...each('ports', ['name'])];
  const papers = listOf(file.licence_papers).map((paper, index) => ({ path: ['licence_papers', index, 'name'], names: mapOf(paper).name }));
  return [...named, ...countries, ...papers].filter(({ names }) => typeof names === 'object' && names !== null);
}
