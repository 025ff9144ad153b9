/** Longest that a story waits for something that should happen on its own. */
const LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 20;

/** Waits until `look` gives something, looking again after each `every_ms`; fails with `what` when it never does. */
export async function until<T>(what: string, look: () => T | undefined | null | false | Promise<T | undefined | null | false>, limit_ms = LIMIT_MS, every_ms = LOOK_EVERY_MS): Promise<T> {
  const deadline = performance.now() + limit_ms;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${limit_ms} ms in vain: ${what}`);
    await new Promise((again) => { setImmediate(() => setTimeout(again, every_ms)); });
  }
}
