import type { ClockKey } from '#domain';
import { Ledger, type LedgerResult } from '#persistence';
import { Injectable } from '@nestjs/common';

/** Puts "this clock may have run out" to its case. What comes of it is decided there, once, however often it is asked. */
@Injectable()
export class ElapseClock {
  constructor(private readonly ledger: Ledger) {}

  async elapse(clock: ClockKey & { readonly case_id: string }): Promise<LedgerResult> {
    const { case_id, side, kind, subject, round } = clock;
    return this.ledger.execute({ id: case_id }, { actor: { type: 'system' }, do: { type: 'elapse', clock: { side, kind, subject, round } } });
  }
}
