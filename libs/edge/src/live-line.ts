import { alertSchema, measureAlertSchema, missedSchema, pokeSchema, readySchema, receiptSchema, shownSchema, testCallAlertSchema } from '#contracts';
import type { Right } from '#domain';
import type { Schema } from './route.js';

/** One message of the live line. The gateway implements it, the AsyncAPI document is made from it. */
export interface LiveEvent {
  readonly name: string;
  readonly direction: 'down' | 'up';
  readonly summary: string;
  /** What its fields mean, where their names do not say it. */
  readonly meaning?: string;
  readonly needs: Right;
  readonly payload: Schema;
}

const ALERT = '`about` is the type of the entry that caused it (such as `CaseTold`, `FactsAdded`, `ClockMissed`), `seq` its place in your side\'s account of the case, '
  + 'which is the version of `line` right after it. `number` counts without gaps within `stream`. `reached` says whom it found: `duty` whoever is on duty, `office` its whole list, '
  + '`deputy` the office that stands in, `away` only officers on leave, `nobody` no one: call them. `officers` are those it is for; empty means everybody who hears the stream.';

/** Everything that travels between the service and an officer's page while it is open; commands never do. */
export const LIVE_EVENTS: readonly LiveEvent[] = [
  { name: 'alert', direction: 'down', needs: 'hear-alerts', payload: alertSchema, summary: 'One alert in full, to whoever hears its stream', meaning: ALERT },
  { name: 'test-call', direction: 'down', needs: 'hear-alerts', payload: testCallAlertSchema, summary: 'Somebody wants to know whether this office can be reached; it is about no case' },
  { name: 'measure', direction: 'down', needs: 'hear-alerts', payload: measureAlertSchema, summary: 'A suspended measure behind cases of this side comes back; once for all of them' },
  { name: 'missed', direction: 'down', needs: 'hear-alerts', payload: missedSchema, summary: 'Alerts, test calls and measures of one stream that came while this client was away, in order; one page of them' },
  { name: 'poke', direction: 'down', needs: 'hear-alerts', payload: pokeSchema, summary: 'A case changed: its line as this side sees it now; not to whoever gets an alert of the same change, which carries it' },
  { name: 'ready', direction: 'down', needs: 'hear-alerts', payload: readySchema, summary: 'What was missed has been sent; the streams and their last numbers' },
  { name: 'receipt', direction: 'up', needs: 'hear-alerts', payload: receiptSchema, summary: 'An alert of this side was delivered or displayed' },
  { name: 'shown', direction: 'up', needs: 'hear-alerts', payload: shownSchema, summary: 'Cases stand on a page somebody can see: every alert of them up to that version, in the streams that this officer hears, counts as delivered and displayed' },
];
