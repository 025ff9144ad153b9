import { loadAdministration } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of rosters and calendars. */
export const { SayProvider, useSay } = laterWords(loadAdministration);
