/** What a check can say. Each has its sentence in every language: `verify.` and this name, in the wordings. */
export type Say =
  | 'read.json' | 'read.shape' | 'read.unsayable' | 'read.rewritten' | 'read.beside'
  | 'chain.missing' | 'chain.missing.one' | 'chain.twice' | 'chain.order' | 'chain.place' | 'chain.changed' | 'chain.follows' | 'chain.own' | 'chain.own-missing' | 'chain.bound'
  | 'private' | 'private.out' | 'the.private-checkpoint' | 'account.private'
  | 'end.missing' | 'end.added' | 'end.head'
  | 'checkpoint.out' | 'checkpoint.replaced' | 'checkpoint.foreign' | 'checkpoint.younger' | 'checkpoint.longer' | 'checkpoint.rewritten'
  | 'key.changed' | 'key.two-sides' | 'key.second'
  | 'the.export' | 'the.checkpoint' | 'the.succession'
  | 'signed.side-twice' | 'signed.succession' | 'signed.missing' | 'signed.order' | 'signed.nobody' | 'signed.broken' | 'signed.keyless'
  | 'unproven.nobody' | 'unproven.nowhere' | 'unproven.other-key' | 'unproven.not-signed' | 'unproven.advice'
  | 'signer' | 'signer.proven' | 'signer.named' | 'signer.unproven'
  | 'account.case' | 'account.own' | 'account.theirs' | 'account.withheld' | 'account.label' | 'account.taken' | 'account.no-checkpoint' | 'account.checkpoint' | 'account.silent' | 'account.after' | 'account.signed'
  | 'account.proven.export' | 'account.proven.checkpoint' | 'account.rest' | 'account.rest.end' | 'account.unproven' | 'account.age' | 'account.age.old' | 'account.no-key'
  | 'against.other-case' | 'against.differ' | 'against.forked' | 'against.left-out' | 'against.shrunk' | 'against.same' | 'against.equal' | 'against.longer' | 'against.newer';

type Part = string | number | Said;
/** One sentence, not yet in any language. A length of time is said in milliseconds; several parts become a list. */
export interface Said { readonly say: Say; readonly values: Readonly<Record<string, Part | readonly Part[] | { readonly milliseconds: number }>> }

export const said = (say: Say, values: Said['values'] = {}): Said => ({ say, values });
