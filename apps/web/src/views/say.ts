import { loadBoardViews } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the list of views. */
export const { SayProvider, useSay } = laterWords(loadBoardViews);
