import { ProblemError } from '#edge';

/** Files that one process has in its memory at the same time: each is held whole, so that nothing of it is kept or handed out before all of it was looked at. */
const FILES_AT_ONCE = 16;
/** Files that come from forms which anybody may send to, beside the others: apart, so that who sends slowly there holds nobody else up. */
const OPEN_AT_ONCE = 4;
/** Of these, files of one draft, and files from one address: nobody has all the places alone. */
const OF_ONE = { draft: 1, address: 2 };
/** Seconds after which to try again. */
const AGAIN_SECONDS = 5;

/** Who sends to a form that anybody may send to. @property draft its key. @property address as `addressOf` gives it */
export interface OpenSender { readonly draft: string; readonly address: string }

const held = new Map<string, number>();

/** Places that a file takes, and how many there are of each. */
const placesOf = (from: OpenSender | 'known'): readonly (readonly [string, number])[] =>
  (from === 'known' ? [['known', FILES_AT_ONCE]] : [['open', OPEN_AT_ONCE], [`draft ${from.draft}`, OF_ONE.draft], [`address ${from.address}`, OF_ONE.address]]);

const change = (place: string, by: 1 | -1): void => {
  const count = (held.get(place) ?? 0) + by;
  if (count > 0) held.set(place, count);
  else held.delete(place);
};

/** Runs work that holds a file. @param from whether whoever sent it is known, or else who it is @throws ProblemError `unavailable` (503) where too many are held already */
export async function holding<T>(work: () => Promise<T>, from: OpenSender | 'known' = 'known'): Promise<T> {
  const places = placesOf(from);
  if (places.some(([place, max]) => (held.get(place) ?? 0) >= max)) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
  for (const [place] of places) change(place, 1);
  try {
    return await work();
  } finally {
    for (const [place] of places) change(place, -1);
  }
}
