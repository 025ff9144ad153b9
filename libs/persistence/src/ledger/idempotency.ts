/** Makes a second request with the same key get the first answer, and one with another body a refusal. */
export interface Idempotency { readonly key: string; readonly body_hash: string }
