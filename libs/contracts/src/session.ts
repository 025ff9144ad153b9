import * as z from 'zod/mini';
import { LANGUAGES, RANKS, RIGHTS, ROLES, type Right } from '#domain';
import { signInName } from './account-requests.js';
import { passkeyAnswerSchema } from './passkeys.js';
import { code, language, line, namesInAll as names } from './scalars.js';

/** Fewest characters of a password that somebody chooses; no kinds of characters are asked for (ASVS 6.2.1, 6.2.5). */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;
const chosenPassword = () => code(PASSWORD_MAX).check(z.minLength(PASSWORD_MIN));
/** As somebody types one, blanks included. */
const typedCode = () => code(40);
/** Which the second person handed over, where there was one. */
const linkCode = () => z.optional(typedCode());
const typedPassword = () => code(PASSWORD_MAX).check(z.minLength(1));

export const signInSchema = z.strictObject({
  name: line(), password: typedPassword(),
  /** Of the app, or a recovery code; where the account has a second factor and it is left out, the refusal says that it is needed. */
  code: z.optional(typedCode()),
});
/** One more proof from whoever is signed in, by one of the ways in which the account signs in. */
export const proofSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('password'), password: typedPassword(), code: z.optional(typedCode()) }),
  z.strictObject({ by: z.literal('passkey'), passkey: passkeyAnswerSchema }),
]);
export type Proof = z.output<typeof proofSchema>;
/** Until when a session counts as proven, and what it can be proven with next. */
export const proofStateSchema = z.strictObject({
  /** Seconds for which the last proof stays fresh; 0 once it is not. */
  fresh_for_s: z.number(),
  ways: z.array(z.enum(['provider', 'password', 'passkey'])),
  /** Whether a password needs a one-time code beside it. */
  code: z.boolean(),
});
export type ProofState = z.output<typeof proofStateSchema>;

/** Who is signed in, and the names the pages need: nothing about a country, office or channel is in their code. */
export const sessionSchema = z.strictObject({
  officer: z.strictObject({
    id: z.string(), sign_in: z.string(), name: z.string(), side: z.string(), office: z.string(), role: z.enum(ROLES),
    language: z.enum(LANGUAGES as [string, ...string[]] as ['ko', 'zh-Hans', 'en']),
    /** Whether the account has a password here; one of a house's provider has none. */
    has_password: z.boolean(),
  }),
  /** What they may do, so that pages show nothing that would be refused; the service decides anyway. */
  rights: z.array(z.enum(Object.keys(RIGHTS) as [Right, ...Right[]])),
  /** True on the embedded default only; every page says that it is a demonstration. */
  demonstration: z.boolean(),
  /** Whether a service is configured that makes drafts of translations. */
  machine_translation: z.boolean(),
  expires_at: z.string(),
  network: z.strictObject({
    id: z.string(), version: z.number(), name: names(),
    sides: z.record(z.string(), z.strictObject({
      id: z.string(), name: names(), party: names(), government: names(), city: names(), zone: z.string(), language: language(), duty_phone: z.string(),
      severity_names: z.record(z.string(), z.string()),
    })),
    offices: z.record(z.string(), z.strictObject({
      side: z.string(), rank: z.string(), name: names(),
      /** What it was called before, oldest first, each with the last day of that name where the office is. */
      former_names: z.array(z.strictObject({ until: z.string(), name: names() })),
      /** Its first and last day; null where it has none. */
      valid_from: z.nullable(z.string()), valid_to: z.nullable(z.string()),
    })),
    channels: z.record(z.string(), z.strictObject({ name: names(), ranks: z.array(z.enum(RANKS)), climbs_alone_to: z.number() })),
    countries: z.record(z.string(), names()),
    ports: z.record(z.string(), names()),
    /** Names of watched goods by HS code, so that a case reads in every language whatever the company typed. */
    items: z.record(z.string(), names()),
    /** Sides in the reader's order: their own first. */
    order: z.array(z.string()),
  }),
});
export type Session = z.output<typeof sessionSchema>;

/** Where an account is signed in. `id` names a session among people and opens nothing. */
export const sessionListSchema = z.strictObject({
  sessions: z.array(z.strictObject({
    id: z.string(),
    /** Whether it is the one that asks. */
    current: z.boolean(),
    /** What the sign-in said of itself, and where it came from; null where it said nothing. */
    browser: z.nullable(z.string()), system: z.nullable(z.string()), address: z.nullable(z.string()),
    began_at: z.string(), last_used_at: z.string(),
    /** When it ends at the latest, whatever is done with it. */
    ends_at: z.string(),
  })),
});
export type SessionList = z.output<typeof sessionListSchema>;

/** First use of a one-time link: whoever it is for sets a password. */
export const setupSchema = z.strictObject({
  token: code(200).check(z.minLength(20)), code: linkCode(),
  /** For the printed link of a first administrator; an invitation says both. */
  name: z.optional(line()), sign_in: z.optional(signInName()),
  password: chosenPassword(), language: language(),
});
/** What a one-time link is for: to make an account, or to open one anew. */
export const ONE_TIME_LINKS = ['setup', 'recovery'] as const;
/** Whether a link still works, asked before anybody fills anything in. */
export const lookAtLinkSchema = z.strictObject({ token: code(200).check(z.minLength(20)), is_for: z.enum(ONE_TIME_LINKS) });
/** A one-time link that opens an account anew: its owner chooses another password. */
export const recoverySchema = z.strictObject({ token: code(200).check(z.minLength(20)), code: linkCode(), password: chosenPassword() });
/** One's own new password; the one before shows that it is really them. */
export const changePasswordSchema = z.strictObject({ current: typedPassword(), password: chosenPassword() });
export const officersSchema = z.strictObject({
  officers: z.array(z.strictObject({
    id: z.string(), sign_in: z.string(), name: z.string(), office: z.string(), role: z.enum(ROLES), active: z.boolean(),
    /** Since when they ought to have confirmed how they are reached; null where they did, or have nothing to confirm. */
    contacts_unconfirmed_since: z.nullable(z.string()),
  })),
});

/** One's own app for one-time codes: since when it is asked for at sign-in; null while it is not. */
export const secondFactorSchema = z.strictObject({ since: z.nullable(z.string()), recovery_codes_left: z.number() });
export type SecondFactor = z.output<typeof secondFactorSchema>;
/** For the app: the secret in Base32, and the same as an `otpauth:` address, which its picture holds. */
export const secondFactorBegunSchema = z.strictObject({ secret: z.string(), uri: z.string() });
export type SecondFactorBegun = z.output<typeof secondFactorBegunSchema>;
export const confirmSecondFactorSchema = z.strictObject({ code: typedCode() });
/** Told once; each works once in place of a code of the app. */
export const recoveryCodesSchema = z.strictObject({ recovery_codes: z.array(z.string()) });
export type RecoveryCodes = z.output<typeof recoveryCodesSchema>;
