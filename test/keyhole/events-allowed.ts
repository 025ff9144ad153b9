import type { Desk } from '../harness/desk.js';
import type { Hotline } from '../harness/hotline.js';
import { measure } from './two-sides.js';

/** What a socket gives, in the columns of `allowed.ts`: whether one is let in, hears, or is believed. `alert`, `missed` and `poke` are about A's case, `receipt` and `shown` are of its alert, which supervisors A do not hear, since their office has heard it; a test call rings every side's offices, a measure those of sides that know a case of it, here A alone. */
export const EVENTS_ALLOWED: Readonly<Record<string, string>> = {
  //       anon link offA supA offB supB adm rev exp old
  ready:   'no  no   yes  yes  yes  yes  no  no  no  yes',
  poke:    'no  no   yes  yes  no   no   no  no  no  yes',
  alert:   'no  no   yes  no   no   no   no  no  no  yes',
  missed:  'no  no   yes  no   no   no   no  no  no  yes',
  receipt: 'no  no   yes  yes  no   no   no  no  no  yes',
  shown:   'no  no   yes  no   no   no   no  no  no  yes',
  measure: 'no  no   yes  no   no   no   no  no  no  yes',
  'test-call': 'no no yes no yes no no no no yes',
};

/** A case of A comes from a measure whose suspension ends soon, and A is rung of it. */
export async function measureRings(hotline: Hotline, desk: Desk, reference: string): Promise<void> {
  await measure(desk, [reference], { suspended_until: '2026-04-01' });
  await hotline.measures.run();
}
