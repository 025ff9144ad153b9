import type { Problem } from '#contracts';
import type { Answer } from './desk.js';
import type { Hotline } from './hotline.js';
import { wholeDatabase } from './postgres.js';

/** Rules that a refused body breaks, each as "pointer rule". */
export const rulesOf = ({ body }: Answer<unknown>): string[] => ((body as Problem).errors ?? []).map((e) => `${e.pointer} ${e.rule}`);

/** Runs what must change nothing, and compares everything that the service keeps before and after. */
export async function changesNothing<T>(hotline: Hotline, act: () => Promise<T>): Promise<T> {
  await hotline.still();
  const before = await wholeDatabase(hotline.database_url);
  const result = await act();
  expect(await wholeDatabase(hotline.database_url)).toEqual(before);
  return result;
}
