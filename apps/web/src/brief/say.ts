import { loadBrief } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words around the brief of a case; what it says itself comes with it. */
export const { SayProvider, useSay } = laterWords(loadBrief);
