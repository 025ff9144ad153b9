/** Makes the tests of one walk into its steps: none is tried once one before it failed. */
export function steps(): (work: () => Promise<void> | void) => () => Promise<void> {
  let broken: string | undefined;
  return (work) => async () => {
    // Where it was not reached from is of no interest.
    if (broken !== undefined) throw Object.assign(new Error(), { stack: `not reached, since this failed: ${broken}` });
    broken = expect.getState().currentTestName ?? 'a step before';
    await work();
    broken = undefined;
  };
}
