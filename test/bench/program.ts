import { DoorProcess } from '../harness/process.js';

/**
 * Runs one of the bench's own programs as a process of its own, so that what it measures has no test runner around it
 * and shares no thread with what it is compared to.
 * @param name of the file beside this one
 * @param job what it is to do, as JSON
 * @returns the JSON of the last line that it prints
 */
export async function program<R>(name: string, job: object): Promise<R> {
  const process = DoorProcess.start(['node', `.bench/bench/${name}.js`, JSON.stringify(job)], {});
  const { code } = await process.ended;
  if (code !== 0) throw new Error(`${name} ended with ${code}\n${process.stdout}${process.stderr}`);
  return JSON.parse(process.stdout.trim().split('\n').at(-1) ?? '') as R;
}
