import * as z from 'zod/mini';
import { ACCOUNT_REQUESTS, REQUEST_STATES, ROLES } from '#domain';
import { code, line } from './scalars.js';

/** Where somebody is to sit, and as what. */
export const placeSchema = z.strictObject({ office: line(), role: z.enum(ROLES) });

/** How somebody signs in: one name in the whole service. */
export const signInName = () => z.string().check(z.regex(/^[a-z0-9][a-z0-9._@-]{2,60}$/, 'sign_in_format'));
/** Whom an account is asked for, who is to have these names in it, and where they are to sit. */
export const invitationSchema = z.strictObject({ office: line(), role: z.enum(ROLES), name: line(), sign_in: signInName() });

const person = () => z.strictObject({ id: z.string(), name: z.string() });
/** What gives somebody of one's side access: who asked for it, about whom, and who confirmed it. */
export const accountRequestSchema = z.strictObject({
  id: z.string(), kind: z.enum(ACCOUNT_REQUESTS),
  /** Whose account; null for one that is yet to be made. */
  officer: z.nullable(z.strictObject({ id: z.string(), name: z.string(), sign_in: z.string() })),
  office: z.string(), role: z.enum(ROLES),
  /** Whom an invitation is for. */
  invitee: z.nullable(z.strictObject({ name: z.string(), sign_in: z.string() })),
  /** Where they sat when it was asked for; null for a new account. */
  was: z.nullable(z.strictObject({ office: z.string(), role: z.enum(ROLES) })),
  /** `expired`: it waited for longer than a day. */
  state: z.enum([...REQUEST_STATES, 'expired']),
  asked_by: person(), asked_at: z.string(), expires_at: z.string(),
  /** Null until then, and for an invitation that nobody else was there to confirm. */
  decided_by: z.nullable(person()), decided_at: z.nullable(z.string()),
  /** Who took it back, refused it or objected to it; null as long as nobody did, and where wrong codes ended it. */
  ended_by: z.nullable(person()), ended_at: z.nullable(z.string()),
  /** What the reader can do about it. */
  may: z.strictObject({ confirm: z.boolean(), end: z.boolean(), take_link: z.boolean() }),
});
export type AccountRequest = z.output<typeof accountRequestSchema>;
export const accountRequestsSchema = z.strictObject({ requests: z.array(accountRequestSchema) });
export type AccountRequests = z.output<typeof accountRequestsSchema>;
export const accountRequestedSchema = z.strictObject({ id: z.string() });
/** The code that a link needs, told once, to whoever confirmed it; null where no link follows. */
export const accountConfirmedSchema = z.strictObject({ code: z.nullable(z.string()) });
export type AccountConfirmed = z.output<typeof accountConfirmedSchema>;
/** The link of a confirmed request, told once. */
export const accountLinkSchema = z.strictObject({ setup_url: z.string(), expires_at: z.string() });

/** What a page tells its reader of accounts, on whichever page they are. */
export const accountNoticesSchema = z.strictObject({
  /** About one's own, until one has put it away. */
  own: z.array(accountRequestSchema),
  /** Requests of one's side that wait for one's word. */
  to_confirm: z.number(),
  /** That one ought to confirm how one is reached; null while that is not due. */
  contacts: z.nullable(z.strictObject({ state: z.enum(['due-soon', 'overdue']), due_at: z.string() })),
});
export type AccountNotices = z.output<typeof accountNoticesSchema>;

/** Most duties that one account can have. */
export const DUTIES_MAX = 500;
/** What somebody is on, who could take it over, and whether the reader may put the account out of use alone. */
export const openDutiesSchema = z.strictObject({
  may: z.boolean(),
  duties: z.array(z.strictObject({
    key: z.string(), kind: z.enum(['rotation', 'override', 'deputy']), office: z.string(), rotation: z.nullable(z.string()),
    /** Who is stood in for. */
    absent: z.nullable(z.string()),
    /** Wall times of the side; null for turns, which go on. */
    from: z.nullable(z.string()), to: z.nullable(z.string()),
    candidates: z.array(person()),
  })),
});
export type OpenDuties = z.output<typeof openDutiesSchema>;
/** Who takes over each duty; null where nobody does. Every one that is there has to be answered. */
export const handOverSchema = z.strictObject({ hand_over: z.array(z.strictObject({ duty: code(1_000), to: z.nullable(code(100)) })).check(z.maxLength(DUTIES_MAX)) });
