import type { CaseView, CommandName } from '#contracts';
import { LICENCE_RESULTS, type SideId, TLP_LABELS } from '#domain';

/*
 * Who may read what people write, written by hand from DOMAIN §4.7 and not from the service's own table. Every place of
 * every body in which people write as they like stands here; the test fails when one does not.
 */

/**
 * `own` the side that writes it · `company` that side and the company · `told` every side that knows of the case at that
 * moment · `label` the same, but the officers alone and no file where the body says TLP:RED · `network` every side at any
 * time · `crossing` as the network's matrix says, field by field · `nobody` a secret · `name` no words of anybody's, but the
 * name of something that is there already
 */
export type Reads = 'own' | 'company' | 'told' | 'label' | 'network' | 'crossing' | 'nobody' | 'name';

/** What a command may be about: the case as its officer sees it, and what was drawn. */
export interface Scene {
  /** Null where the side was not told. */
  readonly view: CaseView | null;
  readonly side: SideId;
  readonly sides: readonly SideId[];
  readonly pick: number;
  /** Epoch milliseconds. */
  readonly now: number;
}
type Say = (place: string) => string;
export interface Row { readonly reads: Readonly<Record<string, Reads>>; readonly body: (say: Say, scene: Scene) => object }

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOTHING = '01941f29-7c00-7000-8000-000000000000';
const among = <T>(items: readonly T[], pick: number, otherwise: T): T => items[pick % Math.max(1, items.length)] ?? otherwise;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const plain = (): Row => ({ reads: {}, body: () => ({}) });
const why = (reads: Reads = 'told'): Row => ({ reads: { reason: reads }, body: (say) => ({ reason: say('reason') }) });
const proposal: Row = {
  reads: { side: 'name', reason: 'told' },
  body: (say, { view, sides, pick }) => ({ side: view?.line.sides.find((s) => s.proposal)?.side ?? among(sides, pick, ''), reason: say('reason') }),
};

/** Why something is not taken up; where another authority is competent, which. */
const refusing: Row = {
  reads: { text: 'told', authority: 'name' },
  body: (say, { view, pick }) => ({ text: say('text'), ...(pick % 2 === 0 ? { reason: 'facts' } : { reason: 'wrong_authority', authority: among(view?.authorities ?? [], pick, '') }) }),
};

const heldOf = (view: CaseView | null): CaseView['consultations'][number] | undefined => view?.consultations.findLast((c) => c.state === 'held');

/** Minutes in every language, with a promise of the side that writes. */
function minutes(reads: Reads): Row {
  const places = ['texts/ko', 'texts/zh-Hans', 'texts/en', 'statement/ko', 'statement/zh-Hans', 'statement/en', 'actions/0/texts/ko', 'actions/0/texts/zh-Hans', 'actions/0/texts/en'];
  const said = (say: Say, before: string): object => Object.fromEntries(['ko', 'zh-Hans', 'en'].map((language) => [language, say(`${before}/${language}`)]));
  return {
    reads: { ...Object.fromEntries(places.map((place) => [place, reads])), 'actions/0/side': 'name', 'actions/0/office': 'name' },
    body: (say, { view, side, now }) => ({
      number: heldOf(view)?.number ?? 1, texts: said(say, 'texts'), statement: said(say, 'statement'),
      actions: [{ side, office: view?.line.sides.find((s) => s.side === side)?.office ?? '', due_on: day(now + 10 * DAY_MS), texts: said(say, 'actions/0/texts') }],
    }),
  };
}

/** A question that waits for this side, or one of its own where it is to be taken back. */
const questionOf = ({ view, side }: Scene, kind: string): string | null =>
  view?.messages.find((m) => m.question === 'open' && (kind === 'cancel' ? m.side === side : m.side !== side))?.id ?? null;

/** What this side said last, to be corrected. */
const ownOf = ({ view, side }: Scene): string | null => view?.messages.findLast((m) => m.side === side && m.kind !== 'cancel')?.id ?? null;

/** What each command of the desk carries; a new one does not compile without its row. */
export const COMMANDS: Readonly<Record<CommandName, Row>> = {
  'validate': plain(), 'acknowledge': plain(), 'accept': plain(), 'resume': plain(),
  'release': { reads: {}, body: (_, { view, pick }) => ({ fields: fieldsOf(view, pick) }) },
  'ask-company': { reads: { text: 'company' }, body: (say) => ({ text: say('text') }) },
  'settle': { reads: { text: 'company' }, body: (say, { pick }) => ({ as: among(['answered_at_home', 'rejected'], pick, ''), text: say('text') }) },
  'refuse': refusing, 'refuse-referral': refusing, 'accept-referral': plain(),
  'name-authority': { reads: { authority: 'name', reason: 'told' }, body: (say, { view, pick }) => ({ authority: among(view?.authorities ?? [], pick, ''), reason: say('reason') }) },
  'message': {
    reads: { 'body/text': 'label', 'body/phrase': 'name', 'body/values/anything': 'label', 'translations/0/text': 'label' },
    body: (say, scene) => {
      const kind = among(['followup', 'question', 'answer', 'offer', 'correction', 'cancel'], scene.pick, '');
      const label = { tlp: among(TLP_LABELS, Math.floor(scene.pick / 2), 'AMBER') };
      const about = kind === 'answer' || kind === 'cancel' ? questionOf(scene, kind) : kind === 'correction' ? ownOf(scene) : null;
      if (scene.pick % 4 === 0) return { kind, about, ...label, body: { phrase: 'decline.facts', values: { documents: say('body/values/anything') } } };
      return { kind, about, ...label, body: { text: say('body/text'), language: 'en' }, ...(scene.pick % 2 === 0 ? { translations: [{ language: 'ko', text: say('translations/0/text') }] } : {}) };
    },
  },
  'translate': { reads: { text: 'told' }, body: (say, { view }) => ({ message: view?.messages.findLast((m) => m.body !== null && 'text' in m.body)?.id ?? NOTHING, language: 'zh-Hans', text: say('text') }) },
  'machine-translate': { reads: {}, body: () => ({ message: NOTHING, language: 'ko' }) },
  'approve-translation': { reads: {}, body: () => ({ translation: NOTHING }) },
  'note': { reads: { text: 'own' }, body: (say) => ({ text: say('text') }) },
  // The register holds no measure in a generated case.
  'name-measure': { reads: {}, body: () => ({ measure: NOTHING }) },
  'unname-measure': { reads: { reason: 'told' }, body: (say) => ({ measure: NOTHING, reason: say('reason') }) },
  'join-into': { reads: { into: 'name' }, body: (say) => ({ into: say('into') }) },
  'climb': why(), 'reopen': why(), 'step-down': why(), 'watch': why(), 'confirm-climb': proposal, 'decline-climb': proposal,
  'severity': { reads: { reason: 'own' }, body: (say, { pick }) => ({ severity: 1 + (pick % 4), reason: say('reason') }) },
  'close': { reads: { 'text': 'told', 'recorded/0/text': 'told', 'recorded/0/moved_by/code': 'name' }, body: (say, { side, pick, now }) => ({ text: say('text'), ...(pick % 2 === 0 ? { recorded: [{ outcome: 'diversified', on: day(now - DAY_MS), quantity: null, moved_by: { who: 'side', code: side }, text: say('recorded/0/text') }] } : {}), ...(pick % 3 === 0 ? { outcomes: ['measure_suspended'], suspended_until: day(now + 40 * DAY_MS) } : { outcomes: ['clarified'] }) }) },
  'record-outcome': {
    reads: { 'outcome/text': 'told', 'outcome/moved_by/code': 'name', 'reason': 'told' },
    body: (say, { pick, now }) => ({ outcome: { outcome: 'stock_released', on: day(now - DAY_MS), quantity: { value: 300 + pick, unit: 'TNE' }, moved_by: { who: 'unknown', code: null }, text: say('outcome/text') }, corrects: null, reason: say('reason') }),
  },
  'record-shipments': { reads: { 'rows/0/contract': 'own' }, body: (say, { pick, now }) => ({ rows: [{ of: null, contract: say('rows/0/contract'), quantity: { value: 300 + pick, unit: 'TNE' }, port: null, stage: 'held', stage_on: day(now - DAY_MS) }] }) },
  'refer': { reads: { channel: 'name', reason: 'told' }, body: (say, { pick }) => ({ channel: among(['hotline', 'export_control', 'trade_remedy'], pick, ''), reason: say('reason') }) },
  'bring-in': { reads: { side: 'name', reason: 'told' }, body: (say, { sides, pick }) => ({ side: among(sides, pick, ''), watching: pick % 2 === 0, reason: say('reason') }) },
  'join': plain(),
  'name-lead': { reads: { side: 'name', reason: 'told' }, body: (say, { sides, pick }) => ({ side: among([...sides, null], pick, null), reason: say('reason') }) },
  'pause': { reads: {}, body: (_, { pick, now }) => ({ reason: 'waiting_for_company', until: new Date(now + (1 + (pick % 20)) * HOUR_MS).toISOString() }) },
  'request-consultation': why(), 'call-off-consultation': why(), 'confirm-consultation': plain(),
  'propose-consultation': {
    reads: { 'channel': 'name', 'place/where': 'told', 'agenda/0/text': 'told', 'agenda/0/case': 'name', 'reason': 'told' },
    body: (say, { view, pick, now }) => ({
      channel: view?.line.channel ?? 'hotline', rank: 'desk', starts_at: new Date(now + (1 + pick) * HOUR_MS).toISOString(), length_minutes: 60, interpreting: ['ko'], reason: say('reason'),
      place: pick % 2 === 0 ? { kind: 'room', where: say('place/where') } : { kind: 'video', link: 'https://meeting.example/room' }, agenda: [{ text: say('agenda/0/text'), case: pick % 5 === 0 ? say('agenda/0/case') : null }],
    }),
  },
  'hold-consultation': { reads: { 'text': 'told', 'attended/0': 'name' }, body: (say, { view, side, pick }) => ({ text: say('text'), ...(pick % 2 === 0 ? { attended: [view?.line.sides.find((s) => s.side === side)?.office ?? ''] } : {}) }) },
  // Before anything is put forward it is the side's own.
  'draft-minutes': minutes('own'), 'put-forward-minutes': minutes('told'),
  'approve-minutes': { reads: {}, body: (_, { view }) => { const held = heldOf(view); return { number: held?.number ?? 1, edition: held?.minutes?.edition ?? 1 }; } },
  'complete-action': { reads: { id: 'name', text: 'told' }, body: (say, { view, side }) => ({ id: view?.consultations.flatMap((c) => c.minutes?.actions ?? []).find((a) => a.side === side && a.done_at === null)?.id ?? NOTHING, text: say('text') }) },
  'recheck': { reads: { text: 'told' }, body: (say) => ({ text: say('text') }) },
  'file-licence': { reads: { number: 'own' }, body: (say, { now }) => ({ number: say('number'), filed_on: day(now - 2 * DAY_MS) }) },
  // Papers stand in no generated case: what is kept of them is the subject of stories of their own.
  'release-attachment': { reads: { name: 'told' }, body: (say) => ({ id: NOTHING, redacted: true, name: `${say('name')}.pdf`, tlp: 'AMBER' }) },
  'decide-licences': { reads: {}, body: (_, { now }) => ({ ids: [NOTHING], result: 'granted', decided_on: day(now) }) },
  'decide-licence': { reads: {}, body: (_, { view, pick, now }) => ({ id: view?.licences.find((l) => l.result === null)?.id ?? NOTHING, result: among(LICENCE_RESULTS, pick, 'granted'), decided_on: day(now) }) },
};

/** What waits, all of it or the first of it; any field where nothing does. */
function fieldsOf(view: CaseView | null, pick: number): string[] {
  const waiting = view?.own?.crossing.filter((s) => s.next).map((s) => s.field) ?? [];
  return waiting.length > 0 ? waiting.slice(0, 1 + (pick % waiting.length)) : [among(['goods', 'company', 'tried', 'quantity', 'licence'], pick, '')];
}

/** What stands in the bodies of all other routes; `*` is a body that is no JSON, as a whole. */
export const OTHERS: Readonly<Record<string, Readonly<Record<string, Reads>>>> = {
  'POST /report': { '*': 'name' },
  'POST /report/{draft}/check': { '*': 'name' },
  // A draft is the company's alone until it is sent, and a report from then on.
  'POST /report/{draft}/{page}': { '*': 'crossing' },
  // Lists of a company stand in no generated draft: what becomes of them is told where they are brought.
  'POST /report/{draft}/list/{kind}': { '*': 'company' },
  'POST /track/{reference}/{token}': { '*': 'company' },
  // Files stand in no generated case either.
  'POST /track/{reference}/{token}/mail': { '*': 'nobody' },
  'POST /lost-link': { '*': 'nobody' },
  'POST /lost-link/{message}/{token}': { '*': 'nobody' },
  'POST /track/{reference}/{token}/papers': { '*': 'company' },
  'POST /api/v1/reports/{reference}/attachments': { '*': 'company' },
  'POST /api/v1/cases/{reference}/attachments': { '*': 'own' },
  // Lists stand in no generated case: what of a row reaches whom is the subject of their own story.
  'POST /api/v1/cases/{reference}/licences': { '*': 'own' }, 'POST /api/v1/cases/{reference}/shipments': { '*': 'own' },
  'POST /api/v1/reports': {
    'network': 'name', 'side': 'name', 'goods': 'crossing', 'contract/number': 'crossing', 'licence_application/number': 'crossing', 'licence_application/office': 'crossing', 'partner': 'crossing',
    'other_source/note': 'crossing', 'tried': 'crossing', 'company/name': 'crossing', 'company/registration_number': 'company', 'contact/name': 'company',
  },
  'POST /api/v1/reports/{reference}/verdict': { text: 'company' },
  'POST /api/v1/reports/{reference}/facts': { text: 'company', answers: 'name' },
  'POST /api/v1/session': { name: 'own', password: 'nobody', code: 'nobody' },
  'POST /api/v1/session/proof': { password: 'nobody', code: 'nobody' },
  'PUT /api/v1/second-factor': { code: 'nobody' },
  'POST /api/v1/passkeys': { name: 'own' },
  'PUT /api/v1/passkeys/{passkey}': { name: 'own' },
  'POST /api/v1/one-time-links': { token: 'nobody' },
  'POST /api/v1/setup': { token: 'nobody', code: 'nobody', name: 'own', password: 'nobody' },
  'POST /api/v1/recovery': { token: 'nobody', code: 'nobody', password: 'nobody' },
  'POST /api/v1/officers/invitations': { office: 'name', name: 'own' },
  'POST /api/v1/officers/{officer}/place': { office: 'name' },
  'POST /api/v1/officers/{officer}/deactivation': { 'hand_over/0/duty': 'name', 'hand_over/0/to': 'name' },
  'POST /api/v1/contacts/mail/confirm': { token: 'nobody' },
  'PUT /api/v1/contacts/push': { endpoint: 'own' },
  'POST /api/v1/push-receipts': { token: 'nobody' },
  'PUT /api/v1/webhook': { url: 'own' },
  'POST /api/v1/joint-reports': { network: 'name', channel: 'name', seen: 'name' },
  'POST /api/v1/joint-reports/{report}/agreement': { seen: 'name' },
  'POST /api/v1/joint-reports/{report}/refusal': { reason: 'network' },
  'PUT /api/v1/board-views/{view}': { name: 'own', query: 'own' },
  'POST /api/v1/test-calls': { network: 'name' },
  'POST /api/v1/measures': { 'network': 'name', 'facts/office': 'name', 'facts/number': 'network', 'facts/title/ko': 'network', 'facts/title/zh-Hans': 'network', 'facts/title/en': 'network', 'facts/source': 'network', 'facts/steps/0/document': 'network' },
  'PUT /api/v1/measures/{measure}': { 'facts/office': 'name', 'facts/number': 'network', 'facts/title/ko': 'network', 'facts/title/zh-Hans': 'network', 'facts/title/en': 'network', 'facts/source': 'network', 'facts/steps/0/document': 'network' },
  'POST /api/v1/measures/{measure}/cases': { 'references/0': 'name' },
  'POST /api/v1/keys': { name: 'own', office: 'name' },
  'PUT /api/v1/password': { current: 'nobody', password: 'nobody' },
  'PUT /api/v1/calendars/{calendar}/{year}': { 'source': 'network', 'holidays/0/name': 'network', 'make_up_days/0/name': 'network' },
  'PUT /api/v1/rosters/{office}': {
    'roster/deputy_office': 'name', 'roster/rotations/0/name': 'own', 'roster/rotations/0/officers/0': 'name', 'roster/overrides/0/officer': 'name', 'roster/overrides/0/rotation': 'own',
  },
  'PUT /api/v1/absences/{id}': { officer: 'name', deputy: 'name' },
};
