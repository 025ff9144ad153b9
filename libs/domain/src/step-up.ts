import { type Holder, type Right, scopeOf } from './authorization.js';
import { type Case, channelOf } from './case.js';
import type { OfficerCommand } from './commands.js';
import type { Entry } from './events.js';

/**
 * How long a proof of who sits there stays fresh. Shorter than the quarter of an hour after which NIST SP 800-63B §2.3.3 has
 * a session of its highest level proven again, and long enough to give away the fields and files of one case.
 */
export const STEP_UP_FRESH_MS = 10 * 60_000;

/** What a session can be proven with. Signing in is a proof too. */
export const PROVEN_BY = ['password', 'password-and-code', 'passkey', 'provider'] as const;
export type ProvenBy = (typeof PROVEN_BY)[number];

/** What somebody does by a right: looks, changes something, or takes a file along. */
export type Use = 'read' | 'change' | 'export';

/**
 * The table beside the table of rights: which use of a right asks for a fresh proof. What one may do to a case is below, by
 * what comes of it.
 */
export const PROVEN_USES = {
  // By the account's own means, code or passkey among them: else whoever has a cookie and the password takes the rest away.
  'keep-own-proofs': 'change',
  'read-cases': 'export',
  'account-disclosures': 'export',
  'read-figures': 'export',
  // What one's side states crosses by it, and stays.
  'agree-joint-reports': 'change',
  'keep-absences': 'change',
  'keep-rosters': 'change',
  'keep-calendars': 'change',
  'keep-accounts': 'change',
  'confirm-accounts': 'change',
  'keep-webhook': 'change',
  'keep-keys': 'change',
  // Rings people of every side at once, and may be done once a day.
  'call-tests': 'change',
  // What an address shows, it shows long after the session is over.
  'keep-deadline-feed': 'change',
} as const satisfies Readonly<Partial<Record<Right, Use>>>;

/** Commands that can come to an entry which asks for a fresh proof: for documents; the decision looks at the entries themselves. */
export const PROVEN_COMMANDS = ['validate', 'release', 'release-attachment', 'file-licence', 'climb', 'confirm-climb', 'bring-in', 'name-lead'] as const satisfies readonly OfficerCommand['type'][];

/** Rights that ask for none where they reach nobody but oneself: one's own absence, and not a colleague's. */
const UNPROVEN_FOR_ONESELF: readonly Right[] = ['keep-absences'];

/** Whether a use of a right asks for a fresh proof. */
export function usesWithProof(holder: Holder, right: Right, use: Use): boolean {
  const proven: Readonly<Partial<Record<Right, Use>>> = PROVEN_USES;
  return proven[right] === use && !(UNPROVEN_FOR_ONESELF.includes(right) && scopeOf(holder, right) === 'self');
}

/**
 * Whether an entry is a person's act that asks for a fresh proof: something crosses because an officer let it, another side
 * is to lead, or the case goes, or is proposed to go, above the rung up to which it climbs alone.
 * @param kase as the entry left it
 */
export function actsWithProof(entry: Entry, kase: Case): boolean {
  if (entry.how !== 'person') return false;
  if (entry.type === 'CaseClimbed' || entry.type === 'ClimbProposed') return entry.shared.to > channelOf(kase).climbs_alone_to;
  if (entry.type === 'LicencesRecorded') return entry.shared.given !== undefined;
  if (entry.type === 'LicenceFiled') return entry.shared.disclosure !== undefined;
  return entry.type === 'CaseTold' || entry.type === 'FactsReleased' || entry.type === 'AttachmentReleased' || entry.type === 'SideBroughtIn' || entry.type === 'LeadNamed';
}

/**
 * @param proven_at when the session was proven last, null for whoever cannot be; `at`: now. Both in epoch milliseconds
 */
export const isFresh = (proven_at: number | null, at: number): boolean => proven_at !== null && at - proven_at < STEP_UP_FRESH_MS;

/** When whoever only asks what an act would come to was proven: later than any moment at which it is decided, since nothing happens of which they had to prove who they are. */
export const NOTHING_TO_PROVE = Infinity;
