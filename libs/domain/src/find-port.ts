import type { Language, Network, Port } from './network.js';

/** What a search compares: plain characters, small letters, no blanks, dashes or dots, and no word for "port" at the end. */
function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\-–·.,()（）]/g, '').replace(/(항만|항구|항|港口|港|port)$/, '');
}

/** How a port stands in the list that the browser offers: name and code. */
export const portLabel = (port: Port, language: Language): string => `${port.name[language]} (${port.code})`;

/**
 * Finds the port a company means: by UN/LOCODE, by its name in any of the languages, by another name in use, or by the
 * label offered in the list. Two ports of one name are none: the company must say which.
 */
export function findPort(typed: string, network: Pick<Network, 'ports'>): Port | null {
  const wanted = bare(typed);
  if (wanted === '') return null;
  const found = network.ports.filter((port) => keysOf(port).has(wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function keysOf(port: Port): Set<string> {
  const names = Object.values(port.name);
  return new Set([port.code, ...names, ...port.aliases, ...names.map((name) => name + port.code)].map(bare));
}
