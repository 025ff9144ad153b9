import type { ChainFault } from './chain.js';
import { type Said, said } from './said.js';

/** What does not fit in a chain, each in a sentence. Displaced entries are one sentence together, since moving one displaces others. */
export function chainWords(faults: readonly ChainFault[]): Said[] {
  const displaced = faults.filter((f) => f.kind === 'order');
  const order = displaced.length === 0 ? [] : [said('chain.order', { places: displaced.map(({ seq, expected }) => said('chain.place', { seq, expected })) })];
  return [...order, ...faults.filter((f) => f.kind !== 'order').map(sentence)];
}

function sentence({ kind, seq, expected, side = '' }: ChainFault): Said {
  switch (kind) {
    case 'missing': return expected === seq - 1 ? said('chain.missing.one', { missing: expected, seq }) : said('chain.missing', { first: expected, last: seq - 1, seq });
    case 'order': return said('chain.place', { seq, expected });
    case 'twice': case 'changed': case 'follows': return said(`chain.${kind}`, { seq });
    case 'own': case 'own-missing': case 'bound': return said(`chain.${kind}`, { seq, side });
  }
}
