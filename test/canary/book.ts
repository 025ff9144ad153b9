import { canariesIn, digitsOf, wordOf } from './words.js';

/** Where something may be heard: a side's officers, its supervisors, its administrators, one company, anybody, the log, the queue, mail and webhooks. */
export type Place = string;
export const [ANYBODY, LOG, QUEUE, OUTSIDE] = ['anybody', 'log', 'queue', 'mail and webhooks'];
export const supervisorsOf = (side: string): Place => `supervisors of ${side}`;
export const administratorsOf = (side: string): Place => `administrators of ${side}`;
/** Everybody of a side who sees cases. */
export const everybodyOf = (side: string): Place[] => [side, supervisorsOf(side)];

/** One canary: what it is a part of, where it may be heard, and where it must have been in the end. */
export interface Canary { readonly what: string; readonly may: Set<Place>; readonly must: Set<Place>; readonly heard: Set<Place> }
/** Something that was heard where it may not be. */
export interface Leak {
  readonly place: Place; readonly what: string; readonly sign: string;
  /** What stood before it, where it was written as it is. */
  readonly after: string;
}
/** Characters that are told of what stood before. */
const AFTER = 160;

const FIRST_FIGURE = 9_417_000_000;
const DAY_MS = 86_400_000;
/** Long before and long after everything that a calendar of the service speaks of. */
const [PAST, FUTURE] = [Date.parse('1901-01-01'), Date.parse('2201-01-01')];

/** All canaries of one service, and what is known of each. */
export class Book {
  private readonly canaries = new Map<string, Canary>();
  private readonly fixed = new Set<string>();
  private readonly lengths = new Set<number>();
  private made = 0;

  /** A word of its own. */
  word(what: string): string { return this.add(wordOf((this.made += 1)), what); }

  /** A whole amount of its own, of ten digits. */
  amount(what: string): number { return Number(this.figure(String(FIRST_FIGURE + (this.made += 1)), what)); }

  /** Anything that consists mostly of digits, under which it is looked for. @returns it */
  figure(text: string, what: string): string {
    const digits = digitsOf(text);
    this.lengths.add(digits.length);
    this.add(digits, what);
    return text;
  }

  /** A day of its own, ISO. */
  day(what: string, when: 'past' | 'future'): string { return this.add(new Date((when === 'past' ? PAST : FUTURE) + (this.made += 1) * DAY_MS).toISOString().slice(0, 10), what); }

  /** Something that the service made, such as a secret or the id of a person. */
  known(sign: string, what: string): string {
    this.fixed.add(sign);
    return this.add(sign, what);
  }

  /** From now on a canary may be heard there. @param must whether the test is blind when it never is */
  allow(sign: string, places: readonly Place[], must = true): void {
    const canary = this.canaries.get(sign) ?? this.canaries.get(digitsOf(sign));
    if (!canary) throw new Error(`nobody planted ${sign}`);
    for (const place of places) {
      canary.may.add(place);
      if (must) canary.must.add(place);
    }
  }

  /** Looks at what was heard in a place. @returns canaries that may not be there */
  hear(place: Place, text: string): Leak[] {
    const signs = [...canariesIn(text, this.lengths), ...[...this.fixed].filter((sign) => text.includes(sign))];
    return signs.flatMap((sign) => {
      const canary = this.canaries.get(sign);
      canary?.heard.add(place);
      return canary && !canary.may.has(place) ? [{ place, what: canary.what, sign, after: text.slice(Math.max(0, text.indexOf(sign) - AFTER), Math.max(0, text.indexOf(sign))) }] : [];
    });
  }

  /** What should have been heard by now and was not: a test that hears nothing finds nothing. */
  unheard(): string[] {
    return [...this.canaries.values()].flatMap(({ what, must, heard }) => [...must].filter((place) => !heard.has(place)).map((place) => `${what} was not heard by ${place}`));
  }

  private add(sign: string, what: string): string {
    this.canaries.set(sign, { what, may: new Set(), must: new Set(), heard: new Set() });
    return sign;
  }
}
