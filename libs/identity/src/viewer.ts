import type { Language, OfficerActor } from '#domain';
import type { Officer } from '#persistence';

/** Who asks: a signed-in officer, without the password's hash, and by which session. */
export interface Viewer {
  readonly officer: Readonly<Omit<Officer, 'password_hash' | 'password_changed_at'>>;
  /** Whether they have a password here; whoever comes from a house's provider has none. */
  readonly has_password: boolean;
  /** In which they are answered: that of their page, else their account's. */
  readonly language: Language;
  /** What their session is called among people; it opens nothing. */
  readonly session_id: string;
  /** Epoch milliseconds. */
  readonly session_expires_at: number;
  /** How long that was from when the session was recognised, by the service's own time. */
  readonly session_left_ms: number;
  /** When they last proved that it is them, null for never, and when they were recognised; epoch milliseconds. */
  readonly proven_at: number | null;
  readonly recognised_at: number;
}

/** The officer as the one who commands. */
export const actorOf = ({ officer: { id, side, office, role }, proven_at }: Viewer): OfficerActor => ({ type: 'officer', id, side, office, role, proven_at });

export function viewerOf({ password_hash, password_changed_at: __, ...officer }: Officer, { id, expires_at, proven_at, now }: { readonly id: string; readonly expires_at: number; readonly proven_at: number | null; readonly now: number }): Viewer {
  return { officer, has_password: password_hash !== null, language: officer.language, session_id: id, session_expires_at: expires_at, session_left_ms: expires_at - now, proven_at, recognised_at: now };
}
