import type { Policy } from '#domain';
import type { Said } from '../form/question.js';

/**
 * Whether a list of applications is taken into the report's case only once the company agrees that its own application is given: its days
 * cross as the day of that application does (`licenceStays`). A company that names no application of its own is not asked.
 */
export const listAsks = ({ licence_application: application }: Said, { crossing }: Policy): boolean => Boolean(application) && crossing.licence === 'with_consent';

/** Whether a list that goes with a report stays with the company's own side. */
export const listStays = (report: Said, policy: Policy): boolean => listAsks(report, policy) && report.consent?.includes('licence') !== true;
