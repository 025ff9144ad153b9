/** The steps of one walk: each is a test, and none is tried once one before it failed. */
export function steps(): (name: string, work: () => Promise<void> | void, limit_ms?: number) => void {
  let broken: string | null = null;
  return (name, work, limit_ms) => {
    it(name, async () => {
      // Where it was not reached from is of no interest.
      if (broken !== null) throw Object.assign(new Error(), { stack: `not reached, since this failed: ${broken}` });
      broken = name;
      await work();
      broken = null;
    }, limit_ms);
  };
}
