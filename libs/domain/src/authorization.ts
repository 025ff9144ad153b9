import { type Case, channelOf } from './case.js';
import type { DeskActor, OfficerCommand, Refusal, Role } from './commands.js';
import { licensingSide } from './licence-clocks.js';
import { RANKS, type Rank, type SideId } from './network.js';

/** How far a right reaches, from whoever holds it. */
export type Scope =
  /** What is one's own: a session, an absence, a company's report. */
  | 'self'
  /** Alerts to one's own office, which is rung when a case stands at its rung. */
  | 'office'
  /** Cases that came up to one's own office, or were handled below it. */
  | 'reached'
  /** Whatever one's own side keeps, and nothing of another's. */
  | 'side'
  /** Cases that one's side was told of: what is shared of them, and what one's own side keeps of them. */
  | 'told'
  /** What every side of the network may know of the others. */
  | 'network';

/** A company has no account; its secret link stands for it. A machine has none either: it shows a key. */
export type Holder = Role | 'company' | 'key';

/**
 * Who may do what: the one table, for HTTP, live lines, exports and pages alike (ADR 12). Whoever is not in a row may not.
 * Supervisors read what officers read and change nothing; administrators configure and see nothing of cases. What needs
 * nobody's right, such as filing a report, signing in or reading public keys, is not here.
 */
export const RIGHTS = {
  /** By the secret of its address, or of its receipt. */
  'keep-draft': { company: 'self' },
  'follow-report': { company: 'self' },
  'read-session': { officer: 'self', supervisor: 'self', administrator: 'self' },
  /** Where one is signed in, what one is told of one's account, and what one calls one's passkeys. */
  'keep-own-account': { officer: 'self', supervisor: 'self', administrator: 'self' },
  /** What one signs in with: a password, an app, passkeys. */
  'keep-own-proofs': { officer: 'self', supervisor: 'self', administrator: 'self' },
  /** Board, search, one case, its history, and all of them as files. */
  'read-cases': { officer: 'told', supervisor: 'told', key: 'told' },
  /** Brings a signature under a checkpoint, which proves itself: it is made with the side's key, wherever that is. */
  'countersign': { officer: 'side', supervisor: 'side', key: 'side' },
  'work-cases': { officer: 'told', key: 'told' },
  /** Words labelled TLP:RED, which are for those who work the case alone: no colleague who only reviews, no file, no service. */
  'read-red-words': { officer: 'reached' },
  /** What one's side gave to others within a half-year. */
  'account-disclosures': { supervisor: 'side' },
  /** How one's side keeps its limits, and what came of its cases, in figures. */
  'read-figures': { supervisor: 'side' },
  /** Proposes a joint report of all sides, agrees to one with what one's side states, or declines (ADR 45). */
  'agree-joint-reports': { supervisor: 'side' },
  'hear-alerts': { officer: 'office', supervisor: 'side', key: 'office' },
  'take-turns': { officer: 'self' },
  /** By which paths beyond the live line one is told, where to, and when. */
  'keep-contacts': { officer: 'self', supervisor: 'self' },
  /** The address at which one's calendar program reads the limits of one's side, without signing in. */
  'keep-deadline-feed': { officer: 'self', supervisor: 'self' },
  /** Views of the board under names of one's own. */
  'keep-board-views': { officer: 'self', supervisor: 'self' },
  'read-calendars': { officer: 'network', supervisor: 'network', administrator: 'network', key: 'network' },
  'read-duty': { officer: 'network', supervisor: 'network', administrator: 'network' },
  /** How one's side is reached right now, and what keeps it from being reached: of one's own office, or of all. */
  'read-readiness': { officer: 'office', supervisor: 'side', administrator: 'side' },
  /** Rings whoever is on duty, on every side, to see whether somebody answers. */
  'call-tests': { supervisor: 'network', administrator: 'network' },
  'read-rosters': { officer: 'side', supervisor: 'side', administrator: 'side' },
  'keep-absences': { officer: 'self', supervisor: 'self', administrator: 'side' },
  'keep-rosters': { administrator: 'side' },
  'keep-calendars': { administrator: 'side' },
  /** Accounts of one's side: asking for them, putting them out of use, and where they are signed in. */
  'keep-accounts': { administrator: 'side' },
  /** The second person, without whom nobody is given access (ADR 25). */
  'confirm-accounts': { supervisor: 'side', administrator: 'side' },
  /** Where alerts are posted to one's side's own system. */
  'keep-webhook': { administrator: 'side' },
  /** Keys of one's side's own machines. */
  'keep-keys': { administrator: 'side' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Holder, Scope>>>>>;
export type Right = keyof typeof RIGHTS;

/**
 * A side's place in a case: it was told, works on it and does not only watch, took the report, the obstacle lies with it, or the
 * case was referred to its offices of another channel; or an application for a licence is known to it first-hand, since its company
 * made it (home), or since its own authority decides on it (ADR 48).
 */
export type Standing = 'told' | 'at-work' | 'home' | 'lead' | 'receiver' | 'licence';

/**
 * Which side of a case each command is for, under `work-cases`. Any office of that side may give it, at whichever rung the
 * case stands: a case must not wait for an office that is silent. One province's office alone is bound to what is its own (`outOfPlace`).
 */
export const COMMAND_SIDES: Readonly<Record<OfficerCommand['type'], Standing>> = {
  'validate': 'home', 'release': 'home', 'ask-company': 'home', 'settle': 'home', 'severity': 'home', 'close': 'home', 'join-into': 'home', 'pause': 'home', 'resume': 'home',
  'watch': 'home', 'recheck': 'home', 'confirm-climb': 'home', 'decline-climb': 'home', 'bring-in': 'home', 'name-lead': 'home',
  'accept': 'lead', 'refuse': 'lead',
  'accept-referral': 'receiver', 'refuse-referral': 'receiver', 'name-authority': 'at-work',
  'name-measure': 'at-work', 'unname-measure': 'at-work',
  'note': 'told', 'join': 'told',
  'acknowledge': 'at-work', 'message': 'at-work', 'translate': 'at-work', 'approve-translation': 'at-work', 'climb': 'at-work', 'step-down': 'at-work', 'refer': 'at-work', 'reopen': 'at-work',
  'request-consultation': 'at-work', 'propose-consultation': 'at-work', 'confirm-consultation': 'at-work', 'call-off-consultation': 'at-work', 'hold-consultation': 'at-work',
  'draft-minutes': 'at-work', 'put-forward-minutes': 'at-work', 'approve-minutes': 'at-work', 'complete-action': 'at-work', 'file-licence': 'licence', 'decide-licence': 'licence',
  'record-licences': 'home', 'decide-licences': 'licence',
  'record-outcome': 'home', 'record-shipments': 'home',
  'attach': 'at-work', 'release-attachment': 'at-work',
};

/**
 * What a case's page holds that is not every told side's: the home side's, or that of whichever side it belongs to. What
 * a side writes into its own part of the history is apart already, and row-level security draws the same lines. Which field
 * of a report crosses, and in which form, is the network's matrix (`disclosure.ts`).
 */
export const PRIVATE_PARTS = {
  /** With its state and grading, what of it would cross, and what is asked of its company and answered. */
  report: 'home',
  private_clocks: 'owner',
} as const satisfies Readonly<Record<string, 'home' | 'owner'>>;
export type PrivatePart = keyof typeof PRIVATE_PARTS;

/** How far a holder's right reaches; null where they have none. */
export const scopeOf = (holder: Holder, right: Right): Scope | null => {
  const row: Readonly<Partial<Record<Holder, Scope>>> = RIGHTS[right];
  return row[holder] ?? null;
};

export const may = (holder: Holder, right: Right): boolean => scopeOf(holder, right) !== null;

/** All rights of a holder, in the table's order. */
export const rightsOf = (holder: Holder): Right[] => (Object.keys(RIGHTS) as Right[]).filter((right) => may(holder, right));

/** Refuses a command that is another side's; undefined where it is this side's. The side must have been told already. */
export function wrongSide(kase: Case, side: SideId, command: OfficerCommand['type']): Refusal | undefined {
  const { home, lead, sides, referral } = kase;
  const standing = COMMAND_SIDES[command];
  if ((standing === 'at-work' || standing === 'licence') && sides[side]?.watching === true) return { code: 'not-possible-now', state: 'watching' };
  const whose = { 'told': side, 'at-work': side, home, lead, 'receiver': referral?.receiver ?? side, 'licence': side === home ? home : licensingSide(kase) }[standing];
  return whose === side ? undefined : { code: 'not-your-side', side: whose ?? home };
}

/**
 * Refuses a command of an office that stands in local channels alone, a province's or a city's desk, on a case that is in none of
 * them and of which it is not the competent authority (DOMAIN §1.2). It reads what its side reads, and may write notes.
 */
export function outOfPlace(kase: Case, { side, office }: Pick<DeskActor, 'side' | 'office'>, command: OfficerCommand['type']): Refusal | undefined {
  if (command === 'note' || kase.authority === office) return undefined;
  const own = Object.values(kase.policy.channels).filter(({ ladder }) => ladder.some((rung) => rung.offices[side] === office));
  const local = own.length > 0 && own.every(({ ports }) => ports !== undefined);
  return local && !own.includes(channelOf(kase)) ? { code: 'not-your-role' } : undefined;
}

/**
 * Whether a side may see a private part of a case.
 * @param owner the side that it belongs to, for parts that every side has
 */
export const mayRead = (part: PrivatePart, reader: SideId, { home, owner }: { readonly home: SideId; readonly owner?: SideId }): boolean =>
  reader === (PRIVATE_PARTS[part] === 'home' ? home : owner);

/**
 * Whether somebody is among those whom words labelled TLP:RED are for: an officer of an office that stands on the case's
 * ladder, up to where their side ever stood in it.
 * @param highest the highest rank at which their side stood
 */
export const isRecipient = (kase: Case, { role, side, office }: Pick<DeskActor, 'role' | 'side' | 'office'>, highest: Rank): boolean =>
  may(role, 'read-red-words') && channelOf(kase).ladder.some((rung) => rung.offices[side] === office && RANKS.indexOf(rung.rank) <= RANKS.indexOf(highest));
