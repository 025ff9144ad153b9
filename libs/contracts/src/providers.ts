import * as z from 'zod/mini';

/** Providers at which officers may sign in, as the page shows them: one button each; and whether all of this is a demonstration. */
export const providersSchema = z.strictObject({
  demonstration: z.boolean(),
  providers: z.array(z.strictObject({ id: z.string(), side: z.string(), name: z.strictObject({ ko: z.string(), 'zh-Hans': z.string(), en: z.string() }) })),
});
export type Providers = z.output<typeof providersSchema>;

/** Of the desk alone: nothing that anybody writes leads elsewhere. */
const deskPath = () => z.string().check(z.maxLength(200), z.regex(/^\/desk\/[A-Za-z0-9_/-]*$/));
/** Begins a sign-in at a provider. `back`: the page of the desk that is shown afterwards; the board when left out. */
export const beginSignInSchema = z.strictObject({ back: z.optional(deskPath()) });
/** Where the browser goes next. */
export const signInBegunSchema = z.strictObject({ url: z.string() });
export type SignInBegun = z.output<typeof signInBegunSchema>;
/** Where the browser goes after it signed out here, so that it signs out at the provider too; null where there is no such place. */
export const signOutAddressSchema = z.strictObject({ url: z.nullable(z.string()) });
export type SignOutAddress = z.output<typeof signOutAddressSchema>;
