import { sayingOf } from '#domain';
import { type Payload, numberOf } from './payload.js';
import { type Said, said } from './said.js';

/** The end of a case, and that it came although applications were undecided or ended otherwise than its outcomes say. */
export function withDespite(against: Payload, what: Said): Said {
  if (against === null) return what;
  const [filed, undecided, otherwise] = [numberOf(against, 'filed') ?? 0, numberOf(against, 'undecided') ?? 0, numberOf(against, 'otherwise') ?? 0];
  return said(`event.CaseClosed.despite.${sayingOf({ undecided, otherwise })}`, { what: { said: what }, filed, undecided, otherwise });
}
