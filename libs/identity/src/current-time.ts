import { Writer } from '#persistence';
import { Gathered, TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';

/** Those who are told the time by one look at the clock. */
const AT_ONCE = 1_000;

/** The time source outside any transaction of its own, for sessions and one-time links. */
@Injectable()
export class CurrentTime {
  private readonly looks = new Gathered<null, number>(async (asked) => {
    const now = await this.time.read((sql) => this.writer.query(sql));
    return asked.map(() => now);
  }, AT_ONCE);
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Epoch milliseconds. */
  now(): Promise<number> { return this.looks.ask(null); }
}
