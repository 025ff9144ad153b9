import { ProblemError, tooManyRequests } from '#edge';

/**
 * Files that one process has in its memory at the same time, by what becomes of them: each is held whole, so that nothing of it is
 * kept or handed out before all of it was looked at. Each kind has places of its own, so that who sends slowly in one holds nobody
 * up in another; of each, nobody has all alone. `all` counts whoever it is; the others count by what they name.
 */
const PLACES = {
  /** Lists that come to forms which anybody may send to: one for a draft, since its lists are brought one after another. */
  list: { all: 4, draft: 1, address: 2 },
  /** Papers that companies send: several of a firm share an address, and a program may send two of a report at once. */
  paper: { all: 8, report: 2, address: 3 },
  /** Papers that are read from the store for their company: a moment each, and a page of them may be opened at once. */
  own_paper: { all: 8, report: 4, address: 4 },
  /** Files that a side's officers and keys send to its cases: a side never waits for another, nor for one or two of its own who send slowly. */
  sent: { side: 12, who: 4 },
  /** Spreadsheets that they bring, or have checked: thousands of rows are work for the whole service, so one at a time of each. */
  import: { side: 4, who: 1 },
  /** Files that are read from the store for them, or copied for who receives them: a moment each. */
  stored: { side: 8, who: 4 },
} as const;
type Kind = keyof typeof PLACES;

/** What a file is held for, and by whom. @property address as `addressOf` gives it. @property who the id of an officer or key */
export type Held = { [K in Kind]: { readonly as: K } & Readonly<Record<Exclude<keyof (typeof PLACES)[K], 'all'>, string>> }[Kind];

/** Seconds after which to try again. */
const AGAIN_SECONDS = 5;

const held = new Map<string, number>();
interface Place { readonly key: string; readonly of: string; readonly max: number }

/** Places that a file takes, and how many there are of each. */
const placesOf = (what: Held): readonly Place[] => Object.entries(PLACES[what.as]).map(([of, max]) =>
  ({ key: JSON.stringify([what.as, of, (what as Readonly<Record<string, string>>)[of] ?? null]), of, max }));

const change = (key: string, by: 1 | -1): void => {
  const count = (held.get(key) ?? 0) + by;
  if (count > 0) held.set(key, count);
  else held.delete(key);
};

/**
 * Runs work that holds a file.
 * @throws ProblemError `too-many-requests` (429) for whoever holds all of their own already, `unavailable` (503) where others hold the places
 */
export async function holding<T>(what: Held, work: () => Promise<T>): Promise<T> {
  const places = placesOf(what);
  const full = places.filter(({ key, max }) => (held.get(key) ?? 0) >= max);
  if (full.some(({ of }) => of === 'who')) throw tooManyRequests(AGAIN_SECONDS * 1_000);
  if (full.length > 0) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
  for (const { key } of places) change(key, 1);
  try {
    return await work();
  } finally {
    for (const { key } of places) change(key, -1);
  }
}
