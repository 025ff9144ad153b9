import { loadContacts } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the page of one's own contacts. */
export const { SayProvider, useSay } = laterWords(loadContacts);
