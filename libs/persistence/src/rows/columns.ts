import type { ColumnOptions } from 'typeorm';

const toMs = (value: Date | null): number | null => (value === null ? null : value.getTime());
const toDate = (value: number | null): Date | null => (value === null ? null : new Date(value));

/** Instants are epoch milliseconds in the domain and timestamptz in the database. */
export const instant: ColumnOptions = { type: 'timestamptz', transformer: { from: toMs, to: toDate } };
export const nullableInstant: ColumnOptions = { ...instant, nullable: true };
