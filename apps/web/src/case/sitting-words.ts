import { loadSittings } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words about consultations, for the page of a case that has any. */
export const { SayProvider: SittingWords, useSay: useSittingWords } = laterWords(loadSittings);
