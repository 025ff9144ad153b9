import { amountFormatter, type AmountFormatter } from './amounts.js';
import { lengthFormatter, type LengthFormatter } from './lengths.js';
import { momentFormatter, type MomentFormatter } from './moments.js';
import type { Translator } from './translate.js';

/** Days, moments, lengths of time, numbers and names as one language writes them (WORDING: dates, times, numbers). */
export interface Formatter extends MomentFormatter, LengthFormatter, AmountFormatter {}

/** Makes the formatter that goes with a translator. It reads no clock: "now" is always an argument. */
export const formatter = (t: Translator): Formatter => ({ ...momentFormatter(t), ...lengthFormatter(t), ...amountFormatter(t) });
