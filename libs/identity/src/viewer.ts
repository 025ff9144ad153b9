import type { DeskActor, KeyActor, KeyScope, Language, OfficerActor } from '#domain';
import type { Officer } from '#persistence';

/** Who asks at the desk, whether a person or a side's own machine. */
export interface Caller {
  /** As the one who commands: their side, office, and what the table of rights calls them. */
  readonly actor: DeskActor;
  /** In which they are answered: that of their page, else their account's or their side's. */
  readonly language: Language;
  /** How long their session or key lasts from when it was recognised, by the service's own time. */
  readonly left_ms: number;
}

/** A signed-in officer, without the password's hash, and by which session. */
export interface Viewer extends Caller {
  readonly actor: OfficerActor;
  readonly officer: Readonly<Omit<Officer, 'password_hash' | 'password_changed_at'>>;
  /** Whether they have a password here; whoever comes from a house's provider has none. */
  readonly has_password: boolean;
  /** What their session is called among people; it opens nothing. */
  readonly session_id: string;
  /** Epoch milliseconds. */
  readonly session_expires_at: number;
  /** When they last proved that it is them, null for never, and when they were recognised; epoch milliseconds. */
  readonly proven_at: number | null;
  readonly recognised_at: number;
}

/** A machine, by its key (ADR 26). */
export interface KeyCaller extends Caller {
  readonly actor: KeyActor;
  readonly scopes: readonly KeyScope[];
}

export const isViewer = (caller: Caller): caller is Viewer => caller.actor.type === 'officer';

export function viewerOf({ password_hash, password_changed_at: _, ...officer }: Officer, { id, expires_at, proven_at, now }: { readonly id: string; readonly expires_at: number; readonly proven_at: number | null; readonly now: number }): Viewer {
  const { side, office, role, language } = officer;
  return { actor: { type: 'officer', id: officer.id, side, office, role, proven_at }, officer, has_password: password_hash !== null, language, session_id: id, session_expires_at: expires_at, left_ms: expires_at - now, proven_at, recognised_at: now };
}
