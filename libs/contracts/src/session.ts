import * as z from 'zod/mini';
import { LANGUAGES, RANKS, RIGHTS, ROLES, type Right } from '#domain';
import { code, language, line } from './scalars.js';

export const signInSchema = z.strictObject({ name: line(), password: code(200).check(z.minLength(1)) });
const names = () => z.strictObject({ ko: z.string(), 'zh-Hans': z.string(), en: z.string() });

/** Who is signed in, and the names the pages need: nothing about a country, office or channel is in their code. */
export const sessionSchema = z.strictObject({
  officer: z.strictObject({
    id: z.string(), sign_in: z.string(), name: z.string(), side: z.string(), office: z.string(), role: z.enum(ROLES),
    language: z.enum(LANGUAGES as [string, ...string[]] as ['ko', 'zh-Hans', 'en']),
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
    offices: z.record(z.string(), z.strictObject({ side: z.string(), rank: z.string(), name: names() })),
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

/** First use of a one-time link: an administrator (or invited officer) names themselves and sets a password. */
export const setupSchema = z.strictObject({
  token: code(200).check(z.minLength(20)),
  name: line(), sign_in: z.string().check(z.regex(/^[a-z0-9][a-z0-9._@-]{2,60}$/, 'sign_in_format')),
  password: code(200).check(z.minLength(12)), language: language(),
});
export const inviteSchema = z.strictObject({ office: line(), role: z.enum(ROLES) });
export const invitationSchema = z.strictObject({ setup_url: z.string(), expires_at: z.string() });
export const officersSchema = z.strictObject({
  officers: z.array(z.strictObject({ id: z.string(), sign_in: z.string(), name: z.string(), office: z.string(), role: z.string(), active: z.boolean() })),
});
