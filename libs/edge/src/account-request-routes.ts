import { accountConfirmedSchema, accountLinkSchema, accountNoticesSchema, accountRequestedSchema, accountRequestsSchema, handOverSchema, invitationSchema, openDutiesSchema, placeSchema, recoverySchema } from '#contracts';
import type { ProblemCode } from './problem-error.js';
import type { Route } from './route.js';

const BODY: readonly ProblemCode[] = ['malformed-json', 'too-large', 'unsupported-media-type', 'validation'];
const ABOUT: readonly ProblemCode[] = ['not-found', 'wrong-origin', 'already-done', 'second-person-needed', 'too-many-requests'];
const REQUEST: readonly ProblemCode[] = ['not-found', 'wrong-origin', 'already-done', 'second-person-needed', 'request-expired'];

/** Who is given access: asked for by one person of a side, and confirmed by another. */
export const ACCOUNT_REQUESTS: readonly Route[] = [
  { method: 'post', path: '/api/v1/officers/invitations', id: 'inviteOfficer', summary: 'Ask for an account in an office of your side', needs: 'keep-accounts', body: invitationSchema, status: 201, answers: [accountRequestedSchema], problems: [...BODY, 'wrong-origin', 'too-many-requests'] },
  { method: 'post', path: '/api/v1/officers/{officer}/recovery', id: 'recoverOfficer', summary: 'Ask for a new way into an account of your side whose owner lost theirs', needs: 'keep-accounts', status: 201, answers: [accountRequestedSchema], problems: [...ABOUT, 'kept-by-provider'] },
  { method: 'post', path: '/api/v1/officers/{officer}/return', id: 'bringOfficerBack', summary: 'Ask for an account of your side to be taken back into use', needs: 'keep-accounts', status: 201, answers: [accountRequestedSchema], problems: ABOUT },
  { method: 'post', path: '/api/v1/officers/{officer}/place', id: 'moveOfficer', summary: 'Ask for another office or role for an account of your side', needs: 'keep-accounts', body: placeSchema, status: 201, answers: [accountRequestedSchema], problems: [...BODY, ...ABOUT, 'kept-by-provider'] },
  { method: 'get', path: '/api/v1/officers/{officer}/duties', id: 'listOpenDuties', summary: 'What an officer of your side is on, and who could take it over', needs: 'keep-accounts', status: 200, answers: [openDutiesSchema], problems: ['not-found'] },
  { method: 'post', path: '/api/v1/officers/{officer}/deactivation', id: 'putOfficerOut', summary: 'Put an account of your side out of use, and hand over what its owner is on', needs: 'keep-accounts', body: handOverSchema, status: 204, answers: [], problems: [...BODY, 'not-found', 'wrong-origin', 'already-done', 'second-person-needed', 'stale-save'] },
  { method: 'get', path: '/api/v1/account-requests', id: 'listAccountRequests', summary: 'What was asked for about accounts of your side, newest first', needs: 'confirm-accounts', status: 200, answers: [accountRequestsSchema], problems: [] },
  { method: 'post', path: '/api/v1/account-requests/{id}/confirmation', id: 'confirmAccountRequest', summary: 'Confirm, as the second person, what another asked for; the code that its link needs is told once', needs: 'confirm-accounts', status: 200, answers: [accountConfirmedSchema], problems: [...REQUEST, 'kept-by-provider'] },
  { method: 'delete', path: '/api/v1/account-requests/{id}', id: 'endAccountRequest', summary: 'Refuse what another asked for, or take back what you asked for', needs: 'confirm-accounts', status: 204, answers: [], problems: REQUEST },
  { method: 'post', path: '/api/v1/account-requests/{id}/link', id: 'takeAccountLink', summary: 'Take the one-time link of what you asked for and another confirmed; it is told once', needs: 'keep-accounts', status: 201, answers: [accountLinkSchema], problems: [...REQUEST, 'kept-by-provider'] },
  { method: 'get', path: '/api/v1/account-notices', id: 'readAccountNotices', summary: 'What happened to your account, how many requests wait for your word, and whether your contacts are to be confirmed', needs: 'keep-own-account', status: 200, answers: [accountNoticesSchema], problems: [] },
  { method: 'post', path: '/api/v1/account-notices/{id}/objection', id: 'objectToRecovery', summary: 'Object to a new way into your account, which ends what was asked for', needs: 'keep-own-account', status: 204, answers: [], problems: ['not-found', 'wrong-origin', 'already-done'] },
  { method: 'delete', path: '/api/v1/account-notices/{id}', id: 'seeAccountNotice', summary: 'Put away what you were told about your account', needs: 'keep-own-account', status: 204, answers: [], problems: ['not-found', 'wrong-origin'] },
  { method: 'post', path: '/api/v1/recovery', id: 'recoverAccount', summary: 'Open your account anew with a one-time link; whatever opened it before does no more', needs: null, body: recoverySchema, status: 204, answers: [], problems: [...BODY, 'not-found', 'wrong-origin'] },
];
