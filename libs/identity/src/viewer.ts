import type { Language, OfficerActor } from '#domain';
import type { Officer } from '#persistence';

/** Who asks: a signed-in officer, without the password's hash, and until when the session can last. */
export interface Viewer {
  readonly officer: Readonly<Omit<Officer, 'password_hash'>>;
  /** In which they are answered: that of their page, else their account's. */
  readonly language: Language;
  /** Epoch milliseconds. */
  readonly session_expires_at: number;
  /** How long that was from when the session was recognised, by the service's own time. */
  readonly session_left_ms: number;
}

/** The officer as the one who commands. */
export const actorOf = ({ officer: { id, side, office, role } }: Viewer): OfficerActor => ({ type: 'officer', id, side, office, role });

export function viewerOf({ password_hash: _, ...officer }: Officer, session_expires_at: number, now: number): Viewer {
  return { officer, language: officer.language, session_expires_at, session_left_ms: session_expires_at - now };
}
