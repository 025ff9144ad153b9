import type { DoorProcess } from '../../harness/process.js';
import { program } from '../program.js';
import type { Load, LoadJob, Sent } from './load.js';
import type { Collected, Officers } from './officers.js';
import type { Scale } from './scale.js';
import type { Site } from './site.js';

/** What a figure is measured on. */
export interface Place {
  readonly site: Site;
  readonly officers: Officers;
  readonly ours: DoorProcess;
  /** L1: one durable row for each request. */
  readonly one: DoorProcess;
  /** L2: the rows of a filed report for each request. */
  readonly rows: DoorProcess;
  readonly scale: Scale;
}

/** Sends as the job says, from a process of its own. @throws when anything was not answered as it should be */
export async function load(job: LoadJob): Promise<Omit<Load, 'errors'>> {
  const { errors, ...done } = await program<Load>('delivery/load', job);
  if (errors.length > 0) throw new Error(`requests failed: ${errors.join('; ')}`);
  return done;
}

/** @throws when anybody missed anything, or had it twice */
export function whole({ lost, doubled }: Collected, frames: number, expected: number): void {
  if (lost > 0 || doubled > 0 || frames < expected) throw new Error(`${frames} of ${expected} frames came; ${lost} lost, ${doubled} doubled`);
}

/** Milliseconds from the sending of each report to each officer's frame of the alert that tells their side of it. */
export function waits(sent: readonly Sent[], collected: Collected): number[] {
  const since = new Map(sent.map((s) => [s.reference, s.sent]));
  const names = new Map(collected.heard.flatMap((h) => (h.report === null ? [] : [[h.reference, h.report] as const])));
  return collected.heard.filter((h) => OPENS.has(h.about)).flatMap((h) => {
    const at = since.get(names.get(h.reference) ?? '');
    return at === undefined ? [] : h.times.map((time) => time - at);
  });
}
/** What tells a side of a case for the first time. */
const OPENS = new Set(['CaseOpened', 'CaseTold']);
