export { presentEntry } from './present-entry.js';
export { type Beholder, clocksFor, lineClocks, presentClock, presentClockAccount, presentLine } from './present-line.js';
export { type Crossing, crossingsOf, presentFact } from './crossings.js';
export { CaseLines } from './case-lines.js';
export { PresentingModule } from './presenting.module.js';
