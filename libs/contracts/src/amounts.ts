import * as z from 'zod/mini';
import { positive } from './scalars.js';

/** UN/ECE Recommendation 20 codes offered by the form. */
export const UNITS = ['TNE', 'KGM', 'GRM', 'LTR', 'MTQ', 'H87'] as const;

export const amountSchema = z.strictObject({ value: positive(), unit: z.enum(UNITS) });
