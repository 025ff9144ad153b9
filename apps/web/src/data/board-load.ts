import type { CaseLine } from '#contracts';

/** Whether a line says something that the known one does not. How many reports are joined into a case is no entry of it, and changes without a version. */
export const isNewer = (line: CaseLine, known: CaseLine | undefined): boolean =>
  known === undefined || known.version < line.version || (known.version === line.version && known.joined !== line.joined);

/** Lines by case; of two versions of one case the newer one stays, whichever came first. */
export function putNewer(lines: Map<string, CaseLine>, fresh: Iterable<CaseLine>): void {
  for (const line of fresh) if (isNewer(line, lines.get(line.reference))) lines.set(line.reference, line);
}

/** What is heard while a board is read page by page: it is in no page that was read before it happened. */
export class BoardLoad {
  private readonly heard = new Map<string, CaseLine>();
  private reread = false;

  hear(fresh: readonly CaseLine[]): void { putNewer(this.heard, fresh); }

  /** The live line stands only from now on: what changed before this instant may have been told to nobody. */
  lineOpened(): void { this.reread = true; }

  /** True once after `lineOpened`. */
  mustReread(): boolean {
    const must = this.reread;
    this.reread = false;
    return must;
  }

  /** Puts what was heard over what was read. */
  finish(read: Map<string, CaseLine>): void { putNewer(read, this.heard.values()); }
}

/** Loads under way; a board that is asked for again while it loads has two. */
export class BoardLoads {
  private readonly running = new Set<BoardLoad>();

  hear(fresh: readonly CaseLine[]): void { this.running.forEach((load) => load.hear(fresh)); }
  lineOpened(): void { this.running.forEach((load) => load.lineOpened()); }

  /** Runs `read` with everything that is heard meanwhile. */
  async during<T>(read: (load: BoardLoad) => Promise<T>): Promise<T> {
    const load = new BoardLoad();
    this.running.add(load);
    try {
      return await read(load);
    } finally {
      this.running.delete(load);
    }
  }
}
