import { counter, gauge } from '#platform';

const without = gauge('hotline_clocks_without_bell', 'Clocks about to end for which the queue took no bell from this process in its last cycle, of those that it came to');
const armed = gauge('hotline_bells_last_armed_timestamp_seconds', 'When the last cycle ended that saw every clock about to end and left none without a bell, Unix time');
const answered = counter('hotline_clocks_answered_total', 'Clocks that had ended, by what had them answered: their bell, or the sweep where none rang', ['by']);

/** So many clocks of those that a cycle found about to end have no bell yet. */
export function showWithoutBell(clocks: number): void { without.set(clocks); }

/** A cycle saw all that is about to end: every clock of it has its bell. */
export function showAllArmed(): void { armed.setToCurrentTime(); }

/** A clock that had ended was answered. */
export function showAnswered(by: 'bell' | 'sweep'): void { answered.inc({ by }); }
