import { networkFileSchema } from '#contracts';
import type { CalendarFile } from '#contracts';
import type { Network } from '#domain';
import { buildNetwork } from './build-network.js';
import { checkLadders, checkShares } from './check-ladders.js';
import { checkReferences } from './check-references.js';
import { checkShape } from './check-shape.js';
import { readCalendar } from './load-calendar.js';
import { mapOf, textOf } from './loose.js';
import { NetworkFileError } from './network-file-error.js';
import type { Mistake } from './network-file-error.js';
import { readYamlFile } from './yaml-file.js';

/**
 * Reads one network with the calendars its sides name. Boot or die: a network is either whole or refused.
 * @param file path of the network's YAML, as it shall be shown in messages.
 * @param calendarsDir folder with `<calendar>.yaml` for each calendar that a side names.
 * @throws NetworkFileError with every mistake found in the network and its calendars.
 */
export function loadNetwork(file: string, calendarsDir: string): { readonly network: Network } {
  const yaml = readYamlFile(file);
  if (yaml.syntax.length > 0) throw new NetworkFileError(yaml.syntax);
  const loose = mapOf(yaml.value);
  const findings = [...checkShape(networkFileSchema, yaml.value), ...checkLadders(loose), ...checkShares(loose), ...checkReferences(loose)];
  const { calendars, mistakes } = readCalendars(loose, calendarsDir);
  const all = [...yaml.place(findings), ...mistakes];
  if (all.length > 0) throw new NetworkFileError(all);
  return { network: buildNetwork(networkFileSchema.parse(yaml.value), calendars) };
}

function readCalendars(file: Readonly<Record<string, unknown>>, calendarsDir: string): { calendars: Map<string, CalendarFile>; mistakes: Mistake[] } {
  const names = new Set(Object.values(mapOf(file.sides)).map((side) => textOf(mapOf(side).calendar)).filter(isFileName));
  const calendars = new Map<string, CalendarFile>();
  const mistakes: Mistake[] = [];
  for (const name of names) {
    const read = readCalendar(name, calendarsDir);
    if (read.file) calendars.set(name, read.file);
    else mistakes.push(...read.mistakes);
  }
  return { calendars, mistakes };
}

/** Only plain names become part of a path; the schema reports the others. */
const isFileName = (name: string | undefined): name is string => name !== undefined && /^[A-Za-z0-9-]+$/.test(name);
