import { loadOwnAccount } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of accounts. */
export const { SayProvider, useSay } = laterWords(loadOwnAccount);
