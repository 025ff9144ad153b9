import { z } from 'zod/mini';
import { ROLES } from '#domain';
import { id, one, sideId, text } from './file-values.js';

/*
 * The file of one provider, `config/providers/*.yaml`: a house's OpenID Connect service at which officers of one side sign
 * in. Only the shape of one value at a time is checked here, as in a network's file. Every `error` completes "expected …".
 */

const NAMES = 'a name in ko, zh-Hans and en, as the button for signing in bears it';
const ISSUER = 'an address such as https://id.example, without a question mark; http on this machine alone';
const HOSTS = 'a list of host names such as [keys.id.example]';
const SECRET = 'the path of a file that holds the secret and nothing else, absolute or seen from this file';
const VARIABLE = 'the name of a variable that holds the secret, HOTLINE_PROVIDER_SECRET_ and capital letters, digits or _';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

const rule = z.strictObject({
  /** Its name, or with dots the way to a claim inside a claim. */
  claim: text,
  /** The claim itself, or one of its list. */
  has: text,
  office: id('kr-trade-cooperation-desk'),
  role: one(ROLES),
}, { error: 'a rule such as { claim: groups, has: hotline-desk, office: kr-trade-cooperation-desk, role: officer }' });

/** Most rules of one provider. */
const RULES_MAX = 200;

export const providerFileSchema = z.strictObject({
  provider: id('kr-ministry'),
  side: sideId,
  name: z.strictObject({ ko: text, 'zh-Hans': text, en: text }, { error: NAMES }),
  issuer: z.string({ error: ISSUER }).check(z.refine(isIssuer, { error: ISSUER })),
  client_id: text,
  client_secret_file: z.optional(z.string({ error: SECRET }).check(z.minLength(1, { error: SECRET }))),
  client_secret_variable: z.optional(z.string({ error: VARIABLE }).check(z.regex(/^HOTLINE_PROVIDER_SECRET_[A-Z0-9_]{1,60}$/, { error: VARIABLE }))),
  /** What is asked for beside `openid`. */
  scopes: z.optional(z.array(z.string({ error: 'a scope such as profile' }).check(z.regex(/^[!#-[\]-~]{1,100}$/, { error: 'a scope such as profile' })), { error: 'a list of scopes such as [profile, groups]' })),
  /** Hosts beside the issuer's own that its document may send the service to. */
  hosts: z.optional(z.array(z.string({ error: HOSTS }).check(z.regex(/^[a-z0-9.-]{1,253}(:\d{1,5})?$/, { error: 'a host name in small letters, such as keys.id.example' })), { error: HOSTS })),
  claims: z.array(rule, { error: 'a list of rules, the first that fits counts' }).check(z.minLength(1, { error: 'at least one rule' }), z.maxLength(RULES_MAX, { error: `at most ${String(RULES_MAX)} rules` })),
}, { error: 'the file of a provider' });
export type ProviderFile = z.infer<typeof providerFileSchema>;
