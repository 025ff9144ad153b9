export { mediaTypeOf, presentAttachment } from './present-attachment.js';
export { presentEntry } from './present-entry.js';
export { type Beholder, clocksFor, pageClocks, presentClockAccount } from './present-clocks.js';
export { presentLine } from './present-line.js';
export { type AccountedCrossing, type Crossing, accountedIn, crossingsOf, presentFact } from './crossings.js';
export { type Happened, happenedTo } from './what-happened.js';
export { type ItemNames, codesWithin } from './codes-named.js';
export { CaseLines } from './case-lines.js';
export { PresentingModule } from './presenting.module.js';
