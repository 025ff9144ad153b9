import { writeFileSync } from 'node:fs';
import { loadNetwork } from './load-network.js';
import { type Mistake, NetworkFileError } from './network-file-error.js';

/** What is wrong with the text of a network's file, for the specs of this room. @param file where its text is put, beside nothing else that counts @param calendars the folder with its calendars */
export function mistakesIn(text: string, file: string, calendars: string): readonly Mistake[] {
  writeFileSync(file, text);
  try {
    loadNetwork(file, calendars);
  } catch (error) {
    if (error instanceof NetworkFileError) return error.mistakes;
    throw error;
  }
  return [];
}
