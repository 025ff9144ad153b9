import type { HistoryEntry } from '#contracts';
import type { Case, Language, Network } from '#domain';
import type { ItemNames } from '#platform';
import { type EveryKey, type Formatter, type Places, type Translator, formatter, translatorFor } from '#wording';

/** All that a brief is made from, as any side reads it. */
export interface BriefSource {
  readonly kase: Case;
  /** What all its sides read, and in the same words: nothing of any side's own part is looked at. */
  readonly entries: readonly HistoryEntry[];
  readonly network: Network;
  readonly items: ReadonlyMap<string, ItemNames>;
  /** Whether nothing in it is real: the demonstration, or a network for exercises. */
  readonly exercise: boolean;
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
}

export function wordsFor({ kase, network }: BriefSource, language: Language): BriefWords {
  const t = translatorFor(language);
  const f = formatter(t);
  const side = (id: string) => (Object.hasOwn(network.sides, id) ? network.sides[id] : undefined);
  const place = (id: string) => ({ zone: side(id)?.zone ?? 'UTC', city: side(id)?.city[language] ?? id });
  const party = (id: string): string => side(id)?.party[language] ?? id;
  return {
    t, f, language, party, parties: (sides) => f.list(sides.map(party)),
    places: [place(kase.home), ...kase.policy.sides.filter((id) => id !== kase.home).map(place)],
  };
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
