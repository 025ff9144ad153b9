import type { PasskeyCreation } from '#contracts';
import { PROVEN_COMMANDS } from '#domain';
import type { Answer, Desk, Visitor } from '../harness/desk.js';
import { pdf } from '../factories/files.js';
import { notice } from '../factories/measures.js';
import { sheetOf, sheetRows } from '../factories/licences.js';
import { urea } from '../factories/report.js';
import { randomUUID } from 'node:crypto';
import { SoftwareAuthenticator } from '../harness/software-authenticator.js';
import type { AccountRequestsOfA } from './account-requests.js';
import type { Column } from './columns.js';
import { pushAt } from '../harness/push-service.js';

/** What exists on side A: its company's report, draft and link, and what its people keep. */
export interface Things {
  readonly report: string; readonly kase: string; readonly token: string; readonly draft: string; readonly officer: string; readonly password: string;
  /** Of the checkpoint that holds A's case. */
  readonly digest: string;
  /** Another officer of A, who does nothing here. */
  readonly colleague: string;
  /** Of A's attachment, and of its company's paper. */
  readonly attachment: string; readonly paper: string;
  /** A case of A that every command could be given to for which a proof is asked, and A's file there. */
  readonly ready: string; readonly ready_file: string;
  /** Null where requests for access are tried by names that nothing has. */
  readonly requests: AccountRequestsOfA | null;
  /** Both halves of an invitation to A that nobody used yet. */
  readonly invitation: { readonly token: string; readonly code?: string };
  /** An officer of A, to prepare what a cell is about. */
  readonly home: Desk;
  /** Signs that officer in once more. @returns the name of the session */
  readonly spare: () => Promise<string>;
  /** Adds a passkey of that officer. @returns what it is called */
  readonly passkey: () => Promise<string>;
}
export interface Asked { readonly path: string; readonly body?: unknown; readonly form?: string; /** A file, as it goes over the wire. */ readonly bytes?: Buffer; readonly headers?: Record<string, string> }

const NOBODYS_SECRET = 'x'.repeat(43);
/** Long seen: every case here has moved on since. */
const SEEN = { version: 1 };
const WHY = { ...SEEN, reason: 'r' };
const MINUTES = { number: 1, texts: { 'ko': 't', 'zh-Hans': 't' }, statement: null, actions: [] };
export const COMMAND_BODIES: Readonly<Record<string, object>> = {
  'validate': SEEN, 'release': { ...SEEN, fields: ['goods'] }, 'ask-company': { text: 'q' }, 'settle': { ...SEEN, as: 'rejected', text: 't' }, 'acknowledge': SEEN, 'accept': SEEN,
  'refuse': { ...SEEN, reason: 'facts', text: null }, 'message': { kind: 'followup', body: { text: 't', language: 'en' }, about: null }, 'note': { text: 'n' },
  'translate': { message: randomUUID(), language: 'en', text: 't' }, 'machine-translate': { message: randomUUID(), language: 'en' }, 'approve-translation': { translation: randomUUID() },
  'climb': WHY, 'confirm-climb': { ...WHY, side: 'CN' }, 'decline-climb': { ...WHY, side: 'CN' }, 'severity': { ...WHY, severity: 4 },
  'close': { ...SEEN, outcomes: ['clarified'], text: null }, 'reopen': WHY, 'join-into': { ...SEEN, into: 'KR-0000-0000' }, 'step-down': WHY, 'refer': { ...WHY, channel: 'export_control' }, 'bring-in': { ...WHY, side: 'CN', watching: true }, 'join': SEEN, 'name-lead': { ...WHY, side: null },
  'accept-referral': SEEN, 'refuse-referral': { ...SEEN, reason: 'facts', text: null }, 'name-authority': { ...WHY, authority: 'cn-customs' },
  'name-measure': { measure: randomUUID() }, 'unname-measure': { ...WHY, measure: randomUUID() },
  'pause': { ...SEEN, reason: 'waiting_for_company', until: '2026-03-20T00:00:00Z' }, 'resume': SEEN, 'request-consultation': WHY,
  'propose-consultation': { ...SEEN, channel: 'hotline', rank: 'desk', starts_at: '2026-03-20T01:00:00Z', length_minutes: 60, place: { kind: 'room', where: 'r' }, interpreting: [], agenda: [], reason: null },
  'confirm-consultation': SEEN, 'call-off-consultation': WHY, 'draft-minutes': MINUTES, 'put-forward-minutes': { ...SEEN, ...MINUTES }, 'approve-minutes': { ...SEEN, number: 1, edition: 1 }, 'complete-action': { ...SEEN, id: '1.1', text: null },
  'hold-consultation': { ...SEEN, text: null }, 'watch': WHY, 'recheck': { ...SEEN, text: 't' }, 'file-licence': { number: null, filed_on: '2026-03-11' },
  'record-outcome': { ...SEEN, outcome: { outcome: 'clarified', on: '2026-03-10', quantity: null, moved_by: { who: 'unknown', code: null }, text: null }, corrects: null, reason: null }, 'record-shipments': { rows: [{ of: null, contract: 'c', quantity: { value: 1, unit: 'TNE' }, port: null, stage: 'held', stage_on: '2026-03-10' }] },
  'decide-licences': { ids: [randomUUID()], result: 'granted', decided_on: '2026-03-11' },
  'decide-licence': { id: randomUUID(), result: 'granted', decided_on: '2026-03-11' },
  'release-attachment': { ...SEEN, id: randomUUID(), redacted: false, name: 'n', tlp: 'AMBER' },
};

const nobodys = (): SoftwareAuthenticator => new SoftwareAuthenticator('http://localhost');
const ASKED: PasskeyCreation = {
  challenge: NOBODYS_SECRET, timeout: 1, rp: { id: 'localhost', name: 'n' }, user: { id: 'AAAA', name: 'n', displayName: 'n' }, pubKeyCredParams: [], attestation: 'none', excludeCredentials: [],
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
};

/** Each on a day of its own: two absences of one person must not overlap. */
let days = 0;
function absence({ officer }: Things): object {
  const day = new Date(Date.UTC(2026, 4, (days += 1))).toISOString().slice(0, 10);
  return { officer, from: `${day}T09:00`, to: `${day}T18:00`, deputy: null };
}

/** Bodies and the like of each route, as somebody would send them who may. */
const BODIES: Readonly<Record<string, (things: Things, column: Column) => Partial<Asked>>> = {
  'POST /api/v1/reports': () => ({ body: urea(), headers: { 'idempotency-key': randomUUID() } }),
  'POST /api/v1/reports/{reference}/facts': () => ({ body: { text: randomUUID(), answers: null } }),
  'POST /api/v1/reports/{reference}/attachments': ({ report }) => ({ path: `/api/v1/reports/${report}/attachments?name=n.pdf`, bytes: pdf(randomUUID()) }),
  'POST /api/v1/reports/{reference}/attachments/{id}/consent': (_, column) => ({ body: { given: column === 'company link' } }),
  'POST /track/{reference}/{token}/papers': () => ({ form: '--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } }),
  'POST /api/v1/reports/{reference}/verdict': () => ({ body: { verdict: 'no', text: null } }),
  'POST /api/v1/reports/{reference}/consents': () => ({ body: { consent: 'contract', given: true } }),
  'GET /api/v1/agenda': () => ({ path: '/api/v1/agenda?channel=hotline' }),
  'GET /api/v1/history/disclosures': () => ({ path: '/api/v1/history/disclosures?period=2026-H1' }),
  'GET /api/v1/history/disclosures?format=csv': () => ({ path: '/api/v1/history/disclosures?period=2026-H1&format=csv' }),
  'GET /api/v1/history/disclosures?format=json': () => ({ path: '/api/v1/history/disclosures?period=2026-H1&format=json' }),
  'POST /api/v1/cases/{reference}/attachments': ({ kase }) => ({ path: `/api/v1/cases/${kase}/attachments?name=n.pdf&tlp=AMBER`, bytes: pdf(randomUUID()) }),
  'POST /api/v1/cases/{reference}/shipments': () => ({ bytes: Buffer.from('contract,quantity,unit,stage,stage_on\nHX-1,300,TNE,held,2026-03-10\n') }),
  'POST /api/v1/cases/{reference}/licences': () => ({ bytes: sheetOf(sheetRows(1, Date.parse('2026-03-11'))) }),
  'POST /api/v1/session': ({ password }) => ({ body: { name: 'kr-desk', password } }),
  'POST /api/v1/session/proof': () => ({ body: {} }),
  'POST /api/v1/session/proof/provider': () => ({ body: {} }),
  'POST /api/v1/providers/{provider}/sign-ins': () => ({ body: { back: '/desk/' } }),
  'PUT /api/v1/password': () => ({ body: { current: 'not the password', password: 'another long one, four five' } }),
  'PUT /api/v1/second-factor': () => ({ body: { code: '000000' } }),
  'POST /api/v1/session/passkey': () => ({ body: nobodys().answer({ challenge: NOBODYS_SECRET, rpId: 'localhost', timeout: 1, userVerification: 'required' }, { handle: 'AAAA' }) }),
  'POST /api/v1/passkeys': () => ({ body: { name: 'n', passkey: nobodys().make(ASKED) } }),
  'PUT /api/v1/passkeys/{passkey}': () => ({ body: { name: 'n' } }),
  'POST /api/v1/one-time-links': ({ invitation }, column) => ({ body: { token: column === 'invited' ? invitation.token : NOBODYS_SECRET, is_for: 'setup' } }),
  'POST /api/v1/setup': ({ invitation }, column) => ({ body: { ...(column === 'invited' ? invitation : { token: NOBODYS_SECRET }), password: 'a long password, one two', language: 'en' } }),
  'POST /api/v1/recovery': ({ invitation }, column) => ({ body: { ...(column === 'invited' ? invitation : { token: NOBODYS_SECRET }), password: 'a long password, one two' } }),
  'POST /api/v1/officers/{officer}/deactivation': () => ({ body: { hand_over: [{ duty: 'rotation/none/none', to: null }] } }),
  'POST /api/v1/officers/{officer}/place': () => ({ body: { office: 'kr-trade-cooperation-desk', role: 'officer' } }),
  'POST /api/v1/officers/invitations': () => ({ body: { office: 'kr-trade-cooperation-desk', role: 'officer', name: 'n', sign_in: 'somebody.new' } }),
  'PUT /api/v1/calendars/{calendar}/{year}': () => ({ body: { version: 0, published: false, source: 's', holidays: [], make_up_days: [] } }),
  'PUT /api/v1/offices/{office}/hours': () => ({ body: { version: 0, hours: { opens: '09:00', closes: '18:00' }, closed_days: [], open_days: [] } }),
  'PUT /api/v1/rosters/{office}': () => ({ body: { version: 0, roster: { deputy_office: null, rotations: [], overrides: [] } } }),
  'PUT /api/v1/absences/{id}': (things) => ({ body: absence(things) }),
  'POST /api/v1/history/proof/checkpoints/{digest}/signatures': () => ({ body: { key: '0'.repeat(64), value: '0'.repeat(128) } }),
  'PUT /api/v1/contacts/rules': () => ({ body: { after_minutes: { push: 1, mail: 3 }, quiet: null } }),
  'PUT /api/v1/contacts/push': () => ({ body: pushAt('https://10.0.0.1/push') }),
  'POST /api/v1/push-receipts': () => ({ body: { id: randomUUID(), token: NOBODYS_SECRET, fact: 'displayed' } }),
  'GET /api/v1/joint-reports/statement': () => ({ path: '/api/v1/joint-reports/statement?network=kr-cn&from=2025-01-01&to=2025-06-30' }),
  'POST /api/v1/joint-reports': () => ({ body: { network: 'kr-cn', from: '2026-01-01', to: '2099-12-31', seen: '0' } }),
  'POST /api/v1/joint-reports/{report}/agreement': () => ({ body: { seen: '0' } }),
  'POST /api/v1/joint-reports/{report}/refusal': () => ({ body: { reason: 'r' } }),
  'PUT /api/v1/board-views/{view}': () => ({ body: { name: 'n', query: 'tab=ours', first: false } }),
  'POST /api/v1/keys': () => ({ body: { name: randomUUID(), office: 'kr-trade-cooperation-desk', scopes: ['note'], lasts_days: 1 } }),
  'POST /api/v1/test-calls': () => ({ body: { network: 'none' } }),
  'POST /api/v1/measures': () => ({ body: { network: 'none', facts: notice() } }),
  'PUT /api/v1/measures/{measure}': () => ({ body: { revision: 1, facts: notice() } }),
  'POST /api/v1/measures/{measure}/cases': ({ kase }) => ({ body: { references: [kase] } }),
  'PUT /api/v1/webhook': () => ({ body: { url: 'https://10.0.0.1/hook' } }),
  'PUT /api/v1/contacts/mail': () => ({ body: { address: 'n@mail.example' } }),
  'POST /api/v1/contacts/mail/confirm': () => ({ body: { token: NOBODYS_SECRET } }),
  'POST /report': () => ({ form: 'side=kr-cn%2FKR' }),
  'POST /report/{draft}/check': () => ({ form: '' }),
  'POST /report/{draft}/list/{kind}': () => ({ form: '--b\r\ncontent-disposition: form-data; name="remove"\r\n\r\nyes\r\n--b--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } }),
  'POST /report/{draft}/{page}': () => ({ form: 'kind=clearance' }),
  'POST /track/{reference}/{token}': () => ({ form: '' }),
  'POST /track/{reference}/{token}/mail': () => ({ form: 'do=send-code' }),
  'POST /lost-link': () => ({ form: '' }),
  'POST /lost-link/{message}/{token}': () => ({ form: '' }),
};

/** Routes whose `{id}` is a request for access, which each cell finds as it was when it was made. */
const ABOUT_REQUESTS: Readonly<Record<string, (requests: AccountRequestsOfA) => Promise<string>>> = {
  'POST /api/v1/account-requests/{id}/confirmation': (requests) => requests.asked(), 'DELETE /api/v1/account-requests/{id}': (requests) => requests.asked(),
  'POST /api/v1/account-requests/{id}/link': (requests) => requests.confirmed(), 'DELETE /api/v1/account-notices/{id}': (requests) => requests.about(),
  'POST /api/v1/account-notices/{id}/objection': (requests) => requests.about(),
};

/** One cell's request. Secrets stand in it only for whoever has the link; everything else is the same for everybody. */
export async function requestOf(route: string, things: Things, column: Column): Promise<Asked> {
  const command = commandOf(route);
  if (column === 'step-up missing' && route === 'POST /api/v1/cases/{reference}/licences') return { path: `/api/v1/cases/${things.ready}/licences`, ...BODIES[route]?.(things, column) };
  if (column !== 'step-up missing' || command === undefined || !(PROVEN_COMMANDS as readonly string[]).includes(command)) return plainRequestOf(route, things, column);
  const { line: { version } } = await things.home.view(things.ready);
  const subject = { 'release': { fields: ['contract'] }, 'release-attachment': { id: things.ready_file } }[command] ?? {};
  const body = { ...COMMAND_BODIES[command], ...subject };
  return { path: `/api/v1/cases/${things.ready}/${command}`, body: 'version' in body ? { ...body, version } : body };
}

const commandOf = (route: string): string | undefined => /\/cases\/\{reference\}\/([\w-]+)$/.exec(route)?.[1];

async function plainRequestOf(route: string, things: Things, column: Column): Promise<Asked> {
  const secret = (right: string): string => (column === 'company link' ? right : NOBODYS_SECRET);
  const id = things.requests && ABOUT_REQUESTS[route] ? await ABOUT_REQUESTS[route](things.requests) : randomUUID();
  if (route === 'DELETE /api/v1/absences/{id}') await things.home.ask('PUT', `/api/v1/absences/${id}`, absence(things));
  const session = route.includes('{session}') ? await things.spare() : '';
  const passkey = route.includes('{passkey}') ? await things.passkey() : '';
  const about = /\/(reports|track)\//.test(route) ? things.report : things.kase;
  const values: Readonly<Record<string, string>> = {
    reference: about, token: secret(things.token), draft: secret(things.draft), page: route.includes('/desk/') ? 'history' : 'kind',
    kind: 'contracts', file: 'template.xlsx', calendar: 'KR', year: '2034', office: 'kr-trade-cooperation-desk', id: /\/(attachments|papers)\//.test(route) ? (about === things.report ? things.paper : things.attachment) : id, digest: things.digest, session, passkey, provider: 'none',
    measure: id, view: id, report: id, feed: NOBODYS_SECRET, key: id, call: id, device: id, officer: route.endsWith('{session}') ? things.officer : things.colleague,
  };
  const path = route.slice(route.indexOf(' ') + 1).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const command = commandOf(route);
  const authorization = column === 'company link' ? { authorization: `Bearer ${things.token}` } : {};
  const { headers = {}, ...rest } = BODIES[route]?.(things, column) ?? {};
  return { path, ...(command === undefined ? {} : { body: COMMAND_BODIES[command] }), ...rest, headers: { ...authorization, ...headers } };
}

/** Sends a cell's request in a person's name. @returns what came of it, as a cell says it */
export async function cellOf(who: Visitor, method: string, asked: Asked): Promise<string> {
  const { status, body } = await answered(who, method, asked);
  return (body as { code?: unknown } | undefined)?.code === 'step-up-needed' ? 'proof' : String(status);
}

async function answered(who: Visitor, method: string, { path, body, form, bytes, headers = {} }: Asked): Promise<Answer<unknown>> {
  if (bytes !== undefined) return who.send(method, path, new Uint8Array(bytes), { 'content-type': 'application/octet-stream', ...headers });
  if (form === undefined) return who.ask(method, path, body, headers);
  return who.send(method, path, form, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
}
