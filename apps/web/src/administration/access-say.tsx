import { loadAccess } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words about who is given access. */
export const { SayProvider: AccessSayProvider, useSay: useAccessSay } = laterWords(loadAccess);
