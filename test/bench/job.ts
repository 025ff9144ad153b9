/*
 * What the bench's own programs are handed and hand back. Apart from what starts them, since that brings the whole service's
 * rooms with it, and a short bench starts twenty programs.
 */

/** The job of the program that runs. */
export const jobOf = <J>(): J => JSON.parse(process.argv[2] ?? '') as J;
/** Prints what it comes to, as the last line of all. */
export const report = (result: object): void => { process.stdout.write(`${JSON.stringify(result)}\n`); };
