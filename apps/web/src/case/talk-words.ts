import { loadTalk } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words about labels, corrections and translations, for the page of a case. */
export const { SayProvider: TalkWords, useSay: useTalkWords } = laterWords(loadTalk);
