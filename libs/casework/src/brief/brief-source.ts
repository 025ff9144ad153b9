import type { HistoryEntry } from '#contracts';
import { type Case, type Language, type MeasureFacts, type Network, dayIn } from '#domain';
import type { ItemNames } from '#platform';
import { type EveryKey, type Formatter, type Moment, type Places, type Translator, formatter, translatorFor } from '#wording';
import type { Unreal } from '../unreal.js';

/** All that a brief is made from, as any side reads it. */
export interface BriefSource {
  readonly kase: Case;
  /** What all its sides read, and in the same words: nothing of any side's own part is looked at. */
  readonly entries: readonly HistoryEntry[];
  readonly network: Network;
  /** Those behind the case, as the register has them, which all sides read. */
  readonly measures: readonly MeasureFacts[];
  readonly items: ReadonlyMap<string, ItemNames>;
  /** Why nothing in it is real; null where it is. */
  readonly unreal: Unreal | null;
}

/** How one language says it. Names and zones stand in the network's order, the home side first, so that whoever asks gets the same. */
export interface BriefWords {
  readonly t: Translator<EveryKey>;
  readonly f: Formatter;
  readonly language: Language;
  readonly places: Places;
  /** Sides as those who act: 한국 측, 韩方. */
  readonly party: (side: string) => string;
  readonly parties: (sides: readonly string[]) => string;
  /** A moment in every zone; with its year where that is not the year of the brief, and never as "today", which a paper does not know. @param at epoch milliseconds or ISO 8601 */
  readonly when: (at: Moment) => string;
}

/** A moment of no year that a case has, beside which every other shows its own. */
export const WITH_YEAR = 0;

/** When the last shared entry was written; names of that day stand in a brief. Before there is one, when the case was opened. */
export const lastAt = ({ entries, kase }: Pick<BriefSource, 'entries' | 'kase'>): number => {
  const last = entries.at(-1);
  return last ? Date.parse(last.at) : kase.opened_at;
};

/** @param source with the shared entries alone */
export function wordsFor({ kase, network, entries }: BriefSource, language: Language): BriefWords {
  const t = translatorFor(language);
  const f = formatter(t);
  const side = (id: string) => (Object.hasOwn(network.sides, id) ? network.sides[id] : undefined);
  const place = (id: string) => ({ zone: side(id)?.zone ?? 'UTC', city: side(id)?.city[language] ?? id });
  const party = (id: string): string => side(id)?.party[language] ?? id;
  const places: Places = [place(kase.home), ...kase.policy.sides.filter((id) => id !== kase.home).map(place)];
  const year = (at: Moment): string => dayIn(places[0].zone, new Date(at).getTime()).slice(0, 4);
  const made = year(lastAt({ kase, entries }));
  return { t, f, language, places, party, parties: (sides) => f.list(sides.map(party)), when: (at) => f.when(at, places, year(at) === made ? undefined : WITH_YEAR) };
}

/** Entries of the chain that all sides share; of those from before there was one, what another side kept says nothing. */
export const sharedBy = (entries: readonly HistoryEntry[]): HistoryEntry[] => entries.filter(({ sealed, shared }) => !sealed && shared !== null);

/** A line as points are put together. What is typed is marked as such later, so that marks are in one place. */
export interface Line {
  readonly at?: string;
  readonly label?: string;
  readonly text?: string;
  /** Where people typed the text: in which language, null where nobody said. */
  readonly typed?: { readonly language: Language | null; readonly translation?: { readonly text: string; readonly by: 'person' | 'service' } };
}
