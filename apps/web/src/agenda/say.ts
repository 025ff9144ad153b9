import { loadAgenda } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the agenda of a channel. */
export const { SayProvider, useSay } = laterWords(loadAgenda);
