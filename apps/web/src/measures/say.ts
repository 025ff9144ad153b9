import { loadRegister } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the register of measures. */
export const { SayProvider, useSay } = laterWords(loadRegister);
