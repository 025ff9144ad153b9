import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verdict } from './judge.js';
import { DUE_MIN } from './stage.js';

/** Longest from the moment nothing is broken any more to an engine that keeps up. */
export const RECOVERY_MAX_MS = 10_000;

/** One fault, what came of it, and how long it took. */
export interface Result extends Verdict {
  readonly index: number;
  readonly family: string;
  readonly label: string;
  /** From healed to nothing overdue by more than a second, all doors ready. */
  readonly recovery_ms: number;
  readonly took_ms: number;
}

export const isGood = (r: Result): boolean => r.due >= DUE_MIN && r.missed + r.doubled + r.early + r.broken.length === 0 && r.recovery_ms < RECOVERY_MAX_MS;

/** Results of one backend and seed: a line of JSON each, so that a run that was cut off goes on where it was. */
export class Results {
  private constructor(private readonly file: string, readonly all: Result[]) {}

  static async open(folder: string, backend: string, seed: number): Promise<Results> {
    await mkdir(folder, { recursive: true });
    const file = join(folder, `${backend}-${seed}.jsonl`);
    const text = await readFile(file, 'utf8').catch(() => '');
    return new Results(file, text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Result));
  }

  has(index: number): boolean { return this.all.some((result) => result.index === index); }

  async add(result: Result): Promise<void> {
    this.all.push(result);
    await appendFile(this.file, `${JSON.stringify(result)}\n`);
  }
}

const COLUMNS = ['fault', 'times', 'clocks due', 'missed', 'doubled', 'p50', 'p95', 'p99', 'max late', 'recovered in'] as const;

/** The table that a run prints: a row for each family and one for all. Lateness and recovery in milliseconds. */
export function table(results: readonly Result[]): string {
  const families = [...new Set(results.map((r) => r.family))].sort();
  const rows = [[...COLUMNS], ...families.map((family) => line(family, results.filter((r) => r.family === family))), line('all', results)];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const text = rows.map((row) => `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`);
  text.splice(1, 0, `|${widths.map((width, i) => (i === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`);
  return text.join('\n');
}

function line(name: string, results: readonly Result[]): string[] {
  const sum = (of: (r: Result) => number): string => String(results.reduce((all, r) => all + of(r), 0));
  const late = results.flatMap((r) => r.late_ms).toSorted((a, b) => a - b);
  const at = (share: number): string => String(late[Math.max(0, Math.ceil(late.length * share) - 1)] ?? '');
  return [name, String(results.length), sum((r) => r.due), sum((r) => r.missed), sum((r) => r.doubled), at(0.5), at(0.95), at(0.99), at(1), String(Math.max(...results.map((r) => r.recovery_ms)))];
}
