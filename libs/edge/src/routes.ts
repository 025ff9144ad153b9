import { FILING_KEY, MEDIA_TYPES, PAGE_DEFAULT, PAGE_MAX, PREVIEW_WEEKS, addFactsSchema, alertRulesSchema, calendarsSchema, caseExportSchema, caseHistorySchema, caseListSchema, caseViewSchema, changeConsentSchema, changePasswordSchema, checkpointListSchema, commandResultSchema, commandSchemas, confirmContactSchema, confirmSecondFactorSchema, contactsSchema, countersignSchema, disclosureReportSchema, dutySchema, lookAtLinkSchema, officersSchema, paperConsentSchema, proofKeysSchema, proofSchema, proofStateSchema, recoveryCodesSchema, reportReceiptSchema, reportSchema, rostersSchema, saveAbsenceSchema, saveCalendarYearSchema, saveContactSchema, savedWebhookSchema, saveOfficeHoursSchema, saveRosterSchema, saveWebhookSchema, secondFactorBegunSchema, secondFactorSchema, sessionListSchema, sessionSchema, setupSchema, signInSchema, toldSchema, trackedReportSchema, verdictSchema, webhookSchema } from '#contracts';
import { addPasskeySchema, passkeyAnswerSchema, passkeyCreationSchema, passkeyListSchema, passkeyRequestSchema, passkeySchema, renamePasskeySchema } from '#contracts';
import { beginSignInSchema, providersSchema, signInBegunSchema, signOutAddressSchema } from '#contracts';
import { callTestSchema, readinessSchema, testCallsSchema } from '#contracts';
import { keyListSchema, madeKeySchema, makeKeySchema } from '#contracts';
import { pushReceiptSchema, savePushSchema } from '#contracts';
import { comingRulesSchema, similarSchema } from '#contracts';
import { BOARD_TABS, agendaSchema, boardFrontSchema } from '#contracts';
import { FIGURE_TABLES, figuresFileSchema, figuresSchema } from '#contracts';
import { briefSchema } from '#contracts';
import { type CommandName, deadlineFeedSchema, isCounted, madeDeadlineFeedSchema } from '#contracts';
import { LANGUAGES } from '#domain';
import { CASE_STATES, KINDS, PROVEN_COMMANDS, PREVIEW_MAX_WEEKS, TLP_LABELS } from '#domain';
import { ACCOUNT_REQUESTS } from './account-request-routes.js';
import { BOARD_VIEWS } from './board-view-routes.js';
import { CASE_LISTS, SHEET_FILES } from './case-list-routes.js';
import { COMMAND_SUMMARIES } from './command-summaries.js';
import { JOINT_REPORTS } from './joint-report-routes.js';
import { MEASURES } from './measure-routes.js';
import { PAGES } from './page-routes.js';
import type { ProblemCode } from './problem-error.js';
import type { Parameter, Route } from './route.js';

const text = { type: 'string' };
const choice = (values: readonly (string | number)[]): Record<string, unknown> => ({ type: typeof values[0] === 'number' ? 'integer' : 'string', enum: [...values] });
const several = (values: readonly (string | number)[]): Pick<Parameter, 'schema' | 'list'> => ({ schema: { type: 'array', items: choice(values) }, list: true });
const BODY: readonly ProblemCode[] = ['malformed-json', 'too-large', 'unsupported-media-type', 'validation'];
const PASSKEY: readonly ProblemCode[] = ['passkey-unknown', 'passkey-refused', 'passkey-went-back', 'passkey-expired', 'passkeys-off', 'wrong-origin'];
const FILTERS: readonly Parameter[] = [
  { name: 'state', meaning: 'state of the case', ...several(CASE_STATES) },
  { name: 'severity', meaning: '1 attention, 2 caution, 3 alert, 4 serious', ...several([1, 2, 3, 4]) },
  { name: 'kind', meaning: 'kind of trouble', schema: choice(KINDS) },
  { name: 'channel', meaning: 'code of the channel', schema: text },
  { name: 'item', meaning: 'words of the goods or the beginning of an HS code', schema: text },
  { name: 'measure', meaning: 'id of a measure behind the cases', schema: { type: 'string', format: 'uuid' } },
  { name: 'from', meaning: 'first day on which the case was opened', schema: { type: 'string', format: 'date' } },
  { name: 'to', meaning: 'last day on which the case was opened', schema: { type: 'string', format: 'date' } },
  { name: 'after', meaning: '`next` of the page before', schema: text },
  { name: 'limit', meaning: 'most cases on a page', schema: { type: 'integer', minimum: 1, maximum: PAGE_MAX, default: PAGE_DEFAULT } },
];
const FORMAT: Parameter = { name: 'format', meaning: 'makes the answer a file', schema: choice(['csv', 'json']) };
const PERIOD: Parameter = { name: 'period', required: true, meaning: 'half-year such as 2026-H1, or month such as 2026-03, in your side\'s zone', schema: { type: 'string', pattern: '^20\\d\\d-(H[12]|0[1-9]|1[0-2])$' } };
const KEY: Parameter = {
  name: 'Idempotency-Key', required: true, meaning: 'a UUID of version 4 or 7, a new one for each report, and the same when you send the same report again', schema: { type: 'string', format: 'uuid', pattern: FILING_KEY.source },
};

const reports: readonly Route[] = [
  { method: 'post', path: '/api/v1/reports', id: 'fileReport', summary: 'File a report', needs: null, headers: [KEY], body: reportSchema, status: 201, answers: [reportReceiptSchema], problems: [...BODY, 'idempotency-missing', 'idempotency-conflict'] },
  { method: 'get', path: '/api/v1/reports/{reference}', id: 'trackReport', summary: 'Follow a report', needs: 'follow-report', status: 200, answers: [trackedReportSchema], problems: ['not-found'] },
  { method: 'post', path: '/api/v1/reports/{reference}/consents', id: 'changeConsent', summary: 'Agree that something may be given to the other sides, or withdraw that for the future', needs: 'follow-report', body: changeConsentSchema, status: 200, answers: [trackedReportSchema], problems: [...BODY, 'not-found', 'unknown-subject'] },
  { method: 'post', path: '/api/v1/reports/{reference}/verdict', id: 'giveVerdict', summary: 'Say whether it helped, after the end and for 30 days; what is said later takes the place of it', needs: 'follow-report', body: verdictSchema, status: 200, answers: [trackedReportSchema], problems: [...BODY, 'not-found', 'not-possible-now'] },
  { method: 'post', path: '/api/v1/reports/{reference}/facts', id: 'addFacts', summary: 'Add facts to a report, or answer a question', needs: 'follow-report', body: addFactsSchema, status: 200, answers: [trackedReportSchema], problems: [...BODY, 'not-found', 'not-possible-now', 'unknown-subject'] },
];

const FILE = 'application/octet-stream';
const FILE_PROBLEMS: readonly ProblemCode[] = ['not-found', 'too-large', 'unsupported-media-type', 'validation', 'file-empty', 'file-not-taken', 'file-refused', 'file-unchecked', 'files-off', 'too-many-files'];
const NAME: Parameter = { name: 'name', required: true, meaning: 'the file\'s name, 255 bytes of UTF-8 at most', schema: text };
const papers: readonly Route[] = [
  { method: 'post', path: '/api/v1/reports/{reference}/attachments', id: 'handInPaper', summary: 'Add a paper to a report; the body is the file', needs: 'follow-report', query: [NAME], body: FILE, status: 201, answers: [trackedReportSchema], problems: FILE_PROBLEMS },
  { method: 'get', path: '/api/v1/reports/{reference}/attachments/{id}', id: 'readPaper', summary: 'A paper that the company added', needs: 'follow-report', status: 200, answers: MEDIA_TYPES, problems: ['not-found'] },
  { method: 'post', path: '/api/v1/reports/{reference}/attachments/{id}/consent', id: 'allowPaper', summary: 'Agree that a paper is given to the other sides as it is, or withdraw that for the future', needs: 'follow-report', body: paperConsentSchema, status: 200, answers: [trackedReportSchema], problems: [...BODY, 'not-found'] },
];

const identity: readonly Route[] = [
  { method: 'post', path: '/api/v1/session', id: 'signIn', summary: 'Sign in', needs: null, body: signInSchema, status: 200, answers: [sessionSchema], problems: [...BODY, 'wrong-credentials', 'second-factor-needed', 'wrong-code', 'wrong-origin'] },
  { method: 'get', path: '/api/v1/session', id: 'readSession', summary: 'Who is signed in', needs: 'read-session', status: 200, answers: [sessionSchema], problems: [] },
  { method: 'get', path: '/api/v1/session/proof', id: 'readProof', summary: 'How long the last proof that it is you stays fresh, and what you can prove it with', needs: 'read-session', status: 200, answers: [proofStateSchema], problems: [] },
  { method: 'post', path: '/api/v1/session/proof', id: 'proveAgain', summary: 'Prove once more that it is you, as `step-up-needed` asks for; the session goes on under a new cookie', needs: 'read-session', body: proofSchema, status: 200, answers: [proofStateSchema], problems: [...BODY, ...PASSKEY, 'passkey-not-yours', 'wrong-credentials', 'second-factor-needed', 'wrong-code', 'too-many-requests'] },
  { method: 'post', path: '/api/v1/session/proof/provider', id: 'beginProof', summary: 'Begin to prove once more, at your house\'s provider, that it is you; the answer says where the browser goes next', needs: 'read-session', body: beginSignInSchema, status: 201, answers: [signInBegunSchema], problems: [...BODY, 'not-found', 'wrong-origin', 'provider-not-believed', 'provider-unavailable'] },
  { method: 'get', path: '/api/v1/session/sign-out-address', id: 'readSignOutAddress', summary: 'Where your browser goes after signing out here, so that it signs out at your provider too', needs: 'read-session', status: 200, answers: [signOutAddressSchema], problems: [] },
  { method: 'get', path: '/api/v1/providers', id: 'listProviders', summary: 'Providers at which officers may sign in', needs: null, status: 200, answers: [providersSchema], problems: [] },
  { method: 'post', path: '/api/v1/providers/{provider}/sign-ins', id: 'beginSignIn', summary: 'Begin a sign-in at a provider; the answer says where the browser goes next', needs: null, body: beginSignInSchema, status: 201, answers: [signInBegunSchema], problems: [...BODY, 'not-found', 'wrong-origin', 'provider-not-believed', 'provider-unavailable'] },
  { method: 'delete', path: '/api/v1/session', id: 'signOut', summary: 'Sign out', needs: null, status: 204, answers: [], problems: ['wrong-origin'] },
  { method: 'get', path: '/api/v1/sessions', id: 'listSessions', summary: 'Where you are signed in, the session used last first', needs: 'keep-own-account', status: 200, answers: [sessionListSchema], problems: [] },
  { method: 'delete', path: '/api/v1/sessions', id: 'endOtherSessions', summary: 'Sign out everywhere but here', needs: 'keep-own-account', status: 204, answers: [], problems: ['wrong-origin'] },
  { method: 'delete', path: '/api/v1/sessions/{session}', id: 'endSession', summary: 'Sign out in one place', needs: 'keep-own-account', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
  { method: 'put', path: '/api/v1/password', id: 'changePassword', summary: 'Choose another password; every other session of yours ends', needs: 'keep-own-proofs', body: changePasswordSchema, status: 204, answers: [], problems: [...BODY, 'wrong-origin'] },
  { method: 'get', path: '/api/v1/second-factor', id: 'readSecondFactor', summary: 'Whether one-time codes of an app are asked for at your sign-in', needs: 'keep-own-proofs', status: 200, answers: [secondFactorSchema], problems: [] },
  { method: 'post', path: '/api/v1/second-factor', id: 'beginSecondFactor', summary: 'Get the secret for an app; nothing is asked for before its first code', needs: 'keep-own-proofs', status: 200, answers: [secondFactorBegunSchema], problems: ['already-done', 'wrong-origin'] },
  { method: 'put', path: '/api/v1/second-factor', id: 'confirmSecondFactor', summary: 'Take the app into use by its first code', needs: 'keep-own-proofs', body: confirmSecondFactorSchema, status: 200, answers: [recoveryCodesSchema], problems: [...BODY, 'wrong-origin'] },
  { method: 'post', path: '/api/v1/second-factor/removal', id: 'removeSecondFactor', summary: 'Be asked for no more codes', needs: 'keep-own-proofs', status: 204, answers: [], problems: ['wrong-origin'] },
  { method: 'post', path: '/api/v1/session/passkey/options', id: 'beginPasskeySignIn', summary: 'Get a challenge for a passkey to sign in with; the same for everybody', needs: null, status: 200, answers: [passkeyRequestSchema], problems: ['passkeys-off', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/session/passkey', id: 'signInByPasskey', summary: 'Sign in with what a passkey answered, in the browser that got the challenge', needs: null, body: passkeyAnswerSchema, status: 200, answers: [sessionSchema], problems: [...BODY, ...PASSKEY] },
  { method: 'post', path: '/api/v1/session/proof/options', id: 'beginPasskeyProof', summary: 'Get a challenge for a passkey to prove with that it is you', needs: 'read-session', status: 200, answers: [passkeyRequestSchema], problems: ['passkeys-off', 'wrong-origin'] },
  { method: 'get', path: '/api/v1/passkeys', id: 'listPasskeys', summary: 'Your passkeys, the one made last first', needs: 'keep-own-proofs', status: 200, answers: [passkeyListSchema], problems: [] },
  { method: 'post', path: '/api/v1/passkeys/options', id: 'beginPasskey', summary: 'Get a challenge for a new passkey', needs: 'keep-own-proofs', status: 200, answers: [passkeyCreationSchema], problems: ['not-allowed', 'too-many-passkeys', 'passkeys-off', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/passkeys', id: 'addPasskey', summary: 'Add the passkey that was made, under a name', needs: 'keep-own-proofs', body: addPasskeySchema, status: 201, answers: [passkeySchema], problems: [...BODY, 'passkey-expired', 'passkey-refused', 'already-done', 'too-many-passkeys', 'passkeys-off', 'wrong-origin'] },
  { method: 'put', path: '/api/v1/passkeys/{passkey}', id: 'renamePasskey', summary: 'Give a passkey of yours another name', needs: 'keep-own-account', body: renamePasskeySchema, status: 204, answers: [], problems: [...BODY, 'not-found', 'wrong-origin'] },
  { method: 'delete', path: '/api/v1/passkeys/{passkey}', id: 'removePasskey', summary: 'Remove a passkey of yours: it lets nobody in from then on', needs: 'keep-own-proofs', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/one-time-links', id: 'lookAtLink', summary: 'Ask whether a one-time link still works, without using it', needs: null, body: lookAtLinkSchema, status: 204, answers: [], problems: [...BODY, 'not-found', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/setup', id: 'setUpAccount', summary: 'Make an account with a one-time link; sign in afterwards', needs: null, body: setupSchema, status: 204, answers: [], problems: [...BODY, 'not-found', 'wrong-origin'] },
  { method: 'get', path: '/api/v1/officers', id: 'listOfficers', summary: 'Accounts of your side', needs: 'keep-accounts', status: 200, answers: [officersSchema], problems: [] },
  { method: 'get', path: '/api/v1/officers/{officer}/sessions', id: 'listOfficerSessions', summary: 'Where an officer of your side is signed in', needs: 'keep-accounts', status: 200, answers: [sessionListSchema], problems: ['not-found'] },
  { method: 'delete', path: '/api/v1/officers/{officer}/sessions', id: 'endOfficerSessions', summary: 'Sign an officer of your side out everywhere', needs: 'keep-accounts', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
  { method: 'delete', path: '/api/v1/officers/{officer}/sessions/{session}', id: 'endOfficerSession', summary: 'Sign an officer of your side out in one place', needs: 'keep-accounts', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
];

const attachments: readonly Route[] = [
  {
    method: 'post', path: '/api/v1/cases/{reference}/attachments', id: 'addAttachment', summary: 'Add a file to your side\'s part of a case; the body is the file', needs: 'work-cases', body: FILE, status: 201, answers: [commandResultSchema],
    query: [NAME, { name: 'tlp', required: true, meaning: 'how far it may be passed on', schema: choice(TLP_LABELS) }, { name: 'redacts', meaning: 'id of the original that this is the redacted version of', schema: { type: 'string', format: 'uuid' } }],
    problems: [...FILE_PROBLEMS, 'wrong-origin', 'already-done', 'unknown-subject'],
  },
  { method: 'get', path: '/api/v1/cases/{reference}/attachments/{id}', id: 'readAttachment', summary: 'A file of your side, or one that it was given', needs: 'read-cases', status: 200, answers: MEDIA_TYPES, problems: ['not-found'] },
];

const FIGURES: readonly Parameter[] = [
  { name: 'network', meaning: 'id of one of your side\'s networks; without it the first', schema: text },
  { name: 'from', meaning: 'first day on which the cases were opened, in your side\'s zone; without days the present half-year', schema: { type: 'string', format: 'date' } },
  { name: 'to', meaning: 'last day on which they were opened; two years later at most', schema: { type: 'string', format: 'date' } },
  ...FILTERS.filter(({ name }) => ['severity', 'kind', 'channel', 'item'].includes(name)),
  { name: 'format', meaning: 'makes the answer a file: one table, all tables, all of it with what it rests on, or a paper', schema: choice(['csv', 'json', 'xlsx', 'pdf']) },
  { name: 'table', meaning: 'for `csv`: which table; the first when left out', schema: choice(FIGURE_TABLES) },
  { name: 'language', meaning: 'of the words in a file; otherwise the one that you read', schema: choice(LANGUAGES) },
];
const proven: readonly string[] = PROVEN_COMMANDS;
/** What may be missing where a command names, or has to name, the competent authority, or is to be read by every side. */
const NAMES_AUTHORITY: ReadonlyMap<string, readonly ('authority-needed' | 'reason-needed' | 'move-unexplained' | 'language-needed')[]> = new Map([
  ['refuse', ['authority-needed']], ['refuse-referral', ['authority-needed']], ['name-authority', ['reason-needed']],
  ['propose-consultation', ['move-unexplained']], ['put-forward-minutes', ['language-needed']], ['approve-minutes', ['language-needed']],
]);
const AGENDA_CHANNEL: readonly Parameter[] = [{ name: 'channel', meaning: 'channel of your network, such as `wto`', schema: text, required: true }];
const BRIEF_LANGUAGE: readonly Parameter[] = [{ name: 'language', meaning: 'of the brief; otherwise the one that you read', schema: choice(LANGUAGES) }];
const cases: readonly Route[] = [
  { method: 'get', path: '/api/v1/cases', id: 'listCases', summary: 'The board: cases that your side knows, newest change first', needs: 'read-cases', query: FILTERS, status: 200, answers: [caseListSchema], problems: ['validation'] },
  { method: 'get', path: '/api/v1/board', id: 'beginBoard', summary: 'What the board shows first: the first rows of a tab in order, what is pinned above them, and how many cases stand under each tab', needs: 'read-cases', query: [{ name: 'tab', meaning: 'group of the board', schema: { ...choice(BOARD_TABS), default: 'ours' } }], status: 200, answers: [boardFrontSchema], problems: ['validation'] },
  { method: 'get', path: '/api/v1/cases/{reference}', id: 'readCase', summary: 'One case as your side sees it', needs: 'read-cases', status: 200, answers: [caseViewSchema], problems: ['not-found'] },
  { method: 'get', path: '/api/v1/cases/{reference}/told', id: 'readTold', summary: 'Who of your side was told of a case, by which way and when', needs: 'read-cases', status: 200, answers: [toldSchema], problems: ['not-found'] },
  { method: 'get', path: '/api/v1/cases/{reference}/cap', id: 'readCapAlert', summary: 'The newest message about a case as an alert of CAP 1.2, as your side may see it', needs: 'read-cases', status: 200, answers: ['application/cap+xml'], problems: ['not-found'] },
  { method: 'get', path: '/api/v1/cases/{reference}/brief', id: 'readBrief', summary: 'The brief of a case: impact, cause, expected length, sectors, measures taken and help wanted, from what was given to every side that was told alone; the same for each of them', needs: 'read-cases', query: BRIEF_LANGUAGE, status: 200, answers: [briefSchema], problems: ['not-found', 'validation'] },
  { method: 'get', path: '/api/v1/cases/{reference}/brief.pdf', id: 'readBriefPdf', summary: 'The same brief as a PDF of one page; equal briefs are equal files', needs: 'read-cases', query: BRIEF_LANGUAGE, status: 200, answers: ['application/pdf'], problems: ['not-found', 'validation'] },
  { method: 'get', path: '/api/v1/agenda', id: 'readAgenda', summary: 'What is open in one channel, by goods and kind of trouble, from what every side that was told reads', needs: 'read-cases', query: AGENDA_CHANNEL, status: 200, answers: [agendaSchema], problems: ['not-found', 'validation'] },
  { method: 'get', path: '/api/v1/cases/{reference}/invitation', id: 'readInvitation', summary: 'The invitation to the newest consultation of a case as iCalendar: a request, or a cancellation once it is off; no agenda, no place', needs: 'read-cases', status: 200, answers: ['text/calendar'], problems: ['not-found'] },
  { method: 'get', path: '/api/v1/cap', id: 'readCapFeed', summary: 'An Atom feed of those alerts for systems that ask every few minutes, newest first, titles and summaries as `Accept-Language` says; `If-None-Match` is answered', needs: 'read-cases', query: [{ name: 'network', meaning: 'id of one of your side\'s networks; without it the first', schema: text }], status: 200, answers: ['application/atom+xml'], problems: ['not-found'] },
  ...attachments, ...CASE_LISTS,
  ...Object.entries(commandSchemas).map(([command, body]): Route => ({
    method: 'post', path: `/api/v1/cases/{reference}/${command}`, id: `case-${command}`, summary: COMMAND_SUMMARIES[command as CommandName], needs: 'work-cases', body, status: 200, answers: [commandResultSchema],
    problems: [...BODY, 'not-found', 'wrong-origin', 'not-your-side', 'stale-version', 'already-done', 'not-possible-now', 'unknown-subject', 'pause-too-long', 'impossible-date', 'may-not-cross', 'may-not-join', 'translation-failed', ...(proven.includes(command) ? ['step-up-needed' as const] : []), ...(command === 'message' ? ['not-for-keys' as const] : []), ...(command === 'close' ? ['end-contradicted' as const] : []),
      ...(isCounted(command) ? ['too-many-requests' as const] : []),
      ...(NAMES_AUTHORITY.get(command) ?? [])],
  })),
  { method: 'get', path: '/api/v1/history/cases', id: 'listHistory', summary: 'All cases of your side, filtered, also as a download', needs: 'read-cases', query: [...FILTERS, FORMAT], status: 200, answers: [caseListSchema, caseExportSchema, 'text/csv'], problems: ['validation'] },
  { method: 'get', path: '/api/v1/cases/{reference}/similar', id: 'findSimilar', summary: 'Open reports of your own companies that may be about the same trouble', needs: 'read-cases', status: 200, answers: [similarSchema], problems: ['not-found'] },
  { method: 'get', path: '/api/v1/history/cases/{reference}', id: 'readHistory', summary: 'The whole history of one case, also as a download', needs: 'read-cases', query: [FORMAT], status: 200, answers: [caseHistorySchema, 'text/csv'], problems: ['not-found', 'validation'] },
  { method: 'get', path: '/api/v1/history/disclosures', id: 'reportDisclosures', summary: 'What your side gave to other sides within a half-year or a month, also as a download', needs: 'account-disclosures', query: [PERIOD, FORMAT], status: 200, answers: [disclosureReportSchema, 'text/csv'], problems: ['validation', 'too-many-rows'] },
  { method: 'get', path: '/api/v1/figures', id: 'readFigures', summary: 'How your side kept its limits and what came of its cases, in figures, for its own use', needs: 'read-figures', query: FIGURES, status: 200, answers: [figuresSchema, figuresFileSchema, ...SHEET_FILES, 'application/pdf'], problems: ['not-found', 'validation', 'too-many-rows', 'unavailable'] },
];

const AFTER: readonly Parameter[] = [{ name: 'after', meaning: 'only those made after this instant', schema: { type: 'string', format: 'date-time' } }];
const proof: readonly Route[] = [
  { method: 'get', path: '/api/v1/history/cases/{reference}/bundle', id: 'exportBundle', summary: 'One case as a file that `npx hotline verify` checks without the service', needs: 'read-cases', exports: true, status: 200, answers: ['application/json'], problems: ['not-found'] },
  { method: 'get', path: '/api/v1/history/proof/keys', id: 'readProofKeys', summary: 'Public keys of the sides, the newest of each first, for whoever checks a file', needs: null, status: 200, answers: [proofKeysSchema], problems: [] },
  { method: 'get', path: '/api/v1/history/proof/checkpoints', id: 'receiveCheckpoints', summary: 'Signed checkpoints over the cases that your side knows, oldest first', needs: 'read-cases', query: AFTER, status: 200, answers: [checkpointListSchema], problems: ['validation'] },
  { method: 'post', path: '/api/v1/history/proof/checkpoints/{digest}/signatures', id: 'countersign', summary: 'Put your side\'s signature under a checkpoint', needs: 'countersign', body: countersignSchema, status: 204, answers: [], problems: [...BODY, 'not-found', 'wrong-origin'] },
];

const directory: readonly Route[] = [
  { method: 'get', path: '/api/v1/calendars', id: 'readCalendars', summary: 'Holidays, worked weekends and office hours of every side', needs: 'read-calendars', status: 200, answers: [calendarsSchema], problems: [] },
  { method: 'get', path: '/api/v1/rules', id: 'readComingRules', summary: 'Versions of your networks\' files beside the one in force, and what each changes', needs: 'keep-calendars', status: 200, answers: [comingRulesSchema], problems: [] },
  { method: 'put', path: '/api/v1/calendars/{calendar}/{year}', id: 'saveCalendarYear', summary: 'Save one year of a calendar that your side counts by', needs: 'keep-calendars', body: saveCalendarYearSchema, status: 200, answers: [calendarsSchema], problems: [...BODY, 'not-found', 'stale-save', 'wrong-origin'] },
  { method: 'put', path: '/api/v1/offices/{office}/hours', id: 'saveOfficeHours', summary: 'Save the hours and days of an office of your side that differ from the side\'s', needs: 'keep-calendars', body: saveOfficeHoursSchema, status: 200, answers: [calendarsSchema], problems: [...BODY, 'not-found', 'stale-save', 'wrong-origin'] },
];

const FROM: readonly Parameter[] = [
  { name: 'from', meaning: 'first day, in your side\'s zone; today when left out', schema: { type: 'string', format: 'date' } },
  { name: 'weeks', meaning: 'how many weeks', schema: { type: 'integer', minimum: 1, maximum: PREVIEW_MAX_WEEKS, default: PREVIEW_WEEKS } },
];
const duty: readonly Route[] = [
  { method: 'get', path: '/api/v1/rosters', id: 'readRosters', summary: 'Rosters and absences of your side, and who can take turns', needs: 'read-rosters', status: 200, answers: [rostersSchema], problems: [] },
  { method: 'put', path: '/api/v1/rosters/{office}', id: 'saveRoster', summary: 'Save the roster of an office of your side', needs: 'keep-rosters', body: saveRosterSchema, status: 200, answers: [rostersSchema], problems: [...BODY, 'not-found', 'stale-save', 'wrong-origin'] },
  { method: 'put', path: '/api/v1/absences/{id}', id: 'saveAbsence', summary: 'Say when an officer is away: your own absence, or as an administrator anybody\'s of your side', needs: 'keep-absences', body: saveAbsenceSchema, status: 200, answers: [rostersSchema], problems: [...BODY, 'not-found', 'wrong-origin'] },
  { method: 'delete', path: '/api/v1/absences/{id}', id: 'removeAbsence', summary: 'Take an absence back', needs: 'keep-absences', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
  { method: 'get', path: '/api/v1/duty', id: 'previewDuty', summary: 'Who is on in the weeks to come: names for your side, whether somebody is there for the others', needs: 'read-duty', query: FROM, status: 200, answers: [dutySchema], problems: ['validation'] },
];

const contacts: readonly Route[] = [
  { method: 'get', path: '/api/v1/contacts', id: 'readContacts', summary: 'By which paths you are told beyond the live line, where to and when', needs: 'keep-contacts', status: 200, answers: [contactsSchema], problems: [] },
  { method: 'post', path: '/api/v1/contacts/confirmation', id: 'confirmContacts', summary: 'Confirm that your name, your office and where you are reached are still right', needs: 'keep-contacts', status: 200, answers: [contactsSchema], problems: ['wrong-origin'] },
  { method: 'put', path: '/api/v1/contacts/rules', id: 'saveAlertRules', summary: 'Save when you want to be told, and your quiet hours', needs: 'keep-contacts', body: alertRulesSchema, status: 200, answers: [contactsSchema], problems: [...BODY, 'wrong-origin'] },
  { method: 'put', path: '/api/v1/contacts/mail', id: 'saveMailAddress', summary: 'Save your mail address; a link to confirm it is sent there', needs: 'keep-contacts', body: saveContactSchema, status: 200, answers: [contactsSchema], problems: [...BODY, 'wrong-origin', 'too-many-requests'] },
  { method: 'delete', path: '/api/v1/contacts/mail', id: 'removeMailAddress', summary: 'Take your mail address back', needs: 'keep-contacts', status: 204, answers: [], problems: ['wrong-origin'] },
  { method: 'post', path: '/api/v1/contacts/mail/confirm', id: 'confirmMailAddress', summary: 'Confirm your mail address with what the link to it ends with', needs: 'keep-contacts', body: confirmContactSchema, status: 200, answers: [contactsSchema], problems: [...BODY, 'not-found', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/contacts/mail/test', id: 'testMailAddress', summary: 'Send a test to your confirmed mail address', needs: 'keep-contacts', status: 204, answers: [], problems: ['not-found', 'wrong-origin', 'too-many-requests'] },
  { method: 'put', path: '/api/v1/contacts/push', id: 'savePushDevice', summary: 'Have alerts pushed to this browser; a test that it shows verifies it', needs: 'keep-contacts', body: savePushSchema, status: 200, answers: [contactsSchema], problems: [...BODY, 'wrong-origin', 'too-many-requests'] },
  { method: 'post', path: '/api/v1/contacts/push/{device}/test', id: 'testPushDevice', summary: 'Push a test to a browser of yours', needs: 'keep-contacts', status: 204, answers: [], problems: ['not-found', 'wrong-origin', 'too-many-requests'] },
  { method: 'delete', path: '/api/v1/contacts/push/{device}', id: 'removePushDevice', summary: 'Have nothing more pushed to a browser of yours', needs: 'keep-contacts', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/push-receipts', id: 'pushReceipt', summary: 'Say what became of a pushed message on its device, by what stood in it', needs: null, body: pushReceiptSchema, status: 204, answers: [], problems: [...BODY, 'not-found'] },
];

const deadlines: readonly Route[] = [
  { method: 'get', path: '/api/v1/deadline-feed', id: 'readDeadlineFeed', summary: 'Whether your calendar program has an address to read the limits of your side at, and when it did', needs: 'keep-deadline-feed', status: 200, answers: [deadlineFeedSchema], problems: [] },
  { method: 'post', path: '/api/v1/deadline-feed', id: 'makeDeadlineFeed', summary: 'Make such an address, in the place of the one before; the answer shows it, once', needs: 'keep-deadline-feed', status: 201, answers: [madeDeadlineFeedSchema], problems: ['wrong-origin'] },
  { method: 'delete', path: '/api/v1/deadline-feed', id: 'revokeDeadlineFeed', summary: 'Revoke the address', needs: 'keep-deadline-feed', status: 204, answers: [], problems: ['wrong-origin'] },
  { method: 'get', path: '/api/v1/deadlines/{feed}', id: 'readDeadlines', summary: 'The limits that run in a side\'s cases as a calendar (RFC 5545), by the secret of the address alone', needs: null, status: 200, answers: ['text/calendar'], problems: ['not-found', 'too-many-requests'] },
];

const readiness: readonly Route[] = [
  { method: 'get', path: '/api/v1/readiness', id: 'readReadiness', summary: 'Who of your side can be reached right now by which path, and what keeps alerts from whom; officers see their own office', needs: 'read-readiness', status: 200, answers: [readinessSchema], problems: [] },
  { method: 'get', path: '/api/v1/test-calls', id: 'listTestCalls', summary: 'Test calls, the newest first: when each office of every side first answered, and who of yours', needs: 'read-readiness', status: 200, answers: [testCallsSchema], problems: [] },
  { method: 'post', path: '/api/v1/test-calls', id: 'callTest', summary: 'Ring whoever is on duty at every side of a network, to see whether somebody answers', needs: 'call-tests', body: callTestSchema, status: 201, answers: [testCallsSchema], problems: [...BODY, 'not-found', 'test-call-too-soon', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/test-calls/{call}/answer', id: 'answerTestCall', summary: 'Answer a test call: you are there', needs: 'take-turns', status: 200, answers: [testCallsSchema], problems: ['not-found', 'wrong-origin'] },
];

const webhook: readonly Route[] = [
  { method: 'get', path: '/api/v1/webhook', id: 'readWebhook', summary: 'Where the alerts of your side are posted, and how that went', needs: 'keep-webhook', status: 200, answers: [webhookSchema], problems: [] },
  { method: 'put', path: '/api/v1/webhook', id: 'saveWebhook', summary: 'Save the address; the first one answers with the secret that signs, once', needs: 'keep-webhook', body: saveWebhookSchema, status: 200, answers: [savedWebhookSchema], problems: [...BODY, 'wrong-origin'] },
  { method: 'post', path: '/api/v1/webhook/secret', id: 'renewWebhookSecret', summary: 'Make a new secret; the one before signs beside it for a day', needs: 'keep-webhook', status: 200, answers: [savedWebhookSchema], problems: ['not-found', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/webhook/test', id: 'testWebhook', summary: 'Post a test', needs: 'keep-webhook', status: 204, answers: [], problems: ['not-found', 'wrong-origin', 'too-many-requests'] },
  { method: 'delete', path: '/api/v1/webhook', id: 'removeWebhook', summary: 'Post nothing more', needs: 'keep-webhook', status: 204, answers: [], problems: ['wrong-origin'] },
];

const keys: readonly Route[] = [
  { method: 'get', path: '/api/v1/keys', id: 'listKeys', summary: 'Keys of your side\'s own machines, the newest first', needs: 'keep-keys', status: 200, answers: [keyListSchema], problems: [] },
  { method: 'post', path: '/api/v1/keys', id: 'makeKey', summary: 'Make a key; the answer shows it, once', needs: 'keep-keys', body: makeKeySchema, status: 201, answers: [madeKeySchema], problems: [...BODY, 'wrong-origin'] },
  { method: 'delete', path: '/api/v1/keys/{key}', id: 'revokeKey', summary: 'Revoke a key; its lines close within seconds', needs: 'keep-keys', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
];

const service: readonly Route[] = [
  { method: 'get', path: '/api/openapi.json', id: 'readOpenApi', summary: 'This document', needs: null, status: 200, answers: ['application/json'], problems: [] },
  { method: 'get', path: '/api/asyncapi.json', id: 'readAsyncApi', summary: 'The live line described for programs', needs: null, status: 200, answers: ['application/json'], problems: [] },
  { method: 'get', path: '/health/live', id: 'live', summary: 'Whether the process answers', needs: null, status: 200, answers: ['application/json'], problems: [] },
  { method: 'get', path: '/health/ready', id: 'ready', summary: 'Whether everything the process needs answers, and what people should see to beside that', needs: null, status: 200, answers: ['application/json'], problems: [] },
  { method: 'get', path: '/metrics', id: 'metrics', summary: 'Figures for Prometheus, for this machine or with the token', needs: null, status: 200, answers: ['text/plain'], problems: ['not-found'] },
];

/** Every address of the service; what travels on the live line is in `live-line.ts`. */
export const ROUTES: readonly Route[] = [...reports, ...papers, ...identity, ...ACCOUNT_REQUESTS, ...cases, ...BOARD_VIEWS, ...JOINT_REPORTS, ...MEASURES, ...proof, ...directory, ...duty, ...contacts, ...deadlines, ...webhook, ...keys, ...readiness, ...service, ...PAGES];
