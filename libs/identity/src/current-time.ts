import { Writer } from '#persistence';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';

/** The time source outside any transaction of its own, for sessions and one-time links. */
@Injectable()
export class CurrentTime {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Epoch milliseconds. */
  now(): Promise<number> {
    return this.time.read((sql) => this.writer.query(sql));
  }
}
