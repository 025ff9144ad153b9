import { loadLicences } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the list of licence applications. */
export const { SayProvider, useSay, useSayIn } = laterWords(loadLicences);
