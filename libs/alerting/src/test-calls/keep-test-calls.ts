import { type TestCalls, callTestSchema } from '#contracts';
import { nextTestCall } from '#domain';
import { ProblemError, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { DirectoryStore, DueClocks, NetworkStore, Reader, TestCallStore, readTestCalls } from '#persistence';
import { isId } from '#platform';
import { formatter, translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import { presentTestCalls } from './present-test-calls.js';

/** Test calls for whoever looks at them, asks for one or answers one. */
@Injectable()
export class KeepTestCalls {
  constructor(
    private readonly calls: TestCallStore, private readonly reader: Reader, private readonly networks: NetworkStore, private readonly directory: DirectoryStore, private readonly clocks: DueClocks,
  ) {}

  async view({ officer }: Viewer): Promise<TestCalls> {
    const now = await this.clocks.now();
    const read = await this.reader.as(officer.side, (sql) => readTestCalls(sql, officer.side));
    const next = await Promise.all(this.networks.all().filter((n) => n.sides[officer.side]).map(async (network) => {
      const { calendars } = await this.directory.asItIs(network.id);
      return { network: network.id, at: new Date(nextTestCall({ ...network, calendars }, now)).toISOString() };
    }));
    return { as_of: new Date(now).toISOString(), next, calls: presentTestCalls(read, officer, now) };
  }

  /** @throws ProblemError 404 for a network of others, 409 within a day after another call */
  async demand(raw: unknown, { officer, language }: Viewer): Promise<void> {
    const network = this.networks.find(valid(callTestSchema, raw).network);
    const side = network?.sides[officer.side];
    if (!network || !side) throw notFound();
    const rung = await this.calls.demand(network, officer);
    if (rung.ok) return;
    const at = formatter(translatorFor(language)).dateTime(rung.possible_at, { zone: side.zone, city: side.city[language] });
    throw new ProblemError('test-call-too-soon', { extras: { possible_at: new Date(rung.possible_at).toISOString() }, words: { at } });
  }

  /** @throws ProblemError 404 for a call that did not ring one's side, or is over */
  async answer(call: string, { officer }: Viewer): Promise<void> {
    if (!isId(call) || !(await this.calls.answer(call, officer))) throw notFound();
  }
}
