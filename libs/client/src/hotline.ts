import type { Access } from './ask.js';
import { LiveLine, type LineHandlers } from './live-line.js';
import type { NumberStore } from './number-store.js';
import { type AnswerOf, type Asked, type OperationName, request } from './request.js';

/** A Hotline, as one machine or person asks it. */
export class Hotline {
  constructor(private readonly access: Access) {}

  /** Asks for one operation; see `request`. */
  request<N extends OperationName>(name: N, ...asked: Asked<N>): Promise<AnswerOf<N>> { return request(this.access, name, ...asked); }

  /** Opens the live line; see `LiveLine`. @throws what the store throws when it cannot say the last numbers */
  async listen(handlers: LineHandlers, store?: NumberStore): Promise<LiveLine> {
    const line = new LiveLine(this.access, handlers, store);
    await line.open();
    return line;
  }
}
