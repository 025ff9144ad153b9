/** One measured figure beside its limit and beside the bare one of the same run. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly limit: string;
  readonly bare: string;
  /** Ours to the bare one, in the direction in which more is better for rates, and more is costlier for times. */
  readonly ratio: number;
  readonly holds: boolean;
}

export interface Spread { readonly n: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }

/** @throws when there is nothing to tell about */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    if (value === undefined) throw new Error('nothing was measured');
    return value;
  };
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
export const spreadText = ({ p50, p95, p99, max }: Spread): string => `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, max ${ms(max)}`;

const COLUMNS = ['figure', 'measured', 'limit', 'bare', 'ratio', 'holds'] as const;

/** The figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const lines = [COLUMNS as readonly string[], ...figures.map((f) => [f.name, f.measured, f.limit, f.bare, f.ratio.toFixed(2), f.holds ? 'yes' : 'NO'])];
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  return lines.map((line) => line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd()).join('\n');
}
