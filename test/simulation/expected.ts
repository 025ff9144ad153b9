import '../harness/quiet.js';
import { OFFICER_COMMANDS } from '#domain';
import { FAILPOINTS } from '#platform';
import { FATES } from './bag.js';

/** What a hundred histories must have met, so that "nothing found" says something. */
export const EXPECTED: readonly string[] = [
  ...OFFICER_COMMANDS.map((type) => `taken ${type}`), ...FATES.map((is) => `bell ${is}`), ...['crash', 'cut', 'error'].map((how) => `fault ${how}`),
  ...FAILPOINTS.map((name) => `failpoint ${name}`), ...['stale-version at once', 'not-running', 'not-due', 'not-found', 'not-your-role', 'already-done'].map((code) => `refusal ${code}`),
  ...['ClockMissed', 'CaseClimbed', 'ClimbProposed', 'CaseReopened', 'FactsReleased', 'ClocksRecomputed', 'CasePaused', 'CaseResumed', 'CaseWatched', 'LadderEnded', 'NobodyReached', 'SideReached'].map((type) => `entry ${type}`), 'bell rang before its time', 'answered by the last sweep', 'at once',
];
