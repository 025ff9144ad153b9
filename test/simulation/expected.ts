import '../harness/quiet.js';
import { OFFICER_COMMANDS } from '#domain';
import { FAILPOINTS } from '#platform';
import { FATES } from './bag.js';

/** What a hundred histories must have met, so that "nothing found" says something. */
export const COMMON: readonly string[] = [
  ...FATES.map((is) => `bell ${is}`), ...['crash', 'cut', 'error'].map((how) => `fault ${how}`),
  ...['acknowledge', 'validate', 'accept', 'climb', 'close', 'reopen', 'refer', 'step-down', 'request-consultation', 'file-licence', 'message', 'severity'].map((type) => `taken ${type}`),
  ...['stale-version at once', 'not-due', 'not-found', 'not-your-role'].map((code) => `refusal ${code}`),
  ...['ClockMissed', 'CaseClimbed', 'ClimbProposed', 'ClocksRecomputed', 'NobodyReached'].map((type) => `entry ${type}`), 'bell rang before its time', 'answered by the last sweep', 'at once',
];

/** Commands for which a case needs a side beside its two ends. */
const OF_THREE_SIDES: readonly string[] = ['bring-in', 'join'];
/** Commands for which the register of measures needs an entry, which a simulated service has none of: they are refused there. */
const OF_THE_REGISTER: readonly string[] = ['name-measure', 'unname-measure'];

/** What many hundreds must have met: every command taken, every failpoint struck, every end of a pause and of a ladder. */
export const EVERYTHING: readonly string[] = [
  ...COMMON, ...OFFICER_COMMANDS.filter((type) => !OF_THREE_SIDES.includes(type) && !OF_THE_REGISTER.includes(type)).map((type) => `taken ${type}`), ...FAILPOINTS.map((name) => `failpoint ${name}`), ...['not-running', 'already-done'].map((code) => `refusal ${code}`),
  ...['FactsReleased', 'CasePaused', 'CaseResumed', 'CaseWatched', 'LadderEnded', 'SideReached'].map((type) => `entry ${type}`),
];
