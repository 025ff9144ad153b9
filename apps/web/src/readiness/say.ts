import { loadReadiness } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the page of who can be reached. */
export const { SayProvider, useSay } = laterWords(loadReadiness);
