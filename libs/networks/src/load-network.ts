import { networkFileSchema } from '#contracts';
import type { CalendarFile, NetworkFile } from '#contracts';
import type { Network } from '#domain';
import { readdirSync } from 'node:fs';
import { buildNetwork } from './build-network.js';
import { checkLadders, checkShares } from './check-ladders.js';
import { checkReferences } from './check-references.js';
import { checkShape } from './check-shape.js';
import { readCalendar } from './load-calendar.js';
import { isMap, mapOf, textOf } from './loose.js';
import { NetworkFileError } from './network-file-error.js';
import type { Mistake } from './network-file-error.js';
import type { Finding } from './yaml-file.js';
import { readYamlFile } from './yaml-file.js';

type Loose = Readonly<Record<string, unknown>>;

/**
 * Reads one network with the calendars its sides name. Boot or die: a network is either whole or refused.
 * @param file path of the network's YAML, as it shall be shown in messages.
 * @param calendarsDir folder with `<calendar>.yaml` for each calendar that a side names.
 * @throws NetworkFileError with every mistake found in the network and its calendars.
 */
export function loadNetwork(file: string, calendarsDir: string): { readonly network: Network; /** As it is written. */ readonly file: NetworkFile } {
  const yaml = readYamlFile(file);
  if (yaml.syntax.length > 0) throw new NetworkFileError(yaml.syntax);
  const loose = mapOf(yaml.value);
  // What is no map at all has one mistake, not one for each part that it lacks.
  if (!isMap(yaml.value)) throw new NetworkFileError(yaml.place(checkShape(networkFileSchema, yaml.value)));
  const there = calendarsIn(calendarsDir);
  const findings = [
    ...checkShape(networkFileSchema, yaml.value), ...checkLadders(loose), ...checkShares(loose), ...checkReferences(loose), ...checkCalendars(loose, calendarsDir, there),
  ];
  const { calendars, mistakes } = readCalendars(loose, calendarsDir, there);
  const all = [...yaml.place(findings), ...mistakes];
  if (all.length > 0) throw new NetworkFileError(all);
  const written = networkFileSchema.parse(yaml.value);
  return { network: buildNetwork(written, calendars), file: written };
}

/** Names of the calendars in a folder; a folder that is not there holds none, and the sides that count on it say so. */
function calendarsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** A calendar that is not there is the side's slip of the pen more often than a file gone missing, so it is named where the side names it. */
function checkCalendars(file: Loose, folder: string, there: readonly string[]): Finding[] {
  return calendarNames(file).filter(({ name }) => !there.includes(name))
    .map(({ side, name }) => ({ path: ['sides', side, 'calendar'], expected: `a calendar of the folder ${folder} (${there.length === 0 ? 'it holds none' : there.join(', ')}), found "${name}"` }));
}

function readCalendars(file: Loose, calendarsDir: string, there: readonly string[]): { calendars: Map<string, CalendarFile>; mistakes: Mistake[] } {
  const calendars = new Map<string, CalendarFile>();
  const mistakes: Mistake[] = [];
  for (const name of new Set(calendarNames(file).map((named) => named.name).filter((n) => there.includes(n)))) {
    const read = readCalendar(name, calendarsDir);
    if (read.file) calendars.set(name, read.file);
    else mistakes.push(...read.mistakes);
  }
  return { calendars, mistakes };
}

function calendarNames(file: Loose): { side: string; name: string }[] {
  return Object.entries(mapOf(file.sides)).flatMap(([side, value]) => {
    const name = textOf(mapOf(value).calendar);
    return isFileName(name) ? [{ side, name }] : [];
  });
}

/** Only plain names become part of a path; the schema reports the others. */
const isFileName = (name: string | undefined): name is string => name !== undefined && /^[A-Za-z0-9-]+$/.test(name);
