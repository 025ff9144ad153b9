import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Everything `/metrics` shows. Names begin with `hotline_` and end with their unit. */
export const metrics = new Registry();

let started = false;

/** Adds memory, event loop and other figures of the process; once, however many doors one process opens. */
export function startProcessMetrics(): void {
  if (!started) collectDefaultMetrics({ register: metrics, prefix: 'hotline_' });
  started = true;
}

/** A number that only grows. @param labels names of labels; their values must be few and never a person or a case */
export function counter<L extends string>(name: string, help: string, labels: readonly L[] = []): Counter<L> {
  return new Counter({ name, help, labelNames: labels, registers: [metrics] });
}

/** A number that goes up and down. */
export function gauge<L extends string>(name: string, help: string, labels: readonly L[] = []): Gauge<L> {
  return new Gauge({ name, help, labelNames: labels, registers: [metrics] });
}

/** Durations or sizes in buckets. @param buckets upper bounds, in the unit the name ends with */
export function histogram<L extends string>(name: string, help: string, buckets: readonly number[], labels: readonly L[] = []): Histogram<L> {
  return new Histogram({ name, help, buckets: [...buckets], labelNames: labels, registers: [metrics] });
}
