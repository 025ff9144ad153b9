import { loadTold } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words about who was told. */
export const { SayProvider, useSay } = laterWords(loadTold);
