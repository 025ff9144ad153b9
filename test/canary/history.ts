import { type CommandName, commandSchemas } from '#contracts';
import { CONSENTS, type Consent } from '#domain';
import fc from 'fast-check';
import { HOUR_MS, MINUTE_MS } from '../harness/hotline.js';
import type { Drawn } from './report.js';

/** What is drawn for one step; numbers choose among what there is then. */
export interface Step {
  readonly who: 'home' | 'other' | 'company' | 'time';
  /** Whether it is among what the service offers just then; otherwise it is any command, which is mostly refused. */
  readonly willing: boolean;
  readonly pick: number;
  readonly command: CommandName;
  readonly mistake: 'none' | 'stale' | 'broken' | 'elsewhere';
  readonly consent: Consent;
  /** What stands before a word and after it, so that it is written in more ways than one. */
  readonly around: readonly [string, string];
  readonly wait_ms: number;
}
export interface History extends Drawn { readonly steps: readonly Step[] }

const HOURS_MAX = 60;
const COMMAND_NAMES = Object.keys(commandSchemas) as CommandName[];

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.oneof({ weight: 5, arbitrary: fc.constant('home' as const) }, { weight: 5, arbitrary: fc.constant('other' as const) }, { weight: 2, arbitrary: fc.constant('company' as const) }, { weight: 2, arbitrary: fc.constant('time' as const) }),
  willing: fc.integer({ min: 0, max: 4 }).map((n) => n > 0), pick: fc.nat(60), command: fc.constantFrom(...COMMAND_NAMES), consent: fc.constantFrom(...CONSENTS),
  mistake: fc.oneof({ weight: 9, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: fc.constantFrom('stale' as const, 'broken' as const, 'elsewhere' as const) }),
  around: fc.constantFrom(['', ''], ['<b title="', '">'], ['비밀 ', ' 秘密'], ['=cmd|\'', '\'!A1'], ['%7B\\u007b&#123;', '\r\n']),
  wait_ms: fc.oneof(fc.integer({ min: 1, max: 90 * MINUTE_MS }), fc.integer({ min: HOUR_MS, max: HOURS_MAX * HOUR_MS })),
});

/** Histories of one case: a company of either side reports, and both sides, the company and the clock do whatever comes. */
export const histories: fc.Arbitrary<History> = fc.record({
  home: fc.constantFrom('KR', 'CN'), severe: fc.boolean(), consent: fc.subarray([...CONSENTS]), names_itself: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  steps: fc.array(step, { minLength: 10, maxLength: 18 }),
});
