import { caseMeasuresSchema, measureListSchema, measureViewSchema, nameCasesSchema, namedCasesSchema, notificationSchema, recordMeasureSchema, reviseMeasureSchema } from '#contracts';
import { LANGUAGES } from '#domain';
import type { ProblemCode } from './problem-error.js';
import type { Parameter, Route } from './route.js';

const BODY: readonly ProblemCode[] = ['malformed-json', 'too-large', 'unsupported-media-type', 'validation'];

const LANGUAGE: readonly Parameter[] = [{ name: 'language', meaning: 'of the draft; otherwise the one that you read', schema: { type: 'string', enum: [...LANGUAGES] } }];

/** The register of measures, and which cases come from them. */
export const MEASURES: readonly Route[] = [
  { method: 'get', path: '/api/v1/measures', id: 'listMeasures', summary: 'Measures of your networks, the newest written down first, with how many cases that your side knows come from each', needs: 'read-cases', status: 200, answers: [measureListSchema], problems: [] },
  { method: 'post', path: '/api/v1/measures', id: 'recordMeasure', summary: 'Record a measure; every side of the network reads it', needs: 'work-cases', body: recordMeasureSchema, status: 201, answers: [measureViewSchema], problems: [...BODY, 'not-found', 'wrong-origin'] },
  { method: 'get', path: '/api/v1/measures/{measure}', id: 'readMeasure', summary: 'One measure with everything that was recorded of it, and open cases that may come from it', needs: 'read-cases', status: 200, answers: [measureViewSchema], problems: ['not-found'] },
  { method: 'put', path: '/api/v1/measures/{measure}', id: 'reviseMeasure', summary: 'Record a measure anew; what was recorded before stays', needs: 'work-cases', body: reviseMeasureSchema, status: 200, answers: [measureViewSchema], problems: [...BODY, 'not-found', 'stale-save', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/measures/{measure}/cases', id: 'nameCases', summary: 'Name one measure for several cases; the answer says what came of each', needs: 'work-cases', body: nameCasesSchema, status: 200, answers: [namedCasesSchema], problems: [...BODY, 'not-found', 'wrong-origin', 'too-many-requests'] },
  { method: 'get', path: '/api/v1/measures/{measure}/notification', id: 'draftNotification', summary: 'A draft of the notification of a law or notice as a quantitative restriction (WTO, G/L/59/Rev.1): what the register knows, and what has still to be filled in', needs: 'read-cases', query: LANGUAGE, status: 200, answers: [notificationSchema], problems: ['not-found', 'validation'] },
  { method: 'get', path: '/api/v1/measures/{measure}/notification.pdf', id: 'draftNotificationPdf', summary: 'The same draft as a PDF', needs: 'read-cases', query: LANGUAGE, status: 200, answers: ['application/pdf'], problems: ['not-found', 'validation'] },
  { method: 'get', path: '/api/v1/cases/{reference}/measures', id: 'readCaseMeasures', summary: 'Measures behind a case, and others that may be', needs: 'read-cases', status: 200, answers: [caseMeasuresSchema], problems: ['not-found'] },
];
