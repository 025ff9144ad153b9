import { type FigureWords, type FiguresKey, type WordingKey, loadFigures } from '#wording';
import { laterWords } from '../parts/later-words.js';
import { useWords } from '../words.js';

/** The words of the figures. */
export const { SayProvider, useSay } = laterWords(loadFigures);

/** Those words and every page's own as one, for the tables that all ways out share. */
export function useFigureWords(): FigureWords {
  const say = useSay();
  const { t, f } = useWords();
  const own = (key: WordingKey | FiguresKey): key is FiguresKey => key.startsWith('figures.');
  return { tag: t.tag, f, text: (key, values) => (own(key) ? say.text(key, values) : t.text(key, values)), label: (key, values) => (own(key) ? say.label(key, values) : t.label(key, values)), has: (key): key is WordingKey => say.has(key) || t.has(key) };
}
