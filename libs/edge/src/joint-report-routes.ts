import { JOINT_TABLES, agreeJointSchema, declineJointSchema, jointFileSchema, jointPreviewSchema, jointReportsSchema, jointViewSchema, proposeJointSchema } from '#contracts';
import { KINDS, LANGUAGES } from '#domain';
import type { ProblemCode } from './problem-error.js';
import type { Parameter, Route } from './route.js';

const choice = (values: readonly string[]): Record<string, unknown> => ({ type: 'string', enum: [...values] });
const day = { type: 'string', format: 'date' };
const QUESTION: readonly Parameter[] = [
  { name: 'network', required: true, meaning: 'id of a network of your side', schema: { type: 'string' } },
  { name: 'from', required: true, meaning: 'first day on which the case was opened, by the date of the side that took the report in', schema: day },
  { name: 'to', required: true, meaning: 'last day; over for every side', schema: day },
  { name: 'kind', meaning: 'kind of trouble', schema: choice(KINDS) },
  { name: 'channel', meaning: 'code of the channel', schema: { type: 'string' } },
];
const FILE: readonly Parameter[] = [
  { name: 'format', meaning: 'makes the answer a file, once all agreed; `json` with what each statement rests on', schema: choice(['csv', 'json', 'xlsx', 'pdf']) },
  { name: 'table', meaning: 'for `csv`: which table', schema: choice(JOINT_TABLES) },
  { name: 'language', meaning: 'for words beside codes', schema: choice(LANGUAGES) },
];
const BODY: readonly ProblemCode[] = ['malformed-json', 'too-large', 'unsupported-media-type', 'validation'];
const STATING: readonly ProblemCode[] = ['not-found', 'wrong-origin', 'too-many-rows', 'unavailable'];

/** Figures of all sides, which each agrees to first. */
export const JOINT_REPORTS: readonly Route[] = [
  { method: 'get', path: '/api/v1/joint-reports', id: 'listJointReports', summary: 'Joint reports of your networks, the newest first: who proposed, agreed or declined, and whom they wait for', needs: 'read-figures', status: 200, answers: [jointReportsSchema], problems: [] },
  { method: 'get', path: '/api/v1/joint-reports/statement', id: 'previewJointStatement', summary: 'What your side would state in a joint report', needs: 'read-figures', query: QUESTION, status: 200, answers: [jointPreviewSchema], problems: ['not-found', 'validation', 'too-many-rows', 'unavailable'] },
  { method: 'get', path: '/api/v1/joint-reports/{report}', id: 'readJointReport', summary: 'A joint report with the figures of all sides once all agreed, and with those of your side before', needs: 'read-figures', query: FILE, status: 200, answers: [jointViewSchema, jointFileSchema, 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf'], problems: ['not-found', 'validation', 'unavailable'] },
  { method: 'post', path: '/api/v1/joint-reports', id: 'proposeJointReport', summary: 'Propose a joint report to all sides of a network, with what your side states', needs: 'agree-joint-reports', body: proposeJointSchema, status: 201, answers: [jointViewSchema], problems: [...BODY, ...STATING, 'figures-changed', 'joint-report-waits'] },
  { method: 'post', path: '/api/v1/joint-reports/{report}/agreement', id: 'agreeToJointReport', summary: 'Agree to a joint report with what your side states; once all did, every side reads all of it', needs: 'agree-joint-reports', body: agreeJointSchema, status: 200, answers: [jointViewSchema], problems: [...BODY, ...STATING, 'already-done', 'figures-changed', 'not-allowed'] },
  { method: 'post', path: '/api/v1/joint-reports/{report}/refusal', id: 'declineJointReport', summary: 'Decline a joint report that another side proposed, with a reason that all sides read', needs: 'agree-joint-reports', body: declineJointSchema, status: 200, answers: [jointViewSchema], problems: [...BODY, 'not-found', 'wrong-origin', 'already-done', 'not-allowed'] },
  { method: 'delete', path: '/api/v1/joint-reports/{report}', id: 'withdrawJointReport', summary: 'Withdraw a joint report that your side proposed and that not all agreed to yet', needs: 'agree-joint-reports', status: 200, answers: [jointViewSchema], problems: ['not-found', 'wrong-origin', 'already-done', 'not-allowed'] },
];
