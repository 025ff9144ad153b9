import type { Case } from '../case.js';
import type { DeskActor, Facts, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import type { RefusalReason } from '../events.js';
import type { OfficeId } from '../network.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** Whoever says that another authority is competent says which (DOMAIN §4.5), and whoever names one says so. */
export function wrongAuthority(draft: Draft, reason: RefusalReason, authority: OfficeId | null): Refusal | undefined {
  if (authority !== null) return draft.facts.authorities(draft.at).has(authority) ? undefined : { code: 'unknown-subject', subject: authority };
  return reason === 'wrong_authority' ? { code: 'authority-needed' } : undefined;
}

/** People name the competent authority, of either side; with a reason where the network's route points to another. */
export function nameAuthority(draft: Draft, _actor: DeskActor, { authority, reason }: Of<'name-authority'>): Refusal | undefined {
  const { state, authority: known, suggested_authority: suggested } = draft.open;
  if (!draft.facts.authorities(draft.at).has(authority)) return { code: 'unknown-subject', subject: authority };
  if (state === 'closed' || authority === known) return { code: 'not-possible-now', state };
  if (suggested !== null && authority !== suggested && reason === null) return { code: 'reason-needed' };
  named(draft, authority, reason);
  return undefined;
}

/** Says on the record which authority is competent, with the suggestion beside it, so that the difference can be counted from the record alone. */
export function named(draft: Draft, authority: OfficeId | null, reason: string | null): void {
  const { authority: known, suggested_authority: suggested } = draft.open;
  if (authority !== null && authority !== known) draft.emit({ type: 'AuthorityNamed', shared: { authority, suggested, reason }, own: {} });
}

/** For asking whether an authority could be named now: the first that is not named yet. */
export const namingProbes = ({ authority, version }: Case, { authorities }: Pick<Facts, 'authorities'>, at: number): OfficerCommand[] =>
  [...authorities(at).keys()].filter((office) => office !== authority).slice(0, 1).map((office) => ({ type: 'name-authority' as const, authority: office, reason: '-', version }));
