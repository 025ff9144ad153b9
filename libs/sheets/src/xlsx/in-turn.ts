/** Workbooks that one process reads at the same time; whoever comes later holds a file already, of which there are few (`holding`), and waits. */
const READ_AT_ONCE = 2;

let reading = 0;
const waiting: (() => void)[] = [];

/** Runs work when it is its turn, in the order in which it came. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (reading < READ_AT_ONCE) reading += 1;
  else await new Promise<void>((go) => { waiting.push(go); });
  try {
    return await work();
  } finally {
    // The turn goes to who waits longest; only where nobody does is it free.
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}
