/*
 * Who gets what, written by hand. Side A is Korea, whose company filed the report that everything here is about; side B is
 * China, which has not been told of it. A cell is the status of the answer: 401 nobody is signed in, 403 not with this
 * account, 404 not for this side or not with this link, 409 let in and refused by the case; `proof` that it is asked for once more.
 */

import { WRITTEN } from './columns.js';

const everybody = (status: number): string => Array(WRITTEN.length).fill(status).join(' ');
//                     anon link offA supA offB supB adm  rev  exp  old
const SIGNED_IN =     '401 401  200  200  200  200  200  401  401  200';
const SIGNED_OUT =    '401 401  204  204  204  204  204  401  401  204';
const NO_PASSKEYS =   '401 401  409  409  409  409  409  401  401  409';
// What one signs in with: with a wrong password or code, or what else keeps it from being changed here.
const OWN_PROOFS =    '401 401  422  422  422  422  422  401  401  proof';
const OWN_PASSKEYS =  '401 401  409  409  409  409  409  401  401  proof';
const CASES =         '401 401  200  200  200  200  403  401  401  200';
const CASES_FILE =    '401 401  200  200  200  200  403  401  401  proof';
const ONE_CASE =      '401 401  200  200  404  404  403  401  401  200';
const ONE_CASE_FILE = '401 401  200  200  404  404  403  401  401  proof';
const OVERTAKEN =     '401 401  409  403  404  403  403  401  401  409';
// Something crosses by it, or goes above the rung to which a case climbs alone.
const DECISIVE =      '401 401  409  403  404  403  403  401  401  proof';
const TAKEN =         '401 401  200  403  404  403  403  401  401  200';
const ACCOUNTS =      '401 401  403  200  403  200  403  401  401  200';
const ACCOUNTS_FILE = '401 401  403  200  403  200  403  401  401  proof';
const JOINT =         '401 401  403  404  403  404  403  401  401  404';
const JOINT_CHANGE =  '401 401  403  404  403  404  403  401  401  proof';
const KEEPERS =       '401 401  403  403  403  403  200  401  401  200';
const KEEPERS_SAVE =  '401 401  403  403  403  403  200  401  401  proof';
const KEEPERS_ALONE = '401 401  403  403  403  403  204  401  401  proof';
const BY_LINK =       '404 200  404  404  404  404  404  404  404  404';
const BY_LINK_ON =    '404 303  404  404  404  404  404  404  404  404';

/** Every address and method of the service, and the ways in which it can be asked for a file. */
export const ROUTES_ALLOWED: Readonly<Record<string, string>> = {
  'POST /api/v1/reports': everybody(201),
  'GET /api/v1/reports/{reference}': BY_LINK,
  'POST /api/v1/reports/{reference}/facts': BY_LINK,
  'POST /api/v1/reports/{reference}/consents': BY_LINK,
  'POST /api/v1/reports/{reference}/verdict': '404 409  404  404  404  404  404  404  404  404',
  'POST /api/v1/reports/{reference}/attachments': '404 201  404  404  404  404  404  404  404  404',
  'GET /api/v1/reports/{reference}/attachments/{id}': BY_LINK,
  'POST /api/v1/reports/{reference}/attachments/{id}/consent': BY_LINK,
  'GET /api/v1/session': SIGNED_IN,
  'GET /api/v1/session/proof': SIGNED_IN,
  // Without saying with what.
  'POST /api/v1/session/proof': '401 401 422 422 422 422 422 401 401 422',
  // Nobody here comes from a house's provider.
  'POST /api/v1/session/proof/provider': '401 401  404  404  404  404  404  401  401  404',
  'GET /api/v1/session/sign-out-address': SIGNED_IN,
  // No provider is configured here, so that for everybody there is none, and nobody comes back from one.
  'GET /api/v1/providers': everybody(200),
  'POST /api/v1/providers/{provider}/sign-ins': everybody(404),
  'GET /sign-in/return': everybody(404),
  'GET /api/v1/sessions': SIGNED_IN,
  'DELETE /api/v1/sessions': SIGNED_OUT,
  // One's own, and nobody else's: an administrator's way is the one of their side's accounts.
  'DELETE /api/v1/sessions/{session}': '401 401 204 404 404 404 404 401 401 404',
  'PUT /api/v1/password': OWN_PROOFS,
  'GET /api/v1/second-factor': SIGNED_IN,
  'POST /api/v1/second-factor': '401 401 200 200 200 200 200 401 401 proof',
  'PUT /api/v1/second-factor': OWN_PROOFS,
  'POST /api/v1/second-factor/removal': '401 401 204 204 204 204 204 401 401 proof',
  // Everybody comes by an address in numbers here, which has no passkeys; what is told beyond it is `a-passkey-lets-in`.
  'POST /api/v1/session/passkey/options': everybody(409),
  'POST /api/v1/session/passkey': everybody(409),
  'POST /api/v1/session/proof/options': NO_PASSKEYS,
  'GET /api/v1/passkeys': SIGNED_IN,
  'POST /api/v1/passkeys/options': OWN_PASSKEYS,
  'POST /api/v1/passkeys': OWN_PASSKEYS,
  'PUT /api/v1/passkeys/{passkey}': '401 401 204 404 404 404 404 401 401 404',
  'DELETE /api/v1/passkeys/{passkey}': '401 401 204 404 404 404 404 401 401 proof',
  // With the invitation, where one is invited: it opens no account that is there.
  'POST /api/v1/recovery': everybody(404),
  'POST /api/v1/one-time-links': everybody(404),
  'POST /api/v1/setup': everybody(404),
  'POST /api/v1/officers/invitations': '401 401 403 403 403 403 201 401 401 proof',
  'POST /api/v1/officers/{officer}/recovery': '401 401 403 403 403 403 201 401 401 proof',
  // It is in use, and something about it waits already.
  'POST /api/v1/officers/{officer}/return': '401 401 403 403 403 403 409 401 401 proof',
  'POST /api/v1/officers/{officer}/place': '401 401 403 403 403 403 409 401 401 proof',
  'GET /api/v1/officers/{officer}/duties': KEEPERS,
  // As somebody who has seen another duty than there is.
  'POST /api/v1/officers/{officer}/deactivation': '401 401 403 403 403 403 409 401 401 proof',
  'GET /api/v1/account-requests': '401 401 403 200 403 200 200 401 401 200',
  // A's administrator asked, and A's supervisor is the second person.
  'POST /api/v1/account-requests/{id}/confirmation': '401 401 403 200 403 404 409 401 401 proof',
  'DELETE /api/v1/account-requests/{id}': '401 401 403 204 403 404 204 401 401 proof',
  'POST /api/v1/account-requests/{id}/link': '401 401 403 403 403 403 201 401 401 proof',
  'GET /api/v1/account-notices': SIGNED_IN,
  'POST /api/v1/account-notices/{id}/objection': '401 401 204 404 404 404 404 401 401 404',
  'DELETE /api/v1/account-notices/{id}': '401 401 204 404 404 404 404 401 401 404',
  'GET /api/v1/officers': KEEPERS, 'GET /api/v1/rules': KEEPERS,
  'GET /api/v1/officers/{officer}/sessions': KEEPERS,
  'DELETE /api/v1/officers/{officer}/sessions': KEEPERS_ALONE,
  'DELETE /api/v1/officers/{officer}/sessions/{session}': KEEPERS_ALONE,
  'GET /api/v1/cases': CASES,
  'GET /api/v1/cases/{reference}': ONE_CASE,
  'GET /api/v1/cases/{reference}/similar': ONE_CASE,
  'GET /api/v1/cases/{reference}/told': ONE_CASE,
  // No consultation has a date here.
  'GET /api/v1/cases/{reference}/cap': ONE_CASE, 'GET /api/v1/cases/{reference}/invitation': '401 401  404  404  404  404  403  401  401  404',
  'GET /api/v1/cases/{reference}/brief': ONE_CASE, 'GET /api/v1/cases/{reference}/brief.pdf': ONE_CASE,
  'GET /api/v1/cap': CASES, 'GET /api/v1/agenda': CASES, 'GET /api/v1/board': CASES,
  'POST /api/v1/cases/{reference}/attachments': '401 401  201  403  404  403  403  401  401  201',
  'GET /api/v1/cases/{reference}/attachments/{id}': ONE_CASE, 'GET /api/v1/cases/{reference}/licences': ONE_CASE, 'GET /api/v1/cases/{reference}/licences/template': ONE_CASE, 'POST /api/v1/cases/{reference}/licences': DECISIVE, 'GET /api/v1/cases/{reference}/shipments/template': ONE_CASE, 'POST /api/v1/cases/{reference}/shipments': '401 401  200  403  404  403  403  401  401  200',
  'POST /api/v1/cases/{reference}/validate': DECISIVE, 'POST /api/v1/cases/{reference}/release': DECISIVE,
  'POST /api/v1/cases/{reference}/ask-company': TAKEN,
  'POST /api/v1/cases/{reference}/settle': OVERTAKEN,
  // Over what only their own side did since, an officer may confirm receipt; the second officer of the side is told who did.
  'POST /api/v1/cases/{reference}/acknowledge': '401 401  200  403  404  403  403  401  401  409',
  'POST /api/v1/cases/{reference}/accept': OVERTAKEN,
  'POST /api/v1/cases/{reference}/refuse': OVERTAKEN,
  'POST /api/v1/cases/{reference}/message': OVERTAKEN,
  'POST /api/v1/cases/{reference}/translate': OVERTAKEN,
  // No translation service is configured here, so that for everybody there is nothing at this address.
  'POST /api/v1/cases/{reference}/machine-translate': '401 401  404  403  404  403  403  401  401  404',
  'POST /api/v1/cases/{reference}/approve-translation': OVERTAKEN,
  'POST /api/v1/cases/{reference}/note': TAKEN,
  'POST /api/v1/cases/{reference}/climb': DECISIVE,
  'POST /api/v1/cases/{reference}/confirm-climb': DECISIVE,
  'POST /api/v1/cases/{reference}/decline-climb': OVERTAKEN,
  'POST /api/v1/cases/{reference}/severity': OVERTAKEN,
  'POST /api/v1/cases/{reference}/close': OVERTAKEN,
  'POST /api/v1/cases/{reference}/record-outcome': OVERTAKEN, 'POST /api/v1/cases/{reference}/record-shipments': '401 401  200  403  404  403  403  401  401  409',
  'POST /api/v1/cases/{reference}/reopen': OVERTAKEN,
  'POST /api/v1/cases/{reference}/join-into': OVERTAKEN,
  'POST /api/v1/cases/{reference}/step-down': OVERTAKEN,
  'POST /api/v1/cases/{reference}/refer': OVERTAKEN, 'POST /api/v1/cases/{reference}/accept-referral': OVERTAKEN, 'POST /api/v1/cases/{reference}/refuse-referral': OVERTAKEN, 'POST /api/v1/cases/{reference}/name-authority': OVERTAKEN, 'POST /api/v1/cases/{reference}/bring-in': OVERTAKEN, 'POST /api/v1/cases/{reference}/join': OVERTAKEN, 'POST /api/v1/cases/{reference}/name-lead': DECISIVE,
  'POST /api/v1/cases/{reference}/name-measure': '401 401  409  403  404  403  403  401  401  409',
  'POST /api/v1/cases/{reference}/unname-measure': OVERTAKEN,
  'GET /api/v1/measures': CASES,
  'POST /api/v1/measures': '401 401  404  403  404  403  403  401  401  404',
  // The register holds no measure here.
  'GET /api/v1/measures/{measure}': '401 401  404  404  404  404  403  401  401  404',
  'GET /api/v1/measures/{measure}/notification': '401 401  404  404  404  404  403  401  401  404', 'GET /api/v1/measures/{measure}/notification.pdf': '401 401  404  404  404  404  403  401  401  404',
  'PUT /api/v1/measures/{measure}': '401 401  404  403  404  403  403  401  401  404',
  'POST /api/v1/measures/{measure}/cases': '401 401  404  403  404  403  403  401  401  404',
  'GET /api/v1/cases/{reference}/measures': ONE_CASE,
  'POST /api/v1/cases/{reference}/pause': OVERTAKEN,
  'POST /api/v1/cases/{reference}/resume': OVERTAKEN,
  'POST /api/v1/cases/{reference}/request-consultation': OVERTAKEN,
  'POST /api/v1/cases/{reference}/hold-consultation': OVERTAKEN,
  'POST /api/v1/cases/{reference}/propose-consultation': OVERTAKEN, 'POST /api/v1/cases/{reference}/confirm-consultation': OVERTAKEN, 'POST /api/v1/cases/{reference}/call-off-consultation': OVERTAKEN,
  'POST /api/v1/cases/{reference}/draft-minutes': OVERTAKEN, 'POST /api/v1/cases/{reference}/put-forward-minutes': OVERTAKEN, 'POST /api/v1/cases/{reference}/approve-minutes': OVERTAKEN, 'POST /api/v1/cases/{reference}/complete-action': OVERTAKEN,
  'POST /api/v1/cases/{reference}/watch': OVERTAKEN,
  'POST /api/v1/cases/{reference}/recheck': OVERTAKEN,
  'POST /api/v1/cases/{reference}/file-licence': DECISIVE,
  'POST /api/v1/cases/{reference}/decide-licence': OVERTAKEN, 'POST /api/v1/cases/{reference}/decide-licences': OVERTAKEN,
  'POST /api/v1/cases/{reference}/release-attachment': DECISIVE,
  'GET /api/v1/history/cases': CASES,
  'GET /api/v1/history/cases?format=csv': CASES_FILE,
  'GET /api/v1/history/cases?format=json': CASES_FILE,
  'GET /api/v1/history/cases/{reference}': ONE_CASE,
  'GET /api/v1/history/cases/{reference}?format=csv': ONE_CASE_FILE,
  'GET /api/v1/history/cases/{reference}?format=json': ONE_CASE_FILE,
  // Of no report that there is, and of a period that is not over.
  'GET /api/v1/joint-reports': ACCOUNTS, 'GET /api/v1/joint-reports/statement': ACCOUNTS, 'GET /api/v1/joint-reports/{report}': JOINT, ...Object.fromEntries(['csv', 'json', 'xlsx', 'pdf'].map((format) => [`GET /api/v1/joint-reports/{report}?format=${format}`, JOINT_CHANGE])),
  'POST /api/v1/joint-reports': '401 401  403  422  403  422  403  401  401  proof', 'POST /api/v1/joint-reports/{report}/agreement': JOINT_CHANGE, 'POST /api/v1/joint-reports/{report}/refusal': JOINT_CHANGE, 'DELETE /api/v1/joint-reports/{report}': JOINT_CHANGE,
  'GET /api/v1/figures': ACCOUNTS, ...Object.fromEntries(['csv', 'json', 'xlsx', 'pdf'].map((format) => [`GET /api/v1/figures?format=${format}`, ACCOUNTS_FILE])), 'GET /api/v1/history/disclosures': ACCOUNTS, 'GET /api/v1/history/disclosures?format=csv': ACCOUNTS_FILE,
  'GET /api/v1/history/disclosures?format=json': ACCOUNTS_FILE,
  'GET /api/v1/history/cases/{reference}/bundle': ONE_CASE_FILE,
  'GET /api/v1/history/proof/keys': everybody(200),
  'GET /api/v1/history/proof/checkpoints': CASES,
  'POST /api/v1/history/proof/checkpoints/{digest}/signatures': '401 401 422 422 404 404 403 401 401 422',
  'GET /api/v1/calendars': SIGNED_IN,
  'PUT /api/v1/calendars/{calendar}/{year}': KEEPERS_SAVE,
  'PUT /api/v1/offices/{office}/hours': KEEPERS_SAVE,
  'GET /api/v1/rosters': SIGNED_IN,
  'PUT /api/v1/rosters/{office}': KEEPERS_SAVE,
  'PUT /api/v1/absences/{id}': '401 401 200 404 404 404 200 401 401 proof',
  'DELETE /api/v1/absences/{id}': '401 401 204 404 404 404 204 401 401 proof',
  'GET /api/v1/duty': SIGNED_IN,
  'GET /api/v1/readiness': SIGNED_IN, 'GET /api/v1/test-calls': SIGNED_IN,
  'POST /api/v1/test-calls': '401 401 403 404 403 404 404 401 401 proof',
  'POST /api/v1/test-calls/{call}/answer': '401 401 404 403 404 403 403 401 401 404',
  'GET /api/v1/webhook': KEEPERS,
  // A network inside that nothing is sent to.
  'PUT /api/v1/webhook': '401 401 403 403 403 403 422 401 401 proof',
  'POST /api/v1/webhook/secret': '401 401 403 403 403 403 404 401 401 proof', 'POST /api/v1/webhook/test': '401 401 403 403 403 403 404 401 401 proof',
  'DELETE /api/v1/webhook': '401 401 403 403 403 403 204 401 401 proof',
  'GET /api/v1/keys': KEEPERS,
  'POST /api/v1/keys': '401 401 403 403 403 403 201 401 401 proof',
  // Of no key that there is.
  'DELETE /api/v1/keys/{key}': '401 401 403 403 403 403 404 401 401 proof',
  'GET /api/v1/contacts': CASES, 'POST /api/v1/contacts/confirmation': CASES,
  'PUT /api/v1/contacts/rules': CASES,
  // Nobody has an address here, since no mail goes out.
  'PUT /api/v1/contacts/mail': '401 401 422 422 422 422 403 401 401 422',
  'DELETE /api/v1/contacts/mail': '401 401 204 204 204 204 403 401 401 204', 'POST /api/v1/contacts/mail/confirm': '401 401 404 404 404 404 403 401 401 404',
  'POST /api/v1/contacts/mail/test': '401 401 404 404 404 404 403 401 401 404',
  // An address inside; and no browser of anybody's.
  'PUT /api/v1/contacts/push': '401 401 422 422 422 422 403 401 401 422',
  'POST /api/v1/contacts/push/{device}/test': '401 401 404 404 404 404 403 401 401 404', 'DELETE /api/v1/contacts/push/{device}': '401 401 404 404 404 404 403 401 401 404',
  // Whoever has no message that was pushed.
  'POST /api/v1/push-receipts': everybody(404),
  'GET /api/v1/deadline-feed': CASES,
  'POST /api/v1/deadline-feed': '401 401 201 201 201 201 403 401 401 proof',
  'DELETE /api/v1/deadline-feed': '401 401 204 204 204 204 403 401 401 proof',
  'GET /api/v1/board-views': CASES, 'PUT /api/v1/board-views/{view}': CASES, 'DELETE /api/v1/board-views/{view}': '401 401 404 404 404 404 403 401 401 404',
  'GET /api/v1/deadlines/{feed}': everybody(404),
  'GET /api/openapi.json': everybody(200), 'GET /api/asyncapi.json': everybody(200),
  'GET /health/live': everybody(200), 'GET /health/ready': everybody(200),
  // Everybody here is on this very machine; who may read figures from another is a unit test of the edge.
  'GET /metrics': everybody(200),
  'GET /': everybody(302),
  'GET /report': everybody(200),
  'POST /report': everybody(303),
  'GET /report/style.css': everybody(200),
  'GET /report/{draft}': BY_LINK_ON,
  'GET /report/{draft}/saved': BY_LINK,
  'GET /report/{draft}/check': BY_LINK_ON,
  'POST /report/{draft}/check': BY_LINK_ON,
  'GET /report/{draft}/sent': BY_LINK_ON,
  'GET /report/{draft}/list': BY_LINK, 'GET /report/{draft}/list/{kind}': BY_LINK_ON, 'POST /report/{draft}/list/{kind}': BY_LINK_ON, 'GET /report/{draft}/list/{kind}/{file}': BY_LINK,
  'GET /report/{draft}/{page}': BY_LINK,
  'POST /report/{draft}/{page}': BY_LINK_ON,
  'GET /track/{reference}/{token}': BY_LINK,
  'POST /track/{reference}/{token}': BY_LINK,
  'POST /track/{reference}/{token}/papers': BY_LINK_ON,
  // No mail goes out here, and so no link; who gets one is told by companies-are-mailed.
  'GET /lost-link': everybody(200),
  'POST /lost-link': everybody(422),
  'GET /lost-link/{message}/{token}': everybody(404),
  'POST /lost-link/{message}/{token}': everybody(404),
  'POST /track/{reference}/{token}/mail': everybody(404),
  'GET /track/{reference}/{token}/papers/{id}': BY_LINK,
  'GET /desk': everybody(200),
  'GET /desk/{page}': everybody(200),
  // These end the session of whoever asks, so they come last.
  'POST /api/v1/session': everybody(200),
  'DELETE /api/v1/session': everybody(204),
};

/** Files that anybody may have: the desk's own, which hold no data. */
export const FILES_ALLOWED: Readonly<Record<string, string>> = {
  '/desk/index.html': everybody(200), '/desk/mark.svg': everybody(200), '/desk/assets/desk-0001.js': everybody(200),
  '/desk/assets/none.js': everybody(404), '/desk/assets/../../secret.txt': everybody(404), '/desk/assets/..%2f..%2fsecret.txt': everybody(404),
};
