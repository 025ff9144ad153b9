import type { Language, ProvenBy, Role } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant, nullableInstant } from './columns.js';

@Entity({ schema: 'hotline', name: 'officers' })
export class OfficerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') side!: string;
  @Column('text') office!: string;
  @Column('text') role!: Role;
  @Column('text') name!: string;
  @Column('text') sign_in!: string;
  /** Null for whoever signs in at a provider alone. */
  @Column('text', { nullable: true }) password_hash!: string | null;
  /** Null while it is the one that the account was made with. */
  @Column(nullableInstant) password_changed_at!: number | null;
  @Column('text') language!: Language;
  @Column('boolean') active!: boolean;
  /** When its owner last said that how they are reached is right, and when they are reminded next. */
  @Column(instant) contacts_confirmed_at!: number;
  @Column(instant) contacts_remind_at!: number;
  @Column(instant) created_at!: number;
}

@Entity({ schema: 'hotline', name: 'sessions' })
export class SessionRow {
  @PrimaryColumn('text') token_hash!: string;
  /** Its name among people, who may know it: it opens nothing. */
  @Column('uuid') id!: string;
  @Column('uuid') officer_id!: string;
  /** Where the sign-in came from, and what it said of itself; null where it said nothing. */
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) browser!: string | null;
  @Column('text', { nullable: true }) system!: string | null;
  @Column(instant) created_at!: number;
  @Column(instant) last_seen_at!: number;
  /** When its officer last proved that it is them, and with what; signing in was the first time. Null where an older version opened it. */
  @Column(nullableInstant) proven_at!: number | null;
  @Column('text', { nullable: true }) proven_by!: ProvenBy | null;
  @Column(instant) expires_at!: number;
  /** At which provider it was begun, and the token by which that knows it, sealed by the session's own (ADR 51); null for a password's. */
  @Column('text', { nullable: true }) provider!: string | null;
  @Column('text', { nullable: true }) id_token!: string | null;
}

@Entity({ schema: 'hotline', name: 'authenticators' })
export class AuthenticatorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') officer_id!: string;
  @Column('text') kind!: string;
  /** In Base32, as apps take it. */
  @Column('text') secret!: string;
  /** Newest step whose code was taken. */
  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } }) counter!: number;
  @Column(instant) created_at!: number;
  /** Null until the app has shown that it has the secret. */
  @Column(nullableInstant) confirmed_at!: number | null;
}

/** The same table, for passkeys: `kind` is always `passkey`. */
@Entity({ schema: 'hotline', name: 'authenticators' })
export class PasskeyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') officer_id!: string;
  @Column('text') kind!: string;
  /** What its authenticator calls it, in base64url. */
  @Column('text') credential_id!: string;
  /** As COSE writes it. */
  @Column('bytea') public_key!: Buffer;
  /** How a browser may reach it, in WebAuthn's words. */
  @Column('text', { array: true }) transports!: string[];
  /** Its owner's name for it. */
  @Column('text') name!: string;
  /** How often it has signed, where it counts; 0 where it does not. */
  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } }) counter!: number;
  @Column(instant) created_at!: number;
  @Column(instant) confirmed_at!: number;
  @Column(nullableInstant) last_used_at!: number | null;
}

@Entity({ schema: 'hotline', name: 'setup_tokens' })
export class SetupTokenRow {
  @PrimaryColumn('text') token_hash!: string;
  @Column('text') side!: string;
  @Column('text') office!: string;
  @Column('text') role!: Role;
  @Column(instant) expires_at!: number;
  /** Whose account it opens anew; null where it makes one. */
  @Column('uuid', { nullable: true }) officer_id!: string | null;
  /** Null for the printed link of a side's first administrator. */
  @Column('uuid', { nullable: true }) request_id!: string | null;
}

@Entity({ schema: 'hotline', name: 'pending_sign_ins' })
export class PendingSignInRow {
  @PrimaryColumn('text') state_hash!: string;
  /** Of what the browser that began it keeps in a cookie. */
  @Column('text') browser_hash!: string;
  @Column('text') provider!: string;
  @Column('text') nonce!: string;
  @Column('text') code_verifier!: string;
  @Column('text') language!: Language;
  /** The open session that is to be proven afresh; null where one is to begin. */
  @Column('uuid', { nullable: true }) session_id!: string | null;
  /** Page of the desk that is shown afterwards. */
  @Column('text') back!: string;
  @Column(instant) created_at!: number;
  @Column(instant) expires_at!: number;
}
