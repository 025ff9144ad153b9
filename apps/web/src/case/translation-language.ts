import type { Language } from '#wording';
import { useSession } from '../data/session.js';
import { useNames } from '../words.js';
import { translationLanguage } from './draft.js';

/** In which language a message may have its translation beside it: the other side's, where it is not typed in that. */
export function useTranslationLanguage(typed: Language): Language {
  const { network } = useSession();
  const names = useNames();
  return translationLanguage([...names.others, names.own].flatMap((side) => network.sides[side]?.language ?? []), typed);
}
