import type { CaseLine } from '#contracts';
import { hsDigits, isNationalHs, sharedHs } from '#domain';
import type { BoardSearch } from './search.js';

export type Filters = Pick<BoardSearch, 'severity' | 'channel' | 'measure' | 'q'>;
export const NO_FILTERS: Filters = {};

/** Words under which a case is found: everything on its row, in the reader's language. */
export type Haystack = (line: CaseLine) => readonly (string | null)[];

/** One way of writing for letters that look different and mean the same: full-width digits, capitals, dots in HS codes. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/(\d)\.(?=\d)/g, '$1');

/** Whether what is typed is a country's own code of the goods of a case, which holds the six digits that all countries share. */
const isOwnCodeOf = (digits: string, { hs }: CaseLine): boolean => hs !== null && isNationalHs(digits) && sharedHs(digits) === hs;

/** A predicate for the filters; every word of the search must be found, two characters are enough in any script. */
export function matcher(filters: Filters, haystack: Haystack): (line: CaseLine) => boolean {
  const typed = filters.q ?? '';
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const code = hsDigits(typed);
  return (line) => {
    if (filters.severity && !filters.severity.includes(line.severity)) return false;
    if (filters.channel && line.channel !== filters.channel) return false;
    if (filters.measure && !line.measures.includes(filters.measure)) return false;
    if (words.length === 0 || isOwnCodeOf(code, line)) return true;
    const hay = plain(haystack(line).filter(Boolean).join(' '));
    return words.every((word) => hay.includes(word) || isOwnCodeOf(hsDigits(word), line));
  };
}

export const isFiltered = ({ severity, channel, measure, q }: Filters): boolean => Boolean(severity?.length || channel || measure || q?.trim());
