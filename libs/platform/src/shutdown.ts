import { logger } from './logging.js';

const log = logger('shutdown');
/** Longest time one part may take to close. */
const PART_LIMIT_MS = 10_000;

type Close = () => Promise<unknown>;

/**
 * Closes what a door opened, last opened first, so that the database goes after everything that still writes to it.
 * A part that fails or hangs is logged and does not keep the others from closing.
 */
export class Shutdown {
  private readonly parts: { name: string; close: Close }[] = [];
  private closing: Promise<boolean> | null = null;

  constructor(private readonly limit_ms = PART_LIMIT_MS) {}

  /** Registers a part right after it was opened. */
  add(name: string, close: Close): void {
    this.parts.push({ name, close });
  }

  /** Closes everything once; later calls wait for the first. Gives true when every part closed cleanly. */
  close(): Promise<boolean> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  /** Closes on Ctrl-C and SIGTERM, then ends the process: 0 when clean, 1 otherwise. A second signal does not wait. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (this.closing) process.exit(1);
        log.info({ signal }, 'closing');
        void this.close().then((clean) => process.exit(clean ? 0 : 1));
      });
    }
  }

  private async closeAll(): Promise<boolean> {
    let clean = true;
    for (const part of this.parts.toReversed()) clean = (await this.closePart(part.name, part.close)) && clean;
    return clean;
  }

  private async closePart(name: string, close: Close): Promise<boolean> {
    const deadline = late(this.limit_ms);
    try {
      await Promise.race([close(), deadline.passed]);
      return true;
    } catch (err) {
      log.error({ err, part: name }, 'did not close cleanly');
      return false;
    } finally {
      deadline.cancel();
    }
  }
}

function late(limit_ms: number): { passed: Promise<never>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not closed within ${limit_ms} ms`)), limit_ms);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
