/** Runs one SQL text in the transaction that asks for the time, and gives its rows. */
export type Sql = (text: string) => Promise<readonly Record<string, unknown>[]>;

/**
 * Where "now" comes from. Read once per transaction and handed on as an argument; nothing else asks a clock about a case.
 * Gives epoch milliseconds.
 */
export abstract class TimeSource {
  abstract read(sql: Sql): Promise<number>;
}

/** The database's clock, so that several processes on several machines agree on who is late. */
export class DatabaseTime extends TimeSource {
  async read(sql: Sql): Promise<number> {
    // Rounded down: rounding up could name an instant that has not come yet. Text, since drivers give bigint as text anyway.
    const [row] = await sql('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS ms');
    const ms = Number(row?.ms);
    if (!Number.isSafeInteger(ms)) throw new Error('the database gave no time');
    return ms;
  }
}

/** A hand on the clock, for stories: stands still until it is moved. */
export class ManualTime extends TimeSource {
  constructor(public now: number) {
    super();
  }

  read(_sql: Sql): Promise<number> {
    return Promise.resolve(this.now);
  }

  /** @param ms epoch milliseconds */
  set(ms: number): void {
    this.now = ms;
  }

  /** @param ms milliseconds to move forward */
  advance(ms: number): void {
    this.now += ms;
  }
}
