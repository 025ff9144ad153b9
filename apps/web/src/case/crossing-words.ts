import { loadCrossing } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words about what crosses, for the page of a case and for supervisors. */
export const { SayProvider, useSay: useCrossingSay } = laterWords(loadCrossing);
