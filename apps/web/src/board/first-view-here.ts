import { stored } from '../shell/stored.js';

const kept = stored('hotline.first-view');
/** A view that has an order of its own: nothing is read ahead of its cases. */
const WHOLE = 'whole';
const NONE = 'none';

/**
 * Whether a first view was opened when this browser last asked, and which tab's first rows it begins with (null for none): a guess
 * about now, by which the board waits for the views. Undefined where none was, or nothing is known.
 */
export function firstViewHere(): { readonly tab: string | null } | undefined {
  const said = kept.read() ?? NONE;
  return said === NONE ? undefined : { tab: said === WHOLE ? null : said };
}

/** Keeps that tab alone: what a view searches for is none of the next person's at this computer. */
export const rememberFirstView = (view: { readonly tab: string | null } | undefined): void => kept.write(view ? (view.tab ?? WHOLE) : NONE);
