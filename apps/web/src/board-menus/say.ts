import { loadBoardViews } from '#wording';
import { laterWords } from '../parts/later-words.js';

/** The words of the board's menus, which come when one is opened: its columns, and the reader's views. */
export const { SayProvider, useSay } = laterWords(loadBoardViews);
