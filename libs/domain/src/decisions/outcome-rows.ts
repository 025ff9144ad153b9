import { type Case, channelOf, reportOf } from '../case.js';
import type { Refusal } from '../commands.js';
import { toldOthers } from '../crossing.js';
import type { Draft } from '../draft.js';
import { dateAt } from '../limits.js';
import type { Mover, OutcomeRow } from '../outcomes.js';
import { inGivenForm, quantityForm } from '../quantity-form.js';

type Row = OutcomeRow & { readonly id: string };

/**
 * Why one row cannot be taken: it lies in the future, or before the first event of its matter, which is the day since when its company has
 * the trouble (what came about earlier came of something else); or it was moved by nobody that the network knows.
 */
export function rowRefusal({ open: kase, facts, at }: Draft, { on, moved_by }: OutcomeRow): Refusal | undefined {
  if (on > dateAt(at, facts.calendars[kase.home]?.zone ?? 'UTC') || on < reportOf(kase).body.since) return { code: 'impossible-date', field: 'on' };
  return isKnown(kase, moved_by, (office) => facts.authorities(at).has(office)) ? undefined : { code: 'unknown-subject', subject: moved_by.code ?? moved_by.who };
}

function isKnown(kase: Case, { who, code }: Mover, isAuthority: (office: string) => boolean): boolean {
  if (who === 'side') return code !== null && kase.policy.sides.includes(code);
  if (who !== 'authority') return code === null;
  return code !== null && (isAuthority(code) || channelOf(kase).ladder.some((rung) => Object.values(rung.offices).includes(code)));
}

/** What every side reads of rows, what the home side keeps of them, and what the account of disclosures says. */
export function atHomeAndAcross({ open: kase }: Draft, rows: readonly Row[]) {
  const form = quantityForm(kase);
  const counted = rows.flatMap((row) => (row.quantity ? [[row.id, row.quantity] as const] : []));
  const to = toldOthers(kase);
  const gives = form !== null && counted.length > 0 && to.length > 0;
  const quantities = counted.length === 0 ? {} : { quantities: Object.fromEntries(counted) };
  return {
    rows: rows.map((row) => ({ ...row, quantity: gives && row.quantity ? inGivenForm(row.quantity, form) : null })),
    given: gives ? { given: { to, form: form.form, ground: form.ground } } : {},
    own: { [kase.home]: { ...quantities, ...(gives && form.consented_at !== null ? { consented_at: form.consented_at } : {}) } },
  };
}
