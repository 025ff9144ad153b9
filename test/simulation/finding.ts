/** Something that must never be; what the simulation is for. */
export class Finding extends Error {}

/** @throws Finding unless it holds */
export function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Finding(otherwise);
}

/** What an error says, with its stack where it has one. */
export const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error));

/** How often things happened in histories, so that a rule nobody came near does not pass for kept. */
export class Tally {
  readonly counts = new Map<string, number>();
  add(what: string, times = 1): void { if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times); }
  of(what: string): number { return this.counts.get(what) ?? 0; }
  /** Everything that begins so, most often first. */
  like(start: string): [string, number][] { return [...this.counts].filter(([what]) => what.startsWith(start)).sort((a, b) => b[1] - a[1]); }
  join(other: Tally): void { for (const [what, times] of other.counts) this.add(what, times); }
}
